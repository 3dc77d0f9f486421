import { binomialAtLeast, z95 } from "../chances.ts";
import type { Themed } from "../inputs.ts";
import { dayMs, type Evidence, type Signal } from "../signal.ts";
import type { Thresholds } from "../thresholds.ts";
import { signalOf } from "./finding.ts";

const windowDays = { lately: 14, before: 90 } as const;
/** Fewest mentions lately, and fewest pages before and lately, without which a pace cannot be told. */
const fewest = { mentions: 3, before: 8, lately: 4 } as const;

/**
 * A theme that comes up far more often on the pages of the last two weeks than on those of the months before. Compared page
 * by page, so that writing more is not mentioning more; stricter the more themes were looked at (Bonferroni).
 */
export function detectThemes(pages: readonly Themed[], now: number, { themeChance }: Thresholds): Signal[] {
  const known = pages.filter(({ at }) => Number.isFinite(at) && at <= now && at > now - windowDays.before * dayMs);
  const lately = known.filter(({ at }) => at > now - windowDays.lately * dayMs);
  const before = known.filter(({ at }) => at <= now - windowDays.lately * dayMs);
  if (lately.length < fewest.lately || before.length < fewest.before) return [];
  const themes = [...new Set(lately.flatMap((page) => page.themes))];
  return themes.flatMap((theme) => {
    const has = (page: Themed) => page.themes.includes(theme);
    const [now14, old] = [lately.filter(has), before.filter(has)];
    if (now14.length < fewest.mentions) return [];
    // The pace before, with half a mention added, so that what never came up is rare and not impossible.
    const pace = (old.length + 0.5) / (before.length + 1);
    const chance = binomialAtLeast(now14.length, lately.length, pace);
    if (chance * themes.length > themeChance) return [];
    const times = now14.length / lately.length / pace;
    const error = Math.sqrt(1 / now14.length + 1 / (old.length + 0.5));
    const share = (ratio: number) => ratio / (1 + ratio);
    const evidence = [...now14].sort((one, other) => one.at - other.at);
    return [
      signalOf(
        {
          kind: "theme-grows",
          evidence: evidence.map(({ id, at }): Evidence => ({ source: "themes", id, at, value: null, side: "now" })),
          values: { theme, count: now14.length, of: lately.length, before: old.length, ofBefore: before.length },
          strength: {
            value: share(times),
            low: share(times * Math.exp(-z95 * error)),
            high: share(times * Math.exp(z95 * error)),
          },
          since: (evidence[0] as Themed).at,
          wouldChange: "talking",
          anchors: evidence.map(({ id }) => `${theme}/${id}`).reverse(),
          lifeDays: 14,
        },
        now,
      ),
    ];
  });
}
