/** Finds feeling words and phrases in a text. */
import { foldWord, type Token } from "../tokens.ts";
import { englishFeelingWords } from "./english.ts";
import { FEELING_GROUPS, type FeelingGroup, type FeelingWords } from "./groups.ts";
import { spanishFeelingWords } from "./spanish.ts";

export type LexiconLanguage = "en" | "es";

/** A feeling word or phrase found: tokens `from` to `to` (not included). */
export type FeelingHit = { readonly from: number; readonly to: number; readonly group: FeelingGroup };

type Entry = { readonly forms: readonly string[]; readonly group: FeelingGroup };
/** `whole` and `stems` hold single words; `phrases` are filed under their first word. */
type Lexicon = {
  readonly whole: ReadonlyMap<string, FeelingGroup>;
  readonly stems: ReadonlyMap<string, FeelingGroup>;
  readonly phrases: ReadonlyMap<string, readonly Entry[]>;
};

const SHORTEST_STEM = 2;
const compiled = new Map<LexiconLanguage, Lexicon>();

function lexiconFor(language: LexiconLanguage): Lexicon {
  let lexicon = compiled.get(language);
  if (lexicon === undefined) {
    lexicon = compile(language === "en" ? englishFeelingWords : spanishFeelingWords);
    compiled.set(language, lexicon);
  }
  return lexicon;
}

/** Later groups win where a word is listed twice; longer phrases and stems win over shorter ones. */
function compile(words: FeelingWords): Lexicon {
  const whole = new Map<string, FeelingGroup>();
  const stems = new Map<string, FeelingGroup>();
  const phrases = new Map<string, Entry[]>();
  for (const group of FEELING_GROUPS) {
    for (const entry of entriesOf(words[group])) {
      const forms = entry.split(" ");
      const first = forms[0] as string;
      if (forms.length > 1) {
        const filed = phrases.get(first) ?? [];
        filed.push({ forms, group });
        phrases.set(first, filed);
      } else if (first.endsWith("*")) {
        stems.set(first.slice(0, -1), group);
      } else {
        whole.set(first, group);
      }
    }
  }
  for (const filed of phrases.values()) filed.sort((a, b) => b.forms.length - a.forms.length);
  return { whole, stems, phrases };
}

function entriesOf(list: string): string[] {
  return list
    .split(",")
    .map((entry) => entry.trim().split(/\s+/).map(foldEntryWord).join(" "))
    .filter((entry) => entry !== "");
}

function foldEntryWord(word: string): string {
  return word.endsWith("*") ? `${foldWord(word.slice(0, -1))}*` : foldWord(word);
}

/** All lists as one text, independent of how the files are laid out. The weights carry its SHA-256 as their last 32 bytes. */
export function feelingWordsText(): string {
  return [englishFeelingWords, spanishFeelingWords]
    .flatMap((words) => FEELING_GROUPS.map((group) => `${group}: ${entriesOf(words[group]).join(", ")}`))
    .join("\n");
}

/** How many entries a language's lists hold. */
export function lexiconSize(language: LexiconLanguage): number {
  const { whole, stems, phrases } = lexiconFor(language);
  let size = whole.size + stems.size;
  for (const filed of phrases.values()) size += filed.length;
  return size;
}

/** Feeling words in `tokens`, left to right, never overlapping. `languageOf` names the language of each sentence. */
export function findFeelingWords(
  tokens: readonly Token[],
  languageOf: (sentence: number) => LexiconLanguage,
): FeelingHit[] {
  const hits: FeelingHit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const lexicon = lexiconFor(languageOf((tokens[at] as Token).sentence));
    const hit = phraseAt(tokens, at, lexicon) ?? wordAt(tokens, at, lexicon);
    if (hit !== undefined) hits.push(hit);
    at = hit?.to ?? at + 1;
  }
  return hits;
}

function phraseAt(tokens: readonly Token[], at: number, lexicon: Lexicon): FeelingHit | undefined {
  const first = tokens[at] as Token;
  for (const { forms, group } of lexicon.phrases.get(first.form) ?? []) {
    const fits = forms.every((form, step) => {
      const token = tokens[at + step];
      return token !== undefined && token.sentence === first.sentence && fitsForm(token.form, form);
    });
    if (fits) return { from: at, to: at + forms.length, group };
  }
  return undefined;
}

function fitsForm(form: string, wanted: string): boolean {
  return wanted.endsWith("*") ? form.startsWith(wanted.slice(0, -1)) : form === wanted;
}

function wordAt(tokens: readonly Token[], at: number, lexicon: Lexicon): FeelingHit | undefined {
  const { form } = tokens[at] as Token;
  let group = lexicon.whole.get(form);
  for (let length = form.length; group === undefined && length >= SHORTEST_STEM; length -= 1) {
    group = lexicon.stems.get(form.slice(0, length));
  }
  return group === undefined ? undefined : { from: at, to: at + 1, group };
}
