import { expect, test } from "vitest";
import type { PersonId } from "#kernel/ids.ts";
import { placesOf, shareOut, standingFor } from "./domain/attention.ts";

const move = (by: string, kind: "snoozed" | "handed-over" | "taken-back", more = {}) => ({
  by,
  kind,
  mine: by === "me",
  toMe: false,
  until: kind === "snoozed" ? "2026-02-01T00:00:00Z" : null,
  ...more,
});

test("the newest own move holds, and taking back undoes one's own and nobody else's", () => {
  expect(standingFor([])).toEqual({ snoozedUntil: null, handed: null });
  expect(standingFor([move("me", "snoozed")]).snoozedUntil).toBe("2026-02-01T00:00:00Z");
  expect(standingFor([move("sam", "snoozed")])).toEqual({ snoozedUntil: null, handed: null });
  expect(standingFor([move("me", "handed-over")]).handed).toBe("away");
  expect(standingFor([move("me", "handed-over"), move("me", "taken-back")]).handed).toBe(null);
  expect(standingFor([move("me", "handed-over"), move("sam", "taken-back")]).handed).toBe("away");
});

test("what is handed on and handed back is with the one who was given it last", () => {
  expect(standingFor([move("sam", "handed-over", { toMe: true })]).handed).toBe("to-me");
  expect(standingFor([move("sam", "handed-over", { toMe: true }), move("me", "handed-over")]).handed).toBe("away");
  expect(standingFor([move("me", "handed-over"), move("sam", "handed-over", { toMe: true })]).handed).toBe("to-me");
});

test("danger stays in front of everybody, also when it was handed on", () => {
  const finding = {
    id: "a",
    personId: "p" as PersonId,
    analyser: "crisis-triage",
    urgency: "now" as const,
    strength: 1,
    interval: null,
    baseRate: null,
    createdAt: "2026-01-01T00:00:00Z",
    moves: [move("me", "handed-over")],
  };
  const places = placesOf(
    shareOut([finding, { ...finding, id: "b", analyser: "journal-distress" }], { budget: 1, nowMs: 0 }),
  );
  expect([places.get("a")?.place, places.get("b")?.place]).toEqual(["front", "aside"]);
});
