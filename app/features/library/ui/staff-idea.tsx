import "./library.css";
import { Link, useParams } from "wouter";
import { ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import type { StaffIdea } from "../contract.ts";
import { EvidenceLines } from "./evidence.tsx";
import { AskFirst } from "./gates.tsx";
import { Fact, Part } from "./part.tsx";
import { IdeaTags, useLibrary } from "./shelf-list.tsx";

/** `/work/library/:ideaId`: one idea whole, for staff. */
export function StaffIdeaScreen() {
  const say = useWords("library-staff");
  const { ideaId } = useParams();
  const asked = useLibrary();
  const idea = asked.data?.ideas.find(({ id }) => id === ideaId);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{idea?.title ?? say("title")}</h1>
        {idea && <p className="big">{idea.about}</p>}
        {idea && <IdeaTags idea={idea} />}
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && !idea && <p>{say("notThere")}</p>}
      {idea?.hiddenBecause && <Notice title={say("hidden")}>{<p>{idea.hiddenBecause}</p>}</Notice>}
      {idea && asked.data && (idea.listed ? <Offered idea={idea} all={asked.data.ideas} /> : <Never {...{ idea }} />)}
      {idea && <EvidenceLines idea={idea} />}
      {idea && <Provenance idea={idea} />}
      <Buttons>
        <ButtonLink to="/work/library" kind="quiet">
          {say("back")}
        </ButtonLink>
        {idea && asked.data?.mayChange && <ButtonLink to={`/agency/library/${idea.id}`}>{say("change")}</ButtonLink>}
      </Buttons>
    </div>
  );
}

function Offered({ idea, all }: { idea: StaffIdea; all: readonly StaffIdea[] }) {
  const say = useWords("library-staff");
  const meanwhile = all.filter(({ id }) => idea.meanwhile?.includes(id));
  return (
    <>
      <Part title={say("what")}>
        <p>{idea.what}</p>
        <p>{idea.fits}</p>
        <GoodFor idea={idea} />
      </Part>
      {idea.there && (
        <Part title={say("there")}>
          <p>{idea.there}</p>
        </Part>
      )}
      {idea.steps && (
        <Part title={say("steps")}>
          <ol className="idea-steps">
            {idea.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Part>
      )}
      {idea.calmTool && (
        <Part title={say("steps")}>
          <p>{say("inCalm")}</p>
          <p>
            <a href={`/me/calm/${idea.calmTool}`}>{say("openCalm")}</a>
          </p>
        </Part>
      )}
      <Notice title={say("care")}>
        <p>{idea.care}</p>
      </Notice>
      <AskFirst idea={idea} all={all} />
      <Having idea={idea} />
      {meanwhile.length > 0 && (
        <Part title={say("meanwhile")}>
          <ul className="idea-links">
            {meanwhile.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/work/library/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Adaptations idea={idea} />
      <Measured idea={idea} />
    </>
  );
}

function GoodFor({ idea: { needs, ages, minutes, sessions, cost, requires, kind, level } }: { idea: StaffIdea }) {
  const say = useWords("library-staff");
  const terms = useWords("library-terms");
  const [from, to] = ages ?? [0, 120];
  return (
    <dl className="facts small">
      <Fact label={say("goodFor")}>
        {needs
          .map(({ need, weight }) => say(weight >= 0.7 ? "strong" : "some", { need: terms(`need.${need as "sleep"}`) }))
          .join("; ")}
      </Fact>
      <Fact label={say("takes")}>
        {[
          kind && `${say(`kind.${kind}`)}.`,
          to >= 120 ? say("yearsUp", { from }) : say("years", { from, to }),
          minutes !== null && say("minutes", { count: minutes }),
          sessions !== null && say("times", { count: sessions }),
          level !== "self" && cost === 0 ? say("costAsk") : say(`cost.${String(cost ?? 0) as "0"}`),
          requires.length > 0 &&
            say("needsAtHand", { what: requires.map((each) => terms(`requires.${each as "audio"}`)).join(", ") }),
        ]
          .filter(Boolean)
          .join(" ")}
      </Fact>
    </dl>
  );
}

function Having({ idea: { availability, waitingWeeks, here } }: { idea: StaffIdea }) {
  const say = useWords("library-staff");
  return (
    <Part title={say("waiting")}>
      <p>
        {availability ? say(`availability.${availability}`) : say("notSaid")}{" "}
        {waitingWeeks !== null && say("waitWeeks", { count: waitingWeeks })}
      </p>
      {here && <p>{here}</p>}
    </Part>
  );
}

function Adaptations({ idea: { adaptations } }: { idea: StaffIdea }) {
  const say = useWords("library-staff");
  const others = adaptations.filter(({ kind }) => kind !== "careful");
  if (others.length === 0) return null;
  return (
    <Part title={say("adaptations")}>
      <dl className="facts">
        {others.map(({ kind, text }) => (
          <Fact key={text} label={say(`adapt.${kind as "faith"}`)}>
            {text}
          </Fact>
        ))}
      </dl>
    </Part>
  );
}

function Measured({ idea: { outcomeMeasure, reviewAfterDays } }: { idea: StaffIdea }) {
  const say = useWords("library-staff");
  if (outcomeMeasure === null || reviewAfterDays === null) return null;
  const name = outcomeMeasure === "goals" ? say("goals") : outcomeMeasure.toUpperCase();
  return (
    <Part title={say("measure")}>
      <p>{say("measureWith", { name, days: reviewAfterDays })}</p>
    </Part>
  );
}

function Never({ idea }: { idea: StaffIdea }) {
  const say = useWords("library-staff");
  return (
    <>
      <Part title={say("why")}>
        <p>{idea.why}</p>
      </Part>
      <Part title={say("instead")}>
        <p>{idea.instead}</p>
      </Part>
      <Notice title={say("had")}>
        <p>{idea.had}</p>
      </Notice>
    </>
  );
}

function Provenance({ idea: { source, reviewer, licence } }: { idea: StaffIdea }) {
  const say = useWords("library-staff");
  return (
    <Sheet>
      <h2>{say("provenance")}</h2>
      <p className="small">
        {say("writtenBy", { source })}
        <br />
        {/^none\b/.test(reviewer) ? say("notReviewed") : say("reviewedBy", { name: reviewer })}
        <br />
        {say("licence", { name: say(`licences.${licence as "CC-BY-SA-4.0"}`) })}
      </p>
    </Sheet>
  );
}
