import { KeyRound, Plus, Printer, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Notice } from "#web/design/notice.tsx";
import type { OpenSide } from "#web/offline/pad.ts";
import { newId } from "#web/offline/seal.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { bringBack, decoyPages, type PageId, planPages, type Step, stepsOn } from "../domain/doc.ts";
import { ownPins } from "./own-pins.ts";
import { PinsPanel } from "./pins.tsx";
import { PrintPanel } from "./print.tsx";
import { SharePart } from "./share.tsx";
import { Editor, StepCard } from "./step-card.tsx";
import { syncingAccount, useSynced } from "./sync.ts";
import { type Texts, useTexts } from "./texts.ts";
import { type Notes, type Status, useNotes } from "./use-notes.ts";

type Prompted = { id: string; title: string; about: string; prompt: string; examples: readonly string[] };

/** What can be asked on a page; nothing on the pages of the second PIN. */
function promptsOf(page: PageId, texts: Texts): readonly Prompted[] {
  return page === "crisis" || page === "leaving" ? texts[page].steps : [];
}

type Props = { side: OpenSide; proven: boolean; onClose: () => void; onOtherWay: () => void };

/** An open side of the pad: the person's plans, or what the second PIN shows. Both are made of the same parts. */
export function NotesPage({ side, proven, onClose, onOtherWay }: Props) {
  const notes = useNotes(side);
  const texts = useTexts();
  const [part, show] = useState<"notes" | "print" | "pins">("notes");
  const [page, turn] = useState<PageId | null>(null);
  const { doc } = notes;
  if (!doc || !texts) return notes.status === "gone" ? <Gone onClose={onClose} /> : <Waiting />;
  const pages: readonly PageId[] = doc.kind === "plan" ? planPages : decoyPages;
  const filled = pages.find((each) => stepsOn(doc, each).length > 0);
  const at = page ?? filled ?? pages[0] ?? "crisis";
  const back = () => show("notes");
  if (part === "print")
    return (
      <PrintPanel steps={stepsOn(doc, at)} titleOf={(step) => titleOf(step, promptsOf(at, texts))} onBack={back} />
    );
  if (part === "pins") return <PinsPanel side={side} proven={proven} onBack={back} onOtherWay={onOtherWay} />;
  return (
    <PageOfNotes
      {...{ side, proven, notes, texts, pages, page: at, turn, onClose }}
      onPrint={() => show("print")}
      onPins={() => show("pins")}
    />
  );
}

function Gone({ onClose }: { onClose: () => void }) {
  const say = useWords("notes");
  return (
    <div className="page stack">
      <h1>{say("pin.title")}</h1>
      <p>{say("page.gone")}</p>
      <Buttons>
        <Button kind="main" onClick={onClose}>
          {say("pin.back")}
        </Button>
      </Buttons>
    </div>
  );
}

function titleOf(step: Step, prompts: readonly Prompted[]): string {
  return prompts.find(({ id }) => id === step.kind)?.title ?? step.title;
}

function PageOfNotes(props: {
  side: OpenSide;
  proven: boolean;
  notes: Notes;
  texts: Texts;
  pages: readonly PageId[];
  page: PageId;
  turn: (page: PageId) => void;
  onPrint: () => void;
  onPins: () => void;
  onClose: () => void;
}) {
  const say = useWords("notes");
  const language = useLanguage();
  const { side, notes, texts, page } = props;
  const { doc, status, touch, change } = notes;
  const isPlan = doc?.kind === "plan";
  const prompts = promptsOf(page, texts);
  const steps = doc ? stepsOn(doc, page) : [];
  const [editing, edit] = useState<string | null>(null);
  const [fresh, begin] = useState<{ id: string; kind: string | null } | null>(null);
  const [removed, setRemoved] = useState<Step | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const nameOf = (id: PageId) =>
    id === "crisis" || id === "leaving" ? texts[id].tab : say(id === "shopping" ? "decoy.shopping" : "decoy.recipes");
  const heading = page === "crisis" || page === "leaving" ? texts[page].title : nameOf(page);
  const offered = prompts.filter(({ id }) => !steps.some(({ kind }) => kind === id) && fresh?.kind !== id);
  const isOwn = isPlan && side.account === syncingAccount();
  const unreviewed = isPlan && language !== "en" && texts.crisis.translationReviewed === false;
  const startOn = (kind: string | null) => {
    edit(null);
    setRemoved(null);
    begin({ id: newId(), kind });
  };
  return (
    <div className="page stack notes-page">
      <div className="stack tight">
        <h1 ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {isPlan && (page === "crisis" || page === "leaving") && <p className="soft">{texts[page].intro}</p>}
      </div>
      <fieldset className="page-tabs">
        <legend className="only-heard">{say("page.which")}</legend>
        {props.pages.map((id) => (
          <Button
            key={id}
            kind={id === page ? "plain" : "quiet"}
            aria-pressed={id === page}
            onClick={() => {
              edit(null);
              begin(null);
              props.turn(id);
            }}
          >
            {nameOf(id)}
          </Button>
        ))}
      </fieldset>
      <Standing
        status={status}
        isPlan={isPlan}
        isOwn={isOwn}
        isWaiting={doc?.steps.some(({ waiting }) => waiting !== null) ?? false}
      />
      {steps.length === 0 && !fresh && <p className="soft">{say("page.start")}</p>}
      <ol className="steps calm-list stack" key={page}>
        {steps.map((step, at) => {
          // Being written for the first time: its own editor stands at the end until it is done.
          if (step.id === fresh?.id) return null;
          const prompt = prompts.find(({ id }) => id === step.kind);
          return (
            <li key={step.id} className="sheet roomy stack tight">
              {editing === step.id ? (
                <Editor
                  id={step.id}
                  page={page}
                  step={step}
                  prompt={prompt ?? null}
                  kind={step.kind}
                  change={change}
                  touch={touch}
                  place={{ first: at === 0, last: at === steps.length - 1 }}
                  onDone={() => edit(null)}
                  onRemoved={setRemoved}
                />
              ) : (
                <StepCard
                  step={step}
                  title={titleOf(step, prompts)}
                  onChange={() => {
                    begin(null);
                    setRemoved(null);
                    edit(step.id);
                  }}
                >
                  {isOwn && <SharePart step={step} title={titleOf(step, prompts)} />}
                </StepCard>
              )}
            </li>
          );
        })}
        {fresh && (
          <li key={fresh.id} className="sheet roomy stack tight">
            <Editor
              id={fresh.id}
              page={page}
              step={steps.find(({ id }) => id === fresh.id) ?? null}
              prompt={prompts.find(({ id }) => id === fresh.kind) ?? null}
              kind={fresh.kind}
              change={change}
              touch={touch}
              place={null}
              onDone={() => begin(null)}
              onRemoved={setRemoved}
            />
          </li>
        )}
      </ol>
      <div role="status">
        {removed && (
          <Notice kind="good">
            <p>{say("page.removed")}</p>
            <div>
              <Button
                onClick={() => {
                  void change((now) => bringBack(now, removed, newId));
                  setRemoved(null);
                }}
              >
                {say("page.undo")}
              </Button>
            </div>
          </Notice>
        )}
      </div>
      <section className="stack tight">
        {offered.length > 0 && (
          <>
            <h2>{say("page.add")}</h2>
            <p className="soft small">{say("page.addAbout")}</p>
          </>
        )}
        <ul className="sheet calm-list offers">
          {offered.map((prompt) => (
            <li key={prompt.id}>
              <button type="button" onClick={() => startOn(prompt.id)}>
                <Icon of={Plus} />
                <span>
                  <b>{prompt.title}</b>
                  <span className="soft small about-line"> {prompt.about}</span>
                </span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" onClick={() => startOn(null)}>
              <Icon of={Plus} />
              <span>
                <b>{say("page.own")}</b>
              </span>
            </button>
          </li>
        </ul>
      </section>
      {isPlan && props.proven && <Invite side={side} onPins={props.onPins} />}
      {unreviewed && <p className="soft small">{say("plan.unreviewed")}</p>}
      <Buttons>
        <Button icon={Printer} onClick={props.onPrint}>
          {say("page.print")}
        </Button>
        <Button icon={KeyRound} onClick={props.onPins}>
          {say("page.pins")}
        </Button>
        <Button icon={X} onClick={props.onClose}>
          {say("page.close")}
        </Button>
      </Buttons>
    </div>
  );
}

/** Where the words are now. */
function Standing(props: { status: Status; isPlan: boolean; isOwn: boolean; isWaiting: boolean }) {
  const { status, isPlan, isOwn, isWaiting } = props;
  const say = useWords("notes");
  const { state } = useSynced();
  if (status === "full" || status === "not-saved" || status === "gone")
    return (
      <Notice live>
        <p>{say(status === "full" ? "page.full" : status === "gone" ? "page.gone" : "page.notSaved")}</p>
      </Notice>
    );
  return (
    <div className="soft small standing" aria-live="polite">
      <p>
        {isPlan && `${say("plan.onlyYou")} `}
        {say(status === "saving" ? "page.saving" : "page.saved")}
      </p>
      {isPlan && isWaiting && (state === "waiting" || !isOwn) && <p>{say("plan.waiting")}</p>}
      {isPlan && isOwn && state === "refused" && <p>{say("plan.refused")}</p>}
    </div>
  );
}

function Invite({ side, onPins }: { side: OpenSide; onPins: () => void }) {
  const say = useWords("notes");
  const [hasPin, setHas] = useState(true);
  useEffect(() => {
    let gone = false;
    ownPins(side.account)
      .then((pins) => !gone && pins && setHas(pins.mine))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [side]);
  if (hasPin) return null;
  return (
    <Notice icon={KeyRound} title={say("plan.invite")}>
      <p>{say("plan.inviteAbout")}</p>
      <div>
        <Button onClick={onPins}>{say("plan.invitePin")}</Button>
      </div>
    </Notice>
  );
}
