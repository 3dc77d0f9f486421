import { expect, test } from "vitest";
import { boxAt, clampBox } from "./domain/boxes.ts";
import { beginningOf, cutAt, foldedFor, limits, moved, placedAt, toldOut } from "./domain.ts";

test("pieces move one place at a time, stop at the ends, and none is lost", () => {
  expect(moved(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b"], "x", 1)).toEqual(["a", "b"]);
  expect(placedAt(["a", "b", "c"], "a", 2)).toEqual(["b", "c", "a"]);
});

test("a text too long for one piece is cut at a line where there is one, never inside a character, and nothing is left out", () => {
  const long = `${"word ".repeat(19_999)}\n\n${"🙂".repeat(10_000)}`;
  const [first, rest] = cutAt(long);
  expect(first + rest).toBe(long);
  expect(first.length).toBeLessThanOrEqual(limits.textLength);
  expect(rest.isWellFormed() && first.isWellFormed()).toBe(true);
  expect(rest.startsWith("\n\n")).toBe(true);
  const signs = "🙂".repeat(60_000);
  expect(cutAt(signs)[0].isWellFormed()).toBe(true);
  expect(cutAt("short")).toEqual(["short", ""]);
});

test("the beginning of a piece ends at a word and says that there is more", () => {
  expect(beginningOf("one  line\nof words")).toBe("one line of words");
  const cut = beginningOf("word ".repeat(60));
  expect(cut.endsWith("word…")).toBe(true);
  expect(cut.length).toBeLessThanOrEqual(limits.beginsLength);
});

test("a piece is folded by what both its teller and its reader named", () => {
  expect(foldedFor({ topics: ["loss", "heavy"] }, ["heavy", "faith"])).toEqual(["heavy"]);
  expect(foldedFor({ topics: [] }, ["heavy"])).toEqual([]);
});

test("what leaves the house carries the mark of somebody else's story in the language of the paper", () => {
  const head = { when: { words: "that winter", year: 2019 }, anothers: true };
  expect(toldOut(head, "She hid us.", "en")).toMatch(
    /^that winter, 2019\n\(This piece is also about someone else.*\)\nShe hid us\.$/,
  );
  expect(toldOut(head, "Nos escondió.", "es")).toContain("otra persona");
  expect(toldOut({ ...head, anothers: false }, "We hid.", "en")).toBe("that winter, 2019\nWe hid.");
});

test("a box over a picture stays inside it and can be seen", () => {
  expect(boxAt({ x: 0.9, y: 0.9 }, { x: 0.5, y: 0.5 })).toEqual({ x: 0.5, y: 0.5, width: 0.4, height: 0.4 });
  expect(boxAt({ x: 0.99, y: 0.99 }, { x: 0.99, y: 0.99 }).width).toBeGreaterThan(0);
  const { x, width } = clampBox({ x: 0.9, y: -3, width: 0.5, height: 9 });
  expect(x + width).toBeLessThanOrEqual(1);
});
