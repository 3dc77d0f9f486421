import "./ledger.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { QrCode } from "#features/accounts/ui/qr-code.tsx";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { ledger, type Seal } from "../contract.ts";

const key = ["ledger", "seal"];

/** `/agency/seals`: the newest seal, to print and keep elsewhere, and where it is mailed. */
export function SealsScreen() {
  const say = useWords("ledger-staff");
  const asked = useQuery({ queryKey: key, queryFn: () => call(ledger.seal, {}) });
  return (
    <div className="page stack wide">
      <div className="stack tight no-print">
        <h1>{say("seals.title")}</h1>
        <p className="soft">{say("seals.lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && <Paper seal={asked.data} />}
      {asked.data && <Mail key={asked.data.address} seal={asked.data} />}
    </div>
  );
}

function Paper({ seal: { seal, fingerprint, mayChange } }: { seal: Seal }) {
  const say = useWords("ledger-staff");
  const language = useLanguage();
  const printing = useMutation({
    mutationFn: (size: number) => call(ledger.sealPrinted, { size }),
    onSuccess: () => window.print(),
  });
  if (!seal) return <p>{say("seals.none")}</p>;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(seal.at));
  return (
    <Sheet>
      <h2>{say("seals.paper")}</h2>
      <p>{say("seals.of", { when, count: seal.size })}</p>
      <QrCode text={seal.note} label={say("seals.qr")} />
      <pre className="seal-note" dir="ltr">
        {seal.note}
      </pre>
      <p>
        {say("seals.mark")} <code dir="ltr">{fingerprint}</code>
      </p>
      <p className="soft small">{say("seals.paperHow")}</p>
      {mayChange && (
        <div className="no-print">
          <Button kind="main" busy={printing.isPending} onClick={() => printing.mutate(seal.size)}>
            {say("seals.print")}
          </Button>
        </div>
      )}
      {printing.isError && <TroubleNotice reason={printing.error} />}
    </Sheet>
  );
}

function Mail({ seal: { address: before, sentAt, canMail, mayChange } }: { seal: Seal }) {
  const say = useWords("ledger-staff");
  const language = useLanguage();
  const queries = useQueryClient();
  const [address, write] = useState(before ?? "");
  const [isFaulty, setFaulty] = useState(false);
  const saving = useMutation({
    mutationFn: (to: string | null) => call(ledger.sealAddress, { address: to }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const isGood = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim());
    setFaulty(!isGood);
    if (isGood && !saving.isPending) saving.mutate(address.trim());
  };
  const when = (moment: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(new Date(moment));
  return (
    <Sheet className="no-print">
      <h2>{say("seals.mail")}</h2>
      <p>{say(canMail ? "seals.mailLead" : "seals.noMail")}</p>
      {before && (
        <p>
          {sentAt
            ? say("seals.sent", { address: before, when: when(sentAt) })
            : say("seals.willSend", { address: before })}
        </p>
      )}
      {mayChange && canMail && (
        <form className="stack" onSubmit={save} noValidate>
          <Field
            label={say("seals.address")}
            hint={say("seals.addressHint")}
            fault={isFaulty ? say("seals.addressFault") : undefined}
            type="email"
            autoComplete="off"
            maxLength={200}
            value={address}
            onChange={(event) => write(event.target.value)}
          />
          <Buttons>
            <Button type="submit" busy={saving.isPending}>
              {say("seals.save")}
            </Button>
            {before && <Button onClick={() => saving.mutate(null)}>{say("seals.stop")}</Button>}
          </Buttons>
        </form>
      )}
      {saving.isError && <TroubleNotice reason={saving.error} />}
    </Sheet>
  );
}
