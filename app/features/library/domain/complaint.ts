/**
 * One thing to put right in the file of an idea. `at` is where, as in the file ("gates.0.fact"). `word` is what stands there
 * and `near` what may have been meant; `grade` is the school grade that was found.
 */
export type Complaint = {
  at: string;
  code: ComplaintCode;
  word?: string | undefined;
  near?: string | undefined;
  grade?: number | undefined;
};

export const complaintCodes = [
  "not-a-file",
  "not-yaml",
  "missing",
  "unknown-key",
  "unknown-word",
  "wrong",
  "too-long",
  "hard-to-read",
  "long-sentence",
  "hurtful",
  "no-substitute",
  "no-careful-form",
  "touch-without-gate",
  "no-steps",
  "no-there",
  "ages-turned",
  "id-taken",
  "never-graded",
  "needs-reviewer",
] as const;
export type ComplaintCode = (typeof complaintCodes)[number];
