/** Everything one may choose to note, in the order of the screen; a person picks from it, and may skip each every time. */
export const items = ["mood", "energy", "sleep", "hours", "medication", "tags", "word"] as const;
export type Item = (typeof items)[number];

/** What is asked before a person has chosen. Medication is never among it. */
export const firstItems: readonly Item[] = ["mood", "energy", "sleep", "word"];

/** Things that happen, as Mooring offers them; a colon keeps them apart from a person's own words. */
export const offeredTags = [
  ":people",
  ":alone",
  ":family",
  ":children",
  ":argument",
  ":work",
  ":money",
  ":papers",
  ":appointment",
  ":outside",
  ":moved",
  ":rest",
  ":pain",
  ":memory",
  ":kindness",
  ":good-news",
  ":hard-news",
] as const;
export type OfferedTag = (typeof offeredTags)[number];

export const limits = {
  tagLength: 40,
  tagsPerCheckin: 12,
  /** Tags a person keeps at hand. */
  tags: 30,
  /** Check-ins of one day that a view is made from; more are kept, and thinned evenly. */
  perDayInView: 48,
  perImportPart: 200,
  /** Check-ins one file may bring. */
  perImport: 20_000,
  shareDays: [7, 30, 90],
} as const;

export const medicationAnswers = ["taken", "part", "not"] as const;
export type Medication = (typeof medicationAnswers)[number];

export type Answers = {
  mood?: number | undefined;
  energy?: number | undefined;
  sleepHours?: number | undefined;
  medication?: Medication | undefined;
  tags?: string[] | undefined;
  word?: string | undefined;
};

/** A check-in as far as a picture of many needs it. `at` is ISO 8601. */
export type Told = { at: string; zone: string; answers: Answers };

/** One calendar day where the person was; null where nothing was told. Several on a day: their mean. */
export type Day = {
  date: string;
  /** How many check-ins there were. */
  count: number;
  mood: number | null;
  low: number | null;
  high: number | null;
  energy: number | null;
  sleepHours: number | null;
  /** True: taken each time it was told; false: not, or in part. */
  medication: boolean | null;
  tags: string[];
  words: string[];
};

/** One's own word for something that happens: one line, no more than its length, never taken for an offered one. */
export function asOwnTag(typed: string): string {
  return [
    ...typed
      .toWellFormed()
      .replaceAll(/\s+/g, " ")
      .trim()
      .replace(/^:+\s*/, ""),
  ]
    .slice(0, limits.tagLength)
    .join("")
    .trim();
}

export function isOfferedTag(tag: string): tag is OfferedTag {
  return offeredTags.some((offered) => offered === tag);
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * When a check-in was, as far as a clock can be believed: a device more than a day ahead, or more than 400 days behind, has
 * the wrong year, and then the moment it reached the house is nearer the truth.
 */
export function honestMoment(at: Date, receivedAt: Date): { at: Date; clockWasOff: boolean } {
  const lateMs = receivedAt.getTime() - at.getTime();
  const clockWasOff = !(lateMs >= -26 * hourMs && lateMs <= 400 * dayMs);
  return { at: clockWasOff ? receivedAt : at, clockWasOff };
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** `2026-01-31` in a zone; an unknown zone counts as UTC. */
export function dateIn(at: string, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = formatIn(zone);
    formats.set(zone, format);
  }
  const moment = new Date(at);
  return format ? format.format(moment) : moment.toISOString().slice(0, 10);
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch {
    return null;
  }
}

/** The last `count` days up to and with `today` (`2026-01-31`), oldest first; days without a word are there and empty. */
export function lastDays(told: readonly Told[], today: string, count: number): Day[] {
  const byDate = Map.groupBy(told, (each) => dateIn(each.at, each.zone));
  return Array.from({ length: count }, (_, back) => {
    const date = shift(today, back - count + 1);
    return dayOf(date, byDate.get(date) ?? []);
  });
}

function dayOf(date: string, there: readonly Told[]): Day {
  const moods = there.flatMap(({ answers }) => answers.mood ?? []);
  const medication = there.flatMap(({ answers }) => answers.medication ?? []);
  return {
    date,
    count: there.length,
    mood: mean(moods),
    low: moods.length > 0 ? Math.min(...moods) : null,
    high: moods.length > 0 ? Math.max(...moods) : null,
    energy: mean(there.flatMap(({ answers }) => answers.energy ?? [])),
    sleepHours: mean(there.flatMap(({ answers }) => answers.sleepHours ?? [])),
    medication: medication.length === 0 ? null : medication.every((answer) => answer === "taken"),
    tags: [...new Set(there.flatMap(({ answers }) => answers.tags ?? []))],
    words: there.flatMap(({ answers }) => answers.word ?? []),
  };
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

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A calendar day so many days later. */
export function shift(date: string, days: number): string {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
