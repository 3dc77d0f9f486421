import { leave } from "./leave.ts";
import { useWords } from "./words/words.ts";

/** In the same corner of every screen, and over every dialog. */
export function LeaveButton() {
  const say = useWords("shell");
  return (
    <button type="button" className="button leave no-print" onClick={leave}>
      {say("leave.button")}
    </button>
  );
}
