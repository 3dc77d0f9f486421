import fc from "fast-check";
import { expect, test } from "vitest";
import type { IntakeChoice, KeptChoice, OwnQuestion } from "./domain/agency-contract.ts";
import { askedFromOwn, everyQuestion, nothingChosen } from "./domain/choose.ts";
import { keptFrom, settleOwn } from "./domain/own-options.ts";
import { sayValue } from "./domain.ts";

const words = { ratherNot: "", notNow: "" };
const texts = (options: readonly string[]) => ({
  ask: "A cot?",
  label: "A cot",
  why: "",
  options: [...options],
  words: null,
});
const question = (options: readonly string[], key = "own-cot"): OwnQuestion => ({
  ...{ key, kind: "some", about: "ways", despite: null },
  en: texts(options),
  es: texts(options.map((text) => `${text} (es)`)),
});
const choose = (...own: OwnQuestion[]): IntakeChoice => ({ off: [], order: [], own });
const said = (kept: KeptChoice, id: string, language: "en" | "es" = "en") =>
  sayValue(
    { answer: "told", choices: [id], words: "" },
    everyQuestion([], kept, language).find(({ key }) => key === "own-cot"),
    words,
  );

test("whatever an agency does to its lines, an id says for ever what it said when it was chosen", () => {
  const lines = fc.array(fc.constantFrom("Yes", "No", "Soon", "Two cots", "Later"), { maxLength: 5 });
  const step = fc.option(lines, { nil: "taken away" as const });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let kept: KeptChoice = nothingChosen;
      const meant = new Map<string, string>();
      for (const now of steps) {
        kept = settleOwn(kept, now === "taken away" ? choose() : choose(question(now)));
        const [asked] = kept.own.map((own) => askedFromOwn(own, "en"));
        expect(asked?.options.map(({ text }) => text) ?? []).toEqual(now === "taken away" ? [] : now);
        expect(new Set(asked?.options.map(({ id }) => id)).size).toBe(asked?.options.length ?? 0);
        for (const { id, text } of asked?.options ?? []) {
          expect(meant.get(id) ?? text).toBe(text);
          meant.set(id, text);
        }
        for (const [id, text] of meant) {
          expect(said(kept, id)).toBe(text);
          expect(said(kept, id, "es")).toBe(`${text} (es)`);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("an option keeps its id where it stands elsewhere, and other words in one language are another option", () => {
  const first = settleOwn(nothingChosen, choose(question(["Yes", "No"])));
  const turned = settleOwn(first, choose(question(["Soon", "No", "Yes"])));
  expect(turned.own[0]?.ids).toEqual(["choice-3", "choice-2", "choice-1"]);
  const corrected = question(["Yes", "No"]);
  const other = { ...corrected, es: { ...corrected.es, options: ["Sí", "No (es)"] } };
  expect(settleOwn(first, choose(other)).own[0]?.ids).toEqual(["choice-3", "choice-2"]);
});

test("what was kept before options had ids means what it meant by its place", () => {
  const kept = keptFrom({ ...choose(question(["Yes", "No"])) });
  expect(kept.own[0]?.ids).toEqual(["choice-1", "choice-2"]);
  const edited = settleOwn(kept, choose(question(["Soon", "Yes", "No"])));
  expect(said(edited, "choice-1")).toBe("Yes");
  expect(said(edited, "choice-2")).toBe("No");
  expect(keptFrom(edited)).toEqual(edited);
});
