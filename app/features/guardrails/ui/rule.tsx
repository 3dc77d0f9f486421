import { Tag } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import type { RuleView } from "../contract.ts";
import { type Names, useDay, useTold } from "./asking.ts";

/** One rule: its reason in a sentence; source, dates and its very text one press away. */
export function RuleCard({ rule, names }: { rule: RuleView; names: Names }) {
  const say = useWords("guardrails");
  const told = useTold();
  const day = useDay();
  const { from, until, readOn, reviewBy } = rule;
  return (
    <details className="guard-rule">
      <summary>
        <span>{told(rule.why)}</span>
        <span className="row">
          <Tag>{say(`rule.status.${rule.status}`)}</Tag>
          <Tag>
            {rule.effect === "oblige"
              ? say("rule.effect.oblige", { what: rule.obligation ? names.dutyWith(rule.obligation) : "" })
              : say(`rule.effect.${rule.effect}`)}
          </Tag>
          {!rule.isBinding && <Tag>{say("rule.notBinding")}</Tag>}
        </span>
      </summary>
      <dl className="facts">
        <dt>{say("rule.cite")}</dt>
        <dd>
          <bdi>{rule.cite}</bdi>
        </dd>
        <dt>{say("rule.source")}</dt>
        <dd>
          <bdi>{rule.source}</bdi>
        </dd>
        <dt>{say("rule.when")}</dt>
        <dd>{rule.when ? told(rule.when) : say("rule.always")}</dd>
      </dl>
      <p className="small">
        {until === null
          ? say("rule.from", { from: day(from) })
          : say("rule.fromUntil", { from: day(from), until: day(until) })}
        {". "}
        {rule.isOverdue
          ? say("rule.overdue", { reviewBy: day(reviewBy) })
          : say("rule.read", { readOn: day(readOn), reviewBy: day(reviewBy) })}{" "}
        {say(`rule.confidence.${rule.confidence}`)}
      </p>
      <p className="small soft">{say("rule.text")}</p>
      <pre className="guard-text" dir="ltr" lang="en">
        {rule.text.trim()}
      </pre>
    </details>
  );
}
