import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Language } from "#kernel/vocabulary.ts";
import type { FrameName } from "./domain.ts";

type Statement = { id: string; frames: FrameName[]; text: string };
type File = { language: string; version: number; statements: Statement[]; part2Notice: string; passOnNotice: string };

const folder = path.resolve(import.meta.dirname, "../../../content/releases");

/** Read when the process begins, so that they are at hand after root has been given up. */
const files: readonly File[] = ["en", "es"].map(
  (language) => parse(fs.readFileSync(path.join(folder, `statements.${language}.yaml`), "utf8")) as File,
);

/** What has to be read before signing under these frames, in a language (English where it is not there), with its hash. */
export function statementsFor(
  frames: readonly FrameName[],
  language: Language,
): { statements: { id: string; text: string }[]; textHash: string; language: string } {
  const file = fileIn(language);
  const statements = file.statements
    .filter((statement) => statement.frames.some((frame) => frames.includes(frame)))
    .map(({ id, text }) => ({ id, text }));
  const words = JSON.stringify(["mooring-release/v1", file.language, file.version, statements]);
  return { statements, textHash: createHash("sha256").update(words).digest("hex"), language: file.language };
}

/** The notice that goes with every copy of a record of a substance use programme (42 CFR 2.32). */
export function part2Notice(language: Language): string {
  return fileIn(language).part2Notice;
}

/** The notice that goes with a copy where another law than that one forbids passing it on (34 CFR 99.33). */
export function passOnNotice(language: Language): string {
  return fileIn(language).passOnNotice;
}

function fileIn(language: Language): File {
  const file = files.find((one) => one.language === language) ?? files[0];
  if (!file) throw new Error("content/releases has no statements");
  return file;
}
