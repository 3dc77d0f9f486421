import "./plan.css";
import { useQuery } from "@tanstack/react-query";
import { LifeBuoy, Printer, ShieldCheck } from "lucide-react";
import { useParams } from "wouter";
import { people } from "#features/people/contract.ts";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { lock } from "#web/locks.ts";
import { useSession as useSignedIn } from "#web/session.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { limits, type Plan, placesIn } from "../domain/document.ts";
import { Hands } from "./hands.tsx";
import { WhatHelped } from "./helped.tsx";
import { Ideas } from "./ideas.tsx";
import type { Live, Session } from "./live.ts";
import { Printed } from "./print.tsx";
import { Progress } from "./progress.tsx";
import { Rows } from "./rows.tsx";
import { SharedText } from "./shared-text.tsx";
import { ReaderOf, useDay, useDocument, useHandName, useLive, useReader, useSession } from "./use-plan.ts";
import { WhoWrote } from "./wrote.tsx";

/** `/me/plan-together`: one's own plan, written with a worker. */
export function OwnPlanScreen() {
  const signedIn = useSignedIn();
  const personId = signedIn.state === "signed-in" ? (signedIn.who?.personId ?? null) : null;
  const session = useSession(personId as PersonId | null, true);
  return (
    <ReaderOf value={{ side: "me", name: "" }}>
      {session && personId ? <Page session={session} personId={personId as PersonId} /> : <Opening />}
    </ReaderOf>
  );
}

/** `/work/people/:personId/plan`: the same plan, for somebody on the care team. */
export function StaffPlanScreen() {
  const { personId } = useParams<{ personId: string }>();
  const page = useQuery({
    queryKey: ["people", "page", personId],
    queryFn: () => call(people.read, { personId: personId as PersonId }),
    retry: false,
  });
  const session = useSession(page.data ? (personId as PersonId) : null, false);
  const name = page.data?.name ?? "";
  return (
    <ReaderOf value={{ side: "staff", name }}>
      {session && page.data ? (
        <Page session={session} personId={personId as PersonId} />
      ) : (
        <Opening trouble={page.error} again={() => void page.refetch()} />
      )}
    </ReaderOf>
  );
}

function Opening({ trouble, again }: { trouble?: unknown; again?: () => void }) {
  const say = useWords("plan-together");
  return (
    <div className="page stack wide">
      <h1>{say("untitled")}</h1>
      {trouble ? <TroubleNotice reason={trouble} {...(again ? { again } : {})} /> : <Waiting />}
    </div>
  );
}

function Page({ session, personId }: { session: Session; personId: PersonId }) {
  const say = useWords("plan-together");
  const { side, name } = useReader();
  const live = useLive(session);
  const plan = useDocument(live.doc);
  if (live.state === "opening") return <Opening />;
  if (live.state === "closed")
    return (
      <div className="page stack wide">
        <h1>{say(`${side}.title`, { name })}</h1>
        <Notice title={say("closed.title")} live>
          <p>{say(`closed.${side}`)}</p>
        </Notice>
      </div>
    );
  return (
    <>
      <div className="page stack wide no-print">
        <div className="stack tight">
          <h1>{say(`${side}.title`, { name })}</h1>
          <p>{say(`${side}.lead`, { name })}</p>
          <p className="soft small">{say(`${side}.seen`, { name })}</p>
          <Here live={live} />
        </div>
        {live.isLocked && (
          <Notice>
            <p>{say("locked")}</p>
            <div>
              <Button onClick={lock}>{say("unlock")}</Button>
            </div>
          </Notice>
        )}
        <ReviewDue plan={plan} />
        <Parts live={live} plan={plan} />
        {live.state === "live" && <Ideas personId={personId} doc={live.doc} />}
        {live.state === "live" && <Progress personId={personId} />}
        {live.state === "live" && <WhatHelped personId={personId} rows={plan.rows} />}
        <WhoWrote live={live} plan={plan} />
        <Hands personId={personId} plan={plan} session={session} live={live} />
        <div className="stack tight">
          <p className="soft small">{say("print.warn")}</p>
          <Buttons>
            <Button icon={Printer} onClick={() => print()}>
              {say("print.go")}
            </Button>
            {side === "staff" && (
              <ButtonLink to={`/work/people/${personId}`} kind="quiet">
                {say("staff.back", { name })}
              </ButtonLink>
            )}
          </Buttons>
        </div>
      </div>
      <Printed plan={plan} around={live.around} />
    </>
  );
}

/** Who else is here, and whether everything is kept: one quiet line. */
function Here({ live }: { live: Live }) {
  const say = useWords("plan-together");
  const nameOf = useHandName();
  const others = live.around.here.filter(({ mine }) => !mine).map((hand) => nameOf(hand, say("thePerson")));
  const kept =
    live.state === "offline" ? "offline" : live.state === "refused" ? "refused" : live.isSent ? "sent" : "sending";
  return (
    <p className="soft small" role="status">
      {live.state !== "offline" &&
        (others.length === 0
          ? say("hereAlone")
          : others.length === 1
            ? say("here", { who: others[0] ?? "" })
            : say("hereMany", { who: others.join(", ") }))}{" "}
      {say(kept)}
    </p>
  );
}

function ReviewDue({ plan }: { plan: Plan }) {
  const say = useWords("plan-together");
  const day = useDay();
  const today = new Date().toISOString().slice(0, 10);
  if (!plan.reviewOn || plan.reviewOn >= today) return null;
  return (
    <Notice>
      <p>{say("reviewDue", { day: day(plan.reviewOn) })}</p>
    </Notice>
  );
}

function Parts({ live, plan }: { live: Live; plan: Plan }) {
  const say = useWords("plan-together");
  const { side, name } = useReader();
  const { doc } = live;
  const { text, facts } = placesIn(doc);
  const readOnly = !live.mayWrite && live.state === "live";
  return (
    <>
      <section className="stack tight">
        <h2>{say("matters")}</h2>
        <Sheet>
          <SharedText
            text={text("matters")}
            label={say("matters")}
            hint={say("mattersHint")}
            most={limits.textLength}
            readOnly={readOnly}
            bare
          />
        </Sheet>
      </section>
      {(["try", "do"] as const).map((kind) => (
        <section key={kind} className="stack tight">
          <h2>{say(kind)}</h2>
          <p className="soft small">{say(`${kind}Hint`)}</p>
          <Rows doc={doc} kind={kind} rows={plan.rows} readOnly={readOnly} />
        </section>
      ))}
      <section className="stack tight">
        <h2>{say("hard")}</h2>
        <Sheet>
          <SharedText
            text={text("hard")}
            label={say("hard")}
            hint={say(`${side}.hardHint`, { name })}
            most={limits.textLength}
            readOnly={readOnly}
            bare
          />
          {side === "me" && (
            <Buttons>
              <ButtonLink to="/me/help" icon={LifeBuoy}>
                {say("me.card")}
              </ButtonLink>
              <ButtonLink to="/me/plan" icon={ShieldCheck}>
                {say("me.safety")}
              </ButtonLink>
            </Buttons>
          )}
        </Sheet>
      </section>
      <section className="stack tight">
        <h2>{say("review")}</h2>
        <Sheet>
          <Field
            type="date"
            label={say("reviewDay")}
            hint={say("reviewHint")}
            value={plan.reviewOn ?? ""}
            readOnly={readOnly}
            onChange={(event) => {
              const day = event.currentTarget.value;
              if (day === "") facts.delete("reviewOn");
              else facts.set("reviewOn", day);
            }}
          />
        </Sheet>
      </section>
    </>
  );
}
