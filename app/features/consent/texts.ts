import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { ConsentPurpose, Language } from "#kernel/vocabulary.ts";
import { PurposeWords } from "./contract.ts";
import { canonicalWords } from "./domain.ts";

/** The words of one purpose in one language, with the SHA-256 (hex) of their canonical form. */
export type ShownText = { words: PurposeWords; hash: string };

const folder = path.resolve(import.meta.dirname, "../../../content/purposes");

/** All purposes as they were when the process began; read now, so that they are at hand after root has been given up. */
const shown = new Map<string, ShownText>(
  fs
    .readdirSync(folder)
    .filter((file) => /^P\d\d\.[a-z]{2}\.yaml$/.test(file))
    .map((file) => {
      const words = PurposeWords.parse(parse(fs.readFileSync(path.join(folder, file), "utf8")));
      return [
        `${words.id} ${words.language}`,
        { words, hash: createHash("sha256").update(canonicalWords(words)).digest("hex") },
      ];
    }),
);

export const purposes: readonly ConsentPurpose[] = [
  ...new Set([...shown.values()].map(({ words }) => words.id)),
].sort();

/** The words shown now; in English where a language does not have them yet. */
export function shownText(purpose: ConsentPurpose, language: Language): ShownText {
  const text = shown.get(`${purpose} ${language}`) ?? shown.get(`${purpose} en`);
  if (!text) throw new Error(`content/purposes has no words for ${purpose}`);
  return text;
}

/** The hashes of the words shown now, in every language. */
export function hashesOf(purpose: ConsentPurpose): string[] {
  return [...shown.values()].filter(({ words }) => words.id === purpose).map(({ hash }) => hash);
}
