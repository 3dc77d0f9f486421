import "./notices.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Boat, EmptyState } from "#web/design/drawings.tsx";
import { Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage } from "#web/words/words.ts";
import { noticing, type OnCaseload } from "../contract.ts";
import { isChange } from "../domain/telling.ts";
import { cameFrom } from "./last-list.ts";
import { isAsked, useStaffSentences } from "./sentences.ts";

type Order = "name" | "waiting";

/** Danger, then who waits longest, then those about whom nothing waits, by name. */
function sorted(people: readonly OnCaseload[], order: Order, language: string): OnCaseload[] {
  const byName = (one: OnCaseload, other: OnCaseload) => one.name.localeCompare(other.name, language);
  if (order === "name") return people.toSorted(byName);
  return people.toSorted(
    (one, other) =>
      Number(isDanger(other)) - Number(isDanger(one)) ||
      (one.waitingSince ?? "9").localeCompare(other.waitingSince ?? "9") ||
      byName(one, other),
  );
}

const isDanger = ({ first }: OnCaseload) => first?.urgency === "now";

function Line({ person }: { person: OnCaseload }) {
  const told = useStaffSentences();
  const { say, when } = told;
  const [, go] = useLocation();
  const { first, lastHeard, name } = person;
  const why = (id: string) => {
    cameFrom("/work/caseload");
    go(`/work/inbox/${id}`);
  };
  return (
    <li className="item caseload-line stack tight">
      <div className="row apart first-line">
        <h2>
          <Link href={`/work/people/${person.personId}`}>
            <bdi>{name}</bdi>
          </Link>
        </h2>
        {person.waitingSince && (
          <Tag {...(first?.urgency === "now" ? { kind: "now" as const } : {})}>
            {say("caseload.waits", { ago: when.ago(person.waitingSince) })}
          </Tag>
        )}
      </div>
      {first ? (
        <>
          <p>
            {told.title(first, name)}
            {person.more > 0 && <span className="soft"> {say("caseload.more", { count: person.more })}</span>}
          </p>
          {!isAsked(first) && (
            <p className="soft small">
              {say("caseload.sure", {
                what: say(isChange(first) ? "pane.far" : "pane.strength"),
                word: told.strength(first, true),
                often: told.often(first, true),
              })}
            </p>
          )}
          <div>
            <Button
              kind="quiet"
              className="step-back"
              aria-label={say("whyOf", { title: told.title(first, name) })}
              onClick={() => why(first.id)}
            >
              {say("why")}
            </Button>
          </div>
        </>
      ) : (
        <p className="soft">{say("caseload.nothing")}</p>
      )}
      <p className="soft small">
        {lastHeard
          ? say("caseload.heard", { ago: when.ago(lastHeard.at), by: say(`caseload.by_${lastHeard.by}`) })
          : say("caseload.notHeard")}
      </p>
    </li>
  );
}

/** `/work/caseload`: everyone one looks after, what waits and how sure it is. By name or by waiting; nobody is ranked. */
export function CaseloadOverviewScreen() {
  const { say } = useStaffSentences();
  const language = useLanguage();
  const [order, sort] = useState<Order>("waiting");
  const { data, error, refetch } = useQuery({
    queryKey: ["noticing", "caseload"],
    queryFn: ({ signal }) => call(noticing.caseload, {}, { signal }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("caseload.title")}</h1>
        <p className="soft">{say("caseload.lead")}</p>
      </div>
      {error && !data && <TroubleNotice reason={error} again={() => void refetch()} />}
      {!data && !error && (
        <p role="status" className="soft waiting">
          {say("pane.open")}
        </p>
      )}
      {data?.length === 0 && (
        <Sheet>
          <EmptyState drawing={<Boat />} title={say("quiet.noPeopleTitle")}>
            {say("quiet.noPeople")}
          </EmptyState>
        </Sheet>
      )}
      {data && data.length > 0 && (
        <>
          <div className="which">
            <Options
              label={say("caseload.order")}
              bare
              value={order}
              options={[
                { value: "waiting", label: say("caseload.byWaiting") },
                { value: "name", label: say("caseload.byName") },
              ]}
              onChange={sort}
            />
          </div>
          <ul className="sheet calm-list">
            {sorted(data, order, language).map((person) => (
              <Line key={person.personId} person={person} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
