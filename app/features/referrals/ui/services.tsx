import { ButtonLink } from "#web/design/button.tsx";
import { useSession } from "#web/session.ts";
import { useWords } from "#web/words/words.ts";
import { FindServices, Traces } from "./find.tsx";
import { AskForHelp } from "./mine.tsx";

/** `/me/services`: signed in or not, what one looks for is kept nowhere. */
export function ServicesScreen() {
  const say = useWords("services");
  const mine = useWords("my-services");
  const session = useSession();
  const isIn = session.state === "signed-in" && session.who?.kind === "person";
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p>{say("lead")}</p>
        {session.state === "signed-out" && <p className="soft">{say("signedOut")}</p>}
      </div>
      {isIn && (
        <div>
          <ButtonLink to="/me/services/mine">{mine("mine")}</ButtonLink>
        </div>
      )}
      {isIn ? <FindServices act={(card) => <AskForHelp card={card} />} /> : <FindServices />}
      <Traces />
    </div>
  );
}
