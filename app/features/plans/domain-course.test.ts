import { expect, test } from "vitest";
import { expectedCourse, standsOut } from "./domain/course.ts";
import { fitOf } from "./domain/fit.ts";
import { helpedBefore } from "./domain/helped.ts";

const week = 7 * 86_400_000;

test("the expected course begins where the person began, ends at the published figures, and goes no further", () => {
  const [begin, end, later] = expectedCourse("phq-9", { at: 0, total: 13.6 }, [0, 16 * week, 60 * week]) ?? [];
  expect(begin?.middle).toBeCloseTo(13.6, 9);
  expect(end?.middle).toBeCloseTo(7.0, 9);
  expect(end?.high).toBeCloseTo(7.0 + 1.2816 * 6.4, 6);
  expect(later?.middle).toBe(end?.middle);
  expect(expectedCourse("some-other-questions", { at: 0, total: 10 }, [0])).toBeNull();
});

test("the course falls quickly at first and slowly later, and its band only grows", () => {
  const course =
    expectedCourse(
      "phq-9",
      { at: 0, total: 18 },
      [0, 2, 4, 8, 16].map((weeks) => weeks * week),
    ) ?? [];
  const falls = course.slice(1).map(({ middle }, at) => (course[at]?.middle ?? 0) - middle);
  expect(falls.every((fall) => fall > 0)).toBe(true);
  expect((falls[0] ?? 0) / 2).toBeGreaterThan((falls[3] ?? 0) / 8);
  const reach = course.map(({ middle, high }) => high - middle);
  expect([...reach].sort((one, other) => one - other)).toEqual(reach);
});

test("it stands out when the last two scores lie above the band or it got reliably worse, and never for one score alone", () => {
  const at = (weeks: number, total: number) => ({ at: weeks * week, total });
  expect(standsOut("phq-9", [at(0, 12), at(6, 19), at(12, 20)], "no")).toBe("outside");
  expect(standsOut("phq-9", [at(0, 12), at(6, 9), at(12, 20)], "no")).toBeNull();
  expect(standsOut("phq-9", [at(0, 12), at(12, 27)], "no")).toBeNull();
  expect(standsOut("gad-7", [at(0, 5), at(6, 14)], "worse")).toBe("worse");
  expect(standsOut("phq-9", [], "unknown")).toBeNull();
});

test("of each thing the newest word counts, once worse is never forgotten, and what helped most stands first", () => {
  const told = (help: string | null, text: string, helpful: number | null, adverse = false, at = "2026-05-01") => ({
    help,
    text,
    helpful,
    adverse,
    at,
  });
  const helped = helpedBefore([
    told("slow-breath", "Slow breath", 4),
    told(null, "Walk the dog", 5),
    told("group", "Group", 3),
    told("slow-breath", "Slow breath", 2),
    told("group", "Group", 2, true),
    told(null, " walk the DOG ", null),
  ]);
  expect(helped.map(({ text, helpful, adverse, times }) => [text, helpful, adverse, times])).toEqual([
    ["Walk the dog", 5, false, 2],
    ["Slow breath", 4, false, 2],
    ["Group", 3, true, 2],
  ]);
});

test("a fit is said in words from its lower to its upper end", () => {
  expect(fitOf({ low: 0.2, high: 0.8 })).toEqual({ from: "little", to: "very", isWide: true });
  expect(fitOf({ low: 0.6, high: 0.7 })).toEqual({ from: "well", to: "well", isWide: false });
});
