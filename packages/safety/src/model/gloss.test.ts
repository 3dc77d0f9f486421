import { expect, test } from "vitest";
import { glossOf, isSpanish, soundOf } from "./gloss.ts";

test("slips of spelling sound the same", () => {
  for (const [right, wrong] of [
    ["hacer", "aser"],
    ["quiero", "kiero"],
    ["voy", "boy"],
    ["llaves", "yabes"],
  ] as const) {
    expect(soundOf(wrong)).toBe(soundOf(right));
  }
});

test("Spanish is told word for word in English, and unknown words stay", () => {
  expect(glossOf("El cuchillo y la puerta, Xochimilco.")).toBe("the knife and the door, xochimilco.");
  expect(glossOf("me pegó")).toBe("me he hit");
});

test.each([
  ["me apretó el cuello y no sé qué hacer", true],
  ["kiero morirme", true],
  ["he put his hands around my neck", false],
  ["ok", false],
  ["", false],
])("%s is Spanish: %s", (text, expected) => {
  expect(isSpanish(text)).toBe(expected);
});
