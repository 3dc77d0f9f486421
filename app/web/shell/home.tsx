import { Suspense } from "react";
import { ButtonLink } from "../design/button.tsx";
import { Choice, Choices } from "../design/choose.tsx";
import { useSession } from "../session.ts";
import { useAnyWord, useWords } from "../words/words.ts";
import { useEntry } from "./entry.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { FirstTimeLeave } from "./leave-about.tsx";
import { LockScreen } from "./lock-screen.tsx";
import { SignIn } from "./stage.tsx";

/** `/me`: one question. Without signing in, what needs nobody is here as well. */
export function Home() {
  const say = useWords("shell");
  const word = useAnyWord();
  const { screens, slots } = useEntry();
  const { state } = useSession();
  const inside = state === "signed-in" || state === "unreachable";
  const tiles = screens.filter(
    (screen) =>
      screen.nav?.place === "home" &&
      (screen.needs === "nobody" || state === "signed-in" || (inside && screen.offline)),
  );
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("home.title")}</h1>
        <p className="soft">{say("home.lead")}</p>
      </div>
      <Choices>
        {tiles.map((screen, index) =>
          screen.nav ? (
            <Choice
              key={screen.path}
              to={screen.path}
              icon={screen.nav.icon}
              title={word(screen.title)}
              about={screen.nav.about && word(screen.nav.about)}
              wide={index === 0}
            />
          ) : null,
        )}
      </Choices>
      {state === "signed-out" && (
        <section className="sheet roomy stack tight">
          <p>{say("home.beginAbout")}</p>
          <div>
            <ButtonLink to="/start">{say("home.begin")}</ButtonLink>
          </div>
        </section>
      )}
      <FirstTimeLeave />
      {state === "locked" && <LockScreen unlock={slots.unlock} />}
      {state === "signed-out" && (
        <Suspense>
          <SignIn as="h2" />
        </Suspense>
      )}
      {inside &&
        slots.widgets.map((Widget, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of slots never changes while the app is open.
          <ErrorBoundary key={index}>
            <Suspense>
              <Widget />
            </Suspense>
          </ErrorBoundary>
        ))}
    </div>
  );
}
