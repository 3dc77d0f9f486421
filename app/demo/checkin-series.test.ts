import { describe, expect, it } from "vitest";
import { checkinSeries, type Habit } from "./checkin-series.ts";
import { DAYS_BACK, dayBefore, minuteOf, weekdayOf } from "./days.ts";
import { normal, seededRandom } from "./random.ts";

const TODAY = "2026-11-22";
const PLAIN: Habit = { tide: [[84, 3]], answers: 0.7, at: "20:00", sleep: 7 };

/** Many series of one habit, so that what is asked of chance is asked of thousands of days. */
function manyDays(habit: Habit) {
  return Array.from({ length: 80 }, (_, seed) => checkinSeries(habit, "en", TODAY, seededRandom(seed, "many"))).flat();
}

function meanMood(checkins: ReturnType<typeof manyDays>): number {
  const moods = checkins.flatMap(({ mood }) => (mood === undefined ? [] : [mood]));
  return moods.reduce<number>((sum, mood) => sum + mood, 0) / moods.length;
}

describe("a check-in series", () => {
  it("answers about the share of days it is told to, in runs", () => {
    const checkins = manyDays(PLAIN);
    expect(checkins.length / (80 * DAYS_BACK)).toBeCloseTo(0.7, 1);
    const series = checkinSeries(PLAIN, "en", TODAY, seededRandom(1, "runs"));
    expect(series.length).toBeLessThan(DAYS_BACK);
  });

  it("follows its tide", () => {
    const checkins = manyDays({
      ...PLAIN,
      tide: [
        [84, 4],
        [42, 4],
        [1, 2],
      ],
    });
    expect(meanMood(checkins.filter(({ day }) => day < dayBefore(TODAY, 50)))).toBeCloseTo(4, 1);
    const last = checkins.filter(({ day }) => day >= dayBefore(TODAY, 4));
    expect(meanMood(last)).toBeGreaterThan(1.9);
    expect(meanMood(last)).toBeLessThan(2.35);
  });

  it("lifts the weekday it is told to lift", () => {
    const checkins = manyDays({ ...PLAIN, week: [0.8, 0, 0, 0, 0, 0, 0] });
    const sundays = checkins.filter(({ day }) => weekdayOf(day) === 0);
    const rest = checkins.filter(({ day }) => weekdayOf(day) !== 0);
    expect(meanMood(sundays) - meanMood(rest)).toBeGreaterThan(0.6);
  });

  it("shows an event on its day and an absence as days without answers", () => {
    const checkins = manyDays({ ...PLAIN, events: [[10, -1.5]], away: [[20, 15]] });
    expect(meanMood(checkins.filter(({ day }) => day === dayBefore(TODAY, 10)))).toBeLessThan(2.1);
    const away = checkins.filter(({ day }) => day >= dayBefore(TODAY, 20) && day <= dayBefore(TODAY, 15));
    expect(away).toEqual([]);
  });

  it("answers every day of a stretch the story leans on", () => {
    const checkins = manyDays({ ...PLAIN, answers: 0.1, certain: [[9, 7]] });
    const sure = checkins.filter(({ day }) => day >= dayBefore(TODAY, 9) && day <= dayBefore(TODAY, 7));
    expect(sure).toHaveLength(80 * 3);
  });

  it("leaves out what the person does not answer", () => {
    const { sleep: _sleep, ...withoutSleep } = PLAIN;
    const checkins = manyDays({ ...withoutSleep, energy: false });
    expect(checkins.some((checkin) => "energy" in checkin || "sleepHours" in checkin)).toBe(false);
    expect(checkins.every((checkin) => checkin.mood !== undefined)).toBe(true);
  });
});

describe("days", () => {
  it("count back over the end of a month, a leap day and a year", () => {
    expect(dayBefore("2024-03-01", 1)).toBe("2024-02-29");
    expect(dayBefore("2026-01-01", 1)).toBe("2025-12-31");
    expect(weekdayOf("2026-11-22")).toBe(0);
  });

  it("turn a time into minutes and refuse what is not a time", () => {
    expect(minuteOf("21:40")).toBe(1300);
    expect(() => minuteOf("24:00")).toThrow(RangeError);
    expect(() => minuteOf("9:00")).toThrow(RangeError);
  });
});

describe("the random stream", () => {
  it("repeats for the same seed and names, and differs for others", () => {
    const take = (seed: number, ...names: string[]) => {
      const random = seededRandom(seed, ...names);
      return [random(), random(), random()];
    };
    expect(take(1, "rosa")).toEqual(take(1, "rosa"));
    expect(take(1, "rosa")).not.toEqual(take(2, "rosa"));
    expect(take(1, "rosa")).not.toEqual(take(1, "tomas"));
  });

  it("is even over [0, 1) and normal where asked", () => {
    const random = seededRandom(3, "even");
    const even = Array.from({ length: 20_000 }, () => random());
    expect(even.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(even.reduce((sum, value) => sum + value, 0) / even.length).toBeCloseTo(0.5, 1);
    const draws = Array.from({ length: 20_000 }, () => normal(random));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });
});
