import type { SealedBytes } from "./tables.ts";

type OfPerson = { agency_id: string; id: string; person_id: string };

/** What a person tells once, who opened it, and what a reader keeps folded. */
export type StoryTables = {
  story_piece: OfPerson & {
    audience: "me" | "worker" | "people";
    version: number;
    save_id: string;
    position: number;
    head: SealedBytes;
    body: SealedBytes;
    labels: string[];
    at: Date;
    shared_at: Date | null;
    removed_at: Date | null;
    updated_at: Date;
  };
  story_look: OfPerson & { piece_id: string; member_id: string; first_at: Date; last_at: Date };
  story_folding: { agency_id: string; member_id: string; topics: string[]; updated_at: Date };
};
