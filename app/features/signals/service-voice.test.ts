import { randomUUID } from "node:crypto";
import { importOwnKey, newOwnKey, openOwn, sealOwn } from "@mooring/sealing";
import { expect, test } from "vitest";
import { decideChoice } from "#features/consent/service.ts";
import { shownText } from "#features/consent/texts.ts";
import { takeOwnRows } from "#features/exchange/service.ts";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import { signals } from "./contract.ts";
import { limits } from "./domain.ts";
import { keepPart, keepRecording, listRecordings, readParts, removeRecording } from "./recordings.ts";
import { forgetWhatIsOff } from "./server.ts";

const world = useWorld();
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

async function choose(who: Someone, on: boolean) {
  const { hash, words } = shownText("P06", "en");
  const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
  const sources = on ? (["voice"] as const) : [];
  await who.does((cx) =>
    decideChoice(cx, {
      purpose: "P06",
      on,
      sources: [...sources],
      textHash: hash,
      language: "en",
      ...(on ? { teachBack } : {}),
    }),
  );
}

/** A recording of so many parts, sealed as a browser does; each part says which one it is. */
async function aRecording(parts: number, bytes = parts * 1000) {
  const key = await importOwnKey(newOwnKey(random));
  const seal = (table: string, row: string, text: string) => sealOwn(key, { table, row, column: "body" }, text, random);
  const id = randomUUID();
  const at = new Date().toISOString();
  const head = { id, at, parts, bytes, sealed: await seal("voice_recording", id, "{}") };
  const pieces = [];
  for (let place = 0; place < parts; place++) {
    const part = randomUUID();
    pieces.push({ recordingId: id, id: part, place, sealed: await seal("voice_part", part, `part ${place}`) });
  }
  return { key, head, pieces };
}

test("sound goes in and comes back part by part, sealed, in its order, and opens with its owner's key", async () => {
  const agency = await world.anAgency();
  const [rosa, tomas] = [await agency.aPerson(), await agency.aPerson()];
  await choose(rosa, true);
  const { key, head, pieces } = await aRecording(6);
  await rosa.does((cx) => keepRecording(cx, head));
  for (const piece of [...pieces].reverse()) await rosa.does((cx) => keepPart(cx, piece));
  for (const piece of pieces) await rosa.does((cx) => keepPart(cx, piece));
  const heard: string[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const start: number = from;
    const page = await rosa.does((cx) => readParts(cx, { id: head.id, from: start }));
    for (const { id, sealed } of page.parts) {
      const opened = await openOwn(key, { table: "voice_part", row: id, column: "body" }, sealed);
      heard.push(opened.ok ? opened.text : "closed");
    }
    from = page.next;
  }
  expect(heard).toEqual([0, 1, 2, 3, 4, 5].map((place) => `part ${place}`));
  await choose(tomas, true);
  await expect(tomas.does((cx) => readParts(cx, { id: head.id, from: 0 }))).rejects.toMatchObject({
    code: "not-found",
  });
  const [piece] = pieces;
  if (!piece) throw new Error("no part");
  await expect(tomas.does((cx) => keepPart(cx, { ...piece, id: randomUUID() }))).rejects.toMatchObject({
    code: "not-found",
  });

  // Turned off: no new one; what was kept stays theirs until they erase it.
  await choose(rosa, false);
  await forgetWhatIsOff(world.house, { agencyId: agency.id, personId: rosa.id });
  const late = await aRecording(1);
  await expect(rosa.does((cx) => keepRecording(cx, late.head))).rejects.toMatchObject({ code: "consent-withheld" });
  expect((await rosa.does((cx) => listRecordings(cx))).recordings).toMatchObject([{ id: head.id, parts: 6 }]);
  await rosa.does((cx) => removeRecording(cx, { id: head.id }));
  await rosa.does((cx) => removeRecording(cx, { id: head.id }));
  expect((await rosa.does((cx) => listRecordings(cx))).recordings).toEqual([]);
  await expect(rosa.does((cx) => readParts(cx, { id: head.id, from: 0 }))).rejects.toMatchObject({ code: "not-found" });
});

test("there is room for so much sound and no more, and it is said in time", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  await choose(rosa, true);
  const most = limits.parts * limits.partBytes;
  for (let left = limits.soundBytes; left > 0; left -= most) {
    const { head } = await aRecording(1, Math.min(most, left));
    await rosa.does((cx) => keepRecording(cx, head));
  }
  expect((await rosa.does((cx) => listRecordings(cx))).room).toBe(0);
  const { head } = await aRecording(1, 1);
  await expect(rosa.does((cx) => keepRecording(cx, head))).rejects.toMatchObject({ code: "storage-full" });
});

test("a part is as large as the browser makes it, and no larger; whoever takes all out gets large parts a few at a time", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  await choose(rosa, true);
  const key = await importOwnKey(newOwnKey(random));
  const whole = Buffer.alloc(limits.partBytes, 7).toString("base64");
  const part = randomUUID();
  const sealed = await sealOwn(key, { table: "voice_part", row: part, column: "body" }, whole, random);
  const input = { recordingId: randomUUID(), id: part, place: 0, sealed };
  expect(signals.keepPart.input.safeParse(input).success).toBe(true);
  expect(signals.keepPart.input.safeParse({ ...input, sealed: `${sealed}${"A".repeat(80_000)}` }).success).toBe(false);
  const { head, pieces } = await aRecording(10);
  await rosa.does((cx) => keepRecording(cx, head));
  for (const piece of pieces) await rosa.does((cx) => keepPart(cx, piece));
  const first = await rosa.does((cx) => takeOwnRows(cx, { table: "voice_part" }));
  expect(first.parts.find(({ table }) => table === "voice_part")?.rows).toHaveLength(8);
  expect(first.next).toMatchObject({ table: "voice_part" });
});
