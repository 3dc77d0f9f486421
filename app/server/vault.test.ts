import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { useWorld } from "../../tests/app/world.ts";
import { openPool } from "../db/open.ts";
import type { SealedBytes } from "../db/tables.ts";
import { openKeyring } from "./keyring.ts";
import { backUpKeyring, restoreKeyring } from "./keyring-backup.ts";

const world = useWorld();

test("what is sealed opens again, in its own place only, whatever it holds", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  await rosa.does(async (cx) => {
    const [write, read] = [
      await cx.door.decideOwn("write", ["checkins"]),
      await cx.door.decideOwn("read", ["checkins"]),
    ];
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.uuid(), (text, row) => {
        const place = { column: "checkin.body", row } as const;
        const sealed = cx.vault.seal(write, place, text, ["minor"]);
        expect(cx.vault.open(read, place, sealed, ["minor"])).toBe(text);
        expect(() => cx.vault.open(read, { ...place, row: randomUUID() }, sealed, ["minor"])).toThrow();
        expect(() => cx.vault.open(read, place, sealed, [])).toThrow();
        const bent = Uint8Array.from(sealed, (byte, i) => (i === 20 ? byte ^ 1 : byte)) as SealedBytes;
        expect(() => cx.vault.open(read, place, bent, ["minor"])).toThrow();
      }),
    );
  });
});

test("a permit for one compartment opens no other, and a permit to read does not write", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  await rosa.does(async (cx) => {
    const journal = await cx.door.decideOwn("write", ["journal"]);
    const reading = await cx.door.decideOwn("read", ["checkins"]);
    const place = { column: "checkin.body", row: randomUUID() } as const;
    expect(() => cx.vault.seal(journal, place, "words")).toThrow("does not cover");
    expect(() => cx.vault.seal(reading, place, "words")).toThrow("something else");
  });
});

test("what a person sealed themselves, nobody else is handed, and the agency's key does not open it", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const place = { column: "journal_paragraph.body", row: randomUUID() } as const;
  const own = `v1.${"a".repeat(16)}.${"b".repeat(60)}`;
  const kept = await rosa.does(async (cx) =>
    cx.vault.keepOwn(await cx.door.decideOwn("write", ["journal"]), place, own),
  );
  await dana.does(async (cx) => {
    const permit = await cx.door.decide({
      action: "read",
      subject: rosa.id,
      compartments: ["journal"],
      purpose: "care",
    });
    expect(() => cx.vault.open(permit, place, kept)).toThrow("Only the person");
    expect(() => cx.vault.handBackOwn(permit, place, kept)).toThrow("Only the person");
  });
  await rosa.does(async (cx) => {
    expect(cx.vault.handBackOwn(await cx.door.decideOwn("read", ["journal"]), place, kept)).toBe(own);
    expect(() => cx.vault.keepOwn({} as never, place, own)).toThrow("not a permit");
  });
});

test("a missing key says so, loses nothing, and comes back from the keyring's own backup", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const place = { column: "checkin.body", row: randomUUID() } as const;
  const sealed = await rosa.does(async (cx) =>
    cx.vault.seal(await cx.door.decideOwn("write", ["checkins"]), place, "still here"),
  );
  const { folder } = world.house.keyring;
  const copy = backUpKeyring(folder, path.join(world.dataFolder, "copies"), new Date());
  const file = path.join(folder, "people", rosa.id.slice(-2), `${rosa.id}.json`);
  fs.writeFileSync(file, "{ torn");

  const afresh = openKeyring(folder);
  expect(() => afresh.personKey(agency.id, rosa.id, "checkins", false)).toThrow("put back from the keyring's backup");
  expect(restoreKeyring(copy, folder)).toBe(1);
  expect(openKeyring(folder).personKey(agency.id, rosa.id, "checkins", false)).toEqual(
    world.house.keyring.personKey(agency.id, rosa.id, "checkins", false),
  );
  expect(sealed.length).toBeGreaterThan(10);
});

test("a copy of the keyring is gone after a week", () => {
  const folder = path.join(world.dataFolder, "old-copies");
  fs.mkdirSync(folder);
  backUpKeyring(world.house.keyring.folder, folder, new Date("2026-01-01"));
  backUpKeyring(world.house.keyring.folder, folder, new Date("2026-01-20"));
  expect(fs.readdirSync(folder)).toEqual(["keyring-2026-01-20"]);
});

test("the database holds no word that was sealed", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const canary = `canary-${randomUUID()}`;
  await rosa.does(async (cx) => {
    const permit = await cx.door.decideOwn("write", ["checkins"]);
    const id = randomUUID();
    const body = cx.vault.seal(permit, { column: "checkin.body", row: id }, canary);
    await cx.db
      .insertInto("checkin")
      .values({
        agency_id: cx.agencyId,
        id,
        person_id: rosa.id,
        at: cx.now(),
        zone: "UTC",
        body,
        labels: [],
        received_at: cx.now(),
      })
      .execute();
  });
  const pool = openPool(world.url, "owner", 1);
  const { rows } = await pool.query(
    "select count(*)::int as found from mooring.checkin where position(convert_to($1, 'UTF8') in body) > 0",
    [canary],
  );
  await pool.end();
  expect(rows[0].found).toBe(0);
});
