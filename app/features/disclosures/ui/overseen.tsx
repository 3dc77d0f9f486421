import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { disclosures, Verdict } from "../contract.ts";
import { useSaying } from "./staff-say.ts";

type Overseen = OutputOf<typeof disclosures.overseen>;
const key = ["disclosures", "overseen"] as const;

/** `/agency/disclosures`: what left the agency by law, and looks in an emergency with their second person. */
export function OverseenScreen() {
  const { say } = useSaying();
  const asked = useQuery({ queryKey: key, queryFn: () => call(disclosures.overseen, {}) });
  const { glass = [], given = [], searches = [] } = asked.data ?? {};
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("overseen.title")}</h1>
        <p className="soft">{say("overseen.lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("section.loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <section className="stack tight">
            <h2>{say("overseen.glass")}</h2>
            <Sheet roomy={false}>
              {glass.length === 0 && <Item>{say("overseen.none")}</Item>}
              {glass.map((look) => (
                <Item key={look.id} now={look.overdue}>
                  <Look look={look} />
                </Item>
              ))}
            </Sheet>
          </section>
          {searches.length > 0 && (
            <section className="stack tight">
              <h2>{say("overseen.searches")}</h2>
              <Sheet roomy={false}>
                {searches.map((search) => (
                  <Item key={search.id}>
                    <Searched search={search} />
                  </Item>
                ))}
              </Sheet>
            </section>
          )}
          <section className="stack tight">
            <h2>{say("overseen.given")}</h2>
            <Sheet roomy={false}>
              {given.length === 0 && <Item>{say("overseen.none")}</Item>}
              {given.map((one) => (
                <Item key={one.id}>
                  <Given given={one} />
                </Item>
              ))}
            </Sheet>
          </section>
        </>
      )}
    </div>
  );
}

function Searched({ search }: { search: Overseen["searches"][number] }) {
  const { say, when } = useSaying();
  const who = search.by ?? say("overseen.someone");
  return (
    <article className="stack tight">
      <p>
        <b>{say("overseen.search", { who, day: when(search.at) })}</b>
      </p>
      <p>
        {say(`glass.reasons.${search.reason}`)}. {say(`overseen.searchOutcome.${search.outcome}`)}
      </p>
    </article>
  );
}

function Look({ look }: { look: Overseen["glass"][number] }) {
  const { say, when } = useSaying();
  const who = look.by ?? say("overseen.someone");
  return (
    <article className="stack tight">
      <p>
        <b>{say("overseen.look", { who, person: look.person, day: when(look.at) })}</b>
      </p>
      <p>{say(`glass.reasons.${look.reason}`)}</p>
      <p className="soft" dir="auto">
        {say("overseen.wrote", { words: look.words })}
      </p>
      {look.verdict ? (
        <>
          <p>{say("overseen.reviewed", { verdict: say(`overseen.${look.verdict}`) })}</p>
          <p className="soft" dir="auto">
            {look.review}
          </p>
        </>
      ) : (
        <>
          <p>
            {look.overdue ? (
              <Tag kind="now">{say("overseen.overdue", { day: when(look.reviewBy) })}</Tag>
            ) : (
              say("overseen.dueBy", { day: when(look.reviewBy) })
            )}
          </p>
          {look.mine ? <p>{say("overseen.mine")}</p> : <Review id={look.id} />}
        </>
      )}
    </article>
  );
}

function Review({ id }: { id: string }) {
  const { say } = useSaying();
  const queries = useQueryClient();
  const [verdict, choose] = useState<Verdict | null>(null);
  const [words, write] = useState("");
  const [isMissing, miss] = useState(false);
  const keeping = useMutation({
    mutationFn: (chosen: Verdict) => call(disclosures.review, { id, verdict: chosen, words: words.trim() }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["disclosures"] }),
  });
  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    miss(verdict === null || words.trim() === "");
    if (verdict && words.trim() !== "" && !keeping.isPending) keeping.mutate(verdict);
  };
  return (
    <form className="stack" onSubmit={keep} noValidate>
      <Options
        label={say("overseen.verdictLabel")}
        value={verdict}
        onChange={choose}
        options={Verdict.options.map((value) => ({ value, label: say(`overseen.${value}`) }))}
      />
      <TextArea
        label={say("overseen.words")}
        maxLength={2000}
        value={words}
        onChange={(event) => write(event.target.value)}
      />
      <div>
        <Button type="submit" busy={keeping.isPending}>
          {say("overseen.review")}
        </Button>
      </div>
      <div role="status">{isMissing && <p>{say("form.missing")}</p>}</div>
      {keeping.isError && <TroubleNotice reason={keeping.error} />}
    </form>
  );
}

function Given({ given }: { given: Overseen["given"][number] }) {
  const { say, when, parts } = useSaying();
  const queries = useQueryClient();
  const telling = useMutation({
    mutationFn: () => call(disclosures.tell, { id: given.id, telling: { now: true } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <article className="stack tight">
      <p>
        <b dir="auto">
          {say("overseen.row", {
            basis: say(`basis.${given.basis}`),
            person: given.person,
            to: given.to,
            day: when(given.at),
          })}
        </b>
      </p>
      <p className="soft" dir="auto">
        {say("overseen.reference", { reference: given.reference })}
      </p>
      <p className="soft">{say("overseen.what", { what: parts(given.compartments) })}</p>
      <p className="soft" dir="auto">
        {say("overseen.why", { why: given.why })}
      </p>
      <p className="soft small">{say("overseen.by", { who: given.by ?? say("overseen.someone") })}</p>
      {given.holdUntil && (
        <div className="stack tight">
          <p>{say("overseen.held", { day: when(given.holdUntil) })}</p>
          <div>
            <Button busy={telling.isPending} onClick={() => telling.mutate()}>
              {say("overseen.tellNow")}
            </Button>
          </div>
        </div>
      )}
      {telling.isError && <TroubleNotice reason={telling.error} />}
    </article>
  );
}
