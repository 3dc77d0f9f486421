import type { ColumnType, Generated } from "kysely";
import type { SealedBytes } from "./tables.ts";

/** Tables of the front door; migrations 0160 to 0163. */
export type IntakeTables = {
  told_fact: {
    agency_id: string;
    id: string;
    person_id: string;
    key: string;
    body: SealedBytes;
    labels: string[];
    audience: "me" | "team";
    by_kind: "person" | "staff";
    by_id: string;
    place: string;
    interpreter: Generated<boolean>;
    told_at: Date;
    confirmed_at: Date | null;
    ended_at: Date | null;
  };
  asked_again: {
    agency_id: string;
    /** First day of the month, as text `2026-05-01`. */
    month: ColumnType<string, string, never>;
    key: string;
    place: string;
    how: "asked" | "spared";
    count: number;
  };

  kept_aside: {
    agency_id: string;
    lookup: Buffer;
    sealed: Buffer | null;
    version: number;
    begun_at: Date;
    saved_at: Date;
    until: Date;
    over: "claimed" | "expired" | "erased" | null;
    over_at: Date | null;
  };
  intake_choice: {
    agency_id: string;
    body: ColumnType<unknown, string, string>;
    version: number;
    updated_by: string;
    updated_at: Date;
  };
};
