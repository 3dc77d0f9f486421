import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Goal, goals } from "../contract.ts";
import { OfferGoal } from "./offer-goal.tsx";
import { RateOf } from "./rate-of.tsx";
import { useAgo } from "./saying.ts";

type About = { personId: PersonId; name: string };

/** For the care team: a person's goals in their words, a way to offer one, and how the worker sees it beside their own view. */
export function GoalsSection({ personId, name }: About) {
  const say = useWords("goals-staff");
  const [isOffering, offer] = useState(false);
  const [told, tell] = useState<"offered" | "beside" | null>(null);
  const asked = useQuery({
    queryKey: ["goals", "of", personId],
    queryFn: () => call(goals.ofPerson, { personId }),
    gcTime: 0,
  });
  if (asked.isPending) return null;
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  return (
    <section className="stack tight" aria-labelledby="goals-title">
      <h2 id="goals-title">{say("title")}</h2>
      <p className="soft small">{say("lead", { name })}</p>
      <Sheet roomy={false}>
        {asked.data.goals.length === 0 && <Item>{say("none", { name })}</Item>}
        {asked.data.goals.map((goal) => (
          <OneGoal key={goal.id} {...{ goal, personId, name, tell }} />
        ))}
      </Sheet>
      <div role="status">{told && <p>{say(told, { name })}</p>}</div>
      {isOffering ? (
        <OfferGoal
          personId={personId}
          onDone={(kept) => {
            offer(false);
            if (kept) tell("offered");
          }}
        />
      ) : (
        <div>
          <Button onClick={() => offer(true)}>{say("offer")}</Button>
        </div>
      )}
    </section>
  );
}

function OneGoal({ goal, personId, name, tell }: About & { goal: Goal; tell: (told: "beside") => void }) {
  const say = useWords("goals-staff");
  const [isWriting, write] = useState(false);
  const open = goal.steps.filter(({ state }) => state === "open");
  return (
    <Item>
      <p>
        <b className="as-written">
          <bdi>{goal.words}</bdi>
        </b>{" "}
        <Tag>{say(`state.${goal.state}`)}</Tag>
      </p>
      {goal.why !== "" && (
        <p className="soft as-written">
          <bdi>{goal.why}</bdi>
        </p>
      )}
      {goal.who && <p className="soft small">{say("by", { who: goal.who })}</p>}
      {goal.others.length > 0 && <p className="small">{say("waiting", { name })}</p>}
      {open.length > 0 && (
        <p className="small">
          {say("steps")}: <bdi>{open.map(({ words }) => words).join(" · ")}</bdi>
        </p>
      )}
      <Ratings goal={goal} name={name} />
      {goal.state === "open" && <RateOf goal={goal} personId={personId} name={name} />}
      {isWriting ? (
        <OfferGoal
          personId={personId}
          goal={goal}
          onDone={(kept) => {
            write(false);
            if (kept) tell("beside");
          }}
        />
      ) : (
        <div>
          <Button kind="quiet" onClick={() => write(true)}>
            {say("suggest")}
            <span className="only-heard"> {goal.words}</span>
          </Button>
        </div>
      )}
    </Item>
  );
}

function Ratings({ goal, name }: { goal: Goal; name: string }) {
  const say = useWords("goals-staff");
  const ago = useAgo();
  const own = goal.ratings.findLast(
    ({ by, progress, hard }) => by === "person" && (progress !== null || hard !== null),
  );
  const staff = goal.ratings.findLast(({ by, progress }) => by === "staff" && progress !== null);
  const unsaid = say("unsaid");
  return (
    <>
      {own && (
        <p className="small">
          {say("rateOwn", { name, progress: own.progress ?? unsaid, hard: own.hard ?? unsaid, when: ago(own.at) })}
        </p>
      )}
      {staff && (
        <p className="small">
          {say("rateStaff", { who: staff.who ?? "", progress: staff.progress ?? 0, when: ago(staff.at) })}
        </p>
      )}
    </>
  );
}
