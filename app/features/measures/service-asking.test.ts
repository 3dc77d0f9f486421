import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { readMine as readNoticed } from "../noticing/service.ts";
import {
  countWaiting,
  invite,
  keepOwnLimit,
  readAskedOf,
  readMine,
  settleAsked,
  skipAsked,
  withdraw,
} from "./asking.ts";
import { alertsAbout, finished } from "./service.test-bed.ts";
import { scoresOf } from "./service.ts";

const world = useWorld();
const en = { language: "en" } as const;
const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

async function bed() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const outsider = await agency.aMember(["practitioner", "lead"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const ask = (over: Partial<Parameters<typeof invite>[1]> = {}) => ({
    personId: rosa.id,
    id: randomUUID(),
    instrument: "gad-7",
    why: "To see how the worry is.",
    from: days(0),
    until: days(30),
    everyWeeks: null,
    ...over,
  });
  return { agency, dana, outsider, rosa, ask };
}

test("a worker asks with a reason; the person sees who and why, and the worker never sees whether it was answered", async () => {
  const { dana, outsider, rosa, ask } = await bed();
  const asked = ask();
  await dana.does((cx) => invite(cx, asked));
  await dana.does((cx) => invite(cx, asked));
  await expect(outsider.does((cx) => invite(cx, ask()))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(outsider.does((cx) => readAskedOf(cx, { personId: rosa.id, ...en }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  const mine = await rosa.does((cx) => readMine(cx, en));
  expect(mine.asked).toMatchObject([{ why: "To see how the worry is.", by: "Staff", due: true, endedBy: null }]);
  expect(await rosa.does((cx) => countWaiting(cx))).toEqual({ due: 1, open: 0 });
  const before = await dana.does((cx) => readAskedOf(cx, { personId: rosa.id, ...en }));
  await finished(rosa, [1, 1, 1, 0, 0, 0, 0], { instrument: "gad-7", invitationId: asked.id });
  expect(await rosa.does((cx) => countWaiting(cx))).toEqual({ due: 0, open: 0 });
  expect(await dana.does((cx) => readAskedOf(cx, { personId: rosa.id, ...en }))).toEqual(before);
});

test("skipping is not getting worse: it leaves no score, no notice and no alert, and rests until the next round", async () => {
  const { dana, rosa, ask } = await bed();
  const asked = ask({ everyWeeks: 1 });
  await dana.does((cx) => invite(cx, asked));
  await finished(rosa, [0, 0, 0, 0, 0, 0, 0], { instrument: "gad-7" });
  const skip = { id: asked.id, sittingId: randomUUID(), at: days(0), zone: "UTC" };
  await rosa.does((cx) => skipAsked(cx, skip));
  await rosa.does((cx) => skipAsked(cx, skip));
  expect(await rosa.does((cx) => countWaiting(cx))).toEqual({ due: 0, open: 0 });
  const scores = await rosa.does(async (cx) => scoresOf(cx, await cx.door.decideOwn("read", ["measures"]), rosa.id));
  expect(scores.map(({ total, change }) => [total, change])).toEqual([[0, null]]);
  expect(await rosa.does((cx) => readNoticed(cx))).toEqual([]);
  expect(await alertsAbout(world, rosa.id)).toEqual([]);
});

test("the person pauses, goes on and ends with one press, and can let all of it rest", async () => {
  const { dana, rosa, ask } = await bed();
  const asked = ask({ everyWeeks: 2, until: days(80) });
  await dana.does((cx) => invite(cx, asked));
  const due = async () => (await rosa.does((cx) => countWaiting(cx))).due;
  const settle = (how: "pause" | "go-on" | "end") => rosa.does((cx) => settleAsked(cx, { id: asked.id, how }));
  await settle("pause");
  expect(await due()).toBe(0);
  await settle("go-on");
  expect(await due()).toBe(1);
  await rosa.does((cx) => keepOwnLimit(cx, { rests: true }));
  expect(await due()).toBe(0);
  expect((await rosa.does((cx) => readMine(cx, en))).asked[0]?.due).toBe(false);
  await rosa.does((cx) => keepOwnLimit(cx, { rests: false }));
  await settle("end");
  expect(await due()).toBe(0);
  const seen = await dana.does((cx) => readAskedOf(cx, { personId: rosa.id, ...en }));
  expect(seen.asked).toMatchObject([{ endedBy: "person" }]);
  await settle("go-on");
  expect(await due()).toBe(0);
});

test("asking more in a week than the person lets themselves be asked needs one more reason, and they read it", async () => {
  const { dana, rosa, ask } = await bed();
  await rosa.does((cx) => keepOwnLimit(cx, { questionsAWeek: 10 }));
  await dana.does((cx) => invite(cx, ask({ everyWeeks: 1, until: days(60) })));
  const more = ask({ instrument: "phq-9", from: days(10), until: days(40) });
  await expect(dana.does((cx) => invite(cx, more))).rejects.toMatchObject({
    code: "not-understood",
    fields: ["overWhy"],
  });
  const kept = await dana.does((cx) => invite(cx, { ...more, overWhy: "The doctor needs it before Tuesday." }));
  expect(kept.overWhy).toBe("The doctor needs it before Tuesday.");
  const { mostInAWeek, limit } = await dana.does((cx) => readAskedOf(cx, { personId: rosa.id, ...en }));
  expect([mostInAWeek, limit.questionsAWeek]).toEqual([17, 10]);
  expect((await rosa.does((cx) => readMine(cx, en))).asked.map(({ overWhy }) => overWhy)).toContain(kept.overWhy);
});

test("days that make no sense, questions nobody has and questions for staff are refused; a worker can stop asking", async () => {
  const { dana, rosa, ask } = await bed();
  for (const wrong of [
    { until: days(-1) },
    { from: days(20), until: days(10) },
    { until: days(800) },
    { from: days(-9) },
  ])
    await expect(dana.does((cx) => invite(cx, ask(wrong)))).rejects.toMatchObject({ code: "not-understood" });
  for (const instrument of ["nobody-has-this", "proqol-5"])
    await expect(dana.does((cx) => invite(cx, ask({ instrument })))).rejects.toMatchObject({ code: "not-found" });
  const asked = ask();
  await dana.does((cx) => invite(cx, asked));
  await dana.does((cx) => withdraw(cx, { personId: rosa.id, id: asked.id }));
  expect(await rosa.does((cx) => countWaiting(cx))).toEqual({ due: 0, open: 0 });
});
