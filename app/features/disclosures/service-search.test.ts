import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Staff, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { replayDecisions } from "../../server/replay.ts";
import { listCheckinsOf } from "../checkins/service.ts";
import { saveOwnProfile } from "../people/own.ts";
import { makeBed } from "../releases/service.test-bed.ts";
import { listMine, listOverseen } from "./overseeing.ts";
import { mostSearches, searchByName } from "./searching.ts";

const world = useWorld();
type Asked = Parameters<typeof searchByName>[1];

const searches = (by: Staff, name: string, more: Partial<Asked> = {}) =>
  by.does((cx) =>
    searchByName(cx, {
      id: randomUUID(),
      name,
      reason: "danger-now",
      words: "she called and said she cannot go on",
      telling: { now: true },
      ...more,
    }),
  );

async function aBed(name = "Rosa María Delgado") {
  const bed = await makeBed(world);
  await bed.rosa.does((cx) => saveOwnProfile(cx, { name, pronouns: "", language: "en", zone: "UTC" }));
  return bed;
}

test("a full name with a reason opens the record for an hour, told and seen like every broken glass", async () => {
  const { rosa, ben, lead, agency } = await aBed();
  const looks = () => ben.does((cx) => listCheckinsOf(cx, { personId: rosa.id, days: 30 }));
  await expect(looks()).rejects.toMatchObject({ code: "not-allowed" });
  const found = await searches(ben, "delgado,  ROSA MARIA");
  expect(found).toMatchObject({ outcome: "opened", personId: rosa.id });
  expect(await looks()).toHaveLength(1);
  expect((await rosa.does(listMine)).glass).toHaveLength(1);
  const seen = await lead.does(listOverseen);
  expect(seen.glass).toHaveLength(1);
  expect(seen.searches.map(({ outcome, reason }) => [outcome, reason])).toEqual([["opened", "danger-now"]]);
  expect(JSON.stringify(seen)).not.toContain("Delgado");
  expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
});

test("who is not here, two of one name, another agency's person and half a name open nothing; each search is kept, without the name", async () => {
  const { ben, lead, agency } = await aBed();
  const other = await aBed("Tomas Only There");
  expect(await searches(ben, "Nobody Like This")).toEqual({ outcome: "nobody", personId: null, openUntil: null });
  expect((await searches(ben, "Tomas Only There")).outcome).toBe("nobody");
  await expect(searches(ben, "Rosa")).rejects.toMatchObject({ code: "not-understood", fields: ["name"] });
  const second = await agency.aPerson();
  await second.does((cx) =>
    saveOwnProfile(cx, { name: "Maria Rosa Delgado", pronouns: "", language: "en", zone: "UTC" }),
  );
  expect(await searches(ben, "Rosa Maria Delgado")).toEqual({ outcome: "several", personId: null, openUntil: null });
  const seen = await lead.does(listOverseen);
  expect(seen.searches.map(({ outcome }) => outcome).sort()).toEqual(["nobody", "nobody", "several"]);
  expect((await other.lead.does(listOverseen)).searches).toEqual([]);
  const owner = openPool(world.url, "owner", 1);
  const kept = await owner.query(
    "select t::text as t from mooring.emergency_search t union all select t::text from mooring.name_mark t",
  );
  const lines = await owner.query("select why, subject_id from mooring.ledger_line where why like 'emergency-search%'");
  await owner.end();
  expect(kept.rows.map(({ t }) => t).join(" ")).not.toMatch(/delgado|tomas|nobody like/i);
  expect(lines.rows.filter(({ why }) => why === "emergency-search-nobody").length).toBeGreaterThanOrEqual(2);
  expect(lines.rows.every(({ subject_id }) => subject_id === null)).toBe(true);
});

test("nobody searches without a role for it, a second step, or past a few times in an hour", async () => {
  const { ben, agency } = await aBed();
  const officer = await agency.aMember(["privacy-officer"]);
  const auditor = await agency.aMember(["auditor"]);
  const half = await agency.aMember(["practitioner"], { secondFactor: false });
  for (const one of [officer, auditor])
    await expect(searches(one, "Rosa María Delgado")).rejects.toMatchObject({ code: "not-allowed" });
  await expect(searches(half, "Rosa María Delgado")).rejects.toMatchObject({ code: "second-factor-needed" });
  for (let i = 0; i < mostSearches.memberAnHour; i++) await searches(ben, `Guess Number${i}`);
  await expect(searches(ben, "Rosa María Delgado")).rejects.toMatchObject({ code: "too-many-tries" });
  world.setClock(new Date(world.house.clock.now().getTime() + 61 * 60_000));
  expect((await searches(ben, "Rosa María Delgado")).outcome).toBe("opened");
});
