import { keep, kept } from "#web/offline/kept.ts";
import { currentAccount } from "#web/session.ts";

/** A reminder on this device alone: days and a minute, which say nothing about anybody. */
export type Here = { readonly days: readonly number[]; readonly minute: number; readonly pausedUntil: string | null };

const nameHere = () => `remind/${currentAccount() ?? ""}`;
const nameQuiet = () => `remind-quiet/${currentAccount() ?? ""}`;

export async function readHere(): Promise<Here | null> {
  return (await kept<Here | null>(nameHere())) ?? null;
}

export function keepHere(here: Here | null): Promise<void> {
  return keep(nameHere(), here);
}

/** Pauses at once on this device. */
export async function pauseHere(until: Date): Promise<void> {
  const here = await readHere();
  if (here) await keepHere({ ...here, pausedUntil: until.toISOString() });
}

/** Not today any more, on this device. */
export function quietToday(today: string): Promise<void> {
  return keep(nameQuiet(), today);
}

/** Whether the start page says something now: a chosen day, after its hour, not paused, not asked to be quiet today. */
export async function isTimeHere(today: string, now: Date): Promise<boolean> {
  const here = await readHere();
  if (!here || (await kept<string>(nameQuiet())) === today) return false;
  const isPaused = here.pausedUntil !== null && new Date(here.pausedUntil) > now;
  const minute = now.getHours() * 60 + now.getMinutes();
  return !isPaused && here.days.includes(now.getDay() || 7) && minute >= here.minute;
}
