import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CrisisLines } from "../../../content/schema.ts";
import { filled, linesFor, ownLines, sorted } from "./domain.ts";

const folder = path.resolve(import.meta.dirname, "../../../content/crisis");
const written = readdirSync(folder).flatMap((name) => /^lines\.(\w+)\.yaml$/.exec(name)?.[1] ?? []);
const us = CrisisLines.parse(parse(readFileSync(path.join(folder, "lines.us.yaml"), "utf8")));

describe("which lines fit a place", () => {
  test("the place's own, however it is written", () => {
    expect([linesFor("US", written), linesFor("us", written)]).toEqual(["us", "us"]);
  });
  test("an unknown, missing or strange place never gets the numbers of the United States", () => {
    expect([null, undefined, "", "MX", "USA", "u", "../us"].map((place) => linesFor(place, written))).toEqual(
      Array(7).fill("other"),
    );
    const other = CrisisLines.parse(parse(readFileSync(path.join(folder, "lines.other.yaml"), "utf8")));
    expect([other.emergency.number, other.lines]).toEqual([null, []]);
  });
});

describe("an agency's own lines", () => {
  const own = { label: { en: "Someone at the house" }, call: "555-0142", text: "555-0143" };
  test("stand alone, without public numbers that are shown anyway", () => {
    const set = [
      { label: { en: "Emergency" }, call: "911" },
      { label: { en: "988" }, call: "988", text: "988" },
      { label: { en: "Hotline" }, call: "+1 (800) 799-7233", text: "88788" },
      own,
    ];
    expect(ownLines(set, us)).toEqual([own]);
  });
  test("are all kept where there are no public ones", () => {
    expect(ownLines([{ label: { en: "Emergency" }, call: "112" }, own], undefined)).toHaveLength(2);
  });
  test("stay when one of their numbers is theirs alone, and go when there is no number", () => {
    const mixed = { label: { en: "Us" }, call: "988", text: "555-0199" };
    expect(ownLines([mixed, { label: { en: "Nothing" } }], us)).toEqual([mixed]);
  });
});

test("at a glance there are two lines, with poison help in its own place", () => {
  const parts = sorted(us.lines);
  expect(parts.first.map(({ id }) => id)).toEqual(["988", "domestic-violence"]);
  expect(parts.poison.map(({ id }) => id)).toEqual(["poison"]);
  expect(parts.first.length + parts.more.length + parts.poison.length).toBe(us.lines.length);
});

test("blanks are filled, and one without a value leaves nothing behind", () => {
  expect(filled("Call {number}, {who}.", { number: "911" })).toBe("Call 911, .");
});
