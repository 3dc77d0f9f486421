import { harbourHouse, northgate } from "./agencies.ts";
import { checkinSeries } from "./checkin-series.ts";
import { withTags } from "./checkin-tags.ts";
import { dayBefore, minuteOf } from "./days.ts";
import { harbourThreads } from "./people/harbour.ts";
import { northgateThreads } from "./people/northgate.ts";
import { seededRandom } from "./random.ts";
import type { Thread, WrittenEntry } from "./thread.ts";
import type { InventedAgency, InventedEntry, InventedPerson } from "./types.ts";

export type { InventedAgency } from "./types.ts";

/** `seed`: any whole number; `today`: "YYYY-MM-DD" in the agency's zone, the day after the last invented one. */
export type InventOptions = { seed: number; today: string };

/**
 * Harbor House: a shelter and an outreach programme, 8 staff, 40 people, the 12 weeks before `today`. The same options
 * give the same agency; another seed gives other check-ins for the same people and the same words.
 * Throws a RangeError when the seed is not a whole number or `today` is not a day.
 */
export function inventAgency(options: InventOptions): InventedAgency {
  return { ...harbourHouse(), people: harbourThreads().map((thread) => personFrom(thread, options)) };
}

/** Northgate Outreach: a small second agency, there to prove that the two never see each other. */
export function inventNeighbour(options: InventOptions): InventedAgency {
  return { ...northgate(), people: northgateThreads().map((thread) => personFrom(thread, options)) };
}

function personFrom(thread: Thread, { seed, today }: InventOptions): InventedPerson {
  if (!Number.isSafeInteger(seed)) throw new RangeError("the seed must be a whole number");
  const { habit, entries, ...person } = structuredClone(thread);
  const random = seededRandom(seed, thread.key);
  const byOldest = (entries ?? []).toSorted((a, b) => b.ago - a.ago || minuteOf(a.at) - minuteOf(b.at));
  return {
    ...person,
    checkins: habit
      ? withTags(
          thread.key,
          checkinSeries(habit, thread.language, today, random),
          seededRandom(seed, thread.key, "tags"),
        )
      : [],
    journal: byOldest.map((entry) => entryFrom(entry, today)),
  };
}

function entryFrom(entry: WrittenEntry, today: string): InventedEntry {
  return {
    day: dayBefore(today, entry.ago),
    minuteOfDay: minuteOf(entry.at),
    paragraphs: entry.paragraphs.map(({ text, audience }) => ({ text, audience })),
  };
}
