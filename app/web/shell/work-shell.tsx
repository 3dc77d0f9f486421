import "./work.css";
import { Menu, Search } from "lucide-react";
import { Fragment, lazy, Suspense, useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { Dialog } from "../design/dialog.tsx";
import { Icon } from "../design/icon.tsx";
import { LeaveButton } from "../leave-button.tsx";
import { agencyShelves, isOffered, type Nav, type Screen } from "../screens.ts";
import { useSession } from "../session.ts";
import { useAnyWord, useWords } from "../words/words.ts";
import { useEntry } from "./entry.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Stage } from "./stage.tsx";
import { OfflineBanner } from "./status.tsx";

const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));
const WaitingLine = lazy(async () => ({ default: (await import("./waiting-line.tsx")).WaitingLine }));

const none = () => undefined;

function MenuLine({ screen, nav, here, onGo }: { screen: Screen; nav: Nav; here: boolean; onGo?: () => void }) {
  const word = useAnyWord();
  // The hook of a line never changes while the app is open.
  const useCount = nav.useCount ?? none;
  const count = useCount();
  return (
    <li>
      <Link
        href={screen.path}
        className={here ? "on" : undefined}
        aria-current={here ? "page" : undefined}
        onClick={onGo}
      >
        <Icon of={nav.icon} />
        <span className="plain">{word(screen.title)}</span>
        {count ? <span className="tag">{count}</span> : null}
      </Link>
    </li>
  );
}

/** What stands together in the menu. The shelves of the agency are there only while one is in `/agency`. */
function groupsOf(
  screens: readonly Screen[],
  inAgency: boolean,
): { title: (typeof agencyShelves)[number] | null; screens: Screen[] }[] {
  const of = (place: Nav["place"]) => screens.filter((screen) => screen.nav?.place === place);
  const [door, ...rooms] = of("agency");
  return [
    { title: null, screens: of("side") },
    { title: null, screens: of("own") },
    { title: null, screens: door ? [door] : [] },
    ...(inAgency
      ? agencyShelves.map((shelf) => ({
          title: shelf,
          screens: rooms.filter((screen) => (screen.nav?.shelf ?? "house") === shelf),
        }))
      : []),
  ].filter((group) => group.screens.length > 0);
}

function MenuLines({ onGo }: { onGo?: () => void }) {
  const say = useWords("shell");
  const [path] = useLocation();
  const { screens } = useEntry();
  const session = useSession();
  const roles = session.state === "signed-in" ? session.who?.roles : undefined;
  const longest = screens
    .filter(({ path: own }) => path === own || (own !== "/work" && path.startsWith(`${own}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];
  const groups = groupsOf(
    screens.filter((screen) => isOffered(screen, roles)),
    path.startsWith("/agency"),
  );
  return groups.map(({ title, screens: listed }) => (
    <Fragment key={listed[0]?.path}>
      {title && <h2 className="menu-shelf">{say(`work.shelf.${title}`)}</h2>}
      <ul className="calm-list">
        {listed.map((screen) =>
          screen.nav ? (
            <MenuLine
              key={screen.path}
              screen={screen}
              nav={screen.nav}
              here={screen === longest}
              {...(onGo ? { onGo } : {})}
            />
          ) : null,
        )}
      </ul>
    </Fragment>
  ));
}

function usePaletteKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [open]);
}

/** What rooms lay over every screen. One that breaks takes nothing with it. */
function Bars() {
  const { bars } = useEntry().slots;
  return bars?.map((Bar, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list of slots never changes while the app is open.
    <ErrorBoundary key={index}>
      <Suspense>
        <Bar />
      </Suspense>
    </ErrorBoundary>
  ));
}

/** The staff side: where on the left, what in the middle, why on the right where a screen has it. */
export function WorkShell() {
  const say = useWords("shell");
  const { state } = useSession();
  const [shown, show] = useState<"menu" | "palette" | null>(null);
  const [openPalette] = useState(() => () => show("palette"));
  usePaletteKey(openPalette);
  const inside = state === "signed-in";
  return (
    <div className={inside ? "app" : "app alone"}>
      <header className="bar">
        <SkipLink />
        {inside && (
          <button type="button" className="button quiet only-icon menu-button" onClick={() => show("menu")}>
            <Icon of={Menu} />
            <span className="only-heard">{say("menu")}</span>
          </button>
        )}
        <b className="mark">Mooring</b>
        {inside && (
          <button type="button" className="button search" onClick={openPalette}>
            <Icon of={Search} />
            <span className="plain">{say("palette.open")}</span>
            <kbd>Ctrl K</kbd>
          </button>
        )}
        <LeaveButton />
      </header>
      {inside && (
        <nav className="side no-print" aria-label={say("menu")}>
          <MenuLines />
        </nav>
      )}
      <main id="page" tabIndex={-1}>
        {inside && <Bars />}
        <OfflineBanner />
        <Suspense>
          <WaitingLine />
        </Suspense>
        <Stage />
      </main>
      {shown === "menu" && (
        <Dialog title={say("menu")} close={say("close")} onClose={() => show(null)} className="side-dialog">
          <nav aria-label={say("menu")}>
            <MenuLines onGo={() => show(null)} />
          </nav>
        </Dialog>
      )}
      {shown === "palette" && (
        <Suspense>
          <Palette onClose={() => show(null)} />
        </Suspense>
      )}
    </div>
  );
}
