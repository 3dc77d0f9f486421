import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "#web/api.ts";
import { ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { onSent, useOutbox } from "#web/offline/outbox.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Form, measures } from "../contract.ts";
import { OnePast } from "./past.tsx";

/** It is over: the person sees first what it comes to, once it has arrived. */
export function Done({ form }: { form: Form }) {
  const say = useWords("measures");
  return (
    <>
      <Notice kind="good" live title={say("done.title")}>
        <p>{say(form.needsPrivacy ? "done.private" : "done.body")}</p>
      </Notice>
      {!form.needsPrivacy && <Result instrument={form.instrument} />}
      <Buttons>
        <ButtonLink to="/me/questions">{say("links.back")}</ButtonLink>
        {!form.needsPrivacy && (
          <ButtonLink to="/me/questions/history" kind="quiet">
            {say("done.all")}
          </ButtonLink>
        )}
      </Buttons>
    </>
  );
}

function Result({ instrument }: { instrument: string }) {
  const say = useWords("measures");
  const language = useLanguage();
  const outbox = useOutbox();
  const history = useQuery({
    queryKey: ["measures", "history", language],
    queryFn: () => call(measures.history, { language }),
    enabled: outbox.waiting === 0,
    staleTime: 0,
    gcTime: 0,
  });
  const { refetch } = history;
  useEffect(() => onSent((path) => path.endsWith("/end") && void refetch()), [refetch]);
  if (outbox.waiting > 0 || history.isError) return <p className="soft">{say("done.waits")}</p>;
  const last = history.data?.findLast((past) => past.instrument === instrument);
  if (!last) return history.isPending ? <p className="waiting">{say("loading")}</p> : null;
  return (
    <section className="stack tight">
      <h2>{say("done.result")}</h2>
      <p className="soft small">{say("done.first")}</p>
      <OnePast past={last} />
    </section>
  );
}
