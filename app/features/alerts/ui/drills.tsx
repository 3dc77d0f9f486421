import { useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type AlertLevel, alerts, type Figures } from "../contract.ts";
import { levels } from "../domain/terms.ts";
import { useAskAgain } from "./asking.ts";
import { useNow } from "./now.ts";
import { useAlertSentences } from "./sentences.ts";

type Told = OutputOf<typeof alerts.drills>;
type Drill = Told["drills"][number];

/** Below this many, a figure is said to say little. */
const few = 5;

/** Drills: start one, watch it, and what they showed. */
export function DrillPart({ told }: { told: Told }) {
  const { say } = useAlertSentences();
  const [isStarting, start] = useState(false);
  const running = told.drills.filter(({ state }) => state === "calling" || state === "alarm");
  return (
    <section className="stack" aria-labelledby="drills">
      <div className="stack tight">
        <h2 id="drills">{say("drill.title")}</h2>
        <p className="soft">{say("drill.lead")}</p>
      </div>
      {running.map((drill) => (
        <Running key={drill.id} drill={drill} />
      ))}
      {told.mayStart && running.length === 0 && (
        <div>
          <Button onClick={() => start(true)}>{say("drill.start")}</Button>
        </div>
      )}
      {isStarting && <Start onClose={() => start(false)} />}
      <Lately drills={told.drills} />
      <FiguresPart told={told} />
    </section>
  );
}

const levelTitles = {
  moderate: "agency.level_moderate",
  high: "agency.level_high",
  imminent: "agency.level_imminent",
} as const;

function Start({ onClose }: { onClose: () => void }) {
  const { say } = useAlertSentences();
  const shell = useWords("shell");
  const askAgain = useAskAgain();
  const [id] = useState(newId);
  const [level, choose] = useState<AlertLevel>("high");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const go = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      await call(alerts.startDrill, { id, level }, { id });
      await askAgain();
      onClose();
    } catch (reason) {
      setTrouble(reason);
      setBusy(false);
    }
  };
  return (
    <Dialog title={say("drill.startTitle")} close={shell("close")} onClose={onClose} className="outcomes">
      <p>{say("drill.startLead")}</p>
      <Options
        label={say("drill.startTitle")}
        bare
        value={level}
        options={levels.map((value) => ({ value, label: say(levelTitles[value]) }))}
        onChange={choose}
      />
      {trouble !== null && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" busy={busy} onClick={() => void go()}>
          {say("drill.go")}
        </Button>
        <Button onClick={onClose}>{say("drill.cancel")}</Button>
      </Buttons>
    </Dialog>
  );
}

/** Seconds from the beginning to the first "I have it"; null while there is none. */
function answeredAfter(drill: Drill): { who: string; seconds: number } | null {
  const first = drill.calls
    .flatMap(({ acknowledgedAt, member }) => (acknowledgedAt ? [{ at: acknowledgedAt, who: member.name }] : []))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  if (!first) return null;
  return { who: first.who, seconds: Math.max(0, Date.parse(first.at) - Date.parse(drill.receivedAt)) / 1000 };
}

/** A drill as it goes on, told anew with every step. */
function Running({ drill }: { drill: Drill }) {
  const told = useAlertSentences();
  const { say, times } = told;
  const now = useNow(5000);
  return (
    <Sheet aria-labelledby={`drill-${drill.id}`}>
      <h3 id={`drill-${drill.id}`}>{say("drill.running")}</h3>
      <p role="status">
        {say("drill.since", { ago: times.ago(drill.receivedAt, now) })} {say("drill.waiting")}{" "}
        {drill.nextAt && say("drill.next", { clock: times.clock(drill.nextAt) })}
      </p>
      <ol className="calm-list timeline">
        {drill.calls.map((call) => (
          <li key={call.id}>
            <span className="soft small">{times.clock(call.at)}</span>
            <span>{told.called(call)}</span>
            {told.ways(call.sendings) && (
              <span className="soft small">{say("line.ways", { ways: told.ways(call.sendings) })}</span>
            )}
          </li>
        ))}
      </ol>
      {drill.calledMe && (
        <div>
          <ButtonLink to={`/work/alerts/${drill.id}`}>{say("drill.open")}</ButtonLink>
        </div>
      )}
    </Sheet>
  );
}

/** Past drills, one line each. */
function Lately({ drills }: { drills: readonly Drill[] }) {
  const { say, times } = useAlertSentences();
  if (drills.length === 0) return null;
  const line = (drill: Drill) => {
    const day = `${times.day(drill.receivedAt)}, ${times.clock(drill.receivedAt)}`;
    const first = answeredAfter(drill);
    if (first) return say("drill.latelyLine", { day, who: first.who, lasting: times.lasting(first.seconds) });
    return say(drill.state === "closed" ? "drill.latelyMissed" : "drill.latelyRunning", { day });
  };
  return (
    <details className="as-table">
      <summary>{say("drill.lately")}</summary>
      <ul className="calm-list stack tight">
        {drills.slice(0, 20).map((drill) => (
          <li key={drill.id}>{line(drill)}</li>
        ))}
      </ul>
    </details>
  );
}

/** How fast somebody answers: in sentences, then as a table. */
function FiguresPart({ told }: { told: Told }) {
  const { say, times } = useAlertSentences();
  const seconds = (value: number | null) => (value === null ? say("drill.unknown") : times.lasting(value));
  const rows = [
    { head: say("drill.rowDrill"), figures: told.drillFigures },
    { head: say("drill.rowReal"), figures: told.realFigures },
  ];
  return (
    <Sheet aria-labelledby="how-fast">
      <h3 id="how-fast">{say("drill.figuresTitle")}</h3>
      <Sentence figures={told.drillFigures} kind="Drill" />
      <Sentence figures={told.realFigures} kind="Real" />
      <p>
        {told.closed === 0
          ? say("drill.falseNoneYet")
          : told.falseAlarms === 0
            ? say("drill.falseNone", { all: told.closed })
            : say("drill.falseAlarms", { wrong: told.falseAlarms, all: told.closed })}
      </p>
      <details className="as-table small">
        <summary>{say("rota.asTable")}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard too. */}
        <section className="scroll-x" aria-label={say("drill.tableCaption")} tabIndex={0}>
          <table className="quiet figures-table">
            <caption className="only-heard">{say("drill.tableCaption")}</caption>
            <thead>
              <tr>
                {(["headKind", "headN", "headMedian", "headP90", "headMissed"] as const).map((head) => (
                  <th key={head} scope="col">
                    {say(`drill.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ head, figures }) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  <td>{figures.n}</td>
                  <td>{seconds(figures.medianSeconds)}</td>
                  <td>{seconds(figures.p90Seconds)}</td>
                  <td>{figures.missed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </Sheet>
  );
}

function Sentence({ figures, kind }: { figures: Figures; kind: "Drill" | "Real" }) {
  const { say, times } = useAlertSentences();
  const { n, missed, medianSeconds, p90Seconds } = figures;
  if (n === 0) return <p>{say(`drill.none${kind}`)}</p>;
  const many = say("drill.figures", { count: n, kind: say(`drill.kind${kind}`, { count: n }) });
  const fast =
    medianSeconds === null || p90Seconds === null
      ? say("drill.noneAnswered")
      : n - missed === 1
        ? say("drill.oneAnswer", { median: times.lasting(medianSeconds) })
        : say("drill.half", { median: times.lasting(medianSeconds), p90: times.lasting(p90Seconds) });
  const lost = missed === 0 ? say("drill.missedNone") : say("drill.missed", { count: missed });
  return (
    <p>
      {many} {fast} {medianSeconds !== null && lost} {n < few && say("drill.few")}
    </p>
  );
}
