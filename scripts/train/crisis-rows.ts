/** Everything crisis sense learns from: our own lines, and everyday and forum texts from the shared data folder. */
import { join } from "node:path";
import { type Kind, LEVELS } from "../../packages/safety/src/types.ts";
import { hash, readCorpus } from "./crisis-corpus.ts";
import { readCsv, readJsonLines, readTsv } from "./read-table.ts";

export type Source = "own" | "forum" | "diary" | "exaggeration" | "comments";

export type CrisisRow = {
  readonly source: Source;
  readonly text: string;
  /** Of our own lines; empty for others. */
  readonly template: string;
  /** Rank of the level, 0 none to 4 imminent. */
  readonly rank: number;
  readonly kind: Kind | null;
  readonly language: "en" | "es";
  readonly channel: "chat" | "journal";
  readonly slices: readonly string[];
  readonly voices: readonly string[];
  /** Never trained on, for nothing. */
  readonly isTest: boolean;
  /** 0 to 4. Rows of one template, or one text, share it. */
  readonly fold: number;
  /** How much an error on it counts in training. */
  readonly weight: number;
};

export const FOLDS = 5;
/** Severity 0 to 6 of forum posts as ranks of our levels. */
export const RANK_OF_SEVERITY = [0, 1, 2, 2, 3, 4, 4] as const;
/** Comments are many, and nobody read them for danger, so a part of them at little weight is enough. */
const COMMENTS = 3000;

export function readCrisisRows(dataFolder: string): CrisisRow[] {
  const crisis = join(dataFolder, "train/crisis");
  const journal = join(dataFolder, "train/journal");
  const own = readCorpus().map(
    (line): CrisisRow => ({
      source: "own",
      text: line.text,
      template: line.template,
      rank: LEVELS.indexOf(line.level),
      kind: line.kind,
      language: line.language,
      channel: line.slices.includes("page") ? "journal" : "chat",
      slices: line.slices,
      voices: line.voices,
      isTest: line.part === "test",
      fold: hash(`fold ${line.template}`) % FOLDS,
      weight: 1,
    }),
  );
  const posts = readJsonLines(join(crisis, "cssrs.jsonl")).map((row) =>
    outside("forum", String(row.text), RANK_OF_SEVERITY[Number(row.severity)] ?? 0, 0.7),
  );
  const diaries = readCsv(join(journal, "lemotif.csv")).map((row) => outside("diary", row.Answer ?? "", 0, 0.5));
  const exaggerated = readTsv(join(crisis, "hyperbole.tsv"))
    .slice(1)
    .flatMap((cells) => cells.slice(0, 3))
    .filter((text) => text.trim() !== "")
    .map((text) => outside("exaggeration", text, 0, 0.5));
  const comments = readTsv(join(journal, "goemotions-ekman-train.tsv"))
    .slice(0, COMMENTS)
    .map(([text = ""]) => outside("comments", text, 0, 0.25));
  return [...own, ...posts, ...diaries, ...exaggerated, ...comments].filter(({ text }) => text.trim() !== "");
}

function outside(source: Source, text: string, rank: number, weight: number): CrisisRow {
  return {
    source,
    text,
    template: "",
    rank,
    kind: rank === 0 ? null : "self-harm",
    language: "en",
    channel: source === "exaggeration" || source === "comments" ? "chat" : "journal",
    slices: [],
    voices: [],
    isTest: false,
    fold: hash(text) % FOLDS,
    weight,
  };
}
