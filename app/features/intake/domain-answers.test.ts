import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answers, answersFrom, mergeAnswers, noAnswers } from "./domain/answers.ts";

const said = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 5 }).map((minute) => new Date(minute * 60_000).toISOString()),
  value: fc.constant({ answer: "not-now" as const }),
});
const typing = fc.option(
  fc.record({
    key: fc.constantFrom("a", "b"),
    choices: fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
    words: fc.string({ maxLength: 8 }),
  }),
);
const answers = fc.record({
  v: fc.constant(1 as const),
  said: fc.dictionary(fc.constantFrom("a", "b", "c"), said, { noNullPrototype: true }),
  typing,
}) as fc.Arbitrary<Answers>;

test("of two tabs nothing is lost, whichever is saved first and however often", () => {
  fc.assert(
    fc.property(answers, answers, answers, (a, b, c) => {
      const both = mergeAnswers(a, b);
      expect(mergeAnswers(b, a)).toEqual(both);
      expect(mergeAnswers(both, b)).toEqual(both);
      expect(mergeAnswers(mergeAnswers(a, b), c)).toEqual(mergeAnswers(a, mergeAnswers(b, c)));
      expect(Object.keys(both.said).sort()).toEqual(
        [...new Set([...Object.keys(a.said), ...Object.keys(b.said)])].sort(),
      );
      for (const key of Object.keys(both.said)) {
        const latest = [a.said[key]?.at, b.said[key]?.at]
          .filter((at) => at !== undefined)
          .sort()
          .at(-1);
        expect(both.said[key]?.at).toBe(latest);
      }
    }),
    { numRuns: 500 },
  );
});

test("what is not answers opens as none", () => {
  for (const text of ["", "null", "[]", '{"v":2,"said":{}}', '{"v":1}']) expect(answersFrom(text)).toEqual(noAnswers);
});
