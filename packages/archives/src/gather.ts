import { readDistress, seededRandom } from "@mooring/language";
import { THEMES, type Theme, themesOf } from "@mooring/themes";
import type { Post } from "./types.ts";

/** A post that weighed most on a week, kept so that a person can see what carried it. In memory only. */
export type Carrying = { readonly at: number; readonly text: string; readonly valence: number };

/** What one week of an archive came to. `week`: Monday 00:00 there, as days since 1970. */
export type Week = {
  readonly week: number;
  readonly posts: number;
  /** How many were written between midnight and five, by the clock of the place. */
  readonly atNight: number;
  /** Posts whose words were read, and their mean valence (-1 heavy to 1 light); null where none could be read. */
  readonly read: number;
  readonly valence: number | null;
  readonly themes: Readonly<Partial<Record<Theme, number>>>;
  readonly heaviest: readonly Carrying[];
};

/** So much of a week is read; of more, a fair choice. It keeps a year of a busy account to seconds. */
const mostReadInAWeek = 60;
const heaviestKept = 3;
const longestRead = 2000;
const dayMs = 86_400_000;

type Gathering = { posts: number; atNight: number; chosen: Post[]; withWords: number };

/**
 * Takes posts one at a time, in any order, and holds no more than a choice of each week. `offsetAt` gives the minutes
 * east of Greenwich at a moment in the place where the person lives.
 */
export function gatherer(offsetAt: (at: number) => number): { add(post: Post): void; weeks(): Week[] } {
  const byWeek = new Map<number, Gathering>();
  const random = seededRandom(20_260_101);
  return {
    add(post) {
      const there = post.at + offsetAt(post.at) * 60_000;
      const day = Math.floor(there / dayMs);
      const monday = day - ((((day + 3) % 7) + 7) % 7);
      const week = byWeek.get(monday) ?? { posts: 0, atNight: 0, chosen: [], withWords: 0 };
      byWeek.set(monday, week);
      week.posts += 1;
      if (new Date(there).getUTCHours() < 5) week.atNight += 1;
      if (post.text.trim() === "") return;
      week.withWords += 1;
      const kept = { ...post, text: post.text.slice(0, longestRead) };
      if (week.chosen.length < mostReadInAWeek) week.chosen.push(kept);
      else {
        const place = Math.floor(random() * week.withWords);
        if (place < mostReadInAWeek) week.chosen[place] = kept;
      }
    },
    weeks: () => [...byWeek].sort(([a], [b]) => a - b).map(([week, gathered]) => toldWeek(week, gathered)),
  };
}

function toldWeek(week: number, { posts, atNight, chosen }: Gathering): Week {
  const read = chosen.flatMap(({ at, text }) => {
    const { enough, valence } = readDistress(text);
    return enough ? [{ at, text, valence }] : [];
  });
  const themes: Partial<Record<Theme, number>> = {};
  for (const { text } of chosen) for (const theme of themesOf(text)) themes[theme] = (themes[theme] ?? 0) + 1;
  return {
    week,
    posts,
    atNight,
    read: read.length,
    valence: read.length === 0 ? null : read.reduce((sum, { valence }) => sum + valence, 0) / read.length,
    themes,
    heaviest: read
      .filter(({ valence }) => valence < 0)
      .sort((a, b) => a.valence - b.valence)
      .slice(0, heaviestKept),
  };
}

/** Themes named in any of these weeks, most often first. */
export function themesIn(weeks: readonly Week[]): { theme: Theme; times: number }[] {
  return THEMES.map((theme) => ({ theme, times: weeks.reduce((sum, { themes }) => sum + (themes[theme] ?? 0), 0) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
}
