import * as cedar from "@cedar-policy/cedar-wasm/nodejs";
import { allOf, type Complaint, type Condition, type RawRule } from "@mooring/guardrails";

export type ReadPolicy = { text: string; raw: RawRule; line: number };
type Json = cedar.PolicyJson;
type Expr = { [operator: string]: unknown };

/** Positions in complaints of this file are lines, counted from 1. */
type AtLine = { line: number; says: string };

/**
 * Reads the text of a `rules.cedar` into rules the pure package understands. Only shapes that can grow stricter and never
 * looser with more possible facts are let through: `contains` and `containsAny` on facts, joined by and/or.
 */
export function readPolicies(text: string): { policies: ReadPolicy[]; complaints: AtLine[] } {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type !== "success") {
    const complaints = parts.errors.map((error) => ({
      // Cedar counts bytes.
      line: lineAt(
        Buffer.from(text)
          .subarray(0, error.sourceLocations?.[0]?.start ?? 0)
          .toString(),
      ),
      says: `this does not read as a policy: ${error.message}`,
    }));
    return { policies: [], complaints };
  }
  const complaints: AtLine[] = [];
  if (parts.policy_templates.length > 0) complaints.push({ line: 1, says: "templates are not used here" });
  const policies: ReadPolicy[] = [];
  for (const part of parts.policies) {
    // Cedar gives the tenth policy before the second, so each is looked for from the top.
    const line = lineAt(text.slice(0, Math.max(text.indexOf(part), 0)));
    const json = cedar.policyToJson(part);
    if (json.type !== "success") {
      complaints.push({ line, says: json.errors.map(({ message }) => message).join("; ") });
      continue;
    }
    const wrong: string[] = [];
    const raw = rawRule(json.json, wrong);
    complaints.push(...wrong.map((says) => ({ line, says })));
    if (wrong.length === 0) policies.push({ text: part, raw, line });
  }
  return { policies, complaints };
}

/** Where in a policy's text something stands: the line of its annotation, or of its condition; else its first line. */
export function lineOf({ text, line }: Pick<ReadPolicy, "text" | "line">, { at }: Complaint): number {
  const name = String(at[0] ?? "");
  const place = name === "when" ? text.search(/\bwhen\b/) : text.indexOf(`@${name}`);
  return place < 0 ? line : line + lineAt(text.slice(0, place)) - 1;
}

function rawRule(json: Json, wrong: string[]): RawRule {
  const action = json.action.op === "==" && "entity" in json.action ? idOf(json.action.entity) : undefined;
  const effect = json.effect === "forbid" ? "forbid" : action === "oblige" ? "oblige" : "allow";
  if (json.principal.op !== "All") wrong.push("a rule is for every agency: the principal stands alone");
  if (action !== "use" && action !== "oblige") wrong.push(`the action is Action::"use" or Action::"oblige"`);
  if (json.effect === "forbid" && action === "oblige")
    wrong.push(`nothing forbids an obligation; forbid Action::"use"`);
  const { conditions } = json;
  if (conditions.length > 1 || conditions.some(({ kind }) => kind !== "when"))
    wrong.push("a rule has one `when`, or none; `unless` could loosen what is not known");
  const { capabilities, when } = partsOf(json, conditions[0]?.body as Expr | undefined, wrong);
  return { effect, capabilities, when, annotations: json.annotations ?? {} };
}

function partsOf(json: Json, body: Expr | undefined, wrong: string[]): Pick<RawRule, "capabilities" | "when"> {
  const conjuncts = body ? flatten("&&", body) : [];
  const listed = conjuncts[0] && "in" in conjuncts[0] ? listOf(conjuncts[0]) : undefined;
  const inHead = json.resource.op === "==" && "entity" in json.resource ? [idOf(json.resource.entity)] : undefined;
  if (json.resource.op !== "All" && !inHead)
    wrong.push(`the resource is one Capability::"…", or stands alone with a list in \`when\``);
  if (inHead && listed) wrong.push("a rule names its capabilities once");
  const rest = listed ? conjuncts.slice(1) : conjuncts;
  const conditions = rest.flatMap((part) => conditionOf(part, wrong) ?? []);
  return { capabilities: inHead ?? listed ?? null, when: allOf(conditions) };
}

function conditionOf(expr: Expr, wrong: string[]): Condition | null {
  for (const [operator, kind] of [
    ["&&", "all"],
    ["||", "any"],
  ] as const)
    if (operator in expr) {
      const of = flatten(operator, expr).map((part) => conditionOf(part, wrong));
      return { kind, of: of.filter((part) => part !== null) };
    }
  const sides = (expr.contains ?? expr.containsAny) as { left: Expr; right: Expr } | undefined;
  const fact = sides && factOf(sides.left);
  const values = sides && ("contains" in expr ? [textOf(sides.right)] : textsOf(sides.right));
  if (fact && values && values.length > 0 && values.every((value) => value !== undefined))
    return { kind: "has", fact, values: values as string[] };
  const found = Object.keys(expr)[0] ?? "something";
  wrong.push(
    `\`${found}\` is not for rules: a condition holds context.<fact>.contains("…"), containsAny(["…"]), && and || alone`,
  );
  return null;
}

function flatten(operator: "&&" | "||", expr: Expr): Expr[] {
  const sides = expr[operator] as { left: Expr; right: Expr } | undefined;
  return sides ? [...flatten(operator, sides.left), ...flatten(operator, sides.right)] : [expr];
}

function listOf(expr: Expr): string[] | undefined {
  const { left, right } = expr.in as { left: Expr; right: Expr };
  const items = Array.isArray(right.Set) ? (right.Set as Expr[]) : [right];
  const ids = items.map((item) => idOf((item.Value as { __entity?: unknown } | undefined)?.__entity));
  return left.Var === "resource" && ids.every((id) => id !== "") ? ids : undefined;
}

function factOf(expr: Expr): string | undefined {
  const inner = expr["."] as { left: Expr; attr: string } | undefined;
  return inner && inner.left.Var === "context" ? inner.attr : undefined;
}

function textOf(expr: Expr): string | undefined {
  return typeof expr.Value === "string" ? expr.Value : undefined;
}

function textsOf(expr: Expr): (string | undefined)[] | undefined {
  return Array.isArray(expr.Set) ? (expr.Set as Expr[]).map(textOf) : undefined;
}

function idOf(entity: unknown): string {
  return typeof entity === "object" && entity !== null && "id" in entity ? String(entity.id) : "";
}

function lineAt(before: string): number {
  return before.split("\n").length;
}
