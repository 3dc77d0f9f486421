import { holds } from "./facts.ts";
import { type Incurred, neededFor, type ObligationKind, strictest } from "./obligations.ts";
import type { Capability, Facts, Rule } from "./types.ts";

/** What the rules say of one capability in one situation, each by itself. */
export type Judged = {
  readonly allowedBy: readonly string[];
  readonly forbiddenBy: readonly string[];
  readonly obligations: readonly Incurred[];
};

/** Why a capability is off. `rules` are ids. */
export type Reason =
  /** No rule allows it: what is not listed is off. */
  | { readonly kind: "not-allowed" }
  | { readonly kind: "not-built" }
  | { readonly kind: "forbidden"; readonly rules: readonly string[] }
  /** It never runs without another capability, and that one is off. */
  | { readonly kind: "needs"; readonly capability: string; readonly because: readonly Reason[] }
  /** Some rules ask for what cannot be kept, because another capability is off: two laws that do not go together here. */
  | {
      readonly kind: "contradiction";
      readonly obligation: ObligationKind;
      readonly rules: readonly string[];
      readonly capability: string;
      readonly because: readonly Reason[];
    };

/** Where a capability stands after all of it. Obligations are told also of what is off: they would come with it. */
export type Standing = {
  readonly capability: string;
  readonly isLive: boolean;
  readonly reasons: readonly Reason[];
  readonly obligations: readonly Incurred[];
};

/** The rules' answer for one capability. The order of rules never matters. */
export function judge(rules: readonly Rule[], capability: string, facts: Facts): Judged {
  const said = rules.filter(
    (rule) => (rule.capabilities === null || rule.capabilities.includes(capability)) && holds(rule.when, facts),
  );
  const of = (effect: Rule["effect"]) => said.filter((rule) => rule.effect === effect);
  return {
    allowedBy: of("allow").map(({ id }) => id),
    forbiddenBy: of("forbid").map(({ id }) => id),
    obligations: strictest(
      of("oblige").flatMap(({ id, obligation }) => (obligation ? [{ ...obligation, rules: [id] }] : [])),
    ),
  };
}

/**
 * Where every capability stands, given the rules' answer for each: off when no rule allows it, when one forbids it, or when
 * something it needs, or something one of its obligations needs, is off. Capabilities that need each other hold each other up.
 */
export function close(
  capabilities: readonly Capability[],
  judged: (capability: string) => Judged,
): ReadonlyMap<string, Standing> {
  const answers = new Map(capabilities.map(({ id }) => [id, judged(id)]));
  const off = new Map<string, Reason[]>();
  for (const { id, implemented } of capabilities) {
    const reasons = ownReasons(implemented, answers.get(id));
    if (reasons.length > 0) off.set(id, reasons);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const capability of capabilities) {
      if (off.has(capability.id)) continue;
      const missing = needsOf(capability, answers.get(capability.id)).filter(
        ({ id }) => off.has(id) || !answers.has(id),
      );
      if (missing.length === 0) continue;
      off.set(capability.id, []);
      changed = true;
    }
  }
  const reasonsOf = (capability: Capability, seen: readonly string[]): Reason[] => {
    const own = ownReasons(capability.implemented, answers.get(capability.id));
    const lacking = needsOf(capability, answers.get(capability.id)).filter(({ id }) => off.has(id) || !answers.has(id));
    return [
      ...own,
      ...lacking.map(({ id, obligation, rules }): Reason => {
        const needed = capabilities.find((other) => other.id === id);
        const because = needed && !seen.includes(id) ? reasonsOf(needed, [...seen, id]) : [];
        return obligation
          ? { kind: "contradiction", obligation, rules, capability: id, because }
          : { kind: "needs", capability: id, because };
      }),
    ];
  };
  return new Map(
    capabilities.map((capability) => {
      const { id } = capability;
      const obligations = answers.get(id)?.obligations ?? [];
      const isLive = !off.has(id);
      return [id, { capability: id, isLive, reasons: isLive ? [] : reasonsOf(capability, [id]), obligations }];
    }),
  );
}

function ownReasons(implemented: boolean, judged: Judged | undefined): Reason[] {
  if (!judged) return [{ kind: "not-allowed" }];
  return [
    ...(judged.forbiddenBy.length > 0 ? [{ kind: "forbidden" as const, rules: judged.forbiddenBy }] : []),
    ...(judged.allowedBy.length === 0 && judged.forbiddenBy.length === 0 ? [{ kind: "not-allowed" as const }] : []),
    ...(implemented ? [] : [{ kind: "not-built" as const }]),
  ];
}

type Need = { id: string; obligation?: ObligationKind; rules: readonly string[] };

function needsOf(capability: Capability, judged: Judged | undefined): Need[] {
  return [
    ...capability.needs.map((id) => ({ id, rules: [] })),
    ...(judged?.obligations ?? []).flatMap(({ kind, rules }) =>
      (neededFor[kind] ?? []).filter((id) => id !== capability.id).map((id) => ({ id, obligation: kind, rules })),
    ),
  ];
}

/** Every rule behind a list of reasons, those further down as well. */
export function rulesBehind(reasons: readonly Reason[]): string[] {
  const rules = reasons.flatMap((reason): readonly string[] => {
    if (reason.kind === "forbidden") return reason.rules;
    if (reason.kind === "needs") return rulesBehind(reason.because);
    if (reason.kind === "contradiction") return [...reason.rules, ...rulesBehind(reason.because)];
    return [];
  });
  return [...new Set(rules)].sort();
}
