import type { Answers, Instrument, Item, Truth } from "./types.ts";

/** The items in their order with what is known about each: asked, not asked, or waiting for an earlier answer. */
export function askedItems(instrument: Pick<Instrument, "items">, answers: Answers): { item: Item; isAsked: Truth }[] {
  const known = new Map<string, Truth>();
  return instrument.items.map((item) => {
    const isAsked = stateOf(item, answers, known);
    known.set(item.linkId, isAsked);
    return { item, isAsked };
  });
}

function stateOf({ askedWhen }: Item, answers: Answers, known: ReadonlyMap<string, Truth>): Truth {
  if (askedWhen === null) return "yes";
  const parts = askedWhen.answers.map(({ linkId, value }): Truth => {
    if (known.get(linkId) === "no") return "no";
    const answer = answers.get(linkId);
    // Somebody who would rather not say at a gate has not opened it, and has not shut it either.
    return typeof answer === "number" ? (answer === value ? "yes" : "no") : "unknown";
  });
  const [settles, other] = askedWhen.behaviour === "all" ? (["no", "yes"] as const) : (["yes", "no"] as const);
  if (parts.includes(settles)) return settles;
  return parts.includes("unknown") ? "unknown" : other;
}

/** What to show next: the questions that are surely asked now. A room shows one at a time and may skip any. */
export function shownItems(instrument: Pick<Instrument, "items">, answers: Answers): Item[] {
  return askedItems(instrument, answers).flatMap(({ item, isAsked }) => (isAsked === "yes" ? [item] : []));
}

/** Whether a number is one of the answers this item has. */
export function isAnswerOf(item: Item, value: number): boolean {
  const { line } = item;
  if (line) return value >= line.min && value <= line.max && Number.isInteger((value - line.min) / line.step);
  return item.options.some((option) => option.value === value);
}
