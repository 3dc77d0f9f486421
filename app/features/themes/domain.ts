import { type Before, beforeHardDays, type LivedDay, readThemes, type Theme } from "@mooring/themes";

export const limits = {
  nameLength: 60,
  /** How far back one's own pages are read. */
  daysBack: 364,
  /** Pages read at most, newest first. */
  pages: 400,
  /** Places shown of one theme, newest first. */
  quotes: 10,
  /** Characters shown on either side of the words that were found. */
  around: 70,
} as const;

/** A page as its writer's device opened it. `day` is the calendar day where it was written, `2026-01-31`. */
export type OpenPage = { readonly id: string; readonly day: string; readonly parts: readonly string[] };

/** A place in a page. `words` were found; the rest stands around them. */
export type Quote = {
  readonly page: string;
  readonly day: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
};
export type ReadPage = { readonly page: OpenPage; readonly found: readonly { theme: Theme; quote: Quote }[] };
export type Met = { readonly theme: Theme; readonly pages: number; readonly quotes: readonly Quote[] };

/** Reads one page for themes of its writer's own life. */
export function readPage(page: OpenPage): ReadPage {
  const found = page.parts.flatMap((text) =>
    readThemes(text).flatMap(({ theme, owner, start, end }) =>
      owner === "other" ? [] : [{ theme, quote: quoteOf(page, text, start, end) }],
    ),
  );
  return { page, found };
}

function quoteOf({ id, day }: OpenPage, text: string, start: number, end: number): Quote {
  const from = Math.max(0, start - limits.around);
  const to = Math.min(text.length, end + limits.around);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    page: id,
    day,
    // Cut at a space, so that no word and no character is shown in half.
    before: from > 0 ? `…${before.replace(/^\S*\s?/u, "")}` : before,
    words: text.slice(start, end),
    after: to < text.length ? `${after.replace(/\s?\S*$/u, "")}…` : after,
  };
}

/** Themes by how many pages mention them, most first; of each the newest places, one a page. */
export function metIn(read: readonly ReadPage[]): Met[] {
  const places = read.flatMap(({ found }) => found).sort((a, b) => (a.quote.day < b.quote.day ? 1 : -1));
  return [...Map.groupBy(places, ({ theme }) => theme)]
    .map(([theme, of]) => {
      const byPage = [...Map.groupBy(of, ({ quote }) => quote.page).values()].flatMap(([first]) => first?.quote ?? []);
      return { theme, pages: byPage.length, quotes: byPage.slice(0, limits.quotes) };
    })
    .sort((a, b) => b.pages - a.pages);
}

/** How one felt on a calendar day, 1 very low … 5 very good; null where nothing was said. */
export type FeltDay = { readonly date: string; readonly mood: number | null };

const oneDayMs = 86_400_000;

/** `2026-01-31` where it was; an unknown zone counts as UTC. */
export function dayIn(at: string, timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(at));
  } catch {
    return new Date(at).toISOString().slice(0, 10);
  }
}

/** How one felt by calendar day: the mean of what was told on it. */
export function feltDays(
  told: readonly { at: string; zone: string; answers: { mood?: number | undefined } }[],
): FeltDay[] {
  return [...Map.groupBy(told, ({ at, zone }) => dayIn(at, zone))].map(([date, of]) => {
    const moods = of.flatMap(({ answers }) => answers.mood ?? []);
    return { date, mood: moods.length === 0 ? null : moods.reduce((sum, mood) => sum + mood, 0) / moods.length };
  });
}

/**
 * One's days as `beforeHardDays` reads them. A day is hard when its mood lies in the lowest quarter of one's own days and
 * below one's own middle: hard for this person, whatever it is for others.
 */
export function livedDays(read: readonly ReadPage[], felt: readonly FeltDay[]): LivedDay[] {
  const moods = felt.flatMap(({ mood }) => mood ?? []).sort((a, b) => a - b);
  const low = moods[Math.floor((moods.length - 1) / 4)] ?? 0;
  const middle = moods[Math.floor(moods.length / 2)] ?? 0;
  const moodOn = new Map(felt.map(({ date, mood }) => [date, mood]));
  const themesOn = Map.groupBy(read, ({ page }) => page.day);
  const dates = new Set([...themesOn.keys(), ...felt.filter(({ mood }) => mood !== null).map(({ date }) => date)]);
  return [...dates].sort().map((date) => {
    const mood = moodOn.get(date) ?? null;
    return {
      day: Math.round(Date.parse(`${date}T00:00:00Z`) / oneDayMs),
      themes: (themesOn.get(date) ?? []).flatMap(({ found }) => found.map(({ theme }) => theme)),
      hard: mood === null ? null : mood <= low && mood < middle,
    };
  });
}

/**
 * What stands out as going before one's hard days. Everything is looked at and counted, also what is hidden; `hidden` is
 * only not told.
 */
export function standingOut(days: readonly LivedDay[], hidden: ReadonlySet<Theme>): Before[] {
  return beforeHardDays(days).filter(({ standsOut, theme }) => standsOut && !hidden.has(theme));
}
