import "./ledger.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { EmptyState, Harbour } from "#web/design/drawings.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { ledger } from "../contract.ts";

type Asked = OutputOf<typeof ledger.disputes>[number];

/** `/agency/disputes`: what people asked about lines in their ledger, and the answers. */
export function DisputesScreen() {
  const say = useWords("ledger-staff");
  const language = useLanguage();
  const asked = useQuery({
    queryKey: ["ledger", "disputes", language],
    queryFn: () => call(ledger.disputes, { language }),
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("disputesTitle")}</h1>
        <p className="soft">{say("disputesLead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.length === 0 && (
        <Sheet>
          <EmptyState drawing={<Harbour />} title={say("noDisputes")} />
        </Sheet>
      )}
      {asked.data && asked.data.length > 0 && (
        <Sheet roomy={false}>
          {asked.data.map((each) => (
            <Item key={each.id}>
              <Question asked={each} />
            </Item>
          ))}
        </Sheet>
      )}
    </div>
  );
}

function Question({ asked: { id, person, line, dispute } }: { asked: Asked }) {
  const say = useWords("ledger-staff");
  const language = useLanguage();
  const day = (moment: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
  return (
    <article className="stack">
      <div className="stack tight">
        <h2>{say(`asked.${dispute.kind}`, { person, when: day(dispute.askedAt) })}</h2>
        <p dir="auto">{dispute.words}</p>
      </div>
      {line && (
        <blockquote className="stack tight">
          <p className="soft small">{say("theLine")}</p>
          <p className="soft small">{say("at", { when: line.when })}</p>
          <p>{line.text}</p>
          {line.details.map((detail) => (
            <p key={detail} className="soft small">
              {detail}
            </p>
          ))}
        </blockquote>
      )}
      {dispute.answer === null ? (
        <Answer id={id} />
      ) : (
        <div className="stack tight">
          <p className="soft small">{say("answered", { when: day(dispute.answeredAt ?? "") })}</p>
          <p dir="auto">{dispute.answer}</p>
        </div>
      )}
    </article>
  );
}

function Answer({ id }: { id: string }) {
  const say = useWords("ledger-staff");
  const queries = useQueryClient();
  const [words, write] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const sending = useMutation({
    mutationFn: () => call(ledger.answer, { id, words }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["ledger", "disputes"] }),
  });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setEmpty(words.trim() === "");
    if (words.trim() !== "" && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack" onSubmit={send} noValidate>
      <TextArea
        label={say("yourAnswer")}
        fault={isEmpty ? say("empty") : undefined}
        maxLength={4000}
        value={words}
        onChange={(event) => write(event.target.value)}
      />
      <div>
        <Button type="submit" busy={sending.isPending}>
          {say("send")}
        </Button>
      </div>
      {sending.isError && <TroubleNotice reason={sending.error} />}
    </form>
  );
}
