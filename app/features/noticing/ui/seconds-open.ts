import { useEffect } from "react";
import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";

const openMs = new Map<string, number>();
const openedAt = new Map<string, number>();
const mostSeconds = 86_400;

const forget = () => {
  openMs.clear();
  openedAt.clear();
};
onDrop(forget);
onLeave(forget);

function pause(id: string): void {
  const at = openedAt.get(id);
  openedAt.delete(id);
  if (at !== undefined) openMs.set(id, (openMs.get(id) ?? 0) + performance.now() - at);
}

/** Counts how long the reasons of a finding were on a visible screen, so that a review can say how long one looked. */
export function useCountOpen(id: string): void {
  useEffect(() => {
    const onChange = () => {
      pause(id);
      if (document.visibilityState === "visible") openedAt.set(id, performance.now());
    };
    onChange();
    document.addEventListener("visibilitychange", onChange);
    return () => {
      document.removeEventListener("visibilitychange", onChange);
      pause(id);
    };
  }, [id]);
}

/** Whole seconds so far, over all openings in this tab; 0 when the reasons were never opened. */
export function secondsOpen(id: string): number {
  const at = openedAt.get(id);
  const running = at === undefined ? 0 : performance.now() - at;
  return Math.min(mostSeconds, Math.round(((openMs.get(id) ?? 0) + running) / 1000));
}
