import { describe, expect, test } from "vitest";
import type { CalmTool } from "../../../content/schema-calm.ts";
import { leadsElsewhere, othersFor, stationsOf } from "./domain/walk.ts";

const tool = (id: CalmTool["id"], more: Partial<CalmTool> = {}): CalmTool => ({
  id,
  language: "en",
  licence: "CC-BY-SA-4.0",
  source: "test",
  reviewer: "test",
  title: id,
  about: id,
  tags: ["grounding", "orient"],
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
  kinds: ["breath" as const],
  question: "Worse?",
  yes: "Yes",
  no: "No",
  notSure: "Not sure",
  ifYes: "Then not",
  yesLeadsTo: ["feet-on-floor" as const, "look-around" as const],
};

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
  test("without a gate first what is good for the same", () => {
    const some = [
      tool("look-around", { tags: ["night", "sleep"] }),
      tool("humming", { tags: ["anger", "breath"] }),
      tool("quiet-list", { tags: ["night", "sleep"] }),
    ];
    expect(othersFor(some, "look-around").map(({ id }) => id)).toEqual(["quiet-list", "humming"]);
  });
});
