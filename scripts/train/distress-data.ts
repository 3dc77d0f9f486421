/** The labelled texts journal distress learns from, read from the shared data folder. Nothing of them is written out. */
import { join } from "node:path";
import { tokenize } from "../../packages/language/src/tokens.ts";
import { readCsv, readJsonLines, readTsv } from "./read-table.ts";

export const SOURCES = ["lemotif", "emobank", "goemotions", "empathic-reactions", "forum"] as const;
export type Source = (typeof SOURCES)[number];

export type LabelledText = {
  readonly source: Source;
  readonly text: string;
  /** Texts of one group stay on one side of every split: the writer's, or else those that begin with the same eight words. */
  readonly group: string;
  /** -1 to 1 for journals and comments; EmoBank's 1 to 5 is centred and divided by about its spread. */
  readonly valence?: number;
  /** 0 or 1, and for Empathic Reactions the 1 to 7 rating brought to 0 to 2 so that its spread counts alike. */
  readonly distress?: number;
  /** Never trained on. */
  readonly heldOut: boolean;
};

const GOOD = ["calm", "excited", "happy", "proud", "satisfied"];
const DISTRESSED = ["afraid", "angry", "anxious", "ashamed", "disgusted", "frustrated", "sad"];
const HARD = [...DISTRESSED, "awkward", "bored", "confused", "jealous"];

/** The words alone, lower case: how two copies of one text are told. */
const wordsOf = (text: string): string =>
  tokenize(text)
    .map(({ form }) => form)
    .join(" ");
const beginningOf = (text: string): string => wordsOf(text).split(" ").slice(0, 8).join(" ");

/** Journal entries whose writers ticked their own feelings. Valence = (good - hard) / (good + hard); "nostalgic" and "surprised" are neither. */
function readLemotif(folder: string): LabelledText[] {
  return readCsv(join(folder, "lemotif.csv")).map((row) => {
    const ticked = (feeling: string): boolean => row[`Answer.f1.${feeling}.raw`] === "TRUE";
    const good = GOOD.filter(ticked).length;
    const hard = HARD.filter(ticked).length;
    const text = row.Answer ?? "";
    return {
      source: "lemotif",
      text,
      group: beginningOf(text),
      valence: good + hard === 0 ? 0 : (good - hard) / (good + hard),
      distress: DISTRESSED.some(ticked) ? 1 : 0,
      heldOut: false,
    };
  });
}

function readEmoBank(folder: string): LabelledText[] {
  return readJsonLines(join(folder, "emobank.jsonl")).map((row) => {
    const text = String(row.text);
    return {
      source: "emobank",
      text,
      group: beginningOf(text),
      valence: (Number(row.V) - 3) / 0.35,
      heldOut: row.split !== "train",
    };
  });
}

/** Labels: 0 anger, 1 disgust, 2 fear, 3 joy, 4 neutral, 5 sadness, 6 surprise. */
function readGoEmotions(folder: string): LabelledText[] {
  return ["goemotions-ekman-train.tsv", "goemotions-ekman-dev.tsv"].flatMap((file) =>
    readTsv(join(folder, file)).map(([text = "", labels = ""]) => {
      const given = labels.split(",").map(Number);
      const hard = given.some((label) => [0, 1, 2, 5].includes(label)) ? 1 : 0;
      const good = given.includes(3) ? 1 : 0;
      return {
        source: "goemotions",
        text,
        group: beginningOf(text),
        valence: good - hard,
        distress: hard,
        heldOut: false,
      } as const;
    }),
  );
}

function readEmpathicReactions(folder: string): LabelledText[] {
  return readCsv(join(folder, "empathic-reactions.csv")).map((row) => ({
    source: "empathic-reactions",
    text: row.essay ?? "",
    group: row.response_id ?? "",
    distress: (Number(row.distress) - 1) / 3,
    heldOut: false,
  }));
}

/** Posts of people who tell of their own trouble. They teach what kind of text that is, and nothing else. */
function readForum(folder: string): LabelledText[] {
  return readJsonLines(join(folder, "..", "crisis", "cssrs.jsonl")).map((row) => {
    const text = String(row.text);
    return { source: "forum", text, group: beginningOf(text), heldOut: false };
  });
}

/** All labelled texts, in a fixed order, without copies of what is held out. `dataFolder` holds `train/journal/`. */
export function readDistressTexts(dataFolder: string): LabelledText[] {
  const folder = join(dataFolder, "train", "journal");
  const texts = [readLemotif, readEmoBank, readGoEmotions, readEmpathicReactions, readForum].flatMap((read) =>
    read(folder),
  );
  const unseen = new Set(texts.filter(({ heldOut }) => heldOut).map(({ text }) => wordsOf(text)));
  for (const { text } of readDreaddit(dataFolder)) unseen.add(wordsOf(text));
  return texts.filter(({ text, heldOut }) => heldOut || !unseen.has(wordsOf(text)));
}

/** Dreaddit: measured on, never trained on. */
export function readDreaddit(dataFolder: string): { text: string; stressed: boolean }[] {
  return readJsonLines(join(dataFolder, "evaluate", "journal", "dreaddit-train.jsonl")).map((row) => ({
    text: String(row.text),
    stressed: row.stress === 1,
  }));
}
