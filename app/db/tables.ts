import type { ColumnType, Generated } from "kysely";
import type { ErasureTables } from "./tables-erasure.ts";
import type { IntakeTables } from "./tables-intake.ts";
import type { MeasureTables } from "./tables-measures.ts";
import type { NoticingTables } from "./tables-noticing.ts";
import type { PlanTables } from "./tables-plans.ts";
import type { ProofTables } from "./tables-proof.ts";
import type { SharingTables } from "./tables-sharing.ts";
import type { SignalTables } from "./tables-signals.ts";
import type { StoryTables } from "./tables-story.ts";

/** Sealed content: only the vault makes it and opens it. */
export type SealedBytes = Uint8Array & { readonly __sealed: true };

type Jsonb<T> = ColumnType<T, string, string>;
type Keyed = { agency_id: string; id: string };
type OfPerson = Keyed & { person_id: string };
type Duty = "first" | "backup" | "lead";
type AlertLevel = "moderate" | "high" | "imminent";

/** Every table of schema `mooring`, as the database has it. */
export type Tables = SharingTables &
  ErasureTables &
  IntakeTables &
  MeasureTables &
  SignalTables &
  StoryTables &
  NoticingTables &
  PlanTables &
  ProofTables & {
    agency: {
      agency_id: string;
      name: string;
      kind: string;
      place: string;
      zone: string;
      jurisdictions: string[];
      languages: string[];
      crisis_lines: Jsonb<unknown>;
      ai_on: boolean;
      is_demo: boolean;
      /** As `Settled` of server/packs/own.ts. */
      guardrails: ColumnType<unknown, string | undefined, string>;
      epoch: Generated<number>;
      created_at: Date;
    };
    guardrail_change: Keyed & {
      proposal: Jsonb<unknown>;
      reason: string;
      proposed_by: string;
      proposed_at: Date;
      outcome: Generated<"open" | "confirmed" | "declined" | "withdrawn">;
      ended_by: string | null;
      ended_at: Date | null;
      signature: string | null;
    };
    pack_version: { agency_id: string; ref: string; pack_id: string; files: Jsonb<unknown>; kept_at: Date };
    programme: Keyed & { name: string; kind: string; created_at: Date };
    team: Keyed & { programme_id: string; name: string; created_at: Date };
    member: Keyed & {
      account_id: string | null;
      name: string;
      roles: string[];
      team_ids: string[];
      languages: string[];
      active: Generated<boolean>;
      until: Date | null;
      /** The browser's id for the invitation that made this row. */
      request_id: Generated<string | null>;
      created_at: Date;
    };
    capability_switch: {
      agency_id: string;
      capability: string;
      is_on: boolean;
      reason: string | null;
      changed_by: string | null;
      changed_at: Date;
    };
    person: Keyed & {
      account_id: string | null;
      programme_id: string | null;
      epoch: Generated<number>;
      age_band: string;
      service_type: string;
      labels: string[];
      /** What makes releases and software wait: see migration 0111. */
      cautions: Generated<string[]>;
      asked_at_band: Generated<string | null>;
      /** The browser's id for the enrolment that made this row. */
      request_id: Generated<string | null>;
      created_at: Date;
    };
    person_profile: {
      agency_id: string;
      person_id: string;
      name: SealedBytes;
      pronouns: SealedBytes | null;
      language: string;
      zone: string;
      labels: Generated<string[]>;
      updated_at: Date;
    };
    name_mark: { agency_id: string; person_id: string; mark: Uint8Array };
    safe_contact: {
      agency_id: string;
      person_id: string;
      rules: SealedBytes;
      labels: Generated<string[]>;
      updated_at: Date;
    };
    care_relationship: OfPerson & { member_id: string; since: Date; until: Date | null };
    invitation: Keyed & {
      code_hash: Uint8Array;
      person_id: string | null;
      member_id: string | null;
      made_by: string | null;
      expires_at: Date;
      used_at: Date | null;
      created_at: Date;
    };
    choice: OfPerson & {
      purpose: string;
      is_on: boolean;
      /** Set where the thing does not exist yet: what the person wishes for. It opens nothing. */
      wish: Generated<boolean | null>;
      sources: string[];
      text_hash: string;
      text_version: number;
      language: string;
      decided_at: Date;
      expires_at: Date | null;
    };
    choice_later: { agency_id: string; person_id: string; purpose: string; at: Date };
    consent_ended: OfPerson & { at: Date };
    checkin: OfPerson & {
      at: Date;
      zone: string;
      body: SealedBytes;
      import_id: Generated<string | null>;
      labels: string[];
      received_at: Date;
    };
    checkin_medication: OfPerson & { at: Date; body: SealedBytes; labels: string[] };
    theme_choice: { agency_id: string; person_id: string; body: SealedBytes; labels: string[]; updated_at: Date };
    checkin_setting: { agency_id: string; person_id: string; body: SealedBytes; labels: string[]; updated_at: Date };
    checkin_reminder: {
      agency_id: string;
      person_id: string;
      way: "here" | "text";
      days: number[];
      minute: number;
      zone: string;
      paused_until: Date | null;
      next_at: Date | null;
      /** As text, `2026-01-31`. */
      last_on: string | null;
      updated_at: Date;
    };
    checkin_view: OfPerson & {
      kind: "weeks" | "goes-with" | "themes";
      recipient_id: string;
      body: SealedBytes;
      labels: string[];
      shared_at: Date;
      ends_at: Date;
    };
    journal_entry: OfPerson & {
      at: Date;
      zone: string;
      version: Generated<number>;
      import_id: string | null;
      /** The last save, so that the same one sent again is known. */
      save_id: Generated<string | null>;
      removed_at: Date | null;
      updated_at: Date;
    };
    journal_paragraph: OfPerson & {
      entry_id: string;
      position: number;
      audience: "me" | "worker";
      prompt: string | null;
      body: SealedBytes;
      labels: string[];
      shared_at: Date | null;
      updated_at: Date;
    };
    safety_plan_step: OfPerson & {
      version: number;
      save_id: string;
      /** Null once the person has taken the step away. */
      body: SealedBytes | null;
      labels: string[];
      removed_at: Date | null;
      updated_at: Date;
    };
    safety_plan_share: OfPerson & {
      step_id: string;
      recipient_kind: "care-team" | "member";
      recipient_id: string | null;
      body: SealedBytes;
      labels: string[];
      shared_at: Date;
      ends_at: Date;
    };
    finding: OfPerson & {
      analyser: string;
      analyser_version: string;
      model_digest: string;
      urgency: "routine" | "soon" | "now";
      body: SealedBytes;
      inputs: Jsonb<{ table: string; id: string; hash: string }[]>;
      labels: string[];
      permit_id: string;
      visible_to: string[];
      created_at: Date;
      expires_at: Date;
    };
    review: OfPerson & {
      finding_id: string;
      reviewer_id: string;
      reviewer_kind: "staff" | "person";
      answer: "seen" | "agreed" | "disagreed" | "acted" | "disputed" | "undone";
      reason: SealedBytes | null;
      seconds_open: number;
      at: Date;
    };
    dispute: OfPerson & {
      kind: Generated<"ask" | "wrong" | "correct">;
      line_id: string;
      words: SealedBytes;
      answer: SealedBytes | null;
      answered_by: string | null;
      answered_at: Date | null;
      labels: Generated<string[]>;
      created_at: Date;
    };
    dispute_notice: {
      agency_id: string;
      dispute_id: string;
      person_id: string;
      line_id: string;
      created_at: Date;
      answered_at: Date | null;
    };
    on_call_shift: Keyed & {
      programme_id: string | null;
      member_id: string;
      duty: Duty;
      days: number[];
      begins: string;
      ends: string;
      zone: string;
      starts_on: string;
      ends_on: string | null;
    };
    on_call_exception: Keyed & {
      kind: "closed" | "extra" | "swap";
      programme_id: string | null;
      begins: string;
      ends: string;
      zone: string;
      member_id: string | null;
      in_place_of: string | null;
      duty: Duty | null;
    };
    on_call_handover: Keyed & {
      from_member: string;
      to_member: string;
      offered_at: Date;
      until_at: Date;
      answer: "accepted" | "declined" | null;
      answered_at: Date | null;
    };
    alert_timer: {
      agency_id: string;
      level: AlertLevel;
      calls_everyone: boolean;
      backup_minutes: number;
      lead_minutes: number;
      alarm_minutes: number;
      changed_by: string | null;
      changed_at: Date;
    };
    alert: Keyed & {
      person_id: string | null;
      programme_id: string | null;
      is_drill: Generated<boolean>;
      event_id: string;
      level: AlertLevel;
      source: "companion" | "journal" | "check-in" | "person" | "questions";
      analysed: string | null;
      happened_at: Date;
      received_at: Date;
      state: "calling" | "alarm" | "answered" | "closed";
      stage: Duty | "alarm";
      step: Generated<number>;
      next_at: Date | null;
      alarmed_at: Generated<Date | null>;
      first_answered_at: Generated<Date | null>;
      answered_by: Generated<string | null>;
      answered_at: Generated<Date | null>;
      closed_by: Generated<string | null>;
      closed_at: Generated<Date | null>;
      outcome: Generated<"reached" | "not-reached" | "emergency-services" | "not-an-emergency" | "false-alarm" | null>;
    };
    alert_call: Keyed & {
      alert_id: string;
      step: number;
      called_as: Duty | "everyone" | "alarm" | "hand-over";
      member_id: string;
      at: Date;
      acknowledged_at: Generated<Date | null>;
    };
    alert_sending: Keyed & {
      alert_id: string;
      call_id: string | null;
      member_id: string | null;
      person_id: string | null;
      occasion: "answered" | "closed" | null;
      way: "in-app" | "push" | "email" | "webhook";
      target_id: string | null;
      state: "waiting" | "sent" | "failed" | "off";
      tries: Generated<number>;
      due_at: Date;
      at: Generated<Date | null>;
      proof: Generated<string | null>;
    };
    alert_handing: Keyed & { alert_id: string; from_member: string; to_member: string; at: Date };
    alert_closing: OfPerson & {
      alert_id: string;
      member_id: string;
      at: Date;
      outcome: "reached" | "not-reached" | "emergency-services" | "not-an-emergency" | "false-alarm";
      done: SealedBytes;
      to_person: SealedBytes | null;
      labels: string[];
      reopened_at: Generated<Date | null>;
      reopened_by: Generated<string | null>;
    };
    alert_answer: OfPerson & { alert_id: string; at: Date; words: SealedBytes; labels: string[] };
    alert_way: Keyed & {
      member_id: string;
      way: "push" | "email" | "webhook";
      fingerprint: string;
      /** Sealed with the house's own key for ways of calling, which lies beside the keyring. */
      sealed: string;
      created_at: Date;
    };
    talk: OfPerson & {
      started_at: Date;
      last_at: Date;
      limits_hash: string;
      /** SHA-256 (hex) of what told them that a program answers, and when; null: not told yet. */
      disclosed_hash: Generated<string | null>;
      disclosed_at: Generated<Date | null>;
      state: SealedBytes | null;
      labels: string[];
      last_seq: Generated<number>;
      answered_seq: Generated<number>;
      events: Generated<number>;
      alert_id: Generated<string | null>;
    };
    talk_message: OfPerson & {
      talk_id: string;
      seq: number;
      author: "person" | "program" | "staff";
      member_id: string | null;
      at: Date;
      received_at: Date;
      body: SealedBytes;
      labels: string[];
    };
    talk_handover: OfPerson & {
      talk_id: string;
      alert_id: string | null;
      from_seq: number;
      line: SealedBytes | null;
      labels: string[];
      asked_at: Date;
      joined_at: Generated<Date | null>;
      member_id: Generated<string | null>;
      ended_at: Generated<Date | null>;
    };
    talk_rating: OfPerson & {
      message_id: string;
      rating: "helped" | "did-not" | "wrong";
      source: string;
      language: string;
      is_report: boolean;
      words: SealedBytes | null;
      labels: string[];
      at: Date;
    };
    talk_memory: OfPerson & { kind: "skill" | "person"; body: SealedBytes; labels: string[]; at: Date };
    door_fact: { agency_id: string; hash: Uint8Array; facts: Jsonb<unknown>; created_at: Date };
  };
