import type { ColumnType, Generated } from "kysely";
import type { SealedBytes } from "./tables.ts";

type Form = "image/jpeg" | "image/png" | "audio/webm" | "audio/ogg" | "audio/mp4" | "audio/mpeg" | "audio/wav";
type OfPerson = { agency_id: string; id: string; person_id: string };

/** What a person tells once, who opened it, and what a reader keeps folded. */
export type StoryTables = {
  story_piece: OfPerson & {
    audience: "me" | "worker" | "people";
    version: number;
    save_id: string;
    position: number;
    file_id: Generated<string | null>;
    head: SealedBytes;
    body: SealedBytes;
    labels: string[];
    at: Date;
    shared_at: Date | null;
    removed_at: Date | null;
    updated_at: Date;
  };
  story_file: OfPerson & {
    piece_id: string;
    held: "owner" | "agency";
    form: Form;
    parts: number;
    bytes: ColumnType<string, number, never>;
    begun_at: Date;
    touched_at: Date;
    whole_at: Date | null;
  };
  story_part: OfPerson & { file_id: string; piece_id: string; place: number; body: SealedBytes; labels: string[] };
  story_look: OfPerson & { piece_id: string; member_id: string; first_at: Date; last_at: Date };
  story_folding: { agency_id: string; member_id: string; topics: string[]; updated_at: Date };
};
