import type { FindingStatus, Review } from "./contract.ts";

type Answer = Pick<Review, "answer" | "by" | "at"> & { reviewerId: string };

/**
 * Where a finding stands. An "undone" takes back the same reviewer's newest answer before it; of what is left, the newest counts.
 *
 * @param answers oldest first
 */
export function statusOf(answers: readonly Answer[]): FindingStatus {
  const standing: Answer[] = [];
  for (const answer of answers) {
    if (answer.answer !== "undone") standing.push(answer);
    else {
      const last = standing.findLastIndex((earlier) => earlier.reviewerId === answer.reviewerId);
      if (last >= 0) standing.splice(last, 1);
    }
  }
  const newest = standing.at(-1)?.answer;
  return newest && newest !== "undone" ? newest : "new";
}

/** Still waiting for somebody on the care team: nobody has answered, or the person disputes what was answered. */
export function isOpen(status: FindingStatus): boolean {
  return status === "new" || status === "seen" || status === "disputed";
}

const urgencies = { now: 0, soon: 1, routine: 2 } as const;

/** Most urgent first, then newest. */
export function byUrgency(
  a: { urgency: keyof typeof urgencies; createdAt: string },
  b: { urgency: keyof typeof urgencies; createdAt: string },
): number {
  return urgencies[a.urgency] - urgencies[b.urgency] || (a.createdAt < b.createdAt ? 1 : -1);
}

const safetyFloor: ReadonlySet<string> = new Set(["crisis-triage", "critical-answer"]);

/** Findings of the safety floor are opened for safety; all others for noticing, which the person can switch off. */
export function purposeOf(analyser: string): "safety" | "noticing" {
  return safetyFloor.has(analyser) ? "safety" : "noticing";
}
