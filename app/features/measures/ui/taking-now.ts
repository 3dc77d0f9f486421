import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";

/** Which questions are open in this tab. In memory only: an address would stay in the history of the browser. */
export type Taking = {
  readonly instrument: string;
  readonly invitationId: string | null;
  /** Set when one goes on with what was begun. */
  readonly sittingId: string | null;
};

let now: Taking | null = null;

export function takeNow(taking: Taking): void {
  now = taking;
}

export function takenNow(): Taking | null {
  return now;
}

const forget = () => {
  now = null;
};
onDrop(forget);
onLeave(forget);
