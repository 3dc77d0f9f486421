import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { Route, Switch, useLocation } from "wouter";
import type { Screen, Slots } from "../screens.ts";
import { useSession } from "../session.ts";
import { useWords } from "../words/words.ts";
import { useEntry } from "./entry.ts";
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
  return <SignIn as="h1" />;
}

/** The sign-in form of room accounts under its title: `as` a page of its own, or a part of the start. */
export function SignIn({ as: Title }: { as: "h1" | "h2" }) {
  const say = useWords("shell");
  const [path] = useLocation();
  const { signIn: Slot } = useEntry().slots;
  const staff = !path.startsWith("/me");
  return (
    <section className={Title === "h1" ? "page stack" : "sheet roomy stack"}>
      <div className="stack tight">
        <Title>{say(staff ? "door.workTitle" : "door.title")}</Title>
        <p className="soft">{say(staff ? "door.workLead" : "door.lead")}</p>
      </div>
      {Slot ? <Slot /> : <p>{say("door.soon")}</p>}
    </section>
  );
}

/** After signing in or unlocking, the form is gone: begin at the top, with the focus on the title, not where the form was. */
function useBeginAtTop(): void {
  const { state } = useSession();
  const before = useRef(state);
  useEffect(() => {
    const wasOutside = before.current === "signed-out" || before.current === "locked";
    before.current = state;
    if (state !== "signed-in" || !wasOutside) return;
    const title = document.querySelector<HTMLElement>("main h1");
    if (title) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
    scrollTo(0, 0);
  }, [state]);
}

/** The screen for the address, loaded when it is needed, behind whatever it needs. `home` is what the entry shows at its start. */
export function Stage(props: { home?: { path: string; start: ReactNode } }) {
  const { screens, slots } = useEntry();
  const [path] = useLocation();
  useBeginAtTop();
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
          {screens.map((screen) => (
            <Route key={screen.path} path={screen.path}>
              <Arrived first={first}>
                <Guarded screen={screen} slots={slots} />
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
