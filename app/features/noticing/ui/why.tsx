import "./notices.css";
import type { ReactNode } from "react";
import { useLocation, useParams } from "wouter";
import { Button } from "#web/design/button.tsx";
import { Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import type { Finding } from "../contract.ts";
import { isChange, standing } from "../domain/telling.ts";
import { Answering } from "./answering.tsx";
import { type InboxFinding, useInbox, useStaffFinding } from "./asking.ts";
import { Behind } from "./behind.tsx";
import { lastList } from "./last-list.ts";
import { Moves } from "./moves.tsx";
import { useCountOpen } from "./seconds-open.ts";
import { isAsked, isMeasured, useStaffSentences } from "./sentences.ts";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What was looked at and what was not, how often it matters, what would change it, that the person sees it too, when it ends. */
function Facts({ finding, name }: { finding: Finding; name: string }) {
  const told = useStaffSentences();
  const { say, when } = told;
  const read = !isAsked(finding);
  return (
    <dl className="facts">
      <Fact label={say("pane.lookedAt")}>{told.sources(finding.lookedAt)}</Fact>
      {finding.notLookedAt.length > 0 && (
        <Fact label={say("pane.notLookedAt")}>
          {told.sources(finding.notLookedAt)}
          <span className="soft small">{say("pane.notLookedWhy")}</span>
        </Fact>
      )}
      {isMeasured(finding) && (
        <Fact label={say(isChange(finding) ? "pane.far" : "pane.strength")}>{told.strength(finding, true)}</Fact>
      )}
      {read && <Fact label={say("pane.often")}>{told.often(finding, true)}</Fact>}
      <Fact label={say("pane.wouldChange")}>{told.wouldChange(finding, name)}</Fact>
      <Fact label={say("pane.sees", { name })}>{say("pane.same", { when: when.day(finding.createdAt) })}</Fact>
      <Fact label={say("pane.ends")}>{when.day(finding.expiresAt)}</Fact>
      {read && <Fact label={say("pane.madeBy")}>{told.madeBy(finding)}</Fact>}
    </dl>
  );
}

function Answers({ finding, name }: { finding: Finding; name: string }) {
  const told = useStaffSentences();
  const answers = standing(finding.reviews);
  if (answers.length === 0) return null;
  return (
    <section className="stack tight">
      <h3>{told.say("pane.answers")}</h3>
      <ul className="calm-list stack tight">
        {answers.map((review) => (
          <li key={review.id}>
            {told.review(review, name)} <span className="soft small">· {told.when.ago(review.at)}</span>
            {review.reason && (
              <p className="soft" dir="auto">
                “{review.reason}”
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The reasons of one finding. While it is shown, the seconds are counted for the review. */
export function Why({ finding, name }: { finding: Finding; name: string }) {
  const { say } = useStaffSentences();
  const { data, error, refetch } = useStaffFinding(finding.id);
  useCountOpen(finding.id);
  return (
    <>
      {error && <TroubleNotice reason={error} again={() => void refetch()} />}
      {!data && !error && (
        <p className="soft" role="status">
          {say("pane.open")}
        </p>
      )}
      {data && (
        <section className="stack tight">
          {data.evidence.length > 0 && (
            <h3>{isChange(finding) ? say("points.title") : say("pane.inWords", { name })}</h3>
          )}
          <Behind
            evidence={data.evidence}
            words={{
              page: (day) => say("pane.page", { when: day }),
              gone: say("pane.gone"),
              changed: say("pane.changed"),
              none: say("pane.noWords"),
              days: ({ count }) => say("points.days", { count, name }),
              scores: say("points.scores", { name }),
              takenBack: ({ count }) => say("points.takenBack", { count, name }),
              asTable: say("points.asTable"),
              day: say("points.day"),
              mood: say("points.mood"),
              score: say("points.score"),
              missing: say("points.missing"),
            }}
          />
        </section>
      )}
      <Facts finding={finding} name={name} />
      <Moves finding={finding} />
      {data && <Answers finding={data} name={name} />}
      <p className="small soft">
        {finding.urgency !== "routine" && isMeasured(finding) && `${say("pane.calledNobody")} `}
        {say("pane.notDiagnosis")}
      </p>
    </>
  );
}

function Screen({ finding }: { finding: InboxFinding }) {
  const told = useStaffSentences();
  const [, go] = useLocation();
  const name = finding.personName;
  return (
    <>
      <div className="stack tight">
        <h1>{told.title(finding, name)}</h1>
        <p>{told.about(finding, name)}</p>
        <div className="row">
          {finding.urgency === "now" && <Tag kind="now">{told.when.ago(finding.createdAt)}</Tag>}
          {finding.urgency !== "now" && (
            <Tag kind="ai">
              {isAsked(finding) ? told.say("asked", { name }) : told.say("noticed")} ·{" "}
              {told.when.ago(finding.createdAt)}
            </Tag>
          )}
        </div>
      </div>
      <Answering finding={finding} onAnswered={() => go(lastList())} />
      <section className="stack">
        <h2>{told.say("pane.title")}</h2>
        <Why finding={finding} name={name} />
      </section>
    </>
  );
}

/** `/work/inbox/:finding`: the reasons as a screen of their own, for a phone or a link. */
export function WhyScreen() {
  const { say } = useStaffSentences();
  const [, go] = useLocation();
  const { finding: id } = useParams();
  const open = useInbox(false);
  const inOpen = open.data?.findings.find((each) => each.id === id);
  const all = useInbox(true, open.isSuccess && !inOpen);
  const finding = inOpen ?? all.data?.findings.find((each) => each.id === id);
  const error = open.error ?? all.error;
  const gone = all.isSuccess && !finding;
  return (
    <div className="page stack wide">
      <div>
        <Button kind="quiet" className="step-back" onClick={() => go(lastList())}>
          {say("pane.back")}
        </Button>
      </div>
      {finding && <Screen key={finding.id} finding={finding} />}
      {!finding && <h1>{say("pane.title")}</h1>}
      {!finding && error && <TroubleNotice reason={error} again={() => void open.refetch()} />}
      {!finding && !error && <p role="status">{say(gone ? "list.ended" : "pane.open")}</p>}
    </div>
  );
}
