import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { Language } from "#kernel/vocabulary.ts";
import type { Besides, Sentences } from "./domain.ts";
import { words as en } from "./words/lines.en.ts";
import { words as es } from "./words/lines.es.ts";

const folder = path.resolve(import.meta.dirname, "../../../content/ledger");

/** Read when the process begins, so that they are at hand after root has been given up. `content.test.ts` checks their form. */
const read = (language: string) =>
  parse(fs.readFileSync(path.join(folder, `sentences.${language}.yaml`), "utf8")) as Sentences;

const said: Record<Language, { sentences: Sentences; besides: Besides }> = {
  en: { sentences: read("en"), besides: en },
  es: { sentences: read("es"), besides: es },
  ar: { sentences: read("en"), besides: en },
};

/** The language a line is really said in, so that its date is too. */
export function spokenLanguage(wanted: Language): Language {
  return wanted === "es" ? "es" : "en";
}

/** The sentences of the ledger; in English where a language does not have them yet. */
export function sentencesIn(language: Language): { sentences: Sentences; besides: Besides } {
  return said[language];
}
