import type { Question } from "../contract.ts";
import type { IntakeChoice, KeptChoice, KeptQuestion } from "./agency-contract.ts";

export const nothingChosen: KeptChoice = { off: [], order: [], own: [], gone: [] };

const groups = ["access", "now", "hopes", "ways"] as const;

/** A question of the agency's own as it is asked; Spanish where that is on screen, else English. */
export function askedFromOwn(kept: KeptQuestion, language: "en" | "es"): Question {
  const { key, kind, about, ids, en, es } = kept;
  const { ask, label, why, options, words } = language === "es" ? es : en;
  const given = ids.map((id, at) => ({ id, text: options[at] ?? "" }));
  const gone = kept.gone.map((option) => ({ id: option.id, text: option[language] }));
  return { key, kind, about, ask, label, why, options: given, gone, words: words === "" ? null : words };
}

/** All questions that can be asked, turned off or not. */
export function allQuestions(shipped: readonly Question[], { own }: KeptChoice, language: "en" | "es"): Question[] {
  return [...shipped, ...own.map((one) => askedFromOwn(one, language))];
}

/** Those that were taken away as well: what was told before still has its words. */
export function everyQuestion(shipped: readonly Question[], choice: KeptChoice, language: "en" | "es"): Question[] {
  return [...allQuestions(shipped, choice, language), ...choice.gone.map((one) => askedFromOwn(one, language))];
}

/**
 * The questions that are asked, in the agency's order. How to talk at all always comes first, then what cannot wait: no order
 * puts a form before a bed.
 */
export function chosenQuestions(
  all: readonly Question[],
  { off, order }: Pick<IntakeChoice, "off" | "order">,
): Question[] {
  const placeOf = (key: string) =>
    order.includes(key) ? order.indexOf(key) : order.length + all.findIndex((one) => one.key === key);
  return all
    .filter(({ key }) => !off.includes(key))
    .sort((a, b) => groups.indexOf(a.about) - groups.indexOf(b.about) || placeOf(a.key) - placeOf(b.key));
}
