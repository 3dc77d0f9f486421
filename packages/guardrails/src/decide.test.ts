import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binds,
  type Capability,
  type Condition,
  changesBetween,
  close,
  type Facts,
  isAtLeastAsStrict,
  isReviewOver,
  judge,
  measured,
  nextTurn,
  obligationKinds,
  possibleFacts,
  type Rule,
  ruleChanges,
  rulesBehind,
} from "./index.ts";

const titles = { en: "x", es: "x" };
const values = ["a", "b", "c"];
const vocabulary = ["here", "who"].map((id) => ({
  id,
  title: titles,
  neutral: ["a"],
  values: values.map((value) => ({ id: value, title: titles })),
}));
const capability = (id: string, needs: string[] = [], implemented = true): Capability => ({
  id,
  number: "C01",
  title: titles,
  about: titles,
  needs,
  analysers: [],
  implemented,
});
const capabilities = [
  capability("one"),
  capability("two", ["one"]),
  capability("three", ["two", "four"]),
  capability("four", ["three"]),
  capability("crisis.detect"),
];
const rule = (id: string, more: Partial<Rule>): Rule => ({
  id,
  pack: "p",
  effect: "forbid",
  capabilities: null,
  when: null,
  why: titles,
  cite: "c",
  source: "s",
  status: "in-force",
  from: "2026-01-01",
  until: null,
  readOn: "2026-01-01",
  reviewBy: "2026-03-01",
  confidence: "high",
  obligation: null,
  ...more,
});
const allow = rule("allow", { effect: "allow" });

const conditions: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      kind: fc.constant("has" as const),
      fact: fc.constantFrom("here", "who"),
      values: fc.subarray(values, { minLength: 1 }),
    }),
    fc.record({ kind: fc.constantFrom("all" as const, "any" as const), of: fc.array(tie("tree"), { maxLength: 3 }) }),
  ),
})).tree;
const obligations = fc.constantFrom(...obligationKinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    amount: measured[kind] ? fc.integer({ min: 1, max: 500 }) : fc.constant(null),
  }),
);
const tightening: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      isForbid: fc.boolean(),
      capabilities: fc.option(fc.subarray(capabilities.map(({ id }) => id))),
      when: fc.option(conditions),
      obligation: obligations,
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ isForbid, obligation, ...each }, index) =>
      isForbid ? rule(`r${index}`, each) : rule(`r${index}`, { ...each, effect: "oblige", obligation }),
    ),
  );
const situations: fc.Arbitrary<Facts> = fc.record({ here: fc.subarray(values), who: fc.subarray(values) });
const standingsOf = (rules: readonly Rule[], facts: Facts) => close(capabilities, (id) => judge(rules, id, facts));

describe("more rules, or less knowledge, can only be stricter", () => {
  test("adding a pack never turns a no into a yes, drops an obligation or loosens a number", () => {
    fc.assert(
      fc.property(tightening, tightening, situations, (have, more, facts) => {
        const added = more.map((each) => ({ ...each, id: `new-${each.id}` }));
        const before = standingsOf([allow, ...have], facts);
        const after = standingsOf([...added, allow, ...have], facts);
        for (const [id, was] of before) {
          const is = after.get(id);
          expect(is && (was.isLive || !is.isLive)).toBe(true);
          expect(is && isAtLeastAsStrict(is.obligations, was.obligations)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a fact nobody knows is at least as strict as any value it could have", () => {
    fc.assert(
      fc.property(tightening, fc.constantFrom(...values), fc.option(fc.constantFrom(...values)), (rules, here, who) => {
        const rest = who === null ? {} : { who: [who] };
        const known = standingsOf([allow, ...rules], possibleFacts(vocabulary, { here: [here], ...rest }));
        const unknown = standingsOf([allow, ...rules], possibleFacts(vocabulary, { here: "unknown", ...rest }));
        for (const [id, told] of known) {
          const dark = unknown.get(id);
          expect(dark && (told.isLive || !dark.isLive)).toBe(true);
          expect(dark && isAtLeastAsStrict(dark.obligations, told.obligations)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("the order of rules never matters", () => {
    fc.assert(
      fc.property(tightening, situations, (rules, facts) => {
        const one = standingsOf([allow, ...rules], facts);
        const other = standingsOf([...rules].reverse().concat(allow), facts);
        for (const [id, { isLive, obligations: held }] of one)
          expect([other.get(id)?.isLive, other.get(id)?.obligations]).toEqual([isLive, held]);
      }),
    );
  });

  test("what is off says why, and what is on needs nothing that is off", () => {
    fc.assert(
      fc.property(tightening, situations, (rules, facts) => {
        const all = standingsOf([allow, ...rules], facts);
        for (const { id, needs } of capabilities) {
          const standing = all.get(id);
          expect(standing && (standing.isLive ? standing.reasons.length === 0 : standing.reasons.length > 0)).toBe(
            true,
          );
          if (standing?.isLive) expect(needs.every((need) => all.get(need)?.isLive)).toBe(true);
        }
      }),
    );
  });
});

test("two laws that do not go together turn the capability off, and both are named", () => {
  const rules = [
    allow,
    rule("bars-reading", { capabilities: ["crisis.detect"] }),
    rule("asks-for-protocol", {
      effect: "oblige",
      capabilities: ["one"],
      obligation: { kind: "crisis-protocol", amount: null },
    }),
  ];
  const all = standingsOf(rules, {});
  expect(all.get("one")).toMatchObject({
    isLive: false,
    reasons: [
      {
        kind: "contradiction",
        obligation: "crisis-protocol",
        capability: "crisis.detect",
        rules: ["asks-for-protocol"],
        because: [{ kind: "forbidden", rules: ["bars-reading"] }],
      },
    ],
  });
  expect(rulesBehind(all.get("two")?.reasons ?? [])).toEqual(["asks-for-protocol", "bars-reading"]);
  expect(standingsOf(rules.slice(0, 2), {}).get("one")?.isLive).toBe(true);
});

test("without a yes there is no yes, and capabilities that need each other stand or fall together", () => {
  expect([...standingsOf([], {}).values()].some(({ isLive }) => isLive)).toBe(false);
  expect(standingsOf([allow], {}).get("three")?.isLive).toBe(true);
  expect(standingsOf([allow, rule("no", { capabilities: ["four"] })], {}).get("three")?.reasons).toEqual([
    {
      kind: "needs",
      capability: "four",
      because: [
        { kind: "forbidden", rules: ["no"] },
        { kind: "needs", capability: "three", because: [] },
      ],
    },
  ]);
});

test("law binds from its day until its day; what is not law yet only where it was wanted early", () => {
  const at = (day: string, hour = "00:00:00.000") => Date.parse(`${day}T${hour}Z`);
  const law = rule("law", { from: "2027-01-01", until: "2028-01-01" });
  expect(
    [at("2026-12-31", "23:59:59.999"), at("2027-01-01"), at("2027-12-31", "23:59:59.999"), at("2028-01-01")].map(
      (now) => binds(law, now),
    ),
  ).toEqual([false, true, true, false]);
  const ahead = { ...law, status: "enacted-future" as const };
  expect([
    binds(ahead, at("2026-06-01")),
    binds(ahead, at("2026-06-01"), true),
    binds(ahead, at("2027-01-01")),
  ]).toEqual([false, true, true]);
  expect(binds({ ...law, status: "proposed" }, at("2026-06-01"))).toBe(true);
  expect(binds({ ...law, status: "proposed" }, at("2028-01-01"))).toBe(false);
  expect(nextTurn([law], at("2026-06-01"))).toBe(at("2027-01-01"));
  expect(nextTurn([law], at("2027-01-01"))).toBe(at("2028-01-01"));
  expect(nextTurn([law], at("2028-01-01"))).toBeNull();
  expect([at("2026-03-01", "23:59:59.999"), at("2026-03-02")].map((now) => isReviewOver(law, now))).toEqual([
    false,
    true,
  ]);
});

test("what would change for us names what turns, what is added and which number moves which way", () => {
  const reminder = (id: string, amount: number) =>
    rule(id, { effect: "oblige", capabilities: ["one"], obligation: { kind: "remind-ai", amount } });
  const before = standingsOf([allow, reminder("slow", 180)], {});
  const after = standingsOf(
    [allow, reminder("slow", 180), reminder("quick", 60), rule("no", { capabilities: ["two"] })],
    {},
  );
  const changes = changesBetween(before, after);
  expect(changes).toContainEqual({ kind: "tightens", capability: "one", obligation: "remind-ai", from: 180, to: 60 });
  expect(changes).toContainEqual({ kind: "turns-off", capability: "two" });
  expect(changesBetween(after, before)).toContainEqual({
    kind: "loosens",
    capability: "one",
    obligation: "remind-ai",
    from: 60,
    to: 180,
  });
  expect(changesBetween(before, before)).toEqual([]);
  expect(
    ruleChanges([reminder("slow", 180), allow], [reminder("slow", 90), rule("no", {})]).map(
      ({ kind, rule: { id }, fields }) => [kind, id, fields],
    ),
  ).toEqual([
    ["changed", "slow", ["obligation"]],
    ["added", "no", []],
    ["removed", "allow", []],
  ]);
});
