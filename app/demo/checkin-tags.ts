import type { Random } from "./random.ts";
import type { InventedCheckin } from "./types.ts";

/** What a person tends to note on their days: a tag, how often on a middling day, and how it goes with mood. */
type Lean = { tag: string; share: number; mood: -1 | 0 | 1; weekdays?: readonly number[] };

/** Offered tags begin with a colon; the others are a person's own words. Only some people note what happened. */
const leans: Readonly<Record<string, readonly Lean[]>> = {
  tomas: [
    { tag: "Elena", share: 0.85, mood: 0, weekdays: [0] },
    { tag: ":work", share: 0.7, mood: 0, weekdays: [1, 2, 3, 4, 5] },
    { tag: ":money", share: 0.3, mood: -1 },
    { tag: ":moved", share: 0.25, mood: 1 },
  ],
  marisol: [
    { tag: "taller", share: 0.9, mood: 0, weekdays: [1, 4] },
    { tag: ":children", share: 0.5, mood: 1 },
    { tag: ":memory", share: 0.3, mood: -1 },
    { tag: ":papers", share: 0.15, mood: 0 },
  ],
  ximena: [
    { tag: ":outside", share: 0.4, mood: 1 },
    { tag: ":argument", share: 0.2, mood: -1 },
    { tag: ":rest", share: 0.3, mood: 0 },
  ],
};

/** Adds tags to the check-ins of those who note them, so that some go with better and some with harder days. */
export function withTags(key: string, checkins: InventedCheckin[], random: Random): InventedCheckin[] {
  const own = leans[key];
  if (!own) return checkins;
  return checkins.map((checkin) => {
    const weekday = new Date(`${checkin.day}T12:00:00Z`).getUTCDay();
    const away = (checkin.mood ?? 3) - 3;
    const tags = own
      .filter(({ weekdays }) => !weekdays || weekdays.includes(weekday))
      .filter(({ share, mood }) => random() < Math.min(0.95, Math.max(0.03, share + 0.22 * mood * away)))
      .map(({ tag }) => tag);
    return tags.length > 0 ? { ...checkin, tags } : checkin;
  });
}

/** The tags somebody keeps at hand in the demo, or none. */
export function tagsOf(key: string): string[] {
  return (leans[key] ?? []).map(({ tag }) => tag);
}
