import type { Source, Week } from "@mooring/archives";

/** What is kept of an archive, sealed: numbers by week, never words. Shares in thousandths, valence -1000..1000. */
export type ArchiveNumbers = {
  readonly source: Source;
  /** Monday as days since 1970, posts, night in thousandths, valence in thousandths or null; oldest first. */
  readonly weeks: readonly (readonly [number, number, number, number | null])[];
};

const mostWeeks = 60;
const fewestRead = 3;

export function numbersOf({ source, weeks }: { source: Source; weeks: readonly Week[] }): ArchiveNumbers {
  return {
    source,
    weeks: weeks.slice(-mostWeeks).map(({ week, posts, atNight, read, valence }) => {
      const heard = valence !== null && read >= fewestRead ? Math.round(valence * 1000) : null;
      return [week, posts, posts === 0 ? 0 : Math.round((atNight / posts) * 1000), heard];
    }),
  };
}

/** The calendar day on which a week begins. */
export function dayOfWeek(week: number): string {
  return new Date(week * 86_400_000).toISOString().slice(0, 10);
}

/** What can be shown of a kept archive, one value a week that has any. Night in percent, valence -100..100. */
export function seriesOf({
  weeks,
}: ArchiveNumbers): Record<"posts" | "night" | "valence", { day: string; value: number }[]> {
  const days = weeks.map(([week, posts, night, valence]) => ({ day: dayOfWeek(week), posts, night, valence }));
  return {
    posts: days.map(({ day, posts }) => ({ day, value: posts })),
    night: days.map(({ day, night }) => ({ day, value: Math.round(night / 10) })),
    valence: days.flatMap(({ day, valence }) => (valence === null ? [] : [{ day, value: Math.round(valence / 10) }])),
  };
}
