import { useSyncExternalStore } from "react";
import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";
import type { Note } from "../domain.ts";

/** The numbers of the last sitting: in this window's memory alone, until the person keeps them or lets them go. */
export type Sitting = { readonly at: number; readonly note: Note };

let last: Sitting | null = null;
const watchers = new Set<() => void>();

export function putSitting(sitting: Sitting | null): void {
  last = sitting;
  for (const watch of watchers) watch();
}
onDrop(() => putSitting(null));
onLeave(() => putSitting(null));

export function useSitting(): Sitting | null {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => last,
  );
}
