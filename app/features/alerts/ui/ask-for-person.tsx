import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { alerts } from "../contract.ts";
import { useAskAgain, useWatching } from "./asking.ts";
import { useOwnAlertSentences } from "./own-sentences.ts";

type Asked = { at: string; answer: OutputOf<typeof alerts.ask> | "later" };

/**
 * Asks for a person, honestly: whether someone is on call, and that help lines answer now. Without internet the asking is
 * kept on this device and says that nobody knows of it yet. Pressed twice, it is one asking.
 *
 * @param props.said whether the screen around it says already if someone is on call
 */
export function AskForPerson({ said = false }: { said?: boolean }) {
  const { say, times, watching } = useOwnAlertSentences();
  const askAgain = useAskAgain();
  const known = useWatching();
  const [eventId, renew] = useState(newId);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const ask = async (level: "moderate" | "high") => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    const at = new Date().toISOString();
    const input = { eventId, happenedAt: at, level };
    try {
      setAsked({ at, answer: await call(alerts.ask, input, { id: eventId }) });
      await askAgain();
    } catch (reason) {
      const isAway = reason instanceof Trouble && (reason.code === "offline" || reason.code === "resting");
      const isKept =
        isAway &&
        (await addToOutbox(alerts.ask, input, eventId).then(
          () => true,
          () => false,
        ));
      if (isKept) setAsked({ at, answer: "later" });
      else setTrouble(reason);
    }
    setBusy(false);
  };
  if (asked) {
    const isLater = asked.answer === "later";
    const someone = asked.answer !== "later" && asked.answer.watching.someone;
    return (
      <Notice kind="good" live>
        <p>
          {isLater
            ? say("reach.later")
            : say(someone ? "reach.asked" : "reach.askedNobody", { clock: times.clock(asked.at) })}
        </p>
        <p>{say("reach.now")}</p>
        <p className="row">
          {!isLater && <Link href="/me/alerts">{say("reach.see")}</Link>}
          <Button
            kind="quiet"
            onClick={() => {
              renew(newId());
              setAsked(null);
            }}
          >
            {say("reach.again")}
          </Button>
        </p>
      </Notice>
    );
  }
  return (
    <div className="stack tight">
      {known && !said && <p>{watching(known)}</p>}
      <p>
        {say("reach.lead")} {known && !known.someone && say("reach.leadNobody")}
      </p>
      <Buttons equal>
        <Button busy={busy} onClick={() => void ask("high")}>
          {say("reach.soon")}
        </Button>
        <Button busy={busy} onClick={() => void ask("moderate")}>
          {say("reach.today")}
        </Button>
      </Buttons>
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <p className="soft small">
        {say("reach.now")} <Link href="/me/people/contact">{say("reach.rules")}</Link>
      </p>
    </div>
  );
}
