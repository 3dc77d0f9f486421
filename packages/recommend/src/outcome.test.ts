import { expect, test } from "vitest";
import { idea, now, person } from "./library.test-bed.ts";
import type { Need } from "./needs.ts";
import { outcomeOf } from "./outcome.ts";

const dayMs = 86_400_000;
const startedAt = now - 100 * dayMs;
const endedAt = now - 40 * dayMs;
const both = idea("both", {
  needs: [
    { need: "sleep", weight: 1 },
    { need: "arousal", weight: 0.5 },
  ],
});
const at = (needs: Partial<Record<Need, number>>, when: number) =>
  person(
    {},
    { needs: new Map(Object.entries(needs).map(([need, value]) => [need as Need, { value, at: when, source: "x" }])) },
  );
const tried = {
  ...{ person: "drawn", intervention: both, startedAt, endedAt, helpful: 4, adverse: false },
  start: at({ sleep: 0.9, arousal: 0.6 }, startedAt - dayMs),
  end: at({ sleep: 0.3, arousal: 0.6 }, endedAt),
};

test("a try becomes an outcome with nothing of who it was but what likeness means", () => {
  expect(outcomeOf(tried, now)).toEqual({
    ...{ person: "drawn", intervention: "both", helpful: 4, adverse: false },
    like: { mainNeed: "sleep", severity: "much", ageBand: "26-44", isPtsdLikely: "unknown" },
    before: expect.closeTo(0.8, 9),
    after: expect.closeTo(0.4, 9),
    ...{ weeks: 9, monthsAgo: 1 },
  });
});

test("an answer from before the beginning is no answer afterwards", () => {
  expect(outcomeOf({ ...tried, end: tried.start }, now)?.after).toBeNull();
  expect(outcomeOf({ ...tried, end: null }, now)?.after).toBeNull();
  expect(outcomeOf({ ...tried, end: at({ sleep: 0.3 }, endedAt) }, now)?.after).toBeNull();
});

test("only needs that were known at the beginning are compared, and none known is no outcome", () => {
  const half = outcomeOf({ ...tried, start: at({ sleep: 0.9 }, startedAt - dayMs) }, now);
  expect([half?.before, half?.after]).toEqual([expect.closeTo(0.9, 9), expect.closeTo(0.3, 9)]);
  expect(outcomeOf({ ...tried, start: at({ depression: 0.9 }, startedAt) }, now)).toBeNull();
});
