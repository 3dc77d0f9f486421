import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { giveRelease, revokeRelease } from "../consent/releases.ts";
import { answerMine, readFindingsOf, readMine as readNoticed } from "../noticing/service.ts";
import { readHistoryOf, readOwnHistory } from "./history.ts";
import { alertsAbout, answered, begun, finished } from "./service.test-bed.ts";
import { scoresOf } from "./service.ts";
import { beginSitting, endSitting, readSitting, removeSitting } from "./taking.ts";

const world = useWorld();
const en = { language: "en" } as const;

test("PHQ-9 as published, 2,2,2,2,1,1,2,0,0, is taken, saved and scored: 12, moderate, and item 9 calls nobody", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const { past } = await finished(rosa, [2, 2, 2, 2, 1, 1, 2, 0, 0]);
  expect(past?.total).toMatchObject({ value: 12, most: 27, higherIs: "worse" });
  expect(past?.total?.band).toMatch(/moderate/i);
  expect(past).toMatchObject({ even: false, change: null });
  expect(await rosa.does((cx) => readNoticed(cx))).toEqual([]);
  expect(await alertsAbout(world, rosa.id)).toEqual([]);
});

test("an answer that tells of danger calls the people on call before any total, once, however often it is told", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const sittingId = await begun(rosa, "phq-9");
  const id = randomUUID();
  const first = await answered(rosa, sittingId, "9", 1, { id });
  expect(first.help).toMatchObject({ kind: "suicide", watching: { someone: false } });
  expect(await answered(rosa, sittingId, "9", 1, { id })).toEqual(first);
  expect(await alertsAbout(world, rosa.id)).toEqual([{ level: "moderate", source: "questions" }]);

  // Graver than before raises the one alert; a lesser answer changes nothing about it.
  await answered(rosa, sittingId, "9", 3);
  await answered(rosa, sittingId, "9", 0);
  expect(await alertsAbout(world, rosa.id)).toEqual([{ level: "high", source: "questions" }]);
  const [finding, ...others] = await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ analyser: "critical-answer", lookedAt: ["measures"], status: "new" });
  // What was answered is nowhere in what others see.
  await expect(dana.does((cx) => readHistoryOf(cx, { personId: rosa.id, ...en }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await rosa.does((cx) => answerMine(cx, { id: finding?.id ?? "", reviewId: randomUUID(), fits: false }));
  expect((await rosa.does((cx) => readNoticed(cx)))[0]?.status).toBe("disputed");
});

test("five devices telling the same critical answer at once raise one alert", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const sittingId = await begun(rosa, "phq-9");
  await Promise.all([1, 2, 3, 4, 5].map(() => answered(rosa, sittingId, "9", 2)));
  expect(await alertsAbout(world, rosa.id)).toHaveLength(1);
});

test("the same questions on two devices meet in one sitting: the newest answer counts, and both stay", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const [phone, library] = [randomUUID(), randomUUID()];
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const [one, other] = await Promise.all([
    begun(rosa, "gad-7", { id: phone, at: minutesAgo(30) }),
    begun(rosa, "gad-7", { id: library, at: minutesAgo(20) }),
  ]);
  expect(one).toBe(other);
  // The phone was offline: what it answered earlier arrives after what the library's computer answered later.
  await answered(rosa, library, "1", 3, { at: minutesAgo(5) });
  await answered(rosa, phone, "1", 1, { at: minutesAgo(25) });
  await answered(rosa, phone, "2", 2, { at: minutesAgo(24) });
  const { answers } = await rosa.does((cx) => readSitting(cx, { id: phone }));
  expect(new Map(answers.map(({ linkId, value }) => [linkId, value]))).toEqual(
    new Map([
      ["1", 3],
      ["2", 2],
    ]),
  );
  const { past } = await rosa.does((cx) => endSitting(cx, { id: library, at: minutesAgo(1) }));
  expect(past?.missing).toBe(5);
  // Answers that come after it was finished elsewhere are not lost, and the score follows.
  for (const linkId of ["3", "4", "5", "6", "7"]) await answered(rosa, phone, linkId, 0, { at: minutesAgo(4) });
  const history = await rosa.does((cx) => readOwnHistory(cx, en));
  expect(history.map(({ total, missing }) => [total?.value, missing])).toEqual([[5, 0]]);
});

test("a clock in the wrong year moves nothing into that year, and what it answers last still counts last", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const sittingId = await begun(rosa, "gad-7", { at: "2031-05-01T10:00:00Z" });
  await answered(rosa, sittingId, "1", 1, { at: "2031-05-01T10:00:00Z" });
  await answered(rosa, sittingId, "1", 2, { at: "1999-01-01T00:00:00Z" });
  const sitting = await rosa.does((cx) => readSitting(cx, { id: sittingId }));
  expect(Math.abs(Date.parse(sitting.at) - Date.now())).toBeLessThan(60_000);
  expect(sitting.answers).toEqual([{ linkId: "1", value: 2 }]);
});

test("an answer that the questions do not have is refused by name, and nothing that was answered is lost", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const sittingId = await begun(rosa, "phq-9");
  await answered(rosa, sittingId, "1", 2);
  for (const value of [4, -1, 1.5, 999])
    await expect(answered(rosa, sittingId, "2", value)).rejects.toMatchObject({
      code: "not-understood",
      fields: ["value"],
    });
  await expect(answered(rosa, sittingId, "77", 1)).rejects.toMatchObject({
    code: "not-understood",
    fields: ["linkId"],
  });
  await expect(answered(rosa, randomUUID(), "1", 1)).rejects.toMatchObject({ code: "not-found" });
  const { answers } = await rosa.does((cx) => readSitting(cx, { id: sittingId }));
  expect(answers).toEqual([{ linkId: "1", value: 2 }]);
});

test("declined is not nought, and too few answers have no total", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const { past } = await finished(rosa, ["declined", "declined", "declined", 3, 3, null, null, null, null]);
  expect(past).toMatchObject({ total: { value: null, band: null }, declined: 3 });
});

test("a joker's answers are kept and told for what they are, and early warning never gets them", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  await finished(rosa, [1, 0, 1, 0, 1, 0, 1, 0, 0], { at: day(20) });
  const { past } = await finished(rosa, [3, 3, 3, 3, 3, 3, 3, 3, 3], { at: day(10) });
  expect(past).toMatchObject({ total: { value: 27 }, even: true, change: null });
  await finished(rosa, [1, 1, 1, 1, 1, 0, 1, 0, 0], { at: day(1) });
  const given = await rosa.does(async (cx) => scoresOf(cx, await cx.door.decideOwn("read", ["measures"]), rosa.id));
  // The next honest one is compared with the honest one before.
  expect(given.map(({ total, change }) => [total, change?.difference ?? null])).toEqual([
    [4, null],
    [6, 2],
  ]);
});

test("scores open to the care team under a release, close when it ends, and name what they rest on", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  await finished(rosa, [1, 1, 1, 1, 1, 1, 0, 0, 0], { at: day(20) });
  await finished(rosa, [3, 3, 3, 3, 3, 2, 2, 1, 0], { at: day(2) });
  await finished(rosa, [4, 4, 3], { instrument: "audit-c", at: day(1) });
  const look = () => dana.does((cx) => readHistoryOf(cx, { personId: rosa.id, ...en }));
  await expect(look()).rejects.toMatchObject({ code: "not-allowed" });
  const [plain, more] = [randomUUID(), randomUUID()];
  await rosa.does((cx) => giveRelease(cx, { id: plain, to: "care-team", compartments: ["measures"] }));
  const past = await look();
  expect(past.map(({ instrument, total }) => [instrument, total?.value])).toEqual([
    ["phq-9", 6],
    ["phq-9", 20],
  ]);
  expect(past[1]?.change).toMatchObject({ difference: 14, reliable: "worse", reliability: { kind: "retest" } });
  // Drinks and drugs are a release of their own.
  await rosa.does((cx) => giveRelease(cx, { id: more, to: "care-team", compartments: ["substance-use"] }));
  expect((await look()).map(({ instrument }) => instrument)).toEqual(["phq-9", "phq-9", "audit-c"]);
  await rosa.does((cx) => revokeRelease(cx, { id: plain }));
  expect((await look()).map(({ instrument }) => instrument)).toEqual(["audit-c"]);
  await rosa.does((cx) => revokeRelease(cx, { id: more }));
  await expect(look()).rejects.toMatchObject({ code: "not-allowed" });
});

test("private questions open only to someone who says they are alone", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const asked = {
    id: randomUUID(),
    instrument: "hark",
    language: "en",
    at: new Date().toISOString(),
    zone: "UTC",
  } as const;
  await expect(rosa.does((cx) => beginSitting(cx, asked))).rejects.toMatchObject({ code: "not-allowed" });
  const { sittingId } = await rosa.does((cx) => beginSitting(cx, { ...asked, alone: true }));
  expect(sittingId).toBe(asked.id);
});

test("what is taken back is gone, also from another device, and never another person's", async () => {
  const agency = await world.anAgency();
  const [rosa, sam] = [await agency.aPerson(), await agency.aPerson()];
  const { sittingId } = await finished(rosa, [2, 2, 2, 2, 1, 1, 2, 0, 0]);
  await sam.does((cx) => removeSitting(cx, { id: sittingId }));
  await expect(sam.does((cx) => readSitting(cx, { id: sittingId }))).rejects.toMatchObject({ code: "not-found" });
  expect(await rosa.does((cx) => readOwnHistory(cx, en))).toHaveLength(1);
  await rosa.does((cx) => removeSitting(cx, { id: sittingId }));
  await rosa.does((cx) => removeSitting(cx, { id: sittingId }));
  expect(await rosa.does((cx) => readOwnHistory(cx, en))).toEqual([]);
});
