import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { CalmTool } from "../../../content/schema-calm.ts";
import { firstTools, isNight, isWant, matching, toolsFor, wantIds } from "./domain/finding.ts";
import type { Helped } from "./domain/helped.ts";

const folder = new URL("../../../content/calm/", import.meta.url);
const inLanguage = (language: "en" | "es") =>
  readdirSync(folder)
    .filter((name) => name.endsWith(`.${language}.yaml`))
    .map((name) => parse(readFileSync(new URL(name, folder), "utf8")) as CalmTool);
const [english, spanish] = [inLanguage("en"), inLanguage("es")];
const idsOf = (tools: readonly CalmTool[]) => tools.map(({ id }) => id);
const told = (tool: CalmTool["id"], change: Helped["change"]): Helped => ({
  tool,
  change,
  before: 8,
  after: 4,
  by: 4,
  times: 3,
  timesLower: 3,
});

describe("finding a tool by what one wants", () => {
  test("leads to every tool, without search", () => {
    const reached = new Set(wantIds.flatMap((want) => idsOf(toolsFor(english, want))));
    expect(idsOf(english).filter((id) => !reached.has(id))).toEqual([]);
  });

  test("has something without a question among the first four of every want", () => {
    for (const want of wantIds) {
      const first = toolsFor(english, want).slice(0, 4);
      expect([want, first.length, first.some(({ gates }) => gates.length === 0)]).toEqual([want, 4, true]);
    }
  });

  test("puts first what fits most nearly", () => {
    expect(toolsFor(english, "body")[0]?.tags).toContain("panic");
    expect(toolsFor(english, "night")[0]?.id).toBe("after-a-nightmare");
    for (const { tags } of toolsFor(english, "others")) expect(tags).toContain("public-place");
  });

  test("puts what helped this person before all, what made it worse after all, and loses nothing", () => {
    const usual = idsOf(toolsFor(english, "thoughts"));
    const [top, last] = [usual.at(-1) as CalmTool["id"], usual[0] as CalmTool["id"]];
    const own = idsOf(toolsFor(english, "thoughts", [told(top, "lower"), told(last, "higher")]));
    expect([own[0], own.at(-1)]).toEqual([top, last]);
    expect([...own].sort()).toEqual([...usual].sort());
  });

  test("knows a want from a slip in the address", () => {
    expect([isWant("night"), isWant("nights"), isWant(null)]).toEqual([true, false, false]);
  });
});

describe("the three at first", () => {
  test.each([3, 12, 23])("at hour %i are three that ask no question", (hour) => {
    const tools = firstTools(english, hour);
    expect(tools.length).toBe(3);
    expect(tools.flatMap(({ gates }) => gates)).toEqual([]);
    expect(tools[0]?.id).toBe("look-around");
  });
  test("by night are for the night", () => {
    for (const { tags } of firstTools(english, 2)) expect(tags).toContain("night");
    expect([isNight(22), isNight(5), isNight(6), isNight(21)]).toEqual([true, true, false, false]);
  });
  test("begin with what lowered it most, once and only once", () => {
    expect(idsOf(firstTools(english, 12, [told("humming", "lower")]))[0]).toBe("humming");
    expect(idsOf(firstTools(english, 12, [told("five-senses", "lower")]))).toEqual([
      "five-senses",
      "look-around",
      "feet-on-floor",
    ]);
    expect(idsOf(firstTools(english, 12, [told("humming", "same")]))).not.toContain("humming");
  });
});

describe("finding a tool by a word", () => {
  test("needs neither capitals nor accents", () => {
    expect(idsOf(matching(english, "WALL"))).toContain("push-the-wall");
    expect(idsOf(matching(spanish, "carta"))).toEqual(["letter-to-a-friend"]);
    expect(idsOf(matching(spanish, "dia"))).toEqual(idsOf(matching(spanish, "día")));
    expect(idsOf(matching(spanish, "dia")).length).toBeGreaterThan(0);
  });
  test("finds all for nothing typed and none for nonsense", () => {
    expect(matching(english, "  ").length).toBe(english.length);
    expect(matching(english, "zzz")).toEqual([]);
  });
});
