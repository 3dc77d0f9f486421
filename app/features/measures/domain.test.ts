import { expect, test } from "vitest";
import { believable, levelOf, standingAnswers } from "./domain/answers.ts";
import { isTooYoung } from "./domain/offering.ts";
import { isDue, mostInAWeek, questionsAhead, roundBegan, type Schedule } from "./domain/schedule.ts";

const now = new Date("2026-11-28T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const given = (id: string, at: Date, values: Record<string, number | "declined" | null>, receivedAt = at) => ({
  id,
  at,
  receivedAt,
  values,
});
const asked = (over: Partial<Schedule> = {}): Schedule => ({
  from: days(0),
  until: days(90),
  everyWeeks: null,
  pausedAt: null,
  endedAt: null,
  ...over,
});

test("the newest answer counts by when it was given, whatever order the answers arrive in, and taking back takes back", () => {
  const rows = [
    given("a", days(-3), { "1": 0, "2": 1 }),
    given("b", days(-1), { "1": 3 }),
    given("c", days(-2), { "1": 2, "3": "declined" }, days(0)),
    given("d", days(-1), { "2": null }),
  ];
  const orders = [rows, [...rows].reverse(), [rows[2], rows[0], rows[3], rows[1]].filter((row) => row !== undefined)];
  for (const order of orders)
    expect([...standingAnswers(order)].sort()).toEqual([
      ["1", 3],
      ["3", "declined"],
    ]);
});

test("a device's clock is believed within sixty days back and five minutes ahead; otherwise it is now", () => {
  expect(believable(days(-59), now)).toEqual({ at: days(-59), clockOff: false });
  expect(believable(new Date(now.getTime() + 60_000), now)).toEqual({ at: now, clockOff: false });
  for (const wrong of [new Date("1999-01-01"), new Date("2031-01-01"), days(-61), new Date("nonsense")])
    expect(believable(wrong, now)).toEqual({ at: now, clockOff: true });
});

test("a graver answer calls sooner, and where a human being is needed live everyone is called", () => {
  const item = { linkId: "9", from: 1, orDeclined: true, title: { en: "", es: "" } } as const;
  expect(levelOf({ ...item, kind: "suicide", urgency: "today" }, 1)).toBe("moderate");
  expect(levelOf({ ...item, kind: "suicide", urgency: "today" }, "declined")).toBe("moderate");
  expect(levelOf({ ...item, kind: "suicide", urgency: "today" }, 2)).toBe("high");
  expect(levelOf({ ...item, kind: "partner-violence", urgency: "today" }, 3)).toBe("moderate");
  expect(levelOf({ ...item, kind: "suicide", urgency: "now" }, 1)).toBe("imminent");
});

test("what is asked every two weeks waits once a round, rests after an answer or a skip, and comes back", () => {
  const every2 = asked({ from: days(-20), everyWeeks: 2 });
  expect(roundBegan(every2, now)).toEqual(days(-6));
  expect(isDue(every2, [], now)).toBe(true);
  expect(isDue(every2, [days(-7)], now)).toBe(true);
  expect(isDue(every2, [days(-5)], now)).toBe(false);
  expect(isDue(every2, [days(-5)], days(8))).toBe(true);
  expect(isDue({ ...every2, pausedAt: days(-1) }, [], now)).toBe(false);
  expect(isDue({ ...every2, endedAt: days(-1) }, [], now)).toBe(false);
  expect(isDue({ ...every2, until: days(-1) }, [], now)).toBe(false);
  expect(isDue(asked({ from: days(2) }), [], now)).toBe(false);
});

test("questions ahead are counted week by week; what is paused, over or asked once before counts nothing", () => {
  const weekly = { ...asked({ from: days(-3), everyWeeks: 1 }), questions: 10 };
  const every4 = { ...asked({ from: days(1), everyWeeks: 4 }), questions: 20 };
  const once = { ...asked({ from: days(8) }), questions: 7 };
  expect(questionsAhead([weekly, every4, once], now, 5)).toEqual([30, 17, 10, 10, 30]);
  expect(mostInAWeek([weekly, every4, once], now)).toBe(30);
  expect(
    mostInAWeek(
      [
        { ...weekly, pausedAt: days(-1) },
        { ...every4, endedAt: days(-1) },
      ],
      now,
    ),
  ).toBe(0);
  expect(mostInAWeek([{ ...once, from: days(-2) }], now)).toBe(0);
  expect(mostInAWeek([], now)).toBe(0);
});

test("an age group that is too young shuts what is for grown-ups; an age nobody knows shuts nothing", () => {
  expect(isTooYoung("13-17", 18)).toBe(true);
  expect(isTooYoung("under-13", 13)).toBe(true);
  expect(isTooYoung("18-24", 18)).toBe(false);
  expect(isTooYoung("65+", 18)).toBe(false);
  expect(isTooYoung("unknown", 18)).toBe(false);
  expect(isTooYoung("13-17", null)).toBe(false);
});
