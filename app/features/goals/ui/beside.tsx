import { type ReactNode, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Goal, type GoalWording, goals, type Step, type StepWording } from "../contract.ts";
import { useAgo, useWhenWords } from "./saying.ts";
import { keepWords, useDoing } from "./use-goals.ts";

type Shown = { key: string; title: string; body: ReactNode; take: () => Promise<void>; takeWord: string };

/** Two or more versions side by side, each with one press that takes it. Nothing goes before that. */
function Beside({ shown, more }: { shown: readonly Shown[]; more?: ReactNode }) {
  const say = useWords("mine-goals");
  const doing = useDoing();
  const [trouble, fail] = useState<unknown>(null);
  return (
    <Notice title={say("beside.title")}>
      <p>{say("beside.lead")}</p>
      <div className="side-by-side">
        {shown.map(({ key, title, body, take, takeWord }) => (
          <div key={key} className="version stack tight">
            <p className="soft small">{title}</p>
            <div className="as-written">{body}</div>
            <div>
              <Button onClick={() => void doing(take).catch((reason: unknown) => fail(reason))}>{takeWord}</Button>
            </div>
          </div>
        ))}
      </div>
      {more && <Buttons>{more}</Buttons>}
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </Notice>
  );
}

function useTitle(): (other: GoalWording | StepWording) => string {
  const say = useWords("mine-goals");
  const ago = useAgo();
  return (other) =>
    other.by === "staff"
      ? say("beside.staff", { who: other.who ?? "", when: ago(other.at) })
      : say("beside.device", { when: ago(other.at) });
}

export function GoalBeside({ goal, more }: { goal: Goal; more?: ReactNode }) {
  const say = useWords("mine-goals");
  const titleOf = useTitle();
  const settles = goal.others.map(({ id }) => id);
  const { id, version } = goal;
  const take =
    ({ words, why }: { words: string; why: string }, settled: string[]) =>
    () =>
      keepWords(goals.save, { id, version, words, why, settles: settled });
  const body = ({ words, why }: { words: string; why: string }) => (
    <>
      <p>
        <bdi>{words}</bdi>
      </p>
      {why !== "" && (
        <p className="soft">
          <bdi>{why}</bdi>
        </p>
      )}
    </>
  );
  return (
    <Beside
      more={more}
      shown={[
        {
          key: "now",
          title: say("beside.here"),
          body: body(goal),
          take: take(goal, settles),
          takeWord: say("beside.keepNow"),
        },
        ...goal.others.map((other) => ({
          key: other.id,
          title: titleOf(other),
          body: body(other),
          take: take(other, settles),
          takeWord: say("beside.take"),
        })),
      ]}
    />
  );
}

export function StepBeside({ step }: { step: Step }) {
  const say = useWords("mine-goals");
  const titleOf = useTitle();
  const whenWords = useWhenWords();
  const settles = step.others.map(({ id }) => id);
  const { id, version, goalId } = step;
  const take =
    ({ words, when }: Pick<Step, "words" | "when">) =>
    () =>
      keepWords(goals.saveStep, { id, version, goalId, words, when, settles });
  const body = ({ words, when }: Pick<Step, "words" | "when">) => (
    <p>
      <bdi>{words}</bdi> <span className="soft small">{whenWords(when)}</span>
    </p>
  );
  return (
    <Beside
      shown={[
        { key: "now", title: say("beside.here"), body: body(step), take: take(step), takeWord: say("beside.keepNow") },
        ...step.others.map((other) => ({
          key: other.id,
          title: titleOf(other),
          body: body(other),
          take: take(other),
          takeWord: say("beside.take"),
        })),
      ]}
    />
  );
}
