import { useOutbox } from "../offline/outbox.ts";
import { useWords } from "../words/words.ts";

/** What waits on this device to be sent, and what the server would not take. */
export function WaitingLine() {
  const say = useWords("shell");
  const { waiting, refused } = useOutbox();
  return (
    <div role="status" className="no-print soft small">
      {waiting > 0 && <p>{say("offline.waiting", { count: waiting })}</p>}
      {refused > 0 && <p>{say("offline.refused", { count: refused })}</p>}
    </div>
  );
}
