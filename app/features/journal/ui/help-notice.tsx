import { HeartHandshake } from "lucide-react";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { newId } from "#web/offline/seal.ts";
import { CrisisSheet } from "#web/shell/crisis-sheet.tsx";
import { useWords } from "#web/words/words.ts";
import { noticing } from "../../noticing/contract.ts";
import type { Seen } from "./watch.ts";

/** Help, calmly and at once, because of what is being written. The writing goes on beside it. */
export function HelpNotice({ seen, worker }: { seen: Seen; worker: string }) {
  const say = useWords("journal");
  const [open, turn] = useState(false);
  const [answer, setAnswer] = useState<"asked" | "sending" | "told" | "not-told" | "no">("asked");
  const tell = async () => {
    setAnswer("sending");
    const { level, version, digest } = seen;
    const done = await call(noticing.fromDevice, {
      id: newId(),
      kind: "crisis",
      level,
      analyserVersion: version,
      digest,
    }).catch(() => null);
    setAnswer(done?.told ? "told" : "not-told");
  };
  return (
    <>
      <Notice kind={seen.level === "moderate" ? "plain" : "now"} icon={HeartHandshake} title={say("help.title")} live>
        <p>{say(seen.level === "moderate" ? "help.soft" : "help.now")}</p>
        <div>
          <Button kind={seen.level === "moderate" ? "main" : "now"} onClick={() => turn(true)}>
            {say("help.open")}
          </Button>
        </div>
        {answer !== "told" && (
          <p className="small soft">{say(seen.sealed ? "help.stays" : "help.shared", { worker })}</p>
        )}
        {seen.sealed && (answer === "asked" || answer === "sending") && (
          <>
            <p>{say("help.ask")}</p>
            <Buttons equal>
              <Button busy={answer === "sending"} onClick={() => void tell()}>
                {say("help.yes")}
              </Button>
              <Button onClick={() => setAnswer("no")}>{say("help.notNow")}</Button>
            </Buttons>
            <p className="small soft">{say("help.noWords")}</p>
          </>
        )}
        {(answer === "told" || answer === "not-told") && (
          <p role="status">{say(`help.${answer === "told" ? "told" : "notTold"}`, { worker })}</p>
        )}
      </Notice>
      {open && <CrisisSheet onClose={() => turn(false)} />}
    </>
  );
}
