import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { forecastAnalyser } from "./analyser.ts";
import { POPULATION } from "./population.ts";
import { forecastFigures } from "./weights/forecast-figures.ts";
import { populationWeights } from "./weights/population.ts";

test("the digest is that of the priors that are shipped", () => {
  const digest = createHash("sha256").update(JSON.stringify(populationWeights.usual)).digest("hex");
  expect(forecastAnalyser.digest).toBe(digest);
  expect(POPULATION.digest).toBe(digest);
});

test("the priors name what they were learned from, with its licence", () => {
  expect(populationWeights.trainedOn.filter((line) => /doi:10\..*\((CC BY 4\.0|CC0 1\.0)\)/.test(line))).toHaveLength(
    6,
  );
});

test("the shipped priors make sense: shares add up to one, nothing is negative", () => {
  const { patterns, between, level } = POPULATION.usual;
  expect(patterns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4);
  for (const { slow, fast, noise, slowDays, fastDays } of patterns)
    for (const number of [slow, fast, noise, slowDays, fastDays]) expect(number).toBeGreaterThan(0);
  expect(between).toBeGreaterThan(0);
  expect(level).toBeGreaterThan(0.3);
  expect(level).toBeLessThan(0.8);
});

test("every figure has an interval that holds it, and says when and on whom it was measured", () => {
  expect(forecastFigures.length).toBeGreaterThan(30);
  for (const { value, low, high, n, date, dataset } of forecastFigures) {
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    expect(n).toBeGreaterThan(0);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(dataset).toContain("left out");
  }
});
