import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { alerts, type HandOver, type Rota } from "../contract.ts";
import { useAskAgain } from "./asking.ts";
import { PickColleague } from "./passing.tsx";
import { useAlertSentences } from "./sentences.ts";
import { useTimes } from "./times.ts";

/** Watches that somebody wants to pass to me, the one I passed on, and those of late. */
export function HandOvers({ rota }: { rota: Rota }) {
  const { say, me } = useAlertSentences();
  const times = useTimes(rota.zone);
  const [isOpen, open] = useState(false);
  const [id, renew] = useState(newId);
  const [answered, setAnswered] = useState<HandOver | null>(null);
  const waiting = rota.handOvers.filter(({ answer }) => answer === "waiting");
  const toMe = waiting.filter(({ to }) => to.memberId === me);
  const fromMe = waiting.find(({ from }) => from.memberId === me);
  const isOn = rota.now.some(({ memberId }) => memberId === me);
  const past = rota.handOvers.filter(({ answer }) => answer !== "waiting").slice(0, 5);
  const until = (one: HandOver) => times.clockFrom(one.until, one.offeredAt);
  const pastWords = {
    accepted: "watch.pastAccepted",
    declined: "watch.pastDeclined",
    "too-late": "watch.pastTooLate",
  } as const;
  return (
    <>
      {toMe.map((one) => (
        <Asked key={one.id} one={one} until={until(one)} onAnswered={setAnswered} />
      ))}
      <div role="status">
        {answered && (
          <Notice kind="good">
            {answered.answer === "accepted"
              ? say("watch.accepted", { until: until(answered), who: answered.from.name })
              : say(answered.answer === "declined" ? "watch.declined" : "watch.tooLate", { who: answered.from.name })}
          </Notice>
        )}
      </div>
      {fromMe && (
        <Notice>{say("watch.waitingFor", { who: fromMe.to.name, clock: times.clock(fromMe.offeredAt) })}</Notice>
      )}
      {isOn && !fromMe && (
        <div>
          <Button onClick={() => open(true)}>{say("watch.hand")}</Button>
        </div>
      )}
      {isOpen && (
        <PickColleague
          title={say("watch.title")}
          lead={say("watch.lead")}
          onPick={async (to) => {
            await call(alerts.offerWatch, { id, to }, { id });
            renew(newId());
          }}
          onClose={() => open(false)}
        />
      )}
      {past.length > 0 && (
        <details className="as-table small">
          <summary>{say("watch.past")}</summary>
          <ul className="calm-list stack tight">
            {past.map((one) => (
              <li key={one.id}>
                {one.answer !== "waiting" &&
                  say(pastWords[one.answer], {
                    who: one.to.name,
                    whom: one.from.name,
                    clock: times.clockFrom(one.answeredAt ?? one.offeredAt, new Date().toISOString()),
                  })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Asked(props: { one: HandOver; until: string; onAnswered: (answered: HandOver) => void }) {
  const { one } = props;
  const { say } = useAlertSentences();
  const askAgain = useAskAgain();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const answer = async (accept: boolean) => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      props.onAnswered(await call(alerts.answerWatch, { id: one.id, accept }));
      await askAgain();
    } catch (reason) {
      setTrouble(reason);
    }
    setBusy(false);
  };
  return (
    <section className="sheet roomy stack">
      <p>{say("watch.askedOf", { who: one.from.name, until: props.until })}</p>
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons equal>
        <Button busy={busy} onClick={() => void answer(true)}>
          {say("watch.accept")}
        </Button>
        <Button busy={busy} onClick={() => void answer(false)}>
          {say("watch.decline")}
        </Button>
      </Buttons>
    </section>
  );
}
