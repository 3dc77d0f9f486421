import { useWords } from "#web/words/words.ts";
import type { Incurred, ReasonStep, RuleView, Standing } from "../contract.ts";
import type { Names } from "./asking.ts";
import { RuleCard } from "./rule.tsx";

type Known = { rules: readonly RuleView[]; names: Names };

/** Why something is off, step by step, or what comes with it where it is on. */
export function Reasons({ standing, rules, names }: Known & { standing: Standing }) {
  const say = useWords("guardrails");
  const isContradiction = standing.reasons.some(({ kind }) => kind === "contradiction");
  return (
    <div className="stack">
      {isContradiction && <p>{say("why.contradictionTitle")}</p>}
      {standing.reasons.length > 0 && (
        <ul className="guard-steps">
          {standing.reasons.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own and never move.
            <li key={index} data-depth={Math.min(step.depth, 3)}>
              <Step step={step} rules={rules} names={names} />
            </li>
          ))}
        </ul>
      )}
      <Duties title={say(standing.isLive ? "why.duties" : "why.would")} {...{ standing, rules, names }} />
    </div>
  );
}

function Step({ step, rules, names }: Known & { step: ReasonStep }) {
  const say = useWords("guardrails");
  const capability = step.capability === null ? "" : names.capability(step.capability);
  return (
    <>
      <p>
        {say(`why.${step.kind}`, {
          capability,
          obligation: step.obligation === null ? "" : names.duty(step.obligation),
        })}
      </p>
      <RuleList ids={step.rules} rules={rules} names={names} />
    </>
  );
}

function Duties({ title, standing, rules, names }: Known & { title: string; standing: Standing }) {
  const say = useWords("guardrails");
  if (standing.obligations.length === 0) return standing.isLive ? <p className="soft">{say("why.noDuties")}</p> : null;
  return (
    <section className="stack tight">
      <h3>{title}</h3>
      <ul className="guard-duties">
        {standing.obligations.map((duty) => (
          <Duty key={duty.kind} duty={duty} rules={rules} names={names} />
        ))}
      </ul>
    </section>
  );
}

function Duty({ duty, rules, names }: Known & { duty: Incurred }) {
  const say = useWords("guardrails");
  const how = names.enforced(duty.kind);
  return (
    <li>
      <details className="guard-rule">
        <summary>
          <span>{names.dutyWith(duty)}</span>
          <span className="small soft">{how === null ? say("why.notEnforced") : how}</span>
        </summary>
        <p className="small soft">{say("why.rules")}</p>
        <RuleList ids={duty.rules} rules={rules} names={names} />
      </details>
    </li>
  );
}

function RuleList({ ids, rules, names }: Known & { ids: readonly string[] }) {
  const found = ids.flatMap((id) => rules.find((rule) => rule.id === id) ?? []);
  if (found.length === 0) return null;
  return (
    <div className="stack tight">
      {found.map((rule) => (
        <RuleCard key={rule.id} rule={rule} names={names} />
      ))}
    </div>
  );
}
