import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { firstAgency } from "../agency/service.ts";
import type { Query } from "./contract.ts";
import { exportDirectory, markService, previewImport, readStanding, setOpenToAll, takeImport } from "./keeping.ts";
import { searchServices, searchSignedOut } from "./searching.ts";
import { aKitchen, aRefuge, filesOf, traces } from "./service.test-bed.ts";

const world = useWorld();
let home: Agency;
let dana: Staff;
let helen: Staff;
let wren: Staff;
let rosa: Someone;
/** Of agencies that tests have made. */
const leads: Staff[] = [];
const any: Query = {
  needs: [],
  words: "",
  languages: [],
  costs: [],
  wheelchair: false,
  remote: false,
  pets: false,
  children: false,
  immigrationSafe: false,
  openNow: false,
  age: null,
};

beforeAll(async () => {
  home = await world.anAgency();
  dana = await home.aMember(["practitioner"]);
  helen = await home.aMember(["lead"]);
  wren = await home.aMember(["auditor"]);
  rosa = await home.aPerson({ careTeam: [dana] });
});

const bring = (staff: Staff, value: unknown, importId = randomUUID(), withTwins = false) =>
  staff.does((cx) => takeImport(cx, { importId, files: filesOf(value), withTwins }));
const found = (words = "") => rosa.does((cx) => searchServices(cx, { ...any, words }));

test("an import is previewed, then its right half is taken, and sending it twice keeps it once", async () => {
  const bad = { ...aKitchen("2"), status: "never heard of" };
  const files = filesOf([aKitchen("1"), bad, aRefuge()]);
  const preview = await dana.does((cx) => previewImport(cx, { files }));
  expect(preview).toMatchObject({ seen: 3, fresh: 2, known: 0, hidden: 1, refused: 1 });
  expect(preview.problems[0]).toEqual({
    level: "refused",
    reason: "not-on-the-list",
    table: "service",
    row: 2,
    field: "status",
  });
  expect((await found()).total).toBe(0);
  const importId = randomUUID();
  const take = () => dana.does((cx) => takeImport(cx, { importId, files, withTwins: false }));
  expect(await take()).toEqual({ kept: 2, hidden: 1 });
  expect(await take()).toEqual({ kept: 2, hidden: 1 });
  const { total, cards } = await found();
  expect([total, cards.map(({ name }) => name).sort()]).toEqual([2, ["Kitchen 1", "Night Harbor"]]);
  expect(await dana.does((cx) => readStanding(cx))).toMatchObject({
    services: 2,
    hidden: 1,
    mayKeep: true,
    maySettle: false,
    imports: [{ kept: 2, seen: 3, hidden: 1 }],
  });
});

test("an auditor brings nothing in, and files with nothing right in them are refused kindly", async () => {
  await expect(bring(wren, aKitchen("8"))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(bring(dana, [{ id: "x", name: "No status", organization: {} }])).rejects.toMatchObject({
    code: "not-understood",
  });
  await expect(dana.does((cx) => setOpenToAll(cx, { open: true }))).rejects.toMatchObject({ code: "not-allowed" });
});

test("nothing that leads to a secret place is anywhere: no search, no export, no preview, no row of the database", async () => {
  await bring(dana, [aRefuge()]);
  const shown = [
    await found(),
    await found("harbor"),
    ...(await Promise.all(traces.map((trace) => found(trace)))),
    await dana.does((cx) => previewImport(cx, { files: filesOf([aRefuge()]) })),
    await dana.does((cx) => exportDirectory(cx, { form: "json" })),
    await dana.does((cx) => exportDirectory(cx, { form: "csv" })),
    await dana.does((cx) => readStanding(cx)),
  ];
  for (const trace of traces) expect(JSON.stringify(shown), trace).not.toContain(trace);
  const owner = openPool(world.url, "owner", 1);
  const tables = await owner.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('mooring', 'pgboss')",
  );
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ text: string }>(`select t::text as text from ${name} t`);
    for (const trace of traces)
      expect(
        rows.some(({ text }) => text.includes(trace)),
        `${name} ${trace}`,
      ).toBe(false);
  }
  await owner.end();
  const [refuge] = (await found("harbor")).cards;
  expect(refuge).toMatchObject({ hidden: true, places: [], phones: [{ number: "+1 555 0199" }] });
});

test("a place that is called secret is forgotten, also where another service names it, and no later import brings it back", async () => {
  const [first, second] = [
    aKitchen("3"),
    { ...aKitchen("4"), service_at_locations: aKitchen("3").service_at_locations },
  ];
  await bring(dana, [first, second]);
  await dana.does((cx) => markService(cx, { serviceId: first.id, mark: "secret" }));
  const street = "3 Ash Street";
  const all = async () =>
    JSON.stringify([await found(), await dana.does((cx) => exportDirectory(cx, { form: "csv" }))]);
  expect(await all()).not.toContain(street);
  // The same feed again, and the same house under a service and a row that were never there.
  const stranger = aKitchen("5");
  const [link] = first.service_at_locations;
  const elsewhere = { ...link, id: randomUUID(), location: { ...link?.location, id: randomUUID() } };
  await bring(dana, [first, second, { ...stranger, service_at_locations: [elsewhere] }], randomUUID(), true);
  expect(await all()).not.toContain(street);
  expect((await found("kitchen")).cards.filter(({ hidden }) => hidden)).toHaveLength(1);
  await expect(dana.does((cx) => markService(cx, { serviceId: first.id, mark: "no-secret" }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await helen.does((cx) => markService(cx, { serviceId: first.id, mark: "no-secret" }));
  expect((await found("kitchen")).cards.filter(({ hidden }) => hidden)).toHaveLength(0);
  // It was forgotten; the feed that has it brings it back.
  expect(await all()).not.toContain(street);
  await bring(dana, [first], randomUUID(), true);
  expect(await all()).toContain(street);
});

test("a refuge that its lead calls no secret stays so, also when its feed comes again", async () => {
  const refuge = aRefuge();
  await bring(dana, [refuge]);
  await helen.does((cx) => markService(cx, { serviceId: refuge.id, mark: "no-secret" }));
  await bring(dana, [refuge], randomUUID(), true);
  expect((await found("harbor")).cards[0]?.hidden).toBe(false);
  await dana.does((cx) => markService(cx, { serviceId: refuge.id, mark: "secret" }));
  await bring(dana, [refuge], randomUUID(), true);
  expect((await found("harbor")).cards[0]?.hidden).toBe(true);
});

test("a place called secret goes from siblings too: from their organisation's places and from what they say", async () => {
  const [secret, sibling, talker] = [
    aKitchen("1"),
    aKitchen("2"),
    { ...aKitchen("7"), description: "Ask at 1 Ash Street." },
  ];
  const [place] = secret.service_at_locations;
  const organization = {
    ...sibling.organization,
    locations: [place?.location, sibling.service_at_locations[0]?.location],
  };
  await bring(dana, [secret, { ...sibling, organization }, talker]);
  const all = async () =>
    JSON.stringify([await found(), await dana.does((cx) => exportDirectory(cx, { form: "json" }))]);
  expect(await all()).toContain("1 Ash Street");
  await dana.does((cx) => markService(cx, { serviceId: secret.id, mark: "secret" }));
  expect(await all()).not.toContain("1 Ash Street");
  expect(await all()).toContain("2 Ash Street");
});

test("one who only made sure of a service does not bring back the place that another calls secret at that moment", async () => {
  const kitchen = aKitchen("0");
  await bring(dana, kitchen);
  await Promise.all([
    dana.does((cx) => markService(cx, { serviceId: kitchen.id, mark: "secret" })),
    helen.does((cx) => markService(cx, { serviceId: kitchen.id, mark: "checked" })),
  ]);
  expect(JSON.stringify(await found("Kitchen 0"))).not.toContain("0 Ash Street");
  await helen.does((cx) => markService(cx, { serviceId: kitchen.id, mark: "no-secret" }));
});

test("a service that was checked is fresh again, one that closed is found no more", async () => {
  const kitchen = { ...aKitchen("6"), assured_date: "2020-01-01" };
  await bring(dana, kitchen);
  const one = async () => (await found("Kitchen 6")).cards.find(({ id }) => id === kitchen.id);
  expect(await one()).toMatchObject({ freshness: "stale" });
  await dana.does((cx) => markService(cx, { serviceId: kitchen.id, mark: "checked" }));
  expect(await one()).toMatchObject({ freshness: "fresh" });
  await dana.does((cx) => markService(cx, { serviceId: kitchen.id, mark: "closed" }));
  expect(await one()).toBe(undefined);
});

test("what goes out comes in again as the same directory", async () => {
  const before = (await found()).cards
    .map(({ name, places, hidden }) => ({ name, places, hidden }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const other = await world.anAgency();
  const petra = await other.aMember(["lead"]);
  leads.push(petra);
  const someone = await other.aPerson({ careTeam: [petra] });
  for (const form of ["json", "csv"] as const) {
    const { files } = await dana.does((cx) => exportDirectory(cx, { form }));
    await petra.does((cx) => takeImport(cx, { importId: randomUUID(), files, withTwins: true }));
    const after = await someone.does((cx) => searchServices(cx, any));
    expect(
      after.cards
        .map(({ name, places, hidden }) => ({ name, places, hidden }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ).toEqual(before);
  }
});

test("another agency finds nothing of it; signed out one finds only where the lead lets everybody look", async () => {
  const other = await world.anAgency();
  const stranger = await other.aPerson({ careTeam: [await other.aMember(["practitioner"])] });
  expect((await stranger.does((cx) => searchServices(cx, any))).total).toBe(0);
  const signedOut = () => searchSignedOut(world.house, any);
  expect(await signedOut()).toEqual({ isOpen: false, total: 0, cards: [], languages: [] });
  // Which agency came by the lowest id is chance.
  const first = await firstAgency(world.house.pool);
  const lead = [helen, await other.aMember(["lead"]), ...leads].find(({ actor }) => actor.agencyId === first);
  await lead?.does((cx) => setOpenToAll(cx, { open: true }));
  const inside = await lead?.does((cx) => searchServices(cx, any));
  expect(await signedOut()).toMatchObject({ isOpen: true, total: inside?.total });
});

test("a person's search leaves no line in any ledger", async () => {
  const count = async () => {
    const owner = openPool(world.url, "owner", 1);
    const { rows } = await owner.query<{ n: string }>(
      "select count(*) as n from mooring.ledger_line where actor_kind in ('person', 'nobody', 'software')",
    );
    await owner.end();
    return rows[0]?.n;
  };
  const before = await count();
  await found("kitchen");
  await searchSignedOut(world.house, { ...any, words: "kitchen" });
  expect(await count()).toBe(before);
});
