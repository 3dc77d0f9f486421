import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Language } from "#kernel/vocabulary.ts";
import type { Question as Asked } from "./contract.ts";

/** One question of a file in `content/intake/`, as its schema has it. */
export type Question = {
  readonly id: string;
  readonly kind: "one" | "some" | "words";
  readonly tags: readonly ["access" | "now" | "hopes" | "ways"];
  readonly ask: string;
  readonly told: string;
  readonly why: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly now?: string }[];
  readonly words?: string;
};
type File = { readonly language: string; readonly questions: readonly Question[] };

const folder = path.resolve(import.meta.dirname, "../../../content/intake");

/** Read when the process begins, so that they are at hand after root has been given up. */
const files: readonly File[] = fs
  .readdirSync(folder)
  .filter((file) => /\.(en|es)\.yaml$/.test(file))
  .sort()
  .map((file) => parse(fs.readFileSync(path.join(folder, file), "utf8")) as File);

/** All questions that come with Mooring, in a language; English where it is not there. */
export function shippedQuestions(language: Language): readonly Question[] {
  const spoken = language === "es" ? "es" : "en";
  return files.filter((file) => file.language === spoken).flatMap(({ questions }) => questions);
}

const answers = {
  en: { ratherNot: "Would rather not say", notNow: "Not now" },
  es: { ratherNot: "Prefiere no decirlo", notNow: "Ahora no" },
} as const;

/** How the answers that say nothing are said. */
export function wordsForNone(language: Language) {
  return answers[language === "es" ? "es" : "en"];
}

/** A question as it goes to a screen. */
export function askedFrom({ id, tags, told, words, options, ...rest }: Question): Asked {
  const { kind, ask, why } = rest;
  return {
    key: id,
    kind,
    about: tags[0],
    ask,
    label: told,
    why,
    options: options.map((one) => ({ ...one })),
    words: words ?? null,
  };
}
