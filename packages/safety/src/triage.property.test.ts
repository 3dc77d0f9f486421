import fc from "fast-check";
import { expect, test } from "vitest";
import { enBenign } from "./cases/en-benign.ts";
import { enDanger } from "./cases/en-danger.ts";
import { enIndirectCases } from "./cases/en-indirect.ts";
import { esDanger } from "./cases/es-danger.ts";
import { esIndirectCases } from "./cases/es-indirect.ts";
import { LEVELS, triage } from "./index.ts";

const lines = [...enDanger, ...esDanger, ...enBenign, ...enIndirectCases, ...esIndirectCases].map(({ text }) => text);
const line = fc.constantFrom(...lines);
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  fc.tuple(line, fc.string({ unit: "binary", maxLength: 20 }), line).map((parts) => parts.join("")),
  fc
    .array(fc.constantFrom("i", "want", "to", "die", "not", "kill", "myself", "no", ".", ",", '"', "me", "mato", "🔫"))
    .map((words) => words.join(" ")),
);
const harmless = fc.constantFrom(
  "I had soup.",
  "The bus was late today.",
  "Thank you for reading.",
  "But don't worry, I'm fine.",
  "Hoy llovió.",
  "Estoy bien, gracias.",
  "lol",
  "When I was 10 we had a dog.",
);

test("it never throws, and every span lies inside the text", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { spans, setAside, score, level } = triage(text);
      for (const { start, end } of [...spans, ...setAside]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      if (spans.length === 0) expect(level).toBe("none");
    }),
    { numRuns: 600 },
  );
});

test("the score is monotone in the level", () => {
  fc.assert(
    fc.property(anything, anything, (one, other) => {
      const a = triage(one);
      const b = triage(other);
      if (LEVELS.indexOf(a.level) < LEVELS.indexOf(b.level)) expect(a.score).toBeLessThan(b.score);
    }),
  );
});

test("a harmless sentence after it never lowers the score", () => {
  fc.assert(
    fc.property(line, harmless, fc.constantFrom("\n\n", "\n"), (text, more, gap) => {
      expect(triage(`${text}${gap}${more}`).score).toBeGreaterThanOrEqual(triage(text).score);
    }),
    { numRuns: 600 },
  );
});

test("capitals and space around it do not matter", () => {
  fc.assert(
    fc.property(line, fc.constantFrom("", " ", "\n", "\t  ", "\r\n\r\n"), (text, space) => {
      const plain = triage(text).score;
      expect(triage(text.toUpperCase()).score).toBe(plain);
      expect(triage(`${space}${text}${space}`).score).toBe(plain);
    }),
    { numRuns: 600 },
  );
});

test("invisible characters inside words change nothing", () => {
  fc.assert(
    fc.property(line, fc.constantFrom("\u200b", "\u200d", "\u2060", "\u00ad", "\ufe0f"), (text, invisible) => {
      const hidden = text.replaceAll(/(?<=[a-z])(?=[a-z])/gu, invisible);
      expect(triage(hidden).score).toBe(triage(text).score);
    }),
  );
});
