import { CloudOff, Sparkles } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button, Buttons } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { useWords } from "../words/words.ts";

function watchLine(tell: () => void): () => void {
  addEventListener("online", tell);
  addEventListener("offline", tell);
  return () => {
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  };
}

/** Whether the device thinks it has a network; false is certain, true is a guess. */
export function useOnline(): boolean {
  return useSyncExternalStore(watchLine, () => navigator.onLine);
}

/** Says so when there is no internet, and what that means: one can go on. */
export function OfflineBanner() {
  const say = useWords("shell");
  const online = useOnline();
  return (
    <div role="status" className="no-print">
      {!online && (
        <Notice icon={CloudOff} title={say("offline.title")}>
          <p>{say("offline.body")}</p>
        </Notice>
      )}
    </div>
  );
}

/** Offers a newer version; never reloads by itself, so that nobody loses a sentence. */
export function UpdatePrompt() {
  const say = useWords("shell");
  const [install, offer] = useState<(() => void) | null>(null);
  useEffect(() => {
    let gone = false;
    void import("../offline/register.ts").then(({ startWorker }) => {
      if (!gone) startWorker((go) => offer(() => go));
    });
    return () => {
      gone = true;
    };
  }, []);
  if (!install) return null;
  return (
    <Notice icon={Sparkles} title={say("update.title")} live>
      <p>{say("update.body")}</p>
      <Buttons>
        <Button onClick={install}>{say("update.now")}</Button>
        <Button onClick={() => offer(null)}>{say("update.later")}</Button>
      </Buttons>
    </Notice>
  );
}
