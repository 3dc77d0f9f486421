import "./measures.css";
import { type Answer, criticalOf, type Item } from "@mooring/measures";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { codeOf, TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { HelpKind } from "../contract.ts";
import { Alone } from "./alone.tsx";
import { Done } from "./done.tsx";
import { HelpNow } from "./help-now.tsx";
import { Question } from "./question.tsx";
import { type Taking, takenNow } from "./taking-now.ts";
import { type InHand, useTaking } from "./use-taking.ts";
import { WhoSees } from "./who-sees.tsx";

/** `/me/questions/now`: one question at a time. Which ones is held in memory alone; without it, back to the list. */
export function TakeScreen() {
  const [taking] = useState(takenNow);
  const [, go] = useLocation();
  useEffect(() => {
    if (!taking) go("/me/questions");
  }, [taking, go]);
  return taking ? <Take taking={taking} /> : <Waiting />;
}

function Waiting() {
  const say = useWords("measures");
  return (
    <div className="page stack">
      <h1>{say("title")}</h1>
      <p className="waiting">{say("loading")}</p>
    </div>
  );
}

/** Where one is: before it, at a question by its place, at the end of them, finished, or stopped for now. */
type Step = { at: "before" } | { at: "question"; index: number } | { at: "end" } | { at: "done" } | { at: "stopped" };

function Take({ taking }: { taking: Taking }) {
  const say = useWords("measures");
  const shown = useLanguage();
  const hand = useTaking(taking, shown === "es" ? "es" : "en");
  const [step, setStep] = useState<Step>({ at: "before" });
  const [help, setHelp] = useState<{ kind: HelpKind; next: Step } | null>(null);
  const [busy, setBusy] = useState(false);
  const { form, items, answers, trouble } = hand;
  const isPrivate = form?.needsPrivacy ?? false;
  // Somebody may have come in: what is for a private place is not there any more when the page comes back.
  useEffect(() => {
    if (!isPrivate) return;
    const hide = () => {
      if (document.visibilityState === "hidden") setStep((now) => (now.at === "question" ? { at: "stopped" } : now));
    };
    document.addEventListener("visibilitychange", hide);
    return () => document.removeEventListener("visibilitychange", hide);
  }, [isPrivate]);
  if (!form) {
    return trouble === null ? (
      <Waiting />
    ) : (
      <div className="page stack">
        <h1>{say("title")}</h1>
        {codeOf(trouble) === "switched-off" ? <p>{say("take.notThere")}</p> : <TroubleNotice reason={trouble} />}
        <ButtonLink to="/me/questions">{say("links.back")}</ButtonLink>
      </div>
    );
  }
  const place = (index: number): Step => (index < items.length ? { at: "question", index } : { at: "end" });
  const begin = async () => {
    setBusy(true);
    if (await hand.begin()) setStep(place(firstOpen(items, answers)));
    setBusy(false);
  };
  const answer = async (item: Item, index: number, value: Answer) => {
    const critical = criticalOf(form, item.linkId, value);
    // Help comes before anything is sent: it must not wait for a connection.
    if (critical) setHelp({ kind: critical.kind, next: { at: "question", index: index + 1 } });
    const isKept = await hand.answer(item.linkId, value);
    if (isKept && !critical) setStep({ at: "question", index: index + 1 });
  };
  const finish = async () => {
    setBusy(true);
    if (await hand.end()) setStep({ at: "done" });
    setBusy(false);
  };
  const now = step.at === "question" ? (items[step.index] ?? null) : null;
  return (
    <div className="page stack" data-step={step.at}>
      <h1 className={step.at === "question" ? "only-heard" : undefined}>
        {form.needsPrivacy ? say("asked.private") : form.title}
      </h1>
      {help && (
        <HelpNow
          kind={help.kind}
          waits={!form.needsPrivacy}
          onGoOn={() => {
            setStep(help.next);
            setHelp(null);
          }}
          onStop={() => {
            setStep({ at: "stopped" });
            setHelp(null);
          }}
        />
      )}
      {!help && step.at === "before" && <Before hand={hand} busy={busy} onBegin={() => void begin()} />}
      {!help && step.at === "question" && now && (
        <Question
          key={now.linkId}
          item={now}
          language={form.language}
          at={step.index + 1}
          all={items.length}
          // What was answered in a private place is not shown again.
          answer={form.needsPrivacy ? undefined : answers.get(now.linkId)}
          onAnswer={(value) => void answer(now, step.index, value)}
          onSkip={() => setStep(place(step.index + 1))}
          onBack={step.index > 0 ? () => setStep(place(step.index - 1)) : null}
          onStop={() => setStep({ at: "stopped" })}
        />
      )}
      {!help && (step.at === "end" || (step.at === "question" && !now)) && (
        <End
          skipped={items.filter(({ linkId }) => !answers.has(linkId)).length}
          busy={busy}
          onFinish={() => void finish()}
          onBack={() => setStep(place(Math.max(0, items.length - 1)))}
          onStop={() => setStep({ at: "stopped" })}
        />
      )}
      {step.at === "done" && !help && <Done form={form} />}
      {step.at === "stopped" && !help && (
        <>
          <Notice kind="good" live title={say("stopped.title")}>
            <p>{say("stopped.body")}</p>
          </Notice>
          <Buttons>
            <ButtonLink to="/me/questions">{say("links.back")}</ButtonLink>
          </Buttons>
        </>
      )}
      {trouble !== null && (
        <>
          <p>{say("take.notKept")}</p>
          <TroubleNotice reason={trouble} />
        </>
      )}
      {(step.at === "before" || step.at === "question" || step.at === "end") && !help && (
        <footer className="soft small stack tight" lang={form.language}>
          <p>{form.attribution}</p>
        </footer>
      )}
    </div>
  );
}

/** Where one goes on: the first question that has no answer yet. */
function firstOpen(items: readonly Item[], answers: InHand["answers"]): number {
  const open = items.findIndex(({ linkId }) => !answers.has(linkId));
  return open < 0 ? items.length : open;
}

function Before({ hand, busy, onBegin }: { hand: InHand; busy: boolean; onBegin: () => void }) {
  const say = useWords("measures");
  const { form } = hand;
  if (!form) return null;
  if (form.needsPrivacy) return <Alone form={form} busy={busy} onYes={onBegin} />;
  return (
    <>
      <Sheet>
        <div className="stack tight" lang={form.language}>
          {form.before && <p>{form.before}</p>}
          {form.recall && <p>{form.recall}</p>}
        </div>
        <p>{say("before.many", { count: form.items.length })}</p>
        <p className="soft">{say("lead")}</p>
        <Buttons>
          <Button kind="main" busy={busy} onClick={onBegin}>
            {say(hand.isBegun ? "open.goOn" : "before.begin")}
          </Button>
          <ButtonLink to="/me/questions" kind="quiet">
            {say("before.notNow")}
          </ButtonLink>
        </Buttons>
      </Sheet>
      <WhoSees />
    </>
  );
}

type Ending = { skipped: number; busy: boolean; onFinish: () => void; onBack: () => void; onStop: () => void };

function End({ skipped, busy, onFinish, onBack, onStop }: Ending) {
  const say = useWords("measures");
  return (
    <Sheet>
      <h2>{say("take.finishTitle")}</h2>
      <p>{say("take.finishLead")}</p>
      {skipped > 0 && <p className="soft">{say("take.skipped", { count: skipped })}</p>}
      <Buttons>
        <Button kind="main" busy={busy} onClick={onFinish}>
          {say("take.finish")}
        </Button>
        <Button onClick={onBack}>{say("take.back")}</Button>
        <Button kind="quiet" onClick={onStop}>
          {say("take.stop")}
        </Button>
      </Buttons>
    </Sheet>
  );
}
