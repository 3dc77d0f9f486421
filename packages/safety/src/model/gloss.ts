import { guessLanguage } from "@mooring/language";
import { SPANISH_GLOSS } from "../lexicon/es-gloss.ts";

const PIECE = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]|\n/gu;
const IS_WORD = /^[\p{L}\p{N}_]/u;
const PUNCTUATION = /^[,.!?;:]$/;
/** Words of a pasted text beyond these are left as they are. */
const MOST_WORDS = 4000;
const MOST_REMEMBERED = 4000;
const ENOUGH_TO_GUESS = 2000;

const whole = new Map<string, string>();
const beginnings = new Map<string, string>();
for (const entry of SPANISH_GLOSS.split(/[/\n]/)) {
  const [gloss, forms] = entry.split(":");
  if (gloss === undefined || forms === undefined) continue;
  for (const form of forms.trim().split(" ")) {
    const known = form.endsWith("~") ? beginnings : whole;
    const sound = soundOf(form.replace("~", ""));
    if (!known.has(sound)) known.set(sound, gloss.trim());
  }
}
const remembered = new Map<string, string | null>();

/** How a Spanish word sounds in most of America: ke, que; boi, voy; aser, hacer fall together. */
export function soundOf(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ñ", "ny")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ch", "C")
    .replaceAll("ll", "y")
    .replaceAll("qu", "k")
    .replaceAll("h", "")
    .replace(/gu(?=[ei])/g, "g")
    .replace(/c(?=[ei])/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/[zx]/g, "s")
    .replaceAll("v", "b")
    .replace(/y$/, "i")
    .replace(/(.)\1+/gu, "$1")
    .replaceAll("w", "gu");
}

function glossOfWord(word: string): string | null {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const sound = soundOf(word);
  let found = whole.get(sound) ?? null;
  for (let length = sound.length; found === null && length > 1; length -= 1) {
    found = beginnings.get(sound.slice(0, length)) ?? null;
  }
  if (found === null && sound.endsWith("s")) found = whole.get(sound.slice(0, -1)) ?? null;
  if (remembered.size < MOST_REMEMBERED) remembered.set(word, found);
  return found;
}

/** Whether a text is read as Spanish: by its little words, or, where those are too few, by half its words being known. */
export function isSpanish(text: string): boolean {
  const start = text.slice(0, ENOUGH_TO_GUESS);
  const guess = guessLanguage(start);
  if (guess === "es" || guess === "en") return guess === "es";
  const words = start.match(/\p{L}+/gu) ?? [];
  return words.length > 1 && words.filter((word) => glossOfWord(word) !== null).length * 2 >= words.length;
}

/**
 * A text word for word in English. Rough, and enough for what reads it: word features and a text encoder. Words it does
 * not know stay; the endings -é and -ó name their person.
 */
export function glossOf(text: string): string {
  const found: string[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    if (found.length >= MOST_WORDS) break;
    if (!IS_WORD.test(piece)) {
      if (PUNCTUATION.test(piece) && found.length > 0) found[found.length - 1] += piece;
      else found.push(piece);
      continue;
    }
    const word = piece.toLowerCase();
    if (word.length > 3 && word.endsWith("ó")) found.push("he");
    else if (word.length > 3 && word.endsWith("é")) found.push("i");
    found.push(glossOfWord(word) ?? word);
  }
  return found.join(" ");
}
