import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { askAgain, readRepeats } from "./asked.ts";
import {
  keepFactFor,
  keepOwnFact,
  readBefore,
  readOwnTold,
  readToldOf,
  removeFact,
  saveUse,
  sayStillSo,
  toldFacts,
} from "./service.ts";

const world = useWorld();
const en = { language: "en" } as const;
const bed = (id: string, choice: string, audience: "me" | "team" = "team", at?: string) => ({
  id,
  key: "bed-tonight",
  value: { answer: "told" as const, choices: [choice], words: "" },
  place: "start" as const,
  audience,
  at,
});

async function aHouse() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const sam = await agency.aMember(["practitioner"]);
  const helen = await agency.aMember(["lead"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  return { agency, dana, sam, helen, rosa };
}

test("what is told once is shown in the words of the question, with who told it to whom, and told again keeps its history", async () => {
  const { dana, rosa } = await aHouse();
  const first = randomUUID();
  expect(await rosa.does((cx) => keepOwnFact(cx, bed(first, "no-place")))).toEqual({ kept: true });
  // A double press, and the outbox that sends again, keep one.
  expect(await rosa.does((cx) => keepOwnFact(cx, bed(first, "no-place")))).toEqual({ kept: false });
  const value = { answer: "told" as const, choices: ["good-place"], words: "with my sister 🐚" };
  const fact = { id: randomUUID(), key: "bed-tonight", value, place: "together" as const, interpreter: true };
  await dana.does((cx) => keepFactFor(cx, { personId: rosa.id, ...fact }));
  const { facts } = await rosa.does((cx) => readOwnTold(cx, { language: "es" }));
  expect(facts).toMatchObject([
    {
      key: "bed-tonight",
      label: "Un lugar para dormir",
      said: "Sí, y está bien. with my sister 🐚",
      interpreter: true,
    },
  ]);
  expect(facts[0]?.by).toEqual({ kind: "staff", name: "Staff" });
  const { facts: before } = await rosa.does((cx) => readBefore(cx, { key: "bed-tonight", ...en }));
  expect(before).toMatchObject([{ id: first, said: "No", by: { kind: "person", name: null } }]);
});

test("what a person keeps for themselves is met by nobody on the team, and not even that it is there", async () => {
  const { dana, sam, rosa } = await aHouse();
  const own = randomUUID();
  await rosa.does((cx) => keepOwnFact(cx, bed(own, "not-a-safe-place", "me")));
  expect((await dana.does((cx) => readToldOf(cx, { personId: rosa.id, ...en }))).facts).toEqual([]);
  // Told to Dana as well: she writes it down without meeting what Rosa keeps, and Rosa sees both, her own words among them.
  const value = { answer: "told" as const, choices: ["good-place"], words: "" };
  const fact = { id: randomUUID(), key: "bed-tonight", value, place: "together" as const, interpreter: false };
  expect(await dana.does((cx) => keepFactFor(cx, { personId: rosa.id, ...fact }))).toEqual({ kept: true });
  expect((await rosa.does((cx) => readOwnTold(cx, en))).facts).toMatchObject([
    { id: fact.id, audience: "team" },
    { id: own, audience: "me", said: "Yes, but I do not feel safe there" },
  ]);
  expect((await dana.does((cx) => readToldOf(cx, { personId: rosa.id, ...en }))).facts.map(({ id }) => id)).toEqual([
    fact.id,
  ]);
  // A colleague who is not on the care team neither reads nor writes.
  await expect(sam.does((cx) => readToldOf(cx, { personId: rosa.id, ...en }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(
    sam.does((cx) => keepFactFor(cx, { personId: rosa.id, ...fact, id: randomUUID() })),
  ).rejects.toMatchObject({ code: "not-allowed" });
});

test("other rooms get the facts they name, under their own permit, and what may not be used in a form says so", async () => {
  const { rosa } = await aHouse();
  const id = randomUUID();
  await rosa.does((cx) => keepOwnFact(cx, bed(id, "no-place")));
  await rosa.does((cx) =>
    keepOwnFact(cx, { ...bed(randomUUID(), ""), key: "what-helps", value: { answer: "rather-not" } }),
  );
  await rosa.does((cx) => saveUse(cx, { id, place: "goals", use: false }));
  const read = (keys?: string[]) =>
    rosa.does(async (cx) => toldFacts(cx, await cx.door.decideOwn("read", ["story"]), rosa.id, keys));
  expect(await read(["bed-tonight"])).toMatchObject([{ key: "bed-tonight", notAt: ["goals"], where: "start" }]);
  expect((await read()).map(({ value }) => value.answer).sort()).toEqual(["rather-not", "told"]);
  expect(await read([])).toEqual([]);
});

test("of two devices the later telling holds, whichever arrives first, and a wrong clock is not believed", async () => {
  const { rosa } = await aHouse();
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  await rosa.does((cx) => keepOwnFact(cx, bed(randomUUID(), "good-place", "team", ago(2))));
  await rosa.does((cx) => keepOwnFact(cx, bed(randomUUID(), "no-place", "team", ago(30))));
  expect((await rosa.does((cx) => readOwnTold(cx, en))).facts).toMatchObject([{ said: "Yes, and it is fine" }]);
  await rosa.does((cx) => keepOwnFact(cx, bed(randomUUID(), "no-place", "team", "2099-01-01T00:00:00Z")));
  const [now] = (await rosa.does((cx) => readOwnTold(cx, en))).facts;
  expect(now?.said).toBe("No");
  expect(Date.parse(now?.at ?? "")).toBeLessThan(Date.now() + 60_000);
  // At the same moment from two tabs: both are kept, one of them holds.
  await Promise.all(
    ["safe-a", "safe-b"].map((choice) => rosa.does((cx) => keepOwnFact(cx, bed(randomUUID(), choice)))),
  );
  expect((await rosa.does((cx) => readOwnTold(cx, en))).facts).toHaveLength(1);
  expect((await rosa.does((cx) => readBefore(cx, { key: "bed-tonight", ...en }))).facts).toHaveLength(4);
});

test("an answer that says nothing is not one, and erasing takes the history along", async () => {
  const { rosa } = await aHouse();
  const nothing = { ...bed(randomUUID(), ""), value: { answer: "told" as const, choices: [], words: "  " } };
  await expect(rosa.does((cx) => keepOwnFact(cx, nothing))).rejects.toMatchObject({ code: "not-understood" });
  await rosa.does((cx) => keepOwnFact(cx, bed(randomUUID(), "no-place")));
  await rosa.does((cx) => keepOwnFact(cx, bed(randomUUID(), "good-place")));
  expect(await rosa.does((cx) => removeFact(cx, { key: "bed-tonight" }))).toEqual({ removed: 2 });
  expect(await rosa.does((cx) => removeFact(cx, { key: "bed-tonight" }))).toEqual({ removed: 0 });
});

test("repeat questions are an agency figure by place in which a small count cannot be worked out", async () => {
  const { agency, dana, helen, rosa } = await aHouse();
  const read = () => helen.does((cx) => readRepeats(cx, en));
  expect(await read()).toMatchObject({ asked: 0, spared: 0, places: [] });
  for (let i = 0; i < 12; i++) await dana.does((cx) => askAgain(cx, { key: "bed-tonight", place: "measures" }));
  for (let i = 0; i < 3; i++) await rosa.does((cx) => askAgain(cx, { key: "bed-tonight", place: "by-a-worker" }));
  const figures = await read();
  expect(figures.places).toEqual([
    { place: "measures", asked: 12 },
    { place: "by-a-worker", asked: null },
  ]);
  // 15 in all would say that the hidden one is 3.
  expect(figures.asked).toBeNull();
  await expect(dana.does((cx) => readRepeats(cx, en))).rejects.toMatchObject({ code: "not-allowed" });
  const id = randomUUID();
  await rosa.does((cx) => keepOwnFact(cx, bed(id, "no-place")));
  for (let i = 0; i < 11; i++)
    expect(await rosa.does((cx) => sayStillSo(cx, { id, personId: rosa.id, place: "goals" }))).toEqual({ kept: true });
  expect((await read()).spared).toBe(11);
  expect((await rosa.does((cx) => readOwnTold(cx, en))).facts[0]?.stillSoAt).not.toBeNull();
  expect(agency.id).toBeDefined();
});
