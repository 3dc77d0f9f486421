import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { noticing, type StaffAnswer } from "../contract.ts";
import { forgetAnswer, type JustAnswered, rememberAnswer, useJustAnswered } from "./answered.ts";
import { type InboxFinding, useAskAgain } from "./asking.ts";
import { secondsOpen } from "./seconds-open.ts";
import { isAsked, useStaffSentences } from "./sentences.ts";

const answers: readonly StaffAnswer[] = ["agreed", "disagreed", "acted"];

/** What a person asked for themselves can be followed up; nobody can call it wrong. */
function answersTo(finding: InboxFinding): readonly StaffAnswer[] {
  return isAsked(finding) ? answers.filter((answer) => answer !== "disagreed") : answers;
}

/** Why, in one line. Enter saves, Escape goes back; what was typed stays on this device until it is saved. */
function Reason(props: { finding: InboxFinding; answer: StaffAnswer; onDone: (given: boolean) => void }) {
  const { finding, answer, onDone } = props;
  const { say } = useStaffSentences();
  const askAgain = useAskAgain();
  const { text: reason, setText: write, clear } = useDraft(`review/${finding.id}`);
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [reviewId] = useState(newId);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    if (reason.trim() === "") return setEmpty(true);
    setBusy(true);
    setTrouble(null);
    try {
      const input = { id: finding.id, reviewId, answer, reason: reason.trim(), secondsOpen: secondsOpen(finding.id) };
      await call(noticing.review, input, { id: reviewId });
      rememberAnswer({ finding, answer, reason: reason.trim(), reviewId });
      await clear().catch(() => undefined);
      onDone(true);
      await askAgain();
    } catch (thrown) {
      setTrouble(thrown);
      setBusy(false);
    }
  };
  return (
    <form className="reason stack tight" onSubmit={save} noValidate>
      <Field
        label={say(isAsked(finding) && answer === "agreed" ? "answer.asked_why_agreed" : `answer.why_${answer}`)}
        hint={say("answer.hint", { name: finding.personName })}
        fault={empty && reason.trim() === "" ? say("answer.needed") : undefined}
        value={reason}
        maxLength={2000}
        autoComplete="off"
        autoFocus
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone(false);
        }}
      />
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" type="submit" busy={busy}>
          {say(busy ? "answer.saving" : "answer.save")}
        </Button>
        <Button kind="quiet" onClick={() => onDone(false)}>
          {say("answer.notNow")}
        </Button>
      </Buttons>
    </form>
  );
}

/** How long to wait for a notice to come back into the list, in ms. */
const backWithinMs = 5000;

/** Puts the focus on the answers of a notice as soon as it is open again, unless it went elsewhere meanwhile. */
function focusAnswers(findingId: string): void {
  const end = performance.now() + backWithinMs;
  const look = () => {
    const at = document.activeElement;
    if (at && at !== document.body) return;
    const answer = document.querySelector<HTMLElement>(`[aria-labelledby="notice-${findingId}"] [data-answer]`);
    if (answer) answer.focus();
    else if (performance.now() < end) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function Given({ given, focus }: { given: JustAnswered; focus: boolean }) {
  const { say } = useStaffSentences();
  const askAgain = useAskAgain();
  const undo = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  useEffect(() => {
    if (focus) undo.current?.focus({ preventScroll: true });
  }, [focus]);
  const takeBack = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      await call(noticing.undo, { id: given.finding.id, reviewId: newId() });
      await askAgain();
      forgetAnswer(given.finding.id);
      focusAnswers(given.finding.id);
    } catch (reason) {
      setTrouble(reason);
    }
    setBusy(false);
  };
  return (
    <div className="given stack tight">
      <p role="status">
        <b>
          {say(
            isAsked(given.finding) && given.answer === "agreed"
              ? "answer.asked_did_agreed"
              : `answer.did_${given.answer}`,
          )}
        </b>{" "}
        <span dir="auto">“{given.reason}”</span>
      </p>
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <div>
        <Button ref={undo} busy={busy} onClick={() => void takeBack()}>
          {say("answer.undo")}
        </Button>
      </div>
    </div>
  );
}

/** The three answers, equal; then why; then what was said, with a way back for a while. */
export function Answering({ finding, onAnswered }: { finding: InboxFinding; onAnswered?: () => void }) {
  const { say } = useStaffSentences();
  const given = useJustAnswered().get(finding.id);
  const [asked, ask] = useState<StaffAnswer | null>(null);
  const [fresh, setFresh] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  if (given) return <Given given={given} focus={fresh} />;
  const done = (answered: boolean) => {
    const pressed = asked;
    ask(null);
    setFresh(answered);
    if (answered) onAnswered?.();
    else requestAnimationFrame(() => row.current?.querySelector<HTMLElement>(`[data-answer="${pressed}"]`)?.focus());
  };
  if (asked) return <Reason key={asked} finding={finding} answer={asked} onDone={done} />;
  return (
    <div className="buttons" ref={row}>
      {answersTo(finding).map((answer) => (
        <Button
          key={answer}
          data-answer={answer}
          {...(finding.urgency === "now" && answer === "acted" ? { kind: "main" as const } : {})}
          onClick={() => ask(answer)}
        >
          {say(isAsked(finding) && answer === "agreed" ? "answer.asked_agreed" : `answer.${answer}`)}
        </Button>
      ))}
    </div>
  );
}

/**
 * Keys that work while the focus is on a notice and not in a field: arrows move, 1 to 3 answer, W opens why. Only there,
 * so that they can get in nobody's way.
 */
export function onNoticeKey(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
  const notice = event.currentTarget;
  const press = (selector: string) => {
    const button = notice.querySelector<HTMLElement>(selector);
    if (!button) return;
    event.preventDefault();
    button.click();
  };
  const answer = answers[Number(event.key) - 1];
  if (answer) press(`[data-answer="${answer}"]`);
  else if (event.key.toLowerCase() === "w") press("[data-why]");
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const all = [...(notice.parentElement?.querySelectorAll<HTMLElement>("article.notice-item") ?? [])];
    const next = all[all.indexOf(notice) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.querySelector<HTMLElement>("[data-why]")?.focus();
  }
}
