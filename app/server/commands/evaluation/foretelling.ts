import type { ForecastGiven } from "@mooring/early-warning";
import type { Way } from "@mooring/early-warning/simulation";
import { drift, forecast, populationOn } from "@mooring/forecast";

type Answers = readonly { at: number; mood?: number | undefined }[];

const readingsOf = (checkins: Answers) =>
  checkins.flatMap(({ at, mood }) => (mood === undefined ? [] : [{ at, value: mood }]));

/** The forecast of one night, as the house asks for it. */
export function foretell({ checkins }: { checkins: Answers }, now: number): ForecastGiven {
  const readings = readingsOf(checkins.filter(({ at }) => at <= now));
  return forecast(readings, populationOn({ low: 1, high: 5 }), { now, daysAhead: 1, worseIs: "low" });
}

/** What the forecast's own drift would say alone. */
export const forecastDrift: Way = {
  name: "two weeks against eight (forecast's drift)",
  look: ({ checkins }, now) => {
    const found = drift(readingsOf(checkins.filter(({ at }) => at <= now)), { now });
    const month = Math.floor(now / (28 * 86_400_000));
    return found.known && found.direction === "down"
      ? [{ kind: "mood-drifts", anchors: [`drift/${month}`, `drift/${month - 1}`] }]
      : [];
  },
};
