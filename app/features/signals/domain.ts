import { type Compared, compareWithUsual, type Kept, type TypingNumbers, type VoiceNumbers } from "@mooring/signals";
import type { ArchiveNumbers } from "./domain/archive.ts";

export const limits = {
  /** Bytes of one note, sealed and encoded. */
  noteBytes: 4000,
  notes: 2000,
  daysShown: 120,
  daysBack: 400,
  /** Seconds of one recording. */
  recordingSeconds: 600,
  /** Bytes of sound in one part, before it is sealed. */
  partBytes: 256 * 1024,
  parts: 64,
  /** Characters of one sealed part: base64 twice, and up to a twentieth of padding. */
  partLength: 560_000,
  /** Bytes of one recording's sealed words: about 20,000 characters. */
  wordsBytes: 120_000,
  words: 20_000,
  /** Bytes of sound that one person may keep. */
  soundBytes: 200 * 1024 * 1024,
  partsAtOnce: 4,
} as const;

/** What is compared with the usual, by kind. */
export const measuresOf = {
  typing: ["gapMs", "deleted", "pauses"],
  voice: ["pitchHz", "pitchMoves", "paused"],
} as const;
export const measures = [...measuresOf.typing, ...measuresOf.voice] as const;
/** What a worker may be shown; the last three are of a person's own posts, week by week. */
export const shownMeasures = [...measures, "posts", "night", "valence"] as const;
export type Measure = (typeof measures)[number];

/** What is no difference, whatever the past: rounding, another chair, another day. */
export const smallest: Readonly<Record<Measure, number>> = {
  gapMs: 15,
  deleted: 0.03,
  pauses: 1.5,
  pitchHz: 6,
  pitchMoves: 0.4,
  paused: 0.06,
};

type About = { readonly language: string; readonly day: string; readonly mine?: "yes" | "no" | "new-usual" };
/** What lies inside a sealed note. */
export type Note =
  | (About & { readonly signal: "typing"; readonly numbers: TypingNumbers })
  | (About & { readonly signal: "voice"; readonly numbers: VoiceNumbers });
/** The same of a person's own posts: nothing to be compared sitting by sitting. */
export type ArchiveNote = {
  readonly signal: "archive";
  readonly day: string;
  readonly language: string;
  readonly numbers: ArchiveNumbers;
};

export type OpenedNote = { readonly id: string; readonly at: number; readonly note: Note };

/** What may be compared with each other: one kind, one keyboard, one language. */
export type Group = {
  readonly signal: Note["signal"];
  readonly keyboard: "physical" | "touch" | null;
  readonly language: string;
};

export function groupOf({ signal, numbers, language }: Note): Group {
  return { signal, keyboard: signal === "typing" ? numbers.keyboard : null, language };
}

export function groupKey({ signal, keyboard, language }: Group): string {
  return [signal, keyboard ?? "", language].join(" ");
}

/** Notes by group, the group with most of them first; in each the newest first. */
export function grouped(notes: readonly OpenedNote[]): { group: Group; notes: OpenedNote[] }[] {
  const byKey = Map.groupBy(notes, ({ note }) => groupKey(groupOf(note)));
  return [...byKey.values()]
    .flatMap((of) => (of[0] ? [{ group: groupOf(of[0].note), notes: of.toSorted((a, b) => b.at - a.at) }] : []))
    .sort((a, b) => b.notes.length - a.notes.length);
}

export function measured(note: Note, measure: Measure): number | null {
  const value = (note.numbers as unknown as Readonly<Record<string, unknown>>)[measure];
  return typeof value === "number" ? value : null;
}

/** A measure over time, oldest first. */
export function pastOf(notes: readonly OpenedNote[], measure: Measure): Kept[] {
  return notes
    .flatMap(({ at, note }) => {
      const value = measured(note, measure);
      return value === null ? [] : [{ at, day: note.day, value, mine: note.mine }];
    })
    .sort((a, b) => a.at - b.at);
}

/** One sitting beside the usual of its own group, measure by measure. Only what came before counts as usual. */
export function besideUsual(
  sitting: { readonly at: number; readonly note: Note },
  notes: readonly OpenedNote[],
): { measure: Measure; value: number; compared: Compared }[] {
  const key = groupKey(groupOf(sitting.note));
  const before = notes.filter(({ at, note }) => at < sitting.at && groupKey(groupOf(note)) === key);
  const own = measuresOf[sitting.note.signal];
  return own.flatMap((measure) => {
    const value = measured(sitting.note, measure);
    if (value === null) return [];
    const how = { now: sitting.at, smallest: smallest[measure], outOf: own.length };
    return [{ measure, value, compared: compareWithUsual(value, pastOf(before, measure), how) }];
  });
}

/** One value a day (the middle of that day's), of the last `count` days with any, oldest first; what was not oneself is left out. */
export function byDay(notes: readonly OpenedNote[], measure: Measure, count: number): { day: string; value: number }[] {
  const kept = pastOf(notes, measure).filter(({ mine }) => mine !== "no");
  return [...Map.groupBy(kept, ({ day }) => day)]
    .map(([day, of]) => ({ day, value: middleOf(of.map(({ value }) => value)) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-count);
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** A note as it came out of its seal; null when it is none of ours. */
export function readNote(text: string): Note | null {
  try {
    const note = JSON.parse(text) as Partial<Note>;
    const isOurs =
      (note.signal === "typing" || note.signal === "voice") &&
      typeof note.language === "string" &&
      typeof note.day === "string" &&
      typeof note.numbers === "object" &&
      note.numbers !== null;
    return isOurs ? (note as Note) : null;
  } catch {
    return null;
  }
}

/** The same for a note of one's own posts. */
export function readArchiveNote(text: string): ArchiveNote | null {
  try {
    const note = JSON.parse(text) as Partial<ArchiveNote>;
    return note.signal === "archive" && Array.isArray(note.numbers?.weeks) ? (note as ArchiveNote) : null;
  } catch {
    return null;
  }
}
