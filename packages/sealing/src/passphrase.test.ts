import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { passphraseStrength, suggestPassphrase } from "./passphrase.ts";
import { ENGLISH_WORDS } from "./words.en.ts";
import { SPANISH_WORDS } from "./words.es.ts";

test.each([
  ["English", ENGLISH_WORDS],
  ["Spanish", SPANISH_WORDS],
])("the %s list has 256 different words of 3 to 8 plain letters", (_, words) => {
  expect(new Set(words).size).toBe(256);
  expect(words.length).toBe(256);
  for (const word of words) expect(word).toMatch(/^[a-z]{3,8}$/);
});

test("a suggestion is five words of the language, each byte choosing one", () => {
  const bytes = Uint8Array.of(0, 255, 17, 17, 128);
  expect(suggestPassphrase(() => bytes, "en")).toBe([...bytes].map((byte) => ENGLISH_WORDS[byte]).join("-"));
  expect(suggestPassphrase(() => bytes, "es")).toBe([...bytes].map((byte) => SPANISH_WORDS[byte]).join("-"));
});

test("every suggestion is fine", () => {
  for (let i = 0; i < 500; i++) {
    expect(passphraseStrength(suggestPassphrase((count) => randomBytes(count), i % 2 ? "en" : "es"))).toBe("fine");
  }
});

test("fewer than ten characters are short, whatever they are made of", () => {
  for (const text of ["", "sun", "xK9#mQ2!z", "caf\u0065\u0301 azul", "🌊🌿🍞🕯️".slice(0, 8)])
    expect(passphraseStrength(text)).toBe("short");
});

test("very common, repeated, run-along and date-like ones are common", () => {
  for (const text of [
    "password123",
    "P@ssw0rd2024!",
    "passwordpassword",
    "I love you so much!",
    "te amo mucho",
    "Te quiero mucho",
    "contraseña1",
    "sunshine2023",
    "aaaaaaaaaaaa",
    "abababababab",
    "qwertyuiop",
    "poiuytrewq",
    "0123456789",
    "9876543210",
    "abcdefghijkl",
    "24/12/1987 ",
    "555 010 4477",
    "nomeacuerdo",
  ])
    expect([text, passphraseStrength(text)]).toEqual([text, "common"]);
});

test("a pasted book is judged at once", () => {
  const start = performance.now();
  passphraseStrength("ab".repeat(5_000_000));
  passphraseStrength("a very long line ".repeat(500_000));
  expect(performance.now() - start).toBeLessThan(500);
});

test("one's own name with a year is common", () => {
  expect(passphraseStrength("Mariposa Luz 88", "mariposa luz")).toBe("common");
  expect(passphraseStrength("Mariposa Luz 88")).toBe("fine");
});

test("ordinary sentences in any script are fine", () => {
  for (const text of [
    "the kettle sings at six",
    "mi taza azul de los jueves",
    "ماء هادئ وبحر",
    "静かな海と白い船とパン屋",
  ])
    expect([text, passphraseStrength(text)]).toEqual([text, "fine"]);
});
