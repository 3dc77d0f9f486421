import { Link } from "wouter";
import { BreathingCircle, useBreath } from "#features/calm/ui/breathing.tsx";
import { Button } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";
import type { Card } from "./card-content.ts";

/** The longer way out is what calms. */
const pace = { inSeconds: 4, outSeconds: 6 } as const;

/** A circle to breathe with, for as long as one likes; and a way around it, for breath can make things worse. */
export function Breathe({ words }: { words: Card["breathe"] }) {
  const safety = useWords("safety");
  const { phase, start, stop } = useBreath(pace);
  const running = phase === "in" || phase === "out";
  return (
    <div className="breathe">
      <BreathingCircle phase={phase} pace={pace} />
      <div className="stack tight">
        <p role="status" className={running ? "breath-word" : undefined}>
          {running ? words[phase] : words.text}
        </p>
        <div>
          <Button onClick={running ? stop : start}>{running ? words.stop : words.start}</Button>
        </div>
      </div>
      <p className="small ways">
        <Link href="/me/calm/look-around">{words.otherWay}</Link>
        <Link href="/me/calm">{safety("moreCalm")}</Link>
      </p>
    </div>
  );
}
