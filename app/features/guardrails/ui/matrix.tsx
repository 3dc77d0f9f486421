import { useQuery } from "@tanstack/react-query";
import { Check, CircleSlash, ListChecks } from "lucide-react";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Dialog } from "#web/design/dialog.tsx";
import { Select } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type GuardrailsView, guardrails } from "../contract.ts";
import { type Names, useTold } from "./asking.ts";
import { Reasons } from "./reasons.tsx";

type Capability = GuardrailsView["capabilities"][number];

/** What is on, in which situation: first what the software does today, then what it may or may not once do. */
export function Matrix({ view, names }: { view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const [open, setOpen] = useState<Capability | null>(null);
  const built = view.capabilities.filter(({ isBuilt }) => isBuilt);
  const coming = view.capabilities.filter(({ isBuilt }) => !isBuilt);
  return (
    <section className="stack" aria-labelledby="guard-now">
      <div className="stack tight">
        <h2 id="guard-now">{say("sections.now")}</h2>
        <p className="soft">{say("matrix.lead")}</p>
      </div>
      <Table title={say("matrix.built")} rows={built} view={view} onOpen={setOpen} />
      <p className="small soft">{say("matrix.switches")}</p>
      {coming.length > 0 && (
        <details className="as-table">
          <summary>{say("matrix.offBuilt")}</summary>
          <Table title={say("matrix.offBuilt")} rows={coming} view={view} onOpen={setOpen} />
        </details>
      )}
      {open && <Why capability={open} view={view} names={names} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Table(props: {
  title: string;
  rows: readonly Capability[];
  view: GuardrailsView;
  onOpen: (capability: Capability) => void;
}) {
  const say = useWords("guardrails");
  const told = useTold();
  const { view } = props;
  return (
    <table className="guard-matrix">
      <caption className="only-heard">{props.title}</caption>
      <thead>
        <tr>
          <th scope="col">{say("matrix.capability")}</th>
          {view.columns.map(({ id, title }) => (
            <th key={id} scope="col">
              {told(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((capability) => {
          const cells = view.columns.map(({ id }) => ({ id, state: stateOf(view, id, capability) }));
          return (
            <tr key={capability.id}>
              <th scope="row">
                <button type="button" className="guard-open" onClick={() => props.onOpen(capability)}>
                  <b>{told(capability.title)}</b>
                  <span className="small soft">{summary(say, cells)}</span>
                </button>
              </th>
              {cells.map(({ id, state }) => (
                <td key={id} className={state}>
                  <Icon of={icons[state]} />
                  <span className={state === "rules" ? "small" : "only-heard"}>
                    {say(state === "rules" ? "matrix.rulesAlone" : state)}
                  </span>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type State = "on" | "rules" | "off";
const icons = { on: Check, rules: ListChecks, off: CircleSlash } as const;

/** On; off; or off as it is while written rules alone go on. */
function stateOf(view: GuardrailsView, column: string, capability: Capability): State {
  if (isAllowed(view, column, capability)) return "on";
  return isOnRulesAlone(view, column, capability) ? "rules" : "off";
}

function isOnRulesAlone({ matrix }: GuardrailsView, column: string, { id }: Capability): boolean {
  return matrix.find((each) => each.column === column)?.rulesAlone.includes(id) ?? false;
}

function summary(say: ReturnType<typeof useWords<"guardrails">>, cells: readonly { state: State }[]): string {
  const count = (wanted: State) => cells.filter(({ state }) => state === wanted).length;
  const [on, rules, all] = [count("on"), count("rules"), cells.length];
  if (rules === all) return `${say("matrix.rulesAlone")}. ${say("matrix.everywhere")}`;
  if (rules > 0) {
    const some = say("matrix.rulesAloneSome", { count: rules, all });
    return on === 0 ? some : `${onIn(say, on, all)}. ${some}`;
  }
  return onIn(say, on, all);
}

function onIn(say: ReturnType<typeof useWords<"guardrails">>, on: number, all: number): string {
  if (on === 0) return `${say("off")}. ${say("matrix.nowhere")}`;
  if (on === all) return `${say("on")}. ${say("matrix.everywhere")}`;
  return `${say("on")}: ${say("matrix.onlySome", { on, all })}`;
}

/** For what is not built yet: whether the rules alone would allow it. */
function isAllowed({ matrix }: GuardrailsView, column: string, { id, isBuilt }: Capability): boolean {
  const standing = matrix.find((each) => each.column === column)?.standings.find(({ capability }) => capability === id);
  if (!standing) return false;
  return isBuilt
    ? standing.isLive
    : standing.reasons.every(({ depth, kind }) => depth > 0 || kind === "not-built" || kind === "needs");
}

/** Why one capability is on or off, situation by situation. */
function Why(props: { capability: Capability; view: GuardrailsView; names: Names; onClose: () => void }) {
  const say = useWords("guardrails");
  const told = useTold();
  const { capability, view, names } = props;
  const [column, choose] = useState(view.columns[0]?.id ?? "");
  const situation = view.columns.find(({ id }) => id === column)?.situation ?? {};
  const asked = useQuery({
    queryKey: ["guardrails", "try", situation],
    queryFn: ({ signal }) => call(guardrails.attempt, { situation }, { signal }),
  });
  const standing = asked.data?.standings.find((each) => each.capability === capability.id);
  return (
    <Dialog title={told(capability.title)} close={say("why.close")} className="guard-why" onClose={props.onClose}>
      <p>{told(capability.about)}</p>
      <Select label={say("attempt.result")} value={column} onChange={(event) => choose(event.target.value)}>
        {view.columns.map(({ id, title }) => (
          <option key={id} value={id}>
            {told(title)}
          </option>
        ))}
      </Select>
      <div className="stack" aria-live="polite">
        {asked.isPending && <Waiting />}
        {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
        {standing && asked.data && (
          <>
            <p className={standing.isLive ? "guard-answer on" : "guard-answer off"}>
              <Icon of={standing.isLive ? Check : CircleSlash} />
              <b>{say(standing.isLive ? "on" : capability.isBuilt ? "off" : "notBuilt")}</b>
            </p>
            {!standing.isLive && isOnRulesAlone(view, column, capability) && <p>{say("matrix.rulesAloneWhy")}</p>}
            <Reasons standing={standing} rules={asked.data.rules} names={names} />
          </>
        )}
      </div>
    </Dialog>
  );
}
