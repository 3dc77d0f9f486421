import "./measures.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call, Trouble } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { addToOutbox, onSent, waitingWrites } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { measures, type Offer } from "../contract.ts";
import { AskedOne } from "./asked.tsx";
import { keepForms, keptOffers } from "./forms.ts";
import { HowMuch } from "./how-much.tsx";
import { takeNow } from "./taking-now.ts";
import { WhoSees } from "./who-sees.tsx";

type Mine = OutputOf<typeof measures.mine>;

/** `/me/questions`: what a worker asks now, what one began, and what one can take for oneself. */
export function QuestionsScreen() {
  const say = useWords("measures");
  const shown = useLanguage();
  const language = shown === "es" ? "es" : "en";
  const mine = useQuery({
    queryKey: ["measures", "mine", language],
    queryFn: () => readMine(language),
    gcTime: 0,
  });
  const { refetch, data } = mine;
  useEffect(() => onSent((path) => path.startsWith("/api/measures") && void refetch()), [refetch]);
  useEffect(() => {
    if (data && !data.isAway) void keepForms(data.offers, language);
  }, [data, language]);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {mine.isPending && <p className="waiting">{say("loading")}</p>}
      {mine.isError && <TroubleNotice reason={mine.error} again={() => void mine.refetch()} />}
      {data && (
        <>
          {data.isAway && <p>{say("own.offline")}</p>}
          <Open open={data.open} />
          {!data.isAway && <AskedAll mine={data} />}
          <Own offers={data.offers} />
          <Buttons>
            <ButtonLink to="/me/questions/history">{say("links.history")}</ButtonLink>
            <ButtonLink to="/me/questions/share" kind="quiet">
              {say("links.share")}
            </ButtonLink>
            <ButtonLink to="/me/questions/bring" kind="quiet">
              {say("links.bring")}
            </ButtonLink>
          </Buttons>
          {!data.isAway && <HowMuch limit={data.limit} />}
          <WhoSees />
        </>
      )}
    </div>
  );
}

/** What the server says, with what was begun here and is not sent yet; without internet what this device can ask. */
async function readMine(language: "en" | "es"): Promise<Mine & { isAway: boolean }> {
  const waiting = await waitingWrites(measures.begin).catch(() => []);
  const begun = (offers: readonly Offer[]) =>
    waiting.map(({ input, at }) => ({
      id: input.id,
      instrument: input.instrument,
      title: offers.find(({ instrument }) => instrument === input.instrument)?.title ?? "",
      language,
      at: new Date(at).toISOString(),
      state: "open" as const,
      invitationId: input.invitationId ?? null,
      questions: 0,
    }));
  try {
    const mine = await call(measures.mine, { language });
    const known = new Set(mine.open.map(({ id }) => id));
    return { ...mine, open: [...mine.open, ...begun(mine.offers).filter(({ id }) => !known.has(id))], isAway: false };
  } catch (reason) {
    const isAway = reason instanceof Trouble && (reason.code === "offline" || reason.code === "resting");
    const offers = isAway ? await keptOffers(language) : [];
    if (offers.length === 0) throw reason;
    return { asked: [], open: begun(offers), offers, limit: { questionsAWeek: 0, rests: false }, isAway: true };
  }
}

function Open({ open }: { open: Mine["open"] }) {
  const say = useWords("measures");
  const language = useLanguage();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [trouble, setTrouble] = useState<unknown>(null);
  if (open.length === 0) return null;
  const day = (iso: string) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(iso));
  const drop = async (id: string) => {
    try {
      // In the same queue as the answers, so that it comes after them.
      await addToOutbox(measures.remove, { id }, newId());
      await queries.invalidateQueries({ queryKey: ["measures"] });
    } catch (reason) {
      setTrouble(reason);
    }
  };
  return (
    <section className="stack tight">
      <h2>{say("open.title")}</h2>
      <Sheet roomy={false}>
        {open.map(({ id, title, at, instrument, invitationId }) => (
          <Item key={id}>
            <p>
              <b>{title}</b>
            </p>
            <p className="soft small">{say("open.since", { day: day(at) })}</p>
            <Buttons>
              <Button
                kind="main"
                onClick={() => {
                  takeNow({ instrument, invitationId, sittingId: id });
                  go("/me/questions/now");
                }}
              >
                {say("open.goOn")}
                <span className="only-heard"> {title}</span>
              </Button>
              <Button kind="quiet" onClick={() => void drop(id)}>
                {say("open.drop")}
                <span className="only-heard"> {title}</span>
              </Button>
            </Buttons>
          </Item>
        ))}
      </Sheet>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </section>
  );
}

function AskedAll({ mine }: { mine: Mine }) {
  const say = useWords("measures");
  const open = new Set(mine.open.map(({ invitationId }) => invitationId));
  const live = mine.asked.filter(({ endedBy }) => endedBy === null);
  return (
    <section className="stack tight">
      <h2>{say("asked.title")}</h2>
      {mine.limit.rests && <p className="soft">{say("asked.rests")}</p>}
      <Sheet roomy={false}>
        {live.length === 0 && <Item>{say("asked.none")}</Item>}
        {live.map((asked) => (
          <AskedOne key={asked.id} asked={asked} isOpen={open.has(asked.id)} />
        ))}
      </Sheet>
    </section>
  );
}

/** Our own plain ones come first; the others keep their order by name. */
const plainFirst = ["goals", "how-are-things"];

function Own({ offers }: { offers: readonly Offer[] }) {
  const say = useWords("measures");
  const [, go] = useLocation();
  const open = offers
    .filter(({ off }) => off === null)
    .toSorted((a, b) => plainFirst.indexOf(b.instrument) - plainFirst.indexOf(a.instrument));
  const closed = offers.flatMap(({ off, title, instrument }) => (off ? [{ off, title, instrument }] : []));
  return (
    <section className="stack tight">
      <h2>{say("own.title")}</h2>
      <p className="soft">{say("own.lead")}</p>
      <Sheet roomy={false}>
        {open.map(({ instrument, title, about, questions }) => (
          <Item key={instrument}>
            <div className="row apart own-one">
              <span>
                {title} <span className="soft small">{say("asked.count", { count: questions })}</span>
                {about && <span className="soft small about-line"> {about}</span>}
              </span>
              <Button
                data-take={instrument}
                onClick={() => {
                  takeNow({ instrument, invitationId: null, sittingId: null });
                  go("/me/questions/now");
                }}
              >
                {say("own.take")}
                <span className="only-heard"> {title}</span>
              </Button>
            </div>
          </Item>
        ))}
      </Sheet>
      {closed.length > 0 && (
        <details className="as-table small">
          <summary>{say("own.offTitle")}</summary>
          <ul className="calm-list stack tight">
            {closed.map(({ instrument, title, off }) => (
              <li key={instrument}>
                {title}: <span className="soft">{say(`own.off.${off}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
