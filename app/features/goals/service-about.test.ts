import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { beginSitting, endSitting, saveAnswer } from "../measures/taking.ts";
import { rateNeed, readAboutMe, readAboutOf, saveAboutMe } from "./about.ts";
import { profileOf } from "./profile.ts";

const world = useWorld();

async function aHome() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  return { dana, rosa: await agency.aPerson({ careTeam: [dana] }) };
}

test("what must not be touched is part of the plan; health, safety and two needs stay the person's to open", async () => {
  const { dana, rosa } = await aHome();
  const at = new Date().toISOString();
  const said = [
    { key: "touch/breath-is-reminder", value: "yes", at },
    { key: "health/pregnancy", value: "yes", at },
    { key: "safe/device-shared", value: "yes", at },
    { key: "need/alcohol-drugs", value: "4", at },
    { key: "need/sleep", value: "3", at },
  ];
  await rosa.does((cx) => saveAboutMe(cx, { said }));
  expect((await rosa.does((cx) => readAboutMe(cx))).answers).toHaveLength(5);

  const seen = await dana.does((cx) => readAboutOf(cx, { personId: rosa.id }));
  expect(seen.answers.map(({ key }) => key).sort()).toEqual(["need/sleep", "touch/breath-is-reminder"]);
  expect(seen.story).toBe(false);
  const need = (code: string) => seen.needs.find((each) => each.need === code);
  expect(need("sleep")).toMatchObject({ value: 0.75, by: "own" });
  expect(need("alcohol-drugs")).toMatchObject({ value: null, sayings: [] });

  const open = (value: string) => ({ said: [{ key: "open-health", value, at: new Date().toISOString() }] });
  await rosa.does((cx) => saveAboutMe(cx, open("yes")));
  const opened = await dana.does((cx) => readAboutOf(cx, { personId: rosa.id }));
  expect(opened.answers.map(({ key }) => key)).toContain("health/pregnancy");
  expect(opened.needs.find((each) => each.need === "alcohol-drugs")?.value).toBe(1);
  await rosa.does((cx) => saveAboutMe(cx, open("no")));
  const closed = await dana.does((cx) => readAboutOf(cx, { personId: rosa.id }));
  expect([closed.story, closed.answers.map(({ key }) => key).sort()]).toEqual([
    false,
    ["need/sleep", "touch/breath-is-reminder"],
  ]);
});

test("two devices that tell different things lose neither, and an older answer never comes back", async () => {
  const { rosa } = await aHome();
  const [early, late] = [new Date(Date.now() - 60_000).toISOString(), new Date().toISOString()];
  await rosa.does((cx) => saveAboutMe(cx, { said: [{ key: "like/writing", value: null, at: late }] }));
  await rosa.does((cx) =>
    saveAboutMe(cx, {
      said: [
        { key: "like/writing", value: "yes", at: early },
        { key: "like/group", value: "no", at: early },
      ],
    }),
  );
  const { answers } = await rosa.does((cx) => readAboutMe(cx));
  expect(answers.map(({ key, value }) => [key, value])).toEqual([["like/group", "no"]]);
});

test("a worker who sees it differently is shown as that, and the person's own word counts", async () => {
  const { dana, rosa } = await aHome();
  const at = new Date().toISOString();
  await rosa.does((cx) => saveAboutMe(cx, { said: [{ key: "need/anxiety", value: "1", at }] }));
  await dana.does((cx) => rateNeed(cx, { personId: rosa.id, id: randomUUID(), need: "anxiety", value: 4 }));
  await dana.does((cx) => rateNeed(cx, { personId: rosa.id, id: randomUUID(), need: "family", value: 2 }));
  const { needs } = await rosa.does((cx) => readAboutMe(cx));
  const anxiety = needs.find(({ need }) => need === "anxiety");
  expect(anxiety).toMatchObject({ value: 0.25, by: "own", differ: true });
  expect(anxiety?.sayings.map(({ by, value }) => [by, value]).sort()).toEqual([
    ["own", 0.25],
    ["staff", 1],
  ]);
  expect(needs.find(({ need }) => need === "family")).toMatchObject({ value: 0.5, by: "staff", differ: false });

  await dana.does((cx) => rateNeed(cx, { personId: rosa.id, id: randomUUID(), need: "family", value: null }));
  const after = await rosa.does((cx) => readAboutMe(cx));
  expect(after.needs.find(({ need }) => need === "family")?.value).toBeNull();
});

test("answers to questions become needs, question by question, for the person and for nobody they were not opened to", async () => {
  const { dana, rosa } = await aHome();
  const sittingId = randomUUID();
  const at = new Date().toISOString();
  await rosa.does((cx) => beginSitting(cx, { id: sittingId, instrument: "phq-9", language: "en", at, zone: "UTC" }));
  for (const [linkId, value] of [2, 1, 3, 1, 0, 2, 1, 0, 0].map((value, index) => [String(index + 1), value] as const))
    await rosa.does((cx) => saveAnswer(cx, { id: randomUUID(), sittingId, linkId, value, at }));
  await rosa.does((cx) => endSitting(cx, { id: sittingId, at }));
  const { needs } = await rosa.does((cx) => readAboutMe(cx));
  const need = (code: string) => needs.find((each) => each.need === code);
  expect(need("sleep")).toMatchObject({ value: 1, by: "answers", what: "phq-9" });
  expect(need("depression")?.value).toBeCloseTo(10 / 27, 5);
  const seen = await dana.does((cx) => readAboutOf(cx, { personId: rosa.id }));
  expect(seen.needs.every(({ value }) => value === null)).toBe(true);
});

test("the profile for ideas holds what the permit opens, with moments and sources, and the rest stays unknown", async () => {
  const { dana, rosa } = await aHome();
  const at = new Date().toISOString();
  const said = [
    { key: "touch/breath-is-reminder", value: "yes", at },
    { key: "health/heart-condition", value: "yes", at },
    { key: "like/group", value: "no", at },
    { key: "need/sleep", value: "3", at },
  ];
  await rosa.does((cx) => saveAboutMe(cx, { said }));
  const own = await rosa.does(async (cx) =>
    profileOf(cx, await cx.door.decideOwn("read", ["plan", "story", "measures", "substance-use"]), rosa.id),
  );
  expect(own.needs.get("sleep")).toEqual({ value: 0.75, at: Date.parse(at), source: "own-rating" });
  expect(own.needs.get("anxiety")).toEqual({ value: null, at: null, source: "unknown" });
  expect([own.facts.get("breath-is-reminder"), own.facts.get("heart-condition"), own.facts.get("asthma")]).toEqual([
    "yes",
    "yes",
    undefined,
  ]);
  expect([...own.preferences.refuses]).toEqual(["group"]);
  const ask = { action: "read", subject: rosa.id, compartments: ["plan"], purpose: "care" } as const;
  const seen = await dana.does(async (cx) => profileOf(cx, (await cx.door.decide(ask)) as never, rosa.id));
  expect([seen.facts.get("breath-is-reminder"), seen.facts.get("heart-condition")]).toEqual(["yes", undefined]);
});
