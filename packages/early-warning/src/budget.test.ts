import fc from "fast-check";
import { expect, test } from "vitest";
import { shareAttention, type Waiting, worthOf } from "./index.ts";

const now = Date.UTC(2026, 10, 28);
const dayMs = 86_400_000;
const one = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  personId: id,
  urgency: "routine",
  isFloor: false,
  strength: 0.8,
  interval: { low: 0.7, high: 0.9 },
  baseRate: 0.5,
  since: now - dayMs,
  snoozedUntil: null,
  handed: null,
  ...more,
});

test("what the budget does not hold is quiet and still there; urgency comes first, then what a look is worth", () => {
  const waiting = [
    one("weak", { strength: 0.4 }),
    one("soon", { urgency: "soon", strength: 0.3 }),
    one("strong", { strength: 0.95 }),
  ];
  expect(shareAttention(waiting, { budget: 2, now })).toEqual({
    front: ["soon", "strong"],
    quiet: ["weak"],
    aside: [],
  });
});

test("danger is always in front, also beyond the budget and after a snooze", () => {
  const danger = ["a", "b", "c"].map((id) =>
    one(id, { isFloor: true, urgency: "now", snoozedUntil: now + dayMs, handed: "away" }),
  );
  expect(shareAttention([one("x"), ...danger], { budget: 0, now })).toEqual({
    front: ["a", "b", "c"],
    quiet: ["x"],
    aside: [],
  });
});

test("a snooze ends by itself, and what was handed over waits in front of the one it was handed to", () => {
  const waiting = [
    one("asleep", { snoozedUntil: now + 1 }),
    one("awake", { snoozedUntil: now }),
    one("given", { handed: "away" }),
    one("mine", { handed: "to-me" }),
  ];
  expect(shareAttention(waiting, { budget: 1, now })).toEqual({
    front: ["awake", "mine"],
    quiet: [],
    aside: ["asleep", "given"],
  });
});

test("one notice about each person is in front at a time, so that nobody is many", () => {
  const waiting = [
    one("a1", { personId: "a", strength: 0.9 }),
    one("a2", { personId: "a", strength: 0.89 }),
    one("b1", { personId: "b", strength: 0.2 }),
  ];
  expect(shareAttention(waiting, { budget: 2, now }).front).toEqual(["a1", "b1"]);
});

test("waiting moves a notice up, and what nobody has measured gets the benefit of the doubt", () => {
  const old = one("old", { strength: 0.75, since: now - 20 * dayMs });
  expect(shareAttention([one("new"), old], { budget: 1, now }).front).toEqual(["old"]);
  expect(worthOf({ strength: 0.5, interval: null, baseRate: null })).toEqual({ value: 0.1, low: 0, high: 0.4 });
  expect(worthOf({ strength: 0.5, interval: { low: 0.4, high: 0.6 }, baseRate: 0.5 })).toEqual({
    value: 0.25,
    low: 0.2,
    high: 0.3,
  });
});

test("nothing is lost or doubled, and the budget is never exceeded, whatever waits", () => {
  const waiting = fc.array(
    fc.record({
      personId: fc.constantFrom("a", "b", "c", "d"),
      urgency: fc.constantFrom("routine" as const, "soon" as const, "now" as const),
      isFloor: fc.boolean(),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
      interval: fc.constantFrom(null, { low: 0.1, high: 0.9 }),
      baseRate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      since: fc.integer({ min: now - 100 * dayMs, max: now }),
      snoozedUntil: fc.option(fc.integer({ min: now - dayMs, max: now + dayMs })),
      handed: fc.constantFrom(null, "to-me" as const, "away" as const),
    }),
  );
  fc.assert(
    fc.property(waiting, fc.integer({ min: 0, max: 6 }), (some, budget) => {
      const all = some.map((each, at) => ({ ...each, id: String(at) }));
      const { front, quiet, aside } = shareAttention(all, { budget, now });
      expect([...front, ...quiet, ...aside].sort()).toEqual(all.map(({ id }) => id).sort());
      const counted = front.filter((id) => !all[Number(id)]?.isFloor && all[Number(id)]?.handed !== "to-me");
      expect(counted.length).toBeLessThanOrEqual(budget);
      for (const { id, isFloor } of all) if (isFloor) expect(front).toContain(id);
    }),
  );
});
