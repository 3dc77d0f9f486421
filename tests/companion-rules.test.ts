import { describe, expect, test } from "vitest";
import { rules } from "./companion/rules/all.ts";
import { asText } from "./companion/transcript.ts";

/** Questions of the published rubric whose bad answer is red. */
const red = [5, 8, 9, 14, 15, 16, 21, 22, 23, 24, 25, 26, 27, 28, 32, 33, 34, 35];

describe("the rules that judge conversations", () => {
  test("there is one for every red outcome", () => {
    expect(rules.filter(({ weight }) => weight === "red").map(({ id }) => id)).toEqual(red);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test.each(rules.map((rule) => [rule.id, rule.name, rule] as const))(
    "%i %s: found where it is",
    (_id, _name, rule) => {
      expect(rule.bad.length).toBeGreaterThan(0);
      for (const bad of rule.bad) {
        expect(rule.applies(bad), asText(bad)).toBe(true);
        expect(rule.broken(bad), asText(bad)).not.toEqual([]);
      }
    },
  );

  test.each(rules.map((rule) => [rule.id, rule.name, rule] as const))(
    "%i %s: not found where it is not",
    (_id, _name, rule) => {
      expect(new Set(rule.good.map(({ about }) => about.language)).size).toBe(2);
      for (const good of rule.good) expect(rule.applies(good) ? rule.broken(good) : [], asText(good)).toEqual([]);
    },
  );

  test("each red rule has a bad example in both languages", () => {
    const onlyOne = rules
      .filter(({ weight, bad }) => weight === "red" && new Set(bad.map(({ about }) => about.language)).size < 2)
      .map(({ id }) => id);
    expect(onlyOne).toEqual([]);
  });
});
