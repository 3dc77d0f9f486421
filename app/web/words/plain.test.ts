import { readingGrade } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { words as linesEn } from "#features/ledger/words/lines.en.ts";
import { words as linesEs } from "#features/ledger/words/lines.es.ts";
import { lateFiles } from "./late.ts";
import { rooms as meEn } from "./me.en.ts";
import { rooms as meEs } from "./me.es.ts";

/** Screens for people in care: what consent, ledger, releases and every other room say there. Files in `content/` have a test of their own. */
type Tree = { readonly [key: string]: string | Tree };
const languages = ["en", "es"] as const;
type Language = (typeof languages)[number];

const leaves = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
const filled = (text: string) => text.replace(/\{\{?\w+(, *\w+)?\}?\}/g, "Ana");

async function textsOf(language: Language): Promise<[string, string][]> {
  const late = await Promise.all(
    Object.entries(lateFiles).map(async ([name, files]) => leaves((await files[language]()).words, `${name}.`)),
  );
  const rooms = language === "en" ? { ...meEn, lines: linesEn } : { ...meEs, lines: linesEs };
  return [...leaves(rooms as Tree), ...late.flat()].map(([key, text]) => [key, filled(text)]);
}

const tooHard = (texts: readonly (readonly [string, string])[], language: Language) =>
  texts
    .filter(([, text]) => wordCount(text) >= 10)
    .map(([key, text]) => [key, readingGrade(text, language), text] as const)
    .filter(([, grade]) => !(grade <= 6));

describe.each(languages)("what people in care read on screens, in %s", (language) => {
  test("needs no more than six years of school", async () => {
    const texts = await textsOf(language);
    expect(texts.length).toBeGreaterThan(900);
    expect(tooHard(texts, language)).toEqual([]);
  });

  test("comes in short sentences", async () => {
    const most = language === "es" ? 20 : 18;
    const long = (await textsOf(language)).flatMap(([key, text]) =>
      text.split(/(?<=[.!?:])\s+/).flatMap((sentence) => (wordCount(sentence) > most ? [`${key}: ${sentence}`] : [])),
    );
    expect(long).toEqual([]);
  });

  test("blames nobody, and calls nobody a user, a patient or a case", async () => {
    const words = {
      en: /\b(users?|patients?|cases?|victims?|must|please note|failed to|simply|non-?complian\w*)\b/i,
      es: /\b(usuari[oa]s?|pacientes?|casos?|v[ií]ctimas?|debe|deber[ií]a|incumpl\w*|tenga en cuenta)\b/i,
    }[language];
    const familiar = /(^|[\s¿¡«(])(tú|tu|tus|te|ti|contigo)(?=[\s,.;:?!»)]|$)/i;
    const hits = (await textsOf(language)).filter(
      ([, text]) => words.test(text) || (language === "es" && familiar.test(text)),
    );
    expect(hits).toEqual([]);
  });
});

test("a hard text is found, and its grade is told", () => {
  const hard =
    "Notwithstanding the aforementioned authorization, the confidentiality obligations remain fully applicable.";
  expect(tooHard([["x", hard]], "en").map(([key]) => key)).toEqual(["x"]);
});
