import { call } from "#web/api.ts";
import { keep, kept } from "#web/offline/kept.ts";
import { type Signal, signals } from "../contract.ts";

const stoppedAs = "typing-stopped";
const askAgainMs = 5 * 60_000;
const asked = new Map<Signal, { at: number; allowed: boolean }>();

/** Whether the person lets software on this device count or measure now. Unreachable means no. */
export async function mayRun(signal: Signal): Promise<boolean> {
  const known = asked.get(signal);
  if (known && Date.now() - known.at < askAgainMs) return known.allowed;
  const answer = await call(signals.onDevice, { signal }).catch(() => null);
  if (answer) asked.set(signal, { at: Date.now(), allowed: answer.allowed });
  return answer?.allowed ?? false;
}

/** A choice was just changed: asks again the next time. */
export function forgetAnswers(): void {
  asked.clear();
}

/** Typing was stopped on this device by one tap; it stays so until the person starts it again here. */
export async function isStoppedHere(): Promise<boolean> {
  return (await kept<boolean>(stoppedAs)) ?? false;
}

export function stopHere(stopped: boolean): Promise<void> {
  return keep(stoppedAs, stopped);
}
