import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inContext } from "#server/context.ts";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { saveCheckin } from "../checkins/service.ts";
import { readCaseload } from "./caseload.ts";
import { readFigures, readLookBack, readLookBackOf } from "./looking-back.ts";
import { handOver, listColleagues, setBudget, snooze, takeBack } from "./moving.ts";
import { countAgency } from "./server/figures.ts";
import { lookAtPerson } from "./server/look.ts";
import { feelPulse, readInbox, readMine, readTimelineOf, tellFromDevice } from "./service.ts";

const world = useWorld();
const dayMs = 86_400_000;

test("a snooze puts a notice aside for one worker alone, with a reason the person reads, and can be taken back", async () => {
  const { agency, dana, sam, rosa } = await aTeam();
  const id = await aFinding(agency, rosa);
  const until = dayAhead(3);
  await dana.does((cx) => snooze(cx, { id, moveId: randomUUID(), until, reason: "We meet on Thursday." }));
  expect(await placesFor(dana)).toEqual([[id, "aside"]]);
  expect(await placesFor(sam)).toEqual([[id, "front"]]);
  expect((await dana.does((cx) => feelPulse(cx))).waiting).toBe(0);
  const [mine] = await rosa.does((cx) => readMine(cx));
  expect(mine?.moves).toMatchObject([{ kind: "snoozed", reason: "We meet on Thursday.", mine: false }]);
  await dana.does((cx) => takeBack(cx, { id, moveId: randomUUID() }));
  expect(await placesFor(dana)).toEqual([[id, "front"]]);

  for (const bad of [dayAhead(-1), dayAhead(200), "2026-13-45"])
    await expect(
      dana.does((cx) => snooze(cx, { id, moveId: randomUUID(), until: bad, reason: "x" })),
    ).rejects.toMatchObject({ code: "not-understood" });
});

test("a notice is handed to a colleague of the care team only, and danger is never put aside", async () => {
  const { agency, dana, sam, rosa } = await aTeam();
  const stranger = await agency.aMember(["practitioner"]);
  const id = await aFinding(agency, rosa);
  expect((await dana.does((cx) => listColleagues(cx, { id }))).map(({ memberId }) => memberId)).toEqual([sam.id]);
  const given = { id, moveId: randomUUID(), reason: "Sam knows her best." };
  await expect(dana.does((cx) => handOver(cx, { ...given, to: stranger.id }))).rejects.toMatchObject({
    code: "not-understood",
  });
  await dana.does((cx) => handOver(cx, { ...given, to: sam.id }));
  await dana.does((cx) => handOver(cx, { ...given, to: sam.id }));
  const [theirs] = (await sam.does((cx) => readInbox(cx, { answered: "no" }))).findings;
  expect(theirs).toMatchObject({ place: "front", moves: [{ kind: "handed-over", toMe: true }] });
  expect(await placesFor(dana)).toEqual([[id, "aside"]]);
  await expect(stranger.does((cx) => takeBack(cx, { id, moveId: randomUUID() }))).rejects.toMatchObject({
    code: "not-found",
  });

  const danger = randomUUID();
  await rosa.does((cx) => tellFromDevice(cx, { id: danger, level: "high", analyserVersion: "0", digest: "d" }));
  await expect(
    dana.does((cx) => snooze(cx, { id: danger, moveId: randomUUID(), until: dayAhead(2), reason: "later" })),
  ).rejects.toMatchObject({ code: "not-allowed" });
});

test("a worker's budget keeps the rest quiet and findable, and danger stands in front of it all", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const people = [];
  for (let at = 0; at < 3; at += 1) people.push(await agency.aPerson({ careTeam: [dana] }));
  for (const person of people) await aFinding(agency, person);
  await dana.does((cx) => setBudget(cx, { most: 1 }));
  const places = async () => (await placesFor(dana)).map(([, place]) => place);
  expect(await places()).toEqual(["front", "quiet", "quiet"]);
  const [rosa] = people as [Someone];
  await rosa.does((cx) => tellFromDevice(cx, { id: randomUUID(), level: "high", analyserVersion: "0", digest: "d" }));
  expect(await places()).toEqual(["front", "front", "quiet", "quiet"]);
  expect((await dana.does((cx) => feelPulse(cx))).waiting).toBe(2);
});

test("the caseload names everybody, says what waits and how sure it is, and no number compares people", async () => {
  const { agency, dana, rosa } = await aTeam();
  const quiet = await agency.aPerson({ careTeam: [dana] });
  await agency.aPerson();
  await aFinding(agency, rosa);
  const lines = await dana.does((cx) => readCaseload(cx));
  expect(lines.map(({ personId }) => personId).sort()).toEqual([rosa.id, quiet.id].sort());
  const [hers, other] = [rosa, quiet].map(({ id }) => lines.find(({ personId }) => personId === id));
  expect(hers).toMatchObject({
    first: { statement: { key: "mood-fell" }, interval: { low: expect.any(Number) } },
    more: 0,
  });
  expect(hers?.waitingSince).toBe(hers?.first?.createdAt);
  // Check-ins were not released to Dana, so not even when the last one was is told.
  expect(hers?.lastHeard).toBe(null);
  expect(other).toMatchObject({ first: null, waitingSince: null });
  expect(Object.keys(hers ?? {}).sort()).toEqual(["first", "lastHeard", "more", "name", "personId", "waitingSince"]);
});

test("what was missed stands beside what was found, for the person and their worker, and goes when noticing goes", async () => {
  const { agency, dana, rosa } = await aTeam();
  await aFinding(agency, rosa, [...usual(40), 2, 2, 2, ...usual(30), 1, 1, 2, 1, 1, 1]);
  const mine = await rosa.does((cx) => readLookBack(cx));
  expect(mine).toMatchObject({ assessable: true, stretches: [{ found: false }, { found: true }], notices: 1 });
  expect(await dana.does((cx) => readLookBackOf(cx, { personId: rosa.id }))).toEqual(mine);
  await choose(rosa, "P06", false);
  expect(await dana.does((cx) => readLookBackOf(cx, { personId: rosa.id }))).toBe(null);
});

test("the timeline keeps what has ended and how it was answered, and nothing that was erased", async () => {
  const { agency, dana, rosa } = await aTeam();
  const id = await aFinding(agency, rosa);
  const timeline = () => dana.does((cx) => readTimelineOf(cx, { personId: rosa.id }));
  expect(await timeline()).toMatchObject([{ id, status: "new" }]);
  const later = Object.create(world.house.clock);
  later.now = () => new Date(world.house.clock.now().getTime() + 30 * dayMs);
  const then = await inContext({ ...world.house, clock: later }, dana.actor, (cx) =>
    readTimelineOf(cx, { personId: rosa.id }),
  );
  expect(then).toMatchObject([{ id, status: "expired" }]);
  await choose(rosa, "P06", false);
  expect(await timeline()).toEqual([]);
});

test("the agency's figures count only people who agreed to it, and say nothing about fewer than eleven", async () => {
  const agency = await world.anAgency();
  const lead = await agency.aMember(["lead"]);
  const people = [];
  for (let at = 0; at < 12; at += 1) people.push(await agency.aPerson());
  for (const person of people) await aFinding(agency, person, [...usual(36), 1, 2, 1, 1, 1]);
  expect(await lead.does((cx) => readFigures(cx))).toBe(null);
  for (const person of people.slice(0, 10)) await choose(person, "P11", true);
  await countAgency(world.house, agency.id);
  expect((await lead.does((cx) => readFigures(cx)))?.all.people).toBe(null);
  await choose(people[10] as Someone, "P11", true);
  await countAgency(world.house, agency.id);
  const figures = await lead.does((cx) => readFigures(cx));
  expect(figures?.all).toMatchObject({ people: 11, stretches: 11, found: { value: 1, n: 11 } });
  expect(figures?.all.forecast).toMatchObject({ people: 11, shown: { n: 11 }, inside: { n: 11 * 16 } });
});

/** Days that go up and down around 4 as days do. */
function usual(days: number): number[] {
  return Array.from({ length: days }, (_, at) => 3 + ((at * 7 + (at % 4) * 5) % 3));
}

async function aTeam(): Promise<{ agency: Agency; dana: Staff; sam: Staff; rosa: Someone }> {
  const agency = await world.anAgency();
  const [dana, sam] = [await agency.aMember(["practitioner"]), await agency.aMember(["peer-supporter"])];
  return { agency, dana, sam, rosa: await agency.aPerson({ careTeam: [dana, sam] }) };
}

/** Lets a person's check-ins fall and software look. @returns the finding's id */
async function aFinding(agency: Agency, person: Someone, moods = [...usual(60), 1, 2, 1, 1, 1]): Promise<string> {
  await person.does(async (cx) => {
    for (const [at, mood] of moods.entries()) {
      const when = new Date(cx.now().getTime() - (moods.length - at) * dayMs);
      await saveCheckin(cx, { id: randomUUID(), at: when.toISOString(), zone: "UTC", answers: { mood } });
    }
  });
  await choose(person, "P06", true, ["checkins"]);
  await lookAtPerson(world.house, { agencyId: agency.id, personId: person.id });
  const [finding] = await person.does((cx) => readMine(cx));
  if (!finding) throw new Error("nothing was found");
  return finding.id;
}

async function choose(person: Someone, purpose: "P06" | "P11", isOn: boolean, sources: string[] = []): Promise<void> {
  await person.does(async (cx) => {
    const permit = await cx.door.decideOwn("write", ["choices"]);
    const choice = { purpose, is_on: isOn, sources, text_hash: "x", text_version: 1, language: "en", expires_at: null };
    await cx.db
      .insertInto("choice")
      .values({ agency_id: cx.agencyId, id: cx.newId(), person_id: person.id, decided_at: cx.now(), ...choice })
      .execute();
    cx.ledger.note(permit, "changed");
    await cx.moveOn(person.id);
  });
}

async function placesFor(staff: Staff): Promise<[string, string][]> {
  const { findings } = await staff.does((cx) => readInbox(cx, { answered: "no" }));
  return findings.map(({ id, place }) => [id, place]);
}

function dayAhead(days: number): string {
  return new Date(world.house.clock.now().getTime() + days * dayMs).toISOString().slice(0, 10);
}
