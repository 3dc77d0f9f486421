import { findHashMismatches } from "./audit-hashes.ts";
import { trackOrder } from "./audit-order.ts";
import { trackRoots } from "./audit-roots.ts";
import type { AuditInput, AuditReport, Problem, ReportProblem, StoredLine } from "./audit-types.ts";
import { pushLeaf, rootOfFrontier } from "./tree.ts";

/**
 * Goes through a whole log once and reports every line that was altered, removed, reordered or added, as far as the
 * stored hashes and the signed checkpoints tell. Memory grows with checkpoints and problems, not with lines.
 * What no checkpoint covers yet can only be checked against the stored hashes.
 */
export async function auditLog(input: AuditInput): Promise<AuditReport> {
  const { sha256, leafHashAt, firstSeq = 0, maxProblems = 1000 } = input;
  const problems: Problem[] = [];
  let found = 0;
  const report: ReportProblem = (kind, detail, seq) => {
    found++;
    if (problems.length < maxProblems) problems.push(seq === undefined ? { kind, detail } : { kind, seq, detail });
  };
  const roots = await trackRoots(input, report);
  const order = trackOrder(firstSeq, maxProblems, report);
  const content = findHashMismatches(sha256, maxProblems, report);
  const hashes: Uint8Array[] = [];
  let treeSize = 0;
  let lineCount = 0;

  const grow = (leaf: Uint8Array): void => {
    treeSize = pushLeaf(sha256, hashes, treeSize, leaf);
    roots.meet(treeSize, hashes);
  };
  const take = ({ seq, line, leafHash: stored }: StoredLine): void => {
    lineCount++;
    const step = order.step(seq);
    if (step === "extra") return;
    const kept = leafHashAt?.(seq) ?? stored;
    content.check(seq, line, stored, kept);
    if (step === "late") return;
    // A gap can be bridged only with hashes kept elsewhere; without them no later root can be rebuilt.
    for (let missing = firstSeq + treeSize; missing < seq && !roots.areLost(); missing++) {
      const bridge = leafHashAt?.(missing);
      if (bridge === undefined) roots.lose();
      else grow(bridge);
    }
    if (!roots.areLost()) grow(kept);
  };
  roots.meet(0, hashes);
  for await (const next of input.lines) {
    if ("seq" in next) take(next);
    else next.forEach(take);
  }
  const { checkpointsMatched, vouchedSize, signedSize } = roots.finish();
  order.finish(signedSize);
  content.finish();
  return {
    ok: found === 0,
    size: lineCount,
    root: rootOfFrontier(sha256, { hashes }),
    checkpointsMatched,
    vouchedSize,
    problems,
    isCutShort: found > problems.length,
  };
}
