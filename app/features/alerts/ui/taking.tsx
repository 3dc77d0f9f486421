import { useLayoutEffect, useRef, useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { alerts } from "../contract.ts";
import { useAskAgain } from "./asking.ts";
import { useAlertSentences } from "./sentences.ts";

export type Taken = OutputOf<typeof alerts.acknowledge>;

/** Says "I have it" for one alert. Pressed twice, or by two at once, there is still one who has it. */
export function useTaking(onTaken?: (taken: Taken) => void) {
  const askAgain = useAskAgain();
  const [taken, setTaken] = useState<Taken | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const take = async (id: string) => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const answer = await call(alerts.acknowledge, { id });
      setTaken(answer);
      onTaken?.(answer);
      await askAgain();
    } catch (reason) {
      setTrouble(reason);
    }
    setBusy(false);
  };
  return { take, taken, busy, trouble };
}

/** Who has it now, kindly, also to whoever pressed a moment later. */
export function TakenNotice({ taken }: { taken: Taken | null }) {
  const { say, times } = useAlertSentences();
  if (!taken) return null;
  return (
    <div data-taken="" tabIndex={-1}>
      {taken.mine ? (
        <Notice kind="good" title={say("take.mine")} live>
          <p>{say("take.mistake")}</p>
        </Notice>
      ) : (
        <Notice kind="good" live>
          {say("take.already", { who: taken.by.name, clock: times.clock(taken.at) })}
        </Notice>
      )}
    </div>
  );
}

/** The one press. */
export function TakeButton(props: { busy: boolean; label: string; onTake: () => void }) {
  const { say } = useAlertSentences();
  const own = useRef<HTMLButtonElement>(null);
  // When it goes away under the finger, whoever came by keyboard goes on where it is said who has it.
  useLayoutEffect(() => {
    const button = own.current;
    return () => {
      if (document.activeElement !== button) return;
      const near = button?.closest("article, .page")?.querySelector<HTMLElement>("[data-taken]");
      requestAnimationFrame(() => near?.focus({ preventScroll: true }));
    };
  }, []);
  return (
    <Button ref={own} kind="main" data-take="" busy={props.busy} aria-label={props.label} onClick={props.onTake}>
      {say(props.busy ? "take.busy" : "take.have")}
    </Button>
  );
}

export function TakeTrouble({ reason }: { reason: unknown }) {
  return reason === null ? null : <TroubleNotice reason={reason} />;
}
