import { seededRandom } from "@mooring/language";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Checkin, type Inputs, notice, type ScoreGiven } from "./index.ts";

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 28, 3);

/** One check-in a day with these moods, the last one yesterday evening; null is a day without. */
function moods(values: readonly (number | null)[], zone = "UTC"): Checkin[] {
  return values.flatMap((mood, at) =>
    mood === null ? [] : [{ id: `c${at}`, at: now - (values.length - at) * dayMs + 15 * 3_600_000, zone, mood }],
  );
}

/** Days that go up and down around 4 as days do. */
const usual = (days: number, seed = 7): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: days }, () => 3 + Math.floor(random() * 3));
};

const kinds = (inputs: Inputs) => notice(inputs, now).map(({ kind }) => kind);

test("mood that fell against the person's own usual is noticed, with the days, how far, and how sure", () => {
  const [signal, ...others] = notice({ checkins: moods([...usual(60), 1, 2, 1, 1, 2]) }, now);
  expect(others).toEqual([]);
  expect(signal).toMatchObject({
    kind: "mood-fell",
    source: "checkins",
    urgency: "soon",
    wouldChange: "more-checkins",
    notLookedAt: ["measures", "appointments", "themes"],
    values: { days: 5, count: 5, lately: 1.4 },
  });
  expect(signal?.values.usual).toBeCloseTo(4, 0);
  expect(signal?.strength.low).toBeLessThan(signal?.strength.value ?? 0);
  expect(signal?.strength.high).toBeGreaterThan(signal?.strength.value ?? 1);
  expect(signal?.until).toBe(now + 14 * dayMs);
  expect(signal?.evidence.filter(({ side }) => side === "now").map(({ value }) => value)).toEqual([1, 2, 1, 1, 2]);
});

test("a slow move over weeks is told as one, and the same worsening is known again the next night", () => {
  const random = seededRandom(3);
  const down = Array.from({ length: 18 }, (_, at) => Math.max(1, 4 - Math.floor(at / 6) - Math.floor(random() * 2)));
  const checkins = moods([...usual(60), ...down]);
  const [tonight] = notice({ checkins }, now);
  expect(tonight?.kind).toBe("mood-drifts");
  const [tomorrow] = notice(
    { checkins: [...checkins, { id: "next", at: now + 12 * 3_600_000, zone: "UTC", mood: 1 }] },
    now + dayMs,
  );
  expect(tomorrow?.anchors[0]).not.toBe(tonight?.anchors[0]);
  expect(tomorrow?.anchors).toContain(tonight?.anchors.find((anchor) => anchor.startsWith(`mood/${tonight.urgency}`)));
});

test("one hard day, one check-in ever, and better days are nothing to notice", () => {
  expect(kinds({ checkins: moods([...usual(60), 1]) })).toEqual([]);
  expect(kinds({ checkins: moods([1]) })).toEqual([]);
  expect(kinds({ checkins: moods([...usual(60).map((mood) => mood - 2), 5, 5, 5, 4, 5, 5, 5]) })).toEqual([]);
});

test("answers that never vary, long strings of one digit and patterns of a joker give no finding", () => {
  expect(kinds({ checkins: moods(Array(80).fill(3)) })).toEqual([]);
  expect(kinds({ checkins: moods([...Array(60).fill(5), ...Array(10).fill(1)]) })).toEqual([]);
  expect(
    kinds({ checkins: moods(Array.from({ length: 90 }, (_, at) => (Math.floor(at / 15) % 2 === 0 ? 5 : 1))) }),
  ).toEqual([]);
  expect(kinds({ checkins: moods(Array.from({ length: 90 }, (_, at) => 1 + (at % 5))) })).toEqual([]);
});

test("a clock in the wrong year, in either direction, gives no finding and hides none", () => {
  const years = (by: number) =>
    moods([1, 1, 1, 1, 1]).map((one) => ({ ...one, id: `${one.id}${by}`, at: one.at + by * 365 * dayMs }));
  expect(kinds({ checkins: [...moods(usual(60)), ...years(1), ...years(-20)] })).toEqual([]);
  expect(kinds({ checkins: [...years(3), ...moods([...usual(60), 1, 1, 1, 1, 1])] })).toEqual(["mood-fell"]);
});

test("ten thousand in a day are one day without a value", () => {
  const flood = Array.from({ length: 10_000 }, (_, at) => ({
    id: `f${at}`,
    at: now - 20 * 3_600_000 + at,
    zone: "UTC",
    mood: 1,
  }));
  expect(kinds({ checkins: [...moods([...usual(60), null, null, null]), ...flood] })).toEqual([]);
});

test("a change of zone in the middle of a week makes no silence and no fall", () => {
  const there = moods(usual(60), "America/Chicago");
  const here = moods(usual(64, 11), "Asia/Tokyo").slice(60);
  expect(kinds({ checkins: [...there.map((one) => ({ ...one, at: one.at - 4 * dayMs })), ...here] })).toEqual([]);
});

test("silence is told against the person's own habit, and never to somebody with little habit", () => {
  const daily = [...usual(50), ...Array(7).fill(null)];
  expect(notice({ checkins: moods(daily) }, now)).toMatchObject([
    { kind: "quiet", values: { days: 7, pause: 0 }, wouldChange: "a-checkin" },
  ]);
  const weekly = Array.from({ length: 70 }, (_, at) => (at % 7 === 0 ? 4 : null));
  expect(kinds({ checkins: moods([...weekly, ...Array(10).fill(null)]) })).toEqual([]);
  const withPauses = usual(50).map((mood, at) => (at % 12 > 7 ? null : mood));
  expect(kinds({ checkins: moods([...withPauses, ...Array(6).fill(null)]) })).toEqual([]);
  expect(kinds({ checkins: moods([...usual(50), ...Array(31).fill(null)]) })).toEqual([]);
});

const score = (daysAgo: number, total: number | null, more: Partial<ScoreGiven> = {}): ScoreGiven => ({
  id: `s${daysAgo}`,
  instrument: "phq-9",
  at: now - daysAgo * dayMs,
  total,
  sinceLast: null,
  sinceFirst: null,
  doubtful: false,
  ...more,
});
const worse = (difference: number) => ({ difference, reliable: "worse" as const, threshold: 7.7 });
const same = { difference: 3, reliable: "no" as const, threshold: 7.7 };

test("a score that jumped beyond day-to-day ups and downs is noticed; one that crept since the first, as that", () => {
  expect(
    notice({ scores: [score(30, 6), score(1, 16, { sinceLast: worse(10), sinceFirst: worse(10) })] }, now),
  ).toMatchObject([
    {
      kind: "score-jumped",
      urgency: "soon",
      values: { before: 6, now: 16, points: 10 },
      notLookedAt: ["checkins", "appointments", "themes"],
    },
  ]);
  const crept = [
    score(60, 6),
    score(30, 11, { sinceLast: same, sinceFirst: same }),
    score(1, 15, { sinceLast: same, sinceFirst: worse(9) }),
  ];
  expect(notice({ scores: crept }, now)).toMatchObject([
    { kind: "score-changed", values: { before: 6, now: 15, threshold: 7.7 } },
  ]);
});

test("skipping a questionnaire, doubtful answers and two that disagree in one sitting say nothing", () => {
  const jump = { sinceLast: worse(10), sinceFirst: worse(10) };
  expect(kinds({ scores: [score(30, 6)] })).toEqual([]);
  expect(kinds({ scores: [score(30, 6), score(1, null)] })).toEqual([]);
  expect(kinds({ scores: [score(30, 6), score(1, 16, { ...jump, doubtful: true })] })).toEqual([]);
  expect(kinds({ scores: [score(30, 6), score(1.1, 5, { sinceLast: same }), score(1, 16, jump)] })).toEqual([]);
  expect(kinds({ scores: [score(90, 6), score(60, 16, jump)] })).toEqual([]);
});

test("a forecast is listened to only when it is shown and has been scored often enough", () => {
  const checkins = moods(usual(60));
  const forecast = (pLow: number, n: number) => ({ shown: true as const, pLow, skill: { value: 0.12, n } });
  expect(kinds({ checkins, forecast: forecast(0.8, 60) })).toEqual(["low-ahead"]);
  expect(kinds({ checkins, forecast: forecast(0.8, 5) })).toEqual([]);
  expect(kinds({ checkins, forecast: forecast(0.4, 60) })).toEqual([]);
  expect(kinds({ checkins, forecast: { shown: false } })).toEqual([]);
});

test("a theme that comes up far more often, page by page, is noticed; writing more is not", () => {
  const page = (daysAgo: number, ...themes: string[]) => ({ id: `p${daysAgo}`, at: now - daysAgo * dayMs, themes });
  const before = Array.from({ length: 20 }, (_, at) => page(20 + 2 * at, ...(at % 10 === 0 ? ["night"] : [])));
  const lately = [1, 2, 3, 4, 5, 6];
  expect(notice({ themed: [...before, ...lately.map((at) => page(at, "night"))] }, now)).toMatchObject([
    { kind: "theme-grows", values: { theme: "night", count: 6, of: 6, before: 2, ofBefore: 20 } },
  ]);
  expect(kinds({ themed: [...before, ...lately.map((at) => page(at))] })).toEqual([]);
  expect(kinds({ themed: lately.map((at) => page(at, "night")) })).toEqual([]);
});

test("missed appointments count only for somebody who usually comes, and never when they were cancelled", () => {
  const visit = (daysAgo: number, outcome: "kept" | "missed" | "cancelled-by-agency") => ({
    id: `a${daysAgo}`,
    at: now - daysAgo * dayMs,
    outcome,
  });
  const kept = [40, 60, 80, 100, 120, 140].map((at) => visit(at, "kept"));
  expect(notice({ appointments: [...kept, visit(9, "missed"), visit(2, "missed")] }, now)).toMatchObject([
    { kind: "appointments-missed", values: { missed: 2, of: 2 } },
  ]);
  expect(kinds({ appointments: [...kept, visit(9, "cancelled-by-agency"), visit(2, "cancelled-by-agency")] })).toEqual(
    [],
  );
  expect(kinds({ appointments: [...kept, visit(9, "missed"), visit(2, "kept")] })).toEqual([]);
  const often = [40, 60, 80, 100, 120, 140].map((at, n) => visit(at, n % 2 === 0 ? "missed" : "kept"));
  expect(kinds({ appointments: [...often, visit(9, "missed"), visit(2, "missed")] })).toEqual([]);
});

test("signs from typing, voice or an archive never make a finding and never make one stronger", () => {
  const passive = fc.array(
    fc.record({
      kind: fc.constantFrom("typing" as const, "voice" as const, "archive" as const),
      at: fc.integer({ min: now - 40 * dayMs, max: now + dayMs }),
      worse: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  const quietLife = moods(usual(60));
  const fallen = moods([...usual(60), 1, 2, 1, 1, 2]);
  fc.assert(
    fc.property(passive, (signs) => {
      expect(notice({ checkins: quietLife, passive: signs }, now)).toEqual([]);
      expect(notice({ passive: signs }, now)).toEqual([]);
      const strip = (signals: ReturnType<typeof notice>) => signals.map((signal) => ({ ...signal, beside: [] }));
      expect(strip(notice({ checkins: fallen, passive: signs }, now))).toEqual(notice({ checkins: fallen }, now));
    }),
  );
  expect(
    notice({ checkins: fallen, passive: [{ kind: "voice", at: now - dayMs, worse: true }] }, now)[0]?.beside,
  ).toEqual(["voice"]);
});

test("whatever is given, it answers without an error, with shares between 0 and 1 in order, and never calls it danger", () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: now - 400 * dayMs, max: now + 10 * dayMs }));
  const checkin = fc.record({
    id: fc.string(),
    at: number,
    zone: fc.oneof(fc.constant("UTC"), fc.string()),
    mood: fc.option(fc.double(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(checkin, { maxLength: 150 }), (checkins) => {
      for (const { strength, urgency, since } of notice({ checkins }, now)) {
        expect(urgency).not.toBe("now");
        expect(since).toBeLessThanOrEqual(now + 3_600_000);
        expect(
          0 <= strength.low && strength.low <= strength.value && strength.value <= strength.high && strength.high <= 1,
        ).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
