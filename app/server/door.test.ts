import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Someone, useWorld } from "../../tests/app/world.ts";
import { listCheckinsOf, listOwnCheckins, saveCheckin } from "../features/checkins/service.ts";
import type { Permit } from "../kernel/permit.ts";
import { inContext } from "./context.ts";
import { loadPolicies } from "./door/cedar.ts";
import { newDoorMemory } from "./door.ts";

const world = useWorld();
const base = fs.readFileSync(path.resolve(import.meta.dirname, "../../content/packs/base/access.cedar"), "utf8");
const aCheckin = () => ({ id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 3 } });

test("a look-alike of a permit opens nothing, and neither does a copy of a real one", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await rosa.does(async (cx) => {
    const permit = await cx.door.decideOwn("write", ["checkins"]);
    const place = { column: "checkin.body", row: randomUUID() } as const;
    expect(() => cx.vault.seal({ ...permit } as Permit, place, "words")).toThrow("not a permit");
    expect(cx.vault.seal(permit, place, "words").length).toBeGreaterThan(30);
  });
});

test("when the policies themselves fail, the answer is no and somebody is told", async () => {
  const broken = `@id("overflows") @why("breaks") forbid (principal, action, resource) when { 9223372036854775807 + 1 > 0 };`;
  const alarms: string[] = [];
  const memory = newDoorMemory(loadPolicies([base, broken]), world.house.memory.guardrails, (message) =>
    alarms.push(message),
  );
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const house = { ...world.house, memory };
  const own = inContext(house, rosa.actor, (cx) => listOwnCheckins(cx, { days: 7 }));
  await expect(own).rejects.toMatchObject({ code: "not-allowed" });
  expect(alarms.join()).toContain("overflows");
});

test("a policy with a misspelt fact, without an id or without a reason does not load", () => {
  expect(() =>
    loadPolicies([`@id("a") @why("b") forbid (principal, action, resource) when { context.carTeam };`]),
  ).toThrow("a:");
  expect(() => loadPolicies([`@why("b") forbid (principal, action, resource);`])).toThrow("@id");
  expect(() => loadPolicies([`@id("a") permit (principal, action, resource);`])).toThrow("@why");
  expect(() => loadPolicies([base, base])).toThrow("two policies");
});

test("a permit is dead once the person's consent moved on, even in the middle of an act", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  let tries = 0;
  const slow = dana.does(async (cx) => {
    tries++;
    await cx.door
      .decide({ action: "read", subject: rosa.id, compartments: ["notes"], purpose: "care" })
      .then((permit) => cx.ledger.note(permit, "shown"));
    if (tries === 1) await rosa.does((mine) => mine.moveOn(rosa.id));
    return tries;
  });
  expect(await slow).toBe(2);
});

test("facts are kept with the first line that stands on them, also when an earlier look left no line", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const ask = { action: "read", compartments: ["identity"], purpose: "care" } as const;
  await dana.does((cx) => cx.door.decideMany(ask, [rosa.id]));
  const hash = await dana.does(async (cx) => {
    const permit = await cx.door.decide({ ...ask, subject: rosa.id });
    cx.ledger.note(permit, "shown");
    return permit.factsHash;
  });
  const kept = await dana.does((cx) => cx.db.selectFrom("door_fact").select("hash").execute());
  expect(kept.map((row) => Buffer.from(row.hash).toString("hex"))).toContain(hash);
});

test("another agency's person is simply not there", async () => {
  const [here, there] = [await world.anAgency(), await world.anAgency()];
  const dana = await here.aMember(["practitioner", "supervisor", "lead"]);
  const stranger = await there.aPerson();
  await expect(dana.does((cx) => listCheckinsOf(cx, { personId: stranger.id, days: 7 }))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("staff without a second step reach nobody", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"], { secondFactor: false });
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const look = dana.does((cx) =>
    cx.door.decide({ action: "read", subject: rosa.id, compartments: ["identity"], purpose: "care" }),
  );
  await expect(look).rejects.toMatchObject({ code: "second-factor-needed" });
});

test("the door and row-level security agree in every situation generated", async () => {
  const agency = await world.anAgency();
  const staff = [
    await agency.aMember(["practitioner"]),
    await agency.aMember(["supervisor"], { inTeam: true }),
    await agency.aMember(["auditor"]),
    await agency.aMember(["lead"]),
  ];
  const people: Someone[] = [];
  for (let i = 0; i < 4; i++) {
    const someone = await agency.aPerson({ careTeam: staff.filter((_, n) => (i + n) % 2 === 0) });
    await someone.does((cx) => saveCheckin(cx, aCheckin()));
    people.push(someone);
  }
  await fc.assert(
    fc.asyncProperty(
      fc.nat(3),
      fc.nat(3),
      fc.constantFrom("care", "supervision", "noticing", "self"),
      async (s, p, purpose) => {
        const [actor, someone] = [staff[s], people[p]];
        if (!actor || !someone) return;
        await actor.does(async (cx) => {
          const before = await cx.db.selectFrom("checkin").select("person_id").execute();
          expect(before).toEqual([]);
          const { allowed } = await cx.door.explain({
            action: "read",
            subject: someone.id,
            compartments: ["checkins"],
            purpose,
          });
          if (allowed)
            await cx.door.decide({ action: "read", subject: someone.id, compartments: ["checkins"], purpose });
          const rows = await cx.db.selectFrom("checkin").select("person_id").execute();
          expect(rows.map((row) => row.person_id)).toEqual(allowed ? [someone.id] : []);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test("row-level security is on and forced for every table of the house", async () => {
  const { rows } = await world.house.pool.query(
    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('mooring', 'auth') and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)",
  );
  expect(rows).toEqual([]);
});

test("the service can neither step around row-level security nor own a table", async () => {
  const { rows } = await world.house.pool.query(
    "select rolsuper, rolbypassrls, (select count(*) from pg_class c join pg_roles o on o.oid = c.relowner where o.rolname = 'mooring_app')::int as owned from pg_roles where rolname = current_user",
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }]);
});

test("what one program was told is never the answer to another with the same question", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const asks = (name: string) =>
    inContext(world.house, { kind: "software", agencyId: agency.id, name }, async (cx) => {
      const ask = { action: "erase", subject: rosa.id, compartments: ["chat"], purpose: "administration" } as const;
      return (await cx.door.explain(ask)).allowed;
    });
  expect([await asks("retention"), await asks("companion"), await asks("retention")]).toEqual([true, false, true]);
});
