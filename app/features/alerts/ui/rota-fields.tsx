import { type ReactNode, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Select } from "#web/design/field.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import type { Colleague, Order, Rota } from "../contract.ts";
import { orders } from "../domain/terms.ts";
import { useAskAgain } from "./asking.ts";
import { useAlertSentences } from "./sentences.ts";

export const orderWords = { first: "shift.first", backup: "shift.backup", lead: "shift.leadOrder" } as const;

/** A dialog that saves one thing of the rota; `save` returns null while something is still missing. */
export function RotaDialog(props: {
  title: string;
  /** What to send, or null when `onAsk` has shown what is missing. */
  save: () => Promise<unknown> | null;
  onClose: () => void;
  children: ReactNode;
}) {
  const { say } = useAlertSentences();
  const shell = useWords("shell");
  const askAgain = useAskAgain();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const go = async () => {
    if (busy) return;
    const saving = props.save();
    if (!saving) return;
    setBusy(true);
    setTrouble(null);
    try {
      await saving;
      await askAgain();
      props.onClose();
    } catch (reason) {
      setTrouble(reason);
      setBusy(false);
    }
  };
  return (
    <Dialog title={props.title} close={shell("close")} onClose={props.onClose}>
      {props.children}
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" busy={busy} onClick={() => void go()}>
          {say("shift.save")}
        </Button>
        <Button onClick={props.onClose}>{say("shift.cancel")}</Button>
      </Buttons>
    </Dialog>
  );
}

export function MemberSelect(props: {
  label: string;
  rota: Rota;
  value: string;
  isMissing: boolean;
  onChange: (memberId: string) => void;
}) {
  const { say } = useAlertSentences();
  return (
    <Select
      label={props.label}
      fault={props.isMissing ? say("shift.faultWho") : undefined}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{say("pass.choose")}</option>
      {props.rota.colleagues.map(({ memberId, name }) => (
        <option key={memberId} value={memberId}>
          {name}
        </option>
      ))}
    </Select>
  );
}

export function colleagueOf(rota: Rota, memberId: string): Colleague["memberId"] | null {
  return rota.colleagues.find((one) => one.memberId === memberId)?.memberId ?? null;
}

export function OrderSelect({ value, onChange }: { value: Order; onChange: (order: Order) => void }) {
  const { say } = useAlertSentences();
  return (
    <Select
      label={say("shift.order")}
      value={value}
      onChange={(event) => onChange(orders.find((order) => order === event.target.value) ?? "first")}
    >
      {orders.map((order) => (
        <option key={order} value={order}>
          {say(orderWords[order])}
        </option>
      ))}
    </Select>
  );
}

export function ProgrammeSelect(props: { rota: Rota; value: string | null; onChange: (id: string | null) => void }) {
  const { say } = useAlertSentences();
  if (props.rota.programmes.length === 0) return null;
  return (
    <Select
      label={say("shift.programme")}
      value={props.value ?? ""}
      onChange={(event) => props.onChange(event.target.value === "" ? null : event.target.value)}
    >
      <option value="">{say("shift.everyone")}</option>
      {props.rota.programmes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
