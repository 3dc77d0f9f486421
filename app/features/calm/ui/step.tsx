import { Check } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Toggle } from "#web/design/choose.tsx";
import { Icon } from "#web/design/icon.tsx";
import { useWords } from "#web/words/words.ts";
import type { CalmStep, CalmTool } from "../../../../content/schema-calm.ts";
import type { Station } from "../domain/walk.ts";
import { BreathingCircle, useBreath } from "./breathing.tsx";
import { ToolDrawing } from "./drawings.tsx";
import { Said } from "./said.tsx";

/** Fetched with the step: it brings the sealed drafts and the look for danger with it. */
const Write = lazy(() => import("./write.tsx").then((room) => ({ default: room.Write })));

type StepOf<K extends CalmStep["kind"]> = Extract<CalmStep, { kind: K }>;

/** A thread that fills over the seconds of a step: a kind pace. When it is full nothing happens. */
function Pace({ seconds }: { seconds: number }) {
  const say = useWords("calm");
  return (
    <div className="stack tight">
      <div className="pace" aria-hidden="true">
        <i style={{ animationDuration: `${seconds}s` }} />
      </div>
      <p className="soft small">{say("stay")}</p>
    </div>
  );
}

/** Boxes to tick or pick from; nothing is stored and none is needed. */
function Items({ step, hint }: { step: StepOf<"count" | "choose">; hint: string }) {
  const [ticked, tick] = useState<ReadonlySet<number>>(new Set());
  const press = (index: number) => {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    tick(next);
  };
  return (
    <fieldset className="options">
      <legend className="soft small">{hint}</legend>
      {step.items.map((item, index) => (
        <label className="option tick" key={item}>
          <input type="checkbox" checked={ticked.has(index)} onChange={() => press(index)} />
          <span className="box" aria-hidden="true">
            {ticked.has(index) && <Icon of={Check} />}
          </span>
          <span>{item}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Breathing({ step }: { step: StepOf<"breathe"> }) {
  const say = useWords("calm");
  const [withBuzz, setBuzz] = useState(false);
  const breath = useBreath(step.breathe, withBuzz);
  const { phase, round } = breath;
  const running = phase === "in" || phase === "out";
  const word = { still: round > 0 ? "" : say("breath.ready"), in: say("breath.in"), out: say("breath.out"), done: "" };
  return (
    <div className="stack">
      <BreathingCircle phase={phase} pace={step.breathe} large>
        <span role="status" className={running ? undefined : "small"}>
          {word[phase]}
        </span>
      </BreathingCircle>
      <p className="soft small centred" role="status">
        {phase === "done" && say("breath.done")}
        {running && say("breath.round", { at: round, all: step.breathe.rounds })}
      </p>
      <div className="buttons centred">
        {running ? (
          <Button onClick={breath.stop}>{say("breath.pause")}</Button>
        ) : (
          <Button kind={phase === "done" ? "plain" : "main"} onClick={breath.start}>
            {say(phase === "done" ? "breath.again" : "breath.start")}
          </Button>
        )}
      </div>
      {"vibrate" in navigator && !running && (
        <Toggle
          label={say("breath.buzz")}
          on={say("breath.buzzOn")}
          off={say("breath.buzzOff")}
          value={withBuzz}
          onChange={setBuzz}
        />
      )}
    </div>
  );
}

/** Keeps the screen awake while one follows a step, where the device can. */
function useAwake(): void {
  useEffect(() => {
    let lock: { release(): Promise<void> } | undefined;
    let gone = false;
    const wake = (navigator as { wakeLock?: { request(kind: "screen"): Promise<{ release(): Promise<void> }> } })
      .wakeLock;
    wake?.request("screen").then(
      (held) => {
        lock = held;
        if (gone) void held.release();
      },
      () => undefined,
    );
    return () => {
      gone = true;
      void lock?.release();
    };
  }, []);
}

/** One step in big words. The person goes on when they like. */
export function StepScreen(props: {
  station: Extract<Station, { kind: "step" }>;
  tool: CalmTool;
  next: () => void;
  /** What the person wrote in this tool, shown again in the steps after. */
  words: string;
  setWords: (words: string) => void;
}) {
  const say = useWords("calm");
  useAwake();
  const { step, at, of } = props.station;
  return (
    <div className="stack wide">
      {step.kind === "read" && props.words === "" && <ToolDrawing of={props.tool.id} />}
      <div className="stack tight">
        <p className="soft small">{say("step", { at, all: of })}</p>
        <Said tool={props.tool}>{step.text}</Said>
      </div>
      {step.kind !== "write" && props.words !== "" && (
        <blockquote className="own-words" dir="auto">
          {props.words}
        </blockquote>
      )}
      {step.kind === "count" && <Items step={step} hint={say("tick")} />}
      {step.kind === "choose" && <Items step={step} hint={say("pick")} />}
      {step.kind === "breathe" && <Breathing step={step} />}
      {step.kind === "write" && (
        <Suspense>
          <Write of={props.tool.id} label={step.label} words={props.words} setWords={props.setWords} />
        </Suspense>
      )}
      {step.kind !== "breathe" && step.seconds !== undefined && <Pace seconds={step.seconds} />}
      <Buttons>
        <Button kind={step.kind === "breathe" ? "plain" : "main"} onClick={props.next}>
          {say("next")}
        </Button>
      </Buttons>
    </div>
  );
}
