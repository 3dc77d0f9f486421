import { verifyCheckpoint } from "./checkpoint.ts";
import { canonicalLine } from "./line.ts";
import { keyFingerprint, parseVerifierKey, verifyNote } from "./note.ts";
import { countInStatement, type ProofFile, type ProofLine, readProofFile, statementText } from "./proof-file.ts";
import { verifyConsistency, verifyInclusion } from "./proofs.ts";
import { leafHash } from "./tree.ts";
import { compareGiven, type Root } from "./verify-file-given.ts";
import { checkNumbers, checkOrder } from "./verify-file-order.ts";
import type { Broken, ProofReport, Proved, Remark, Unproved, VerifyWith } from "./verify-file-types.ts";

/** Longest text looked at, in UTF-16 units: some 200,000 lines. */
const mostText = 200_000_000;
const mostNamed = 50;

/**
 * Judges a proof file by itself and by whatever came another way: needs no agency, no network, no clock.
 * Never throws for what is in the file, whatever it is.
 */
export async function verifyProofFile(text: string, given: VerifyWith): Promise<ProofReport> {
  const { sha256, verify } = given;
  const read = text.length > mostText ? ({ ok: false, reason: "too-large" } as const) : readProofFile(text);
  if (!read.ok) return unreadable(read.reason);
  const { file, hashes } = read;
  const proved: Remark<Proved>[] = [];
  const broken: Remark<Broken>[] = [];
  const unproved: Remark<Unproved>[] = [];

  const key = parseVerifierKey(sha256, file.key);
  const fingerprint = key && keyFingerprint(sha256, file.key);
  const about = { agency: file.agency, madeAt: file.madeAt, lines: file.lines.length, size: null, fingerprint };
  if (!key || key.name !== file.origin)
    return { verdict: "broken", proved, broken: [{ code: "key-unreadable" }], unproved, about };
  compareKey(file.key, fingerprint ?? "", given.knownKey, { proved, broken, unproved });

  const verifier = { ...key, sha256, verify };
  const signed = await verifyCheckpoint(file.checkpoint, verifier);
  const root: Root | null =
    signed.ok && signed.checkpoint.origin === file.origin
      ? { size: signed.checkpoint.size, root: signed.checkpoint.root }
      : null;
  if (!root) {
    broken.push({ code: signed.ok ? "checkpoint-of-another" : "checkpoint-forged" });
    return { verdict: "broken", proved: [], broken, unproved, about };
  }
  proved.push({ code: "sealed", size: root.size });

  const strangers = file.lines.filter((each) => !isAbout(each, file));
  if (strangers.length > 0) broken.push({ code: "lines-of-another", ...named(strangers) });
  const altered = file.lines.filter((each) => !isIn(each, root, hashes, sha256));
  if (altered.length > 0) broken.push({ code: "lines-altered", ...named(altered) });
  const order = checkOrder(file.lines);
  const numbers = checkNumbers(file.lines);
  const missing = numbers.missing;
  broken.push(...order, ...numbers.broken);

  const statement = await checkStatement(file, root, verifier);
  if (statement.missing > 0 || missing > 0)
    broken.push({ code: "lines-missing", count: Math.max(statement.missing, missing) });
  else if (statement.broken) broken.push({ code: statement.broken });

  const ownPast = await checkOwnPast(file, root, hashes, verifier);
  if (ownPast.broken > 0) broken.push({ code: "past-rewritten", count: ownPast.broken });
  await compareGiven(
    given,
    { file, key, root, hashes, earlier: ownPast.earlier },
    { proved, broken, unproved },
    (older) => verifyProofFile(older, { sha256, verify }),
  );

  if (broken.length === 0) {
    if (file.lines.length > 0) proved.push({ code: "every-line-in", count: file.lines.length, size: root.size });
    proved.push({ code: file.lines.length > 0 ? "none-taken-out" : "no-lines", when: file.madeAt });
    if (numbers.numbered > 0) proved.push({ code: "numbered", count: numbers.numbered });
    if (ownPast.proved > 0) proved.push({ code: "grew-from-own", count: ownPast.proved });
  }
  if (numbers.unnumbered > 0) unproved.push({ code: "not-numbered", count: numbers.unnumbered });
  unproved.push({ code: "after", when: file.madeAt }, { code: "true-when-written" }, { code: "words" });
  const verdict = broken.length === 0 ? "whole" : "broken";
  return { verdict, proved, broken, unproved, about: { ...about, size: root.size } };
}

function unreadable(code: Broken): ProofReport {
  return { verdict: "unreadable", proved: [], broken: [{ code }], unproved: [], about: null };
}

type Found = { proved: Remark<Proved>[]; broken: Remark<Broken>[]; unproved: Remark<Unproved>[] };

function compareKey(key: string, fingerprint: string, known: string | undefined, found: Found): void {
  const wanted = known?.trim();
  if (!wanted) {
    found.unproved.push({ code: "key-not-compared", key: fingerprint });
    return;
  }
  const plain = (text: string) => text.replace(/[\s-]/g, "").toLowerCase();
  const isSame = wanted === key || plain(wanted) === plain(fingerprint);
  if (isSame) found.proved.push({ code: "key-as-known" });
  else found.broken.push({ code: "key-not-known-one", key: fingerprint });
}

/** Whether the line itself says that it is of this log and about this person. */
function isAbout({ line }: ProofLine, { origin, subject }: ProofFile): boolean {
  return line.subject === subject && typeof line.agency === "string" && origin.endsWith(`/${line.agency}`);
}

function isIn(
  { line, seq, inclusion }: ProofLine,
  { size, root }: Root,
  hashes: readonly Uint8Array[],
  sha256: VerifyWith["sha256"],
): boolean {
  const proof = pick(hashes, inclusion);
  return (
    proof !== null &&
    verifyInclusion(sha256, { leaf: leafHash(sha256, canonicalLine(line)), index: seq, size, proof, root })
  );
}

type Verifier = Parameters<typeof verifyNote>[1];

async function checkStatement(
  file: ProofFile,
  { size }: Root,
  verifier: Verifier,
): Promise<{ broken: Broken | null; missing: number }> {
  const verified = await verifyNote(file.statement, verifier);
  if (!verified.ok) return { broken: "statement-forged", missing: 0 };
  if (verified.text === statementText(verifier.sha256, { ...file, size })) return { broken: null, missing: 0 };
  const count = countInStatement(verified.text);
  const missing = count === null ? 0 : Math.max(0, count - file.lines.length);
  return { broken: "statement-broken", missing };
}

/** The checkpoints the file brings along: each has to be signed, and this log has to have grown from it. */
async function checkOwnPast(file: ProofFile, { size, root }: Root, hashes: readonly Uint8Array[], verifier: Verifier) {
  const earlier: (Root & { consistency: readonly Uint8Array[] })[] = [];
  let broken = 0;
  for (const { checkpoint, consistency } of file.earlier) {
    const signed = await verifyCheckpoint(checkpoint, verifier);
    const proof = pick(hashes, consistency);
    const isGrown =
      signed.ok &&
      proof !== null &&
      signed.checkpoint.origin === file.origin &&
      verifyConsistency(verifier.sha256, {
        oldSize: signed.checkpoint.size,
        oldRoot: signed.checkpoint.root,
        size,
        root,
        proof,
      });
    if (isGrown) earlier.push({ size: signed.checkpoint.size, root: signed.checkpoint.root, consistency: proof });
    else broken++;
  }
  return { earlier, broken, proved: earlier.length };
}

function pick(hashes: readonly Uint8Array[], places: readonly number[]): Uint8Array[] | null {
  const picked = places.map((place) => hashes[place]);
  return picked.every((hash) => hash !== undefined) ? picked : null;
}

/** Places as people count them, from 1; the first fifty. */
function named(lines: readonly ProofLine[]): { lines: number[]; count: number } {
  return { lines: lines.slice(0, mostNamed).map(({ seq }) => seq + 1), count: lines.length };
}
