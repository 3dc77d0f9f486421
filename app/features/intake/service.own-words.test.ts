import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { keepFactFor, keepOwnFact, readBefore, readOwnTold, saveUse, toldFacts } from "./service.ts";

const world = useWorld();
const en = { language: "en" } as const;
const key = "bed-tonight";
const bed = (choice: string, audience: "me" | "team" = "team", at?: string) => ({
  id: randomUUID(),
  key,
  value: { answer: "told" as const, choices: [choice], words: "" },
  place: "start" as const,
  audience,
  at,
});
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

async function aHouse() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const list = async () => (await rosa.does((cx) => readOwnTold(cx, en))).facts;
  const use = (id: string, place: "goals" | "plans" | "story", use: boolean) =>
    rosa.does((cx) => saveUse(cx, { id, place, use }));
  const write = (choice: string, at?: string) => {
    const { audience: _, ...fact } = bed(choice, "team", at);
    return dana.does(async (cx) => {
      await keepFactFor(cx, { personId: rosa.id, ...fact, place: "together" });
      return fact.id;
    });
  };
  return { dana, rosa, list, use, write };
}

test("where a fact may not be used outlives every change of it, by the person and by their worker", async () => {
  const { rosa, list, use, write } = await aHouse();
  const first = bed("no-place");
  await rosa.does((cx) => keepOwnFact(cx, first));
  await use(first.id, "goals", false);
  await rosa.does((cx) => keepOwnFact(cx, bed("good-place")));
  expect(await list()).toMatchObject([{ said: "Yes, and it is fine", notAt: ["goals"] }]);
  // Told to oneself alone, and to the team again.
  await rosa.does((cx) => keepOwnFact(cx, bed("good-place", "me")));
  expect(await list()).toMatchObject([{ audience: "me", notAt: ["goals"] }]);
  await rosa.does((cx) => keepOwnFact(cx, bed("good-place")));
  // Dana writes it down twice; she may not read what was said, and undoes nothing.
  await write("no-place");
  const newest = await write("good-place");
  expect(await list()).toMatchObject([{ id: newest, notAt: ["goals"] }]);
  const read = () => rosa.does(async (cx) => toldFacts(cx, await cx.door.decideOwn("read", ["story"]), rosa.id, [key]));
  expect(await read()).toMatchObject([{ id: newest, notAt: ["goals"] }]);
  // The person alone changes it, and that holds as well.
  await use(newest, "goals", true);
  await use(newest, "plans", false);
  await write("no-place");
  await rosa.does((cx) => keepOwnFact(cx, bed("good-place")));
  expect(await list()).toMatchObject([{ notAt: ["plans"] }]);
});

test("what one keeps for oneself and does not want used is not used by way of what a worker wrote", async () => {
  const { rosa, list, use, write } = await aHouse();
  const own = bed("not-a-safe-place", "me");
  await rosa.does((cx) => keepOwnFact(cx, own));
  await use(own.id, "goals", false);
  const theirs = await write("good-place");
  expect(await list()).toMatchObject([
    { id: theirs, audience: "team", notAt: ["goals"] },
    { id: own.id, audience: "me", notAt: ["goals"] },
  ]);
});

test("forms named at the same moment are all kept, and none of them is put on a fact that was told anew", async () => {
  const { rosa, list, use } = await aHouse();
  const first = bed("no-place");
  await rosa.does((cx) => keepOwnFact(cx, first));
  for (let round = 0; round < 5; round++) {
    await Promise.all((["goals", "plans", "story"] as const).map((place) => use(first.id, place, false)));
    expect([...((await list())[0]?.notAt ?? [])].sort()).toEqual(["goals", "plans", "story"]);
    await Promise.all((["goals", "plans", "story"] as const).map((place) => use(first.id, place, true)));
    expect((await list())[0]?.notAt).toEqual([]);
  }
  for (let round = 0; round < 5; round++) {
    const [now] = await list();
    const [said] = await Promise.all([
      use(now?.id ?? "", "goals", round % 2 === 1),
      rosa.does((cx) => keepOwnFact(cx, bed("good-place"))),
    ]);
    // Whichever came first: what was kept is there afterwards, and what came too late says so.
    if (said.kept) expect((await list())[0]?.notAt).toEqual(round % 2 === 1 ? [] : ["goals"]);
    else expect((await list())[0]?.notAt).toEqual(now?.notAt);
  }
});

test("a person's own words to themselves stay on their list, whichever arrives first, and end by their own telling alone", async () => {
  const { rosa, list, write } = await aHouse();
  await write("good-place", ago(5));
  // Told on a phone without a network before the worker wrote, and sent after.
  const own = bed("not-a-safe-place", "me", ago(30));
  await rosa.does((cx) => keepOwnFact(cx, own));
  expect((await list()).map(({ audience }) => audience)).toEqual(["team", "me"]);
  await write("no-place");
  expect((await list()).find(({ audience }) => audience === "me")?.id).toBe(own.id);
  await rosa.does((cx) => keepOwnFact(cx, bed("good-place", "me")));
  expect(await list()).toMatchObject([{ audience: "me", said: "Yes, and it is fine" }]);
  const { facts } = await rosa.does((cx) => readBefore(cx, { key, ...en }));
  expect(facts.map(({ id }) => id)).toContain(own.id);
});
