import "./goals.css";
import { type SyntheticEvent, useState } from "react";
import { useLocation } from "wouter";
import { Button, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Goal, goals } from "../contract.ts";
import { limits } from "../domain.ts";
import { keepWords, useDoing } from "./use-goals.ts";

/** `/me/goals/new` */
export function NewGoalScreen() {
  const say = useWords("mine-goals");
  const [, go] = useLocation();
  return (
    <div className="page stack">
      <h1>{say("write.title")}</h1>
      <WriteGoal onDone={() => go("/me/goals")} />
      <p className="soft small">{say("whoSees")}</p>
    </div>
  );
}

/** Writes a goal or changes its words. `from`: begins with these, for one's own words made of two versions. */
export function WriteGoal({ goal, from, onDone }: { goal?: Goal; from?: string; onDone: () => void }) {
  const say = useWords("mine-goals");
  const doing = useDoing();
  const key = `goals/${goal?.id ?? "new"}`;
  const words = useDraft(key, from ?? goal?.words ?? "");
  const why = useDraft(`${key}/why`, goal?.why ?? "");
  // Pressed twice, it is still one goal.
  const [fresh] = useState(newId);
  const [fault, warn] = useState<"write.empty" | "write.long" | null>(null);
  const [trouble, fail] = useState<unknown>(null);
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    const [text, reason] = [words.text.trim().toWellFormed(), why.text.trim().toWellFormed()];
    if (text === "") return warn("write.empty");
    if (text.length > limits.goalLength || reason.length > limits.whyLength) return warn("write.long");
    try {
      const { id, version, others } = goal ?? { id: fresh, version: 0, others: [] };
      const settles = others.map((other) => other.id);
      await doing(() => keepWords(goals.save, { id, version, words: text, why: reason, settles }));
      await Promise.all([words.clear(), why.clear()]);
      onDone();
    } catch (reason) {
      fail(reason);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void keep(event)}>
      <TextArea
        label={say("write.words")}
        hint={say("write.hint")}
        fault={fault ? say(fault) : undefined}
        rows={3}
        value={words.text}
        onChange={({ currentTarget }) => {
          warn(null);
          words.setText(currentTarget.value);
        }}
      />
      {words.elsewhere && <p className="small">{say("write.elsewhere")}</p>}
      {words.others.map((other) => (
        <Notice key={other.branch} title={say("write.other")}>
          <p className="as-written" dir="auto">
            {other.text}
          </p>
          <Button onClick={() => words.take(other.branch, "replace")}>{say("write.takeOther")}</Button>
        </Notice>
      ))}
      <TextArea
        label={say("write.why")}
        rows={2}
        value={why.text}
        onChange={({ currentTarget }) => why.setText(currentTarget.value)}
      />
      <Buttons>
        <Button kind="main" type="submit">
          {say("write.keep")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("write.cancel")}
        </Button>
      </Buttons>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </form>
  );
}
