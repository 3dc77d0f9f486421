/**
 * What one code point counts for when words are read: letters lower-cased with accents and look-alikes folded,
 * invisible characters dropped, everything else a gap. Offsets are kept by the caller, code point by code point.
 */

/** A gap between words. */
export const GAP = "\u0000gap";
/** A pictograph: a word of its own. */
export const PICTOGRAPH = "\u0000pictograph";

/** Letters of other scripts that are drawn like Latin ones (a common way to slip past word lists). */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "аa вb еe кk мm нh оo рp сc тt уy хx іi ѕs јj ԁd ԛq ԝw ӏl ґr пn иu", // Cyrillic
    "αa βb εe ζz ηn ιi κk μu νv οo ρp σo τt υu χx γy ωw", // Greek
    "ıi łl øo đd ħh ŧt ſs ɡg ɑa ɩi ʟl ɪi ɴn ʀr ʏy ᴀa ᴇe ᴋk ᴍm ᴏo ᴛt ᴜu ᴅd ɛe ǃi ʼ'",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** Format characters, combining marks (variation selectors among them), skin tones, Hangul fillers. */
const INVISIBLE = /^(?:\p{Cf}|\p{M}|\p{Emoji_Modifier}|\u115F|\u1160|\u3164|\uFFA0)$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]+$/u;

const known = new Map<number, string>();

function fold(point: number): string {
  if (point >= 0xd800 && point <= 0xdfff) return GAP; // half of a pair: not a character
  const char = String.fromCodePoint(point);
  if (INVISIBLE.test(char)) return "";
  if (PICTURE.test(char)) return PICTOGRAPH;
  const plain = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const latin = [...plain].map((one) => LOOK_ALIKES[one] ?? one).join("");
  return LETTER_OR_DIGIT.test(latin) || latin === "'" ? latin : GAP;
}

/** Folded text of one code point above ASCII: `""` when invisible, `GAP` or `PICTOGRAPH`, else lower-case letters. */
export function foldCharacter(point: number): string {
  const seen = known.get(point);
  if (seen !== undefined) return seen;
  const folded = fold(point);
  if (known.size < 4096) known.set(point, folded);
  return folded;
}
