import { randomUUID } from "node:crypto";
import { openOwnBytes, sealOwnBytes } from "@mooring/sealing";
import { expect, test } from "vitest";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import { takeOwnRows } from "../exchange/service.ts";
import { storyFiles } from "./contract.ts";
import { type Form, fileLimits, partIdOf } from "./domain/files.ts";
import { beginFile, keepPart, readOwnParts, readPartsOf } from "./files.ts";
import { eraseStrayEverywhere } from "./jobs.ts";
import { listOf } from "./reading.ts";
import { aHead, aPair, giveTo, keep, ownKey, random, sealedPiece } from "./service.test-bed.ts";
import { listOwn, removePiece } from "./service.ts";

const world = useWorld();
const { partBytes } = fileLimits;

/** Sound as a browser records it, of about two and a half parts. */
function aSound(bytes = 2 * partBytes + 1000): Uint8Array {
  const sound = new Uint8Array(bytes).fill(7);
  sound.set([0x1a, 0x45, 0xdf, 0xa3]);
  return sound;
}
const partOf = (sound: Uint8Array, place: number) => sound.subarray(place * partBytes, (place + 1) * partBytes);

function begin(who: Someone, id: string, pieceId: string, bytes: number, form: Form = "audio/webm", held = "agency") {
  const input = storyFiles.begin.input.parse({ id, pieceId, held, form, bytes });
  return who.does((cx) => beginFile(cx, input));
}
function send(who: Someone, id: string, place: number, bytes: Uint8Array | string) {
  const body = typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("base64");
  const input = storyFiles.keepPart.input.parse({ id, place, body });
  return who.does((cx) => keepPart(cx, input));
}
const told = (kind: "voice" | "picture" = "voice") => ({ audience: "worker", head: aHead({ kind }), body: "in words" });

test("a recording that stops in the middle goes on where it stopped, and nobody meets half of it", async () => {
  const { dana, rosa } = await aPair(world);
  const [id, pieceId, sound] = [randomUUID(), randomUUID(), aSound()];
  expect((await begin(rosa, id, pieceId, sound.length)).have).toEqual([]);
  await send(rosa, id, 2, partOf(sound, 2));
  await send(rosa, id, 0, partOf(sound, 0));
  await expect(keep(rosa, pieceId, told(), 0, randomUUID(), id)).rejects.toMatchObject({ code: "not-found" });
  await expect(rosa.does((cx) => readOwnParts(cx, { id, from: 0 }))).rejects.toMatchObject({ code: "not-found" });

  // The browser or the server was killed; it asks again and sends what is missing, some of it twice.
  const again = await begin(rosa, id, pieceId, sound.length);
  expect(again.have).toEqual([0, 2]);
  expect(new Date(again.waitsUntil).getTime()).toBeGreaterThan(Date.now() + 13 * 86_400_000);
  expect(await send(rosa, id, 0, partOf(sound, 0))).toEqual({ isWhole: false });
  expect(await send(rosa, id, 1, partOf(sound, 1))).toEqual({ isWhole: true });
  expect(await send(rosa, id, 1, partOf(sound, 1))).toEqual({ isWhole: true });
  await expect(dana.does((cx) => readPartsOf(cx, { personId: rosa.id, pieceId, from: 0 }))).rejects.toMatchObject({
    code: "not-found",
  });
  await keep(rosa, pieceId, told(), 0, randomUUID(), id);

  const page = await dana.does((cx) => readPartsOf(cx, { personId: rosa.id, pieceId, from: 0 }));
  expect(page).toMatchObject({ form: "audio/webm", bytes: sound.length, next: null });
  expect(Buffer.concat(page.parts.map(({ body }) => Buffer.from(body, "base64"))).equals(sound)).toBe(true);
});

test("what is for me alone is sealed part by part: the agency keeps it and cannot open it, and it can be taken out", async () => {
  const { dana, rosa } = await aPair(world);
  const key = await ownKey();
  const [id, pieceId, sound] = [randomUUID(), randomUUID(), aSound(1000)];
  await begin(rosa, id, pieceId, sound.length, "audio/webm", "owner");
  await expect(send(rosa, id, 0, sound), "never in clear").rejects.toMatchObject({ code: "not-understood" });
  const place = { table: "story_part", row: partIdOf(id, 0), column: "body" };
  await send(rosa, id, 0, await sealOwnBytes(key, place, sound, random));
  await keep(rosa, pieceId, await sealedPiece(key, pieceId, "words"), 0, randomUUID(), id);
  const { parts } = await rosa.does((cx) => readOwnParts(cx, { id, from: 0 }));
  expect(await openOwnBytes(key, place, parts[0]?.body ?? "")).toEqual(sound);
  expect(await openOwnBytes(key, { ...place, row: partIdOf(id, 1) }, parts[0]?.body ?? "")).toBeNull();
  await expect(dana.does((cx) => readPartsOf(cx, { personId: rosa.id, pieceId, from: 0 }))).rejects.toMatchObject({
    code: "not-found",
  });
  const taken = await rosa.does((cx) => takeOwnRows(cx, { table: "story_part" }));
  const [row] = taken.parts.find(({ table }) => table === "story_part")?.rows ?? [];
  expect(row?.body).toMatchObject({ sealed: parts[0]?.body, place: { row: partIdOf(id, 0) } });
});

test("a file that is not what it says, or a photo that says where it was taken, is not kept", async () => {
  const { rosa } = await aPair(world);
  const page = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
  const withPlace = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 8, ...Buffer.from("Exif45"), 0xff, 0xda, 0, 2]);
  const clean = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 8, ...Buffer.from("JFIF00"), 0xff, 0xda, 0, 2]);
  for (const bytes of [page, withPlace]) {
    const [id, pieceId] = [randomUUID(), randomUUID()];
    await begin(rosa, id, pieceId, bytes.length, "image/jpeg");
    await expect(send(rosa, id, 0, bytes)).rejects.toMatchObject({ code: "not-what-it-says" });
  }
  const id = randomUUID();
  await begin(rosa, id, randomUUID(), clean.length, "image/jpeg");
  expect(await send(rosa, id, 0, clean)).toEqual({ isWhole: true });
  expect(() => begin(rosa, randomUUID(), randomUUID(), 10, "image/svg+xml" as Form)).toThrow();
  await expect(begin(rosa, randomUUID(), randomUUID(), 9 * 1024 * 1024, "image/png")).rejects.toMatchObject({
    code: "too-large",
  });
});

test("a piece with a voice whose answer was lost is kept once, also when it was taken away meanwhile", async () => {
  const { rosa } = await aPair(world);
  const [id, pieceId, saveId] = [randomUUID(), randomUUID(), randomUUID()];
  await begin(rosa, id, pieceId, 100);
  await send(rosa, id, 0, aSound(100));
  await keep(rosa, pieceId, told(), 0, saveId, id);
  // The phone died before the answer came, and sends all of it again.
  expect((await begin(rosa, id, pieceId, 100)).have).toEqual([0]);
  expect(await keep(rosa, pieceId, told(), 0, saveId, id)).toEqual({ version: 1, takenFrom: null });
  await rosa.does((cx) => removePiece(cx, { id: pieceId }));
  expect(await keep(rosa, pieceId, told(), 0, saveId, id)).toEqual({ version: 2, takenFrom: null });
  expect((await rosa.does((cx) => listOwn(cx))).pieces, "and it stays away").toEqual([]);
});

test("there is a limit to what one person keeps, said before anything is sent", async () => {
  const { rosa } = await aPair(world);
  for (let count = 0; count < 3; count++) await begin(rosa, randomUUID(), randomUUID(), fileLimits.recordingBytes);
  await expect(begin(rosa, randomUUID(), randomUUID(), 1)).rejects.toMatchObject({ code: "storage-full" });
});

test("a voice named to one worker opens for them while the release lasts, and not for the rest of the team", async () => {
  const { agency, dana, rosa } = await aPair(world);
  const lena = await agency.aMember(["practitioner"]);
  const [id, pieceId, sound] = [randomUUID(), randomUUID(), aSound(500)];
  await begin(rosa, id, pieceId, sound.length);
  await send(rosa, id, 0, sound);
  await keep(rosa, pieceId, { ...told(), audience: "people" }, 0, randomUUID(), id);
  const release = await giveTo(world, rosa, lena, [pieceId]);
  const open = (who: typeof dana) => who.does((cx) => readPartsOf(cx, { personId: rosa.id, pieceId, from: 0 }));
  expect((await open(lena)).parts).toHaveLength(1);
  await expect(open(dana)).rejects.toMatchObject({ code: "not-found" });
  await release.stop();
  await expect(open(lena)).rejects.toMatchObject({ code: "not-allowed" });
});

test("another file takes the place of the old one, which is then nowhere; unfinished ones go after two weeks", async () => {
  const { dana, rosa } = await aPair(world);
  const [first, second, unfinished, pieceId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  for (const id of [first, second]) {
    await begin(rosa, id, pieceId, 100);
    await send(rosa, id, 0, aSound(100));
  }
  await keep(rosa, pieceId, told(), 0, randomUUID(), first);
  await keep(rosa, pieceId, told(), 1, randomUUID(), second);
  await begin(rosa, unfinished, randomUUID(), aSound().length);
  await send(rosa, unfinished, 0, partOf(aSound(), 0));
  const files = () =>
    rosa.does(async (cx) => {
      await cx.door.decideOwn("read", ["story"]);
      return (await cx.db.selectFrom("story_file").select("id").execute()).map((row) => row.id);
    });
  expect((await files()).sort()).toEqual([second, unfinished].sort());
  world.setClock(new Date(Date.now() + 15 * 86_400_000));
  await eraseStrayEverywhere(world.house);
  expect(await files()).toEqual([second]);
  world.setClock(new Date());
  expect((await dana.does((cx) => listOf(cx, { personId: rosa.id }))).pieces).toHaveLength(1);
});
