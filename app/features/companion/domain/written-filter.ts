import { guessLanguage, readingGrade, sentencesToRead } from "@mooring/language";
import { formsOf } from "./passages.ts";
import type { ScriptLanguage } from "./script.ts";
import { unsafeIn } from "./unsafe.ts";
import { plainForms, refusedIn } from "./written-refused.ts";

/** What an answer is measured by. */
export type Measure = {
  readonly language: ScriptLanguage;
  /** Folded forms of every word that reviewed texts use. */
  readonly vocabulary: ReadonlySet<string>;
  /** Everything the person wrote or had remembered that was quoted to the model. */
  readonly quoted: readonly string[];
  /** Reviewed sentences: said as they are, they need no more than what every script needs. */
  readonly reviewed: ReadonlySet<string>;
};

const mostSigns = 420;
const mostSentences = 4;
const mostWords = 18;
/** One grade above what scripts keep to: the formula is rough on so few words. */
const mostGrade = 7;
const gradedFrom = 10;
/** Of all words, at most this share may be neither in reviewed texts nor the person's own. */
const mostStrange = 0.1;
/** So many words in a row as the person wrote them are a repetition, not a reflection. */
const longestEcho = 6;

/**
 * Reasons why an answer must not be shown; none when it may. Used on the whole answer, and with `isWhole: false` on what
 * there is so far, so that a bad one is stopped early.
 */
export function faultsIn(text: string, measure: Measure, { isWhole = true } = {}): string[] {
  const { language } = measure;
  const sentences = sentencesToRead(text);
  const faults: string[] = [];
  if (text.trim().length > mostSigns || sentences.length > mostSentences) faults.push("too long");
  if (sentences.some((sentence) => sentence.split(/\s+/).length > mostWords)) faults.push("a sentence is too long");
  if ((text.match(/[?]/g) ?? []).length > 1) faults.push("asks more than one thing");
  const own = sentences.filter((sentence) => !measure.reviewed.has(sentence));
  faults.push(...plainForms(text).flatMap((form) => unsafeIn(form, language)));
  faults.push(...own.flatMap((sentence) => refusedIn(sentence, language)));
  // What hides between sentences is looked for in the whole as well, unless all of it was reviewed.
  if (own.length > 0) faults.push(...refusedIn(text, language).filter((reason) => /link|plain|prompt/.test(reason)));
  faults.push(...strangeIn(own.join(" "), measure));
  if (!isOfLanguage(text, language)) faults.push("another language");
  if (echoes(text, measure.quoted)) faults.push("repeats what was quoted");
  if (isWhole) {
    const words = text.split(/\s+/).length;
    if (sentences.length === 0) faults.push("empty");
    if (!/[.?!…]["»”]?$/.test(text.trim())) faults.push("broken off");
    if (words >= gradedFrom && readingGrade(text, language) > mostGrade) faults.push("too hard to read");
  }
  return [...new Set(faults)];
}

/** Words from nowhere: neither reviewed nor the person's. A text about anything else is full of them. */
function strangeIn(text: string, { vocabulary, quoted, language }: Measure): string[] {
  const forms = formsOf(text);
  if (forms.length === 0) return [];
  // Words of a quotation that are no plain words could be an order to say them.
  const said = new Set(quoted.flatMap(formsOf));
  const shouted = (text.match(/\p{Lu}{3,}/gu) ?? []).length > 0;
  const strange = forms.filter((form) => !vocabulary.has(form) && !isForm(form, vocabulary, language));
  const unheard = strange.filter((form) => !said.has(form));
  const faults: string[] = [];
  if (shouted) faults.push("shouts");
  if (unheard.length > Math.max(1, Math.floor(mostStrange * forms.length))) faults.push("outside what was reviewed");
  if (strange.length > Math.max(2, Math.floor(0.4 * forms.length))) faults.push("outside what was reviewed");
  return faults;
}

/** Another ending of a known word. */
function isForm(form: string, vocabulary: ReadonlySet<string>, language: ScriptLanguage): boolean {
  const endings =
    language === "en" ? ["'s", "s", "es", "ed", "d", "ing", "ly", "'re", "'ve"] : ["s", "es", "lo", "la", "le", "se"];
  if (endings.some((ending) => form.endsWith(ending) && vocabulary.has(form.slice(0, -ending.length)))) return true;
  if (language === "en" && form.endsWith("ing") && vocabulary.has(`${form.slice(0, -3)}e`)) return true;
  if (language === "es" && /[oa]$/.test(form))
    return vocabulary.has(form.slice(0, -1) + (form.endsWith("o") ? "a" : "o"));
  return vocabulary.has(`${form}s`) || vocabulary.has(`${form}d`);
}

/** In all, and in each sentence long enough to tell. */
function isOfLanguage(text: string, language: ScriptLanguage): boolean {
  const allowed = (part: string) => [language, "unclear"].includes(guessLanguage(part));
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return false;
  return (
    allowed(text) && sentencesToRead(text).every((sentence) => sentence.split(/\s+/).length < 5 || allowed(sentence))
  );
}

/** A run of words as they were quoted, or a word that only an order to say it would bring here. */
function echoes(text: string, quoted: readonly string[]): boolean {
  const answer = ` ${formsOf(text).join(" ")} `;
  return quoted.some((each) => {
    const forms = formsOf(each);
    for (let at = 0; at + longestEcho <= forms.length; at += 1) {
      if (answer.includes(` ${forms.slice(at, at + longestEcho).join(" ")} `)) return true;
    }
    return false;
  });
}

/** Where the last finished sentence of a growing text ends; 0 while there is none. */
export function finishedUpTo(text: string): number {
  const ends = [...text.matchAll(/[.!?…]["”»]?(?=\s)/g)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
}
