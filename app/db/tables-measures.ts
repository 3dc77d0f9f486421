import type { ColumnType, Generated } from "kysely";
import type { SealedBytes } from "./tables.ts";

type Jsonb = ColumnType<unknown, string, string>;
type OfPerson = { agency_id: string; id: string; person_id: string };

type Run = OfPerson & {
  instrument: string;
  version: string;
  language: string;
  invitation_id: string | null;
  source: "here" | "fhir" | "csv";
  import_id: string | null;
  at: Date;
  zone: string;
  state: "open" | "complete" | "skipped" | "joined";
  joined_to: string | null;
  ended_at: Date | null;
  result: SealedBytes | null;
  labels: string[];
  received_at: Date;
};
type Answer = OfPerson & { run_id: string; at: Date; received_at: Date; body: SealedBytes; labels: string[] };

/** Tables of questions: sittings, answers, and what is asked of whom. */
export type MeasureTables = {
  measure_run: Run;
  measure_answer: Answer;
  substance_run: Run;
  substance_answer: Answer;
  measure_invitation: OfPerson & {
    member_id: string;
    instrument: string;
    why: SealedBytes;
    over_why: SealedBytes | null;
    labels: string[];
    asked_at: Date;
    from_at: Date;
    every_weeks: number | null;
    until_at: Date;
    paused_at: Date | null;
    ended_at: Date | null;
    ended_by: "person" | "staff" | null;
  };
  licensed_instrument: {
    agency_id: string;
    id: string;
    instrument: string;
    upload: Jsonb;
    licence: Jsonb;
    sidecar: Jsonb;
    vectors: Jsonb;
    about_substances: boolean;
    kept_by: string;
    kept_at: Date;
    approvals: ColumnType<unknown, string | undefined, string>;
    uses: Generated<number>;
    withdrawn_at: Date | null;
  };
  measure_limit: {
    agency_id: string;
    person_id: string;
    questions_a_week: number;
    rests: Generated<boolean>;
    updated_at: Date;
  };
};
