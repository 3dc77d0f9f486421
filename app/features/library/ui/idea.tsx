import "./library.css";
import { Link, useParams } from "wouter";
import { ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { Idea } from "../contract.ts";
import { groupOf, useIdeas } from "./ideas-of.ts";
import { Part } from "./part.tsx";

/** `/me/ideas/:ideaId`: one idea in plain words, with its steps, or why it is not offered. */
export function IdeaScreen() {
  const room = useWords("library");
  const say = useWords("ideas");
  const calm = useWords("calm");
  const language = useLanguage();
  const { ideaId } = useParams();
  const asked = useIdeas();
  const idea = asked.data?.find(({ id }) => id === ideaId);
  const group = idea ? groupOf(idea) : "alone";
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{idea?.title ?? room("title")}</h1>
        {idea && <p className="big">{idea.about}</p>}
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && !idea && <p>{say("notThere")}</p>}
      {idea &&
        (idea.listed ? <Offered idea={idea} all={asked.data ?? []} /> : <Never idea={idea} all={asked.data ?? []} />)}
      <div>
        <ButtonLink to={`/me/ideas?for=${group}`} kind="quiet">
          {say("all")}
        </ButtonLink>
      </div>
      {language === "es" && idea && !idea.translationReviewed && <p className="soft small">{calm("unreviewed")}</p>}
    </div>
  );
}

type Shown = { idea: Idea; all: readonly Idea[] };

function Offered({ idea, all }: Shown) {
  const say = useWords("ideas");
  const isAlone = idea.level === "self";
  return (
    <>
      <Part title={say("what")}>
        <p>{idea.what}</p>
        <p>{idea.fits}</p>
        <p className="soft small">
          {[
            idea.minutes === null ? "" : say("minutes", { count: idea.minutes }),
            idea.sessions === null ? "" : say("times", { count: idea.sessions }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </Part>
      {idea.steps && (
        <Part title={say("steps")}>
          <ol className="idea-steps">
            {idea.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Part>
      )}
      {idea.calmTool && isAlone && (
        <Part title={say("steps")}>
          <Buttons>
            <ButtonLink to={`/me/calm/${idea.calmTool}`} kind="main">
              {say("openTool")}
            </ButtonLink>
          </Buttons>
          <p className="soft small">{say("toolNote")}</p>
        </Part>
      )}
      {idea.there && (
        <Part title={say("there")}>
          <p>{idea.there}</p>
        </Part>
      )}
      <Notice title={say("care")}>
        <p>{idea.care}</p>
      </Notice>
      {!isAlone && <Having idea={idea} />}
      {!isAlone && <Others title={say("meanwhile")} ids={idea.meanwhile} all={all} />}
      <Part title={say("sure")}>
        <p>{idea.howSure}</p>
      </Part>
      <p className="soft">{isAlone ? say("after") : say("ask")}</p>
    </>
  );
}

function Having({ idea: { availability, waitingWeeks, here } }: { idea: Idea }) {
  const say = useWords("ideas");
  return (
    <Part title={say("wait")}>
      {availability && <p>{say(`offered.${availability}`)}</p>}
      {availability !== "paused" && (
        <p>{waitingWeeks === null ? say("waitUnknown") : say("waitWeeks", { count: waitingWeeks })}</p>
      )}
      {here && (
        <p>
          {say("where")}: {here}
        </p>
      )}
    </Part>
  );
}

function Never({ idea, all }: Shown) {
  const say = useWords("ideas");
  return (
    <>
      <Part title={say("why")}>
        <p>{idea.why}</p>
      </Part>
      <Part title={say("instead")}>
        <p>{idea.instead}</p>
        <Links ids={idea.insteadOf} all={all} />
      </Part>
      <Notice title={say("had")}>
        <p>{idea.had}</p>
      </Notice>
    </>
  );
}

function Others({ title, ids, all }: { title: string; ids: readonly string[] | undefined; all: readonly Idea[] }) {
  if (!all.some(({ id }) => ids?.includes(id))) return null;
  return (
    <Part title={title}>
      <Links ids={ids} all={all} />
    </Part>
  );
}

function Links({ ids, all }: { ids: readonly string[] | undefined; all: readonly Idea[] }) {
  return (
    <ul className="idea-links">
      {all
        .filter(({ id }) => ids?.includes(id))
        .map(({ id, title }) => (
          <li key={id}>
            <Link href={`/me/ideas/${id}`}>{title}</Link>
          </li>
        ))}
    </ul>
  );
}
