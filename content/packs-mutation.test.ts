import { asked, type Condition, judge, neutralFacts, type Rule } from "@mooring/guardrails";
import { expect, test } from "vitest";
import { libraryOnDisk } from "../tests/packs-on-disk.ts";

/** Breaks every rule in every small way and asks whether its own situations notice. */
const library = libraryOnDisk();
const valuesOf = new Map(library.facts.map(({ id, values }) => [id, values.map((value) => value.id)]));

type Change = { what: string; rule: Rule };

/** Every condition that differs from this one in a single place. `null` holds always. */
function conditionsBeside(condition: Condition): { what: string; condition: Condition | null }[] {
  const gone = { what: `without ${asked(condition).map(({ value }) => value)}`, condition: null };
  if (condition.kind === "has") {
    const { fact, values } = condition;
    const all = valuesOf.get(fact) ?? [];
    const fewer = values.length > 1 ? values.map((value) => values.filter((other) => other !== value)) : [];
    const others = values.flatMap((value) =>
      all
        .filter((stranger) => !values.includes(stranger))
        .map((stranger) => values.map((each) => (each === value ? stranger : each))),
    );
    const more = all.filter((stranger) => !values.includes(stranger) && values.length === 1);
    return [
      gone,
      ...fewer.map((left) => ({
        what: `${fact} ${left} alone`,
        condition: { kind: "has" as const, fact, values: left },
      })),
      ...others.map((left) => ({ what: `${fact} ${left}`, condition: { kind: "has" as const, fact, values: left } })),
      ...(more.length === 0 ? [] : [{ what: `${fact} any`, condition: { kind: "has" as const, fact, values: all } }]),
    ];
  }
  const { kind, of } = condition;
  const flipped = { kind: kind === "all" ? ("any" as const) : ("all" as const), of };
  const within = of.flatMap((part, index) => [
    ...conditionsBeside(part).map((changed) => ({
      what: changed.what,
      condition: { kind, of: of.map((each, place) => (place === index ? (changed.condition ?? always) : each)) },
    })),
    { what: `part ${index} dropped`, condition: { kind, of: of.filter((_, place) => place !== index) } },
  ]);
  return [gone, { what: `${kind} turned`, condition: flipped }, ...within];
}

const always: Condition = { kind: "any", of: [...valuesOf].map(([fact, values]) => ({ kind: "has", fact, values })) };

function changesOf(rule: Rule): Change[] {
  const named = rule.capabilities ?? [];
  const everything = library.capabilities.map(({ id }) => id);
  return [
    { what: "dropped", rule: { ...rule, capabilities: [] } },
    { what: "for every capability", rule: { ...rule, capabilities: everything } },
    ...named.map((id) => ({
      what: `no longer for ${id}`,
      rule: { ...rule, capabilities: named.filter((other) => other !== id) },
    })),
    ...(rule.when ? conditionsBeside(rule.when) : []).map(({ what, condition }) => ({
      what,
      rule: { ...rule, when: condition },
    })),
  ];
}

test("every small change to a rule is noticed by one of its own situations", () => {
  let made = 0;
  const unnoticed: string[] = [];
  for (const { rules, vectors } of library.packs)
    for (const rule of rules) {
      const own = vectors
        .filter((vector) => vector.rule === rule.id)
        .map((vector) => ({ ...vector, facts: neutralFacts(library.facts, vector.facts) }));
      for (const change of changesOf(rule)) {
        made += 1;
        const isNoticed = own.some(({ capability, facts, matches }) => {
          const { allowedBy, forbiddenBy, obligations } = judge([change.rule], capability, facts);
          return allowedBy.length + forbiddenBy.length + obligations.length > 0 !== matches;
        });
        if (!isNoticed) unnoticed.push(`${rule.id}: ${change.what}`);
      }
    }
  expect(unnoticed).toEqual([]);
  // So that a reader who finds nothing to change does not pass for a full score.
  expect(made).toBeGreaterThan(3000);
});
