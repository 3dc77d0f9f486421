// Writes tests/door/decisions.jsonl anew from the access policies as they are. Look at the difference before you commit it.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { loadPolicies } from "../../app/server/door/cedar.ts";
import { accessText } from "../packs-on-disk.ts";
import { around, type Question, wholeRequest } from "./asking-around.ts";
import { type AccessPolicy, accessPolicies, openAlone, schemaFields } from "./policies.ts";

type Expr = Record<string, unknown>;
type Sides = { left: Expr; right: Expr };

const engine = loadPolicies([accessText]);
const lines = accessPolicies().flatMap((policy) =>
  questionsFor(policy).map((question) =>
    JSON.stringify({
      policy: policy.id,
      question,
      outcomes: around(question)
        .map((each) => outcomeOf(each))
        .join(" "),
    }),
  ),
);
writeFileSync(path.resolve(import.meta.dirname, "decisions.jsonl"), `${lines.join("\n")}\n`);
process.exit(0);

function outcomeOf(question: Question): string {
  const { allowed, policies, alarm } = engine.judge(wholeRequest(question, schemaFields));
  if (alarm) return "x";
  return `${allowed ? "+" : "-"}${policies.join(",")}`;
}

/** Questions that satisfy a policy, one for each way through its "or"s. */
function questionsFor(policy: AccessPolicy): Question[] {
  const alone = openAlone(policy.text);
  const ways = policy.json.conditions.reduce<Question[]>(
    (made, { kind, body }) => made.flatMap((question) => meet(question, body as Expr, kind === "when")),
    begin(policy),
  );
  const fitting = ways.filter((question) => alone?.(wholeRequest(question, schemaFields)));
  const seen = new Set<string>();
  return fitting
    .filter((question) => !seen.has(JSON.stringify(question)) && seen.add(JSON.stringify(question)))
    .slice(0, 4);
}

function begin({ json }: AccessPolicy): Question[] {
  const { principal, action, resource } = json;
  const type = "entity_type" in principal ? String(principal.entity_type) : undefined;
  const named = "entity" in principal ? (principal.entity as { type: string; id: string }) : undefined;
  const actions =
    "entities" in action
      ? (action.entities as { id: string }[]).map(({ id }) => id)
      : "entity" in action
        ? [(action.entity as { id: string }).id]
        : ["read"];
  const on = "entity_type" in resource ? String(resource.entity_type) : "Person";
  const who = named ? `${named.type}:${named.id}` : (type ?? "Staff");
  return [...new Set([actions[0] ?? "read", actions.at(-1) ?? "read"])].map((each) => ({
    principal: who,
    action: each,
    resource: on === "Agency" ? "Agency" : "Person",
    context: { compartments: ["identity"], purpose: "care" },
  }));
}

/** Changes a question so that an expression comes out as wanted; several where there are several ways. */
function meet(question: Question, expr: Expr, wanted: boolean): Question[] {
  if ("!" in expr) return meet(question, (expr["!"] as { arg: Expr }).arg, !wanted);
  for (const [operator, isBoth] of [
    ["&&", wanted],
    ["||", !wanted],
  ] as const)
    if (operator in expr) {
      const { left, right } = expr[operator] as Sides;
      if (isBoth) return meet(question, left, wanted).flatMap((each) => meet(each, right, wanted));
      return [...meet(question, left, wanted), ...meet(question, right, wanted)];
    }
  if ("==" in expr) {
    const { left, right } = expr["=="] as Sides;
    if (left.Var === "principal" && wanted) {
      const entity = (right.Value as { __entity: { type: string; id: string } }).__entity;
      return [{ ...question, principal: `${entity.type}:${entity.id}` }];
    }
    return [set(question, left, wanted ? (right.Value as string) : "other")];
  }
  if ("isEmpty" in expr)
    return [set(question, (expr.isEmpty as { arg: Expr }).arg, wanted ? [] : current(question, "compartments"))];
  if ("contains" in expr) {
    const { left, right } = expr.contains as Sides;
    if (isFact(left)) return [add(question, left, wanted ? [right.Value as string] : [])];
    return literals(left)
      .map((value) => set(question, right, wanted ? value : "other"))
      .slice(0, 3);
  }
  for (const operator of ["containsAll", "containsAny"] as const)
    if (operator in expr) {
      const { left, right } = expr[operator] as Sides;
      if (!isFact(left)) {
        // ["a", "b"].containsAll(context.compartments): any of them will do.
        const values = literals(left);
        if (!wanted) return [set(question, right, ["identity"])];
        return [set(question, right, values.slice(0, 1)), set(question, right, values)];
      }
      if (isFact(right)) return [set(question, left, current(question, nameOf(right)))];
      return literals(right)
        .map((value) => add(question, left, wanted ? [value] : []))
        .slice(0, 3);
    }
  if (isFact(expr)) return [set(question, expr, wanted)];
  return [question];
}

function isFact(expr: Expr): boolean {
  return "." in expr;
}
function nameOf(expr: Expr): string {
  return (expr["."] as { attr: string }).attr;
}
function literals(expr: Expr): string[] {
  return Array.isArray(expr.Set) ? (expr.Set as Expr[]).map(({ Value }) => String(Value)) : [];
}
function current(question: Question, field: string): readonly string[] {
  const value = question.context[field];
  return Array.isArray(value) && value.length > 0 ? (value as string[]) : ["identity"];
}

function set(question: Question, expr: Expr, value: string | boolean | readonly string[]): Question {
  if (!isFact(expr)) return question;
  const owner = ((expr["."] as { left: Expr }).left.Var ?? "") as string;
  const field = nameOf(expr);
  if (owner !== "context") return { ...question, [field]: value };
  return { ...question, context: { ...question.context, [field]: value } };
}

function add(question: Question, expr: Expr, values: readonly string[]): Question {
  const owner = ((expr["."] as { left: Expr }).left.Var ?? "") as string;
  const field = nameOf(expr);
  if (owner !== "context") return { ...question, [field]: values };
  const had = question.context[field];
  const before = field === "compartments" || !Array.isArray(had) ? [] : (had as readonly string[]);
  return set(question, expr, [...new Set([...before, ...values])]);
}
