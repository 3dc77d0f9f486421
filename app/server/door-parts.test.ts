import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Someone, type Staff, useWorld } from "../../tests/app/world.ts";
import type { KeptPart } from "../db/tables-sharing.ts";
import { listCheckinsOf, saveCheckin } from "../features/checkins/service.ts";
import { covers } from "../kernel/permit.ts";
import { replayDecisions } from "./replay.ts";

const world = useWorld();
const dayMs = 86_400_000;

async function aCheckin(person: Someone, daysAgo: number): Promise<string> {
  const id = randomUUID();
  const at = new Date(world.house.clock.now().getTime() - daysAgo * dayMs).toISOString();
  await person.does((cx) => saveCheckin(cx, { id, at, zone: "UTC", answers: { mood: 2 } }));
  return id;
}

async function releaseParts(person: Someone, to: Staff, parts: KeptPart[], compartments: string[] = []) {
  const id = randomUUID();
  await person.does(async (cx) => {
    const permit = await cx.door.decideOwn("write", ["choices"]);
    const now = cx.now();
    await cx.db
      .insertInto("release")
      .values({
        agency_id: cx.agencyId,
        id,
        person_id: permit.subject,
        recipient_kind: "member",
        recipient_id: to.id,
        purpose: "care",
        compartments,
        parts: JSON.stringify(parts),
        starts_at: now,
        ends_at: new Date(now.getTime() + dayMs),
        confirmed_at: now,
        revoked_at: null,
      })
      .execute();
    await cx.moveOn(permit.subject);
  });
  return id;
}

const looks = (staff: Staff, person: Someone) =>
  staff.does((cx) => listCheckinsOf(cx, { personId: person.id, days: 90 })).then((rows) => rows.map(({ id }) => id));

test("a release of single things opens those and no others, also to somebody outside the care team", async () => {
  const agency = await world.anAgency();
  const [dana, ben] = [await agency.aMember(["practitioner"]), await agency.aMember(["practitioner"])];
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const [today, lastWeek, lastMonth] = [await aCheckin(rosa, 0), await aCheckin(rosa, 7), await aCheckin(rosa, 30)];
  await releaseParts(rosa, ben, [{ compartment: "checkins", ids: [lastWeek], from: null, until: null }]);
  expect(await looks(ben, rosa)).toEqual([lastWeek]);
  const from = new Date(world.house.clock.now().getTime() - 10 * dayMs).toISOString();
  await releaseParts(rosa, ben, [{ compartment: "checkins", ids: null, from, until: null }]);
  expect(await looks(ben, rosa)).toEqual([today, lastWeek]);
  await releaseParts(rosa, ben, [], ["checkins"]);
  expect(await looks(ben, rosa)).toEqual([today, lastWeek, lastMonth]);
  await expect(looks(dana, rosa)).rejects.toMatchObject({ code: "not-allowed" });
  expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
});

test("the vault refuses what lies outside the parts, even when a room asks for it", async () => {
  const agency = await world.anAgency();
  const ben = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson();
  const [mine, other] = [await aCheckin(rosa, 1), await aCheckin(rosa, 2)];
  await releaseParts(rosa, ben, [{ compartment: "checkins", ids: [mine], from: null, until: null }]);
  const opening = (row: string) =>
    ben.does(async (cx) => {
      const ask = { action: "read", subject: rosa.id, compartments: ["checkins"], purpose: "care" } as const;
      const permit = await cx.door.decide(ask);
      const kept = await cx.db.selectFrom("checkin").selectAll().where("id", "=", row).executeTakeFirstOrThrow();
      return cx.vault.open(permit, { column: "checkin.body", row }, kept.body, []);
    });
  expect(JSON.parse(await opening(mine))).toEqual({ mood: 2 });
  await expect(opening(other)).rejects.toMatchObject({ code: "not-allowed" });
});

test("a stretch of time holds from its first moment and stops before its last; a thing without a moment is outside", () => {
  const parts = [
    { compartment: "checkins", ids: null, from: "2026-01-01T00:00:00.000Z", until: "2026-02-01T00:00:00.000Z" },
  ] as const;
  const isIn = (at: string) => covers({ parts }, "checkins", { row: "x", at: new Date(at) });
  expect(
    [
      "2025-12-31T23:59:59.999Z",
      "2026-01-01T00:00:00.000Z",
      "2026-01-31T23:59:59.999Z",
      "2026-02-01T00:00:00.000Z",
    ].map(isIn),
  ).toEqual([false, true, true, false]);
  expect(covers({ parts }, "checkins", { row: "x" })).toBe(false);
  expect(covers({ parts }, "journal", { row: "x", at: new Date("2026-01-15T00:00:00Z") })).toBe(false);
  expect(covers({ parts: null }, "journal", { row: "x" })).toBe(true);
});
