import "./alerts.css";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { ButtonLink } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { EmptyState, Harbour } from "#web/design/drawings.tsx";
import { Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import type { ListedAlert } from "../contract.ts";
import { useAlerts } from "./asking.ts";
import { useNow } from "./now.ts";
import { useAlertSentences } from "./sentences.ts";
import { TakeButton, TakenNotice, TakeTrouble, useTaking } from "./taking.tsx";

/** `/work/alerts`: open alerts first, in sentences, with one press for "I have it". */
export function AlertsScreen() {
  const { say } = useAlertSentences();
  const [which, show] = useState<"open" | "closed">("open");
  const { data, error, refetch } = useAlerts(which);
  const now = useNow();
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("list.title")}</h1>
        <p className="soft">{say("list.lead")}</p>
      </div>
      <div className="which-alerts">
        <Options
          label={say("list.which")}
          bare
          value={which}
          options={[
            { value: "open", label: say("list.open") },
            { value: "closed", label: say("list.closed") },
          ]}
          onChange={show}
        />
      </div>
      {error && !data && <TroubleNotice reason={error} again={() => void refetch()} />}
      <p role="status" className="soft">
        {error && data ? say("list.stale") : ""}
      </p>
      {!data && !error && (
        <p role="status" className="soft waiting">
          {say("bar.asking")}
        </p>
      )}
      {data && <Arrivals key={which} list={data} />}
      {data && data.length > 0 && (
        <section className="sheet" aria-label={say(which === "open" ? "list.open" : "list.closed")}>
          {data.map((alert) => (
            <AlertItem key={alert.id} alert={alert} now={now} />
          ))}
        </section>
      )}
      {data?.length === 0 && <Empty which={which} />}
      {data && data.length > 0 && which === "open" && <p className="soft small no-touch">{say("list.keys")}</p>}
    </div>
  );
}

function Empty({ which }: { which: "open" | "closed" }) {
  const { say } = useAlertSentences();
  return (
    <Sheet>
      {which === "open" ? (
        <EmptyState
          drawing={<Harbour />}
          title={say("list.emptyTitle")}
          action={<ButtonLink to="/work/settings">{say("list.ways")}</ButtonLink>}
        >
          {say("list.empty")}
        </EmptyState>
      ) : (
        <EmptyState drawing={<Harbour />} title={say("list.emptyClosedTitle")}>
          {say("list.emptyClosed")}
        </EmptyState>
      )}
    </Sheet>
  );
}

/** Says how many alerts have come since the page was opened; nothing at first. */
function Arrivals({ list }: { list: readonly ListedAlert[] }) {
  const { say } = useAlertSentences();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const ids = new Set(list.map(({ id }) => id));
    const before = known.current;
    known.current = new Set([...(before ?? []), ...ids]);
    if (before) setCount([...ids].filter((id) => !before.has(id)).length);
  }, [list]);
  return (
    <p role="status" className="only-heard">
      {count > 0 && say("list.arrived", { count })}
    </p>
  );
}

/** Nobody has it, and it is open to whoever looks. */
export function isFree(alert: ListedAlert): boolean {
  return alert.mayAcknowledge && (alert.state === "calling" || alert.state === "alarm");
}

/** Whether there is more to open than this list shows. */
function opens(alert: ListedAlert): boolean {
  return alert.personName !== null || (alert.isDrill && alert.calledMe);
}

function AlertItem({ alert, now }: { alert: ListedAlert; now: number }) {
  const told = useAlertSentences();
  const { say } = told;
  const { take, taken, busy, trouble } = useTaking();
  const title = told.title(alert);
  const needs = alert.state === "calling" || alert.state === "alarm";
  return (
    <article
      className={needs && !alert.isDrill ? "item alert-item now" : "item alert-item"}
      aria-labelledby={`alert-${alert.id}`}
      onKeyDown={onAlertKey}
    >
      <div className="row apart first-line">
        <h2 id={`alert-${alert.id}`}>
          {opens(alert) ? (
            <Link href={`/work/alerts/${alert.id}`} data-open="">
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
        <span className="row">
          {alert.isDrill && <Tag>{say("what.tagDrill")}</Tag>}
          <Tag {...(needs && !alert.isDrill ? { kind: "now" } : {})}>{told.tag(alert)}</Tag>
        </span>
      </div>
      <p>
        {told.when(alert, now)} {alert.state !== "closed" && told.what(alert)}
      </p>
      <p className="soft">
        {told.state(alert)} {alert.outcome && !alert.isDrill && `${say(`outcome.${alert.outcome}`)}.`}
        {!opens(alert) && alert.state !== "closed" && ` ${say("state.unread")}`}
      </p>
      <TakenNotice taken={taken} />
      <TakeTrouble reason={trouble} />
      {(isFree(alert) || opens(alert)) && (
        <div className="buttons">
          {isFree(alert) && (
            <TakeButton busy={busy} label={say("take.haveOf", { title })} onTake={() => void take(alert.id)} />
          )}
          {opens(alert) && (
            <ButtonLink to={`/work/alerts/${alert.id}`}>
              {say("take.open")}
              <span className="only-heard">: {title}</span>
            </ButtonLink>
          )}
        </div>
      )}
    </article>
  );
}

/** Keys that work while the focus is on an alert: H says "I have it", arrows move. Only there, so they get in nobody's way. */
function onAlertKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const item = event.currentTarget;
  if (event.key.toLowerCase() === "h") {
    const button = item.querySelector<HTMLElement>("[data-take]");
    if (!button) return;
    event.preventDefault();
    button.click();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const all = [...(item.parentElement?.querySelectorAll<HTMLElement>("article.alert-item") ?? [])];
    const next = all[all.indexOf(item) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.querySelector<HTMLElement>("[data-take], a, button")?.focus();
  }
}
