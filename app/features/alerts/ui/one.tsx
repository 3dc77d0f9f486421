import "./alerts.css";
import { ArrowLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { useParams } from "wouter";
import { TalkLink } from "#features/companion/ui/talk-link.tsx";
import { SafeContact } from "#features/people/ui/contact-sheet.tsx";
import { Trouble } from "#web/api.ts";
import { ButtonLink } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet, Tag } from "#web/design/sheet.tsx";
import { Panes } from "#web/shell/panes.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import type { Alert } from "../contract.ts";
import { useAlert } from "./asking.ts";
import { ClosingPart, Reopen } from "./closing.tsx";
import { useJustClosed } from "./just-closed.ts";
import { isFree } from "./list.tsx";
import { useNow } from "./now.ts";
import { PassButton } from "./passing.tsx";
import { momentsOf, useAlertSentences } from "./sentences.ts";
import { TakeButton, TakenNotice, TakeTrouble, useTaking } from "./taking.tsx";
import { useTimes } from "./times.ts";

/** `/work/alerts/:id`: what is asked of me now, how to reach them safely, then what happened so far. */
export function AlertScreen() {
  const { say } = useAlertSentences();
  const { alert: id } = useParams<{ alert: string }>();
  const isJustClosed = useJustClosed().has(id);
  const [isGone, setGone] = useState(false);
  const isOver = isGone && isJustClosed;
  const asked = useAlert(id, !isOver);
  useEffect(() => {
    if (!isJustClosed) setGone(false);
    else if (asked.error instanceof Trouble && asked.error.code === "not-found") setGone(true);
  }, [asked.error, isJustClosed]);
  if (isOver) return <ClosedForMe id={id} />;
  if (asked.data) return <Shown key={id} alert={asked.data} />;
  return (
    <div className="page stack">
      <h1>{say("list.title")}</h1>
      {asked.error ? (
        <>
          <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />
          <div>
            <ButtonLink to="/work/alerts">{say("one.back")}</ButtonLink>
          </div>
        </>
      ) : (
        <p className="waiting">{say("bar.asking")}</p>
      )}
    </div>
  );
}

/** I closed it, and it is not open to me any more: that is how it should be. */
function ClosedForMe({ id }: { id: string }) {
  const { say } = useAlertSentences();
  return (
    <div className="page stack wide">
      <h1>{say("close.closedNow")}</h1>
      <p>{say("close.closedForMe")}</p>
      <div>
        <ButtonLink to="/work/alerts">{say("one.back")}</ButtonLink>
      </div>
      <Reopen id={id} />
    </div>
  );
}

function Shown({ alert }: { alert: Alert }) {
  const told = useAlertSentences();
  const { say } = told;
  return (
    <Panes why={<SoFar alert={alert} />} whyLabel={say("one.soFar")}>
      <div className="stack tight">
        <div>
          <ButtonLink to="/work/alerts" kind="quiet" icon={ArrowLeft} className="step-back">
            {say("one.back")}
          </ButtonLink>
        </div>
        <h1>
          <bdi>{told.title(alert)}</bdi>
        </h1>
        <p className="row">
          {alert.isDrill && <Tag>{say("what.tagDrill")}</Tag>}
          <Tag {...(isFree(alert) && !alert.isDrill ? { kind: "now" } : {})}>{told.tag(alert)}</Tag>
        </p>
      </div>
      <Standing alert={alert} />
      {!alert.isDrill && alert.state !== "closed" && <TalkLink alertId={alert.id} />}
      {!alert.isDrill && <Reaching alert={alert} />}
      {!alert.isDrill && <ShownToThem alert={alert} />}
      <Answers alert={alert} />
      <ClosingPart alert={alert} />
    </Panes>
  );
}

/** A colleague asked me to take it, and I have not answered. */
function isAskedOfMe(alert: Alert, me: string | undefined): boolean {
  return (
    alert.state === "answered" &&
    alert.answeredBy?.memberId !== me &&
    alert.calls.some(
      ({ order, member, acknowledgedAt }) => order === "hand-over" && member.memberId === me && acknowledgedAt === null,
    )
  );
}

/** Where it stands and the one thing to do now. */
function Standing({ alert }: { alert: Alert }) {
  const told = useAlertSentences();
  const { say, me } = told;
  const now = useNow();
  const { take, taken, busy, trouble } = useTaking();
  const mayTake = isFree(alert) || (alert.mayAcknowledge && isAskedOfMe(alert, me));
  const waiting = alert.state === "calling" || alert.state === "alarm";
  return (
    <Sheet roomy={false}>
      <div className={waiting && !alert.isDrill ? "item now" : "item"}>
        <p>
          {told.when(alert, now)} {alert.state !== "closed" && <b>{told.what(alert)}</b>}
        </p>
        <p role="status">
          {told.state(alert)}
          {alert.outcome && !alert.isDrill && ` ${say(`outcome.${alert.outcome}`)}.`}
        </p>
        {alert.state === "answered" && alert.answeredBy && <Handing alert={alert} />}
        <TakenNotice taken={taken} />
        <TakeTrouble reason={trouble} />
        <div className="buttons">
          {mayTake && (
            <TakeButton
              busy={busy}
              label={say("take.haveOf", { title: told.title(alert) })}
              onTake={() => void take(alert.id)}
            />
          )}
          {told.isMine(alert) && alert.state === "answered" && <PassButton alert={alert} />}
        </div>
      </div>
    </Sheet>
  );
}

/** Someone has been asked to take it and has not yet. */
function Handing({ alert }: { alert: Alert }) {
  const { say } = useAlertSentences();
  const asked = alert.calls
    .filter(({ order, acknowledgedAt }) => order === "hand-over" && acknowledgedAt === null)
    .at(-1);
  if (!asked || !alert.answeredBy || asked.member.memberId === alert.answeredBy.memberId) return null;
  return <p>{say("state.asked", { who: alert.answeredBy.name, whom: asked.member.name })}</p>;
}

/** The rules for safe contact, before anyone picks up a phone. */
function Reaching({ alert }: { alert: Alert }) {
  const { say, nameOf } = useAlertSentences();
  const there = useTimes(alert.zone ?? undefined);
  const [now] = useState(() => new Date().toISOString());
  const name = nameOf(alert);
  return (
    <section className="sheet roomy stack contact-rules">
      <h2>{say("one.contactTitle", { name })}</h2>
      {alert.contactRefused ? <p>{say("one.contactRefused", { name })}</p> : <SafeContact rules={alert.contact} />}
      <div className="row apart">
        {alert.zone && <p className="soft">{say("one.theirTime", { clock: there.clock(now) })}</p>}
        {alert.personId && <ButtonLink to={`/work/people/${alert.personId}`}>{say("one.toPerson")}</ButtonLink>}
      </div>
    </section>
  );
}

function ShownToThem({ alert }: { alert: Alert }) {
  const { say, nameOf } = useAlertSentences();
  const name = nameOf(alert);
  return (
    <section className="stack tight">
      <h2>{say("one.shownTitle", { name })}</h2>
      <p>{say(`one.shown_${alert.source}`, { name })}</p>
      <p className="soft small">
        {say("one.shownMore")} {say("one.wordsHint", { name })}
      </p>
    </section>
  );
}

function Answers({ alert }: { alert: Alert }) {
  const { say, nameOf, times } = useAlertSentences();
  if (alert.answers.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{say("one.answersTitle", { name: nameOf(alert) })}</h2>
      {alert.answers.map(({ id, at, words }) => (
        <blockquote key={id}>
          <p className="said-words" dir="auto">
            {words}
          </p>
          <p className="soft small">{`${times.day(at)}, ${times.clock(at)}`}</p>
        </blockquote>
      ))}
    </section>
  );
}

/** A quiet timeline, the newest at the end. */
function SoFar({ alert }: { alert: Alert }) {
  const told = useAlertSentences();
  const { say, times, nameOf } = told;
  const moments = momentsOf(alert, told);
  return (
    <>
      <h2>{say("one.soFar")}</h2>
      <ol className="calm-list timeline">
        {moments.map(({ key, at, said, more }, place) => (
          <li key={key} className={place === moments.length - 1 ? "newest" : undefined}>
            <span className="soft small">{times.clockFrom(at, alert.receivedAt)}</span>
            <span>{said}</span>
            {more && <span className="soft small">{more}</span>}
          </li>
        ))}
      </ol>
      <p className="soft small">{say("line.order")}</p>
      {alert.personName !== null && <p className="soft small">{say("one.told", { name: nameOf(alert) })}</p>}
      {alert.isDrill && <Notice>{say("drill.lead")}</Notice>}
    </>
  );
}
