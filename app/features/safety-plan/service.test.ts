import { randomUUID } from "node:crypto";
import { importOwnKey, newOwnKey, openOwn, sealOwn } from "@mooring/sealing";
import { expect, test } from "vitest";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { limits } from "./domain.ts";
import { endSharesEverywhere } from "./jobs.ts";
import { listSharedSteps, readOwnPlan, saveSteps, shareStep, unshareStep } from "./service.ts";

const world = useWorld();
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const ownKey = async () => importOwnKey(newOwnKey(random));
type Key = Awaited<ReturnType<typeof ownKey>>;
const placeOf = (row: string) => ({ table: "safety_plan_step", row, column: "body" });
const inDays = (days: number) => new Date(world.house.clock.now().getTime() + days * 86_400_000).toISOString();

async function aStep(key: Key, text: string, more: { id?: string; version?: number; saveId?: string } = {}) {
  const id = more.id ?? randomUUID();
  const sealed = await sealOwn(key, placeOf(id), text, random);
  return { id, saveId: more.saveId ?? randomUUID(), version: more.version ?? 0, sealed };
}
const save = (person: Someone, steps: Parameters<typeof saveSteps>[1]["steps"]) =>
  person.does((cx) => saveSteps(cx, { steps }));
const plan = (person: Someone) => person.does((cx) => readOwnPlan(cx));
const seenBy = async (staff: Staff, person: Someone) =>
  (await staff.does((cx) => listSharedSteps(cx, { personId: person.id }))).steps.map(({ text }) => text);
const share = (person: Someone, stepId: string, text: string, more: Partial<Parameters<typeof shareStep>[1]> = {}) =>
  person.does((cx) =>
    shareStep(cx, {
      id: randomUUID(),
      stepId,
      to: "care-team",
      endsAt: inDays(30),
      title: "People I ask",
      text,
      ...more,
    }),
  );

async function aHouse(kind?: string): Promise<{ agency: Agency; dana: Staff; sam: Staff; kai: Someone; key: Key }> {
  const agency = await world.anAgency(kind);
  const dana = await agency.aMember(["practitioner"]);
  const sam = await agency.aMember(["practitioner"]);
  return { agency, dana, sam, kai: await agency.aPerson({ careTeam: [dana, sam] }), key: await ownKey() };
}

test("a sealed step comes back as it was, a save sent twice is one, and an older version is told apart", async () => {
  const { kai, key } = await aHouse();
  const step = await aStep(key, "I go down to the water.");
  expect(await save(kai, [step])).toEqual({ steps: [{ id: step.id, version: 1 }] });
  expect(await save(kai, [step])).toEqual({ steps: [{ id: step.id, version: 1 }] });
  const next = await aStep(key, "I go down to the water, then call Ama.", { id: step.id, version: 1 });
  expect(await save(kai, [next])).toEqual({ steps: [{ id: step.id, version: 2 }] });
  const late = await aStep(key, "From the other phone.", { id: step.id, version: 1 });
  const beside = await aStep(key, "Another step of the same save.");
  expect(await save(kai, [late, beside])).toEqual({
    steps: [
      { id: step.id, version: null },
      { id: beside.id, version: 1 },
    ],
  });
  const { steps } = await plan(kai);
  const kept = steps.find(({ id }) => id === step.id);
  expect(await openOwn(key, placeOf(step.id), kept?.sealed ?? "")).toEqual({
    ok: true,
    text: "I go down to the water, then call Ama.",
  });
});

test("a step taken away leaves only its number behind, and what was shown of it is gone with it", async () => {
  const { kai, dana, key } = await aHouse();
  const step = await aStep(key, "Ama, evenings.");
  await save(kai, [step]);
  await share(kai, step.id, "Ama, evenings.");
  expect(await seenBy(dana, kai)).toEqual(["Ama, evenings."]);
  await save(kai, [{ id: step.id, saveId: randomUUID(), version: 1, sealed: null }]);
  expect(await plan(kai)).toEqual({ steps: [{ id: step.id, version: 2, sealed: null }], shares: [] });
  expect(await seenBy(dana, kai)).toEqual([]);
  await expect(share(kai, step.id, "again")).rejects.toMatchObject({ code: "not-found" });
});

test("the care team sees the steps that are shown to it, one worker those for that worker, and nobody anything else", async () => {
  const { agency, kai, dana, sam, key } = await aHouse();
  const outside = await agency.aMember(["practitioner", "supervisor", "lead"], { inTeam: true });
  const jude = await agency.aPerson({ careTeam: [sam] });
  const [team, mine, hidden] = [await aStep(key, "a"), await aStep(key, "b"), await aStep(key, "c")];
  await save(kai, [team, mine, hidden]);
  await share(kai, team.id, "for the team");
  const forDana = await share(kai, mine.id, "for dana", { to: "member", memberId: dana.id });
  expect(forDana).toMatchObject({ to: "member", who: "Staff", stepId: mine.id });

  expect((await seenBy(dana, kai)).sort()).toEqual(["for dana", "for the team"]);
  expect(await seenBy(sam, kai)).toEqual(["for the team"]);
  await expect(seenBy(outside, kai)).rejects.toMatchObject({ code: "not-allowed" });
  const stranger = await (await world.anAgency()).aMember(["practitioner"]);
  await expect(seenBy(stranger, kai)).rejects.toMatchObject({ code: "not-found" });
  // Another person can neither see, share nor write over what is Kai's.
  expect(await plan(jude)).toEqual({ steps: [], shares: [] });
  await expect(share(jude, team.id, "x")).rejects.toMatchObject({ code: "not-found" });
  await expect(share(jude, randomUUID(), "x", { id: forDana.id })).rejects.toMatchObject({ code: "not-found" });
  expect(await save(jude, [{ ...hidden, saveId: randomUUID() }])).toEqual({
    steps: [{ id: hidden.id, version: null }],
  });
  await jude.does((cx) => unshareStep(cx, { id: forDana.id }));
  expect((await seenBy(dana, kai)).length).toBe(2);
  // A worker has nothing of their own here.
  await expect(dana.does((cx) => readOwnPlan(cx))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(share(kai, mine.id, "x", { to: "member", memberId: outside.id })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("taking back works at once, also for a permit given a moment before; new words replace the old ones", async () => {
  const { kai, dana, key } = await aHouse();
  const step = await aStep(key, "a");
  await save(kai, [step]);
  const shared = await share(kai, step.id, "first words");
  await share(kai, step.id, "second words", { id: shared.id });
  expect(await seenBy(dana, kai)).toEqual(["second words"]);
  let tries = 0;
  const slow = dana.does(async (cx) => {
    tries++;
    const permit = await cx.door.decide({
      action: "read",
      subject: kai.id,
      compartments: ["safety-plan"],
      purpose: "care",
    });
    if (tries === 1) await kai.does((own) => unshareStep(own, { id: shared.id }));
    cx.ledger.note(permit, "shown");
    return (await listSharedSteps(cx, { personId: kai.id })).steps;
  });
  expect(await slow).toEqual([]);
  expect(tries).toBe(2);
  await kai.does((cx) => unshareStep(cx, { id: shared.id }));
});

test("an end is neither in the past nor too far away, nearer still in victim services", async () => {
  for (const [kind, most] of [
    ["homeless-services", limits.mostShareDays],
    ["victim-services", limits.mostShareDaysVictimServices],
  ] as const) {
    const { kai, key } = await aHouse(kind);
    const step = await aStep(key, "a");
    await save(kai, [step]);
    for (const endsAt of [inDays(-1), inDays(most + 1)])
      await expect(share(kai, step.id, "x", { endsAt })).rejects.toMatchObject({ code: "not-understood" });
    await share(kai, step.id, "x", { endsAt: inDays(most) });
    await expect(share(kai, step.id, "x", { to: "member" })).rejects.toMatchObject({ code: "not-understood" });
  }
});

test("the server never has a word of a step that is not shown, and says nothing of how many there are", async () => {
  const { agency, kai, dana, key } = await aHouse();
  const words = "canary-plan-cormorant";
  const shown = "canary-shown-egret";
  const steps = [await aStep(key, JSON.stringify({ page: "leaving", text: words })), await aStep(key, "b")];
  await save(kai, steps);
  await share(kai, steps[1]?.id ?? "", shown);
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query<{ text: string }>(
    "select t::text as text from mooring.safety_plan_step t union all select t::text from mooring.safety_plan_share t union all select t::text from mooring.ledger_line t",
  );
  await owner.end();
  for (const mark of [words, shown, "leaving"])
    for (const form of [mark, Buffer.from(mark).toString("hex"), Buffer.from(mark).toString("base64url")])
      expect(rows.filter(({ text }) => text.includes(form)).length, form).toBe(0);
  expect(JSON.stringify(await dana.does((cx) => listSharedSteps(cx, { personId: kai.id })))).not.toContain(
    steps[0]?.id ?? "none",
  );
  await agency.chain();
  expect(await agency.verify()).toMatchObject({ ok: true, unchained: 0 });
});

test("a share whose time is over is not shown from that moment, and its copy is erased with a line", async () => {
  const { kai, dana, key } = await aHouse();
  const step = await aStep(key, "a");
  await save(kai, [step]);
  await share(kai, step.id, "for a day", { endsAt: inDays(1) });
  expect(await seenBy(dana, kai)).toEqual(["for a day"]);
  world.setClock(new Date(world.house.clock.now().getTime() + 2 * 86_400_000));
  expect(await seenBy(dana, kai)).toEqual([]);
  expect((await plan(kai)).shares).toEqual([]);
  expect(await endSharesEverywhere(world.house)).toBeGreaterThanOrEqual(1);
  expect(await endSharesEverywhere(world.house)).toBe(0);
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query(
    "select 1 from mooring.ledger_line where subject_id = $1 and actor_role = 'plan-share-expiry' and outcome = 'erased'",
    [kai.id],
  );
  await owner.end();
  expect(rows.length).toBe(1);
});

test("hostile, empty and doubled saves are refused kindly and leave the plan whole", async () => {
  const { kai, key } = await aHouse();
  const step = await aStep(key, "a");
  await expect(save(kai, [step, step])).rejects.toMatchObject({ code: "not-understood" });
  await expect(save(kai, [{ ...step, sealed: "plain words" }])).rejects.toMatchObject({ code: "not-understood" });
  const many = await Promise.all(Array.from({ length: limits.steps }, () => aStep(key, "x")));
  await save(kai, many);
  await expect(save(kai, [step])).rejects.toMatchObject({ code: "too-large" });
  expect((await plan(kai)).steps.length).toBe(limits.steps);
  // Taken away before it ever arrived: nothing to keep, nothing to refuse.
  const never = { id: randomUUID(), saveId: randomUUID(), version: 3, sealed: null };
  expect(await save(kai, [never])).toEqual({ steps: [{ id: never.id, version: 1 }] });
});
