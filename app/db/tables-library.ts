import type { ColumnType } from "kysely";

type Json = ColumnType<unknown, string | null, string | null>;

/** The library of ideas, as 0173 has it. */
export type LibraryTables = {
  library_idea: {
    agency_id: string;
    idea: string;
    own: Json;
    hidden_because: string | null;
    availability: "here" | "elsewhere" | "paused" | null;
    waiting_weeks: number | null;
    here: Json;
    words: Json;
    changed_by: string;
    changed_at: Date;
  };
};
