import { expect, test } from "vitest";
import { type Checkin, lookBack } from "./index.ts";

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 28, 3);
const moods = (values: readonly number[]): Checkin[] =>
  values.map((mood, at) => ({ id: `c${at}`, at: now - (values.length - at) * dayMs, zone: "UTC", mood }));
const usual = (days: number) => Array.from({ length: days }, (_, at) => 4 + (at % 3) - 1);

test("a stretch of low days is found when a notice was made near its beginning, and missed otherwise", () => {
  const checkins = moods([...usual(20), 1, 1, 2, 1, ...usual(20), 2, 1, 1, ...usual(20)]);
  const [first, second] = [checkins[20], checkins[44]] as [Checkin, Checkin];
  const back = lookBack(checkins, [first.at + 3 * dayMs], now);
  expect(back).toMatchObject({
    assessable: true,
    notices: 1,
    noticesAlone: 0,
    stretches: [
      { from: first.at, days: 4, found: true },
      { from: second.at, days: 3, found: false },
    ],
  });
});

test("a notice with no low days near it is counted as that", () => {
  expect(lookBack(moods(usual(60)), [now - 9 * dayMs], now)).toMatchObject({
    stretches: [],
    notices: 1,
    noticesAlone: 1,
  });
});

test("two low days, few answers or answers that never vary are not judged", () => {
  expect(lookBack(moods([...usual(40), 1, 1, ...usual(20)]), [], now)).toMatchObject({ stretches: [] });
  expect(lookBack(moods([1, 1, 1, 5]), [], now)).toEqual({ assessable: false });
  expect(lookBack(moods(Array(60).fill(3)), [], now)).toEqual({ assessable: false });
});
