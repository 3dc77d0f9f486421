import { LockKeyhole } from "lucide-react";
import { Button } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { lock } from "#web/locks.ts";
import { useWords } from "#web/words/words.ts";

/** A tab that is signed in without the person's own key, a second one for example: their words unlock it here. */
export function KeyAwayNotice() {
  const say = useWords("journal");
  return (
    <Notice icon={LockKeyhole}>
      <p>{say("list.locked")}</p>
      <div>
        <Button onClick={lock}>{say("list.unlock")}</Button>
      </div>
    </Notice>
  );
}
