import type { ReportProblem } from "./audit-types.ts";

/** What a line's number says: `next` in order (perhaps past a gap), `late` for an earlier gap, `extra` for none. */
export type Step = "next" | "late" | "extra";

/** Follows the numbers of the lines as they come and reports those missing, doubled or out of order. */
export function trackOrder(firstSeq: number, maxGaps: number, report: ReportProblem) {
  let expected = firstSeq;
  let gaps: { from: number; to: number }[] = [];

  const reportGap = ({ from, to }: { from: number; to: number }): void => {
    const which = from === to ? `line ${from} is` : `lines ${from} to ${to} are`;
    report("removed", `${which} missing`, from);
  };
  return {
    step(seq: number): Step {
      if (seq >= expected) {
        // A gap is kept open for a while: its line may follow later, which is another trouble than a missing one.
        if (seq > expected) gaps.push({ from: expected, to: seq - 1 });
        if (gaps.length > maxGaps) gaps.splice(0, 1).forEach(reportGap);
        expected = seq + 1;
        return "next";
      }
      const gap = gaps.find(({ from, to }) => from <= seq && seq <= to);
      if (gap === undefined) {
        report("added", `line ${seq} is there more than once, or has a number no line should have`, seq);
        return "extra";
      }
      report("reordered", `line ${seq} stands after line ${expected - 1}`, seq);
      const rest = [
        { from: gap.from, to: seq - 1 },
        { from: seq + 1, to: gap.to },
      ];
      gaps = gaps.flatMap((other) => (other === gap ? rest.filter(({ from, to }) => from <= to) : [other]));
      return "late";
    },
    /** Reports what is still missing, up to the size of the largest signed checkpoint. */
    finish(signedSize: number): void {
      gaps.forEach(reportGap);
      const end = firstSeq + signedSize - 1;
      if (end >= expected) {
        const which = end === expected ? `line ${end} is` : `lines ${expected} to ${end} are`;
        report("removed", `${which} missing at the end, though a signed checkpoint counts ${signedSize}`, expected);
      }
    },
  };
}
