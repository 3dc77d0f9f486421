import "./goals.css";
import { useState } from "react";
import { Link } from "wouter";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Goal, goals } from "../contract.ts";
import type { GoalMove } from "../domain.ts";
import { GoalBeside } from "./beside.tsx";
import { Dates } from "./dates.tsx";
import { OpenSteps } from "./steps.tsx";
import { useDoing, useOwnGoals } from "./use-goals.ts";

/** `/me/goals`: what one wants, in one's own words, with the small steps of today. */
export function GoalsScreen() {
  const say = useWords("mine-goals");
  const own = useOwnGoals();
  const all = own.data?.goals ?? [];
  const offered = all.filter(({ state }) => state === "offered");
  const open = all.filter(({ state }) => state === "open");
  const others = all.filter(({ state }) => state !== "open" && state !== "offered");
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {own.isPending && <Waiting />}
      {own.isError && <TroubleNotice reason={own.error} again={() => void own.refetch()} />}
      {own.data?.isOld && <p className="small">{say("old")}</p>}
      {own.data && (
        <>
          {offered.map((goal) => (
            <Offered key={goal.id} goal={goal} />
          ))}
          {open.length === 0 && offered.length === 0 && (
            <Sheet>
              <p>{say("none")}</p>
            </Sheet>
          )}
          {open.map((goal) => (
            <OneGoal key={goal.id} goal={goal} />
          ))}
          <div>
            <ButtonLink to="/me/goals/new" kind={open.length === 0 ? "main" : "plain"}>
              {say("add")}
            </ButtonLink>
          </div>
          {others.length > 0 && (
            <details className="folded">
              <summary>
                <h2>{say("others")}</h2>
              </summary>
              <ul className="sheet calm-list link-list">
                {others.map((goal) => (
                  <li key={goal.id}>
                    <Link href={`/me/goals/${goal.id}`}>
                      <span>
                        <bdi className="as-written">{goal.words}</bdi> <Tag>{say(`state.${goal.state}`)}</Tag>
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <Dates dates={own.data.dates} />
          {own.data.waits > 0 && <p className="soft small">{say("waits")}</p>}
          <p className="soft small">{say("whoSees")}</p>
        </>
      )}
    </div>
  );
}

/** What one may say of a goal, one press each. */
export function useMove(id: string) {
  const doing = useDoing();
  const [trouble, fail] = useState<unknown>(null);
  const move = (how: GoalMove) =>
    void doing(() => addToOutbox(goals.move, { id, how })).catch((reason: unknown) => fail(reason));
  return { move, trouble };
}

function Offered({ goal }: { goal: Goal }) {
  const say = useWords("mine-goals");
  const { move, trouble } = useMove(goal.id);
  return (
    <Sheet aria-labelledby={`offer-${goal.id}`}>
      <h2 id={`offer-${goal.id}`}>
        {goal.who === null ? say("offer.someone") : say("offer.title", { who: goal.who })}
      </h2>
      <p>
        <bdi className="as-written">{goal.words}</bdi>
      </p>
      {goal.why !== "" && (
        <p className="soft">
          <bdi className="as-written">{goal.why}</bdi>
        </p>
      )}
      <p className="soft small">{say("offer.lead")}</p>
      <Buttons equal>
        <Button onClick={() => move("take")}>{say("offer.take")}</Button>
        <Button onClick={() => move("not-now")}>{say("offer.notNow")}</Button>
      </Buttons>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </Sheet>
  );
}

function OneGoal({ goal }: { goal: Goal }) {
  const say = useWords("mine-goals");
  return (
    <Sheet roomy={false} aria-labelledby={`goal-${goal.id}`}>
      <Item>
        <h2 id={`goal-${goal.id}`} className="as-written">
          <bdi>{goal.words}</bdi>
        </h2>
        {goal.why !== "" && (
          <p className="soft">
            <bdi className="as-written">{goal.why}</bdi>
          </p>
        )}
      </Item>
      {goal.others.length > 0 && (
        <Item>
          <GoalBeside goal={goal} />
        </Item>
      )}
      <OpenSteps steps={goal.steps} />
      <Item>
        <Link href={`/me/goals/${goal.id}`}>
          {say("look")}
          <span className="only-heard"> {goal.words}</span>
        </Link>
      </Item>
    </Sheet>
  );
}
