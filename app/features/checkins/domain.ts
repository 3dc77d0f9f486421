/** A check-in as far as a picture of many needs it. `at` is ISO 8601. */
export type Told = {
  at: string;
  zone: string;
  answers: {
    mood?: number | undefined;
    energy?: number | undefined;
    sleepHours?: number | undefined;
    word?: string | undefined;
  };
};

/** One calendar day where the person was; null where nothing was told. Several on a day: their mean. */
export type Day = {
  date: string;
  mood: number | null;
  low: number | null;
  high: number | null;
  sleepHours: number | null;
  words: string[];
};

/** `2026-01-31` in a zone; an unknown zone counts as UTC. */
export function dateIn(at: string, zone: string): string {
  const moment = new Date(at);
  try {
    return new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }).format(moment);
  } catch {
    return moment.toISOString().slice(0, 10);
  }
}

/** The last `count` days up to and with `today` (`2026-01-31`), oldest first; days without a word are there and empty. */
export function lastDays(told: readonly Told[], today: string, count: number): Day[] {
  const byDate = Map.groupBy(told, (each) => dateIn(each.at, each.zone));
  return Array.from({ length: count }, (_, back) => {
    const date = shift(today, back - count + 1);
    const there = byDate.get(date) ?? [];
    const moods = there.flatMap(({ answers }) => answers.mood ?? []);
    const hours = there.flatMap(({ answers }) => answers.sleepHours ?? []);
    return {
      date,
      mood: mean(moods),
      low: moods.length > 0 ? Math.min(...moods) : null,
      high: moods.length > 0 ? Math.max(...moods) : null,
      sleepHours: mean(hours),
      words: there.flatMap(({ answers }) => answers.word ?? []),
    };
  });
}

/** What may honestly be said about the days: never more than the telling carries, and never why. */
export type Summary = {
  days: number;
  told: number;
  say: "nothing" | "too-little" | "steady" | "lighter" | "heavier" | "mixed";
};

/** Fewest days with a mood in each half before two halves are compared. */
const fewestInHalf = 3;

/** Compares the older and the newer half of the days by their mean mood; a difference under 0.6 of 5 is no difference. */
export function summaryOf(days: readonly Day[]): Summary {
  const told = days.filter((day) => day.mood !== null);
  const moods = (half: readonly Day[]) => half.flatMap((day) => day.mood ?? []);
  const middle = Math.ceil(days.length / 2);
  const [older, newer] = [moods(days.slice(0, middle)), moods(days.slice(middle))];
  const counts = { days: days.length, told: told.length };
  if (told.length === 0) return { ...counts, say: "nothing" };
  const [before, now] = [mean(older), mean(newer)];
  if (before === null || now === null || older.length < fewestInHalf || newer.length < fewestInHalf)
    return { ...counts, say: "too-little" };
  const change = now - before;
  const all = [...older, ...newer];
  if (change >= 0.6) return { ...counts, say: "lighter" };
  if (change <= -0.6) return { ...counts, say: "heavier" };
  return { ...counts, say: Math.max(...all) - Math.min(...all) >= 3 ? "mixed" : "steady" };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shift(date: string, days: number): string {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
