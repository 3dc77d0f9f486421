import { type Grammar, lines, words } from "./rule.ts";

/** Turns one written word into the word or words it stands for. */
export type Speller = { read(word: string): readonly string[]; join(letters: string): readonly string[] | undefined };

const LEET: Readonly<Record<string, string>> = {
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
/** One dose of this many milligrams is more than common medicines call for. */
const LARGE_DOSE_MG = 2000;
const MASK = /[*@$!0-9]/u;
const STARTS_WITH_DIGIT = /^[0-9]/u;
const HIDDEN = /[*@$!]/u;
/** More letters than signs: a word in disguise, not a number or a code. */
const MASKED = /^(?=.*[*@$!0-9])(?:[a-z]*[*@$!0-9]){1,3}[a-z]*$/u;
const RUN = /(\p{L})\1{2,}/u;

/** Every spelling of a word with one letter missing, doubled or swapped with its neighbour. */
function slips(word: string): string[] {
  const found: string[] = [];
  for (let index = 1; index < word.length; index += 1) {
    found.push(word.slice(0, index) + word.slice(index + 1));
    found.push(word.slice(0, index) + word.charAt(index) + word.slice(index));
    if (index + 1 < word.length) {
      found.push(word.slice(0, index) + word.charAt(index + 1) + word.charAt(index) + word.slice(index + 2));
    }
  }
  return found;
}

function masksFor(word: string, sensitive: readonly string[]): string | undefined {
  return sensitive.find((candidate) => {
    if (candidate.length !== word.length) return false;
    let open = 0;
    for (let index = 0; index < word.length; index += 1) {
      const char = word.charAt(index);
      if (char === candidate.charAt(index)) continue;
      if (!MASK.test(char)) return false;
      open += 1;
    }
    return open <= word.length / 2;
  });
}

/** English endings after an apostrophe. */
function openContraction(word: string): string[] | undefined {
  const at = word.indexOf("'");
  if (at < 0) return undefined;
  const head = word.slice(0, at);
  const tail = word.slice(at + 1);
  if (tail === "t" && head.endsWith("n")) {
    const verb = { wo: "will", ca: "can", sha: "shall", ai: "is" }[head.slice(0, -1)] ?? head.slice(0, -1);
    return [verb, "not"];
  }
  const full = { ll: "will", ve: "have", re: "are", d: "would", m: "am" }[tail];
  if (full !== undefined) return [head, full];
  if (tail === "s")
    return /^(?:he|she|it|that|there|who|what|where|everyone|nobody)$/u.test(head) ? [head, "is"] : [head];
  return undefined;
}

/** `known` tells whether a rule could use a word; only then is a written word changed into it. */
export function makeSpeller(grammars: readonly Grammar[], known: (word: string) => boolean): Speller {
  const aliases = new Map<string, readonly string[]>();
  const sensitive: string[] = [];
  const joined = new Map<string, readonly string[]>();
  for (const grammar of grammars) {
    for (const word of words(grammar.repair)) {
      sensitive.push(word);
      for (const slip of slips(word)) if (!known(slip) && !aliases.has(slip)) aliases.set(slip, [word]);
    }
    for (const phrase of lines(grammar.joined)) joined.set(phrase.replaceAll(" ", ""), words(phrase));
  }
  for (const grammar of grammars) {
    for (const line of lines(grammar.aliases)) {
      const [written = "", meant = ""] = line.split("=");
      for (const one of words(written)) aliases.set(one, words(meant));
    }
  }
  const settle = (word: string): readonly string[] | undefined =>
    aliases.get(word) ?? joined.get(word) ?? (known(word) ? [word] : undefined);

  const read = (word: string): readonly string[] => {
    const opened = openContraction(word);
    if (opened !== undefined) return opened;
    const direct = settle(word);
    if (direct !== undefined) return direct;
    const dose = STARTS_WITH_DIGIT.test(word) ? /^(\d{1,7})(?:mg|mgs|mcg)$/u.exec(word) : null;
    if (dose !== null) return [Number(dose[1]) >= LARGE_DOSE_MG ? "bigdose" : "mg"];
    const bare = word.includes("'") ? word.replaceAll("'", "") : word;
    if (bare !== word) {
      const settled = settle(bare);
      if (settled !== undefined) return settled;
    }
    if (bare.length > 4 && bare.endsWith("in") && known(`${bare}g`)) return [`${bare}g`];
    if (RUN.test(bare)) {
      const twice = bare.replaceAll(/(\p{L})\1{2,}/gu, "$1$1");
      const once = bare.replaceAll(/(\p{L})\1{2,}/gu, "$1");
      return settle(twice) ?? settle(once) ?? settle(bare.replaceAll(/(\p{L})\1+/gu, "$1")) ?? [bare];
    }
    if (bare.length > 2 && MASKED.test(bare)) {
      const plain = [...bare].map((char) => LEET[char] ?? char).join("");
      const masked = settle(plain) ?? settle(plain.replaceAll("*", ""));
      if (masked !== undefined) return masked;
      const guess = HIDDEN.test(bare) ? masksFor(bare, sensitive) : undefined;
      if (guess !== undefined) return [guess];
    }
    return [bare];
  };
  return { read, join: (letters) => settle(letters) };
}
