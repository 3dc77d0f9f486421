import { expect, test } from "vitest";
import { byUrgency, isOpen, statusOf } from "./domain.ts";

const answer = (
  reviewerId: string,
  word: "agreed" | "disagreed" | "acted" | "disputed" | "undone",
  minute: number,
) => ({
  reviewerId,
  by: "staff" as const,
  answer: word,
  at: new Date(minute * 60_000).toISOString(),
});

test("the newest answer counts, and an undo brings the one before it back", () => {
  expect(statusOf([])).toBe("new");
  expect(statusOf([answer("dana", "agreed", 1), answer("sam", "disagreed", 2)])).toBe("disagreed");
  expect(statusOf([answer("dana", "agreed", 1), answer("sam", "disagreed", 2), answer("sam", "undone", 3)])).toBe(
    "agreed",
  );
  expect(statusOf([answer("dana", "agreed", 1), answer("dana", "undone", 2)])).toBe("new");
});

test("an undo takes back only one's own answer", () => {
  expect(statusOf([answer("dana", "agreed", 1), answer("sam", "undone", 2)])).toBe("agreed");
});

test("what the person disputes is open again", () => {
  expect(isOpen(statusOf([answer("dana", "agreed", 1), answer("rosa", "disputed", 2)]))).toBe(true);
  expect(isOpen("acted")).toBe(false);
});

test("danger now comes before everything else, however old", () => {
  const routine = { urgency: "routine" as const, createdAt: "2026-02-01T00:00:00Z" };
  const now = { urgency: "now" as const, createdAt: "2026-01-01T00:00:00Z" };
  expect([routine, now].sort(byUrgency)).toEqual([now, routine]);
});
