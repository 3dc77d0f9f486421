import { expect, test } from "vitest";
import { formOf, isRaster, partIdOf, partsOf, saysMore } from "./domain/files.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );
const start = [0xff, 0xd8];
const scan = [0xff, 0xda, 0, 2];
const segment = (marker: number, body: string) => [0xff, marker, 0, body.length + 2, ...bytes(body)];

test("a file is what its bytes say, whatever it is called", () => {
  expect(formOf(bytes([...start, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(formOf(bytes([0x89], "PNG\r\n", [0x1a, 0x0a]))).toBe("image/png");
  expect(formOf(bytes([0, 0, 0, 24], "ftypM4A "))).toBe("audio/mp4");
  expect(formOf(bytes("OggS"))).toBe("audio/ogg");
  expect(formOf(bytes("RIFF", [0, 0, 0, 0], "WAVEfmt "))).toBe("audio/wav");
  expect(formOf(bytes("ID3"))).toBe("audio/mpeg");
});

test("pages, drawings with scripts and programs are nothing we know", () => {
  for (const odd of ["<svg xmlns=", "<!doctype html>", "<?xml version", "%PDF-1.7", "MZ", "PK\x03\x04", ""]) {
    expect(formOf(bytes(odd))).toBeNull();
    expect(isRaster(bytes(odd))).toBe(false);
  }
});

test("a picture that says where it was taken is known by its Exif, one made anew is not", () => {
  expect(saysMore(bytes(start, segment(0xe0, "JFIF"), segment(0xe1, "Exif GPS 45.5,-122.6"), scan))).toBe(true);
  expect(saysMore(bytes(start, segment(0xfe, "a comment"), scan))).toBe(true);
  expect(saysMore(bytes(start, segment(0xe0, "JFIF"), segment(0xdb, "table"), scan))).toBe(false);
  const png = bytes([0x89], "PNG\r\n", [0x1a, 0x0a]);
  expect(saysMore(bytes([...png], [0, 0, 0, 3], "tEXtabc", [0, 0, 0, 0]))).toBe(true);
  expect(saysMore(bytes([...png], [0, 0, 0, 3], "IDATabc", [0, 0, 0, 0]))).toBe(false);
});

test("the parts of a file have ids of their own, the same each time they are sent", () => {
  const id = "0190c1d4-0000-7000-8000-00000000abcd";
  expect(partIdOf(id, 0)).toBe("0190c1d4-0000-7000-8000-000000000000");
  expect(partIdOf(id, 799)).toBe("0190c1d4-0000-7000-8000-00000000031f");
  expect([partsOf(1), partsOf(262_144), partsOf(262_145), partsOf(200 * 1024 * 1024)]).toEqual([1, 1, 2, 800]);
});
