import { type SyntheticEvent, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { type Alert, alerts, type Outcome } from "../contract.ts";
import { outcomes } from "../domain/terms.ts";
import { useAskAgain } from "./asking.ts";
import { Fault } from "./fault.tsx";
import { forgetClosed, rememberClosed } from "./just-closed.ts";
import { useAlertSentences } from "./sentences.ts";

/** What was done, once it is closed; the way to close it, while it is mine; the way back, after. */
export function ClosingPart({ alert }: { alert: Alert }) {
  const { say } = useAlertSentences();
  const [isOpen, open] = useState(false);
  const past = alert.closings.length > 0 && <Closings alert={alert} />;
  if (alert.state === "closed") {
    return (
      <>
        {past}
        {!alert.isDrill && <Reopen id={alert.id} />}
      </>
    );
  }
  return (
    <>
      {past}
      {alert.mayClose &&
        (isOpen ? (
          <CloseForm alert={alert} onDone={() => open(false)} />
        ) : (
          <div>
            <Button onClick={() => open(true)}>{say("close.button")}</Button>
          </div>
        ))}
    </>
  );
}

function Closings({ alert }: { alert: Alert }) {
  const { say, times, nameOf } = useAlertSentences();
  const name = nameOf(alert);
  return alert.closings.map((closing) => (
    <Sheet key={closing.id} aria-labelledby={`closing-${closing.id}`}>
      <h2 id={`closing-${closing.id}`}>
        {say("line.closed", { who: closing.by.name, outcome: say(`outcome.short.${closing.outcome}`) })}
      </h2>
      <p className="soft small">{`${times.day(closing.at)}, ${times.clock(closing.at)}`}</p>
      <dl className="facts">
        <dt>{say("close.forColleagues")}</dt>
        <dd className="said-words" dir="auto">
          {closing.done}
        </dd>
        <dt>{say("close.forPerson", { name })}</dt>
        <dd className="said-words" dir="auto">
          {closing.toPerson || say("close.forPersonNone", { name })}
        </dd>
      </dl>
    </Sheet>
  ));
}

/** What is typed stays on this device until it is saved. */
function CloseForm({ alert, onDone }: { alert: Alert; onDone: () => void }) {
  const { say, nameOf } = useAlertSentences();
  const askAgain = useAskAgain();
  const done = useDraft(`alert/${alert.id}/done`);
  const toPerson = useDraft(`alert/${alert.id}/to-person`);
  const [outcome, choose] = useState<Outcome | null>(null);
  const [wasAsked, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [requestId] = useState(newId);
  const name = nameOf(alert);
  const isWhole = outcome !== null && done.text.trim() !== "";
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    ask(true);
    if (!isWhole || busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const words = { done: done.text.trim(), toPerson: toPerson.text.trim() };
      await call(alerts.close, { id: alert.id, requestId, outcome, ...words }, { id: requestId });
      await Promise.all([done.clear(), toPerson.clear()]).catch(() => undefined);
      rememberClosed(alert.id);
      onDone();
      await askAgain();
    } catch (reason) {
      setTrouble(reason);
      setBusy(false);
    }
  };
  return (
    <form className="sheet roomy stack outcomes" onSubmit={save} noValidate aria-labelledby="close-title">
      <div className="stack tight">
        <h2 id="close-title">{say("close.title")}</h2>
        <p className="soft">{say("close.lead")}</p>
      </div>
      <Options
        label={say("close.outcome")}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: say(`outcome.${value}`) }))}
        onChange={choose}
      />
      <div aria-live="polite">{wasAsked && outcome === null && <Fault>{say("close.outcomeFault")}</Fault>}</div>
      <TextArea
        label={say("close.done")}
        hint={say("close.doneHint")}
        fault={wasAsked && done.text.trim() === "" ? say("close.doneFault") : undefined}
        rows={3}
        maxLength={4000}
        value={done.text}
        onChange={(event) => done.setText(event.target.value)}
      />
      <TextArea
        label={say("close.toPerson", { name })}
        hint={`${say("close.toPersonHint")} ${say("close.toPersonAlways")}`}
        rows={2}
        maxLength={1000}
        value={toPerson.text}
        onChange={(event) => toPerson.setText(event.target.value)}
      />
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say(busy ? "close.saving" : "close.save")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("close.cancel")}
        </Button>
      </Buttons>
    </form>
  );
}

/** Closed by mistake, or not over yet. */
export function Reopen({ id }: { id: string }) {
  const { say } = useAlertSentences();
  const askAgain = useAskAgain();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const reopen = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      await call(alerts.reopen, { id });
      await askAgain();
      forgetClosed(id);
    } catch (reason) {
      setTrouble(reason);
    }
    setBusy(false);
  };
  return (
    <div className="stack tight">
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <div>
        <Button busy={busy} onClick={() => void reopen()}>
          {say("close.reopen")}
        </Button>
      </div>
      <p className="soft small">{say("close.reopenHint")}</p>
    </div>
  );
}
