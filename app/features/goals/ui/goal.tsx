import "./goals.css";
import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Goal, goals, type Step } from "../contract.ts";
import type { GoalMove, GoalState } from "../domain.ts";
import { GoalBeside } from "./beside.tsx";
import { useMove } from "./goals.tsx";
import { RateGoal } from "./rate.tsx";
import { OpenSteps, OverStep, StepForm } from "./steps.tsx";
import { useDoing, useOwnGoals } from "./use-goals.ts";
import { WriteGoal } from "./write-goal.tsx";

/** `/me/goals/:goalId`: one goal, its steps, how it goes, and every way to leave it be. */
export function GoalScreen() {
  const say = useWords("mine-goals");
  const { goalId } = useParams<{ goalId: string }>();
  const own = useOwnGoals();
  const goal = own.data?.goals.find(({ id }) => id === goalId);
  if (goal) return <Shown goal={goal} />;
  return (
    <div className="page stack">
      <h1>{say("write.title")}</h1>
      {own.isPending && <Waiting />}
      {own.isError && <TroubleNotice reason={own.error} again={() => void own.refetch()} />}
      {own.data && <p>{say(own.data.isOld ? "old" : "move.gone")}</p>}
      <p>
        <Link href="/me/goals">{say("move.back")}</Link>
      </p>
    </div>
  );
}

function Shown({ goal }: { goal: Goal }) {
  const say = useWords("mine-goals");
  const [isWriting, write] = useState<"no" | "change" | "both">("no");
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1 className="as-written">
          <bdi>{goal.words}</bdi>
        </h1>
        {goal.why !== "" && (
          <p className="soft as-written">
            <bdi>{goal.why}</bdi>
          </p>
        )}
        {goal.state !== "open" && (
          <p>
            <Tag>{say(`state.${goal.state}`)}</Tag>
          </p>
        )}
      </div>
      {goal.others.length > 0 && isWriting === "no" && (
        <GoalBeside
          goal={goal}
          more={
            <Button kind="quiet" onClick={() => write("both")}>
              {say("beside.both")}
            </Button>
          }
        />
      )}
      {isWriting === "no" ? (
        <div>
          <Button kind="quiet" onClick={() => write("change")}>
            {say("write.change")}
          </Button>
        </div>
      ) : (
        <Sheet>
          <WriteGoal
            goal={isWriting === "both" ? goal : { ...goal, others: [] }}
            {...(isWriting === "both" ? { from: [goal, ...goal.others].map(({ words }) => words).join("\n") } : {})}
            onDone={() => write("no")}
          />
        </Sheet>
      )}
      <Steps goal={goal} />
      <Sheet>
        <RateGoal goal={goal} />
      </Sheet>
      <Moves goal={goal} />
      <p>
        <Link href="/me/goals">{say("move.back")}</Link>
      </p>
    </div>
  );
}

function Steps({ goal }: { goal: Goal }) {
  const say = useWords("mine-goals");
  const [changing, change] = useState<Step | "new" | null>(null);
  const over = goal.steps.filter(({ state }) => state !== "open");
  return (
    <section className="stack tight" aria-labelledby="steps-title">
      <h2 id="steps-title">{say("step.title")}</h2>
      <Sheet roomy={false}>
        {goal.steps.every(({ state }) => state !== "open") && (
          <Item>
            <p className="soft">{say("step.none")}</p>
          </Item>
        )}
        <OpenSteps steps={goal.steps} change={change} />
        {changing && (
          <Item>
            <StepForm
              key={changing === "new" ? "new" : changing.id}
              goalId={goal.id}
              {...(changing === "new" ? {} : { step: changing })}
              onDone={() => change(null)}
            />
          </Item>
        )}
      </Sheet>
      {!changing && (
        <div>
          <Button onClick={() => change("new")}>{say("step.add")}</Button>
        </div>
      )}
      {over.length > 0 && (
        <details className="folded small">
          <summary>
            <h3>{say("step.over")}</h3>
          </summary>
          <ul className="calm-list stack tight inside">
            {over.map((step) => (
              <OverStep key={step.id} step={step} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const offered: Readonly<Record<GoalState, readonly Exclude<GoalMove, "not-now">[]>> = {
  offered: ["take"],
  "not-now": ["take"],
  open: ["pause", "reach", "let-go"],
  paused: ["go-on", "reach", "let-go"],
  reached: ["go-on"],
  "let-go": ["go-on"],
};

function Moves({ goal }: { goal: Goal }) {
  const say = useWords("mine-goals");
  const doing = useDoing();
  const [, go] = useLocation();
  const [isAsking, ask] = useState(false);
  const { move, trouble } = useMove(goal.id);
  const erase = async () => {
    await doing(() => addToOutbox(goals.remove, { id: goal.id }));
    go("/me/goals");
  };
  return (
    <div className="stack tight">
      <Buttons>
        {offered[goal.state].map((how) => (
          <Button key={how} onClick={() => move(how)}>
            {say(`move.${how}`)}
          </Button>
        ))}
        <Button kind="quiet" onClick={() => ask(true)}>
          {say("move.erase")}
        </Button>
      </Buttons>
      {trouble !== null && <TroubleNotice reason={trouble} />}
      {isAsking && (
        <Dialog title={say("move.eraseAsk")} close={say("move.eraseNo")} onClose={() => ask(false)}>
          <p>{say("move.eraseAbout")}</p>
          <Buttons equal>
            <Button onClick={() => void erase()}>{say("move.eraseYes")}</Button>
            <Button onClick={() => ask(false)}>{say("move.eraseNo")}</Button>
          </Buttons>
        </Dialog>
      )}
    </div>
  );
}
