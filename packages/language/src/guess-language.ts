/** Which language a text is written in, by its little words. Knows English and Spanish, and when it is neither. */
import type { LexiconLanguage } from "./lexicon/match.ts";
import { type Token, tokenize } from "./tokens.ts";

/** `other`: another language or script. `unclear`: too few little words to tell. */
export type LanguageGuess = LexiconLanguage | "other" | "unclear";

const LITTLE_WORDS: readonly (readonly [LanguageGuess, ReadonlySet<string>])[] = [
  [
    "en",
    new Set(
      `the and i to of my it is was that you for with but they he she we have had not this are be at so on what when were been
      from there will would could about because just me his her their our i'm it's don't didn't can't a an in all am do did`.split(
        /\s+/,
      ),
    ),
  ],
  [
    "es",
    new Set(
      `el los las que y mi mis yo con por para una del pero muy es estoy esta estaba fue era cuando porque como mas ya hoy
      tengo siento se lo le nos su sus al he ha hay donde nada todo ella unos este eso de la un en no me te a sin`.split(
        /\s+/,
      ),
    ),
  ],
  ["other", new Set("nao uma com meu minha eu estou voce muito em mas foi isso ele ela os ao da do na e".split(" "))],
  [
    "other",
    new Set(
      "je le les et est une pas mon ma dans pour qui c'est j'ai suis nous vous elle des du au il sur un".split(" "),
    ),
  ],
  [
    "other",
    new Set("il che di e non sono mi per una ho con piu mio mia della gli anche molto questo oggi ma".split(" ")),
  ],
  [
    "other",
    new Set("ich und der die das nicht ist ein eine mir mich mein zu mit war habe es auf sehr auch den".split(" ")),
  ],
];
/** Little words needed, and how many times more than the runner-up. */
const FEWEST = 2;
const MARGIN = 1.2;
const ENOUGH_TOKENS = 400;

/** Guess from a text. Reads at most its first 400 words. */
export function guessLanguage(text: string): LanguageGuess {
  return guessLanguageOf(tokenize(text.slice(0, 8_000)));
}

/** Guess from tokens; see `guessLanguage`. */
export function guessLanguageOf(tokens: readonly Token[]): LanguageGuess {
  const sample = tokens.length > ENOUGH_TOKENS ? tokens.slice(0, ENOUGH_TOKENS) : tokens;
  const words = sample.filter(({ form }) => /^\p{L}/u.test(form));
  if (words.length === 0) return "unclear";
  const foreign = words.filter(({ form }) => !/^\p{Script=Latin}/u.test(form)).length;
  if (foreign * 2 > words.length) return "other";
  let best: LanguageGuess = "unclear";
  let most = 0;
  let second = 0;
  for (const [language, little] of LITTLE_WORDS) {
    const count = words.filter(({ form }) => little.has(form)).length;
    if (count > most) {
      second = most;
      most = count;
      best = language;
    } else if (count > second) second = count;
  }
  return most >= FEWEST && most >= second * MARGIN ? best : "unclear";
}

/** More words that say nothing by themselves; too shared between languages, or too rare, to tell one from another. */
const FILLERS = new Set(
  `how than too some any each other who whom whose where why which while also even only own same such these those then into out up
  over again further once has having does doing if or as by may might must shall should some very much many more most other one two
  went got get go goes going said say says thing things made make makes i'd i'll i've you're they're we're that's there's
  si tambien tan tanto entre desde hasta cada otro otra otros otras son sea ser estar estan tiene tienen hace hacer fui iba voy va
  algo alguien cual quien cuyo ante bajo tras durante mientras aunque sino pues entonces asi aqui alli ahi`.split(
    /\s+/,
  ),
);

/** Whether a word is a little word of English or Spanish, which says nothing by itself. */
export function isLittleWord(form: string): boolean {
  return FILLERS.has(form) || LITTLE_WORDS.some(([language, little]) => language !== "other" && little.has(form));
}
