import type { Generated } from "kysely";
import type { SealedBytes } from "./tables.ts";
import type { GoalTables } from "./tables-goals.ts";
import type { LibraryTables } from "./tables-library.ts";

type OfPerson = { agency_id: string; person_id: string };
type Kind = "person" | "staff";

/**
 * Goals, the library of help, and the plan written together: a replicated document in sealed pieces, what each hand said to
 * it, and what was adopted.
 */
export type PlanTables = GoalTables &
  LibraryTables & {
    care_plan: OfPerson & {
      upto: Generated<number>;
      head: Generated<number>;
      body: SealedBytes | null;
      bytes: Generated<number>;
      labels: string[];
      created_at: Date;
      updated_at: Date;
    };
    care_plan_update: OfPerson & {
      id: string;
      seq: number;
      body: SealedBytes | null;
      labels: string[];
      author_kind: Kind;
      author_id: string;
      at: Date;
    };
    /** `client` is a number of 32 bits that the database hands back as text. */
    care_plan_writer: OfPerson & { client: string | number; author_kind: Kind; author_id: string; since: Date };
    care_plan_answer: OfPerson & {
      id: string;
      head: number;
      hash: string;
      answer: "yes" | "not-now" | "no";
      reason: SealedBytes | null;
      labels: string[];
      by_kind: Kind;
      by_id: string;
      roles: string[];
      looked_at_ideas: Generated<boolean>;
      at: Date;
      lifted_at: Date | null;
      lifted_by: "edit" | "same-hand" | "adopted" | null;
    };
    plan_trial: OfPerson & { id: string; body: SealedBytes; labels: string[]; by_kind: Kind; by_id: string; at: Date };
    plan_ideas: OfPerson & {
      id: string;
      body: SealedBytes | null;
      labels: string[];
      analyser_version: string;
      permit_id: string;
      duties: string[];
      items: number;
      at: Date;
      expires_at: Date;
    };
    plan_idea_answer: OfPerson & {
      id: string;
      ideas_id: string;
      answer: "taken" | "changed" | "refused" | "not-now" | "none";
      body: SealedBytes;
      labels: string[];
      by_kind: Kind;
      by_id: string;
      seconds_open: number;
      at: Date;
    };
    care_plan_version: OfPerson & {
      id: string;
      head: number;
      hash: string;
      body: SealedBytes;
      labels: string[];
      person_answer: string;
      staff_answer: string;
      member_id: string;
      review_on: string | null;
      adopted_at: Date;
    };
  };
