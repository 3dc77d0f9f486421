import "./own.css";
import { useEffect, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { EmptyState, Harbour } from "#web/design/drawings.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { alerts, type OwnAlert } from "../contract.ts";
import { AskForPerson } from "./ask-for-person.tsx";
import { useAskAgain, useMine } from "./asking.ts";
import { rememberSeen } from "./own-seen.ts";
import { useOwnAlertSentences } from "./own-sentences.ts";

/** `/me/alerts`: what happened when people were called about oneself, in plain words, and a way to answer. */
export function MyAlertsScreen() {
  const { say } = useOwnAlertSentences();
  const { data, error, refetch } = useMine();
  useEffect(() => {
    if (data) void rememberSeen(data.alerts);
  }, [data]);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {error && !data && <TroubleNotice reason={error} again={() => void refetch()} />}
      {!data && !error && <p className="waiting">{say("loading")}</p>}
      {data?.alerts.map((alert) => (
        <OwnAlertSheet key={alert.id} alert={alert} />
      ))}
      {data?.alerts.length === 0 && (
        <Sheet>
          <EmptyState drawing={<Harbour />} title={say("empty.title")}>
            {say("empty.body")}
          </EmptyState>
        </Sheet>
      )}
      {data && (
        <section className="stack tight" aria-labelledby="ask-for-person">
          <h2 id="ask-for-person">{say("reach.title")}</h2>
          <AskForPerson />
        </section>
      )}
    </div>
  );
}

function OwnAlertSheet({ alert }: { alert: OwnAlert }) {
  const told = useOwnAlertSentences();
  const { say, times } = told;
  const isOpen = alert.state !== "closed";
  return (
    <article className="sheet roomy stack" aria-labelledby={`own-${alert.id}`}>
      <div className="stack tight">
        <p className="soft small">{told.at(alert.happenedAt)}</p>
        <h2 id={`own-${alert.id}`}>{say(`source.${alert.source}`)}</h2>
        {alert.source !== "person" && alert.source !== "questions" && <p className="soft">{say("wrong")}</p>}
        {alert.lateMinutes > 0 && (
          <p className="soft">{say("late", { late: times.lasting(alert.lateMinutes * 60) })}</p>
        )}
      </div>
      <ul className="calm-list stack tight own-steps">
        {told.called(alert).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          <b role="status">{told.state(alert)}</b>
        </li>
        {alert.outcome && <li>{say(`outcome.${alert.outcome}`)}</li>}
      </ul>
      {alert.said && (
        <div className="stack tight">
          <p className="soft small">{say("saidTitle")}</p>
          <blockquote className="own-words" dir="auto">
            {alert.said}
          </blockquote>
        </div>
      )}
      {alert.answers.map(({ id, at, words }) => (
        <div key={id} className="stack tight">
          <p className="soft small">{say("youSaid", { day: times.day(at), clock: times.clock(at) })}</p>
          <blockquote className="own-words" dir="auto">
            {words}
          </blockquote>
        </div>
      ))}
      {isOpen && !alert.answeredAt && (
        <div>
          <ButtonLink to="/me/help">{say("help")}</ButtonLink>
        </div>
      )}
      <OwnAnswer alert={alert} />
    </article>
  );
}

/** Own words to those who were called; kept on this device until they are sent. */
function OwnAnswer({ alert }: { alert: OwnAlert }) {
  const { say } = useOwnAlertSentences();
  const askAgain = useAskAgain();
  const { text, setText, clear } = useDraft(`own-alert/${alert.id}`);
  const [isOpen, open] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [isSent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [requestId, renew] = useState(newId);
  const send = async () => {
    const words = text.trim();
    setEmpty(words === "");
    if (words === "" || busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await call(alerts.answerMine, { id: alert.id, requestId, words }, { id: requestId });
      await clear().catch(() => undefined);
      renew(newId());
      setSent(true);
      open(false);
      await askAgain();
    } catch (reason) {
      setTrouble(reason);
    }
    setBusy(false);
  };
  if (!isOpen && text === "") {
    return (
      <div className="stack tight">
        <p role="status">{isSent && say("answer.sent")}</p>
        <div>
          <Button onClick={() => open(true)}>{say("answer.open")}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack tight">
      <TextArea
        label={say("answer.ask")}
        hint={`${say("answer.hint")} ${say("answer.slow")}`}
        fault={isEmpty && text.trim() === "" ? say("answer.empty") : undefined}
        value={text}
        maxLength={2000}
        rows={2}
        onChange={(event) => setText(event.target.value)}
      />
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" busy={busy} onClick={() => void send()}>
          {say(busy ? "answer.sending" : "answer.send")}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            open(false);
            void clear();
          }}
        >
          {say("answer.notNow")}
        </Button>
      </Buttons>
    </div>
  );
}
