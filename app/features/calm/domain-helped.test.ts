import { describe, expect, test } from "vitest";
import { tooFewToSay, type Use, usesFrom, whatHelped, withUse } from "./domain/helped.ts";

const use = (over: Partial<Use>): Use => ({ tool: "look-around", before: 8, after: 4, at: 1, ...over });

describe("what helped", () => {
  test("says nothing before the third use", () => {
    expect(whatHelped([use({}), use({})])).toEqual([]);
  });
  test("puts what lowered it most first, with rounded means", () => {
    const uses = [
      ...[use({ before: 8, after: 5 }), use({ before: 7, after: 5 }), use({ before: 9, after: 6 })],
      ...[1, 2, 3].map((at) => use({ tool: "cold-water", before: 5, after: 5, at })),
      ...[1, 2, 3].map((at) => use({ tool: "five-senses", before: 3, after: 6, at })),
    ];
    expect(whatHelped(uses)).toEqual([
      { tool: "look-around", change: "lower", before: 8, after: 5, by: 3, times: 3, timesLower: 3 },
      { tool: "cold-water", change: "same", before: 5, after: 5, by: 0, times: 3, timesLower: 0 },
      { tool: "five-senses", change: "higher", before: 3, after: 6, by: -3, times: 3, timesLower: 0 },
    ]);
  });
  test("counts the times it went down, however much", () => {
    const uses = [use({ before: 8, after: 2 }), use({ before: 5, after: 5 }), use({ before: 6, after: 5 })];
    expect(whatHelped(uses)[0]).toMatchObject({ change: "lower", times: 3, timesLower: 2 });
  });
  test("names what was used once or twice as too little to say, and nothing else", () => {
    const uses = [use({}), use({}), use({}), use({ tool: "humming" }), use({ tool: "humming" })];
    expect(tooFewToSay(uses)).toEqual([{ tool: "humming", times: 2 }]);
    expect(whatHelped(uses).map(({ tool }) => tool)).toEqual(["look-around"]);
  });
  test("says how much lower as the difference of the two numbers it shows", () => {
    const uses = [use({ before: 8, after: 5 }), use({ before: 7, after: 5 }), use({ before: 8, after: 6 })];
    for (const { before, after, by } of whatHelped(uses)) expect(by).toBe(before - after);
  });
  test("keeps the newest two hundred", () => {
    let uses: Use[] = [];
    for (let at = 0; at < 210; at++) uses = withUse(uses, use({ at }));
    expect([uses.length, uses[0]?.at, uses.at(-1)?.at]).toEqual([200, 10, 209]);
  });
  test("reads back only what looks like a use", () => {
    expect(usesFrom(JSON.stringify([use({}), { tool: "x" }, 5, use({ after: 11 })]))).toEqual([use({})]);
    expect([usesFrom("no json"), usesFrom(null), usesFrom("{}")]).toEqual([[], [], []]);
  });
});
