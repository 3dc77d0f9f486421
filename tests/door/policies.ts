import { readFileSync } from "node:fs";
import path from "node:path";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import type { Request } from "../../app/server/door/cedar.ts";
import { accessText } from "../packs-on-disk.ts";

export const schema = readFileSync(
  path.resolve(import.meta.dirname, "../../app/server/door/schema.cedarschema"),
  "utf8",
);

/** The facts of a situation with their kinds, as the schema has them. */
export const schemaFields: Readonly<Record<string, "set" | "bool" | "string">> = Object.fromEntries(
  [...(/type Situation = \{([\s\S]*?)\};/.exec(schema)?.[1] ?? "").matchAll(/"(\w+)": (Set<String>|Bool|String)/g)].map(
    ([, name = "", kind]) => [name, kind === "Bool" ? "bool" : kind === "String" ? "string" : "set"],
  ),
);

export type AccessPolicy = { id: string; text: string; json: cedar.PolicyJson };

export function accessPolicies(): AccessPolicy[] {
  const parts = cedar.policySetTextToParts(accessText);
  if (parts.type !== "success") throw new Error("the access policies do not parse");
  return parts.policies.flatMap((text) => {
    const json = cedar.policyToJson(text);
    return json.type === "success" ? [{ id: json.json.annotations?.id ?? "", text, json: json.json }] : [];
  });
}

let parsed = 0;

/** Whether one policy alone is satisfied by a request; null when it cannot even be asked. */
export function openAlone(text: string): ((request: Request) => boolean) | null {
  const name = `alone-${++parsed % 20}`;
  const checked = cedar.validate({ schema, policies: { staticPolicies: { one: text } } });
  if (checked.type !== "success" || checked.validationErrors.length > 0) return null;
  if (cedar.preparsePolicySet(name, { staticPolicies: { one: text } }).type !== "success") return null;
  cedar.preparseSchema(name, schema);
  return ({ principal, action, resource, context, entities }) => {
    const answer = cedar.statefulIsAuthorized({
      principal,
      action: { type: "Action", id: action },
      resource,
      context,
      entities,
      preparsedPolicySetId: name,
      preparsedSchemaName: name,
      validateRequest: true,
    });
    return answer.type === "success" && answer.response.diagnostics.reason.length > 0;
  };
}

export function textOf(json: cedar.PolicyJson): string | null {
  const made = cedar.policyToText(json);
  return made.type === "success" ? made.text : null;
}
