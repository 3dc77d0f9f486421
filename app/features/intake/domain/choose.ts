import type { Question } from "../contract.ts";
import type { IntakeChoice, OwnQuestion } from "./agency-contract.ts";

export const nothingChosen: IntakeChoice = { off: [], order: [], own: [] };

const groups = ["access", "now", "hopes", "ways"] as const;

/** A question of the agency's own as it is asked; Spanish where that is on screen, else English. */
export function askedFromOwn({ key, kind, about, en, es }: OwnQuestion, language: "en" | "es"): Question {
  const { ask, label, why, options, words } = language === "es" ? es : en;
  const given = options.map((text, at) => ({ id: `choice-${at + 1}`, text }));
  return { key, kind, about, ask, label, why, options: given, words: words === "" ? null : words };
}

/** All questions there are, asked or not: what was told before a question was turned off still has its words. */
export function allQuestions(shipped: readonly Question[], { own }: IntakeChoice, language: "en" | "es"): Question[] {
  return [...shipped, ...own.map((one) => askedFromOwn(one, language))];
}

/**
 * The questions that are asked, in the agency's order. How to talk at all always comes first, then what cannot wait: no order
 * puts a form before a bed.
 */
export function chosenQuestions(all: readonly Question[], { off, order }: IntakeChoice): Question[] {
  const placeOf = (key: string) =>
    order.includes(key) ? order.indexOf(key) : order.length + all.findIndex((one) => one.key === key);
  return all
    .filter(({ key }) => !off.includes(key))
    .sort((a, b) => groups.indexOf(a.about) - groups.indexOf(b.about) || placeOf(a.key) - placeOf(b.key));
}
