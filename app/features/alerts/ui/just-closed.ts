import { useSyncExternalStore } from "react";

/** Alerts closed in this tab: whoever was called for them may not read them any more, but can still take it back. */
let closed: ReadonlySet<string> = new Set();
const watchers = new Set<() => void>();

function set(next: ReadonlySet<string>): void {
  closed = next;
  for (const watch of watchers) watch();
}

export function rememberClosed(id: string): void {
  set(new Set(closed).add(id));
}

export function forgetClosed(id: string): void {
  set(new Set([...closed].filter((one) => one !== id)));
}

export function useJustClosed(): ReadonlySet<string> {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => closed,
  );
}
