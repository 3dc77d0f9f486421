import { useLanguage, useWords } from "#web/words/words.ts";
import type { Measure } from "../domain.ts";

type Shown = Measure | "spreadMs" | "perMinute" | "loudness" | "words-a-minute" | "syllables-a-second";
const words = { "words-a-minute": "words", "syllables-a-second": "syllables" } as const;
const oneDigit: ReadonlySet<Shown> = new Set(["pauses", "pitchMoves", "syllables-a-second"]);

/** A number with its unit, rounded as far as it means anything. */
export function useValue(): (measure: Shown, value: number) => string {
  const say = useWords("rhythm");
  const language = useLanguage();
  return (measure, value) => {
    const isShare = measure === "deleted" || measure === "paused";
    const shown = isShare ? value * 100 : value;
    const digits = oneDigit.has(measure) ? 1 : 0;
    const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const number = new Intl.NumberFormat(language, form).format(shown);
    const name = measure === "words-a-minute" || measure === "syllables-a-second" ? words[measure] : measure;
    return say(`value.${name}`, { value: number });
  };
}

export function useDay(): (at: number | string) => string {
  const language = useLanguage();
  return (at) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
}

/** `3:07` for seconds. */
export function useClock(): (seconds: number) => string {
  const language = useLanguage();
  return (seconds) => {
    const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
    return `${new Intl.NumberFormat(language).format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
  };
}
