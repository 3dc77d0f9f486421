import type { Habit } from "./checkin-series.ts";
import type { InventedParagraph, InventedPerson } from "./types.ts";

/**
 * What a paragraph is there to show, for tests; never seeded. `idiom`: a manner of speaking that must not alarm;
 * `elsewhere`: grave words about another time, another person or a song.
 */
export type Mark = "distress" | "danger" | "idiom" | "elsewhere";

export type WrittenParagraph = InventedParagraph & { language?: "en" | "es" | "ar" | "ht"; mark?: Mark };

/** An entry written by hand, placed by how many days ago it was (1 is yesterday) and a time "HH:MM". */
export type WrittenEntry = { ago: number; at: string; paragraphs: WrittenParagraph[] };

/** A person as written by hand; days become real days when the agency is invented. */
export type Thread = Omit<InventedPerson, "checkins" | "journal"> & { habit?: Habit; entries?: WrittenEntry[] };

/** A paragraph only its writer can open. */
export function mine(text: string, more: Pick<WrittenParagraph, "language" | "mark"> = {}): WrittenParagraph {
  return { text, audience: "me", ...more };
}

/** A paragraph the writer's worker can read. */
export function shared(text: string, more: Pick<WrittenParagraph, "language" | "mark"> = {}): WrittenParagraph {
  return { text, audience: "worker", ...more };
}

export function wrote(ago: number, at: string, ...paragraphs: WrittenParagraph[]): WrittenEntry {
  return { ago, at, paragraphs };
}
