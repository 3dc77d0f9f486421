import { seededRandom, share } from "@mooring/language";
import { THEMES, type Theme } from "./taxonomy.ts";

/** One day of one person, days counted without gaps in between being assumed. `hard`: low for this person; null: nobody knows. */
export type LivedDay = { readonly day: number; readonly themes: readonly Theme[]; readonly hard: boolean | null };

/** How often a hard day came after days that mentioned a theme, beside how often after days that did not. */
export type Before = {
  readonly theme: Theme;
  readonly mentioned: { readonly hard: number; readonly of: number };
  readonly otherwise: { readonly hard: number; readonly of: number };
  /** Difference of the two shares, -1..1, with a 95 % interval (Newcombe, from Wilson's). */
  readonly difference: { readonly value: number; readonly low: number; readonly high: number };
  /** How rarely a shifted calendar would show as much, 0..1. */
  readonly p: number;
  /** True only where it stands out among all themes looked at (Benjamini and Hochberg, one in ten). */
  readonly standsOut: boolean;
};

/** Fewer says nothing. */
const leastMentioned = 8;
const leastOtherwise = 14;
const falseShare = 0.1;
const mostShifts = 200;

/**
 * What tends to come the day before a hard day. It never says why. To be told apart from chance it is compared with the
 * same calendar shifted against itself, which keeps runs of good and bad days as they are. Empty: too little to say.
 */
export function beforeHardDays(days: readonly LivedDay[]): Before[] {
  const hardOn = new Map(days.flatMap(({ day, hard }) => (hard === null ? [] : [[day, hard] as const])));
  const pairs = days
    .flatMap(({ day, themes }) => {
      const next = hardOn.get(day + 1);
      return next === undefined ? [] : [{ themes: new Set(themes), hard: next }];
    })
    .slice(-3660);
  const looked = THEMES.flatMap((theme) => {
    const mentions = pairs.map(({ themes }) => themes.has(theme));
    const hard = pairs.map((pair) => pair.hard);
    const counted = count(mentions, hard, 0);
    if (counted.mentioned.of < leastMentioned || counted.otherwise.of < leastOtherwise) return [];
    if (!hard.includes(true) || !hard.includes(false)) return [];
    return [{ theme, ...counted, difference: newcombe(counted), p: shiftedAsMuch(mentions, hard) }];
  });
  const line = benjaminiHochberg(looked.map(({ p }) => p));
  return looked.map((one) => ({ ...one, standsOut: one.p <= line && one.difference.low > 0 }));
}

type Counted = Pick<Before, "mentioned" | "otherwise">;

function count(mentions: readonly boolean[], hard: readonly boolean[], shift: number): Counted {
  const mentioned = { hard: 0, of: 0 };
  const otherwise = { hard: 0, of: 0 };
  for (const [at, isMentioned] of mentions.entries()) {
    const side = isMentioned ? mentioned : otherwise;
    side.of += 1;
    if (hard[(at + shift) % hard.length]) side.hard += 1;
  }
  return { mentioned, otherwise };
}

function excess({ mentioned, otherwise }: Counted): number {
  return mentioned.hard / mentioned.of - otherwise.hard / otherwise.of;
}

/** One-sided: the share of calendars shifted, forwards and backwards in time, that show as much or more. */
function shiftedAsMuch(mentions: readonly boolean[], hard: readonly boolean[]): number {
  const seen = excess(count(mentions, hard, 0));
  const shifts = shiftsOf(hard.length);
  const backwards = hard.toReversed();
  const asMuch = [hard, backwards].flatMap((days) =>
    shifts.filter((shift) => excess(count(mentions, days, shift)) >= seen - 1e-12),
  ).length;
  return (asMuch + 1) / (2 * shifts.length + 1);
}

/** Every shift of a short calendar, an even choice of a long one; never so small that the same days still meet. */
function shiftsOf(length: number): number[] {
  const least = Math.min(3, Math.floor(length / 4));
  const all = Array.from({ length: Math.max(0, length - 2 * least) }, (_, at) => at + least + 1).filter(
    (shift) => shift < length - least,
  );
  if (all.length <= mostShifts) return all;
  const random = seededRandom(length);
  return Array.from({ length: mostShifts }, () => all[Math.floor(random() * all.length)] ?? least + 1);
}

function newcombe({ mentioned, otherwise }: Counted): Before["difference"] {
  const one = share(mentioned.hard, mentioned.of);
  const two = share(otherwise.hard, otherwise.of);
  const value = one.value - two.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, two.high - two.value),
    high: value + Math.hypot(one.high - one.value, two.value - two.low),
  };
}

/** The largest p that may count as found, so that of what is called found at most one in ten is chance. */
function benjaminiHochberg(ps: readonly number[]): number {
  const sorted = [...ps].sort((a, b) => a - b);
  return sorted.reduce((line, p, at) => (p <= ((at + 1) / sorted.length) * falseShare ? p : line), -1);
}
