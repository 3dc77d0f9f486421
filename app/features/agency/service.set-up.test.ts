import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { AgencyId, MemberId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { type Context, inContext } from "#server/context.ts";
import { useWorld } from "../../../tests/app/world.ts";
import { agency as contract, type SetUp } from "./contract.ts";
import { openSetUp } from "./founding.ts";
import { createAgency, readAgency } from "./service.ts";

// These run in order over one house that is empty at first.
const world = useWorld();
const asNobody = <T>(act: (cx: Context) => Promise<T>) => inContext(world.house, { kind: "nobody" }, act);
const facts = {
  name: "Harbor",
  place: "Port",
  zone: "Europe/Madrid",
  jurisdictions: ["US-MA"],
  languages: ["en" as const, "es" as const],
};
const given = (about: Partial<SetUp> = {}): SetUp =>
  contract.setUp.input.parse({
    code: "7k3m 9qab",
    agencyId: randomUUID(),
    leadId: randomUUID(),
    agency: { ...facts, kind: "victim-services" },
    programme: { name: "Shelter", kind: "shelter", team: "Day" },
    lead: { name: "Lee", email: "lee@agency.example", password: "a long enough one" },
    ...about,
  });
const keyOf = (agencyId: string) => path.join(world.dataFolder, "keyring/agencies", `${agencyId}.json`);

const said = {
  org_type: ["health-facility"],
  funder: ["hud"],
  licence: ["us-il"],
  service_type: ["therapy"],
  public_access: null,
};

test("before there is an agency, one sees which packs its answers would bring and what would be off, and why", async () => {
  const { foresee } = openSetUp({ code: () => null, provisionStaff: async () => {} });
  const about = { kind: "community-mental-health" as const, jurisdictions: ["US", "US-IL"] };
  const seen = await asNobody((cx) => foresee(cx, { ...about, said }, world.house));
  expect(seen.packs.map(({ id }) => id)).toEqual(expect.arrayContaining(["base", "us-il-wopr"]));
  const crisis = seen.off.find(({ capability }) => capability === "crisis.detect");
  expect(crisis).toMatchObject({ isEverywhere: true, rulesAlone: true });
  expect(crisis?.why.map(({ id }) => id)).toContain("us-il-wopr-no-mental-state");
  // Elsewhere, with nobody licensed, a trained model may notice danger; and what nobody knows is at least as strict.
  const plain = { ...said, org_type: ["none"], licence: ["none"], service_type: ["case-management"] };
  const ohio = await asNobody((cx) =>
    foresee(cx, { kind: "homeless-services", jurisdictions: ["US", "US-OH"], said: plain }, world.house),
  );
  expect(ohio.off.map(({ capability }) => capability)).not.toContain("crisis.detect");
  const nothing = { org_type: null, funder: null, licence: null, service_type: null, public_access: null };
  const unknown = await asNobody((cx) => foresee(cx, { kind: "other", jurisdictions: [], said: nothing }, world.house));
  expect(unknown.off.map(({ capability }) => capability)).toEqual(
    expect.arrayContaining(ohio.off.map(({ capability }) => capability)),
  );
});

test("without the code from the terminal nothing is made, and ten wrong ones close the wizard for a minute", async () => {
  const { setUp, isNeeded } = openSetUp({ code: () => "7K3M-9QAB", provisionStaff: async () => {} });
  for (let tries = 0; tries < 10; tries += 1) {
    await expect(asNobody((cx) => setUp(cx, given({ code: "0000-0000" }), world.house))).rejects.toMatchObject({
      code: "not-understood",
      fields: ["code"],
    });
  }
  await expect(asNobody((cx) => setUp(cx, given(), world.house))).rejects.toMatchObject({ code: "too-many-tries" });
  const closed = openSetUp({ code: () => null, provisionStaff: async () => {} });
  await expect(asNobody((cx) => closed.setUp(cx, given({ code: "" }), world.house))).rejects.toMatchObject({
    fields: ["code"],
  });
  expect(await asNobody(isNeeded)).toEqual({ needed: true });
});

test("a lead's account that will not do leaves nothing behind, and the same set-up can be sent again", async () => {
  const fails = openSetUp({
    code: () => "7K3M-9QAB",
    provisionStaff: async () => {
      throw new Refusal("not-understood", "These will not do: email.", ["email"]);
    },
  });
  const first = given({ agency: { ...facts, kind: "victim-services", crisisLines: [], said } });
  await expect(asNobody((cx) => fails.setUp(cx, first, world.house))).rejects.toMatchObject({ fields: ["email"] });
  expect(await asNobody(fails.isNeeded)).toEqual({ needed: true });
  expect(fs.existsSync(keyOf(first.agencyId))).toBe(true);

  const provisioned: string[] = [];
  const works = openSetUp({ code: () => "7K3M-9QAB", provisionStaff: async (_, { email }) => provisioned.push(email) });
  // Two at the same moment: one house, whichever comes first.
  const both = [first, given({ agency: first.agency })];
  const answers = await Promise.allSettled(both.map((one) => asNobody((cx) => works.setUp(cx, one, world.house))));
  const winner = both[answers.findIndex(({ status }) => status === "fulfilled")];
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(provisioned).toEqual(["lee@agency.example"]);
  // What was answered binds from the first day, under the agency's signature; a victim service is one whatever else it said.
  const own = await inContext(
    world.house,
    { kind: "software", agencyId: winner?.agencyId as AgencyId, name: "test" },
    async (cx) => (await cx.door.guardrails()).own,
  );
  expect(own.said).toEqual({ ...said, org_type: ["health-facility", "victim-services"] });
  expect(own.packs).not.toBeNull();
  const about = { kind: "other" as const, jurisdictions: [], said };
  await expect(asNobody((cx) => works.foresee(cx, about, world.house))).rejects.toMatchObject({ code: "already-done" });
  expect(await asNobody(works.isNeeded)).toEqual({ needed: false });
});

test("once there is an agency, even the right code makes no second one", async () => {
  const { setUp } = openSetUp({ code: () => "7K3M-9QAB", provisionStaff: async () => {} });
  await expect(asNobody((cx) => setUp(cx, given(), world.house))).rejects.toMatchObject({ code: "already-done" });
});

test("what the wizard made is there: the lead runs the agency, its programme and its team", async () => {
  const made = await createAgency(world.house, {
    ...facts,
    kind: "other",
    crisisLines: [],
    programmes: [{ key: "a", name: "A", kind: "other" }],
    teams: [{ key: "b", programme: "a", name: "B" }],
  });
  const memberId = randomUUID() as MemberId;
  await inContext(world.house, { kind: "software", agencyId: made.agencyId, name: "set-up" }, async (cx) => {
    const row = {
      agency_id: made.agencyId,
      id: memberId,
      account_id: null,
      name: "Lee",
      roles: ["lead"],
      team_ids: [...made.teams.values()],
    };
    await cx.db
      .insertInto("member")
      .values({ ...row, languages: ["en"], until: null, created_at: cx.now() })
      .execute();
  });
  const actor = {
    kind: "staff",
    agencyId: made.agencyId,
    memberId,
    accountId: randomUUID() as never,
    sessionId: "",
    secondFactor: true,
  } as const;
  const read = await inContext(world.house, actor, readAgency);
  expect(read).toMatchObject({
    name: "Harbor",
    kind: "other",
    mayChange: true,
    programmes: [{ name: "A" }],
    teams: [{ name: "B", staff: 1 }],
  });
});

test("creating an agency makes its key before its row, and a failure can be tried again", async () => {
  const agencyId = randomUUID() as AgencyId;
  const made = { ...facts, agencyId, kind: "other" as const, crisisLines: [], programmes: [], teams: [] };
  const failing = createAgency(world.house, made, {
    also: async () => Promise.reject(new Refusal("trouble", "a test")),
  });
  await expect(failing).rejects.toMatchObject({ code: "trouble" });
  expect(fs.existsSync(keyOf(agencyId))).toBe(true);
  expect((await createAgency(world.house, made)).agencyId).toBe(agencyId);
});
