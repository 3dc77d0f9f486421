import "./calm.css";
import { useEffect, useRef, useState } from "react";
import { useParams } from "wouter";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { CalmTool } from "../../../../content/schema-calm.ts";
import { type Felt, leadsElsewhere, othersFor, type Station, stationsOf } from "../domain/walk.ts";
import { ToolDrawing } from "./drawings.tsx";
import { canKeep, keepUse } from "./felt.ts";
import { Rating } from "./rating.tsx";
import { useRoomWords } from "./room-words.ts";
import { Said, useForeign } from "./said.tsx";
import { StepScreen } from "./step.tsx";
import { ToolList } from "./tool-list.tsx";
import { useTools } from "./tools.ts";
import { useWanted } from "./wanted.ts";

type Shared = { tool: CalmTool; tools: readonly CalmTool[]; next: () => void };

function Gate({ gate, tool, tools, next }: Shared & { gate: Extract<Station, { kind: "gate" }>["gate"] }) {
  const say = useWords("calm");
  const [elsewhere, lead] = useState(false);
  const answer = (given: "yes" | "no" | "not-sure") => (leadsElsewhere(given) ? lead(true) : next());
  if (elsewhere) {
    return (
      <div className="stack wide">
        <Said tool={tool} live>
          {gate.ifYes}
        </Said>
        <ToolList tools={othersFor(tools, tool.id, gate.yesLeadsTo)} compact />
        <Buttons>
          <Button kind="quiet" onClick={() => lead(false)}>
            {say("askAgain")}
          </Button>
        </Buttons>
      </div>
    );
  }
  return (
    <div className="stack wide">
      <div className="stack tight">
        <p className="soft">
          {say("gate")}. {say("gateWhy")}
        </p>
        <Said tool={tool}>{gate.question}</Said>
      </div>
      <Buttons equal>
        <Button onClick={() => answer("yes")}>{gate.yes}</Button>
        <Button onClick={() => answer("no")}>{gate.no}</Button>
        <Button onClick={() => answer("not-sure")}>{gate.notSure}</Button>
      </Buttons>
    </div>
  );
}

/** Another tool or a person: shown whenever it may not have become easier. Never an end without a way on. */
function NotEasier({ tool, tools }: { tool: CalmTool; tools: readonly CalmTool[] }) {
  const say = useWords("calm");
  const { within } = useWanted();
  const foreign = useForeign();
  return (
    <section className="stack" aria-label={say("end.notEasier")}>
      <p {...foreign(tool)}>{tool.ifNotBetter}</p>
      <ToolList tools={othersFor(tools, tool.id).slice(0, 2)} compact />
      <Buttons equal>
        <ButtonLink to={within("/me/calm")}>{say("end.other")}</ButtonLink>
        <ButtonLink to="/me/help">{say("end.reach")}</ButtonLink>
      </Buttons>
    </section>
  );
}

function Closing(props: Shared & { last: boolean; again: () => void }) {
  const { tool, tools, last, next, again } = props;
  return (
    <div className="stack wide">
      <ToolDrawing of={tool.id} />
      <Said tool={tool}>{tool.closing}</Said>
      {last ? <Finished again={again} /> : <NextButton next={next} />}
      {last && <NotEasier tool={tool} tools={tools} />}
    </div>
  );
}

function NextButton({ next }: { next: () => void }) {
  const say = useWords("calm");
  return (
    <Buttons>
      <Button kind="main" onClick={next}>
        {say("next")}
      </Button>
    </Buttons>
  );
}

function Finished({ again }: { again: () => void }) {
  const say = useWords("calm");
  return (
    <Buttons>
      <ButtonLink to="/me" kind="main">
        {say("end.done")}
      </ButtonLink>
      <Button onClick={again}>{say("end.again")}</Button>
    </Buttons>
  );
}

function End(props: { tool: CalmTool; tools: readonly CalmTool[]; before: Felt; after: Felt; again: () => void }) {
  const say = useWords("calm");
  const { tool, tools, before, after } = props;
  const lower = before !== null && after !== null && after < before;
  return (
    <div className="stack wide">
      {lower && <p className="big">{say("end.lower", { before, after })}</p>}
      {!lower && <NotEasier tool={tool} tools={tools} />}
      <Finished again={props.again} />
    </div>
  );
}

/** One tool, one thing a screen. Back and stop are always there; nothing is hurried. */
function Walk({ tool, tools }: { tool: CalmTool; tools: readonly CalmTool[] }) {
  const say = useWords("calm");
  const [at, go] = useState(0);
  const [turn, turnOver] = useState(0);
  const [before, setBefore] = useState<Felt>(null);
  const [after, setAfter] = useState<Felt>(null);
  const [words, setWords] = useState("");
  const stage = useRef<HTMLDivElement>(null);
  const { within } = useWanted();
  const stations = stationsOf(tool, before);
  const station = stations[Math.min(at, stations.length - 1)];
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new screen takes the focus, so that it is read out.
  useEffect(() => {
    if (moved.current) stage.current?.focus({ preventScroll: true });
    if (moved.current) scrollTo(0, 0);
    moved.current = true;
  }, [at, turn]);
  const next = () => go(at + 1);
  const again = () => {
    setBefore(null);
    setAfter(null);
    setWords("");
    turnOver(turn + 1);
    go(stations.findIndex(({ kind }) => kind === "before" || kind === "step"));
  };
  if (!station) return null;
  const shared = { tool, tools, next };
  return (
    <div className="stack wide">
      <div className="stage stack wide" ref={stage} tabIndex={-1} key={`${turn}/${at}`}>
        {station.kind === "gate" && <Gate gate={station.gate} {...shared} />}
        {station.kind === "before" && (
          <Rating
            question={station.question}
            kept={canKeep()}
            onRate={(felt) => {
              setBefore(felt);
              next();
            }}
          />
        )}
        {station.kind === "step" && <StepScreen {...{ station, tool, next, words, setWords }} />}
        {station.kind === "closing" && <Closing {...shared} last={at === stations.length - 1} again={again} />}
        {station.kind === "after" && (
          <Rating
            question={station.question}
            kept={canKeep()}
            onRate={(felt) => {
              setAfter(felt);
              if (before !== null && felt !== null) {
                void keepUse({ tool: tool.id, before, after: felt, at: Date.now() });
              }
              next();
            }}
          />
        )}
        {station.kind === "end" && <End {...{ tool, tools, before, after, again }} />}
      </div>
      {station.kind !== "end" && (
        <div className="row apart walk">
          {at > 0 ? (
            <Button kind="quiet" onClick={() => go(at - 1)}>
              {say("back")}
            </Button>
          ) : (
            <span />
          )}
          {station.kind !== "closing" && (
            <ButtonLink to={within("/me/calm")} kind="quiet">
              {say("stop")}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}

/** `/me/calm/:tool`: needs nobody and no internet. */
export function ToolScreen() {
  const say = useWords("calm");
  const room = useRoomWords();
  const language = useLanguage();
  const { tool: id } = useParams();
  const foreign = useForeign();
  const { tools } = useTools();
  const tool = tools?.find((each) => each.id === id);
  return (
    <div className="page stack">
      <h1 className="tool-title" {...(tool ? foreign(tool) : {})}>
        {tool?.title ?? say("title")}
      </h1>
      {tool && tool.language !== language && <p className="soft small">{room("inEnglish")}</p>}
      {tool && tools && <Walk key={`${tool.id}/${language}`} tool={tool} tools={tools} />}
      {tools && !tool && (
        <>
          <p>{say("lost")}</p>
          <ToolList tools={tools} />
        </>
      )}
      {tool && tool.language === language && tool.translationReviewed === false && (
        <p className="soft small">{say("unreviewed")}</p>
      )}
    </div>
  );
}
