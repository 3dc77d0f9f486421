import type { AuditInput, ReportProblem, StoredCheckpoint } from "./audit-types.ts";
import { sameBytes } from "./bytes.ts";
import { type VerifiedCheckpoint, verifyCheckpoint } from "./checkpoint.ts";
import { rootOfFrontier } from "./tree.ts";

type SignedRoot = { readonly size: number; readonly root: Uint8Array; readonly from: StoredCheckpoint["from"] };

/** Reads the checkpoints, reports those not validly signed, and compares the others as the tree reaches their size. */
export async function trackRoots(input: AuditInput, report: ReportProblem) {
  const { sha256, firstSeq = 0 } = input;
  const signed = await readSigned(input, report);
  let at = 0;
  let checkpointsMatched = 0;
  let vouchedSize = 0;
  let isLost = false;

  return {
    /** Compares the root at this size with every checkpoint of that size. */
    meet(size: number, hashes: readonly Uint8Array[]): void {
      if (signed[at]?.size !== size) return;
      const root = rootOfFrontier(sha256, { hashes });
      const others: SignedRoot[] = [];
      const before = checkpointsMatched;
      for (let next = signed[at]; next?.size === size; next = signed[++at]) {
        if (sameBytes(next.root, root)) checkpointsMatched++;
        else others.push(next);
      }
      const hasMatch = checkpointsMatched > before;
      for (const { from } of hasMatch ? others : others.slice(0, 1)) {
        const range = `lines ${firstSeq + vouchedSize} to ${firstSeq + size - 1}`;
        const detail = hasMatch
          ? `a ${from} checkpoint of size ${size} is validly signed but has another root than its twin`
          : `something in ${range} is not as signed (${from} checkpoint of size ${size}); later roots cannot be judged`;
        report("root-mismatch", detail);
      }
      if (hasMatch) vouchedSize = size;
      else isLost = true;
    },
    /** From here on no root can be compared: a leaf is missing, or an earlier root was wrong already. */
    lose(): void {
      isLost = true;
    },
    areLost: (): boolean => isLost,
    finish: () => ({ checkpointsMatched, vouchedSize, signedSize: signed.at(-1)?.size ?? 0 }),
  };
}

async function readSigned({ checkpoints, verifier, sha256, origin }: AuditInput, report: ReportProblem) {
  const signed: SignedRoot[] = [];
  // The second place holds the same notes: what was judged once needs no second signature check.
  const judged = new Map<string, VerifiedCheckpoint>();
  let position = 0;
  for await (const { note, from } of checkpoints) {
    position++;
    const verified = judged.get(note) ?? (await verifyCheckpoint(note, { ...verifier, sha256 }));
    judged.set(note, verified);
    if (!verified.ok) report("bad-signature", `${from} checkpoint number ${position} read: ${verified.reason}`);
    else if (verified.checkpoint.origin !== origin)
      report("bad-signature", `${from} checkpoint number ${position} read is of another log`);
    else signed.push({ size: verified.checkpoint.size, root: verified.checkpoint.root, from });
  }
  return signed.sort((a, b) => a.size - b.size);
}
