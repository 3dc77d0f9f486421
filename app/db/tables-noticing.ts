import type { ColumnType } from "kysely";
import type { SealedBytes } from "./tables.ts";

/** Tables of the noticing room beside findings and reviews; migration 0151. */
export type NoticingTables = {
  finding_move: {
    agency_id: string;
    id: string;
    finding_id: string;
    person_id: string;
    member_id: string;
    kind: "snoozed" | "handed-over" | "taken-back";
    until: Date | null;
    to_member: string | null;
    reason: SealedBytes | null;
    at: Date;
  };
  look_back: { agency_id: string; person_id: string; body: SealedBytes; labels: string[]; at: Date };
  notice_budget: { agency_id: string; member_id: string; most: number };
  noticing_figures: { agency_id: string; counted_at: Date; body: ColumnType<unknown, string, never> };
};
