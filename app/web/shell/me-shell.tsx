import "./me.css";
import { ArrowLeft, HeartHandshake } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Link, useLocation } from "wouter";
import { ButtonLink } from "../design/button.tsx";
import { Icon } from "../design/icon.tsx";
import { LeaveButton } from "../leave-button.tsx";
import { useSession } from "../session.ts";
import { useAnyWord, useWords } from "../words/words.ts";
import { CrisisSheet, useCardAtHand } from "./crisis-sheet.tsx";
import { useEntry } from "./entry.ts";
import { Home } from "./home.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Stage } from "./stage.tsx";
import { OfflineBanner, UpdatePrompt } from "./status.tsx";

const WaitingLine = lazy(async () => ({ default: (await import("./waiting-line.tsx")).WaitingLine }));

function Bar(): ReactNode {
  const say = useWords("shell");
  const session = useSession();
  const [path] = useLocation();
  const name = session.state === "signed-in" ? session.who?.name : undefined;
  return (
    <header className="bar">
      <SkipLink />
      <div className="wide-line">
        {path === "/me" ? (
          <span className="soft plain">{name ? say("hello", { name }) : say("helloPlain")}</span>
        ) : (
          <Link href="/me" className="to-start">
            <Icon of={ArrowLeft} turns />
            {say("toStart")}
          </Link>
        )}
        <LeaveButton />
      </div>
    </header>
  );
}

function Foot({ onHelp }: { onHelp: () => void }): ReactNode {
  const say = useWords("shell");
  const word = useAnyWord();
  const session = useSession();
  const { screens } = useEntry();
  const mine = session.state === "signed-in" ? screens.filter((screen) => screen.nav?.place === "foot") : [];
  return (
    <footer className="foot no-print">
      <div className="wide-line">
        {mine.map((screen) => (
          <ButtonLink key={screen.path} to={screen.path}>
            {word(screen.title)}
          </ButtonLink>
        ))}
        {mine.length === 0 && <ButtonLink to="/me/settings">{say("settings.title")}</ButtonLink>}
        <button type="button" className="button now" onClick={onHelp}>
          <Icon of={HeartHandshake} />
          {say("foot.help")}
        </button>
      </div>
    </footer>
  );
}

/** The person's side of the house: one column, the way out in the corner, help at the foot. */
export function MeShell() {
  const [asked, ask] = useState(false);
  useCardAtHand();
  return (
    <>
      <Bar />
      <main id="page" tabIndex={-1}>
        <OfflineBanner />
        <Suspense>
          <WaitingLine />
        </Suspense>
        <UpdatePrompt />
        <Stage home={{ path: "/me", start: <Home /> }} />
      </main>
      <Foot onHelp={() => ask(true)} />
      {asked && <CrisisSheet onClose={() => ask(false)} />}
    </>
  );
}
