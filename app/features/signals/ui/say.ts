import { useLanguage, useWords } from "#web/words/words.ts";
import type { Measure } from "../domain.ts";

type Shown = Measure | "spreadMs" | "perMinute";

/** A number with its unit, rounded as far as it means anything. */
export function useValue(): (measure: Shown, value: number) => string {
  const say = useWords("rhythm");
  const language = useLanguage();
  return (measure, value) => {
    const isShare = measure === "deleted" || measure === "paused";
    const digits = measure === "pauses" || measure === "pitchMoves" ? 1 : 0;
    const shown = isShare ? value * 100 : value;
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(shown);
    return say(`value.${measure as "gapMs"}`, { value: number });
  };
}

export function useDay(): (at: number | string) => string {
  const language = useLanguage();
  return (at) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
}
