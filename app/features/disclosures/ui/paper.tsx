import "#features/releases/ui/staff.css";
import { Printer } from "lucide-react";
import { Button } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import type { Package } from "../contract.ts";
import { useSaying } from "./staff-say.ts";

/** What goes out, on paper. It lives on this screen only. */
export function Paper({ paper, onClose }: { paper: Package; onClose: () => void }) {
  const { say, when, part, parts } = useSaying();
  const facts: [string, string][] = [
    [say("paper.from"), paper.from],
    [say("paper.to"), paper.to],
    [say("paper.about"), paper.name],
    [say("paper.ground"), say(`basis.${paper.basis}`)],
    [say("paper.reference"), paper.reference],
    [say("paper.covers"), parts(paper.scope)],
    ...(paper.labels.length > 0
      ? ([[say("paper.guarded"), paper.labels.map((label) => say(`paper.labels.${label}`)).join(", ")]] satisfies [
          string,
          string,
        ][])
      : []),
    ...(paper.until ? ([[say("paper.until"), when(paper.until)]] satisfies [string, string][]) : []),
  ];
  return (
    <Dialog title={say("paper.title")} close={say("form.close")} onClose={onClose}>
      <p className="soft no-print">{say("paper.once")}</p>
      <article className="paper stack">
        <h3>{say("paper.title")}</h3>
        {paper.redisclosure && (
          <p>
            <b>{paper.redisclosure}</b>
          </p>
        )}
        <dl className="facts">
          {facts.map(([label, value]) => (
            <div key={label} className="fact-row">
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
        {paper.sections.map(({ compartment, items }) => (
          <section key={compartment} className="stack tight">
            <h4>{part(compartment)}</h4>
            {items.length === 0 && <p>{say("paper.none")}</p>}
            <ul>
              {items.map(({ at, text }) => (
                <li key={`${at} ${text}`} dir="auto">
                  {at && <span className="soft small">{when(at)}: </span>}
                  {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="soft small">{say("paper.by", { who: paper.by, day: when(paper.madeAt) })}</p>
        <p className="soft small">
          {say("paper.mark")}: <code className="mark">{paper.hash}</code>
        </p>
      </article>
      <div>
        <Button kind="main" icon={Printer} onClick={() => print()}>
          {say("paper.print")}
        </Button>
      </div>
    </Dialog>
  );
}
