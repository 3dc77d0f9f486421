import { readFileSync } from "node:fs";
import path from "node:path";
import type { PolicyJson } from "@cedar-policy/cedar-wasm/nodejs";
import { expect, test } from "vitest";
import { loadPolicies } from "../../app/server/door/cedar.ts";
import { around, type Question, wholeRequest } from "../door/asking-around.ts";
import { accessPolicies, openAlone, schemaFields, textOf } from "../door/policies.ts";
import { accessText } from "../packs-on-disk.ts";

type Line = { policy: string; question: Question; outcomes: string };

/** Questions on either side of every access policy's line, with the answers somebody has looked at. */
const lines = readFileSync(path.resolve(import.meta.dirname, "../door/decisions.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line);
const engine = loadPolicies([accessText]);
const policies = accessPolicies();

test("every question to the door has the answer that was looked at", () => {
  const other = lines.flatMap(({ policy, question, outcomes }) => {
    const expected = outcomes.split(" ");
    return around(question).flatMap((each, index) => {
      const { allowed, policies: reasons, alarm } = engine.judge(wholeRequest(each, schemaFields));
      const outcome = alarm ? "x" : `${allowed ? "+" : "-"}${reasons.join(",")}`;
      return outcome === expected[index] ? [] : [`${policy}: ${expected[index]} is now ${outcome}`];
    });
  });
  const hint = "Changed on purpose? Run `node tests/door/write-decisions.ts` and look at what is different.";
  expect(other.slice(0, 10), hint).toEqual([]);
}, 60_000);

test("an access policy changed in one place is caught by those answers, in at least 95 of 100 cases", () => {
  const missed: string[] = [];
  let all = 0;
  for (const policy of policies) {
    const own = lines.filter((line) => line.policy === policy.id);
    const questions = own.flatMap(({ question, outcomes }) =>
      around(question).map((each, index) => ({
        request: wholeRequest(each, schemaFields),
        outcome: outcomes.split(" ")[index] ?? "",
      })),
    );
    const isForbid = policy.json.effect === "forbid";
    // A forbid that answers stands among the reasons; a permit only where nothing forbids.
    const visible = questions.filter(({ outcome }) => isForbid || outcome.startsWith("+") || outcome === "-");
    const before = openAlone(policy.text);
    const answers = visible.map(({ request }) => before?.(request));
    for (const mutant of mutantsOf(policy.json)) {
      const text = mutant && textOf(mutant);
      if (text === policy.text) continue;
      const alone = text ? openAlone(text) : () => false;
      // What does not fit the schema does not even load.
      if (alone === null) continue;
      all += 1;
      if (!visible.some(({ request }, index) => alone(request) !== answers[index]))
        missed.push(`${policy.id}: ${text}`);
    }
  }
  const caught = (all - missed.length) / all;
  process.stdout.write(
    `access policies: ${all} mutants, ${all - missed.length} caught (${(caught * 100).toFixed(1)} %)\n`,
  );
  expect(all).toBeGreaterThan(300);
  expect(caught, missed.slice(0, 20).join("\n")).toBeGreaterThanOrEqual(0.95);
}, 120_000);

type Expr = Record<string, unknown>;
type Sides = { left: Expr; right: Expr };

/** The policy gone, without a condition, wider in who and what, and with every part of its condition changed. */
function* mutantsOf(json: PolicyJson): Generator<PolicyJson | null> {
  yield null;
  for (const [index, condition] of json.conditions.entries()) {
    yield { ...json, conditions: json.conditions.filter((_, place) => place !== index) };
    for (const body of changed(condition.body as Expr))
      yield {
        ...json,
        conditions: json.conditions.map((each, place) => (place === index ? { ...each, body } : each)),
      } as PolicyJson;
  }
  if (json.principal.op !== "All") yield { ...json, principal: { op: "All" } };
  if ("entities" in json.action && json.action.entities.length > 1)
    for (const entity of json.action.entities)
      yield {
        ...json,
        action: { op: "in", entities: json.action.entities.filter((each) => each !== entity) },
      } as PolicyJson;
}

function* changed(expr: Expr): Generator<Expr> {
  for (const operator of ["&&", "||"] as const)
    if (operator in expr) {
      const { left, right } = expr[operator] as Sides;
      yield left;
      yield right;
      yield { [operator === "&&" ? "||" : "&&"]: { left, right } };
      for (const inner of changed(left)) yield { [operator]: { left: inner, right } };
      for (const inner of changed(right)) yield { [operator]: { left, right: inner } };
      return;
    }
  if ("!" in expr) yield (expr["!"] as { arg: Expr }).arg;
  else yield { "!": { arg: expr } };
  for (const operator of ["==", "contains", "containsAll", "containsAny"] as const)
    if (operator in expr) {
      const { left, right } = expr[operator] as Sides;
      for (const inner of otherValues(left)) yield { [operator]: { left: inner, right } };
      for (const inner of otherValues(right)) yield { [operator]: { left, right: inner } };
    }
}

function otherValues(expr: Expr): Expr[] {
  if (typeof expr.Value === "string") return [{ Value: `not ${expr.Value}` }];
  if (!Array.isArray(expr.Set) || expr.Set.length < 2) return [];
  return expr.Set.map((each) => ({ Set: (expr.Set as Expr[]).filter((one) => one !== each) }));
}
