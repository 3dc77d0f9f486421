import { sameBytes } from "./bytes.ts";
import { parseCheckpoint, verifyCheckpoint } from "./checkpoint.ts";
import { canonicalLine } from "./line.ts";
import { type ProofFile, type ProofLine, readProofFile } from "./proof-file.ts";
import { verifyConsistency } from "./proofs.ts";
import type { Broken, ProofReport, Proved, Remark, Unproved, VerifyWith } from "./verify-file-types.ts";

export type Root = { readonly size: number; readonly root: Uint8Array };
type Found = { proved: Remark<Proved>[]; broken: Remark<Broken>[]; unproved: Remark<Unproved>[] };
type Own = {
  file: ProofFile;
  key: { name: string; publicKey: Uint8Array };
  root: Root;
  hashes: readonly Uint8Array[];
  earlier: readonly (Root & { consistency: readonly Uint8Array[] })[];
};

/** Holds the file against what came another way. Only this can show that the whole past was written anew. */
export async function compareGiven(
  given: VerifyWith,
  own: Own,
  found: Found,
  verifyOlder: (text: string) => Promise<ProofReport>,
): Promise<void> {
  const notes = [...(given.checkpoints ?? [])];
  if (given.earlierFile !== undefined) {
    const older = await readOlder(given.earlierFile, own, found, verifyOlder);
    if (older) notes.push(older.checkpoint);
  }
  let compared = 0;
  for (const note of notes) if (await compareCheckpoint(given, note, own, found)) compared++;
  if (compared === 0) found.unproved.push({ code: "no-second-place" });
}

/** @returns true when something was proved by it */
async function compareCheckpoint(
  { sha256, verify }: VerifyWith,
  note: string,
  own: Own,
  found: Found,
): Promise<boolean> {
  const { file, key, root, earlier } = own;
  if (!parseCheckpoint(note)) {
    found.broken.push({ code: "given-unreadable" });
    return false;
  }
  const signed = await verifyCheckpoint(note, { ...key, sha256, verify });
  if (!signed.ok || signed.checkpoint.origin !== file.origin) {
    found.broken.push({ code: !signed.ok && signed.reason === "bad-signature" ? "given-forged" : "given-of-another" });
    return false;
  }
  const given = signed.checkpoint;
  if (given.size === root.size) {
    const isSame = sameBytes(given.root, root.root);
    if (isSame) found.proved.push({ code: "fits-checkpoint", size: given.size });
    else found.broken.push({ code: "given-differs", size: given.size });
    return isSame;
  }
  if (given.size > root.size) {
    found.unproved.push({ code: "given-newer", size: given.size });
    return false;
  }
  const path = given.size === 0 ? { consistency: [] } : earlier.find(({ size }) => size === given.size);
  if (!path) {
    found.unproved.push({ code: "given-no-path", size: given.size });
    return false;
  }
  const isGrown = verifyConsistency(sha256, {
    oldSize: given.size,
    oldRoot: given.root,
    ...root,
    proof: path.consistency,
  });
  if (isGrown) found.proved.push({ code: "fits-checkpoint", size: given.size });
  else found.broken.push({ code: "given-not-grown", size: given.size });
  return isGrown;
}

/** Every line an older file proved has to be in this one as well, the same to the last byte. */
async function readOlder(
  text: string,
  { file, root }: Own,
  found: Found,
  verifyOlder: (text: string) => Promise<ProofReport>,
): Promise<ProofFile | null> {
  const report = await verifyOlder(text);
  const read = readProofFile(text);
  if (report.verdict !== "whole" || !read.ok) {
    found.broken.push({ code: "earlier-file-bad" });
    return null;
  }
  const older = read.file;
  if (older.key !== file.key || older.origin !== file.origin || older.subject !== file.subject) {
    found.broken.push({ code: "earlier-file-of-another" });
    return null;
  }
  const here = new Map(file.lines.map((each) => [each.seq, each]));
  const gone = older.lines.filter((each) => each.seq < root.size && !isSameLine(each, here.get(each.seq)));
  if (gone.length > 0)
    found.broken.push({
      code: "earlier-line-gone",
      lines: gone.slice(0, 50).map(({ seq }) => seq + 1),
      count: gone.length,
    });
  else found.proved.push({ code: "earlier-file-kept", count: older.lines.length });
  return older;
}

function isSameLine(a: ProofLine, b: ProofLine | undefined): boolean {
  return b !== undefined && sameBytes(canonicalLine(a.line), canonicalLine(b.line));
}
