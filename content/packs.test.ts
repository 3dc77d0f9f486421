import { holds, isReviewOver, judge, neutralFacts } from "@mooring/guardrails";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openRuleSet } from "../app/server/packs/engine.ts";
import { type PackTexts, readLibrary } from "../app/server/packs/library.ts";
import { libraryOnDisk, packTexts } from "../tests/packs-on-disk.ts";

const faultsOf = (changed: PackTexts) =>
  readLibrary({ ...packTexts, ...changed }).faults.map(({ file, line, says }) => `${file}:${line} ${says}`);

test("every pack reads, and says nothing that is not understood", () => {
  expect(faultsOf({})).toEqual([]);
  expect(libraryOnDisk().packs.map(({ head }) => head.id)).toContain("base");
});

test("no rule is past the day on which its source had to be read again: that stops a release, never care", () => {
  const over = libraryOnDisk().packs.flatMap(({ rules }) => rules.filter((rule) => isReviewOver(rule, Date.now())));
  expect(over.map(({ id, reviewBy }) => `${id} since ${reviewBy}`)).toEqual([]);
});

describe("Cedar and the plain reading of a rule", () => {
  const library = libraryOnDisk();
  const rules = library.packs.flatMap((pack) => pack.rules);
  const set = openRuleSet(rules, library);

  test("agree on every vector", () => {
    for (const pack of library.packs)
      for (const { rule: id, matches, capability, facts, note } of pack.vectors) {
        const rule = rules.filter((each) => each.id === id);
        const alone = openRuleSet(rule, library);
        const { standing, alarm } = alone.stand(capability, neutralFacts(library.facts, facts));
        const isReason =
          standing.obligations.some((each) => each.rules.includes(id)) ||
          standing.reasons.some((reason) => reason.kind === "forbidden" && reason.rules.includes(id)) ||
          (rule[0]?.effect === "allow" && !standing.reasons.some((reason) => reason.kind === "not-allowed"));
        expect([alarm, isReason], note).toEqual([null, matches]);
      }
  }, 60_000);

  test("agree on any situation", () => {
    const situations = fc.record(
      Object.fromEntries(
        library.facts.map(({ id, values }) => [id, fc.subarray(values.map((value) => value.id))] as const),
      ),
    );
    fc.assert(
      fc.property(situations, fc.constantFrom(...library.capabilities), (facts, { id: capability }) => {
        const { standing, alarm } = set.stand(capability, facts);
        const plain = judge(rules, capability, facts);
        expect(alarm).toBeNull();
        expect(standing.obligations).toEqual(plain.obligations.map((each) => each));
        const forbidden = standing.reasons.flatMap((reason) => (reason.kind === "forbidden" ? reason.rules : []));
        if (!standing.isLive) expect(forbidden).toEqual([...plain.forbiddenBy].sort());
        else expect(plain.forbiddenBy).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a pack that cannot be used is refused with its file and line", { timeout: 60_000 }, () => {
  const rules = packTexts["base/rules.cedar"] ?? "";
  const withRules = (text: string) => faultsOf({ "base/rules.cedar": text });
  const added = (policy: string) => withRules(`${rules}\n${policy}`);
  const last = rules.split("\n").length + 1;
  const marks = `@why("w") @cite("c") @source("s") @status("house") @from("2026-01-01") @readOn("2026-01-01") @reviewBy("2026-02-01") @confidence("low")`;

  test("a syntax error", () => {
    expect(added("forbid (principal, action, resource) when { foo bar };")[0]).toMatch(
      new RegExp(`^base/rules.cedar:${last} this does not read`),
    );
  });
  test("an annotation nobody knows, on its own line", () => {
    const odd = added(
      `@id("base-x")\n@colour("red")\n${marks}\nforbid (principal, action == Action::"use", resource);`,
    );
    expect(odd).toContain(`base/rules.cedar:${last + 1} @colour is not known here`);
  });
  test.each([
    ["unless", `unless { context.place.contains("eu") }`],
    ["a no", `when { !context.place.contains("eu") }`],
    ["an if", `when { if context.place.contains("eu") then true else false }`],
    ["isEmpty", `when { context.place.isEmpty() }`],
    ["containsAll", `when { context.place.containsAll(["eu"]) }`],
    ["a bare true", `when { true }`],
  ])("a condition that could loosen: %s", (_, when) => {
    const found = added(`@id("base-x") ${marks} forbid (principal, action == Action::"use", resource) ${when};`);
    expect(found.join()).toMatch(new RegExp(`rules.cedar:${last} `));
  });
  test("a fact, a value and a capability that are misspelt", () => {
    const found = (when: string) =>
      added(`@id("base-x") ${marks} forbid (principal, action == Action::"use", resource) when { ${when} };`).join();
    expect(found(`context.plaec.contains("eu")`)).toContain("there is no fact plaec");
    expect(found(`context.place.contains("us-li")`)).toContain(`place is never "us-li"`);
    expect(found(`resource in [Capability::"crisis.detcet"]`)).toContain("there is no capability crisis.detcet");
  });
  test("a rule without enough situations", () => {
    const found = added(`@id("base-x") ${marks} forbid (principal, action == Action::"use", resource);`);
    expect(found.join()).toContain("base-x has 0 situations that match; it needs 2");
  });
  test("a vector that comes out otherwise", () => {
    const vectors = (packTexts["base/vectors.yaml"] ?? "").replace("matches: true", "matches: false");
    expect(faultsOf({ "base/vectors.yaml": vectors }).length).toBeGreaterThan(0);
  });
  test("a yes outside of the base pack, and a yes that looks at the situation", () => {
    const yes = `@id("base-x") ${marks} permit (principal, action == Action::"use", resource) when { context.place.contains("eu") };`;
    expect(added(yes).join()).toContain("what depends on it is a forbid");
    const head = (packTexts["base/pack.yaml"] ?? "").replace("id: base", "id: other");
    const other = faultsOf({
      "other/pack.yaml": head,
      "other/vectors.yaml": "[]",
      "other/rules.cedar": `@id("other-x") ${marks} permit (principal, action == Action::"use", resource);`,
    });
    expect(other.join()).toContain("only the base pack may");
  });
  test("an obligation nobody knows, and a number that is none", () => {
    const oblige = (what: string) =>
      added(`@id("base-x") ${marks} ${what} permit (principal, action == Action::"oblige", resource);`).join();
    expect(oblige(`@obligation("be-nice")`)).toContain("not a known kind");
    expect(oblige(`@obligation("remind-ai") @amount("often")`)).toContain("@amount is a number");
    expect(oblige(`@obligation("remind-ai")`)).toContain("@amount is a number");
    expect(oblige(`@obligation("dpia") @amount("3")`)).toContain("has no amount");
  });
  test("broken YAML, and a word nobody knows in it", () => {
    expect(faultsOf({ "base/pack.yaml": "id: [" })[0]).toMatch(/^base\/pack.yaml:1 /);
    const odd = `${packTexts["base/pack.yaml"]}mood: good\n`;
    const line = (packTexts["base/pack.yaml"] ?? "").split("\n").length;
    expect(faultsOf({ "base/pack.yaml": odd })).toEqual([`base/pack.yaml:${line} "mood" is not known here`]);
  });
});

test("a condition holds only for facts that may be so", () => {
  expect(holds({ kind: "any", of: [] }, {})).toBe(false);
  expect(holds({ kind: "has", fact: "place", values: ["eu"] }, {})).toBe(false);
});
