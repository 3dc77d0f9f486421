import "./notices.css";
import { useEffect, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { EmptyState, Tide } from "#web/design/drawings.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { type Finding, noticing } from "../contract.ts";
import { isChange, standing, standingMoves } from "../domain/telling.ts";
import { useAskAgain, useFinding, useMine } from "./asking.ts";
import { Behind } from "./behind.tsx";
import { OwnLookBack } from "./look-back.tsx";
import { rememberLook } from "./looked.ts";
import { isAsked, isMeasured, useOwnSentences } from "./sentences.ts";

/** One's own words, opened only when asked for. */
function MarkedWords({ id }: { id: string }) {
  const { say } = useOwnSentences();
  const { data, error, refetch } = useFinding(id);
  if (error) return <TroubleNotice reason={error} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <Behind
      evidence={data.evidence}
      words={{
        page: (when) => say("page", { when }),
        gone: say("gone"),
        changed: say("changed"),
        none: say("noWords"),
        days: ({ count }) => say("points.days", { count }),
        scores: say("points.scores"),
        takenBack: ({ count }) => say("points.takenBack", { count }),
        asTable: say("points.asTable"),
        day: say("points.day"),
        mood: say("points.mood"),
        score: say("points.score"),
        missing: say("points.missing"),
      }}
    />
  );
}

/** Own words to an answer, only if one likes; what is typed stays on this device until it is sent. */
function OwnReply({ finding, fits, onDone }: { finding: Finding; fits: boolean; onDone: () => void }) {
  const { say } = useOwnSentences();
  const askAgain = useAskAgain();
  const { text, setText, clear } = useDraft(`noticed/${finding.id}`);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [reviewId] = useState(newId);
  const send = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const words = text.trim();
      const input = { id: finding.id, reviewId, fits, ...(words === "" ? {} : { words }) };
      await call(noticing.answerMine, input, { id: reviewId });
      await clear().catch(() => undefined);
      await askAgain();
      onDone();
    } catch (reason) {
      setTrouble(reason);
      setBusy(false);
    }
  };
  return (
    <>
      <TextArea
        label={say("more")}
        hint={say("moreHint")}
        value={text}
        maxLength={2000}
        rows={2}
        onChange={(event) => setText(event.target.value)}
      />
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" busy={busy} onClick={() => void send()}>
          {say(busy ? "sending" : "send")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("notNow")}
        </Button>
      </Buttons>
    </>
  );
}

/** Does it fit? Two equal answers; own words only if one likes. */
function OwnAnswer({ finding }: { finding: Finding }) {
  const { say } = useOwnSentences();
  const own = standing(finding.reviews).findLast(({ by }) => by === "person");
  const [fits, choose] = useState<boolean | null>(null);
  const [again, setAgain] = useState(false);
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
  const pick = (value: boolean, word: "fits" | "wrong") => (
    <Button aria-pressed={fits === value} className={fits === value ? "picked" : ""} onClick={() => choose(value)}>
      {say(word)}
    </Button>
  );
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, not fields of a form. */}
      <div className="buttons equal" role="group" aria-label={say("fitsAsk")}>
        {pick(true, "fits")}
        {pick(false, "wrong")}
      </div>
      {fits !== null && (
        <OwnReply
          finding={finding}
          fits={fits}
          onDone={() => {
            choose(null);
            setAgain(false);
          }}
        />
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

/** What the team did with it besides answering, told to the person as plainly. */
function TeamMoves({ finding }: { finding: Finding }) {
  const { say, when } = useOwnSentences();
  const moves = standingMoves(finding.moves);
  if (moves.length === 0) return null;
  return (
    <ul className="calm-list stack tight">
      {moves.map(({ id, kind, name, to, until, reason }) => (
        <li key={id}>
          {kind === "snoozed"
            ? say("moves.snoozed", { who: name ?? say("answer.someone"), when: until ? when.day(until) : "" })
            : say("moves.handedOver", { who: name ?? say("answer.someone"), to: to ?? say("answer.someone") })}{" "}
          {reason && <span dir="auto">“{reason}”</span>}
        </li>
      ))}
    </ul>
  );
}

function OwnNotice({ finding }: { finding: Finding }) {
  const { say, when, title, about, strength, often, sources } = useOwnSentences();
  const [open, show] = useState(false);
  const read = !isAsked(finding);
  return (
    <article className="sheet roomy stack" aria-labelledby={`own-${finding.id}`}>
      <div className="stack tight">
        <p className="soft small">{when.day(finding.createdAt)}</p>
        <h2 id={`own-${finding.id}`}>{title(finding)}</h2>
        <p>
          {about(finding)}{" "}
          {(finding.urgency === "routine" || isChange(finding)) && isMeasured(finding) && strength(finding)}
        </p>
        {finding.urgency !== "routine" && (
          <div>
            <ButtonLink to="/me/help">{say("help")}</ButtonLink>
          </div>
        )}
      </div>
      {read && (
        <details className="as-table" onToggle={(event) => show(event.currentTarget.open)}>
          <summary>{say(isChange(finding) ? "seeDays" : "seeWords")}</summary>
          <div className="stack">
            {open && <MarkedWords id={finding.id} />}
            <div className="soft small stack tight">
              {often(finding) && <p>{often(finding)}</p>}
              {finding.lookedAt.length > 0 && <p>{say("looked", { what: sources(finding.lookedAt) })}</p>}
              {finding.notLookedAt.length > 0 && <p>{say("notLooked", { what: sources(finding.notLookedAt) })}</p>}
            </div>
          </div>
        </details>
      )}
      <TeamAnswers finding={finding} />
      <TeamMoves finding={finding} />
      {read && <OwnAnswer finding={finding} />}
      <p className="soft small">{say("ends", { when: when.day(finding.expiresAt) })}</p>
    </article>
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
      {data && data.length > 0 && <OwnLookBack />}
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
      {data?.length === 0 && <OwnLookBack />}
    </div>
  );
}
