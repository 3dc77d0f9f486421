import "#features/calm/ui/calm.css";
import { useEffect, useRef, useState } from "react";
import { StepScreen } from "#features/calm/ui/step.tsx";
import { useTools } from "#features/calm/ui/tools.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";
import type { CalmTool } from "../../../../content/schema-calm.ts";
import type { Move } from "../contract.ts";
import { Numbers } from "./numbers.tsx";

type Used = Extract<Move, { kind: "skill" }>;

/** A calm-down tool inside the talk, one thing at a time. Stopping is always there and is fine. */
export function SkillInTalk({ skill, onDone }: { skill: string; onDone: (used: Used) => void }) {
  const say = useWords("companion");
  const { tools, broken } = useTools();
  const tool = tools?.find(({ id }) => id === skill);
  const stop = () => onDone({ kind: "skill", skill, finished: false, before: null, after: null });
  if (tool) return <Walk tool={tool} onDone={onDone} />;
  return (
    <section className="sheet talk-skill stack">
      <p role="status">{say(tools || broken ? "broken" : "loading")}</p>
      {(tools || broken) && <Button onClick={stop}>{say("skill.stop")}</Button>}
    </section>
  );
}

function Walk({ tool, onDone }: { tool: CalmTool; onDone: (used: Used) => void }) {
  const say = useWords("companion");
  const [at, go] = useState(tool.gates.length > 0 ? -1 - tool.gates.length : -1);
  const [before, setBefore] = useState<number | null>(null);
  const [words, setWords] = useState("");
  const own = useRef<HTMLElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new part takes the focus, so that it is read out.
  useEffect(() => {
    if (moved.current) own.current?.focus({ preventScroll: true });
    own.current?.scrollIntoView({ block: "nearest" });
    moved.current = true;
  }, [at]);
  const end = (finished: boolean, after: number | null = null) =>
    onDone({ kind: "skill", skill: tool.id, finished, before, after });
  const gate = at < -1 ? tool.gates[tool.gates.length + at + 1] : undefined;
  const step = tool.steps[at];
  const isOver = at >= tool.steps.length;
  return (
    <section className="sheet talk-skill stack" ref={own} tabIndex={-1} aria-label={tool.title}>
      <h2>{tool.title}</h2>
      {gate && <Gate gate={gate} onYes={() => end(false)} onNo={() => go(at + 1)} />}
      {at === -1 && (
        <Numbers
          question={tool.before ?? say("skill.before")}
          onPick={(value) => {
            setBefore(value);
            go(0);
          }}
        />
      )}
      {step && (
        <StepScreen
          station={{ kind: "step", step, at: at + 1, of: tool.steps.length }}
          tool={tool}
          next={() => go(at + 1)}
          words={words}
          setWords={setWords}
        />
      )}
      {isOver && <p>{tool.closing}</p>}
      {isOver && before !== null && (
        <Numbers question={tool.after ?? say("skill.after")} onPick={(value) => end(true, value)} />
      )}
      {isOver && before === null && (
        <Buttons>
          <Button kind="main" onClick={() => end(true)}>
            {say("skill.done")}
          </Button>
        </Buttons>
      )}
      {!isOver && (
        <div>
          <Button kind="quiet" onClick={() => end(false)}>
            {say("skill.stop")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Not being sure is treated with the same care as yes. */
function Gate({ gate, onYes, onNo }: { gate: CalmTool["gates"][number]; onYes: () => void; onNo: () => void }) {
  return (
    <>
      <p>{gate.question}</p>
      <Buttons equal>
        <Button onClick={onYes}>{gate.yes}</Button>
        <Button onClick={onNo}>{gate.no}</Button>
        <Button onClick={onYes}>{gate.notSure}</Button>
      </Buttons>
    </>
  );
}
