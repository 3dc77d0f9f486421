import { describe, expect, test } from "vitest";
import { problemsOf } from "./check.ts";
import type { GateFact } from "./facts.ts";
import type { Intervention } from "./intervention.ts";
import { evidenceOf, idea, library } from "./library.test-bed.ts";

describe("a library is checked before anybody reads it", () => {
  test("nothing is wrong with a whole library", () => {
    expect(problemsOf(library)).toEqual([]);
  });

  test("an unknown gate is named, with the nearest that there is", () => {
    const mistyped = idea("breathing", {
      gates: [{ fact: "breth-is-reminder" as GateFact, effect: "hide", why: "" }],
    });
    expect(problemsOf([mistyped])).toEqual([
      'breathing: gate "breth-is-reminder" is not known. Did you mean "breath-is-reminder"?',
    ]);
    const strange = idea("strange", { gates: [{ fact: "full-moon" as GateFact, effect: "hide", why: "" }] });
    expect(problemsOf([strange])).toEqual(['strange: gate "full-moon" is not known.']);
  });

  test.each<[string, Partial<Intervention>, string]>([
    ["a touch without a word on its fact", { touches: ["breath"] }, 'it touches "breath", and no gate says'],
    ["a weight above 1", { needs: [{ need: "sleep", weight: 3 }] }, 'the weight of need "sleep"'],
    ["no need", { needs: [] }, "it names no need"],
    ["no evidence", { evidence: [] }, "it has no evidence"],
    ["a date in words", { evidence: [evidenceOf("B", { checkedOn: "May" })] }, '"May" is no date'],
    ["ages the wrong way round", { ages: [18, 3] }, "its ages are the wrong way round"],
    ["an effect without error", { evidence: [evidenceOf("B", { effect: { mean: 1, se: 0 } })] }, "an effect needs"],
    [
      "a stand-in that is not there",
      { gates: [{ fact: "asthma", effect: "substitute", substitute: "gone", why: "" }] },
      'gate "asthma" needs another idea of the library to stand in, not "gone"',
    ],
    [
      "a careful form without a name",
      { gates: [{ fact: "asthma", effect: "adapt", why: "" }] },
      'gate "asthma" names no careful form',
    ],
  ])("%s is said", (_, more, start) => {
    const [problem, ...others] = problemsOf([idea("one", more)]);
    expect(problem).toContain(`one: ${start}`);
    expect(others).toEqual([]);
  });

  test("an id used twice is said", () => {
    expect(problemsOf([idea("one"), idea("one")])).toEqual(["one: this id is used twice."]);
  });
});
