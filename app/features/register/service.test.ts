import { randomUUID } from "node:crypto";
import { type FastifyInstance, fastify } from "fastify";
import { beforeEach, expect, test } from "vitest";
import { type Agency, type Staff, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { turnSwitch } from "../agency/service.ts";
import { draftPage, listVersions, previewPage, publishPage } from "./pages.ts";
import { mountPublicPages } from "./public.ts";
import { listRegister, readCard } from "./service.ts";

const world = useWorld();
let agency: Agency;
let helen: Staff;
let dana: Staff;

beforeEach(async () => {
  agency = await world.anAgency("victim-services");
  helen = await agency.aMember(["lead"]);
  dana = await agency.aMember(["practitioner"]);
});

const listed = (who = dana) => who.does((cx) => listRegister(cx, { language: "en" }, world.house));
const stateOf = async (id: string) => (await listed()).find((each) => each.id === id)?.state;

test("every card is there, with its state, and a switch shows at once", async () => {
  expect((await listed()).map(({ id, state }) => [id, state])).toEqual([
    ["crisis-triage", "on"],
    ["journal-distress", "on"],
    ["forecast", "on"],
    ["early-warning", "on"],
    ["typing-rhythm", "on"],
    ["voice-features", "on"],
    ["journal-themes", "on"],
    ["plan-suggestions", "on"],
    ["questionnaires", "on"],
    ["own-archive", "on"],
    ["companion", "on"],
    ["companion-intent", "on"],
    ["companion-generation", "not-set-up"],
    ["text-encoder", "not-set-up"],
    ["speech", "not-here"],
  ]);
  await helen.does((cx) => turnSwitch(cx, { capability: "journal-distress", isOn: false, reason: "not now" }));
  expect(await stateOf("journal-distress")).toBe("switched-off");
  await helen.does((cx) => turnSwitch(cx, { capability: "ai", isOn: false, reason: "not now" }));
  expect(await stateOf("crisis-triage")).toBe("on");
});

test("runs are counted from the ledger and answers from reviews, of one's own agency alone", async () => {
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const other = await world.anAgency();
  const stranger = await other.aMember(["practitioner"]);
  await seed(agency.id, rosa.id, 12, ["agreed", "agreed", "disagreed"]);
  const [, distress] = await listed();
  expect(distress).toMatchObject({ id: "journal-distress", counts: { ran: 12, noticed: 3, agreed: 2, disagreed: 1 } });
  const [, elsewhere] = await listed(stranger);
  expect(elsewhere).toMatchObject({ counts: { ran: 0, noticed: 0 } });
});

test("a card is whole in both languages, with the rules of this agency's packs that touch it", async () => {
  const card = await dana.does((cx) => readCard(cx, { cardId: "companion-generation", language: "es" }, world.house));
  expect(card.attributes).toHaveLength(31);
  expect(card.attributes.every(({ text }) => text.length > 0)).toBe(true);
  expect(card.rules.length).toBeGreaterThan(0);
  expect(card.rules.every(({ why, cite }) => why.length > 0 && cite.length > 0)).toBe(true);
  const crisis = await dana.does((cx) => readCard(cx, { cardId: "crisis-triage", language: "en" }, world.house));
  expect(crisis.parts.map(({ digest }) => digest?.length)).toEqual([32, 32, 64]);
  expect(crisis.figures).toHaveLength(5);
  await expect(
    dana.does((cx) => readCard(cx, { cardId: "no-such", language: "en" }, world.house)),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("the page goes out in two steps, by the lead alone, and only as it was looked at", async () => {
  const app = await publicSide();
  const id = randomUUID();
  const contact = "Omar, privacy office, 555-0100";
  await expect(dana.does((cx) => draftPage(cx, { id, contact }, world.house))).rejects.toMatchObject({
    code: "not-allowed",
  });
  const draft = await helen.does((cx) => draftPage(cx, { id, contact }, world.house));
  expect((await app.inject(`/transparency/${id}/en`)).statusCode).toBe(404);
  const { html } = await helen.does((cx) => previewPage(cx, { pageId: id, language: "en" }));
  expect(html).toContain(contact);
  for (const [who, hash, code] of [
    [helen, "0".repeat(64), "changed-meanwhile"],
    [dana, draft.hash, "not-allowed"],
  ] as const)
    await expect(who.does((cx) => publishPage(cx, { pageId: id, hash }))).rejects.toMatchObject({ code });
  await helen.does((cx) => publishPage(cx, { pageId: id, hash: draft.hash }));
  await expect(helen.does((cx) => publishPage(cx, { pageId: id, hash: draft.hash }))).rejects.toMatchObject({
    code: "already-done",
  });
  const answer = await app.inject(`/transparency/${id}/en`);
  expect(answer.body).toBe(html);
  expect(answer.headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect((await app.inject(`/transparency/${id}/es`)).body).toContain('<html lang="es">');
  await app.close();
});

test("what was published stays readable, newest first, and bad addresses find nothing", async () => {
  const app = await publicSide();
  const published: string[] = [];
  for (let i = 0; i < 2; i++) {
    const id = randomUUID();
    const { hash } = await helen.does((cx) => draftPage(cx, { id, contact: "The office" }, world.house));
    await helen.does((cx) => publishPage(cx, { pageId: id, hash }));
    published.unshift(id);
  }
  const { versions } = await dana.does((cx) => listVersions(cx));
  expect(versions.map(({ id }) => id)).toEqual(published);
  const list = (await app.inject("/transparency")).body;
  expect(list.indexOf(published[0] ?? "")).toBeLessThan(list.indexOf(published[1] ?? ""));
  expect((await app.inject({ url: "/transparency", headers: { "accept-language": "es-MX" } })).body).toContain(
    "Versiones anteriores",
  );
  for (const bad of ["/transparency/1/en", `/transparency/${randomUUID()}/en`, "/transparency/%00/en"])
    expect((await app.inject(bad)).statusCode).toBe(404);
  await app.close();
});

async function publicSide(): Promise<FastifyInstance> {
  const app = fastify();
  mountPublicPages(app, world.house);
  await app.ready();
  return app;
}

/** Runs and answers as the ledger and the reviews keep them. */
async function seed(agencyId: string, personId: string, runs: number, answers: string[]): Promise<void> {
  const pool = openPool(world.url, "owner", 1);
  const client = await pool.connect();
  await client.query("set session_replication_role = replica");
  for (let i = 0; i < runs; i++)
    await client.query(
      "insert into mooring.ledger_line (agency_id, id, at, actor_kind, actor_role, subject_id, action, compartments, count, purpose, basis, policies, analyser, outcome) values ($1, gen_random_uuid(), now(), 'software', 'journal-distress', $2, 'analyse', '{journal}', 1, 'noticing', 'choice', '{}', 'journal-distress 1.0.0', 'ran')",
      [agencyId, personId],
    );
  for (const answer of answers) {
    const id = randomUUID();
    await client.query(
      "insert into mooring.finding (agency_id, id, person_id, analyser, analyser_version, model_digest, urgency, body, inputs, permit_id, visible_to, created_at, expires_at) values ($1, $2, $3, 'journal-distress', '1.0.0', 'x', 'routine', '\\x00', '[]', gen_random_uuid(), '{person}', now(), now() + interval '1 day')",
      [agencyId, id, personId],
    );
    await client.query(
      "insert into mooring.review (agency_id, id, finding_id, person_id, reviewer_id, reviewer_kind, answer, at) values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), 'staff', $4, now())",
      [agencyId, id, personId, answer],
    );
  }
  client.release(true);
  await pool.end();
}
