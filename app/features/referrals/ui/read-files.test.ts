import { expect, test } from "vitest";
import { decodeText, mostBytes, readFiles } from "./read-files.ts";

test("letters are read in UTF-8 and UTF-16, and guessed where they are neither", () => {
  expect(decodeText(new TextEncoder().encode("Niño 🏠"))).toEqual({ text: "Niño 🏠", isGuess: false });
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0xf1, 0))).toEqual({ text: "Añ", isGuess: false });
  expect(decodeText(Uint8Array.of(0x4e, 0x69, 0xf1, 0x6f))).toEqual({ text: "Niño", isGuess: true });
});

test("files that are too large together are not read", async () => {
  const large = {
    name: "a.json",
    size: mostBytes + 1,
    arrayBuffer: () => Promise.reject(new Error("read")),
  } as unknown as File;
  expect(await readFiles([large])).toBe(null);
});
