import type { ColumnType, Generated } from "kysely";
import type { SealedBytes } from "./tables.ts";
import type { ReferralTables } from "./tables-referrals.ts";

type Jsonb<T> = ColumnType<T, string, string>;
type OfPerson = { agency_id: string; id: string; person_id: string };

/** A named part of a compartment, as kept in `parts`: single things by id, or a stretch of time (ISO 8601). */
export type KeptPart = { compartment: string; ids: string[] | null; from: string | null; until: string | null };

/** Tables of releases, of who may sign, and of what leaves the agency. */
export type SharingTables = ReferralTables & {
  release: OfPerson & {
    recipient_kind: "care-team" | "member" | "outside";
    recipient_id: string | null;
    recipient_status: Generated<"covered" | "associate" | "part2" | "neither" | "shared-database" | "unknown" | null>;
    purpose: string;
    compartments: string[];
    parts: ColumnType<KeptPart[], string | undefined, never>;
    starts_at: Date;
    ends_at: Date;
    /** Null: prepared and not yet signed by everyone who has to; it opens nothing. */
    confirmed_at: Date | null;
    signed_by: Generated<"person" | "guardian" | "personal-representative" | "both">;
    revoked_at: Date | null;
    ended_why: Generated<string | null>;
  };
  release_form: OfPerson & {
    body: SealedBytes;
    labels: string[];
    text_hash: string;
    language: string;
    signed_at: Date | null;
  };
  representative: OfPerson & {
    kind: "supporter" | "guardian" | "personal-representative" | "barred";
    scope: string[];
    body: SealedBytes;
    labels: string[];
    since: Date;
    until: Date | null;
    ended_at: Generated<Date | null>;
    ended_why: Generated<string | null>;
    recorded_by: string;
  };
  emergency_search: {
    agency_id: string;
    id: string;
    member_id: string;
    at: Date;
    reason: "danger-now" | "medical" | "missing" | "cannot-ask";
    outcome: "opened" | "nobody" | "several";
  };
  signing_rule: {
    agency_id: string;
    age_band: "under-13" | "13-17";
    who: "alone" | "both" | "guardian";
    source: string;
    changed_by: string | null;
    changed_at: Date;
  };
  disclosure: OfPerson & {
    member_id: string;
    basis: "release" | "mandated-report" | "court-order" | "emergency";
    release_id: string | null;
    compartments: string[];
    parts: Jsonb<KeptPart[]>;
    meets_part2: boolean;
    made_at: Date;
    open_until: Date;
    built_at: Generated<Date | null>;
    package_hash: Generated<string | null>;
    redisclosure_notice: boolean;
    told_at: Date | null;
    hold_until: Date | null;
  };
  broken_glass: OfPerson & {
    member_id: string;
    reason: "danger-now" | "medical" | "missing" | "cannot-ask";
    broken_at: Date;
    open_until: Date;
    review_by: Date;
    reviewed_at: Generated<Date | null>;
    reviewed_by: Generated<string | null>;
    verdict: Generated<"right" | "not-right" | "unclear" | null>;
    alarmed_at: Generated<Date | null>;
    told_at: Date | null;
    hold_until: Date | null;
  };
  disclosure_words: OfPerson & {
    about_id: string;
    kind: "disclosure" | "glass" | "review" | "telling";
    body: SealedBytes;
    labels: string[];
    at: Date;
  };
  person_notice: OfPerson & {
    kind: "disclosed" | "glass" | "age-up" | "sign" | "release-ended";
    about_id: string;
    at: Date;
    show_from: Date;
    seen_at: Generated<Date | null>;
  };
};
