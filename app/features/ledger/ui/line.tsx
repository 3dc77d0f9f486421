import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { type SyntheticEvent, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Dispute, type DisputeKind, type Entry, ledger } from "../contract.ts";
import { checkLine } from "./check.ts";

/** One look, in plain words, with a way to check it and a way to say that it looks wrong. */
export function LedgerLine({ entry }: { entry: Entry }) {
  const say = useWords("ledger");
  const [isAsking, ask] = useState(false);
  const [wasSent, sent] = useState(false);
  return (
    <article className="stack tight">
      <p className="soft small row">
        <time dateTime={entry.at}>{say("at", { when: entry.when })}</time>
        {entry.outcome === "refused" && <Tag>{say("refused")}</Tag>}
      </p>
      <p>{entry.text}</p>
      {entry.disputes.map((dispute) => (
        <Asked key={dispute.id} dispute={dispute} />
      ))}
      <div role="status">{wasSent && <p>{say("dispute.sent")}</p>}</div>
      <details className="line-more">
        <summary className="soft small">{say("why")}</summary>
        <div className="stack tight">
          {entry.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
          {isAsking ? (
            <Ask
              lineId={entry.id}
              onDone={(wasAsked) => {
                ask(false);
                sent(wasAsked);
              }}
            />
          ) : (
            <Check lineId={entry.id}>
              <Button kind="quiet" onClick={() => ask(true)}>
                {say("dispute.ask")}
              </Button>
            </Check>
          )}
        </div>
      </details>
    </article>
  );
}

function Check({ lineId, children }: { lineId: string; children: React.ReactNode }) {
  const say = useWords("ledger");
  const checking = useMutation({
    mutationFn: async () => {
      const proof = await call(ledger.proof, { lineId });
      if (proof.state === "waiting") return { found: "waiting" as const, place: null };
      return { found: await checkLine(lineId, proof), place: { seq: proof.seq + 1, size: proof.size } };
    },
  });
  const words = {
    good: "check.good",
    "no-seal": "check.goodNoSeal",
    bad: "check.bad",
    waiting: "check.waiting",
  } as const;
  return (
    <>
      <div className="row line-acts">
        <Button kind="quiet" icon={ShieldCheck} busy={checking.isPending} onClick={() => checking.mutate()}>
          {say(checking.isPending ? "check.busy" : "check.ask")}
        </Button>
        {children}
      </div>
      <div role="status" className="stack tight">
        {checking.data && <p>{say(words[checking.data.found])}</p>}
        {checking.data?.place && (
          <p className="soft small">
            {say("check.how")} {say("check.number", checking.data.place)}
          </p>
        )}
        {checking.isError && <p>{say("check.trouble")}</p>}
      </div>
    </>
  );
}

function Asked({ dispute }: { dispute: Dispute }) {
  const say = useWords("ledger");
  const language = useLanguage();
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(dispute.askedAt));
  return (
    <blockquote className="stack tight">
      <p className="soft small">{say(`dispute.yours.${dispute.kind}`, { when })}</p>
      <p dir="auto">{dispute.words}</p>
      <p className="soft small">{say(dispute.answer === null ? "dispute.waiting" : "dispute.answer")}</p>
      {dispute.answer !== null && <p dir="auto">{dispute.answer}</p>}
    </blockquote>
  );
}

function Ask({ lineId, onDone }: { lineId: string; onDone: (wasAsked: boolean) => void }) {
  const say = useWords("ledger");
  const queries = useQueryClient();
  const id = useRef(crypto.randomUUID());
  const [kind, choose] = useState<DisputeKind>("ask");
  const [words, write] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const sending = useMutation({
    mutationFn: () => call(ledger.dispute, { lineId, id: id.current, kind, words }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["ledger", "mine"] });
      onDone(true);
    },
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setEmpty(words.trim() === "");
    if (words.trim() !== "" && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      <Options
        label={say("dispute.kind")}
        options={(["ask", "wrong", "correct"] as const).map((value) => ({
          value,
          label: say(`dispute.kinds.${value}`),
        }))}
        value={kind}
        onChange={choose}
      />
      <TextArea
        label={say(`dispute.label.${kind}`)}
        hint={say("dispute.lead")}
        fault={isEmpty ? say("dispute.empty") : undefined}
        maxLength={4000}
        value={words}
        onChange={(event) => write(event.target.value)}
      />
      <Buttons equal>
        <Button type="submit" busy={sending.isPending}>
          {say("dispute.send")}
        </Button>
        <Button onClick={() => onDone(false)}>{say("dispute.notNow")}</Button>
      </Buttons>
      {sending.isError && <TroubleNotice reason={sending.error} />}
    </form>
  );
}
