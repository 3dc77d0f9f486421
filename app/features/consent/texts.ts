import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { ConsentPurpose, Language } from "#kernel/vocabulary.ts";
import type { LanguageModel } from "#server/language-model.ts";
import { PurposeWords } from "./contract.ts";
import { canonicalWords } from "./domain.ts";

/** The words of one purpose in one language, with the SHA-256 (hex) of their canonical form. */
export type ShownText = { words: PurposeWords; hash: string };

const folder = path.resolve(import.meta.dirname, "../../../content/purposes");

/** What a purpose's file says beside its words, where it needs a language model to be there at all. */
const WithModel = PurposeWords.extend({
  languageModel: z
    .object({
      notSetUp: z.string(),
      places: z.object({ "this-computer": z.string(), "own-network": z.string(), outside: z.string() }),
    })
    .optional(),
});
type WithModel = z.infer<typeof WithModel>;
type Model = Pick<LanguageModel, "name" | "where" | "host">;

/** All purposes as they were when the process began; read now, so that they are at hand after root has been given up. */
const files: readonly WithModel[] = fs
  .readdirSync(folder)
  .filter((file) => /^P\d\d\.[a-z]{2}\.yaml$/.test(file))
  .map((file) => WithModel.parse(parse(fs.readFileSync(path.join(folder, file), "utf8"))));

let shown = readShown(null);

/** Says which language model this process has, once at its start: what needs one is there from then on, and names it. */
export function tellOfModel(model: Model | null): void {
  shown = readShown(model);
}

function readShown(model: Model | null): ReadonlyMap<string, ShownText> {
  return new Map(
    files.map((file) => {
      const words = wordsWith(file, model);
      return [
        `${words.id} ${words.language}`,
        { words, hash: createHash("sha256").update(canonicalWords(words)).digest("hex") },
      ];
    }),
  );
}

function wordsWith({ languageModel, ...words }: WithModel, model: Model | null): PurposeWords {
  if (!languageModel) return words;
  if (!model)
    return { ...words, available: false, short: `${words.short} ${languageModel.notSetUp}`, more: plain(words) };
  const place = languageModel.places[model.where].replace("{host}", () => model.host);
  const told = words.more.model.replace("{model}", () => `“${model.name}”`).replace("{place}", () => place);
  return { ...words, more: { ...words.more, model: told } };
}

/** Nothing is named where nothing is set up. */
function plain({ more }: PurposeWords): PurposeWords["more"] {
  const sentences = more.model.split(/(?<=\.)\s+/).filter((sentence) => !/\{\w+\}/.test(sentence));
  return { ...more, model: sentences.join(" ") };
}

export const purposes: readonly ConsentPurpose[] = [...new Set(files.map(({ id }) => id))].sort();

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
