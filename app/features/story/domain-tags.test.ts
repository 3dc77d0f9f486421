import { expect, test } from "vitest";
import { blankBoxes, id3Length } from "./domain/tags.ts";

const letters = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
function box(kind: string, ...inside: number[][]): number[] {
  const body = inside.flat();
  const size = body.length + 8;
  return [(size >>> 24) & 255, (size >>> 16) & 255, (size >>> 8) & 255, size & 255, ...letters(kind), ...body];
}
const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

test("a sound keeps its length and its sound, and loses where, when and by whom it was recorded", () => {
  const times = [0, 0, 0, 0, 0xe1, 2, 3, 4, 0xe1, 2, 3, 5, 0, 0, 3, 232];
  const track = box("trak", box("tkhd", times), box("mdia", box("mdhd", times), box("minf", letters("keep this"))));
  const moov = box(
    "moov",
    box("mvhd", times),
    track,
    box("udta", letters("©xyz+45.5-122.6/")),
    box("meta", letters("Rosa")),
  );
  const blank = blankBoxes(Uint8Array.from(moov));
  expect(blank.length).toBe(moov.length);
  expect(text(blank)).toContain("keep this");
  expect(text(blank)).not.toMatch(/45\.5|Rosa|udta|meta/);
  expect([...blank].filter((byte) => byte === 0xe1)).toEqual([]);
  // What follows the two moments, the time scale, is as it was.
  expect(text(blank).split("mvhd")[1]?.slice(12, 16)).toBe("\0\0\x03\xe8");
});

test("broken boxes are left as they are, and never read past their end", () => {
  const torn = Uint8Array.from([...box("moov", letters("x")), 0, 0, 0, 200, ...letters("udta")]);
  expect(blankBoxes(torn)).toEqual(torn);
  expect(blankBoxes(new Uint8Array(3))).toEqual(new Uint8Array(3));
});

test("the tags before an MP3 are as long as they say", () => {
  expect(id3Length(Uint8Array.from([...letters("ID3"), 4, 0, 0, 0, 0, 2, 1]))).toBe(10 + 257);
  expect(id3Length(Uint8Array.from([...letters("ID3"), 4, 0, 0x10, 0, 0, 2, 1]))).toBe(20 + 257);
  expect(id3Length(Uint8Array.from([0xff, 0xfb, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(0);
});
