import { ArrowDown, ArrowUp, Check, PenLine, Trash2 } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field, TextArea } from "#web/design/field.tsx";
import { onDrop } from "#web/keys.ts";
import { newId } from "#web/offline/seal.ts";
import { useWords } from "#web/words/words.ts";
import { addStep, moveStep, type PageId, removeStep, type Step, withNumbers, writeStep } from "../domain/doc.ts";
import { limits } from "../domain.ts";
import type { Notes } from "./use-notes.ts";

/** One step as it is read, with its telephone numbers ready to be dialled. */
export function StepCard(props: { step: Step; title: string; onChange: () => void; children?: ReactNode }) {
  const say = useWords("notes");
  const title = props.title || say("page.untitled");
  return (
    <>
      <h2>{title}</h2>
      <Lines text={props.step.text} />
      <div className="step-foot">
        <Button
          kind="quiet"
          icon={PenLine}
          onClick={props.onChange}
          aria-label={say("page.changeNamed", { title })}
          className="tiny"
        >
          {say("page.change")}
        </Button>
        {props.children}
      </div>
    </>
  );
}

export function Lines({ text }: { text: string }) {
  return (
    <div className="step-lines" dir="auto">
      {text.split("\n").map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a step may be the same.
        <p key={at}>
          {withNumbers(line).map(({ text: part, dial }, place) =>
            dial === null ? (
              part
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same number may stand there twice.
              <a key={place} href={`tel:${dial}`} dir="ltr">
                {part}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

type Prompted = { title: string; prompt: string; examples: readonly string[] };

/** At most this long is a keystroke only in memory, in ms. */
const saveAfterMs = 400;

/**
 * Writes one step, kept on this device while it is written. When another tab kept newer words and nothing was typed here
 * meanwhile, those are taken over.
 *
 * @param step null for one that is not there yet; its first word makes it
 */
export function Editor(props: {
  id: string;
  page: PageId;
  kind: string | null;
  step: Step | null;
  prompt: Prompted | null;
  place: { first: boolean; last: boolean } | null;
  change: Notes["change"];
  touch: Notes["touch"];
  onDone: () => void;
  onRemoved: (step: Step) => void;
}) {
  const say = useWords("notes");
  const { id, page, kind, step, prompt, change } = props;
  const [words, show] = useState({ title: step?.title ?? "", text: step?.text ?? "" });
  const held = useRef({ ...words, rev: step?.rev ?? "", isThere: step !== null, dirty: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef<HTMLDivElement>(null);

  const keep = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const now = held.current;
    if (!now.dirty) return;
    now.dirty = false;
    const { title, text, rev, isThere } = now;
    now.isThere = true;
    const kept = await change((doc) => {
      const there = isThere || doc.steps.some((each) => each.id === id);
      return there
        ? writeStep(doc, id, { title, text }, rev, newId)
        : addStep(doc, { id, page, kind, title, text }, newId);
    });
    if (!kept) {
      held.current.dirty = true;
      held.current.isThere = isThere;
      return;
    }
    held.current.rev = kept.steps.find((each) => each.id === id)?.rev ?? held.current.rev;
  }, [change, id, page, kind]);

  useEffect(() => {
    const now = held.current;
    if (!step || now.dirty || timer.current !== undefined || step.rev === now.rev) return;
    Object.assign(now, { title: step.title, text: step.text, rev: step.rev });
    show({ title: step.title, text: step.text });
  }, [step]);

  useEffect(() => {
    const hide = () => void keep();
    document.addEventListener("visibilitychange", hide);
    addEventListener("pagehide", hide);
    const stopDrop = onDrop(hide);
    return () => {
      void keep();
      document.removeEventListener("visibilitychange", hide);
      removeEventListener("pagehide", hide);
      stopDrop();
    };
  }, [keep]);

  useEffect(() => {
    const box = frame.current?.querySelector<HTMLElement>("input, textarea");
    box?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: "center" });
  }, []);

  const write = (next: Partial<typeof words>) => {
    const now = { ...words, ...next };
    show(now);
    Object.assign(held.current, now, { dirty: true });
    props.touch();
    timer.current ??= setTimeout(() => void keep(), saveAfterMs);
  };
  const done = async () => {
    await keep();
    const { title, text, isThere } = held.current;
    if (isThere && title.trim() === "" && text.trim() === "") await change((doc) => removeStep(doc, id, newId));
    props.onDone();
  };
  const remove = async () => {
    await keep();
    const kept = await change((doc) => removeStep(doc, id, newId));
    const gone = kept?.steps.find((each) => each.id === id) ?? step;
    props.onDone();
    if (gone) props.onRemoved({ ...gone, title: held.current.title, text: held.current.text });
  };
  return (
    <div className="stack step-editor" ref={frame}>
      {prompt ? (
        <h2>{prompt.title}</h2>
      ) : (
        <Field
          label={say("page.ownTitle")}
          value={words.title}
          maxLength={limits.titleLength}
          onChange={(event) => write({ title: event.currentTarget.value })}
          autoComplete="off"
        />
      )}
      <TextArea
        label={prompt?.prompt ?? say("page.untitled")}
        bare={!prompt}
        value={words.text}
        maxLength={limits.textLength}
        onChange={(event) => write({ text: event.currentTarget.value })}
        autoComplete="off"
      />
      {prompt && (
        <details className="as-table">
          <summary>{say("page.examples")}</summary>
          <ul className="stack tight soft">
            {prompt.examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </details>
      )}
      <Buttons>
        <Button kind="main" icon={Check} onClick={() => void done()}>
          {say("page.done")}
        </Button>
        {props.place && !props.place.first && (
          <Button icon={ArrowUp} onClick={() => void keep().then(() => change((doc) => moveStep(doc, id, -1, newId)))}>
            {say("page.up")}
          </Button>
        )}
        {props.place && !props.place.last && (
          <Button icon={ArrowDown} onClick={() => void keep().then(() => change((doc) => moveStep(doc, id, 1, newId)))}>
            {say("page.down")}
          </Button>
        )}
        {props.step && (
          <Button kind="quiet" icon={Trash2} onClick={() => void remove()}>
            {say("page.remove")}
          </Button>
        )}
      </Buttons>
    </div>
  );
}
