import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { replayDecisions } from "../../server/replay.ts";
import { saveCheckin } from "../checkins/service.ts";
import { listOwnLines } from "../ledger/service.ts";
import { setCaution } from "../releases/representatives.ts";
import { gives, makeBed } from "../releases/service.test-bed.ts";
import { stopOwn } from "../releases/service.ts";
import { changeTelling, listMine, listNotices, listOverseen, putAway } from "./overseeing.ts";
import { buildPackage, listOf, recordDisclosure } from "./service.ts";

const world = useWorld();
const dayMs = 86_400_000;
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

test("under a release goes out what the page names, with its words, and each thing has its line", async () => {
  const { rosa, dana, ben, agency } = await makeBed(world);
  const release = await gives(world, rosa);
  const given = await records(dana, rosa, { basis: "release", releaseId: release.id, compartments: ["contact"] });
  expect([given.to, given.compartments]).toEqual(["Harbor Clinic", ["checkins", "identity"]]);
  const paper = await builds(dana, rosa, given.id);
  expect([paper.name, paper.to, paper.scope]).toEqual(["Rosa", "Harbor Clinic", ["checkins", "identity"]]);
  expect(paper.sections.map(({ compartment, items }) => [compartment, items.length])).toEqual([["checkins", 1]]);
  expect(paper.hash).toMatch(/^[0-9a-f]{64}$/);
  await expect(builds(ben, rosa, given.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(records(ben, rosa, { basis: "release", releaseId: release.id })).rejects.toMatchObject({
    code: "not-allowed",
  });
  const { entries } = await rosa.does((cx) => listOwnLines(cx, { language: "en", who: "others" }));
  expect(entries.map(({ text }) => text).join(" ")).toContain("put together what was given out");
  const stopped = await rosa.does((cx) => stopOwn(cx, { id: release.id }));
  expect(stopped.shared.map(({ kind }) => kind)).toEqual(["given"]);
  await expect(builds(dana, rosa, given.id)).rejects.toMatchObject({ code: "not-allowed" });
  expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
});

test("a release taken back while its package is put together stops it, and nothing comes out", async () => {
  const { rosa, dana } = await makeBed(world);
  const release = await gives(world, rosa);
  const given = await records(dana, rosa, { basis: "release", releaseId: release.id });
  let tries = 0;
  const midway = dana.does(async (cx) => {
    const paper = await buildPackage(cx, { id: given.id, personId: rosa.id, language: "en" });
    if (tries++ === 0) await rosa.does((own) => stopOwn(own, { id: release.id }));
    return paper;
  });
  await expect(midway).rejects.toMatchObject({ code: "not-allowed" });
  expect((await dana.does((cx) => listOf(cx, { personId: rosa.id })))[0]?.builtAt).toBeNull();
});

test("a report names its law and its reason, opens only single things that it names, and tells the person", async () => {
  const { rosa, dana, ben } = await makeBed(world);
  const second = randomUUID();
  const at = world.house.clock.now().toISOString();
  await rosa.does((cx) => saveCheckin(cx, { id: second, at, zone: "UTC", answers: { word: "the one" } }));
  await expect(records(dana, rosa, { compartments: [] })).rejects.toMatchObject({ fields: ["compartments"] });
  const parts = [{ compartment: "checkins" as const, ids: [second], from: null, until: null }];
  const given = await records(dana, rosa, { compartments: [], parts });
  const paper = await builds(dana, rosa, given.id);
  expect(paper.sections.flatMap(({ items }) => items.map(({ text }) => text))).toEqual(["word: the one"]);
  await expect(records(ben, rosa)).rejects.toMatchObject({ code: "not-allowed" });
  const notices = await rosa.does(listNotices);
  expect(notices.map(({ kind, aboutId }) => [kind, aboutId])).toEqual([["disclosed", given.id]]);
  const mine = await rosa.does(listMine);
  expect(mine.given.map(({ to, reference }) => [to, reference])).toEqual([
    ["County child line", "a state law, section 4"],
  ]);
  await rosa.does((cx) => putAway(cx, { id: notices[0]?.id ?? "" }));
  expect(await rosa.does(listNotices)).toEqual([]);
});

test("where telling is not safe, it waits until a day with a reason; the line in the ledger stands all the same", async () => {
  const { rosa, dana, lead } = await makeBed(world);
  const lookAgain = new Date(world.house.clock.now().getTime() + 5 * dayMs).toISOString();
  const telling = { now: false as const, reason: "the other parent reads their phone", lookAgain };
  const tooFar = new Date(world.house.clock.now().getTime() + 91 * dayMs).toISOString();
  await expect(records(dana, rosa, { telling: { ...telling, lookAgain: tooFar } })).rejects.toMatchObject({
    fields: ["lookAgain"],
  });
  const given = await records(dana, rosa, { telling });
  await builds(dana, rosa, given.id);
  expect([await rosa.does(listNotices), (await rosa.does(listMine)).given]).toEqual([[], []]);
  const { entries } = await rosa.does((cx) => listOwnLines(cx, { language: "en", who: "others" }));
  expect(entries.map(({ text }) => text).join(" ")).toContain("gave out a paper about you");
  await lead.does((cx) => changeTelling(cx, { id: given.id, telling: { now: true } }));
  expect((await rosa.does(listNotices)).map(({ kind }) => kind)).toEqual(["disclosed"]);
  expect((await rosa.does(listMine)).given).toHaveLength(1);
});

test("a court order is for lead or privacy officer; over a part 2 record it has to be an order made for it", async () => {
  const { rosa, dana, lead, agency } = await makeBed(world, { labels: ["part2"] });
  const order = { basis: "court-order", reference: "order 26-114", to: "District court" } as const;
  const omar = await agency.aMember(["privacy-officer"]);
  await expect(records(lead, rosa, order)).rejects.toMatchObject({ fields: ["meetsPart2"] });
  const given = await records(lead, rosa, { ...order, meetsPart2: true });
  const paper = await builds(lead, rosa, given.id);
  expect(paper.redisclosure).toContain("42 CFR part 2");
  // Dana may write a page, and still nothing opens to her under a court's order.
  const hers = await records(dana, rosa, { ...order, meetsPart2: true });
  await expect(builds(dana, rosa, hers.id)).rejects.toMatchObject({ code: "not-allowed" });
  const seen = await omar.does(listOverseen);
  expect(seen.given.filter(({ basis }) => basis === "court-order")).toHaveLength(2);
  expect(JSON.stringify(seen)).not.toContain("Rosa");
  await expect(dana.does(listOverseen)).rejects.toMatchObject({ code: "not-allowed" });
});

test("no ground opens what is guarded, no ground is taken over by another, and software never files", async () => {
  const { rosa, dana, ben } = await makeBed(world);
  const given = await records(dana, rosa);
  const asks = (by: Staff, compartment: "checkins" | "substance-use" | "private-notes" | "journal", ground: string) =>
    by.does((cx) =>
      cx.door.explain({ action: "export", subject: rosa.id, compartments: [compartment], purpose: "legal", ground }),
    );
  expect((await asks(dana, "checkins", given.id)).allowed).toBe(true);
  expect((await asks(dana, "journal", given.id)).allowed).toBe(false);
  expect((await asks(dana, "private-notes", given.id)).allowed).toBe(false);
  expect((await asks(dana, "substance-use", given.id)).policies).toContain("guarded-never-leaves-by-these");
  expect((await asks(ben, "checkins", given.id)).allowed).toBe(false);
  expect((await asks(dana, "checkins", randomUUID())).allowed).toBe(false);
  const { inContext } = await import("../../server/context.ts");
  const software = { kind: "software", agencyId: rosa.actor.agencyId, name: "companion" } as const;
  const files = await inContext(world.house, software, (cx) =>
    cx.door.explain({
      action: "export",
      subject: rosa.id,
      compartments: ["checkins"],
      purpose: "legal",
      ground: given.id,
    }),
  );
  expect(files.allowed).toBe(false);
});

test("a custody conflict keeps what a release names inside", async () => {
  const { rosa, dana } = await makeBed(world);
  const release = await gives(world, rosa);
  const given = await records(dana, rosa, { basis: "release", releaseId: release.id });
  await dana.does((cx) => setCaution(cx, { personId: rosa.id, caution: "custody-conflict", on: true }));
  await expect(builds(dana, rosa, given.id)).rejects.toMatchObject({ code: "not-allowed" });
});

// Time only goes forward in a world, so what travels comes last.
test("a ground is open for an hour, and a release until its end, even while a package is being put together", async () => {
  const { rosa, dana } = await makeBed(world);
  const report = await records(dana, rosa);
  const release = await gives(world, rosa);
  const under = await records(dana, rosa, { basis: "release", releaseId: release.id });
  world.setClock(new Date(world.house.clock.now().getTime() + 61 * 60_000));
  await expect(builds(dana, rosa, report.id)).rejects.toMatchObject({ code: "not-allowed" });
  expect((await builds(dana, rosa, under.id)).to).toBe("Harbor Clinic");
  const end = new Date(release.endsAt).getTime();
  world.setClock(new Date(end - 2000));
  const midway = dana.does(async (cx) => {
    const ask = { action: "export", subject: rosa.id, compartments: ["checkins"], purpose: "disclosure" } as const;
    const permit = await cx.door.decide({ ...ask, ground: release.id });
    const row = await cx.db
      .selectFrom("checkin")
      .selectAll()
      .where("person_id", "=", rosa.id)
      .executeTakeFirstOrThrow();
    const open = () => cx.vault.open(permit, { column: "checkin.body", row: row.id }, row.body, []);
    expect(open()).toContain("mood");
    world.setClock(new Date(end + 1));
    return open();
  });
  await expect(midway).rejects.toMatchObject({ code: "stale-permit" });
});
