import type { ReportProblem } from "./audit-types.ts";
import { type Sha256, sameBytes, toHex } from "./bytes.ts";
import { type LedgerLine, leafHashOfLine } from "./line.ts";

/** Compares lines with the leaf hashes kept for them; at the end tells exchanged lines from altered ones. */
export function findHashMismatches(sha256: Sha256, maxKept: number, report: ReportProblem) {
  const mismatches: { seq: number; computed: string; kept: string }[] = [];
  const reportAltered = (seq: number): void =>
    report("altered", `line ${seq} is not the one whose hash was stored when it was written`, seq);

  return {
    /** `stored` is the hash beside the line; `kept` the one kept apart, or again `stored` where there is none. */
    check(seq: number, line: LedgerLine, stored: Uint8Array, kept: Uint8Array): void {
      const computed = hashOfLine(sha256, line);
      const isAsKept = computed !== null && sameBytes(computed, kept);
      if (isAsKept && sameBytes(stored, kept)) {
        // A line may carry its own number; then an exchange shows even where hashes were exchanged with it.
        if (typeof line.seq === "number" && line.seq !== seq)
          report("reordered", `line ${seq} says of itself that it is line ${line.seq}`, seq);
      } else if (isAsKept) {
        report("altered", `the hash stored beside line ${seq} is not the one kept for it`, seq);
      } else if (computed === null || mismatches.length >= maxKept) {
        reportAltered(seq);
      } else {
        mismatches.push({ seq, computed: toHex(computed), kept: toHex(kept) });
      }
    },
    finish(): void {
      const placeOf = new Map(mismatches.map(({ seq, kept }) => [kept, seq]));
      for (const { seq, computed } of mismatches) {
        const place = placeOf.get(computed);
        if (place === undefined) reportAltered(seq);
        else report("reordered", `line ${seq} holds what was written as line ${place}`, seq);
      }
    },
  };
}

/** Null for a line that cannot have been written as it is, as it has no canonical form. */
function hashOfLine(sha256: Sha256, line: LedgerLine): Uint8Array | null {
  try {
    return leafHashOfLine(sha256, line);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
