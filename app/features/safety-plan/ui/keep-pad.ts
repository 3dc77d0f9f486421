import { onHold, ownKey } from "#web/keys.ts";
import { hasLeft } from "#web/leave.ts";
import { readSession, watchSession } from "#web/session.ts";

/** Long enough after signing in not to hold up the first screen, in ms. */
const afterMs = 1200;

/**
 * Once somebody is signed in with their own key, this device gets its sealed pad, whether they have a plan or not, and what
 * was written there without internet is sent. Returns at once; everything else is loaded when it is needed.
 */
export function keepPad(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    clearTimeout(timer);
    if (readSession().state !== "signed-in" || !ownKey()) return;
    timer = setTimeout(() => {
      if (hasLeft() || !ownKey()) return;
      void import("./sync.ts").then(({ keepHere }) => keepHere()).catch(() => undefined);
    }, afterMs);
  };
  onHold(go);
  watchSession(go);
  addEventListener("online", go);
}
