import "./talk.css";
import { Bot, UserRound } from "lucide-react";
import { useState } from "react";
import { Icon } from "#web/design/icon.tsx";
import { useSession } from "#web/session.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { useWords } from "#web/words/words.ts";
import { LimitedTalk } from "./limited.tsx";
import { SignedInTalk } from "./signed-in.tsx";

/** `/me/talk`: with the server when signed in, on this device alone otherwise. That it is a program is always in sight. */
export function TalkScreen() {
  const say = useWords("companion");
  const { state } = useSession();
  const [withPerson, setWithPerson] = useState(false);
  return (
    <div className="page stack talk">
      <div className="talk-head">
        <h1>{say("title")}</h1>
        <p className="tag ai talk-program">
          <Icon of={withPerson ? UserRound : Bot} />
          {say(withPerson ? "withPerson" : "program")}
        </p>
      </div>
      {state === "asking" && <Waiting />}
      {state === "signed-in" && <SignedInTalk onPerson={setWithPerson} />}
      {state !== "asking" && state !== "signed-in" && <LimitedTalk offline={state === "unreachable"} />}
    </div>
  );
}
