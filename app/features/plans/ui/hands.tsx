import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type PlanAnswer, plans } from "../contract.ts";
import { isEmptyPlan, limits, type Plan } from "../domain/document.ts";
import type { Live, Session } from "./live.ts";
import { useDay, useHandName, useReader } from "./use-plan.ts";

const answers = ["yes", "not-now", "no"] as const;

/** What both say to the plan as it stands, and the plan that both said yes to last. */
export function Hands(props: { personId: PersonId; plan: Plan; session: Session; live: Live }) {
  const say = useWords("plan-together");
  const { side } = useReader();
  const { plan, live, session } = props;
  const { around } = live;
  const [reason, setReason] = useState("");
  const [looked, setLooked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const hasIdeas = plan.rows.some(({ idea, answer }) => idea && answer !== "no" && answer !== "not-now");
  const asksForLook = side === "staff" && hasIdeas;
  const answer = async (said: (typeof answers)[number]) => {
    setBusy(true);
    setTrouble(null);
    try {
      const head = await session.flush();
      const told = await call(plans.answer, {
        personId: props.personId,
        id: newId(),
        head,
        answer: said,
        reason: reason.trim() || null,
        lookedAtIdeas: looked,
      });
      session.hear(told.around);
      setReason("");
      setLooked(false);
    } catch (why) {
      setTrouble(why);
    }
    setBusy(false);
  };
  const isAdopted = around.adopted !== null && around.adopted.head === around.head;
  const code = trouble instanceof Trouble ? trouble.code : null;
  return (
    <section className="stack tight no-print" aria-labelledby="hands-title">
      <h2 id="hands-title">{say("hands.title")}</h2>
      <AdoptedNotice live={live} />
      {!isAdopted && (
        <Sheet>
          <p>{say("hands.lead")}</p>
          <Standing answers={around.answers} />
          {isEmptyPlan(plan) ? (
            <p className="soft">{say("hands.empty")}</p>
          ) : (
            <>
              {asksForLook && (
                <label className="plan-tick">
                  <input
                    type="checkbox"
                    checked={looked}
                    onChange={(event) => setLooked(event.currentTarget.checked)}
                  />
                  <span>{say("hands.looked")}</span>
                </label>
              )}
              <TextArea
                label={say(asksForLook ? "hands.lookedWhy" : "hands.reason")}
                hint={asksForLook ? undefined : say("hands.reasonHint")}
                value={reason}
                maxLength={limits.reasonLength}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <Buttons equal>
                {answers.map((one) => (
                  <Button key={one} busy={isBusy} onClick={() => void answer(one)}>
                    {say(`hands.${one}`)}
                  </Button>
                ))}
              </Buttons>
            </>
          )}
          <div role="status">
            {code === "changed-meanwhile" && <p>{say("hands.changed")}</p>}
            {code === "not-understood" && <p>{say("hands.lookedFault")}</p>}
          </div>
          {trouble !== null && code !== "changed-meanwhile" && code !== "not-understood" && (
            <TroubleNotice reason={trouble} />
          )}
        </Sheet>
      )}
      <Past answers={around.answers} />
    </section>
  );
}

function AdoptedNotice({ live }: { live: Live }) {
  const say = useWords("plan-together");
  const day = useDay();
  const { adopted, head } = live.around;
  return (
    <div role="status">
      {adopted && (
        <Notice kind={adopted.head === head ? "good" : "plain"} title={say("hands.adopted", { day: day(adopted.at) })}>
          <p>{say(adopted.head === head ? "hands.adoptedText" : "hands.adoptedEdited")}</p>
        </Notice>
      )}
    </div>
  );
}

/** What each hand said last, and whether it still counts. */
function Standing({ answers: all }: { answers: readonly PlanAnswer[] }) {
  const say = useWords("plan-together");
  const nameOf = useHandName();
  const { side } = useReader();
  const since = all.findIndex(({ lifted }) => lifted === "adopted");
  const now = since < 0 ? all : all.slice(0, since);
  const mine = now.find(({ by }) => by.mine);
  const other = now.find(({ by }) => !by.mine && (side === "staff" ? by.kind === "person" : by.kind === "staff"));
  const isOpen = (one: PlanAnswer | undefined) => one?.lifted === "edit";
  return (
    <div role="status">
      <ul className="plan-said stack tight">
        <li>
          {say(`hands.you.${mine?.answer ?? "open"}`)} {isOpen(mine) && say("hands.lifted")}
          {mine?.answer === "yes" && mine.lifted === null && ` ${say("hands.waits")}`}
        </li>
        {(other || side === "staff") && (
          <li>
            {say(`hands.other.${other?.answer ?? "open"}`, {
              who: other
                ? nameOf(other.by, say("thePerson"))
                : nameOf({ kind: "person", name: "", mine: false }, say("thePerson")),
            })}{" "}
            {isOpen(other) && say("hands.lifted")}
            {other?.reason && (
              <q dir="auto" className="plan-reason">
                {other.reason}
              </q>
            )}
          </li>
        )}
      </ul>
    </div>
  );
}

function Past({ answers: all }: { answers: readonly PlanAnswer[] }) {
  const say = useWords("plan-together");
  const nameOf = useHandName();
  const day = useDay();
  if (all.length === 0) return null;
  return (
    <details className="plan-fold">
      <summary>{say("hands.past")}</summary>
      <ul className="calm-list stack tight">
        {all.map((one) => (
          <li key={one.id}>
            {say("hands.pastLine", {
              day: day(one.at),
              who: nameOf(one.by, say("thePerson")),
              answer: say(`answers.${one.answer}`),
            })}
            {one.reason && (
              <q dir="auto" className="plan-reason">
                {one.reason}
              </q>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
