import { drawBytes, type Random } from "./webcrypto.ts";
import { ENGLISH_WORDS } from "./words.en.ts";
import { SPANISH_WORDS } from "./words.es.ts";

/** Fewest characters of a person's passphrase. */
export const PASSPHRASE_MIN_LENGTH = 10;

const WORD_COUNT = 5;
/** Nothing common is longer; a pasted book must not keep the page busy. */
const LOOKED_AT = 128;
const LISTS = { en: ENGLISH_WORDS, es: SPANISH_WORDS } as const;

/**
 * Five plain words joined by hyphens, 8 bits each: 40 bits, drawn evenly from 256 words.
 * With the stretching of `deriveFromPassphrase` that is dear to guess; it is not beyond a state's means.
 */
export function suggestPassphrase(random: Random, language: keyof typeof LISTS): string {
  const words = LISTS[language];
  return [...drawBytes(random, WORD_COUNT)].map((byte) => words[byte] ?? "").join("-");
}

/** Very common choices, or their beginnings, without digits or punctuation; our own list. */
const COMMON = new Set(
  (
    "password passphrase passcode mypassword thepassword newpassword yourpassword admin administrator letmein " +
    "letmeinnow opensesame iloveyou iloveyousomuch iloveu loveyou myfamily mybaby welcome welcomehome changeme " +
    "secret mysecret topsecret test testing hello helloworld hellothere whatever nothing football baseball basketball " +
    "superman batman princess sunshine rainbow chocolate butterfly monkey dragon shadow master freedom jesus " +
    "jesuschrist godisgood godisgreat blessed summer winter spring autumn qwerty qwertyuiop qwertzuiop azertyuiop " +
    "asdfghjkl zxcvbnm qazwsxedc qwertyasdf mooring shelter journal " +
    "contrasena contraseña micontrasena micontraseña clave miclave claveclave secreto misecreto teamo teamomucho " +
    "tequiero tequieromucho mifamilia mibebe amormio miamor amor bienvenido bienvenida bienvenidos hola holamundo " +
    "princesa chocolate mariposa futbol realmadrid barcelona estrella corazon corazón micorazon dios diosesamor " +
    "diosmio jesucristo mexico colombia venezuela argentina españa familia prueba nomeacuerdo"
  ).split(" "),
);
const RUNS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv",
];
const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * A first look at a passphrase: fewer than 10 characters is `short`; a very common word or phrase, a run, a repetition,
 * a short row of digits (a date, a phone number) or one's own sign-in name is `common`; the rest is `fine`.
 */
export function passphraseStrength(text: string, name = ""): "short" | "common" | "fine" {
  const letters = [...text.slice(0, LOOKED_AT).normalize("NFKC").toLowerCase()];
  if (letters.length < PASSPHRASE_MIN_LENGTH) return "short";
  const signs = letters.filter((letter) => !/[\s\p{P}]/u.test(letter) || letter in LOOKALIKES).join("");
  const isCommon =
    new Set(letters).size < 4 ||
    /^[\p{Nd}\s\p{P}+]{0,15}$/u.test(letters.join("")) ||
    isRun(signs) ||
    isRepetition(signs) ||
    commonForms(signs).some((form) => COMMON.has(form) || (name !== "" && form === commonForms(name.toLowerCase())[0]));
  return isCommon ? "common" : "fine";
}

/** The text without its digits and signs, and again with look-alike signs read as letters. */
function commonForms(signs: string): string[] {
  const read = signs.replace(/[\d!]+$/u, "").replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);
  return [signs.replace(/[^\p{L}\p{M}]/gu, ""), read.replace(/[^\p{L}\p{M}]/gu, "")];
}

function isRun(signs: string): boolean {
  return RUNS.some((run) => {
    const back = [...run].reverse().join("");
    return run.includes(signs) || back.includes(signs) || `${run}${run}`.includes(signs);
  });
}

function isRepetition(signs: string): boolean {
  const unit = /^(.+?)\1+$/u.exec(signs)?.[1];
  return unit !== undefined && (unit.length <= 5 || COMMON.has(unit) || isRun(unit));
}
