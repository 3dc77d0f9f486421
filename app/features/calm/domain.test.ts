import { describe, expect, test } from "vitest";
import type { CalmTool } from "../../../content/schema.ts";
import { leadsElsewhere, othersFor, stationsOf, type Use, usesFrom, whatHelped, withUse } from "./domain.ts";

const tool = (id: CalmTool["id"], more: Partial<CalmTool> = {}): CalmTool => ({
  id,
  language: "en",
  licence: "CC-BY-SA-4.0",
  source: "test",
  reviewer: "test",
  title: id,
  minutes: 2,
  gates: [],
  before: "Before?",
  after: "After?",
  steps: [
    { kind: "read", text: "One" },
    { kind: "read", text: "Two" },
    { kind: "read", text: "Three" },
  ],
  closing: "Done",
  ifNotBetter: "Try another",
  ...more,
});
const gate = {
  id: "breath",
  question: "Worse?",
  yes: "Yes",
  no: "No",
  notSure: "Not sure",
  ifYes: "Then not",
  yesLeadsTo: ["feet-on-floor" as const, "look-around" as const],
};
const use = (over: Partial<Use>): Use => ({ tool: "look-around", before: 8, after: 4, at: 1, ...over });

describe("the way through a tool", () => {
  test("questions stand before the steps, and the gate before all", () => {
    const kinds = stationsOf(tool("longer-exhale", { gates: [gate] }), 7).map(({ kind }) => kind);
    expect(kinds).toEqual(["gate", "before", "step", "step", "step", "closing", "after", "end"]);
  });

  test("who skipped the first question is not asked the second", () => {
    expect(stationsOf(tool("look-around"), null).map(({ kind }) => kind)).toEqual([
      "before",
      "step",
      "step",
      "step",
      "closing",
    ]);
  });

  test("zero is an answer, not a skip", () => {
    expect(stationsOf(tool("look-around"), 0).at(-1)?.kind).toBe("end");
  });

  test("not being sure leads away as yes does", () => {
    expect([leadsElsewhere("yes"), leadsElsewhere("not-sure"), leadsElsewhere("no")]).toEqual([true, true, false]);
  });
});

describe("other tools", () => {
  const all = [tool("longer-exhale", { gates: [gate] }), tool("look-around"), tool("feet-on-floor")];
  test("are those the gate names, in its order", () => {
    expect(othersFor(all, "longer-exhale", gate.yesLeadsTo).map(({ id }) => id)).toEqual([
      "feet-on-floor",
      "look-around",
    ]);
  });
  test("else all but the one at hand, gated ones last", () => {
    expect(othersFor(all, "look-around").map(({ id }) => id)).toEqual(["feet-on-floor", "longer-exhale"]);
  });
});

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
      { tool: "look-around", change: "lower", before: 8, after: 5, times: 3 },
      { tool: "cold-water", change: "same", before: 5, after: 5, times: 3 },
      { tool: "five-senses", change: "higher", before: 3, after: 6, times: 3 },
    ]);
  });
  test("keeps the newest sixty", () => {
    let uses: Use[] = [];
    for (let at = 0; at < 70; at++) uses = withUse(uses, use({ at }));
    expect([uses.length, uses[0]?.at, uses.at(-1)?.at]).toEqual([60, 10, 69]);
  });
  test("reads back only what looks like a use", () => {
    expect(usesFrom(JSON.stringify([use({}), { tool: "x" }, 5, use({ after: 11 })]))).toEqual([use({})]);
    expect([usesFrom("no json"), usesFrom(null), usesFrom("{}")]).toEqual([[], [], []]);
  });
});
