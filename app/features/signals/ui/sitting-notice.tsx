import { Activity } from "lucide-react";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { useWords } from "#web/words/words.ts";
import { putSitting } from "./sitting.ts";

/** After writing: the numbers can be looked at, or let go unseen. */
export function SittingNotice() {
  const say = useWords("rhythm");
  return (
    <Notice icon={Activity} title={say("ready.title")}>
      <p>{say("ready.text")}</p>
      <Buttons equal>
        <ButtonLink to="/me/signals">{say("ready.look")}</ButtonLink>
        <Button onClick={() => putSitting(null)}>{say("ready.drop")}</Button>
      </Buttons>
    </Notice>
  );
}
