import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { close, type FactEntry, type Facts, type Judged, type Standing, strictest } from "@mooring/guardrails";
import type { Library, PackRule } from "./library.ts";

/** `alarm`: the rules themselves failed; then nothing is live. */
export type Answer = { readonly standing: Standing; readonly alarm: string | null };

/** A set of rules that bind together, parsed once and asked many times. */
export type RuleSet = {
  readonly rules: ReadonlyMap<string, PackRule>;
  /** Where one capability stands in a situation. What nobody listed is off. */
  stand(capability: string, facts: Facts): Answer;
  /** Where all of them stand. */
  standAll(facts: Facts): { standings: ReadonlyMap<string, Standing>; alarm: string | null };
};

let parsed = 0;
const mostAnswers = 2000;

/**
 * Parses and checks a set of rules against the vocabulary.
 *
 * @throws Error when a rule does not fit the schema; a checked library never gets there
 */
export function openRuleSet(
  rules: readonly PackRule[],
  { capabilities, facts: vocabulary }: Pick<Library, "capabilities" | "facts">,
): RuleSet {
  const schema = schemaFor(vocabulary);
  const staticPolicies = Object.fromEntries(rules.map(({ id, text }) => [id, text]));
  const checked = cedar.validate({ schema, policies: { staticPolicies } });
  const wrong =
    checked.type === "success"
      ? checked.validationErrors.map(({ policyId, error }) => `${policyId}: ${error.message}`)
      : checked.errors.map(({ message }) => message);
  if (wrong.length > 0) throw new Error(`rules do not fit their schema: ${wrong.join("; ")}`);
  const name = `packs-${++parsed}`;
  demand(cedar.preparseSchema(name, schema));
  demand(cedar.preparsePolicySet(name, { staticPolicies }));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));

  const ask = (action: "use" | "oblige", capability: string, facts: Facts): string[] => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: "Agency", id: "own" },
      action: { type: "Action", id: action },
      resource: { type: "Capability", id: capability },
      context: facts as Record<string, cedar.CedarValueJson>,
      entities: [],
      preparsedPolicySetId: name,
      preparsedSchemaName: name,
      validateRequest: true,
    });
    if (answer.type !== "success") throw new RulesFailed(answer.errors.map(({ message }) => message).join("; "));
    const { errors, reason } = answer.response.diagnostics;
    if (errors.length > 0)
      throw new RulesFailed(errors.map(({ policyId, error }) => `${policyId}: ${error.message}`).join("; "));
    return reason;
  };
  /** The same rules and the same situation say the same; rooms ask again and again. */
  const answered = new Map<string, Answer>();
  const judge = (capability: string, facts: Facts): Judged => {
    const said = [...ask("use", capability, facts), ...ask("oblige", capability, facts)].flatMap(
      (id) => byId.get(id) ?? [],
    );
    const of = (effect: PackRule["effect"]) => said.filter((rule) => rule.effect === effect);
    const ids = (effect: PackRule["effect"]) =>
      of(effect)
        .map(({ id }) => id)
        .sort();
    return {
      allowedBy: ids("allow"),
      forbiddenBy: ids("forbid"),
      obligations: strictest(
        of("oblige").flatMap(({ id, obligation }) => (obligation ? [{ ...obligation, rules: [id] }] : [])),
      ),
    };
  };
  const standAll = (facts: Facts, wanted = capabilities) => {
    try {
      return { standings: close(wanted, (capability) => judge(capability, facts)), alarm: null };
    } catch (error) {
      const alarm = error instanceof Error ? error.message : String(error);
      const off = wanted.map(({ id }) => [id, offFor(id)] as const);
      return { standings: new Map(off), alarm };
    }
  };
  return {
    rules: byId,
    standAll: (facts) => standAll(facts),
    stand: (capability, facts) => {
      const question = `${capability} ${JSON.stringify(facts)}`;
      const known = answered.get(question);
      if (known) return known;
      const { standings, alarm } = standAll(facts, neededBy(capabilities, capability));
      const answer = { standing: standings.get(capability) ?? offFor(capability), alarm };
      if (answered.size >= mostAnswers) answered.clear();
      if (alarm === null) answered.set(question, answer);
      return answer;
    },
  };
}

class RulesFailed extends Error {}

function offFor(capability: string): Standing {
  return { capability, isLive: false, reasons: [{ kind: "not-allowed" }], obligations: [] };
}

/** The capability and all it may lean on; obligations lean on `crisis.detect` alone, so that one is always there. */
function neededBy(capabilities: Library["capabilities"], capability: string): Library["capabilities"] {
  const wanted = new Set([capability, "crisis.detect"]);
  for (const id of wanted)
    for (const need of capabilities.find((each) => each.id === id)?.needs ?? []) wanted.add(need);
  return capabilities.filter(({ id }) => wanted.has(id));
}

/** What rules may speak about, in Cedar's words; made from `facts.yaml`, so that a new fact needs no code. */
export function schemaFor(vocabulary: readonly FactEntry[]): string {
  const facts = vocabulary.map(({ id }) => `  "${id}": Set<String>,`).join("\n");
  return `entity Agency;\nentity Capability;\naction "use", "oblige" appliesTo {\n principal: [Agency],\n resource: [Capability],\n context: {\n${facts}\n },\n};\n`;
}

export function demand(answer: cedar.CheckParseAnswer): void {
  if (answer.type !== "success") throw new Error(answer.errors.map(({ message }) => message).join("; "));
}
