import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveCheckin } from "#features/checkins/service.ts";
import { saveEntry } from "#features/journal/service.ts";
import { makeOwnFile } from "#features/ledger/service.ts";
import { saveOwnProfile } from "#features/people/own.ts";
import { listPersonalTables, personalTables } from "#server/personal-tables.ts";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import { outlineOwn, outlineWithStaff, takeOwnRows, takeRowsWithStaff } from "./service.ts";

const world = useWorld();
const profile = { name: "Rosa", pronouns: "she", language: "en", zone: "UTC" } as const;

async function fill(person: Someone, checkins = 3): Promise<{ sealed: string; paragraph: string }> {
  await person.does((cx) => saveOwnProfile(cx, profile));
  for (let i = 0; i < checkins; i++)
    await person.does((cx) =>
      saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { word: `w${i}` } }),
    );
  const sealed = `v1.${"a".repeat(16)}.${Buffer.from("only mine").toString("base64url")}`;
  const paragraph = randomUUID();
  await person.does((cx) =>
    saveEntry(
      { ...cx, agencyId: cx.agencyId, enqueue: async () => {} },
      {
        id: randomUUID(),
        saveId: randomUUID(),
        version: 0,
        after: [],
        at: new Date().toISOString(),
        zone: "UTC",
        paragraphs: [
          { how: "sealed", id: paragraph, prompt: null, sealed },
          { how: "shared", id: randomUUID(), prompt: null, text: "for my worker" },
        ],
      },
    ),
  );
  return { sealed, paragraph };
}

async function takeAll(person: Someone) {
  const tables: Record<string, Record<string, unknown>[]> = {};
  let pages = 0;
  for (let from: { table?: string; after?: string | undefined } | null = {}; from; ) {
    const { parts, next } = await person.does((cx) => takeOwnRows(cx, from ?? {}));
    for (const { table, rows } of parts) tables[table] = [...(tables[table] ?? []), ...rows];
    from = next && { table: next.table, after: next.after ?? undefined };
    pages++;
  }
  return { tables, pages };
}

test("every table that names a person is on the list of what is theirs", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const there = await rosa.does((cx) => listPersonalTables(cx.db));
  expect(there.filter((table) => !(table in personalTables))).toEqual([]);
});

test("everything comes along, opened; what only the person opens comes as their browser sealed it", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const { sealed, paragraph } = await fill(rosa);
  const outline = await rosa.does((cx) => outlineOwn(cx));
  expect(outline.parts).toContainEqual({ table: "checkin", compartment: "checkins", count: 3 });
  const { tables } = await takeAll(rosa);
  expect(tables.person_profile?.[0]).toMatchObject({ name: "Rosa", pronouns: "she" });
  expect(tables.checkin?.map((row) => row.body)).toEqual(
    expect.arrayContaining([{ word: "w0" }, { word: "w1" }, { word: "w2" }]),
  );
  const bodies = tables.journal_paragraph?.map((row) => row.body);
  expect(bodies).toContainEqual("for my worker");
  expect(bodies).toContainEqual({
    sealed,
    place: { column: "journal_paragraph.body", row: paragraph, table: "journal_paragraph" },
  });
  for (const { table, count } of outline.parts) expect(tables[table]).toHaveLength(count);
});

test("many rows come page by page, none twice and none left out, and each page leaves one line", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await fill(rosa, 320);
  const { tables, pages } = await takeAll(rosa);
  expect(pages).toBe(2);
  expect(new Set(tables.checkin?.map((row) => row.id)).size).toBe(320);
  await agency.chain();
  const { lines } = await rosa.does((cx) => makeOwnFile(cx, {}, world.house));
  expect(lines.filter(({ line }) => line.outcome === "exported")).toHaveLength(2);
}, 60_000);

test("nobody takes out another's things; a table that is not there is refused kindly", async () => {
  const agency = await world.anAgency();
  const [rosa, tomas] = [await agency.aPerson(), await agency.aPerson()];
  await fill(rosa);
  const { tables } = await takeAll(tomas);
  expect(Object.keys(tables)).toEqual(["person"]);
  for (const table of ["ledger_name", "member", "pg_class"])
    await expect(rosa.does((cx) => takeOwnRows(cx, { table }))).rejects.toMatchObject({ code: "not-understood" });
});

test("beside staff of the care team a person without an account gets the care record, and only that", async () => {
  const agency = await world.anAgency();
  const [dana, sam] = [await agency.aMember(["practitioner"]), await agency.aMember(["practitioner"])];
  const rosa = await agency.aPerson({ careTeam: [dana] });
  await fill(rosa);
  const ask = { personId: rosa.id };
  await expect(sam.does((cx) => outlineWithStaff(cx, ask))).rejects.toMatchObject({ code: "not-allowed" });
  const { parts } = await dana.does((cx) => takeRowsWithStaff(cx, ask));
  expect(parts.map(({ table }) => table).sort()).toEqual([
    "care_relationship",
    "name_mark",
    "person",
    "person_profile",
  ]);
});
