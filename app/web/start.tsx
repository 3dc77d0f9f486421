import "./design/style.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { newQueries, onSessionEnd, Trouble } from "./api.ts";
import { onDrop } from "./keys.ts";
import { onLeave, watchForLeaving } from "./leave.ts";
import { idleMinutes, startIdleLock } from "./locks.ts";
import { useReplacingLocation } from "./router.ts";
import type { Screen, Slots } from "./screens.ts";
import { readSession, setSession, type Who, wasLocked } from "./session.ts";
import { EntryContext } from "./shell/entry.ts";
import { ErrorBoundary } from "./shell/error-boundary.tsx";
import { readTheme, wearTheme } from "./theme.ts";
import { type Loaders, startWords } from "./words/words.ts";

export const queries = newQueries();

/**
 * Asks who is signed in and tells the screens; safe to call again after signing in or coming back online.
 *
 * @param kind whose pages these are: staff who open `/me` are nobody there, and the other way round
 */
export async function refreshSession(askWho: Slots["askWho"], kind: Who["kind"]): Promise<void> {
  try {
    const who = await askWho();
    if (who?.kind !== kind) setSession({ state: "signed-out" });
    else setSession({ state: wasLocked() ? "locked" : "signed-in", who });
  } catch (reason) {
    const away = reason instanceof Trouble && reason.code !== "not-signed-in";
    setSession({ state: away ? (wasLocked() ? "locked" : "unreachable") : "signed-out", who: null });
  }
}

/** Starts one entry: quick exit first, then words, then the screen; the rest follows when it is painted. */
export async function startApp(
  entry: "me" | "work",
  loaders: Loaders,
  { screens, slots }: { screens: readonly Screen[]; slots: Slots },
  app: ReactNode,
): Promise<void> {
  watchForLeaving();
  wearTheme(readTheme());
  const kind = entry === "me" ? "person" : "staff";
  const asked = refreshSession(slots.askWho, kind);
  await Promise.all([startWords(loaders), pageIsThere()]);
  document.body.className = entry;
  const place = document.getElementById("app");
  if (!place) throw new Error("the page has no #app");
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Router hook={useReplacingLocation}>
          <EntryContext value={{ screens, slots }}>
            <ErrorBoundary>{app}</ErrorBoundary>
          </EntryContext>
        </Router>
      </QueryClientProvider>
    </StrictMode>,
  );
  onLeave(() => queries.clear());
  onDrop(() => queries.clear());
  onSessionEnd(() => {
    const session = readSession();
    if (session.state === "signed-in") setSession({ state: "signed-out" });
  });
  const askAgain = () => {
    if (readSession().state === "unreachable") void refreshSession(slots.askWho, kind);
  };
  addEventListener("online", askAgain);
  setInterval(askAgain, 30_000);
  startIdleLock(idleMinutes[entry]);
  void import("./offline/outbox.ts").then(({ startOutbox }) => startOutbox());
  await asked;
}

/** Scripts may be here, from a cache, before the last line of the page is. */
async function pageIsThere(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
}
