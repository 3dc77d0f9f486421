import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { useWorld } from "../../tests/app/world.ts";
import { openPool } from "../db/open.ts";
import { Action, Compartment, Purpose } from "../kernel/vocabulary.ts";
import { loadPolicies } from "./door/cedar.ts";
import { replayDecisions, replayEveryAgency } from "./replay.ts";

const world = useWorld();
const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

/** What policies speak about most, so that many questions are answered with yes. */
const often = ["identity", "contact", "checkins", "journal", "findings", "choices", "notes"] as const;
const oftenWhy = ["care", "noticing", "safety", "self"] as const;

/** Random questions by random people, each with a line: refusals write theirs, permits get a note. */
async function askAround(times: number) {
  const agency = await world.anAgency();
  const staff = [
    await agency.aMember(["practitioner"]),
    await agency.aMember(["supervisor", "lead"], { inTeam: true }),
    await agency.aMember(["privacy-officer"]),
    await agency.aMember(["auditor"]),
    await agency.aMember(["practitioner"], { secondFactor: false }),
  ];
  const people = [
    await agency.aPerson({ careTeam: staff.slice(0, 1) }),
    await agency.aPerson({ careTeam: staff.slice(0, 2), labels: ["victim-service"] }),
  ];
  for (const person of people) {
    await person.does(async (cx) => {
      const permit = await cx.door.decideOwn("write", ["choices"]);
      await cx.db
        .insertInto("release")
        .values({
          agency_id: agency.id,
          id: randomUUID(),
          person_id: person.id,
          recipient_kind: "care-team",
          recipient_id: null,
          purpose: "care",
          compartments: ["checkins"],
          starts_at: cx.now(),
          confirmed_at: cx.now(),
          ends_at: new Date(cx.now().getTime() + 86_400_000),
          revoked_at: null,
        })
        .execute();
      await cx.moveOn(person.id);
      cx.ledger.note(permit, "changed");
    });
  }
  const pickAsk = () => ({
    action: pick(Action.options),
    compartments: [pick(Math.random() < 0.7 ? often : Compartment.options)],
    purpose: pick(Math.random() < 0.7 ? oftenWhy : Purpose.options),
  });
  for (let done = 0; done < times; done += 20) {
    const doer = pick([...staff, ...people]);
    await doer.does(async (cx) => {
      for (let i = 0; i < 20; i++) {
        for (const permit of await cx.door.decideMany(pickAsk(), [pick(people).id])) cx.ledger.note(permit, "shown");
      }
    });
    // One that may be refused: the refusal rolls its act back and leaves its line.
    await doer
      .does(async (cx) => cx.ledger.note(await cx.door.decide({ ...pickAsk(), subject: pick(people).id }), "shown"))
      .catch((error: { code?: string }) => {
        if (error.code !== "not-allowed" && error.code !== "second-factor-needed") throw error;
      });
  }
  return agency;
}

test("thousands of random decisions come out the same when decided again", async () => {
  const agency = await askAround(18_000);
  const report = await replayDecisions(world.house, agency.id);
  expect(report.mismatches).toEqual([]);
  expect(report.replayed).toBeGreaterThan(2000);
}, 180_000);

test("decisions by other policies than those in force are found", async () => {
  const agency = await askAround(2000);
  const packs = fs.readFileSync(path.resolve(import.meta.dirname, "../../content/packs/base/access.cedar"), "utf8");
  const looser = loadPolicies([
    packs,
    '@id("back-door")@basis("role")@why("x")permit (principal is Staff, action, resource is Person);',
  ]);
  const without = loadPolicies([packs.replace(/@id\("own-things"\)[\s\S]*?\};/, "")]);
  const kinds = async (engine: typeof looser) =>
    (await replayDecisions(world.house, agency.id, { engine })).mismatches.map(({ kind }) => kind);
  expect(await kinds(looser)).toContain("answer");
  expect(await kinds(without)).toContain("answer");
}, 60_000);

test("facts changed, moved or taken away behind the door's back are found, and the nightly job raises an alarm", async () => {
  const agency = await askAround(1000);
  expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
  const owner = openPool(world.url, "owner", 1);
  try {
    await owner.query(
      `update mooring.door_fact set facts = jsonb_set(facts, '{person,careTeam}', 'true')
       where agency_id = $1 and (facts #>> '{person,careTeam}') = 'false'`,
      [agency.id],
    );
    const tampered = await replayDecisions(world.house, agency.id);
    expect(tampered.mismatches.map(({ kind }) => kind)).toContain("facts");
    await owner.query("delete from mooring.door_fact where agency_id = $1", [agency.id]);
    const gone = await replayDecisions(world.house, agency.id);
    expect(gone.mismatches).toHaveLength(gone.replayed);

    expect((await replayEveryAgency(world.house)).mismatches.length).toBeGreaterThan(0);
    const alarms = await owner.query(
      "select why, count from mooring.ledger_line where agency_id = $1 and outcome = 'alarm'",
      [agency.id],
    );
    expect(alarms.rows).toMatchObject([{ why: "replay-mismatch" }]);
  } finally {
    await owner.end();
  }
}, 60_000);

test("a sample is a sample", async () => {
  const agency = await askAround(1000);
  expect((await replayDecisions(world.house, agency.id, { sample: 7 })).replayed).toBe(7);
}, 60_000);
