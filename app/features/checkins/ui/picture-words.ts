import { useLanguage, useWords } from "#web/words/words.ts";
import type { WeekWords } from "./pictures.tsx";

/** What stands around every picture of one's days. */
export function usePictureWords(): { asTable: string; day: string; value: string; missing: string } {
  const say = useWords("days");
  return {
    asTable: say("days.asTable"),
    day: say("days.day"),
    value: say("days.value"),
    missing: say("days.missing"),
  };
}

/** A mood in the words it was chosen by. */
export function useMoodWord(): (mood: number) => string {
  const say = useWords("checkins");
  return (mood) => say(`mood_${Math.min(5, Math.max(1, Math.round(mood))) as 1 | 2 | 3 | 4 | 5}`);
}

/** `Jan 5` for a date without a time, and the year where it is another one than now. */
export function shortDay(date: string, language: string, thisYear: number): string {
  const year = Number(date.slice(0, 4)) === thisYear ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC", ...year }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

export function useWeekWords(): WeekWords {
  const say = useWords("days");
  const language = useLanguage();
  const mood = useMoodWord();
  const thisYear = new Date().getFullYear();
  return {
    ...usePictureWords(),
    day: say("days.day"),
    week: (from) => say("days.week", { day: shortDay(from, language, thisYear) }),
    told: (mean, told) => say("days.weekTold", { mood: mood(mean), count: told }),
  };
}
