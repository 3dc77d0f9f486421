import "./alerts.css";
import { BellRing } from "lucide-react";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { Button, ButtonLink } from "#web/design/button.tsx";
import { Icon } from "#web/design/icon.tsx";
import { usePulse } from "./asking.ts";
import { useAlertSentences } from "./sentences.ts";
import { useTaking } from "./taking.tsx";

/** How long the word about who has it stays, in ms. */
const thanksMs = 20_000;

/**
 * The call on every staff page: no sound, no name, no reason. One press says "I have it" and opens the alert; when a
 * colleague was quicker, it says who, and thanks.
 */
export function CallBar() {
  const { say } = useAlertSentences();
  const [path, go] = useLocation();
  const pulse = usePulse();
  const [answering, answer] = useState<string | null>(null);
  const { take, taken, busy, trouble } = useTaking((answered) => {
    if (answered.mine && answering !== null) go(`/work/alerts/${answering}`);
  });
  const [isThanked, thank] = useState(false);
  useEffect(() => {
    if (!taken || taken.mine) return;
    thank(true);
    const timer = setTimeout(() => thank(false), thanksMs);
    return () => clearTimeout(timer);
  }, [taken]);
  const { calling = [], alarm = false, handOvers = 0 } = pulse.data ?? {};
  // The list and the alert itself say it where one looks.
  const waiting = path === "/work/alerts" ? [] : calling.filter((id) => path !== `/work/alerts/${id}`);
  const first = waiting[0];
  useEffect(() => {
    if (first) answer(first);
  }, [first]);
  return (
    <div className="call-bars no-print">
      <div role="alert">
        {first !== undefined && (
          <section className="call-bar now" aria-label={say("bar.label")}>
            <Icon of={BellRing} />
            <p>{say("bar.calling", { count: waiting.length })}</p>
            <div className="buttons">
              {waiting.length === 1 && (
                <Button kind="main" busy={busy} onClick={() => void take(first)}>
                  {say(busy ? "bar.asking" : "bar.have")}
                </Button>
              )}
              <ButtonLink to={waiting.length === 1 ? `/work/alerts/${first}` : "/work/alerts"}>
                {say(waiting.length === 1 ? "bar.look" : "bar.lookAll")}
              </ButtonLink>
            </div>
          </section>
        )}
      </div>
      <div role="status">
        {isThanked && taken && !taken.mine && (
          <p className="call-bar good">{say("bar.gone", { who: taken.by.name })}</p>
        )}
        {alarm && first === undefined && path !== "/work/alerts" && (
          <section className="call-bar now" aria-label={say("bar.label")}>
            <Icon of={BellRing} />
            <p>{say("bar.alarm")}</p>
            <ButtonLink to="/work/alerts">{say("bar.lookAll")}</ButtonLink>
          </section>
        )}
        {handOvers > 0 && path !== "/work/on-call" && (
          <section className="call-bar" aria-label={say("watch.past")}>
            <p>{say("bar.handOver", { count: handOvers })}</p>
            <ButtonLink to="/work/on-call">{say("bar.handOverLook")}</ButtonLink>
          </section>
        )}
        {(trouble !== null || pulse.isError) && <p className="call-bar">{say("bar.stale")}</p>}
      </div>
    </div>
  );
}
