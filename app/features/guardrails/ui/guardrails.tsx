import "./guardrails.css";
import { Scale } from "lucide-react";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type GuardrailsView, saidFacts } from "../contract.ts";
import { useGuardrails, useNames } from "./asking.ts";
import { Attempt } from "./attempt.tsx";
import { Matrix } from "./matrix.tsx";
import { History, OpenChange } from "./open-change.tsx";
import { Own } from "./own.tsx";
import { Packs } from "./packs.tsx";

/** `/agency/guardrails`: what is on, off and why; an imagined situation; the packs; and how two people change them. */
export function GuardrailsScreen() {
  const say = useWords("guardrails");
  const asked = useGuardrails();
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      <Notice icon={Scale} title={say("notAdvice")}>
        <p>{say("notAdviceMore")}</p>
      </Notice>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && <Whole view={asked.data} />}
    </div>
  );
}

function Whole({ view }: { view: GuardrailsView }) {
  const say = useWords("guardrails");
  const language = useLanguage();
  const names = useNames(view);
  const overdue = view.packs.filter(({ isOn }) => isOn).reduce((sum, pack) => sum + pack.overdue, 0);
  const unsaid = saidFacts.filter((fact) => view.said[fact] === null).map((fact) => names.fact(fact));
  return (
    <>
      {!view.isUsable && (
        <Notice kind="now">
          <p>{say("resting")}</p>
        </Notice>
      )}
      {view.faults.length > 0 && (
        <Notice>
          <p>{say("faults")}</p>
          <ul className="calm-list">
            {view.faults.slice(0, 10).map((fault) => (
              <li key={`${fault.file} ${fault.line} ${fault.says}`}>{say("faultLine", fault)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!view.isSettled && (
        <Notice title={say("notSettled")}>
          <p>{say("notSettledMore")}</p>
        </Notice>
      )}
      {overdue > 0 && (
        <Notice kind="now">
          <p>{say("packs.overdue", { count: overdue })}</p>
        </Notice>
      )}
      {unsaid.length > 0 && (
        <Notice>
          <p>{say("unsaid", { facts: new Intl.ListFormat(language).format(unsaid) })}</p>
        </Notice>
      )}
      {view.open && <OpenChange change={view.open} view={view} names={names} />}
      {view.isUsable && <Matrix view={view} names={names} />}
      {view.isUsable && <Attempt view={view} names={names} />}
      <Own view={view} names={names} />
      <Packs view={view} names={names} />
      <History view={view} />
    </>
  );
}
