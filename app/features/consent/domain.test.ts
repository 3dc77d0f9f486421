import fs from "node:fs";
import path from "node:path";
import { readingGrade } from "@mooring/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { PurposeWords } from "./contract.ts";
import { addMonths, canonicalWords, type Decided, isSameDecision, presentChoice, releaseLimits } from "./domain.ts";
import { words as en } from "./words/en.ts";
import { words as es } from "./words/es.ts";

const folder = path.resolve(import.meta.dirname, "../../../content/purposes");
const read = (file: string) => PurposeWords.parse(parse(fs.readFileSync(path.join(folder, file), "utf8")));
const noticing = read("P06.en.yaml");
const now = new Date("2026-05-01T12:00:00Z");
const decided: Decided = {
  on: true,
  wish: null,
  sources: ["checkins"],
  textHash: "a",
  textVersion: 1,
  decidedAt: now,
  until: addMonths(now, 6),
};
const present = (known: Decided | null, at: Date, more: { laterAt?: Date; allHashes?: string[] } = {}) =>
  presentChoice(noticing, {
    decided: known,
    laterAt: more.laterAt ?? null,
    allHashes: more.allHashes ?? ["a"],
    now: at,
  });

test("months are counted by the calendar, and the last day of a month stays the last", () => {
  expect(addMonths(new Date("2026-08-31T10:00:00Z"), 6).toISOString()).toBe("2027-02-28T10:00:00.000Z");
  expect(addMonths(new Date("2027-08-31T10:00:00Z"), 6).toISOString()).toBe("2028-02-29T10:00:00.000Z");
  expect(addMonths(new Date("2026-01-15T00:00:00Z"), 12).toISOString()).toBe("2027-01-15T00:00:00.000Z");
});

test("a yes is on until its very end, and ended from that moment on", () => {
  const end = decided.until ?? now;
  expect(present(decided, new Date(end.getTime() - 1)).state).toBe("on");
  expect(present(decided, end).state).toBe("ended");
});

test("nobody asks again before thirty days after the last no or later, whichever is newer", () => {
  const no: Decided = { ...decided, on: false, until: null };
  const days = (moment: string | null) => (new Date(moment ?? 0).getTime() - now.getTime()) / 86_400_000;
  expect(days(present(no, now).askAgainAt)).toBe(30);
  expect(days(present(no, now, { laterAt: new Date(now.getTime() + 5 * 86_400_000) }).askAgainAt)).toBe(35);
  expect(present(null, now).askAgainAt).toBeNull();
});

test("a yes to other words is shown as such", () => {
  expect(present(decided, now, { allHashes: ["b", "a"] }).textChanged).toBe(false);
  expect(present(decided, now, { allHashes: ["b"] }).textChanged).toBe(true);
});

test("a decision is the same only for the same answer, parts and words, within a day", () => {
  const same = { on: true, wish: null, sources: ["checkins"], textHash: "a" };
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  expect(isSameDecision(decided, same, later(1))).toBe(true);
  expect(isSameDecision(decided, same, later(25))).toBe(false);
  expect(isSameDecision(decided, { ...same, sources: [] }, later(1))).toBe(false);
  expect(isSameDecision(decided, { ...same, textHash: "b" }, later(1))).toBe(false);
  expect(isSameDecision(decided, { ...same, on: false }, later(1))).toBe(false);
  expect(isSameDecision(null, same, later(1))).toBe(false);
});

test("a release never may last longer than its kind of agency allows, and the suggestion always fits", () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.date({ noInvalidDate: true, min: new Date("2024-01-01"), max: new Date("2060-01-01") }),
      (strict, at) => {
        const { suggestedEnd, latestEnd } = releaseLimits(strict, at);
        const days = (moment: string) => (new Date(moment).getTime() - at.getTime()) / 86_400_000;
        expect(days(suggestedEnd)).toBeLessThan(days(latestEnd));
        expect(days(latestEnd)).toBeLessThanOrEqual(strict ? 90 : 366);
      },
    ),
  );
});

describe("the canonical form of a purpose's words", () => {
  test("does not depend on the order of keys, nor on who reviewed the translation", () => {
    const turned = Object.fromEntries(Object.entries(noticing).reverse()) as PurposeWords;
    expect(canonicalWords(turned)).toBe(canonicalWords(noticing));
    expect(canonicalWords({ ...noticing, translationReviewed: true })).toBe(canonicalWords(noticing));
  });

  test("changes with every word that carries meaning", () => {
    const first = canonicalWords(noticing);
    expect(canonicalWords({ ...noticing, short: `${noticing.short} ` })).not.toBe(first);
    expect(canonicalWords({ ...noticing, more: { ...noticing.more, risks: "None." } })).not.toBe(first);
    expect(canonicalWords({ ...noticing, expiryMonths: 12 })).not.toBe(first);
    expect(canonicalWords({ ...noticing, language: "es" })).not.toBe(first);
  });
});

describe.each([
  ["en", en],
  ["es", es],
] as const)("the words on the screens in %s", (language, words) => {
  test("can be read by a sixth grader", () => {
    const said = (tree: object): string[] =>
      Object.values(tree).flatMap((value) =>
        typeof value === "string" ? [value.replaceAll(/\{\{\w+\}\}/g, "Dana")] : said(value),
      );
    const groups = Object.entries(words).map(([key, value]) => ({
      key,
      grade: readingGrade(typeof value === "string" ? value : said(value).join(" "), language),
      length: (typeof value === "string" ? value : said(value).join(" ")).split(" ").length,
    }));
    expect(groups.filter(({ grade, length }) => length > 12 && grade > 6)).toEqual([]);
  });
});
