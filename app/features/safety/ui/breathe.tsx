import { useEffect, useState } from "react";
import { Button } from "#web/design/button.tsx";
import type { Card } from "./card-content.ts";

/** Four seconds in, six out: the longer way out is what calms. */
const inMs = 4000;
const outMs = 6000;

/** A circle to breathe with; where motion is unwelcome it stays still and only the words change. */
export function Breathe({ words }: { words: Card["breathe"] }) {
  const [phase, turn] = useState<"still" | "in" | "out">("still");
  useEffect(() => {
    if (phase === "still") return;
    const timer = setTimeout(() => turn(phase === "in" ? "out" : "in"), phase === "in" ? inMs : outMs);
    return () => clearTimeout(timer);
  }, [phase]);
  return (
    <div className="breathe">
      <div className="circle" data-phase={phase} aria-hidden="true">
        <span />
      </div>
      <div className="stack tight">
        <p role="status" className={phase === "still" ? undefined : "breath-word"}>
          {phase === "still" ? words.text : phase === "in" ? words.in : words.out}
        </p>
        <div>
          <Button onClick={() => turn(phase === "still" ? "in" : "still")}>
            {phase === "still" ? words.start : words.stop}
          </Button>
        </div>
        <p className="soft small">{words.otherWay}</p>
      </div>
    </div>
  );
}
