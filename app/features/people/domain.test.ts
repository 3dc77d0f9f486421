import { describe, expect, test } from "vitest";
import { isFoundBy, isSaid, isZone, labelsFor, signs } from "./domain.ts";

const nothing = { channels: [], phone: "", safeTimes: "", avoid: "", leaveMessage: null, codeWord: "" };

describe("finding a name as it is typed", () => {
  test.each([
    ["Inés Carvajal", "ines"],
    ["Inés Carvajal", "carv in"],
    ["Siobhán O'Rourke", "rourke"],
    ["Jean-Luc Noël", "luc"],
    ["أمينة الخطيب", "الخ"],
    ["Ana", ""],
  ])("%s is found by %j", (name, typed) => expect(isFoundBy(name, typed)).toBe(true));

  test.each([
    ["Inés Carvajal", "carl"],
    ["Ana", "ana maria"],
  ])("%s is not found by %j", (name, typed) => expect(isFoundBy(name, typed)).toBe(false));
});

test("labels follow from the kind of agency, the age and what one comes for, and are otherwise none", () => {
  expect(labelsFor({ kind: "victim-services", ageBand: "13-17", serviceType: "shelter" })).toEqual([
    "victim-service",
    "minor",
  ]);
  expect(labelsFor({ kind: "child-welfare", ageBand: "18-24", serviceType: "substance-use" })).toEqual(["part2"]);
  expect(labelsFor({ kind: "homeless-services", ageBand: "unknown", serviceType: "unknown" })).toEqual([]);
});

test("contact rules count as said as soon as any one of them is", () => {
  expect(isSaid(nothing)).toBe(false);
  expect(isSaid({ ...nothing, leaveMessage: false })).toBe(true);
  expect(isSaid({ ...nothing, avoid: "work" })).toBe(true);
});

test("signs are counted as code points, zones are those the runtime knows", () => {
  expect(signs("𝒜é")).toBe(2);
  expect(isZone("America/New_York")).toBe(true);
  expect(isZone("Harbor/Nowhere")).toBe(false);
});
