import "./notices.css";
import { useLocation } from "wouter";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import type { Finding } from "../contract.ts";
import { useFindingsOf } from "./asking.ts";
import { cameFrom } from "./last-list.ts";
import { NoticeSheet, useShown } from "./notice-list.tsx";
import { useStaffSentences } from "./sentences.ts";

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
  const shown = useShown((data ?? []).map((finding) => ({ ...finding, personName: name }))).filter(
    (finding) => finding.personId === personId,
  );
  const why = (id: string) => {
    cameFrom(path);
    go(`/work/inbox/${id}`);
  };
  return (
    <section className="stack" aria-labelledby="noticed-about">
      <h2 id="noticed-about">{say("person.title")}</h2>
      {error && !data && <TroubleNotice reason={error} again={() => void refetch()} />}
      {shown.length > 0 && <NoticeSheet findings={shown} as="h3" onWhy={why} />}
      {data && shown.length === 0 && <p className="soft">{say("person.empty", { name })}</p>}
    </section>
  );
}
