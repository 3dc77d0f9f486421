import type { Instrument } from "@mooring/measures";
import type { OffReason } from "./shapes.ts";

type Offering = {
  /** The language the person reads now. */
  language: string;
  ageBand: string;
};

/** Why a set of questions is not offered to somebody; null: it is. */
export function offReasonOf(
  instrument: Pick<Instrument, "status" | "language" | "languages" | "card">,
  { language, ageBand }: Offering,
): OffReason | null {
  if (instrument.language !== language) return "language";
  if (instrument.status === "off") return "not-here-yet";
  if (!instrument.card.adminMode.includes("self")) return "with-worker";
  return isTooYoung(ageBand, instrument.card.minAgeYears) ? "age" : null;
}

/** Whether nobody of this age group is old enough. An age that is not known shuts nothing: the person can say no themselves. */
export function isTooYoung(ageBand: string, minAgeYears: number | null): boolean {
  if (minAgeYears === null) return false;
  const oldest = ageBand === "under-13" ? 12 : Number(/^\d+-(\d+)$/.exec(ageBand)?.[1] ?? Number.POSITIVE_INFINITY);
  return oldest < minAgeYears;
}
