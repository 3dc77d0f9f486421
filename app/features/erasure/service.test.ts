import { hash, randomBytes, randomUUID, verify } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { importOwnKey, openOwn } from "@mooring/sealing";
import { checkReceipt } from "@mooring/transparency";
import { expect, test } from "vitest";
import { closeAlert } from "#features/alerts/acting.ts";
import { sweeperOf } from "#features/alerts/server/sweep.ts";
import { raiseAlert } from "#features/alerts/service.ts";
import { listOwnCheckins, saveCheckin } from "#features/checkins/service.ts";
import { listViewsOf, shareView } from "#features/checkins/sharing.ts";
import { saveOwnProfile } from "#features/people/own.ts";
import { forgetAgain } from "#server/erasing.ts";
import { backUpKeyring, restoreKeyring } from "#server/keyring-backup.ts";
import { replayDecisions } from "#server/replay.ts";
import { buryKeysAgain } from "#server/tombstones.ts";
import { type Agency, type Someone, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { carryOut, eraseWhatIsDue } from "./carry-out.ts";
import { clearOld, openBox, showRetention } from "./retention.ts";
import { ask, cancel, handOutReceipt, hurry, showOwn } from "./service.ts";

const world = useWorld();
const noAccount = async () => {};
const code = () => ({ lookup: randomBytes(32).toString("base64url"), key: randomBytes(32).toString("base64url") });

async function fill(person: Someone): Promise<void> {
  await person.does((cx) => saveOwnProfile(cx, { name: "canary-Rosa", pronouns: "", language: "en", zone: "UTC" }));
  await person.does((cx) =>
    saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { word: "canary-word" } }),
  );
}

/** Every row of the database, as text, with the tables it is in. */
async function rowsWith(text: string): Promise<string[]> {
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query<{ name: string }>(
    "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('mooring', 'auth', 'pgboss')",
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hits = await owner.query(`select 1 from ${name} t where position($1 in t::text) > 0 limit 1`, [text]);
    if (hits.rowCount) found.push(name);
  }
  await owner.end();
  return found;
}

async function openReceipt(lookup: string, key: string, by: Someone) {
  const { sealed } = await by.does((cx) => handOutReceipt(cx, { lookup }));
  if (sealed === null) return null;
  const place = { table: "erasure_receipt", row: lookup, column: "sealed" };
  const opened = await openOwn(await importOwnKey(Buffer.from(key, "base64url")), place, sealed);
  if (!opened.ok) throw new Error(opened.reason);
  const checked = await checkReceipt(opened.text, {
    sha256: (given) => hash("sha256", given, "buffer"),
    verify: (raw, given, signature) => {
      const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
      return verify(null, given, { key: der, format: "der", type: "spki" }, signature);
    },
  });
  if (!checked.ok) throw new Error(checked.reason);
  return checked.receipt;
}

/** Asks for it, and does not want the days to think. */
async function asksNow(person: Someone, asked: Omit<Parameters<typeof ask>[1], "id">, id: string = randomUUID()) {
  await person.does((cx) => ask(cx, { id, ...asked }));
  await person.does((cx) => hurry(cx, { id }));
}

async function eraseAll(agency: Agency, person: Someone) {
  const { lookup, key } = code();
  await asksNow(person, { parts: "all", lookup, key });
  const outcome = await carryOut(world.house, agency.id, person.id, noAccount);
  return { outcome, lookup, key };
}

test("all goes: rows, keys and the way from the ledger; the receipt alone still knows, and the ledger verifies", async () => {
  const agency = await world.anAgency("victim-services");
  const [rosa, other] = [await agency.aPerson(), await agency.aPerson()];
  await fill(rosa);
  await fill(other);
  await agency.chain();
  expect((await rowsWith(rosa.id)).length).toBeGreaterThan(5);
  const { outcome, lookup, key } = await eraseAll(agency, rosa);
  expect(outcome).toBe("done");
  await agency.chain();
  expect(await rowsWith(rosa.id)).toEqual([]);
  expect(fs.existsSync(path.join(world.dataFolder, "keyring/people", rosa.id.slice(-2), `${rosa.id}.json`))).toBe(
    false,
  );
  const receipt = await openReceipt(lookup, key, other);
  expect(receipt).toMatchObject({ parts: ["all"], kept: [], ledger: { person: rosa.id } });
  expect(receipt?.erased).toContainEqual({ kind: "checkins", rows: 1 });
  expect(receipt?.keysDestroyed).toBeGreaterThanOrEqual(2);
  expect((await rowsWith(receipt?.ledger?.alias ?? "-")).sort()).toEqual([
    "mooring.ledger_line",
    "mooring.ledger_subject",
  ]);
  expect(await agency.verify()).toMatchObject({ ok: true, unchained: 0 });
  expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
  await expect(rosa.does((cx) => listOwnCheckins(cx, { days: 9 }))).rejects.toMatchObject({ code: "not-found" });
  expect(await other.does((cx) => listOwnCheckins(cx, { days: 9 }))).toHaveLength(1);
});

test("one kind goes and the rest stays, readable; what is written after has a key of its own", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await fill(rosa);
  const before = world.house.keyring.personKey(agency.id, rosa.id, "checkins", false);
  const { lookup, key } = code();
  await asksNow(rosa, { parts: ["checkins"], lookup, key });
  expect(await carryOut(world.house, agency.id, rosa.id, noAccount)).toBe("done");
  expect(await rosa.does((cx) => listOwnCheckins(cx, { days: 9 }))).toEqual([]);
  expect(
    (await rosa.does((cx) => showOwn(cx, { language: "en" }))).kinds.map(({ compartment }) => compartment),
  ).toContain("identity");
  await fill(rosa);
  expect(await rosa.does((cx) => listOwnCheckins(cx, { days: 9 }))).toHaveLength(1);
  expect(world.house.keyring.personKey(agency.id, rosa.id, "checkins", false).equals(before)).toBe(false);
  expect(await openReceipt(lookup, key, rosa)).toMatchObject({ parts: ["checkins", "views"], ledger: null });
});

test("a picture made of check-ins goes with them, and an answer about medicine goes when it is named", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const at = world.house.clock.now();
  const told = {
    id: randomUUID(),
    at: at.toISOString(),
    zone: "UTC",
    answers: { mood: 2, medication: "not" as const },
  };
  await rosa.does((cx) => saveCheckin(cx, told));
  const weeks = [{ from: "2026-05-04", told: 1, mean: 2, low: 2, high: 2 }];
  const numbers = { kind: "weeks" as const, until: "2026-05-10", weeks };
  const endsAt = new Date(at.getTime() + 86_400_000).toISOString();
  await rosa.does((cx) => shareView(cx, { id: randomUUID(), memberId: dana.id, endsAt, numbers }));

  await asksNow(rosa, { parts: ["checkins"], ...code() });
  expect(await carryOut(world.house, agency.id, rosa.id, noAccount)).toBe("done");
  expect(await dana.does((cx) => listViewsOf(cx, { personId: rosa.id }))).toEqual({ views: [] });
  const left = async () =>
    (await rosa.does((cx) => showOwn(cx, { language: "en" }))).kinds.map((kind) => kind.compartment);
  expect(await left()).toContain("medication");
  await asksNow(rosa, { parts: ["medication"], ...code() });
  expect(await carryOut(world.house, agency.id, rosa.id, noAccount)).toBe("done");
  expect(await left()).not.toContain("medication");
});

test("asking twice is asking once; it may be taken back; kinds that hold the rest go only with all", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await fill(rosa);
  const id = randomUUID();
  const first = await rosa.does((cx) => ask(cx, { id, parts: ["checkins"], ...code() }));
  const second = await rosa.does((cx) => ask(cx, { id: randomUUID(), parts: "all", ...code() }));
  expect(second).toEqual(first);
  expect(await eraseWhatIsDue(world.house, noAccount)).toBe(0);
  await rosa.does((cx) => cancel(cx));
  await rosa.does((cx) => cancel(cx));
  expect(await rosa.does((cx) => showOwn(cx, { language: "es" }))).toMatchObject({ request: null });
  await expect(rosa.does((cx) => ask(cx, { id, parts: ["identity"], ...code() }))).rejects.toMatchObject({
    code: "not-understood",
  });
});

test("two erasures of one person at the same moment are one", async () => {
  const agency = await world.anAgency("victim-services");
  const rosa = await agency.aPerson();
  await fill(rosa);
  await asksNow(rosa, { parts: "all", ...code() });
  const outcomes = await Promise.all([0, 1].map(() => carryOut(world.house, agency.id, rosa.id, noAccount)));
  expect(outcomes.sort()).toEqual(["done", "nothing"]);
  expect(await rowsWith(rosa.id)).toEqual([]);
});

test("while a call for help about them is open, erasing waits, and goes on when a human has closed it", async () => {
  const agency = await world.anAgency("victim-services");
  const dana = await agency.aMember(["practitioner", "lead"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  await fill(rosa);
  const about = { eventId: randomUUID(), level: "high", source: "companion", happenedAt: new Date() } as const;
  const { alertId } = await rosa.does((cx) => raiseAlert(cx, { ...about, personId: rosa.id }));
  const { outcome, lookup, key } = await eraseAll(agency, rosa);
  expect(outcome).toBe("waiting");
  expect(await rosa.does((cx) => showOwn(cx, { language: "en" }))).toMatchObject({ request: { state: "waiting" } });
  await sweeperOf(world.house).step();
  const closing = { id: alertId, requestId: randomUUID(), outcome: "reached", done: "talked", toPerson: "" } as const;
  await dana.does((cx) => closeAlert(cx, closing));
  expect(await eraseWhatIsDue(world.house, noAccount)).toBe(1);
  expect(await openReceipt(lookup, key, await agency.aPerson())).toMatchObject({ parts: ["all"] });
  expect(await rowsWith(rosa.id)).toEqual([]);
});

test("what the law has kept lies in a closed box without a name; only the privacy officer opens it, with a reason", async () => {
  const agency = await world.anAgency("community-mental-health");
  const [omar, dana] = [await agency.aMember(["privacy-officer"]), await agency.aMember(["practitioner"])];
  const rosa = await agency.aPerson({ careTeam: [dana] });
  await fill(rosa);
  const { lookup, key } = await eraseAll(agency, rosa);
  const receipt = await openReceipt(lookup, key, await agency.aPerson());
  expect(receipt?.kept.map(({ rule }) => rule)).toContain("clinic-record");
  expect(await rowsWith("canary-Rosa")).toEqual([]);
  const { boxes, mayOpen } = await omar.does((cx) => showRetention(cx, { language: "en" }));
  expect(mayOpen).toBe(true);
  const box = boxes.find(({ rule }) => rule === "clinic-record");
  const asked = { id: box?.id ?? "", reason: "court order 17" };
  await expect(dana.does((cx) => openBox(cx, asked))).rejects.toMatchObject({ code: "not-allowed" });
  const { tables } = await omar.does((cx) => openBox(cx, asked));
  expect(tables.person_profile).toEqual([expect.objectContaining({ name: "canary-Rosa" })]);
  expect(tables.checkin).toBeUndefined();
});

test("a copy of the keys from before cannot bring back what was erased, and a database that forgot is made to forget", async () => {
  const agency = await world.anAgency("victim-services");
  const [rosa, tomas] = [await agency.aPerson(), await agency.aPerson()];
  await fill(rosa);
  await fill(tomas);
  const { folder } = world.house.keyring;
  const copy = backUpKeyring(folder, path.join(world.dataFolder, "elsewhere"), new Date());
  const part = randomUUID();
  await asksNow(tomas, { parts: ["checkins"], ...code() }, part);
  await carryOut(world.house, agency.id, tomas.id, noAccount);
  await fill(tomas);
  await eraseAll(agency, rosa);
  restoreKeyring(copy, folder);
  buryKeysAgain(folder);
  expect(fs.existsSync(path.join(folder, "people", rosa.id.slice(-2), `${rosa.id}.json`))).toBe(false);
  expect(world.house.keyring.earlierKeys(agency.id, tomas.id, "checkins")).toEqual([]);
  expect(await tomas.does((cx) => listOwnCheckins(cx, { days: 9 }))).toHaveLength(1);

  const owner = openPool(world.url, "owner", 1);
  await owner.query(
    "insert into mooring.person select agency_id, $2, null, programme_id, 1, age_band, service_type, labels, created_at from mooring.person where id = $1",
    [tomas.id, rosa.id],
  );
  await owner.query("delete from mooring.erasure_done where agency_id = $1", [agency.id]);
  await owner.end();
  expect(await forgetAgain(world.house, noAccount)).toBe(2);
  expect(await rowsWith(rosa.id)).toEqual([]);
  expect(await tomas.does((cx) => listOwnCheckins(cx, { days: 9 }))).toEqual([]);
  expect(await forgetAgain(world.house, noAccount)).toBe(0);
});

test("what is older than its rule goes at night, and its box's key when the years are over", async () => {
  const agency = await world.anAgency("community-mental-health");
  const omar = await agency.aMember(["privacy-officer"]);
  const rosa = await agency.aPerson();
  await fill(rosa);
  await eraseAll(agency, rosa);
  const before = await omar.does((cx) => showRetention(cx, { language: "en" }));
  expect(before.boxes.length).toBeGreaterThan(0);
  world.setClock(new Date(Date.now() + 8 * 366 * 86_400_000));
  expect(await clearOld(world.house)).toBeGreaterThan(0);
  expect((await omar.does((cx) => showRetention(cx, { language: "en" }))).boxes).toEqual([]);
  await agency.chain();
  expect(await agency.verify()).toMatchObject({ ok: true });
});
