import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type * as Y from "yjs";
import { TextArea } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import { type Delta, movedCaret, writeText } from "../domain/document.ts";

/**
 * A field that two may write in at once: what is typed changes only what was touched, and what others write comes in around
 * the caret. A paste that would not fit changes nothing.
 */
export function SharedText(props: {
  text: Y.Text;
  label: string;
  hint?: string;
  most: number;
  bare?: boolean;
  line?: boolean;
  readOnly?: boolean;
}) {
  const say = useWords("plan-together");
  const { text, most } = props;
  const [shown, show] = useState(() => text.toString());
  const [isTooLong, setTooLong] = useState(false);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const now = useRef({ shown, since: [] as Delta[], composing: false, writes: false, caret: null as number | null });

  useEffect(() => {
    const held = now.current;
    const take = () => {
      const box = field.current;
      if (box && document.activeElement === box)
        held.caret = held.since.reduce(movedCaret, box.selectionStart ?? box.value.length);
      held.since = [];
      held.shown = text.toString();
      // At once: a letter typed a moment later stands on what the field says then.
      flushSync(() => show(held.shown));
    };
    const hear = ({ delta }: Y.YTextEvent) => {
      if (held.writes) return;
      held.since.push(delta);
      if (!held.composing) take();
    };
    now.current.shown = text.toString();
    show(now.current.shown);
    text.observe(hear);
    return () => text.unobserve(hear);
  }, [text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put back whenever other words are shown.
  useLayoutEffect(() => {
    const { caret } = now.current;
    now.current.caret = null;
    if (caret !== null && document.activeElement === field.current) field.current?.setSelectionRange(caret, caret);
  }, [shown]);

  const write = (box: HTMLInputElement | HTMLTextAreaElement) => {
    const held = now.current;
    const next = props.line ? box.value.replace(/[\r\n]+/g, " ") : box.value;
    setTooLong(next.length > most && next.length > held.shown.length);
    if (next.length > most && next.length > held.shown.length) return;
    held.writes = true;
    writeText(text, next, box.selectionStart ?? next.length, { shown: held.shown, since: held.since });
    held.writes = false;
    if (held.since.length > 0) held.caret = held.since.reduce(movedCaret, box.selectionStart ?? next.length);
    held.since = [];
    held.shown = text.toString();
    show(held.shown);
  };
  return (
    <TextArea
      {...(props.line ? { rows: 1 } : {})}
      label={props.label}
      {...(props.hint ? { hint: props.hint } : {})}
      {...(props.bare ? { bare: true } : {})}
      fault={isTooLong ? say("tooLong", { count: most }) : undefined}
      value={shown}
      readOnly={props.readOnly ?? false}
      autoComplete="off"
      onFocus={(event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        field.current = event.currentTarget;
      }}
      onCompositionStart={() => {
        now.current.composing = true;
      }}
      onCompositionEnd={() => {
        now.current.composing = false;
      }}
      onChange={(event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        field.current = event.currentTarget;
        write(event.currentTarget);
      }}
    />
  );
}
