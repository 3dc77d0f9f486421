import type { Choice, PurposeWords, ReleaseLimits } from "./contract.ts";

const dayMs = 86_400_000;

/** A decision as kept: the newest of a purpose holds. */
export type Decided = {
  on: boolean;
  /** What was wished for, where the thing does not exist yet. */
  wish: boolean | null;
  sources: readonly string[];
  textHash: string;
  textVersion: number;
  decidedAt: Date;
  until: Date | null;
};

/** The care record and the calm-down tools are there from the first day; everything else begins off. */
export const onByDefault: ReadonlySet<string> = new Set(["P01", "P02"]);

/** The same day of the month so many months on, or the last day of that month (UTC). */
export function addMonths(from: Date, months: number): Date {
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return to;
}

/** When a yes ends by itself: by its own words, or sooner where the packs ask for fewer days; null when it has no end. */
export function endOfChoice(
  { expiryMonths }: Pick<PurposeWords, "expiryMonths">,
  from: Date,
  mostDays: number | null = null,
): Date | null {
  const ends = [
    ...(expiryMonths === null ? [] : [addMonths(from, expiryMonths)]),
    ...(mostDays === null ? [] : [new Date(from.getTime() + mostDays * dayMs)]),
  ];
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
}

/** A yes that has no life of its own: asked each time, or not there yet. It is kept as a wish and opens nothing. */
export function isOnlyAWish({ available, expiryMonths }: Pick<PurposeWords, "available" | "expiryMonths">): boolean {
  return !available || expiryMonths === 0;
}

/**
 * What the person sees about one purpose.
 *
 * @param textHash hash of the words shown now, in the language asked for
 * @param allHashes hashes of the words shown now in any language: a yes in Spanish is not out of date in English
 * @param laterAt when the person last said "decide later"
 */
export function presentChoice(
  words: PurposeWords,
  {
    decided,
    laterAt,
    allHashes,
    now,
  }: { decided: Decided | null; laterAt: Date | null; allHashes: readonly string[]; now: Date },
): Choice {
  const byDefault = decided === null && words.defaultOn;
  const asked = [decided?.decidedAt, laterAt].filter((moment) => moment != null).map((moment) => moment.getTime());
  return {
    purpose: words.id,
    title: words.title,
    available: words.available,
    state: stateOf(words, decided, now),
    byDefault,
    wish: decided?.wish ?? null,
    sources: (decided?.on ? [...decided.sources] : []) as Choice["sources"],
    decidedAt: decided?.decidedAt.toISOString() ?? null,
    until: (decided?.on && decided.until?.toISOString()) || null,
    textVersion: decided?.textVersion ?? null,
    textHash: decided?.textHash ?? null,
    textChanged: decided !== null && !allHashes.includes(decided.textHash),
    askAgainAt: asked.length > 0 ? new Date(Math.max(...asked) + words.askAgainDays * dayMs).toISOString() : null,
  };
}

function stateOf(words: PurposeWords, decided: Decided | null, now: Date): Choice["state"] {
  if (!decided) return words.defaultOn ? "on" : "undecided";
  if (decided.wish !== null) return "undecided";
  if (!decided.on) return words.id === "P01" ? "restricted" : "off";
  return decided.until !== null && decided.until <= now ? "ended" : "on";
}

/** The same answer within a day, to the same words, is one decision and not two. */
export function isSameDecision(
  known: Decided | null,
  asked: { on: boolean; wish: boolean | null; sources: readonly string[]; textHash: string },
  now: Date,
): boolean {
  if (!known || known.on !== asked.on || known.wish !== asked.wish || known.textHash !== asked.textHash) return false;
  const isFresh = now.getTime() - known.decidedAt.getTime() < dayMs && (known.until === null || known.until > now);
  return isFresh && [...known.sources].sort().join() === [...asked.sources].sort().join();
}

/**
 * How long a release may last. Victim services: 30 days, 90 at most (releases there are short by law, 34 U.S.C. 12291(b)(2));
 * elsewhere 6 months, 12 at most.
 *
 * @param mostDays what the packs ask for at the most; the shorter of the two holds
 */
export function releaseLimits(isVictimService: boolean, now: Date, mostDays: number | null = null): ReleaseLimits {
  const most = mostDays === null ? Number.POSITIVE_INFINITY : now.getTime() + mostDays * dayMs;
  const end = (days: number, months: number) => {
    const house = isVictimService ? now.getTime() + days * dayMs : addMonths(now, months).getTime();
    return new Date(Math.min(house, most)).toISOString();
  };
  return { suggestedEnd: end(30, 6), latestEnd: end(90, 12) };
}

/**
 * The canonical form of a purpose's words: everything that carries meaning, keys in order, no spaces. Who reviewed a
 * translation is left out, so that a review does not make the words new.
 */
export function canonicalWords({ translationReviewed: _, ...words }: PurposeWords): string {
  return `mooring-purpose/v1\n${canonical(words)}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
  return `{${parts.join(",")}}`;
}
