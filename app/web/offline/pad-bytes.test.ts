import { newOwnKey } from "@mooring/sealing";
import { expect, test } from "vitest";
import {
  emptySide,
  importKey,
  lockBytes,
  openSide,
  padFromBytes,
  padToBytes,
  random,
  roomBytes,
  roomOf,
  sealSide,
  textIn,
  unlockBytes,
} from "./pad-bytes.ts";

const aKey = () => importKey(newOwnKey(random));

test("a text comes back from its room, and the room is as large for one word as for a whole plan", () => {
  for (const text of ["", "milk", "días y noches 🌙\n".repeat(3000)]) {
    const room = roomOf(text);
    expect(room?.length).toBe(roomBytes);
    expect(room && textIn(room)).toBe(text);
  }
  expect(roomOf("x".repeat(roomBytes))).toBeNull();
});

test("a side that is used and one that is not have the same length in every part", async () => {
  const own = await aKey();
  const raw = random(32);
  const used = {
    wrap: await lockBytes(await aKey(), raw, "pin"),
    own: await sealSide(own, "account", { use: "mine", raw, hasPin: true }),
    body: await lockBytes(await importKey(raw), roomOf("Warning signs: I stop answering.") ?? random(1), "body"),
  };
  const empty = emptySide();
  expect(used.wrap.length).toBe(empty.wrap.length);
  expect(used.own.length).toBe(empty.own.length);
  expect(used.body.length).toBe(empty.body.length);
  expect(padToBytes({ wipeAfter: 10, sides: [used, empty] }).length).toBe(
    padToBytes({ wipeAfter: 0, sides: [emptySide(), empty] }).length,
  );
  const back = padFromBytes(padToBytes({ wipeAfter: 10, sides: [empty, used] }));
  expect(back?.wipeAfter).toBe(10);
  expect(back?.sides[1]).toEqual(used);
  expect(back && (await openSide(own, "account", back.sides[1].own))).toEqual({ use: "mine", raw, hasPin: true });
});

test("another key, another place, an empty side or a changed byte opens nothing", async () => {
  const key = await aKey();
  const sealed = await lockBytes(key, random(32), "here");
  expect(await unlockBytes(key, sealed, "here")).not.toBeNull();
  expect(await unlockBytes(key, sealed, "there")).toBeNull();
  expect(await unlockBytes(await aKey(), sealed, "here")).toBeNull();
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  expect(await unlockBytes(key, sealed, "here")).toBeNull();
  expect(await openSide(key, "account", emptySide().own)).toBeNull();
  expect(padFromBytes(random(100))).toBeNull();
});
