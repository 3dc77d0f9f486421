import "./intake.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Audience, type Place, type ToldFact, told } from "../contract.ts";
import { ChangeFact, useKeepFact } from "./change-fact.tsx";
import { useToldLine } from "./told-line.ts";

/** `/me/start/told`: all one has told, to see, correct, give to the team or keep, and erase. */
export function ToldScreen() {
  const say = useWords("told");
  const language = useLanguage();
  const mine = useQuery({
    queryKey: ["intake", "told", "me", language],
    queryFn: () => call(told.mine, { language }),
    gcTime: 0,
  });
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {mine.isPending && <p className="waiting">{say("loading")}</p>}
      {mine.isError && <TroubleNotice reason={mine.error} again={() => void mine.refetch()} />}
      {mine.data?.facts.length === 0 && (
        <Sheet>
          <p>{say("none")}</p>
        </Sheet>
      )}
      {mine.data && (
        <Buttons>
          <ButtonLink to="/me/start/talk">{say("noneStart")}</ButtonLink>
          <ButtonLink to="/me/start/code">{say("bring")}</ButtonLink>
        </Buttons>
      )}
      {mine.data?.facts.map((fact, _, facts) => (
        <Fact key={fact.id} fact={fact} isOneOfTwo={facts.some(({ id, key }) => key === fact.key && id !== fact.id)} />
      ))}
      <Elsewhere />
    </div>
  );
}

type Open = "nothing" | "change" | "who" | "before" | "again" | "remove";

/** `isOneOfTwo`: one keeps something else of it to oneself, or the team has something else. */
function Fact({ fact, isOneOfTwo }: { fact: ToldFact; isOneOfTwo: boolean }) {
  const say = useWords("told");
  const line = useToldLine();
  const [open, show] = useState<Open>("nothing");
  const [isUnfolded, unfold] = useState(false);
  const close = () => show("nothing");
  return (
    <Sheet aria-labelledby={`told-${fact.id}`}>
      <div className="stack tight">
        <h2 id={`told-${fact.id}`}>{fact.label}</h2>
        <p dir="auto" className="said">
          {fact.said}
        </p>
        <p className="soft small">
          {line(fact)} {say(fact.audience === "me" ? "isMe" : "isTeam")}
        </p>
      </div>
      {open === "change" && <ChangeFact fact={fact} place="told" onDone={close} />}
      {open === "who" && <Who fact={fact} onDone={close} />}
      {open === "before" && <Before fact={fact} />}
      {open === "again" && <Again fact={fact} onDone={close} />}
      {open === "remove" && <Remove fact={fact} isOneOfTwo={isOneOfTwo} onDone={close} />}
      {(open === "nothing" || open === "before") && (
        <Buttons>
          <Button onClick={() => show("change")}>{say("change")}</Button>
          <Button onClick={() => show("who")}>{say("audience")}</Button>
          <Button kind="quiet" aria-expanded={isUnfolded} onClick={() => unfold(!isUnfolded)}>
            {say(isUnfolded ? "less" : "more")}
          </Button>
          {isUnfolded && (
            <>
              <Button
                kind="quiet"
                aria-expanded={open === "before"}
                onClick={() => show(open === "before" ? "nothing" : "before")}
              >
                {say("before")}
              </Button>
              <Button kind="quiet" onClick={() => show("again")}>
                {say("again")}
              </Button>
              <Button kind="quiet" onClick={() => show("remove")}>
                {say("remove")}
              </Button>
            </>
          )}
        </Buttons>
      )}
    </Sheet>
  );
}

/** Giving it to another audience is telling it anew: the history says since when. */
function Who({ fact, onDone }: { fact: ToldFact; onDone: () => void }) {
  const say = useWords("told");
  const [id] = useState(newId);
  const keep = useKeepFact(onDone);
  const { key, value } = fact;
  return (
    <div className="stack">
      <Options<Audience>
        label={say("audience")}
        value={fact.audience}
        options={[
          { value: "me", label: say("me"), about: say("meAbout") },
          { value: "team", label: say("team"), about: say("teamAbout") },
        ]}
        disabled={keep.isPending}
        onChange={(audience) => keep.mutate({ id, key, value, audience, place: "told" })}
      />
      {keep.isError && <TroubleNotice reason={keep.error} />}
      <Buttons>
        <Button kind="quiet" onClick={onDone}>
          {say("cancel")}
        </Button>
      </Buttons>
    </div>
  );
}

function Before({ fact }: { fact: ToldFact }) {
  const say = useWords("told");
  const language = useLanguage();
  const line = useToldLine();
  const { key } = fact;
  const before = useQuery({
    queryKey: ["intake", "told", "before", key, language],
    queryFn: () => call(told.before, { key, language }),
    gcTime: 0,
  });
  if (before.isPending) return <p className="waiting">{say("loading")}</p>;
  if (before.isError) return <TroubleNotice reason={before.error} again={() => void before.refetch()} />;
  const day = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
  return (
    <ul className="calm-list stack tight small" role="status">
      {before.data.facts.length === 0 && <li>{say("noBefore")}</li>}
      {before.data.facts.map((past) => (
        <li key={past.id}>
          <p dir="auto" className="said">
            {past.said}
          </p>
          <p className="soft">
            {line(past)} ({say("until", { day: day(past.endedAt) })})
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A person says that they were asked something they had told. The agency sees how often, never who. */
function Again({ fact, onDone }: { fact: ToldFact; onDone: () => void }) {
  const say = useWords("told");
  const counting = useMutation({ mutationFn: (place: Place) => call(told.askedAgain, { key: fact.key, place }) });
  if (counting.isSuccess) {
    return (
      <div className="stack tight" role="status">
        <p>{say("againThanks")}</p>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{say("againWhere")}</p>
      {counting.isError && <TroubleNotice reason={counting.error} />}
      <Buttons>
        <Button busy={counting.isPending} onClick={() => counting.mutate("by-a-worker")}>
          {say("againWorker")}
        </Button>
        <Button busy={counting.isPending} onClick={() => counting.mutate("by-phone")}>
          {say("againPhone")}
        </Button>
        <Button busy={counting.isPending} onClick={() => counting.mutate("on-paper")}>
          {say("againPaper")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("cancel")}
        </Button>
      </Buttons>
    </div>
  );
}

function Remove({ fact, isOneOfTwo, onDone }: { fact: ToldFact; isOneOfTwo: boolean; onDone: () => void }) {
  const say = useWords("told");
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => call(told.remove, { key: fact.key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["intake", "told"] }),
  });
  return (
    <div className="stack">
      <p>{say(isOneOfTwo ? "removeBoth" : "removeSure")}</p>
      {removing.isError && <TroubleNotice reason={removing.error} />}
      <Buttons>
        <Button busy={removing.isPending} onClick={() => removing.mutate()}>
          {say("removeYes")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("cancel")}
        </Button>
      </Buttons>
    </div>
  );
}

/** What other rooms keep: it is shown where it can be changed, and asked nowhere else. */
function Elsewhere() {
  const say = useWords("told");
  const places = [
    { to: "/me/people/name", title: say("name") },
    { to: "/me/people/contact", title: say("contact") },
  ];
  return (
    <section className="stack tight">
      <h2>{say("elsewhere")}</h2>
      <p className="soft small">{say("elsewhereLead")}</p>
      <ul className="sheet calm-list link-list">
        {places.map(({ to, title }) => (
          <li key={to}>
            <Link href={to}>
              <span>{title}</span>
              <Icon of={ChevronRight} turns />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
