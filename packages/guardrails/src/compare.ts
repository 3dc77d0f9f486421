import type { Standing } from "./decide.ts";
import { type Incurred, type ObligationKind, stricterAmount } from "./obligations.ts";
import type { Rule } from "./types.ts";

/** What a change of packs would change in one situation. */
export type Change =
  | { readonly kind: "turns-off" | "turns-on"; readonly capability: string }
  | { readonly kind: "adds" | "drops"; readonly capability: string; readonly obligation: Incurred }
  | {
      readonly kind: "tightens" | "loosens";
      readonly capability: string;
      readonly obligation: ObligationKind;
      readonly from: number | null;
      readonly to: number | null;
    };

/** "What would change for us", capability by capability; empty when nothing would. */
export function changesBetween(before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>): Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((capability) => {
    const [was, is] = [before.get(capability), after.get(capability)];
    const turned: Change[] =
      (was?.isLive ?? false) === (is?.isLive ?? false)
        ? []
        : [{ kind: is?.isLive ? "turns-on" : "turns-off", capability }];
    return [...turned, ...obligationChanges(capability, was?.obligations ?? [], is?.obligations ?? [])];
  });
}

function obligationChanges(capability: string, before: readonly Incurred[], after: readonly Incurred[]): Change[] {
  const held = (list: readonly Incurred[], kind: ObligationKind) => list.find((each) => each.kind === kind);
  return [
    ...after.flatMap((obligation): Change[] => {
      const was = held(before, obligation.kind);
      if (!was) return [{ kind: "adds", capability, obligation }];
      if (was.amount === obligation.amount) return [];
      const isStricter = stricterAmount(obligation.kind, was.amount, obligation.amount) === obligation.amount;
      const kind = isStricter ? "tightens" : "loosens";
      return [{ kind, capability, obligation: obligation.kind, from: was.amount, to: obligation.amount }];
    }),
    ...before
      .filter(({ kind }) => !held(after, kind))
      .map((obligation): Change => ({ kind: "drops", capability, obligation })),
  ];
}

export type RuleChange = {
  readonly kind: "added" | "removed" | "changed";
  readonly rule: Rule;
  readonly fields: readonly string[];
};

/** What is different between two versions of a pack, rule by rule. */
export function ruleChanges(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const old = new Map(before.map((rule) => [rule.id, rule]));
  const young = new Map(after.map((rule) => [rule.id, rule]));
  return [
    ...after.flatMap((rule): RuleChange[] => {
      const was = old.get(rule.id);
      if (!was) return [{ kind: "added", rule, fields: [] }];
      const fields = (Object.keys(rule) as (keyof Rule)[]).filter(
        (field) => JSON.stringify(rule[field]) !== JSON.stringify(was[field]),
      );
      return fields.length > 0 ? [{ kind: "changed", rule, fields }] : [];
    }),
    ...before.filter(({ id }) => !young.has(id)).map((rule): RuleChange => ({ kind: "removed", rule, fields: [] })),
  ];
}
