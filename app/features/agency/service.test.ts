import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import type { PersonId } from "#kernel/ids.ts";
import { type Context, inContext } from "#server/context.ts";
import { type Agency, useWorld } from "../../../tests/app/world.ts";
import { agency as contract } from "./contract.ts";
import { capabilities } from "./domain.ts";
import {
  changeAgency,
  changeMember,
  endMember,
  inviteAgain,
  inviteMember,
  listMembers,
  listSwitches,
  readAgency,
  readCrisisLines,
  readOverview,
  saveCrisisLines,
  saveProgramme,
  saveTeam,
  signOutMember,
  turnSwitch,
} from "./service.ts";

const world = useWorld();
const notAllowed = { code: "not-allowed" };
const invitation = (about: Record<string, unknown> = {}) =>
  contract.invite.input.parse({ requestId: randomUUID(), name: "Sam", roles: ["practitioner"], ...about });
const facts = {
  name: "Another name",
  place: "There",
  zone: "Europe/Madrid",
  jurisdictions: ["US-MA"],
  languages: ["en" as const, "es" as const],
};

async function aHouse() {
  const agency = await world.anAgency();
  return { agency, lead: await agency.aMember(["lead"]) };
}

describe("who may run the agency", () => {
  const acts: [string, (cx: Context, agency: Agency, memberId: string) => Promise<unknown>][] = [
    ["change what it is called", (cx) => changeAgency(cx, facts)],
    ["add a programme", (cx) => saveProgramme(cx, { id: randomUUID(), name: "New", kind: "other" })],
    ["add a team", (cx, { programmeId }) => saveTeam(cx, { id: randomUUID(), programmeId, name: "New" })],
    ["invite a colleague", (cx) => inviteMember(cx, invitation())],
    ["make a new code", (cx, _, memberId) => inviteAgain(cx, { memberId: memberId as never })],
    [
      "change roles",
      (cx, _, memberId) => changeMember(cx, { memberId: memberId as never, name: "X", roles: ["lead"], teamIds: [] }),
    ],
    ["end a membership", (cx, _, memberId) => endMember(cx, { memberId: memberId as never }, {})],
    ["turn a switch", (cx) => turnSwitch(cx, { capability: "ai", isOn: false, reason: "a test" })],
    ["change crisis numbers", (cx) => saveCrisisLines(cx, { lines: [] })],
  ];
  test.each(acts)("only a lead can %s", async (_, act) => {
    const { agency, lead } = await aHouse();
    const someone = await agency.aMember(["practitioner"]);
    for (const roles of [
      ["practitioner"],
      ["peer-supporter"],
      ["supervisor"],
      ["privacy-officer"],
      ["auditor"],
    ] as const) {
      const other = await agency.aMember([...roles]);
      await expect(other.does((cx) => act(cx, agency, someone.id))).rejects.toMatchObject(notAllowed);
    }
    const hasty = await agency.aMember(["lead"], { secondFactor: false });
    await expect(hasty.does((cx) => act(cx, agency, someone.id))).rejects.toMatchObject({
      code: "second-factor-needed",
    });
    await expect(lead.does((cx) => act(cx, agency, someone.id))).resolves.toBeDefined();
  });

  test("another agency's lead sees and changes only their own", async () => {
    const { agency } = await aHouse();
    const someone = await agency.aMember(["practitioner"]);
    const { lead: stranger, agency: elsewhere } = await aHouse();
    expect((await stranger.does(listMembers)).map(({ memberId }) => memberId)).toEqual([stranger.id]);
    await expect(stranger.does((cx) => endMember(cx, { memberId: someone.id }, {}))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      stranger.does((cx) => saveTeam(cx, { id: randomUUID(), programmeId: agency.programmeId, name: "X" })),
    ).rejects.toMatchObject({ fields: ["programmeId"] });
    await expect(
      stranger.does((cx) => inviteMember(cx, invitation({ teamIds: [agency.teamId] }))),
    ).rejects.toMatchObject({ fields: ["teamIds"] });
    expect((await stranger.does(readAgency)).programmes.map(({ id }) => id)).toEqual([elsewhere.programmeId]);
  });

  test("all staff read the agency, its colleagues and its switches; codes that are out are for leads", async () => {
    const { agency, lead } = await aHouse();
    await lead.does((cx) => inviteMember(cx, invitation()));
    const dana = await agency.aMember(["practitioner"], { inTeam: true });
    expect(await dana.does(readAgency)).toMatchObject({
      name: "A test agency",
      mayChange: false,
      teams: [{ name: "Day", staff: 1 }],
    });
    expect(await lead.does(readAgency)).toMatchObject({ mayChange: true });
    expect((await dana.does(listMembers)).map(({ invitedUntil }) => invitedUntil)).toEqual([null, null, null]);
    expect((await lead.does(listMembers)).filter(({ invitedUntil }) => invitedUntil)).toMatchObject([{ name: "Sam" }]);
    expect(await dana.does(listSwitches)).toHaveLength(capabilities.length);
  });
});

describe("staff", () => {
  test("an invitation sent twice, even at once, adds one colleague, and the newest code is the one that works", async () => {
    const { lead } = await aHouse();
    const given = invitation({ name: "أمينة 👩🏽‍🚒 <b>" });
    const answers = await Promise.all([1, 2].map(() => lead.does((cx) => inviteMember(cx, given))));
    expect(new Set(answers.map(({ memberId }) => memberId)).size).toBe(1);
    const { invitationsOpen } = await lead.does((cx) => readOverview(cx, {}));
    expect(invitationsOpen).toBe(1);
    expect((await lead.does(listMembers)).map(({ name }) => name)).toContain("أمينة 👩🏽‍🚒 <b>");
  });

  test("the last lead cannot give the role up or be ended, by anyone; the second last can", async () => {
    const { agency, lead } = await aHouse();
    const change = { memberId: lead.id, name: "Lee", roles: ["practitioner" as const], teamIds: [] };
    await expect(lead.does((cx) => changeMember(cx, change))).rejects.toMatchObject({
      code: "not-understood",
      fields: ["roles"],
    });
    await expect(lead.does((cx) => endMember(cx, { memberId: lead.id }, {}))).rejects.toMatchObject({
      fields: ["roles"],
    });
    const second = await agency.aMember(["lead"]);
    await lead.does((cx) => changeMember(cx, change));
    await expect(lead.does((cx) => changeAgency(cx, facts))).rejects.toMatchObject(notAllowed);
    await expect(second.does((cx) => endMember(cx, { memberId: second.id }, {}))).rejects.toMatchObject({
      fields: ["roles"],
    });
  });

  test("two leads who demote each other at the same moment: one of them stays lead", async () => {
    const { agency, lead } = await aHouse();
    const second = await agency.aMember(["lead"]);
    const demote = (memberId: typeof lead.id) => (cx: Context) =>
      changeMember(cx, { memberId, name: "X", roles: ["practitioner"], teamIds: [] });
    await Promise.allSettled([lead.does(demote(second.id)), second.does(demote(lead.id))]);
    const leads = (await lead.does(listMembers)).filter(({ roles }) => roles.includes("lead"));
    expect(leads).toHaveLength(1);
  });

  test("a role taken away acts at once", async () => {
    const { agency, lead } = await aHouse();
    const vera = await agency.aMember(["supervisor", "lead"]);
    await vera.does((cx) => saveCrisisLines(cx, { lines: [] }));
    await lead.does((cx) => changeMember(cx, { memberId: vera.id, name: "Vera", roles: ["supervisor"], teamIds: [] }));
    await expect(vera.does((cx) => saveCrisisLines(cx, { lines: [] }))).rejects.toMatchObject(notAllowed);
  });

  test("a lead signs a colleague out everywhere, as after a lost phone, and they stay a colleague", async () => {
    const { agency, lead } = await aHouse();
    const dana = await agency.aMember(["practitioner"]);
    const accountId = randomUUID();
    await lead.does((cx) =>
      cx.db.updateTable("member").set({ account_id: accountId }).where("id", "=", dana.id).execute(),
    );
    const ended: string[] = [];
    const side = { endSessions: async (id: string) => void ended.push(id) };
    await expect(dana.does((cx) => signOutMember(cx, { memberId: lead.id }, side))).rejects.toMatchObject(notAllowed);
    expect(await lead.does((cx) => signOutMember(cx, { memberId: dana.id }, side))).toEqual({ done: true });
    expect(ended).toEqual([accountId]);
    expect((await lead.does(listMembers)).find(({ memberId }) => memberId === dana.id)?.active).toBe(true);
  });

  test("who leaves is signed out, off every care team, and nothing opens to them any more", async () => {
    const { agency, lead } = await aHouse();
    const dana = await agency.aMember(["practitioner"]);
    const rosa = await agency.aPerson({ careTeam: [dana] });
    const accountId = randomUUID();
    await lead.does((cx) =>
      cx.db.updateTable("member").set({ account_id: accountId }).where("id", "=", dana.id).execute(),
    );
    const read = (cx: Context) =>
      cx.door.decide({ action: "read", subject: rosa.id, compartments: ["identity"], purpose: "care" });
    await dana.does(read);
    const endSessions = vi.fn(async () => {});
    expect(await lead.does((cx) => endMember(cx, { memberId: dana.id }, { endSessions }))).toEqual({ people: 1 });
    expect(endSessions).toHaveBeenCalledExactlyOnceWith(accountId);
    await expect(dana.does(read)).rejects.toMatchObject(notAllowed);
    await expect(dana.does(listMembers)).rejects.toMatchObject(notAllowed);
    expect(await lead.does((cx) => readOverview(cx, {}))).toMatchObject({
      people: 1,
      peopleAlone: 1,
      staff: 1,
      staffWithoutSecondFactor: null,
    });
    expect(await ledgerWhys(agency, rosa.id)).toContain(`team-left:${dana.id}`);
    expect(await lead.does((cx) => endMember(cx, { memberId: dana.id }, { endSessions }))).toEqual({ people: 0 });
  });

  test("a code is made again only for someone who has not signed in", async () => {
    const { lead } = await aHouse();
    const { memberId } = await lead.does((cx) => inviteMember(cx, invitation()));
    expect((await lead.does((cx) => inviteAgain(cx, { memberId }))).code).toMatch(/-/);
    await lead.does((cx) =>
      cx.db.updateTable("member").set({ account_id: randomUUID() }).where("id", "=", memberId).execute(),
    );
    await expect(lead.does((cx) => inviteAgain(cx, { memberId }))).rejects.toMatchObject({ code: "already-done" });
  });
});

describe("switches", () => {
  const noticing = (agency: Agency, personId: PersonId, analyser: string) =>
    inContext(world.house, { kind: "software", agencyId: agency.id, name: analyser }, (cx) =>
      cx.door.decide({ action: "analyse", subject: personId, compartments: ["journal"], purpose: "safety", analyser }),
    );

  test("one capability off stops its next run at once, and on again lets it run", async () => {
    const { agency, lead } = await aHouse();
    const rosa = await agency.aPerson();
    await noticing(agency, rosa.id, "crisis-triage");
    const off = await lead.does((cx) =>
      turnSwitch(cx, { capability: "crisis-triage", isOn: false, reason: "We talk about it first." }),
    );
    expect(off).toMatchObject({ isOn: false, reason: "We talk about it first.", changedBy: "Staff" });
    await expect(noticing(agency, rosa.id, "crisis-triage")).rejects.toMatchObject(notAllowed);
    await lead.does((cx) => turnSwitch(cx, { capability: "crisis-triage", isOn: true, reason: "Agreed." }));
    await noticing(agency, rosa.id, "crisis-triage");
  });

  test("all software off leaves the check for danger on, and is told as off", async () => {
    const { agency, lead } = await aHouse();
    const rosa = await agency.aPerson();
    await lead.does((cx) => turnSwitch(cx, { capability: "ai", isOn: false, reason: "Not yet." }));
    await noticing(agency, rosa.id, "crisis-triage");
    expect((await lead.does(listSwitches)).find(({ capability }) => capability === "ai")?.isOn).toBe(false);
    expect((await lead.does((cx) => readOverview(cx, {}))).switchesOff).toEqual(["ai"]);
  });

  test("replies by a language model are off until a lead turns them on, and say whether there is a model", async () => {
    const { lead } = await aHouse();
    const find = async (house?: { languageModel: null }) =>
      (await lead.does((cx) => listSwitches(cx, {}, house))).find(
        ({ capability }) => capability === "companion-generation",
      );
    expect(await find({ languageModel: null })).toMatchObject({ isOn: false, changedAt: null, isSetUp: false });
    expect((await lead.does((cx) => readOverview(cx, {}))).switchesOff).toEqual([]);
    const turned = await lead.does((cx) =>
      turnSwitch(cx, { capability: "companion-generation", isOn: true, reason: "Our lawyer agrees." }),
    );
    expect(turned).toMatchObject({ isOn: true });
  });

  test("needs a reason, and knows no other capability", () => {
    expect(contract.turn.input.safeParse({ capability: "ai", isOn: false, reason: " " }).success).toBe(false);
    expect(contract.turn.input.safeParse({ capability: "door", isOn: false, reason: "no" }).success).toBe(false);
  });
});

test("the agency's own crisis numbers come back as they were set; one without a number is not taken", async () => {
  const { lead } = await aHouse();
  const lines = [{ label: { en: "Someone here", es: "Alguien de aquí" }, call: "555-0142" }];
  await lead.does((cx) => saveCrisisLines(cx, { lines }));
  expect((await lead.does(readCrisisLines)).lines).toEqual(lines);
  expect(contract.saveCrisisLines.input.safeParse({ lines: [{ label: { en: "Someone" } }] }).success).toBe(false);
});

test("a programme and a team sent twice are kept once, and a team stays with its programme", async () => {
  const { agency, lead } = await aHouse();
  const other = { id: randomUUID(), name: "Outreach", kind: "outreach" as const };
  await lead.does((cx) => saveProgramme(cx, other));
  await lead.does((cx) => saveProgramme(cx, { ...other, name: "Street" }));
  await lead.does((cx) => saveTeam(cx, { id: agency.teamId, programmeId: other.id, name: "Night" }));
  const read = await lead.does(readAgency);
  expect(read.programmes.map(({ name }) => name)).toEqual(["Shelter", "Street"]);
  expect(read.teams).toMatchObject([{ name: "Night", programmeId: agency.programmeId }]);
});

async function ledgerWhys(agency: Agency, personId: PersonId): Promise<(string | null)[]> {
  const client = await world.house.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.agency', $1, true), set_config('app.keeps_ledger', 'yes', true)", [
      agency.id,
    ]);
    const { rows } = await client.query<{ why: string | null }>(
      "select why from mooring.ledger_line where subject_id = $1",
      [personId],
    );
    return rows.map(({ why }) => why);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
