import { ChevronRight } from "lucide-react";
import { Link } from "wouter";
import { Icon } from "../design/icon.tsx";
import { useAnyWord, useWords } from "../words/words.ts";
import { useEntry } from "./entry.ts";

/** `/me/things`: everything that is the person's own, as one quiet list. */
export function ThingsScreen() {
  const say = useWords("shell");
  const word = useAnyWord();
  const { screens } = useEntry();
  return (
    <div className="page stack">
      <h1>{say("home.things")}</h1>
      <p className="soft">{say("home.thingsAbout")}</p>
      <ul className="sheet calm-list link-list">
        {screens.map(
          (screen) =>
            screen.nav?.place === "things" && (
              <li key={screen.path}>
                <Link href={screen.path}>
                  <Icon of={screen.nav.icon} />
                  <span>
                    {word(screen.title)}
                    {screen.nav.about && <span className="soft small about-line"> {word(screen.nav.about)}</span>}
                  </span>
                  <Icon of={ChevronRight} turns />
                </Link>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
