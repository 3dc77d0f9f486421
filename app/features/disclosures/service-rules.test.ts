import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { givePacks, plainlySaid, spoilPacks } from "../../../tests/app/own-packs.ts";
import { type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { replayDecisions } from "../../server/replay.ts";
import { takeOwnRows } from "../exchange/service.ts";
import { gives, makeBed } from "../releases/service.test-bed.ts";
import { readOwnFrame } from "../releases/service.ts";
import { buildPackage, readRules, recordDisclosure } from "./service.ts";

const world = useWorld();
type Asked = Parameters<typeof recordDisclosure>[1];

function records(by: Staff, about: Someone, more: Partial<Asked> = {}) {
  const asked: Asked = {
    id: randomUUID(),
    personId: about.id,
    basis: "mandated-report",
    to: "County child line",
    reference: "a state law, section 4",
    why: "only what was said about the child",
    compartments: ["checkins"],
    parts: [],
    meetsPart2: false,
    telling: { now: true },
    ...more,
  };
  return by.does((cx) => recordDisclosure(cx, asked));
}
const builds = (by: Staff, about: Someone, id: string) =>
  by.does((cx) => buildPackage(cx, { id, personId: about.id, language: "en" }));
const shared = { to: "outside", kind: "organisation", name: "County HMIS", status: "shared-database" } as const;

async function lastLine(agency: { id: string }, outcome: string): Promise<{ policies: string[]; action: string }> {
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query(
    "select policies, action from mooring.ledger_line where agency_id = $1 and outcome = $2 order by at desc, id desc limit 1",
    [agency.id, outcome],
  );
  await owner.end();
  return rows[0];
}

describe("the packs are asked wherever something leaves", () => {
  test("a survivor's record goes into no shared database: the page cannot be signed, and one says which rule guards it", async () => {
    const { rosa, dana, agency } = await makeBed(world, { kind: "victim-services", labels: ["victim-service"] });
    const { against } = await rosa.does((cx) => readOwnFrame(cx, { to: "outside", language: "en" }));
    expect(against.map(({ status, rules }) => [status, rules.map(({ id }) => id)])).toEqual([
      ["shared-database", ["us-vawa-fvpsa-voca-no-shared-database"]],
    ]);
    expect(against[0]?.rules[0]?.why.en).toContain("shared homeless database");
    await expect(gives(world, rosa, { recipient: shared })).rejects.toMatchObject({
      code: "rules-forbid",
      fields: ["us-vawa-fvpsa-voca-no-shared-database"],
    });
    // Signed before the rule came, it still lets nothing out, and the line names the rule.
    const release = await gives(world, rosa);
    const given = await records(dana, rosa, { basis: "release", releaseId: release.id });
    const owner = openPool(world.url, "owner", 1);
    await owner.query("update mooring.release set recipient_status = 'shared-database' where id = $1", [release.id]);
    await owner.end();
    world.house.memory.facts.clear();
    await expect(builds(dana, rosa, given.id)).rejects.toMatchObject({
      code: "rules-forbid",
      fields: ["us-vawa-fvpsa-voca-no-shared-database"],
    });
    expect(await lastLine(agency, "refused")).toEqual({
      policies: ["us-vawa-fvpsa-voca-no-shared-database"],
      action: "export",
    });
    expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
  });

  test("elsewhere the same page can be signed, and goes out", async () => {
    const { rosa, dana, agency } = await makeBed(world);
    const release = await gives(world, rosa, { recipient: shared });
    const given = await records(dana, rosa, { basis: "release", releaseId: release.id });
    expect((await builds(dana, rosa, given.id)).to).toBe("County HMIS");
    // What came with the yes stands in the line: give the least, end after a year.
    const { policies } = await lastLine(agency, "exported");
    expect(policies).toEqual(
      expect.arrayContaining(["base-give-least", "base-release-one-year", "goes-out-under-release"]),
    );
    expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
  });

  test("before anything is written down, staff read on each ground what the rules say, in words, with the duties", async () => {
    const { rosa, dana, ben, agency } = await makeBed(world, { labels: ["part2"] });
    await givePacks(world, agency, { said: { ...plainlySaid, org_type: ["part2"] } });
    const all = await dana.does((cx) => readRules(cx, { personId: rosa.id }));
    const on = (basis: string, meetsPart2 = false) =>
      all.find(
        (one) =>
          one.basis === basis && one.meetsPart2 === meetsPart2 && (basis !== "release" || one.status === "covered"),
      );
    expect(on("court-order")?.allowed).toBe(false);
    expect(on("court-order")?.against.map(({ id }) => id)).toEqual(["us-42cfr2-not-against-the-person"]);
    expect(on("court-order", true)?.allowed).toBe(true);
    const duties = on("release")?.duties.map(({ kind }) => kind);
    expect(duties).toEqual(
      expect.arrayContaining(["written-consent", "redisclosure-notice", "minimum", "label-inherit"]),
    );
    expect(on("mandated-report")?.duties.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["minimum", "tell-person"]),
    );
    await expect(ben.does((cx) => readRules(cx, { personId: rosa.id }))).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("a copy carries the notice its law asks for, and says how the record is guarded", async () => {
    const bed = await makeBed(world, { labels: ["minor"] });
    await givePacks(world, bed.agency, { said: { ...plainlySaid, org_type: ["school"] } });
    const release = await gives(world, bed.rosa);
    const given = await records(bed.dana, bed.rosa, { basis: "release", releaseId: release.id });
    const paper = await builds(bed.dana, bed.rosa, given.id);
    expect(paper.redisclosure).toContain("Do not pass it on");
    expect(paper.redisclosure).not.toContain("42 CFR");
    expect(paper.labels).toEqual(["minor"]);
    const plain = await makeBed(world);
    const other = await records(plain.dana, plain.rosa, {
      basis: "release",
      releaseId: (await gives(world, plain.rosa)).id,
    });
    expect(await builds(plain.dana, plain.rosa, other.id)).toMatchObject({ redisclosure: null, labels: [] });
  });
});

describe("a person's own copy", () => {
  const rule = (status: string) => ({
    pack: "base",
    policy: `@id("base-nobody-takes-out") @why("Nobody takes anything out.") @whyEs("Nadie se lleva nada.") @cite("x") @source("x")
@status("${status}") @from("2026-01-01") @readOn("2026-11-28") @reviewBy("2027-02-01") @confidence("low")
forbid (principal, action == Action::"use", resource == Capability::"disclose.export") when { context.recipient.contains("person") };`,
    vectors: [
      "matches: true, capability: disclose.export, facts: { recipient: person }, note: one",
      "matches: true, capability: disclose.export, facts: { recipient: unknown }, note: two",
      "matches: false, capability: disclose.export, facts: { recipient: court }, note: three",
      "matches: false, capability: record.keep, facts: {}, note: four",
    ]
      .map((line) => `- { rule: base-nobody-takes-out, ${line} }`)
      .join("\n"),
  });

  test("is stopped by no rule of a house, a funder's wish or a code of ethics, and is stopped by a law in force", async () => {
    const { rosa, agency } = await makeBed(world);
    for (const status of ["house", "guidance", "ethics"]) {
      await givePacks(world, agency, { more: [rule(status)] });
      expect((await rosa.does((cx) => takeOwnRows(cx, {}))).parts.length).toBeGreaterThan(0);
    }
    await givePacks(world, agency, { more: [rule("in-force")] });
    await expect(rosa.does((cx) => takeOwnRows(cx, {}))).rejects.toMatchObject({
      code: "rules-forbid",
      fields: ["base-nobody-takes-out"],
    });
    expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
  });

  test("and what the law asks for still go out when the packs cannot be read; what rests on a release waits", async () => {
    const { rosa, dana, agency } = await makeBed(world);
    const release = await gives(world, rosa);
    const under = await records(dana, rosa, { basis: "release", releaseId: release.id });
    await spoilPacks(world, agency);
    expect((await rosa.does((cx) => takeOwnRows(cx, {}))).parts.length).toBeGreaterThan(0);
    const report = await records(dana, rosa);
    expect((await builds(dana, rosa, report.id)).basis).toBe("mandated-report");
    await expect(builds(dana, rosa, under.id)).rejects.toMatchObject({ code: "rules-forbid" });
  });
});
