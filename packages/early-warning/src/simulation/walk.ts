import { type ForecastGiven, notice, type Signal, type Thresholds } from "../index.ts";
import { dayMs } from "../signal.ts";
import { firstDay, type Life, type Shape } from "./lives.ts";

/** A way of noticing, asked each night with what was there by then. The ids it gives are how the same thing is known again. */
export type Way = {
  readonly name: string;
  look(life: Life, now: number, day: number): readonly Pick<Signal, "kind" | "anchors">[];
};

export type Found = { readonly day: number; readonly kind: string };

/** Everything one way noticed in one life, each thing once. */
export function walkLife(life: Life, way: Way, { from, days }: { from: number; days: number }): Found[] {
  const kept = new Set<string>();
  const found: Found[] = [];
  for (let day = from; day < days; day += 1) {
    // Three in the morning after the day.
    const now = firstDay + (day + 1) * dayMs + 3 * 3_600_000;
    for (const { kind, anchors } of way.look(life, now, day)) {
      if (anchors.some((anchor) => kept.has(anchor))) continue;
      kept.add(anchors[0] as string);
      found.push({ day, kind });
    }
  }
  return found;
}

type Foretell = (life: Life, now: number) => ForecastGiven | undefined;

/** The package itself. @param foretell the forecast of that night, where there is one */
export function packageWay(name: string, thresholds: Thresholds, foretell?: Foretell): Way {
  return {
    name,
    look: ({ checkins, scores, ...life }, now) => {
      const until = <T extends { at: number }>(given: readonly T[]) => given.filter(({ at }) => at <= now);
      const own = { ...life, checkins: until(checkins), scores: until(scores) };
      return notice({ checkins: own.checkins, scores: own.scores, forecast: foretell?.(own, now) }, now, thresholds);
    },
  };
}

/** What many products do: low answers are counted against one line for everybody. */
export function lineForAll(name: string, { atMost, inARow }: { atMost: number; inARow: number }): Way {
  return {
    name,
    look: ({ checkins, scores }, now) => {
      const lately = checkins.filter(({ at }) => at <= now).slice(-inARow);
      const isLow =
        lately.length === inARow &&
        now - (lately[0]?.at ?? 0) < 10 * dayMs &&
        lately.every(({ mood }) => (mood ?? 5) <= atMost);
      const newest = scores.findLast(({ at }) => at <= now);
      const isHigh = newest !== undefined && now - newest.at < 2 * dayMs && (newest.total ?? 0) >= 15;
      const month = Math.floor(now / (28 * dayMs));
      return [
        ...(isLow ? [{ kind: "mood-fell" as const, anchors: [`low/${month}`, `low/${month - 1}`] }] : []),
        ...(isHigh ? [{ kind: "score-jumped" as const, anchors: [`high/${newest.id}`] }] : []),
      ];
    },
  };
}

export const doNothing: Way = { name: "do nothing", look: () => [] };

/** A finding stands for the worsening from its first day until two weeks after its last. */
export function isDuring({ worsening }: Life, day: number): boolean {
  return worsening !== null && day >= worsening.from && day <= worsening.to + 14;
}

/** Days from the beginning of the worsening to the first finding in it; null when there was none within `within` days. */
export function daysToFind(life: Life, found: readonly Found[], within: number): number | null {
  const { worsening } = life;
  if (!worsening) return null;
  const first = found.find(({ day }) => day >= worsening.from && day < worsening.from + within);
  return first ? first.day - worsening.from + 1 : null;
}

export type Told = { readonly life: Life; readonly found: readonly Found[]; readonly shape: Shape | null };
