import "./notices.css";
import { useEffect, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { EmptyState, Tide } from "#web/design/drawings.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { type Finding, noticing } from "../contract.ts";
import { standing } from "../domain/telling.ts";
import { useAskAgain, useFinding, useMine } from "./asking.ts";
import { rememberLook } from "./looked.ts";
import { OwnWords } from "./own-words.tsx";
import { isAsked, useOwnSentences } from "./sentences.ts";

/** One's own words, opened only when asked for. */
function MarkedWords({ id }: { id: string }) {
  const { say } = useOwnSentences();
  const { data, error, refetch } = useFinding(id);
  if (error) return <TroubleNotice reason={error} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <OwnWords
      evidence={data.evidence}
      words={{
        page: (when) => say("page", { when }),
        gone: say("gone"),
        changed: say("changed"),
        none: say("noWords"),
      }}
    />
  );
}

/** Does it fit? Two equal answers; own words only if one likes. */
function OwnAnswer({ finding }: { finding: Finding }) {
  const { say } = useOwnSentences();
  const askAgain = useAskAgain();
  const own = standing(finding.reviews).findLast(({ by }) => by === "person");
  const [fits, choose] = useState<boolean | null>(null);
  const [again, setAgain] = useState(false);
  const [words, write] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [reviewId, renew] = useState(newId);
  const send = async () => {
    if (fits === null) return;
    setBusy(true);
    setTrouble(null);
    try {
      const said = words.trim();
      const input = { id: finding.id, reviewId, fits, ...(said === "" ? {} : { words: said }) };
      await call(noticing.answerMine, input, { id: reviewId });
      await askAgain();
      choose(null);
      setAgain(false);
      write("");
      renew(newId());
    } catch (reason) {
      setTrouble(reason);
    }
    setBusy(false);
  };
  if (own && !again) {
    return (
      <div className="stack tight">
        <p role="status">
          <b>{say(own.answer === "agreed" ? "saidFits" : "saidWrong")}</b>{" "}
          {own.reason && <span dir="auto">“{own.reason}”</span>}
        </p>
        <p className="soft small">{say("seen")}</p>
        <div>
          <Button onClick={() => setAgain(true)}>{say("change")}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, not fields of a form. */}
      <div className="buttons equal" role="group" aria-label={say("fitsAsk")}>
        <Button aria-pressed={fits === true} className={fits === true ? "picked" : ""} onClick={() => choose(true)}>
          {say("fits")}
        </Button>
        <Button aria-pressed={fits === false} className={fits === false ? "picked" : ""} onClick={() => choose(false)}>
          {say("wrong")}
        </Button>
      </div>
      {fits !== null && (
        <>
          <TextArea
            label={say("more")}
            hint={say("moreHint")}
            value={words}
            maxLength={2000}
            rows={2}
            onChange={(event) => write(event.target.value)}
          />
          {trouble !== null && <TroubleNotice reason={trouble} />}
          <Buttons>
            <Button kind="main" busy={busy} onClick={() => void send()}>
              {say(busy ? "sending" : "send")}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                choose(null);
                setAgain(false);
              }}
            >
              {say("notNow")}
            </Button>
          </Buttons>
        </>
      )}
    </div>
  );
}

function TeamAnswers({ finding }: { finding: Finding }) {
  const { say } = useOwnSentences();
  const answers = standing(finding.reviews).filter(({ by }) => by === "staff");
  if (answers.length === 0) return <p className="soft small">{say("noAnswer")}</p>;
  return (
    <ul className="calm-list stack tight">
      {answers.map(({ id, answer, name, reason }) => (
        <li key={id}>
          {(answer === "agreed" || answer === "disagreed" || answer === "acted") &&
            say(`answer.${answer}`, { who: name ?? say("answer.someone") })}{" "}
          {reason && <span dir="auto">“{reason}”</span>}
        </li>
      ))}
    </ul>
  );
}

function OwnNotice({ finding }: { finding: Finding }) {
  const { say, when, title, about, strength, sources } = useOwnSentences();
  const [open, show] = useState(false);
  const read = !isAsked(finding);
  return (
    <Sheet aria-labelledby={`own-${finding.id}`}>
      <div className="stack tight">
        <p className="soft small">{when.day(finding.createdAt)}</p>
        <h2 id={`own-${finding.id}`}>{title(finding)}</h2>
        <p>
          {about(finding)} {finding.urgency === "routine" && read && strength(finding)}
        </p>
        {finding.urgency !== "routine" && (
          <div>
            <ButtonLink to="/me/help">{say("help")}</ButtonLink>
          </div>
        )}
      </div>
      {read && (
        <details className="as-table" onToggle={(event) => show(event.currentTarget.open)}>
          <summary>{say("seeWords")}</summary>
          <div className="stack">
            {open && <MarkedWords id={finding.id} />}
            <div className="soft small stack tight">
              {finding.lookedAt.length > 0 && <p>{say("looked", { what: sources(finding.lookedAt) })}</p>}
              {finding.notLookedAt.length > 0 && <p>{say("notLooked", { what: sources(finding.notLookedAt) })}</p>}
            </div>
          </div>
        </details>
      )}
      <TeamAnswers finding={finding} />
      {read && <OwnAnswer finding={finding} />}
      <p className="soft small">{say("ends", { when: when.day(finding.expiresAt) })}</p>
    </Sheet>
  );
}

/** `/me/noticed`: the same findings staff see, spoken to the person, with their own answer. */
export function NoticedScreen() {
  const { say } = useOwnSentences();
  const { data, error, refetch } = useMine();
  useEffect(() => {
    if (data) void rememberLook(data);
  }, [data]);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {error && !data && <TroubleNotice reason={error} again={() => void refetch()} />}
      {data?.map((finding) => (
        <OwnNotice key={finding.id} finding={finding} />
      ))}
      {data?.length === 0 && (
        <Sheet>
          <EmptyState
            drawing={<Tide />}
            title={say("empty.title")}
            action={<ButtonLink to="/me/choices/P06">{say("empty.choice")}</ButtonLink>}
          >
            {say("empty.body")} {say("empty.apart")}
          </EmptyState>
        </Sheet>
      )}
    </div>
  );
}
