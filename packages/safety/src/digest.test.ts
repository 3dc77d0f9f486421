import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { crisisCard as card } from "./card.ts";
import { RULES_DIGEST } from "./digest.ts";
import { crisisAnalyser } from "./index.ts";
import { crisisModel } from "./model/index.ts";
import { ruleText } from "./rule-text.ts";

test("the published digest is the digest of the rules that run", () => {
  expect(RULES_DIGEST).toBe(createHash("sha256").update(ruleText()).digest("hex"));
  expect(crisisAnalyser.digest).toBe(RULES_DIGEST.slice(0, 32) + crisisModel.digest.slice(0, 32));
  expect(crisisAnalyser.version).toBe(crisisModel.version);
});

test("the card says what it is in both languages, and every rate has its interval and its count", () => {
  expect(Object.keys(card.wordsForPeople).sort()).toEqual(["en", "es"]);
  expect(card.knownFailures.length).toBeGreaterThan(3);
  for (const figure of card.figures) {
    expect(figure.n).toBeGreaterThan(0);
    expect(figure.low).toBeLessThanOrEqual(figure.value);
    expect(figure.high).toBeGreaterThanOrEqual(figure.value);
  }
});
