import { needs as needCodes } from "@mooring/recommend";
import { describe, expect, test } from "vitest";
import { isAnswer, merged, placeOf, type Said, standing } from "./domain/about.ts";
import { sayingsOf } from "./domain/measured.ts";
import { needs, needsNow, type Saying } from "./domain/needs.ts";
import { gatesOf, gravest, preferencesOf } from "./domain/profile.ts";
import { offeredOn, type StepNow } from "./domain/steps.ts";
import { gatesOfTold, sayingsOfTold } from "./domain/told.ts";
import { withWaiting } from "./domain/waiting.ts";
import { maySettleOn, stateAfter } from "./domain.ts";

const now = Date.UTC(2026, 10, 28, 12);
const dayMs = 86_400_000;
const saying = (more: Partial<Saying>): Saying => ({
  need: "sleep",
  value: 0.5,
  at: now,
  by: "own",
  what: "",
  ...more,
});
const sleepOf = (sayings: Saying[], need: Saying["need"] = "sleep") =>
  needsNow(sayings, now).find((each) => each.need === need);

describe("needs", () => {
  test("are those the ranking knows, each once, and unknown is not zero", () => {
    expect([...needs].sort()).toEqual([...needCodes].sort());
    const all = needsNow([], now);
    expect(all.every(({ value, by, differ }) => value === null && by === null && !differ)).toBe(true);
  });

  test("rest on the newest of what the person said, and on a worker only where they said nothing", () => {
    const staff = saying({ by: "staff", what: "Dana", value: 0.25, at: now });
    const own = saying({ value: 0.75, at: now - 40 * dayMs });
    const answers = saying({ by: "answers", what: "phq-9", value: 1, at: now - 2 * dayMs });
    expect(sleepOf([staff])).toMatchObject({ value: 0.25, by: "staff", differ: false });
    expect(sleepOf([staff, own])).toMatchObject({ value: 0.75, by: "own", differ: true });
    expect(sleepOf([staff, own, answers])).toMatchObject({ value: 1, by: "answers", differ: true });
    expect(sleepOf([staff, own, answers])?.sayings).toHaveLength(3);
  });

  test("old values say that they are old from the 91st day on, and keep their number", () => {
    expect(sleepOf([saying({ at: now - 90 * dayMs })])).toMatchObject({ value: 0.5, isOld: false });
    expect(sleepOf([saying({ at: now - 91 * dayMs })])).toMatchObject({ value: 0.5, isOld: true });
  });

  test("two sets of questions of one time are put together, of two times the newer one counts", () => {
    const [one, other] = [
      saying({ by: "answers", what: "phq-9", value: 1 }),
      saying({ by: "answers", what: "pcl-5", value: 0.5, at: now - 3 * dayMs }),
    ];
    expect(sleepOf([one, other])?.value).toBe(0.75);
    expect(sleepOf([one, { ...other, at: now - 30 * dayMs }])?.value).toBe(1);
  });

  test("for safety the graver one counts, whoever said it", () => {
    const safety = (by: Saying["by"], value: number) => saying({ need: "safety", by, what: by, value });
    expect(sleepOf([safety("own", 0), safety("staff", 1)], "safety")).toMatchObject({
      value: 1,
      by: "staff",
      differ: true,
    });
    expect(sleepOf([safety("own", 1), safety("staff", 0)], "safety")).toMatchObject({
      value: 1,
      by: "own",
      differ: true,
    });
  });
});

describe("answers to questions", () => {
  const pcl = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [String(at + 1), at < 5 ? 4 : 1]));

  test("become needs by the clusters of their authors, and a question left out makes its part unknown", () => {
    const told = sayingsOf({ instrument: "pcl-5", at: now, total: 35, items: pcl });
    expect(Object.fromEntries(told.map(({ need, value }) => [need, value]))).toEqual({
      intrusion: 1,
      avoidance: 0.25,
      "negative-mood": 0.25,
      arousal: 0.25,
      sleep: 0.25,
    });
    const { "3": _, ...without } = pcl;
    const rest = sayingsOf({ instrument: "pcl-5", at: now, total: null, items: without }).map(({ need }) => need);
    expect(rest).not.toContain("intrusion");
    expect(rest).toContain("arousal");
  });

  test("a yes to a safety question is one, four times no is a no, and less says nothing", () => {
    const asq = (items: Record<string, number>) => sayingsOf({ instrument: "asq", at: now, total: null, items });
    expect(asq({ "1": 0, "2": 1 })).toMatchObject([{ need: "safety", value: 1 }]);
    expect(asq({ "1": 0, "2": 0, "3": 0, "4": 0 })).toMatchObject([{ value: 0 }]);
    expect(asq({ "1": 0, "2": 0 })).toEqual([]);
  });
});

describe("what a person says of themselves", () => {
  test("comes out the same in whatever order two devices bring it", () => {
    const said: Said[] = [
      { key: "like/group", value: "yes", at: "2026-11-01T10:00:00.000Z" },
      { key: "like/group", value: "no", at: "2026-11-02T10:00:00.000Z" },
      { key: "touch/breath-is-reminder", value: "yes", at: "2026-11-02T10:00:00.000Z" },
      { key: "touch/breath-is-reminder", value: null, at: "2026-11-03T10:00:00.000Z" },
    ];
    const forward = standing(said.reduce((before, each) => merged(before, [each]), {}));
    const back = standing(said.toReversed().reduce((before, each) => merged(before, [each]), {}));
    expect(back).toEqual(forward);
    expect(forward).toEqual([{ key: "like/group", value: "no", at: "2026-11-02T10:00:00.000Z" }]);
  });

  test("takes what is asked and nothing else, and keeps health, home and two needs apart", () => {
    expect(isAnswer("health/asthma", "yes")).toBe(true);
    expect(isAnswer("health/asthma", "maybe")).toBe(false);
    expect(isAnswer("__proto__", "yes")).toBe(false);
    expect(isAnswer("strength/not-an-id", "brave")).toBe(false);
    expect(["health/asthma", "safe/device-shared", "need/safety", "need/alcohol-drugs"].map(placeOf)).toEqual(
      Array(4).fill("story"),
    );
    expect(["need/sleep", "touch/breath-is-reminder", "like/faith"].map(placeOf)).toEqual(Array(3).fill("plan"));
  });

  test("holds ideas back as said; what nobody said is not among the facts, and a no takes no yes back", () => {
    const answers = [
      { key: "touch/eyes-closed-unwelcome", value: "yes" },
      { key: "health/pregnancy", value: "no" },
      { key: "like/faith", value: "no" },
    ];
    const facts = gravest([...gatesOf(answers, [], [], now), ["pregnancy", "yes"], ["pregnancy", "no"]]);
    expect(Object.fromEntries(facts)).toEqual({ "eyes-closed-unwelcome": "yes", pregnancy: "yes" });
  });

  test("thoughts of death told long ago are still a yes, and their absence long ago is unknown", () => {
    const phq = (nine: number, daysAgo: number) =>
      Object.fromEntries(
        gatesOf([], [{ instrument: "phq-9", at: now - daysAgo * dayMs, total: 9, items: { "9": nine } }], [], now),
      );
    expect(phq(1, 60)).toEqual({ "thoughts-of-death": "yes" });
    expect(phq(0, 3)).toEqual({ "thoughts-of-death": "no" });
    expect(phq(0, 60)).toEqual({});
  });

  test("a yes and a no to ways of helping, time and money reach the ranking as such", () => {
    const { likes, refuses, minutesAtMost, costAtMost, wantsNone } = preferencesOf([
      { key: "like/writing", value: "yes" },
      { key: "like/group", value: "no" },
      { key: "minutes", value: "5" },
      { key: "cost", value: "0" },
    ]);
    expect([[...likes], [...refuses], minutesAtMost, costAtMost, wantsNone]).toEqual([
      ["writing"],
      ["group"],
      5,
      0,
      false,
    ]);
  });
});

test("facts told once say something about needs, and what was true of one night is unknown two days later", () => {
  const told = [
    { key: "bed-tonight", choices: ["no-place"], at: now - dayMs },
    { key: "food-today", choices: ["enough"], at: now - dayMs },
    { key: "safe-now", choices: ["unsure"], at: now - dayMs },
  ];
  expect(sayingsOfTold(told).map(({ need, value }) => [need, value])).toEqual([
    ["safety", 0.5],
    ["basic-needs", 0.2],
  ]);
  expect(Object.fromEntries(gatesOfTold(told, now))).toEqual({ "no-bed-tonight": "yes", "no-food-today": "no" });
  expect(gatesOfTold(told, now + 3 * dayMs)).toEqual([]);
});

describe("goals and steps", () => {
  test("every move can be taken back but an answer to an offer, and made twice it is made once", () => {
    expect(stateAfter("open", "let-go")).toBe("let-go");
    expect(stateAfter("let-go", "let-go")).toBe("let-go");
    expect(stateAfter("let-go", "go-on")).toBe("open");
    expect(stateAfter("offered", "pause")).toBeNull();
    expect(stateAfter("not-now", "take")).toBe("open");
  });

  test("a wording settles on the one it was written on, or on an earlier one of the same device", () => {
    const kept = { version: 3, saveId: "b" };
    expect(maySettleOn(kept, { version: 3, after: [] })).toBe(true);
    expect(maySettleOn(kept, { version: 1, after: ["a", "b"] })).toBe(true);
    expect(maySettleOn(kept, { version: 2, after: ["a"] })).toBe(false);
  });

  test("what is offered is few, of today, and never a step that was set aside for the day", () => {
    const step = (id: string, more: Partial<StepNow> = {}): StepNow => ({
      id,
      kind: "step",
      state: "open",
      when: { kind: "any" },
      doneOn: null,
      quietOn: null,
      createdAt: "2026-11-01T00:00:00.000Z",
      ...more,
    });
    const saturday = "2026-11-28";
    const ids = (steps: StepNow[]) => offeredOn(steps, saturday).map(({ id }) => id);
    const daily = { kind: "days", days: [1, 2, 3, 4, 5, 6, 7] } as const;
    expect(ids(["a", "b", "c", "d"].map((id) => step(id, { when: daily })))).toHaveLength(3);
    expect(ids([step("a"), step("b", { quietOn: "2026-11-27" })])).toEqual(["a"]);
    expect(ids([step("a", { quietOn: saturday }), step("b", { state: "let-go" })])).toEqual([]);
    const on = (date: string) => ({ kind: "date", on: date, minute: null }) as const;
    expect(ids([step("a", { when: on("2026-11-27") }), step("b", { when: on("2026-11-20") })])).toEqual(["a"]);
    expect(
      ids([step("a", { kind: "date", when: on("2026-11-29") }), step("b", { kind: "date", when: on("2026-11-27") })]),
    ).toEqual(["a"]);
  });

  test("what waits on the device is seen at once, and versions stay those of the server", () => {
    const first = { id: "g1", saveId: "s1", version: 0, words: "Walk", why: "" };
    const own = withWaiting({ goals: [], dates: [] }, [
      { at: 3, kind: "move", input: { id: "g1", how: "pause" } },
      { at: 1, kind: "save", input: first },
      { at: 2, kind: "save", input: { ...first, saveId: "s2", words: "Walk slowly" } },
      {
        at: 4,
        kind: "step",
        input: { id: "t1", saveId: "s3", version: 0, goalId: "g1", words: "Shoes on", when: { kind: "any" } },
      },
      { at: 5, kind: "answer", input: { id: "t1", how: "done", on: "2026-11-28" } },
    ]);
    expect(own.goals).toMatchObject([
      { words: "Walk slowly", state: "paused", version: 0, steps: [{ words: "Shoes on", state: "done" }] },
    ]);
  });
});
