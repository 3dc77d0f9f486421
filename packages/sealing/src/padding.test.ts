import fc from "fast-check";
import { expect, test } from "vitest";
import { pad, paddedLength, unpad } from "./padding.ts";

test("any content comes back from its padding", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (content) => {
      expect(unpad(pad(content))).toEqual(content);
    }),
  );
});

test("lengths go in steps of 64 bytes to 1,024 and of about 5 % from there", () => {
  expect(paddedLength(0)).toBe(64);
  expect(paddedLength(60)).toBe(64);
  expect(paddedLength(61)).toBe(128);
  expect(paddedLength(1020)).toBe(1024);
  expect(paddedLength(1021)).toBe(1076);
  fc.assert(
    fc.property(fc.integer({ min: 1020, max: 10_000_000 }), (count) => {
      expect(paddedLength(count)).toBeGreaterThanOrEqual(count + 4);
      expect(paddedLength(count)).toBeLessThanOrEqual((count + 4) * 1.05 + 1);
    }),
  );
});

test("bytes that no padding makes are refused", () => {
  const tooLong = pad(new Uint8Array(3));
  tooLong[3] = 61;
  const wrongBucket = new Uint8Array(128);
  for (const bytes of [tooLong, wrongBucket, new Uint8Array(3), new Uint8Array(0)]) expect(unpad(bytes)).toBeNull();
});
