import { ChevronRight } from "lucide-react";
import { Link } from "wouter";
import { Harbour } from "../design/drawings.tsx";
import { Icon } from "../design/icon.tsx";
import { useAnyWord, useWords } from "../words/words.ts";
import { useEntry } from "./entry.ts";

/** `/agency`: the way to everything that keeps the house in order. */
export function AgencyScreen() {
  const say = useWords("shell");
  const word = useAnyWord();
  const { screens } = useEntry();
  const rooms = screens.filter((screen) => screen.nav?.place === "agency" && screen.path !== "/agency");
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("work.agencyTitle")}</h1>
        <p className="soft">{say("work.agencyLead")}</p>
      </div>
      {rooms.length === 0 && <Harbour />}
      {rooms.length > 0 && (
        <ul className="sheet calm-list link-list">
          {rooms.map(
            (screen) =>
              screen.nav && (
                <li key={screen.path}>
                  <Link href={screen.path}>
                    <Icon of={screen.nav.icon} />
                    <span>
                      {word(screen.title)}
                      {screen.nav.about && <span className="soft small about-line">{word(screen.nav.about)}</span>}
                    </span>
                    <Icon of={ChevronRight} turns />
                  </Link>
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  );
}
