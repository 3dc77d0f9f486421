import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { saveOwnContact, saveOwnProfile } from "#features/people/own.ts";
import { giveOwn, readOwnFrame, stopOwn } from "#features/releases/service.ts";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { takeImport } from "./keeping.ts";
import { previewSending, sendReferral } from "./sending.ts";
import { aKitchen, filesOf } from "./service.test-bed.ts";
import { askForHelp, listMine, listOf, listOpen, openReferral, sayMine, writeStep } from "./service.ts";

const world = useWorld();
let home: Agency;
let dana: Staff;
let sam: Staff;
let rosa: Someone;
const kitchen = aKitchen("1");

beforeAll(async () => {
  home = await world.anAgency("victim-services");
  dana = await home.aMember(["practitioner"]);
  sam = await home.aMember(["practitioner"]);
  rosa = await home.aPerson({ careTeam: [dana] });
  await rosa.does((cx) => saveOwnProfile(cx, { name: "Rosa Quiet", pronouns: "", language: "en", zone: "UTC" }));
  const rules = {
    channels: ["call" as const],
    phone: "555 0123",
    safeTimes: "mornings",
    avoid: "evenings",
    leaveMessage: false,
    codeWord: "",
  };
  await rosa.does((cx) => saveOwnContact(cx, rules));
  await dana.does((cx) => takeImport(cx, { importId: randomUUID(), files: filesOf(kitchen), withTwins: false }));
});

const open = (id: string, way: "send" | "call-together" = "send") =>
  dana.does((cx) => openReferral(cx, { personId: rosa.id, id, serviceId: kitchen.id, way, words: "Hot meals" }));
const step = (
  id: string,
  to: Parameters<typeof writeStep>[1]["step"],
  more: { reason?: "full"; outcome?: "got-it"; personId?: PersonId } = {},
) =>
  dana.does((cx) =>
    writeStep(cx, {
      personId: more.personId ?? rosa.id,
      id,
      stepId: randomUUID(),
      step: to,
      reason: more.reason ?? null,
      outcome: more.outcome ?? null,
      words: "",
    }),
  );

async function release(name: string, compartments: ("contact" | "checkins")[]): Promise<string> {
  const id = randomUUID();
  const { textHash } = await rosa.does((cx) => readOwnFrame(cx, { to: "outside", language: "en" }));
  const asked = {
    recipient: { to: "outside", kind: "organisation", name, status: "unknown" } as const,
    why: "A hot meal",
    compartments,
    parts: [],
    conditions: "",
    endsAt: new Date(world.house.clock.now().getTime() + 20 * 86_400_000).toISOString(),
    dangersTold: true,
    supporter: "",
    witness: "",
    interpreter: "",
    textHash,
    language: "en" as const,
  };
  await rosa.does((cx) => giveOwn(cx, { id, asked, signature: "Rosa Quiet" }));
  return id;
}

test("a worker on the care team opens a referral once, the person sees all of it, and nobody else does", async () => {
  const id = randomUUID();
  await open(id);
  await open(id);
  const mine = await rosa.does((cx) => listMine(cx));
  expect(mine).toMatchObject([
    { id, state: "open", words: "Hot meals", service: { name: "Kitchen 1" }, daysWaited: 0 },
  ]);
  await expect(sam.does((cx) => listOf(cx, { personId: rosa.id }))).rejects.toMatchObject({
    code: expect.stringMatching(/not-allowed|not-found/),
  });
  await step(id, "closed", { outcome: "got-it" });
});

test("without a release to this very service, naming no more than is needed, nothing leaves", async () => {
  const id = randomUUID();
  await open(id);
  const send = (releaseId: string) =>
    dana.does((cx) =>
      sendReferral(cx, { personId: rosa.id, id, releaseId, disclosureId: randomUUID(), language: "en" }),
    );
  const preview = () => dana.does((cx) => previewSending(cx, { personId: rosa.id, id }));
  expect(await preview()).toMatchObject({
    name: "Rosa Quiet",
    phone: "555 0123",
    avoid: "evenings",
    releases: [],
    opensMore: false,
  });
  await expect(send(randomUUID())).rejects.toMatchObject({ code: "not-found" });
  const other = await release("Somebody else", ["contact"]);
  await expect(send(other)).rejects.toMatchObject({ code: "not-allowed" });
  const more = await release("Kitchen 1", ["contact", "checkins"]);
  expect(await preview()).toMatchObject({ releases: [], opensMore: true });
  await expect(send(more)).rejects.toMatchObject({ code: "not-allowed" });
  const right = await release("kitchen 1", ["contact"]);
  expect((await preview()).releases.map((one) => one.id)).toEqual([right]);
  const sent = await send(right);
  expect(sent.lines).toEqual(expect.arrayContaining(["Rosa Quiet", "555 0123", "mornings", "evenings"]));
  // What it is for is not named by a release that opens how to reach her, so it stays here.
  expect(sent.lines.join(" ")).not.toContain("Hot meals");
  expect((await rosa.does((cx) => listMine(cx))).find((one) => one.id === id)).toMatchObject({
    state: "sent",
    steps: [{ step: "sent" }],
  });
  await rosa.does((cx) => stopOwn(cx, { id: right }));
  await expect(send(right)).rejects.toMatchObject({ code: "not-found" });
  await step(id, "closed", { outcome: "got-it" });
});

test("a call together needs no release; introduced, accepted, met and closed follow each other, and an end is an end", async () => {
  const id = randomUUID();
  await open(id, "call-together");
  await step(id, "introduced");
  await step(id, "accepted");
  await rosa.does((cx) => sayMine(cx, { id, stepId: randomUUID(), step: "met", words: "It was good" }));
  await expect(step(id, "closed")).rejects.toMatchObject({ code: "not-understood", fields: ["outcome"] });
  await step(id, "closed", { outcome: "got-it" });
  await expect(step(id, "introduced")).rejects.toMatchObject({ code: "already-done" });
  const [one] = (await dana.does((cx) => listOf(cx, { personId: rosa.id }))).filter((each) => each.id === id);
  expect(one).toMatchObject({ state: "closed", outcome: "got-it" });
  expect(one?.steps.map((each) => [each.step, each.who === null])).toEqual([
    ["introduced", false],
    ["accepted", false],
    ["met", true],
    ["closed", false],
  ]);
});

test("a no has a reason, and a person who wants it no more is heard", async () => {
  const [no, stop] = [randomUUID(), randomUUID()];
  await open(no);
  await expect(step(no, "declined")).rejects.toMatchObject({ code: "not-understood", fields: ["reason"] });
  expect(await step(no, "declined", { reason: "full" })).toMatchObject({ state: "declined", reason: "full" });
  await open(stop);
  await rosa.does((cx) => sayMine(cx, { id: stop, stepId: randomUUID(), step: "stopped", words: "" }));
  expect((await rosa.does((cx) => listMine(cx))).find((one) => one.id === stop)).toMatchObject({ state: "stopped" });
});

test("what a person asks for waits openly until a worker takes it up, with their own words", async () => {
  const id = randomUUID();
  await rosa.does((cx) => askForHelp(cx, { id, serviceId: kitchen.id, words: "I do not like the phone" }));
  await rosa.does((cx) => askForHelp(cx, { id, serviceId: kitchen.id, words: "twice" }));
  world.setClock(new Date(Date.now() + 3 * 86_400_000));
  const { open: waiting } = await dana.does((cx) => listOpen(cx));
  expect(waiting).toMatchObject([
    { id, name: "Rosa Quiet", state: "asked", daysWaited: 3, words: "I do not like the phone" },
  ]);
  const taken = await dana.does((cx) =>
    openReferral(cx, { personId: rosa.id, id, serviceId: kitchen.id, way: "call-together", words: "" }),
  );
  expect(taken).toMatchObject({ state: "open", words: "I do not like the phone", way: "call-together" });
  expect((await sam.does((cx) => listOpen(cx))).open).toEqual([]);
});

test("figures of few people are hidden", async () => {
  const { figures } = await dana.does((cx) => listOpen(cx));
  expect(Object.values(figures).every((figure) => figure === null)).toBe(true);
  // However many one person has, they are one person.
  for (let at = 0; at < 24; at += 1) await open(randomUUID());
  expect((await dana.does((cx) => listOpen(cx))).figures.opened).toBe(null);
  for (let at = 0; at < 24; at += 1) {
    const { id: personId } = await home.aPerson({ careTeam: [dana] });
    const id = randomUUID();
    await dana.does((cx) =>
      openReferral(cx, { personId, id, serviceId: kitchen.id, way: "call-together", words: "Meals" }),
    );
    if (at % 2 === 0) await step(id, "accepted", { personId });
  }
  const shown = (await dana.does((cx) => listOpen(cx))).figures;
  expect(shown.opened).toBeGreaterThanOrEqual(24);
  expect(shown.accepted).toBeGreaterThanOrEqual(12);
  expect(shown.declined).toBe(null);
});
