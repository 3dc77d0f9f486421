import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Notice } from "../design/notice.tsx";
import type { LazyScreen, Screen, Slots } from "../screens.ts";
import { useSession } from "../session.ts";
import { useWords } from "../words/words.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { LockScreen } from "./lock-screen.tsx";
import { Lost } from "./lost.tsx";

export function Waiting() {
  const say = useWords("shell");
  return (
    <p className="waiting" role="status">
      {say("wait")}
    </p>
  );
}

/** Puts the focus on the title of a screen that has just opened, so that a screen reader starts there. */
function Arrived({ first, children }: { first: boolean; children: ReactNode }) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (first) return;
    const title = own.current?.querySelector("h1");
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [first]);
  return <div ref={own}>{children}</div>;
}

function Guarded({ screen, slots }: { screen: Screen; slots: Slots }) {
  const say = useWords("shell");
  const { state } = useSession();
  if (screen.needs === "nobody" || state === "signed-in") return <screen.screen />;
  if (state === "asking") return <Waiting />;
  if (state === "locked") return <LockScreen unlock={slots.unlock} />;
  if (state === "unreachable") {
    return screen.offline ? (
      <screen.screen />
    ) : (
      <div className="page stack">
        <h1>{say("offline.title")}</h1>
        <p>{say("offline.needed")}</p>
      </div>
    );
  }
  return <SignIn slot={slots.signIn} />;
}

export function SignIn({ slot: Slot }: { slot: LazyScreen | null }) {
  const say = useWords("shell");
  return Slot ? (
    <Slot />
  ) : (
    <div className="page stack">
      <h1>{say("door.title")}</h1>
      <Notice>
        <p>{say("door.soon")}</p>
      </Notice>
    </div>
  );
}

/** The screen for the address, loaded when it is needed, behind whatever it needs. `start` is shown at `home`. */
export function Stage(props: { screens: readonly Screen[]; slots: Slots; home?: { path: string; start: ReactNode } }) {
  const [path] = useLocation();
  // The very first screen of a visit leaves the focus at the top of the page.
  const cameIn = useRef(path);
  const moved = useRef(false);
  if (cameIn.current !== path) moved.current = true;
  const first = !moved.current;
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {props.home && (
            <Route path={props.home.path}>
              <Arrived first={first}>{props.home.start}</Arrived>
            </Route>
          )}
          {props.screens.map((screen) => (
            <Route key={screen.path} path={screen.path}>
              <Arrived first={first}>
                <Guarded screen={screen} slots={props.slots} />
              </Arrived>
            </Route>
          ))}
          <Route>
            <Arrived first={false}>
              <Lost />
            </Arrived>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
