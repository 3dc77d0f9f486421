import type { Answer, Critical } from "@mooring/measures";

/** One kept answer row, opened. `value` null takes an earlier answer back. */
export type Given = {
  id: string;
  values: Readonly<Record<string, Answer | null>>;
  at: Date;
  receivedAt: Date;
};

/** The newest answer to each question counts, by when it was given, then by when it arrived; the others stay in history. */
export function standingAnswers(given: readonly Given[]): Map<string, Answer> {
  const standing = new Map<string, Answer>();
  for (const { values } of [...given].sort(byMoment)) {
    for (const [linkId, value] of Object.entries(values)) {
      standing.delete(linkId);
      if (value !== null) standing.set(linkId, value);
    }
  }
  return standing;
}

function byMoment(a: Given, b: Given): number {
  return a.at.getTime() - b.at.getTime() || a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1);
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** How far a clock may run ahead before it is not believed. */
const aheadMs = 5 * minuteMs;
/** How long answers may wait on a device without internet; older than that, the clock is wrong. */
const behindMs = 60 * dayMs;

/** When something was done, as far as the device can be believed; otherwise now, when it arrived. */
export function believable(told: Date, now: Date): { at: Date; clockOff: boolean } {
  const late = now.getTime() - told.getTime();
  const clockOff = Number.isNaN(late) || late < -aheadMs || late > behindMs;
  return { at: clockOff || late < 0 ? now : told, clockOff };
}

/** How the people on call are called for it: at once where a human being is needed live, sooner for a graver answer. */
export function levelOf({ urgency, kind, from }: Critical, answer: Answer): "moderate" | "high" | "imminent" {
  if (urgency === "now") return "imminent";
  return kind === "suicide" && answer !== "declined" && answer > from ? "high" : "moderate";
}
