import fs from "node:fs";
import path from "node:path";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import type { Basis } from "#kernel/vocabulary.ts";
import { Basis as BasisWord } from "#kernel/vocabulary.ts";

/** One policy of a pack, with what it says about itself. `inPart`: it opens only the parts that a release or ground names. */
export type Policy = {
  id: string;
  text: string;
  effect: "permit" | "forbid";
  basis: Basis | null;
  why: string;
  inPart: boolean;
};

export type Request = {
  principal: { type: "Person" | "Staff" | "Software"; id: string };
  action: string;
  resource: { type: "Person" | "Agency"; id: string };
  context: Record<string, cedar.CedarValueJson>;
  entities: cedar.Entities;
};

/** `alarm` means the policies themselves failed: the answer is then always no. */
export type Verdict = { allowed: boolean; policies: string[]; alarm: string | null };

export type Engine = {
  policies: ReadonlyMap<string, Policy>;
  judge(request: Request): Verdict;
};

/** Read now, so that it is at hand after root has been given up. */
const ownSchema = fs.readFileSync(path.join(import.meta.dirname, "schema.cedarschema"), "utf8");

/**
 * Loads a pack set once: parsed, checked against the schema, ready for many requests.
 *
 * @param texts the packs in Cedar text; every policy carries `@id`, and every permit `@basis` and `@why`
 * @throws Error naming the policy when anything does not parse, validate or say what it must
 */
export function loadPolicies(texts: readonly string[], schema = ownSchema): Engine {
  const policies = new Map<string, Policy>();
  for (const text of texts) {
    const parts = cedar.policySetTextToParts(text);
    if (parts.type !== "success") throw new Error(`policies do not parse: ${messages(parts.errors)}`);
    for (const part of parts.policies) {
      const policy = describe(part);
      if (policies.has(policy.id)) throw new Error(`two policies are called ${policy.id}`);
      policies.set(policy.id, policy);
    }
  }
  const staticPolicies = Object.fromEntries([...policies].map(([id, policy]) => [id, policy.text]));
  const checked = cedar.validate({ schema, policies: { staticPolicies } });
  if (checked.type !== "success") throw new Error(`policies could not be checked: ${messages(checked.errors)}`);
  const faults = checked.validationErrors.map((fault) => `${fault.policyId}: ${fault.error.message}`);
  if (faults.length > 0) throw new Error(`policies do not fit the schema: ${faults.join("; ")}`);

  const name = `set-${++loaded}`;
  demand(cedar.preparseSchema(name, schema));
  demand(cedar.preparsePolicySet(name, { staticPolicies }));
  return { policies, judge: (request) => judge(name, request) };
}

let loaded = 0;

/** Cedar skips a `forbid` whose condition errs, which would open the door; so any error at all is a no and an alarm. */
function judge(name: string, request: Request): Verdict {
  const answer = cedar.statefulIsAuthorized({
    principal: request.principal,
    action: { type: "Action", id: request.action },
    resource: request.resource,
    context: request.context,
    preparsedPolicySetId: name,
    preparsedSchemaName: name,
    validateRequest: true,
    entities: request.entities,
  });
  if (answer.type !== "success") return { allowed: false, policies: [], alarm: messages(answer.errors) };
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0) {
    const alarm = diagnostics.errors.map((fault) => `${fault.policyId}: ${fault.error.message}`).join("; ");
    return { allowed: false, policies: [], alarm };
  }
  return { allowed: decision === "allow", policies: [...diagnostics.reason].sort(), alarm: null };
}

function describe(text: string): Policy {
  const json = cedar.policyToJson(text);
  if (json.type !== "success") throw new Error(`a policy does not parse: ${messages(json.errors)}`);
  const { effect, annotations = {} } = json.json;
  const id = annotations.id;
  if (!id) throw new Error(`a policy has no @id: ${text.slice(0, 80)}`);
  if (!annotations.why) throw new Error(`${id} does not say @why`);
  const basis = BasisWord.safeParse(annotations.basis);
  if (effect === "permit" && !basis.success) throw new Error(`${id} permits without a @basis`);
  return {
    id,
    text,
    effect,
    basis: basis.success ? basis.data : null,
    why: annotations.why,
    inPart: annotations.opens === "parts",
  };
}

function demand(answer: cedar.CheckParseAnswer): void {
  if (answer.type !== "success") throw new Error(messages(answer.errors));
}

function messages(errors: readonly { message: string }[]): string {
  return errors.map((error) => error.message).join("; ");
}
