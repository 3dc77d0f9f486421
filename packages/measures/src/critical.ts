import { isAnswerOf } from "./asked.ts";
import type { Answer, Critical, Instrument } from "./types.ts";

/**
 * Whether this one answer calls a person, whatever the rest says. Ask it on save of the answer, before any total: it
 * needs nothing but the answer, and asking it twice gives the same. Null: it calls nobody, or is no answer to this item.
 */
export function criticalOf(instrument: Pick<Instrument, "items">, linkId: string, answer: Answer): Critical | null {
  const item = instrument.items.find((each) => each.linkId === linkId);
  const critical = item?.critical ?? null;
  if (!item || !critical) return null;
  if (answer === "declined") return critical.orDeclined ? critical : null;
  return isAnswerOf(item, answer) && answer >= critical.from ? critical : null;
}
