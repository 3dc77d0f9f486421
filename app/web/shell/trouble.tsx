import { Trouble, type TroubleCode } from "../api.ts";
import { Button } from "../design/button.tsx";
import { Notice } from "../design/notice.tsx";
import { useWords } from "../words/words.ts";

/** Any thrown thing as a code with words; what is not ours is `trouble`. */
export function codeOf(reason: unknown): TroubleCode {
  return reason instanceof Trouble ? reason.code : "trouble";
}

/** What happened, what is safe, what to do now. */
export function TroubleNotice({ reason, again }: { reason: unknown; again?: () => void }) {
  const say = useWords("shell");
  const code = codeOf(reason);
  return (
    <Notice title={say(`refusal.${code}.happened`)} live>
      <p>{say(`refusal.${code}.safe`)}</p>
      <p>{say(`refusal.${code}.now`)}</p>
      {again && (
        <div>
          <Button onClick={again}>{say("broken.again")}</Button>
        </div>
      )}
    </Notice>
  );
}
