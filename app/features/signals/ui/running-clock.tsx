import "./running-clock.css";
import { useEffect, useState } from "react";
import { useClock } from "./say.ts";

/** That sound is being recorded, said once, and for how long; `from` in ms. */
export function RunningClock({ from, title }: { from: number; title: string }) {
  const clock = useClock();
  const [now, tick] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <p role="status">
        <b>{title}</b>
      </p>
      <p className="voice-clock">{clock(Math.max(0, Math.floor((now - from) / 1000)))}</p>
    </>
  );
}
