import { expect, test } from "vitest";
import { matching } from "./palette-match.ts";

const entries = ["Today", "People", "Open the plan together", "Situación de hoy", "My own space"].map((title) => ({
  title,
}));
const found = (typed: string) => matching(entries, typed).map(({ title }) => title);

test("nothing typed shows everything in its order", () =>
  expect(found(" ")).toEqual(entries.map(({ title }) => title)));
test("accents and case do not matter", () => expect(found("SITUACION")).toEqual(["Situación de hoy"]));
test("every typed word must fit, in any order", () => expect(found("plan op")).toEqual(["Open the plan together"]));
test("titles whose words begin with it come before those that only hold it", () =>
  expect(found("o")[0]).toBe("Open the plan together"));
test("nothing fits: nothing is shown", () => expect(found("zzz")).toEqual([]));
