import "./notices.css";
import { useState } from "react";
import { useLocation } from "wouter";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import type { Finding } from "../contract.ts";
import { standing } from "../domain/telling.ts";
import { isOpen } from "../domain.ts";
import { useFindingsOf, useTimelineOf } from "./asking.ts";
import { cameFrom } from "./last-list.ts";
import { LookBackOf } from "./look-back.tsx";
import { NoticeSheet, useShown } from "./notice-list.tsx";
import { useStaffSentences } from "./sentences.ts";

/** What was noticed before, answered or ended, by day; opened only when asked for. */
function Earlier({ personId, name, now }: { personId: Finding["personId"]; name: string; now: ReadonlySet<string> }) {
  const told = useStaffSentences();
  const { say, when } = told;
  const [open, show] = useState(false);
  const { data, error, refetch } = useTimelineOf(personId, open);
  const earlier = (data ?? []).filter(({ id }) => !now.has(id));
  return (
    <details className="as-table" onToggle={(event) => show(event.currentTarget.open)}>
      <summary>{say("person.earlier")}</summary>
      {error && <TroubleNotice reason={error} again={() => void refetch()} />}
      {data && earlier.length === 0 && <p className="soft">{say("person.noEarlier")}</p>}
      <ol className="calm-list stack tight">
        {earlier.map((finding) => {
          const last = standing(finding.reviews).at(-1);
          return (
            <li key={finding.id}>
              <span className="soft small">{when.day(finding.createdAt)}</span> {told.title(finding, name)}{" "}
              <span className="soft">
                · {last ? told.review(last, name) : say(finding.status === "expired" ? "list.ended" : "list.open")}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/**
 * What was noticed about one person, for that person's page: a section with its own `h2`. Reasons open as a screen of
 * their own, and "Back" leads here again.
 *
 * @param name what staff call the person
 */
export function PersonFindings({ personId, name }: { personId: Finding["personId"]; name: string }) {
  const { say } = useStaffSentences();
  const [path, go] = useLocation();
  const { data, error, refetch } = useFindingsOf(personId);
  const shown = useShown(
    (data ?? [])
      .filter(({ status }) => isOpen(status))
      .map((finding) => ({ ...finding, personName: name, place: "front" as const })),
  ).filter((finding) => finding.personId === personId);
  const why = (id: string) => {
    cameFrom(path);
    go(`/work/inbox/${id}`);
  };
  return (
    <section className="stack" aria-labelledby="noticed-about">
      <h2 id="noticed-about">{say("person.title")}</h2>
      {error && !data && <TroubleNotice reason={error} again={() => void refetch()} />}
      {shown.length > 0 && <NoticeSheet findings={shown} as="h3" onWhy={why} />}
      <Earlier personId={personId} name={name} now={new Set(shown.map(({ id }) => id))} />
      <LookBackOf personId={personId} name={name} />
      {data && shown.length === 0 && <p className="soft">{say("person.empty", { name })}</p>}
    </section>
  );
}
