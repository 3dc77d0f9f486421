import { randomUUID } from "node:crypto";
import { importOwnKey, newOwnKey, openOwn, sealOwn } from "@mooring/sealing";
import { expect, test } from "vitest";
import { turnSwitch } from "#features/agency/service.ts";
import type { Source } from "#features/consent/contract.ts";
import { decideChoice } from "#features/consent/service.ts";
import { shownText } from "#features/consent/texts.ts";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import type { View } from "./contract.ts";
import { endSharesEverywhere, forgetWhatIsOff } from "./server.ts";
import {
  eraseSignals,
  keepNote,
  listSharedSignals,
  mayRunOnDevice,
  readOffered,
  readOwnSignals,
  removeNote,
  shareSignals,
  unshareSignals,
} from "./service.ts";

const world = useWorld();
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const placeOf = (row: string) => ({ table: "signal_note", row, column: "body" });
const view: View = {
  keyboard: "physical",
  language: "en",
  series: [{ measure: "gapMs", days: [{ day: "2026-11-20", value: 145 }] }],
};

async function choose(who: Someone, sources: Source[]) {
  const { hash, words } = shownText("P06", "en");
  const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
  const on = sources.length > 0;
  await who.does((cx) =>
    decideChoice(cx, { purpose: "P06", on, sources, textHash: hash, language: "en", ...(on ? { teachBack } : {}) }),
  );
}

async function aPair(kind?: string) {
  const agency = await world.anAgency(kind);
  const dana = await agency.aMember(["practitioner"]);
  const sam = await agency.aMember(["practitioner"]);
  return { agency, dana, sam, rosa: await agency.aPerson({ careTeam: [dana, sam] }) };
}

async function aNote(words = "145 ms") {
  const key = await importOwnKey(newOwnKey(random));
  const id = randomUUID();
  const sealed = await sealOwn(key, placeOf(id), words, random);
  return { key, note: { id, signal: "typing" as const, at: new Date().toISOString(), sealed } };
}

const inDays = (days: number) => new Date(world.house.clock.now().getTime() + days * 86_400_000).toISOString();
const allowed = (who: Someone, signal: "typing" | "voice" = "typing") =>
  who.does((cx) => mayRunOnDevice(cx, { signal })).then((answer) => answer.allowed);

test("typing is counted only after its own switch was turned on, and another switch opens nothing", async () => {
  const { rosa } = await aPair();
  expect(await allowed(rosa)).toBe(false);
  await choose(rosa, ["journal", "private-writing"]);
  expect(await allowed(rosa)).toBe(false);
  await choose(rosa, ["typing"]);
  expect(await allowed(rosa)).toBe(true);
  expect(await allowed(rosa, "voice")).toBe(false);
  expect(await rosa.does((cx) => readOwnSignals(cx))).toMatchObject({ on: ["typing"] });
});

test("in a victim service, for a young person, for an unknown age, and where the agency turned it off there is nothing to choose", async () => {
  const safe = await aPair("victim-services");
  const labelled = await safe.agency.aPerson();
  const { agency, rosa } = await aPair();
  const [young, unknown, told] = [
    await agency.aPerson(),
    await agency.aPerson(),
    await agency.aPerson({ labels: ["victim-service"] }),
  ];
  const owner = openPool(world.url, "owner", 1);
  for (const [who, band] of [
    [young, "13-17"],
    [unknown, "unknown"],
  ] as const)
    await owner.query("update mooring.person set age_band = $1 where id = $2", [band, who.id]);
  await owner.end();
  for (const who of [safe.rosa, labelled, young, unknown, told]) {
    await choose(who, ["typing"]);
    expect(await who.does((cx) => readOffered(cx))).toEqual({ offered: [] });
    expect(await allowed(who)).toBe(false);
    const { note } = await aNote();
    await expect(who.does((cx) => keepNote(cx, note))).rejects.toMatchObject({ code: "consent-withheld" });
  }
  await choose(rosa, ["typing"]);
  const lead = await agency.aMember(["lead"]);
  await lead.does((cx) => turnSwitch(cx, { capability: "typing-rhythm", isOn: false, reason: "We talk first." }));
  expect(await allowed(rosa)).toBe(false);
  expect((await rosa.does((cx) => readOffered(cx))).offered).not.toContain("typing");
});

test("what is kept comes back sealed as it went, to its owner alone, and opens with their key", async () => {
  const { rosa, dana } = await aPair();
  await choose(rosa, ["typing"]);
  const { key, note } = await aNote("145 ms");
  await rosa.does((cx) => keepNote(cx, note));
  await rosa.does((cx) => keepNote(cx, note));
  const { notes } = await rosa.does((cx) => readOwnSignals(cx));
  expect(notes).toHaveLength(1);
  expect(await openOwn(key, placeOf(note.id), notes[0]?.sealed ?? "")).toEqual({ ok: true, text: "145 ms" });
  expect(await dana.does((cx) => listSharedSignals(cx, { personId: rosa.id }))).toEqual({ views: [] });
  const seen = await dana.does(async (cx) => {
    await listSharedSignals(cx, { personId: rosa.id });
    return cx.db.selectFrom("signal_note").select("id").execute();
  });
  expect(seen).toEqual([]);
  await rosa.does((cx) => removeNote(cx, { id: note.id }));
  expect((await rosa.does((cx) => readOwnSignals(cx))).notes).toEqual([]);
});

test("a clock in a year to come keeps nothing in the future", async () => {
  const { rosa } = await aPair();
  await choose(rosa, ["typing"]);
  const { note } = await aNote();
  await rosa.does((cx) => keepNote(cx, { ...note, at: "2099-01-01T00:00:00Z" }));
  const [kept] = (await rosa.does((cx) => readOwnSignals(cx))).notes;
  expect(new Date(kept?.at ?? "").getTime()).toBeLessThanOrEqual(world.house.clock.now().getTime());
});

test("shown numbers are read by the one they are for, until they are taken back or their day has come", async () => {
  const { rosa, dana, sam } = await aPair();
  await choose(rosa, ["typing"]);
  const share = { id: randomUUID(), signal: "typing" as const, to: "member" as const, memberId: dana.id, view };
  await expect(rosa.does((cx) => shareSignals(cx, { ...share, endsAt: inDays(800) }))).rejects.toMatchObject({
    code: "not-understood",
  });
  await rosa.does((cx) => shareSignals(cx, { ...share, endsAt: inDays(7) }));
  const seenBy = async (who: typeof dana) =>
    (await who.does((cx) => listSharedSignals(cx, { personId: rosa.id }))).views;
  expect(await seenBy(dana)).toMatchObject([{ signal: "typing", view }]);
  expect(await seenBy(sam)).toEqual([]);
  await rosa.does((cx) => unshareSignals(cx, { id: share.id }));
  expect(await seenBy(dana)).toEqual([]);

  await rosa.does((cx) => shareSignals(cx, { ...share, id: randomUUID(), endsAt: inDays(0.0001) }));
  world.setClock(new Date(Date.now() + 20_000));
  expect(await seenBy(dana)).toEqual([]);
  expect(await endSharesEverywhere(world.house)).toBe(1);
});

test("turning it off erases the numbers and every shown copy; turned on again meanwhile, nothing is lost", async () => {
  const { agency, rosa, dana } = await aPair();
  await choose(rosa, ["typing"]);
  const { note } = await aNote();
  await rosa.does((cx) => keepNote(cx, note));
  await rosa.does((cx) =>
    shareSignals(cx, { id: randomUUID(), signal: "typing", to: "care-team", endsAt: inDays(7), view }),
  );
  await forgetWhatIsOff(world.house, { agencyId: agency.id, personId: rosa.id });
  expect((await rosa.does((cx) => readOwnSignals(cx))).notes).toHaveLength(1);

  await choose(rosa, ["journal"]);
  await forgetWhatIsOff(world.house, { agencyId: agency.id, personId: rosa.id });
  expect(await rosa.does((cx) => readOwnSignals(cx))).toMatchObject({ notes: [], shares: [], on: [] });
  expect((await dana.does((cx) => listSharedSignals(cx, { personId: rosa.id }))).views).toEqual([]);
  // What waited on a device while it was turned off is kept nowhere.
  await expect(rosa.does((cx) => keepNote(cx, note))).rejects.toMatchObject({ code: "consent-withheld" });
});

test("all of it is erased at one word", async () => {
  const { rosa } = await aPair();
  await choose(rosa, ["typing"]);
  for (let at = 0; at < 3; at++) {
    const { note } = await aNote();
    await rosa.does((cx) => keepNote(cx, note));
  }
  expect(await rosa.does((cx) => eraseSignals(cx))).toEqual({ erased: 3 });
  expect((await rosa.does((cx) => readOwnSignals(cx))).notes).toEqual([]);
});
