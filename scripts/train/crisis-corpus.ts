/**
 * Our own lines for crisis sense: `packages/safety/corpus/<language>/<file>.lines`. The form is told in the README there.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kind, LEVELS, type Level } from "../../packages/safety/src/types.ts";

export type CorpusLine = {
  readonly language: "en" | "es";
  /** One idea said in one way; all lines of a template stay on one side of every split. */
  readonly template: string;
  readonly kind: Kind | null;
  readonly level: Level;
  readonly slices: readonly string[];
  readonly voices: readonly string[];
  /** Several turns of one person are parted by line breaks. */
  readonly text: string;
  readonly part: Part;
};

/** Which share of the templates a line belongs to; by hash, so that adding lines moves no other line. */
export type Part = "train" | "test";
const TEST_PERCENT = 30;
/** Lines written after the test was first read, and told in both languages, so all of them train and none is tested on. */
const ONLY_TRAINS = new Set(["further"]);

const FOLDER = join(import.meta.dirname, "../../packages/safety/corpus");
const KINDS: readonly Kind[] = [
  "self-harm",
  "hurt-by-someone",
  "harm-to-others",
  "child-at-risk",
  "medical-emergency",
  "losing-touch",
];
export const SLICES = new Set(
  "direct negation other-person past hypothetical quotation song idiom exaggeration literal coded misspelt emoji code-switch euphemism turns denial lookalike ordinary-sad ordinary-angry everyday page practical minimising".split(
    " ",
  ),
);

/** All lines, in the order of the files. Throws with file and line number when a file is not in form. */
export function readCorpus(folder = FOLDER): CorpusLine[] {
  return (["en", "es"] as const).flatMap((language) =>
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith(".lines"))
      .sort()
      .flatMap((file) => readFile(join(folder, language, file), language, file.replace(".lines", ""))),
  );
}

function readFile(at: string, language: "en" | "es", name: string): CorpusLine[] {
  const found: CorpusLine[] = [];
  let head: Omit<CorpusLine, "text"> | undefined;
  readFileSync(at, "utf8")
    .split("\n")
    .forEach((line, index) => {
      const fail = (why: string): never => {
        throw new Error(`${language}/${name}.lines, line ${index + 1}: ${why}.`);
      };
      if (line.trim() === "") head = undefined;
      else if (line.startsWith("@ ")) {
        const [, number = "", kind = "", level = "", slices = "", voices = ""] = line.split(" ");
        if (kind !== "none" && !KINDS.includes(kind as Kind)) fail(`there is no kind "${kind}"`);
        if (!LEVELS.includes(level as Level)) fail(`there is no level "${level}"`);
        if ((kind === "none") !== (level === "none")) fail("a line of no kind has no level, and the other way round");
        const named = slices.split(",").filter((slice) => slice !== "");
        const strange = named.find((slice) => !SLICES.has(slice) && !/^pair:\d+$/.test(slice));
        if (strange) fail(`there is no slice "${strange}"`);
        const template = `${language}/${name}/${firstNumber(number)}`;
        head = {
          language,
          template,
          kind: kind === "none" ? null : (kind as Kind),
          level: level as Level,
          slices: named,
          voices: voices.split(",").filter((voice) => voice !== ""),
          part: !ONLY_TRAINS.has(name) && hash(template) % 100 < TEST_PERCENT ? "test" : "train",
        };
      } else if (head === undefined) fail("a text without a head");
      else found.push({ ...head, text: line.replaceAll(" ⏎ ", "\n") });
    });
  return found;
}

/** A block that a reader split off keeps its number plus 5000 or 6000, and stays with the block it came from. */
function firstNumber(number: string): number {
  const given = Number(number);
  return given >= 6000 ? given - 6000 : given >= 5000 ? given - 5000 : given;
}

/** The first 32 bits of a SHA-256: the same on every machine, and unrelated to what the text says. */
export function hash(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}
