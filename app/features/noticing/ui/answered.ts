import { useSyncExternalStore } from "react";
import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";
import type { StaffAnswer } from "../contract.ts";
import type { InboxFinding } from "./asking.ts";

/** An answer given in this tab a moment ago: it stays on screen, with its way back, for a while. */
export type JustAnswered = {
  readonly finding: InboxFinding;
  readonly answer: StaffAnswer;
  readonly reason: string;
  readonly reviewId: string;
};

/** How long "Undo" is offered, in ms. */
const undoMs = 10 * 60_000;

let answered: ReadonlyMap<string, JustAnswered> = new Map();
const watchers = new Set<() => void>();

function set(next: ReadonlyMap<string, JustAnswered>): void {
  answered = next;
  for (const watch of watchers) watch();
}

export function rememberAnswer(given: JustAnswered): void {
  set(new Map(answered).set(given.finding.id, given));
  setTimeout(() => {
    if (answered.get(given.finding.id)?.reviewId === given.reviewId) forgetAnswer(given.finding.id);
  }, undoMs);
}

export function forgetAnswer(id: string): void {
  const next = new Map(answered);
  if (next.delete(id)) set(next);
}

const forgetAll = () => set(new Map());
onDrop(forgetAll);
onLeave(forgetAll);

export function useJustAnswered(): ReadonlyMap<string, JustAnswered> {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => answered,
  );
}
