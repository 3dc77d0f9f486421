import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import type { MemberId, PersonId } from "../../kernel/ids.ts";
import type { Ask } from "../../kernel/permit.ts";
import { inContext } from "../../server/context.ts";
import { newDoorMemory } from "../../server/door.ts";
import { openPacks } from "../../server/packs/live.ts";
import { replayDecisions } from "../../server/replay.ts";
import { readOwnPlan } from "../safety-plan/service.ts";
import { confirm, endWithout, keepOwnVersions, propose } from "./changing.ts";
import type { Proposal } from "./contract.ts";
import { tellOverdue } from "./server.ts";
import { attempt, compareProposal, numberHere, readGuardrails, readPackRules } from "./service.ts";

const world = useWorld();
type Agency = Awaited<ReturnType<typeof world.anAgency>>;

const nothingSaid = { org_type: null, funder: null, licence: null, service_type: null, public_access: null };
const saidAll = {
  org_type: ["none"],
  funder: ["none"],
  licence: ["none"],
  service_type: ["case-management"],
  public_access: ["closed-portal"],
};

async function twoPeople(agency: Agency) {
  return { lead: await agency.aMember(["lead"]), officer: await agency.aMember(["privacy-officer"]) };
}
async function settle(agency: Agency, proposal: Proposal) {
  const { lead, officer } = await twoPeople(agency);
  const id = randomUUID();
  await lead.does((cx) => propose(cx, { id, proposal, reason: "we sat together" }));
  await officer.does((cx) => confirm(cx, { id }, world.house));
  return { lead, officer, id };
}
const allPacks = () =>
  Object.fromEntries(
    (world.house.memory.guardrails.packs.library()?.packs ?? []).map(({ head }) => [
      head.id,
      { isOn: true, early: false },
    ]),
  );
const onlyBase = { base: { isOn: true, early: false } };
const askCrisis = (subject: PersonId): Ask & { subject: PersonId } => ({
  action: "analyse",
  subject,
  compartments: ["chat"],
  purpose: "safety",
  analyser: "crisis-triage",
});
const software = (agency: Agency) => ({ kind: "software", agencyId: agency.id, name: "crisis-triage" }) as const;

test("a change counts once a second person has said yes, and never by the first alone", async () => {
  const agency = await world.anAgency();
  const { lead, officer } = await twoPeople(agency);
  const dana = await agency.aMember(["practitioner"]);
  const id = randomUUID();
  const proposal = { said: saidAll, packs: onlyBase, owners: { base: "Ann Example" } };
  await lead.does((cx) => propose(cx, { id, proposal, reason: "licenses checked" }));
  await lead.does((cx) => propose(cx, { id, proposal, reason: "licenses checked" }));
  expect((await dana.does(readGuardrails)).isSettled).toBe(false);

  await expect(lead.does((cx) => confirm(cx, { id }, world.house))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(dana.does((cx) => confirm(cx, { id }, world.house))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(dana.does((cx) => propose(cx, { id: randomUUID(), proposal, reason: "me" }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(
    officer.does((cx) => propose(cx, { id: randomUUID(), proposal, reason: "another" })),
  ).rejects.toMatchObject({ code: "changed-meanwhile" });

  await officer.does((cx) => confirm(cx, { id }, world.house));
  await officer.does((cx) => confirm(cx, { id }, world.house));
  const view = await dana.does(readGuardrails);
  expect([view.isSettled, view.open, view.mayChange]).toEqual([true, null, false]);
  expect(view.said).toEqual(saidAll);
  expect(view.history).toMatchObject([{ id, outcome: "confirmed", proposal, reason: "licenses checked" }]);
  expect(view.history[0]?.signature).toHaveLength(88);
  expect(view.packs.find((pack) => pack.id === "base")?.owner).toBe("Ann Example");
  expect(view.packs.filter(({ isOn }) => isOn).map((pack) => pack.id)).toEqual(["base"]);
});

test("what is withdrawn or declined changes nothing, and both stay in the history", async () => {
  const agency = await world.anAgency();
  const { lead, officer } = await twoPeople(agency);
  const proposal = { said: saidAll, packs: onlyBase, owners: {} };
  for (const ender of [lead, officer]) {
    const id = randomUUID();
    await lead.does((cx) => propose(cx, { id, proposal, reason: "try" }));
    await ender.does((cx) => endWithout(cx, { id }));
    await expect(officer.does((cx) => confirm(cx, { id }, world.house))).rejects.toMatchObject({
      code: "already-done",
    });
  }
  const view = await lead.does(readGuardrails);
  expect(view.isSettled).toBe(false);
  expect(view.history.map(({ outcome }) => outcome).sort()).toEqual(["declined", "withdrawn"]);
});

test("a pack, a fact or a value that is not here is refused, and the base pack cannot be put away", async () => {
  const agency = await world.anAgency();
  const { lead } = await twoPeople(agency);
  const refused = (proposal: Proposal) =>
    expect(lead.does((cx) => propose(cx, { id: randomUUID(), proposal, reason: "x" }))).rejects.toMatchObject({
      code: "not-understood",
    });
  await refused({ said: nothingSaid, packs: { "us-atlantis": { isOn: true, early: false } }, owners: {} });
  await refused({ said: { ...nothingSaid, licence: ["us-atlantis"] }, packs: {}, owners: {} });
  const { lead: again } = await settle(agency, {
    said: saidAll,
    packs: { base: { isOn: false, early: false } },
    owners: {},
  });
  expect((await again.does(readGuardrails)).packs.find(({ id }) => id === "base")?.isOn).toBe(true);
});

test("what somebody changes in the database behind two people's back stops all AI, and people's work goes on", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const { lead } = await settle(agency, { said: saidAll, packs: onlyBase, owners: {} });
  const mayCheck = () => inContext(world.house, software(agency), (cx) => cx.door.explain(askCrisis(rosa.id)));
  expect((await mayCheck()).allowed).toBe(true);
  const owner = openPool(world.url, "owner", 1);
  await owner.query(
    `update mooring.agency set guardrails = jsonb_set(guardrails, '{said,licence}', '["other"]') where agency_id = $1`,
    [agency.id],
  );
  await owner.end();
  world.house.memory.facts.clear();
  expect(await mayCheck()).toMatchObject({ allowed: false, policies: ["guardrails-at-rest"] });
  await rosa.does((cx) => readOwnPlan(cx));
  expect((await lead.does(readGuardrails)).isUsable).toBe(false);
});

test("with the rules broken no AI runs, and crisis card, contacts, safety plans and records go on", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const { engine, guardrails } = world.house.memory;
  const alarms: string[] = [];
  const nothing = openPacks("/nowhere");
  const memory = newDoorMemory(engine, { ...guardrails, packs: nothing }, (message) => alarms.push(message));
  const house = { ...world.house, memory };
  const asked = inContext(house, software(agency), (cx) => cx.door.decide(askCrisis(rosa.id)));
  await expect(asked).rejects.toMatchObject({ code: "not-allowed" });
  expect(alarms.join()).toContain("no AI runs");
  await inContext(house, rosa.actor, (cx) => readOwnPlan(cx));
  for (const compartments of [["contact"], ["notes"], ["identity"]] as const)
    await inContext(house, dana.actor, (cx) =>
      cx.door.decide({ action: "read", subject: rosa.id, compartments, purpose: "care" }),
    );
  await inContext(house, rosa.actor, (cx) => cx.door.decideOwn("write", ["chat"]));
});

test("a rule's no stands in the ledger by its id, and what was decided comes out the same when decided again", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await settle(agency, { said: saidAll, packs: allPacks(), owners: {} });
  await inContext(world.house, software(agency), async (cx) => {
    cx.ledger.note(await cx.door.decide(askCrisis(rosa.id)), "ran");
  }).catch(() => {});
  const passive = { ...askCrisis(rosa.id), analyser: "typing-rhythm" };
  await expect(inContext(world.house, software(agency), (cx) => cx.door.decide(passive))).rejects.toMatchObject({
    code: "not-allowed",
  });
  const report = await replayDecisions(world.house, agency.id);
  expect(report.mismatches).toEqual([]);
  expect(report.replayed).toBeGreaterThan(3);

  // Another process, after an upgrade: the versions come from the database.
  await inContext(world.house, { kind: "software", agencyId: agency.id, name: "guardrails" }, keepOwnVersions);
  const { engine, guardrails } = world.house.memory;
  const later = newDoorMemory(engine, { ...guardrails, packs: openPacks() }, () => {});
  expect((await replayDecisions({ ...world.house, memory: later }, agency.id)).mismatches).toEqual([]);
});

test("software that no capability lists may not run", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const { packs } = world.house.memory.guardrails;
  expect(packs.library()?.capabilities.some(({ analysers }) => analysers.includes("crisis-triage"))).toBe(true);
  const asked = inContext(world.house, { ...software(agency), name: "companion-x" }, (cx) =>
    cx.door.explain({ action: "answer", subject: rosa.id, compartments: ["chat"], purpose: "companion" }),
  );
  expect((await asked).allowed).toBe(false);
});

test("where a law bars a trained model, the matrix says that written rules alone go on noticing danger", async () => {
  const agency = await world.anAgency();
  const owner = openPool(world.url, "owner", 1);
  await owner.query("update mooring.agency set jurisdictions = '{US,US-IL}', epoch = epoch + 1 where agency_id = $1", [
    agency.id,
  ]);
  await owner.end();
  world.house.memory.facts.clear();
  const cells = async (said: Proposal["said"], packs: Proposal["packs"]) => {
    const { lead } = await settle(agency, { said, packs, owners: {} });
    const { matrix } = await lead.does(readGuardrails);
    return matrix.map(({ standings, rulesAlone }) => [
      standings.find(({ capability }) => capability === "crisis.detect")?.isLive,
      rulesAlone.includes("crisis.detect"),
    ]);
  };
  const said = { ...saidAll, licence: ["us-il"], service_type: ["therapy"] };
  const licensed = (await cells(said, { ...onlyBase, "us-il-wopr": { isOn: true, early: false } })).slice(0, -1);
  expect(licensed).toEqual(licensed.map(() => [false, true]));
  const inHouse = (await cells(said, onlyBase)).slice(0, -1);
  expect(inHouse).toEqual(inHouse.map(() => [true, false]));
});

test("an imagined situation is decided by the same rules, with every rule it names", async () => {
  const agency = await world.anAgency();
  const { lead } = await settle(agency, { said: saidAll, packs: allPacks(), owners: {} });
  const told = await lead.does((cx) => attempt(cx, { situation: { consent: ["refused"], age_band: ["adult"] } }));
  const companion = told.standings.find(({ capability }) => capability === "companion.generative");
  expect(companion?.isLive).toBe(false);
  const named = companion?.reasons.flatMap(({ rules }) => rules) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(told.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  expect(told.rules.every(({ cite, source, why }) => cite && source && why.en && why.es)).toBe(true);
});

test("before a change is proposed one sees what it would change, and for which situations", async () => {
  const agency = await world.anAgency();
  const { lead } = await settle(agency, { said: saidAll, packs: onlyBase, owners: {} });
  const none = await lead.does((cx) =>
    compareProposal(cx, { proposal: { said: saidAll, packs: onlyBase, owners: {} } }),
  );
  expect(none.effects).toEqual([]);
  const pack = await lead.does((cx) => readPackRules(cx, { id: "base" }));
  expect(pack.rules.length).toBeGreaterThan(0);
  expect(pack.waiting).toEqual([]);
  await expect(lead.does((cx) => readPackRules(cx, { id: "nope" }))).rejects.toMatchObject({ code: "not-found" });
});

test("another room learns the strictest numbers of this agency", async () => {
  const agency = await world.anAgency();
  const here = (kind: "break-glass-review-hours" | "small-cell" | "idle-lock-minutes") =>
    inContext(world.house, software(agency), (cx) =>
      numberHere(cx, kind, kind === "small-cell" ? "disclose.export" : "record.keep", { recipient: ["public"] }),
    );
  expect(await here("break-glass-review-hours")).toBe(48);
  expect(await here("small-cell")).toBe(11);
  // Said to be under HIPAA by two people, and the clock of the lock is a law's.
  expect(await here("idle-lock-minutes")).toBeNull();
  await settle(agency, { said: { ...saidAll, org_type: ["hipaa-covered"] }, packs: allPacks(), owners: {} });
  expect(await here("idle-lock-minutes")).toBe(15);
});

test("sources that have to be read again are an alarm in the ledger, and nothing stops", async () => {
  const agency = await world.anAgency();
  const { officer } = await twoPeople(agency);
  world.setClock(new Date("2031-01-01T06:30:00Z"));
  expect(await tellOverdue(world.house)).toBeGreaterThan(0);
  const view = await officer.does(readGuardrails);
  expect(view.packs.find(({ id }) => id === "base")?.overdue).toBeGreaterThan(0);
  expect(view.isUsable).toBe(true);
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query("select why from mooring.ledger_line where agency_id = $1 and outcome = 'alarm'", [
    agency.id,
  ]);
  await owner.end();
  expect(rows).toMatchObject([{ why: "rules-to-read-again" }]);
});

test("a member id in a change is always somebody here", async () => {
  const agency = await world.anAgency();
  const { id } = await settle(agency, { said: saidAll, packs: onlyBase, owners: {} });
  const stranger = { ...(await agency.aMember(["lead"])).actor, memberId: randomUUID() as MemberId };
  await expect(inContext(world.house, stranger, (cx) => endWithout(cx, { id }))).rejects.toMatchObject({
    code: "not-allowed",
  });
});
