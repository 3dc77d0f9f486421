import "./breathing.css";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";

export type Pace = { readonly inSeconds: number; readonly outSeconds: number; readonly rounds?: number };
export type Breath = {
  /** `still`: not begun, or paused; `done`: all rounds are over. */
  readonly phase: "still" | "in" | "out" | "done";
  /** From 1. */
  readonly round: number;
  readonly start: () => void;
  readonly stop: () => void;
};

/** Longest single buzz, in ms: a nudge, not an alarm. */
const buzzMs = { in: 60, out: 30 } as const;

function buzz(phase: "in" | "out"): void {
  try {
    navigator.vibrate?.(buzzMs[phase]);
  } catch {
    // Some browsers refuse until the page was touched.
  }
}

/** Counts breaths at a pace: in, out, in, out. Without `rounds` it goes on until stopped. */
export function useBreath({ inSeconds, outSeconds, rounds }: Pace, withBuzz = false): Breath {
  const [{ phase, round }, turn] = useState<{ phase: Breath["phase"]; round: number }>({ phase: "still", round: 0 });
  const buzzing = useRef(withBuzz);
  buzzing.current = withBuzz;
  useEffect(() => {
    if (phase !== "in" && phase !== "out") return;
    if (buzzing.current) buzz(phase);
    const next = () => {
      if (phase === "in") turn({ phase: "out", round });
      else if (rounds !== undefined && round >= rounds) turn({ phase: "done", round });
      else turn({ phase: "in", round: round + 1 });
    };
    const timer = setTimeout(next, (phase === "in" ? inSeconds : outSeconds) * 1000);
    return () => clearTimeout(timer);
  }, [phase, round, rounds, inSeconds, outSeconds]);
  const start = () => turn({ phase: "in", round: phase === "still" && round > 0 ? round : 1 });
  return { phase, round, start, stop: () => turn({ phase: "still", round }) };
}

/** A circle that opens and closes with the breath; where motion is unwelcome it stays still and only the word changes. */
export function BreathingCircle(props: { phase: Breath["phase"]; pace: Pace; large?: boolean; children?: ReactNode }) {
  const { inSeconds, outSeconds } = props.pace;
  const pace = { "--in": `${inSeconds}s`, "--out": `${outSeconds}s` } as CSSProperties;
  return (
    <div className={props.large ? "breathing large" : "breathing"} data-phase={props.phase} style={pace}>
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <i aria-hidden="true" />
      <div className="said">{props.children}</div>
    </div>
  );
}
