import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Select } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Alert, alerts, type Colleague } from "../contract.ts";
import { useAskAgain, useRota } from "./asking.ts";
import { useAlertSentences } from "./sentences.ts";

/** Asks a colleague to take an alert. It stays with whoever has it until they do. */
export function PassButton({ alert }: { alert: Alert }) {
  const { say } = useAlertSentences();
  const [isOpen, open] = useState(false);
  const [requestId] = useState(newId);
  const ask = (to: Colleague["memberId"]) => call(alerts.pass, { id: alert.id, requestId, to }, { id: requestId });
  return (
    <>
      <Button onClick={() => open(true)}>{say("pass.button")}</Button>
      {isOpen && (
        <PickColleague title={say("pass.title")} lead={say("pass.lead")} onPick={ask} onClose={() => open(false)} />
      )}
    </>
  );
}

/** Chooses one colleague, those on call first, and does one thing with them. */
export function PickColleague(props: {
  title: string;
  lead: string;
  onPick: (to: Colleague["memberId"]) => Promise<unknown>;
  onClose: () => void;
}) {
  const { say, me } = useAlertSentences();
  const shell = useWords("shell");
  const askAgain = useAskAgain();
  const rota = useRota(1);
  const [to, choose] = useState("");
  const [isMissing, miss] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const onDuty = new Set(rota.data?.now.map(({ memberId }) => memberId));
  const colleagues = (rota.data?.colleagues ?? [])
    .filter(({ memberId }) => memberId !== me)
    .sort((a, b) => Number(onDuty.has(b.memberId)) - Number(onDuty.has(a.memberId)));
  const chosen = colleagues.find(({ memberId }) => memberId === to);
  const go = async () => {
    miss(!chosen);
    if (!chosen || busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await props.onPick(chosen.memberId);
      await askAgain();
      props.onClose();
    } catch (reason) {
      setTrouble(reason);
      setBusy(false);
    }
  };
  return (
    <Dialog title={props.title} close={shell("close")} onClose={props.onClose}>
      <p>{props.lead}</p>
      <Select
        label={say("pass.who")}
        fault={isMissing && !chosen ? say("pass.fault") : undefined}
        value={to}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{say("pass.choose")}</option>
        {colleagues.map(({ memberId, name }) => (
          <option key={memberId} value={memberId}>
            {onDuty.has(memberId) ? say("pass.onCall", { who: name }) : name}
          </option>
        ))}
      </Select>
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" busy={busy} onClick={() => void go()}>
          {say("pass.go")}
        </Button>
        <Button onClick={props.onClose}>{say("pass.cancel")}</Button>
      </Buttons>
    </Dialog>
  );
}
