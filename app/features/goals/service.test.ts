import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { answerStep, moveGoal, offerGoal, rateGoal, rateGoalOf, removeGoal, saveGoal, saveStep } from "./keeping.ts";
import { readDue, readGoalsOf, readOwnGoals } from "./reading.ts";

const world = useWorld();
const written = (more: { id?: string; version?: number; after?: string[]; settles?: string[] } = {}) => ({
  id: randomUUID(),
  saveId: randomUUID(),
  version: 0,
  after: [],
  settles: [],
  why: "",
  ...more,
});
const any = { kind: "any" } as const;

async function aHome() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  return { dana, stranger: await agency.aMember(["practitioner"]), rosa: await agency.aPerson({ careTeam: [dana] }) };
}

test("a goal sent twice is kept once, in the person's words, and the care team reads it while a stranger does not", async () => {
  const { dana, stranger, rosa } = await aHome();
  const goal = { ...written(), words: "Cook for my sister 🍲 مع أختي", why: "She cooked for me." };
  await rosa.does((cx) => saveGoal(cx, goal));
  expect(await rosa.does((cx) => saveGoal(cx, goal))).toEqual({ kept: "here", version: 1 });

  const { goals } = await rosa.does((cx) => readOwnGoals(cx));
  expect(goals).toMatchObject([{ words: goal.words, why: goal.why, state: "open", by: "person", others: [] }]);
  expect((await dana.does((cx) => readGoalsOf(cx, { personId: rosa.id }))).goals).toHaveLength(1);
  await expect(stranger.does((cx) => readGoalsOf(cx, { personId: rosa.id }))).rejects.toMatchObject({
    code: "not-allowed",
  });
});

test("two devices that change one goal offline both keep their words, side by side, until the person chooses", async () => {
  const { rosa } = await aHome();
  const first = { ...written(), words: "Sleep in my own bed" };
  await rosa.does((cx) => saveGoal(cx, first));
  const [phone, tablet] = ["Sleep in my own bed twice", "Sleep with the light off"];
  const byPhone = { ...written({ id: first.id, version: 1 }), words: phone };
  const byTablet = { ...written({ id: first.id, version: 1 }), words: tablet };
  expect(await rosa.does((cx) => saveGoal(cx, byPhone))).toEqual({ kept: "here", version: 2 });
  expect(await rosa.does((cx) => saveGoal(cx, byTablet))).toEqual({ kept: "beside", version: 2 });
  expect(await rosa.does((cx) => saveGoal(cx, byTablet))).toEqual({ kept: "beside", version: 2 });

  const [goal] = (await rosa.does((cx) => readOwnGoals(cx))).goals;
  expect(goal).toMatchObject({ words: phone, others: [{ words: tablet, by: "person" }] });
  const chosen = { ...written({ id: first.id, version: 2, settles: [byTablet.saveId] }), words: tablet };
  expect(await rosa.does((cx) => saveGoal(cx, chosen))).toEqual({ kept: "here", version: 3 });
  expect((await rosa.does((cx) => readOwnGoals(cx))).goals).toMatchObject([{ words: tablet, others: [] }]);
});

test("several changes of one device that was offline follow one another and never stand against each other", async () => {
  const { rosa } = await aHome();
  const first = { ...written(), words: "One" };
  const second = { ...written({ id: first.id, after: [first.saveId] }), words: "Two" };
  const third = { ...written({ id: first.id, after: [first.saveId, second.saveId] }), words: "Three" };
  for (const each of [first, second, third]) await rosa.does((cx) => saveGoal(cx, each));
  expect((await rosa.does((cx) => readOwnGoals(cx))).goals).toMatchObject([{ words: "Three", version: 3, others: [] }]);

  // Of a device whose first change came too late, only its last words lie beside.
  const late = { ...written({ id: first.id, version: 1 }), words: "Late" };
  const later = { ...written({ id: first.id, version: 1, after: [late.saveId] }), words: "Later" };
  for (const each of [late, later]) await rosa.does((cx) => saveGoal(cx, each));
  const [goal] = (await rosa.does((cx) => readOwnGoals(cx))).goals;
  expect(goal).toMatchObject({ words: "Three", others: [{ words: "Later" }] });

  // The device that wrote them chooses them: they settle, though they are its own earlier words.
  const after = [late.saveId, later.saveId];
  const chosen = { ...written({ id: first.id, version: 3, after, settles: [later.saveId] }), words: "Later" };
  expect(await rosa.does((cx) => saveGoal(cx, chosen))).toEqual({ kept: "here", version: 4 });
  expect((await rosa.does((cx) => readOwnGoals(cx))).goals).toMatchObject([{ words: "Later", others: [] }]);
});

test("a worker's words never take the place of the person's; they wait beside them, with the worker's name", async () => {
  const { dana, rosa } = await aHome();
  const own = { ...written(), words: "Be left in peace" };
  await rosa.does((cx) => saveGoal(cx, own));
  const theirs = { ...written({ id: own.id, version: 1 }), personId: rosa.id, words: "Feel safe at home" };
  expect(await dana.does((cx) => offerGoal(cx, theirs))).toEqual({ kept: "beside", version: 1 });
  // The person changed it on her phone while the worker wrote: nothing of either is gone.
  await rosa.does((cx) => saveGoal(cx, { ...written({ id: own.id, version: 1 }), words: "Be left in peace at night" }));
  const [goal] = (await rosa.does((cx) => readOwnGoals(cx))).goals;
  expect(goal).toMatchObject({
    words: "Be left in peace at night",
    others: [{ words: "Feel safe at home", by: "staff", who: expect.any(String) }],
  });
});

test("a goal that a worker offers is taken, or not now, and either is kept as an answer", async () => {
  const { dana, rosa } = await aHome();
  const offered = { ...written(), personId: rosa.id, words: "A walk each week" };
  await dana.does((cx) => offerGoal(cx, offered));
  await dana.does((cx) => offerGoal(cx, { ...offered, saveId: randomUUID(), version: 1, words: "A short walk" }));
  expect((await rosa.does((cx) => readOwnGoals(cx))).goals).toMatchObject([
    { words: "A short walk", state: "offered" },
  ]);
  await rosa.does((cx) => moveGoal(cx, { id: offered.id, how: "not-now" }));
  await rosa.does((cx) => moveGoal(cx, { id: offered.id, how: "not-now" }));
  expect((await dana.does((cx) => readGoalsOf(cx, { personId: rosa.id }))).goals[0]?.state).toBe("not-now");
  await rosa.does((cx) => moveGoal(cx, { id: offered.id, how: "take" }));
  await rosa.does((cx) => moveGoal(cx, { id: offered.id, how: "pause" }));
  await expect(rosa.does((cx) => moveGoal(cx, { id: offered.id, how: "not-now" }))).rejects.toMatchObject({
    code: "changed-meanwhile",
  });
  expect((await rosa.does((cx) => readOwnGoals(cx))).goals[0]?.state).toBe("paused");
});

test("a fourth goal is kept and rests; nothing that was written is refused", async () => {
  const { rosa } = await aHome();
  for (const words of ["a", "b", "c"]) await rosa.does((cx) => saveGoal(cx, { ...written(), words }));
  expect(await rosa.does((cx) => saveGoal(cx, { ...written(), words: "d" }))).toEqual({ kept: "resting", version: 1 });
  const states = (await rosa.does((cx) => readOwnGoals(cx))).goals.map(({ state }) => state);
  expect(states).toEqual(["open", "open", "open", "paused"]);
});

test("steps of open goals are offered on their day, not today is one press, and done for a day ends that day only", async () => {
  const { rosa } = await aHome();
  const goal = { ...written(), words: "Get out more" };
  await rosa.does((cx) => saveGoal(cx, goal));
  const monday = "2026-11-30";
  const walk = {
    ...written(),
    goalId: goal.id,
    words: "Walk round the block",
    when: { kind: "days" as const, days: [1, 4] },
  };
  const call = { ...written(), goalId: goal.id, words: "Call Ana", when: any };
  const date = {
    ...written(),
    goalId: null,
    words: "Clinic",
    when: { kind: "date" as const, on: "2026-12-01", minute: 600 },
  };
  for (const step of [walk, call, date]) await rosa.does((cx) => saveStep(cx, step));
  const due = async (on: string) => (await rosa.does((cx) => readDue(cx, { on }))).steps.map(({ words }) => words);

  expect(await due(monday)).toEqual(["Clinic", "Walk round the block"]);
  await rosa.does((cx) => answerStep(cx, { id: walk.id, how: "not-today", on: monday }));
  await rosa.does((cx) => answerStep(cx, { id: date.id, how: "done", on: monday }));
  expect(await due(monday)).toEqual(["Call Ana"]);
  await rosa.does((cx) => answerStep(cx, { id: walk.id, how: "done", on: "2026-12-03" }));
  expect(await due("2026-12-03")).toEqual(["Call Ana"]);
  expect(await due("2026-12-07")).toEqual(["Walk round the block"]);
  await rosa.does((cx) => moveGoal(cx, { id: goal.id, how: "pause" }));
  expect(await due("2026-12-07")).toEqual([]);
});

test("one's page opens each goal, step and date once, also where there are only dates", async () => {
  const { rosa } = await aHome();
  const date = {
    ...written(),
    goalId: null,
    words: "Clinic",
    when: { kind: "date" as const, on: "2026-12-01", minute: 600 },
  };
  await rosa.does((cx) => saveStep(cx, date));
  const page = () =>
    rosa.does(async (cx) => {
      const opened: string[] = [];
      const open: typeof cx.vault.open = (permit, place, ...rest) => {
        opened.push(`${place.column} ${place.row}`);
        return cx.vault.open(permit, place, ...rest);
      };
      return { ...(await readOwnGoals({ ...cx, vault: { ...cx.vault, open } })), opened };
    });
  expect(await page()).toMatchObject({ goals: [], dates: [{ words: "Clinic" }] });
  const goal = { ...written(), words: "Get out more" };
  await rosa.does((cx) => saveGoal(cx, goal));
  const step = { ...written(), goalId: goal.id, words: "Shoes on", when: any };
  await rosa.does((cx) => saveStep(cx, step));
  const { goals, dates, opened } = await page();
  expect([goals[0]?.steps.map(({ words }) => words), dates.map(({ words }) => words)]).toEqual([
    ["Shoes on"],
    ["Clinic"],
  ]);
  expect(opened.sort()).toEqual(
    [`goal.body ${goal.id}`, `goal_step.body ${step.id}`, `goal_step.body ${date.id}`].sort(),
  );
});

test("ratings of person and worker stand beside each other, and a stranger's goal takes none", async () => {
  const { dana, rosa } = await aHome();
  const goal = { ...written(), words: "Less shouting" };
  await rosa.does((cx) => saveGoal(cx, goal));
  const moment = Date.now();
  const [at, later] = [new Date(moment - 60_000).toISOString(), new Date(moment).toISOString()];
  const rating = { id: randomUUID(), goalId: goal.id, progress: 2, hard: 8, note: "loud night", at };
  await rosa.does((cx) => rateGoal(cx, rating));
  await rosa.does((cx) => rateGoal(cx, rating));
  await dana.does((cx) =>
    rateGoalOf(cx, { ...rating, id: randomUUID(), personId: rosa.id, at: later, progress: 5, hard: null, note: "" }),
  );
  const [kept] = (await rosa.does((cx) => readOwnGoals(cx))).goals;
  expect(kept?.ratings).toMatchObject([
    { progress: 2, hard: 8, note: "loud night", by: "person" },
    { progress: 5, hard: null, by: "staff" },
  ]);
  const sam = await (await world.anAgency()).aPerson();
  await expect(sam.does((cx) => rateGoal(cx, { ...rating, id: randomUUID() }))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    sam.does((cx) => saveGoal(cx, { ...written({ id: goal.id }), words: "mine now" })),
  ).resolves.toBeDefined();
  expect((await rosa.does((cx) => readOwnGoals(cx))).goals[0]?.words).toBe("Less shouting");
  await rosa.does((cx) => removeGoal(cx, { id: goal.id }));
  await rosa.does((cx) => removeGoal(cx, { id: goal.id }));
  expect((await rosa.does((cx) => readOwnGoals(cx))).goals).toEqual([]);
});
