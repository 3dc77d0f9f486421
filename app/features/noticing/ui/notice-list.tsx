import "./notices.css";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Icon } from "#web/design/icon.tsx";
import { Panes } from "#web/shell/panes.tsx";
import type { Place } from "../contract.ts";
import { byUrgency } from "../domain.ts";
import { useJustAnswered } from "./answered.ts";
import type { InboxFinding } from "./asking.ts";
import { cameFrom } from "./last-list.ts";
import { NoticeItem } from "./notice.tsx";
import { useStaffSentences } from "./sentences.ts";
import { Why } from "./why.tsx";

/** From this width on the reasons stand beside the list; below, they are a screen of their own. */
const beside = "(min-width: 1181px)";

/** What waits, and what was answered in this tab a moment ago, each in its place. */
export function useShown(findings: readonly InboxFinding[]): readonly InboxFinding[] {
  const answered = useJustAnswered();
  const asked = new Set(findings.map(({ id }) => id));
  const kept = [...answered.values()].map(({ finding }) => finding).filter(({ id }) => !asked.has(id));
  if (kept.length === 0) return findings;
  return [...findings, ...kept].sort(
    (one, other) => places.indexOf(one.place) - places.indexOf(other.place) || byUrgency(one, other),
  );
}

const places: readonly Place[] = ["front", "quiet", "aside"];

/** Quiet ones and those put aside, folded away, each still there with its answers. */
function Folded(props: {
  place: "quiet" | "aside";
  findings: readonly InboxFinding[];
  chosenId?: string | undefined;
  onWhy: (id: string) => void;
}) {
  const { say } = useStaffSentences();
  const { place, findings, ...list } = props;
  if (findings.length === 0) return null;
  return (
    <details className="as-table folded">
      <summary>{say(`folded.${place}`, { count: findings.length })}</summary>
      <div className="stack tight">
        <p className="soft small">{say(`folded.${place}About`)}</p>
        <NoticeSheet findings={findings} {...list} />
      </div>
    </details>
  );
}

/** Says how many notices have come since the page was opened; nothing at first. */
function Arrivals({ findings }: { findings: readonly InboxFinding[] }) {
  const { say } = useStaffSentences();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const ids = new Set(findings.map(({ id }) => id));
    const before = known.current;
    known.current = new Set([...(before ?? []), ...ids]);
    if (before) setCount([...ids].filter((id) => !before.has(id)).length);
  }, [findings]);
  return (
    <p role="status" className="only-heard">
      {count > 0 && say("arrived", { count })}
    </p>
  );
}

/** A staff page with notices in the middle and, on a wide screen, the reasons of the chosen one at the side. */
export function NoticePage(props: {
  path: string;
  /** False until the first answer has come: what is there then is not new. */
  loaded: boolean;
  findings: readonly InboxFinding[];
  head: ReactNode;
  foot: ReactNode;
}) {
  const { path, findings, head, foot } = props;
  const { say, title } = useStaffSentences();
  const [, go] = useLocation();
  const [chosenId, choose] = useState<string | null>(null);
  const pane = useRef<HTMLHeadingElement>(null);
  const shown = useShown(findings);
  const front = shown.filter(({ place }) => place === "front");
  const chosen = shown.find(({ id }) => id === chosenId);
  const why = (id: string) => {
    cameFrom(path);
    if (!matchMedia(beside).matches) go(`/work/inbox/${id}`);
    else choose(id === chosenId ? null : id);
  };
  useEffect(() => {
    if (chosenId) pane.current?.focus({ preventScroll: true });
  }, [chosenId]);
  const close = () => {
    choose(null);
    document.querySelector<HTMLElement>(`[aria-labelledby="notice-${chosenId}"] [data-why]`)?.focus();
  };
  const side = (
    <>
      <div className="row apart">
        <h2 ref={pane} tabIndex={-1} className="pane-title">
          {say("pane.title")}
        </h2>
        {chosen && (
          <button type="button" className="button quiet only-icon" onClick={close}>
            <Icon of={X} />
            <span className="only-heard">{say("pane.close")}</span>
          </button>
        )}
      </div>
      {chosen ? (
        <>
          <p className="soft">{title(chosen, chosen.personName)}</p>
          <Why key={chosen.id} finding={chosen} name={chosen.personName} />
        </>
      ) : (
        <p className="soft">{say("pane.empty")}</p>
      )}
      {!chosen && <p className="soft small no-touch">{say("keys")}</p>}
    </>
  );
  return (
    <div className={chosen ? "notices choosing" : "notices"}>
      <Panes whyLabel={say("pane.title")} why={shown.length > 0 ? side : undefined}>
        {head}
        {props.loaded && <Arrivals findings={findings} />}
        {front.length > 0 && <NoticeSheet findings={front} chosenId={chosen?.id} onWhy={why} />}
        {(["quiet", "aside"] as const).map((place) => (
          <Folded
            key={place}
            place={place}
            findings={shown.filter((finding) => finding.place === place)}
            chosenId={chosen?.id}
            onWhy={why}
          />
        ))}
        {foot}
      </Panes>
    </div>
  );
}

/** Notices on one sheet of paper, with hairlines between them. */
export function NoticeSheet(props: {
  findings: readonly InboxFinding[];
  chosenId?: string | undefined;
  as?: "h2" | "h3";
  onWhy: (id: string) => void;
}) {
  return (
    <section className="sheet">
      {props.findings.map((finding) => (
        <NoticeItem
          key={finding.id}
          finding={finding}
          as={props.as ?? "h2"}
          chosen={finding.id === props.chosenId}
          onWhy={() => props.onWhy(finding.id)}
        />
      ))}
    </section>
  );
}

/** Said when the last asking did not work but there is something older to show. */
export function MayBeOld({ show }: { show: boolean }) {
  const { say } = useStaffSentences();
  return (
    <p role="status" className="soft">
      {show && say("stale")}
    </p>
  );
}
