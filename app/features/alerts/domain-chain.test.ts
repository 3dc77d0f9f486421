import { describe, expect, test } from "vitest";
import { defaultTimers, faultyTimers, lateMinutes, nextStep, type Situation, type Stage } from "./domain/chain.ts";
import { isSafeTime, whyNotText } from "./domain/contacting.ts";
import { figuresOf } from "./domain/figures.ts";
import { levels } from "./domain/terms.ts";

const onDuty = [
  { memberId: "dana", order: "first" as const },
  { memberId: "sam", order: "backup" as const },
  { memberId: "ines", order: "lead" as const },
];
const situation = (over: Partial<Situation>): Situation => ({
  stage: "first",
  timers: defaultTimers.high,
  onDuty,
  leads: ["helen"],
  called: new Set(),
  alarms: 0,
  ...over,
});
const who = (step: ReturnType<typeof nextStep>) => step.calls.map(({ memberId }) => memberId);

/** Walks a chain that nobody answers, to its alarm. */
function walk(over: Partial<Situation>): { minute: number; who: string[]; isAlarm: boolean }[] {
  const called = new Set<string>();
  const steps: { minute: number; who: string[]; isAlarm: boolean }[] = [];
  let [stage, minute]: [Stage, number] = ["first", 0];
  while (steps.at(-1)?.isAlarm !== true) {
    const step = nextStep(situation({ ...over, stage, called }));
    steps.push({ minute, who: who(step), isAlarm: step.isAlarm });
    for (const id of who(step)) called.add(id);
    stage = step.next;
    minute += step.waitMinutes;
  }
  return steps;
}

describe("the chain", () => {
  test("high: the first at once, backup after ten minutes, lead at fifteen, then every lead", () => {
    expect(walk({})).toEqual([
      { minute: 0, who: ["dana"], isAlarm: false },
      { minute: 10, who: ["sam"], isAlarm: false },
      { minute: 15, who: ["ines"], isAlarm: false },
      { minute: 25, who: ["helen", "dana", "sam", "ines"], isAlarm: true },
    ]);
  });

  test("imminent: everybody at once, and whoever leads the agency at five", () => {
    const steps = walk({ timers: defaultTimers.imminent, onDuty: onDuty.slice(0, 2) });
    expect(steps[0]).toEqual({ minute: 0, who: ["dana", "sam"], isAlarm: false });
    expect(steps[1]).toEqual({ minute: 5, who: ["helen"], isAlarm: false });
  });

  test("with nobody on duty every lead is called from the beginning, again and again", () => {
    expect(walk({ onDuty: [] })).toEqual([{ minute: 0, who: ["helen"], isAlarm: true }]);
    expect(nextStep(situation({ onDuty: [], stage: "alarm", alarms: 3 })).waitMinutes).toBe(15);
  });

  test("a part with nobody new is passed over at once, for waiting for nobody costs minutes", () => {
    expect(walk({ onDuty: onDuty.slice(0, 1) }).map(({ minute, who }) => [minute, who])).toEqual([
      [0, ["dana"]],
      [10, ["helen"]],
      [20, ["helen", "dana"]],
    ]);
    expect(walk({ onDuty: onDuty.slice(1, 2) })[0]).toEqual({ minute: 0, who: ["sam"], isAlarm: false });
  });

  test("whatever the rota and the timers, a chain that nobody answers ends in the alarm and calls every lead", () => {
    for (const level of levels) {
      for (let mask = 0; mask < 8; mask++) {
        const some = onDuty.filter((_, index) => mask & (1 << index));
        const steps = walk({ timers: defaultTimers[level], onDuty: some });
        expect(steps.at(-1)?.who).toContain("helen");
        expect(steps.length).toBeLessThanOrEqual(4);
        for (const { memberId } of some) expect(steps.flatMap(({ who }) => who)).toContain(memberId);
      }
    }
  });

  test("timers in the wrong order, or that let a level wait too long, are refused", () => {
    for (const level of levels) expect(faultyTimers(level, defaultTimers[level])).toEqual([]);
    expect(faultyTimers("imminent", defaultTimers.moderate)).toEqual(["backupMinutes", "leadMinutes", "alarmMinutes"]);
    expect(faultyTimers("high", { ...defaultTimers.high, leadMinutes: 5 })).toEqual(["leadMinutes"]);
  });

  test("how late is told in whole minutes, and a clock that runs ahead is not late", () => {
    const at = new Date("2026-06-01T12:00:00Z");
    expect(lateMinutes(new Date("2026-06-01T11:00:30Z"), at)).toBe(59);
    expect(lateMinutes(new Date("2026-06-01T13:00:00Z"), at)).toBe(0);
  });
});

describe("safe contact", () => {
  const noon = Date.parse("2026-06-03T16:00:00Z");
  const zone = "America/New_York";

  test.each([
    ["any time", true],
    ["Siempre.", true],
    ["9:00-17:00", true],
    ["9am - 5pm", true],
    ["weekdays 9am to 5pm", true],
    ["lunes a viernes de 9:00 a 17:00", true],
    ["weekends 9am-5pm", false],
    ["6 pm - 9 pm", false],
    ["", null],
    ["after work, when he is out", null],
    ["1-5", null],
    ["9-5pm", null],
    ["not 9am-5pm", null],
    ["mornings", null],
  ])("%j is read as %j, and never as a yes when it is not certain", (words, expected) => {
    expect(isSafeTime(words, noon, zone)).toBe(expected);
  });

  test("a text goes out only by a way, at a time and without the words they did not allow", () => {
    const rules = { channels: ["text"], phone: "555 0100", safeTimes: "any time", avoid: "shelter" };
    const words = "There is an answer for you.";
    expect(whyNotText(rules, words, noon, zone)).toBeNull();
    expect(whyNotText(null, words, noon, zone)).toBe("no-rules");
    expect(whyNotText({ ...rules, channels: ["call"] }, words, noon, zone)).toBe("not-by-text");
    expect(whyNotText({ ...rules, phone: "" }, words, noon, zone)).toBe("not-by-text");
    expect(whyNotText({ ...rules, safeTimes: "evenings" }, words, noon, zone)).toBe("times-unclear");
    expect(whyNotText({ ...rules, safeTimes: "6pm-9pm" }, words, noon, zone)).toBe("not-now");
    expect(whyNotText({ ...rules, avoid: "any ANSWER" }, words, noon, zone)).toBe("words-to-avoid");
  });
});

test("figures count what was answered and what was missed, and leave out what still calls", () => {
  const one = (seconds: number | null, isOver = true) => ({
    began: 1000,
    answered: seconds === null ? null : 1000 + seconds * 1000,
    isOver,
  });
  expect(figuresOf([one(30), one(10), one(20), one(null), one(null, false)])).toEqual({
    n: 4,
    missed: 1,
    medianSeconds: 20,
    p90Seconds: 30,
  });
  expect(figuresOf([])).toEqual({ n: 0, missed: 0, medianSeconds: null, p90Seconds: null });
});
