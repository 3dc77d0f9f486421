import { HASH_BYTES, type Sha256, sameBytes } from "./bytes.ts";
import { nodeHash } from "./tree.ts";

/** A complete subtree: node `index` of `level`, spanning leaves index·2^level up to (index+1)·2^level. */
export type NodeId = { readonly level: number; readonly index: number };

/** Reads the hash of a complete subtree; throws where it is not there. */
export type HashAt = (level: number, index: number) => Uint8Array;

/** The complete subtrees an inclusion proof is made of, so that a store can fetch them before `inclusionProof`. */
export function nodesOfInclusion(index: number, size: number): NodeId[] {
  return inclusionSpans(index, size).flatMap(nodesOfSpan);
}

/** The complete subtrees a consistency proof is made of. */
export function nodesOfConsistency(oldSize: number, size: number): NodeId[] {
  return consistencySpans(oldSize, size).flatMap(nodesOfSpan);
}

/** Proof that leaf `index` (from 0) is in the tree of `size` leaves (RFC 6962 §2.1.1). Throws RangeError outside it. */
export function inclusionProof(sha256: Sha256, index: number, size: number, hashAt: HashAt): Uint8Array[] {
  return inclusionSpans(index, size).map((span) => hashOfSpan(sha256, span, hashAt));
}

/** Proof that the tree of `size` leaves begins with that of `oldSize` (RFC 6962 §2.1.2); empty when either says nothing. */
export function consistencyProof(sha256: Sha256, oldSize: number, size: number, hashAt: HashAt): Uint8Array[] {
  return consistencySpans(oldSize, size).map((span) => hashOfSpan(sha256, span, hashAt));
}

/** Checks an inclusion proof by the steps of RFC 9162 §2.1.3.2. `leaf` is the leaf's hash. */
export function verifyInclusion(
  sha256: Sha256,
  given: { leaf: Uint8Array; index: number; size: number; proof: readonly Uint8Array[]; root: Uint8Array },
): boolean {
  const { leaf, index, size, proof, root } = given;
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const part of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(sha256, part, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(sha256, hash, part);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** Checks a consistency proof by the steps of RFC 9162 §2.1.4.2. From the empty tree everything follows, with no proof. */
export function verifyConsistency(
  sha256: Sha256,
  given: { oldSize: number; size: number; oldRoot: Uint8Array; root: Uint8Array; proof: readonly Uint8Array[] },
): boolean {
  const { oldSize, size, oldRoot, root, proof } = given;
  if (!isSize(oldSize) || !isSize(size) || oldSize > size || !areHashes([oldRoot, root, ...proof])) return false;
  if (oldSize === 0) return proof.length === 0 && sameBytes(oldRoot, sha256(new Uint8Array(0)));
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root);
  const parts = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
  const first = parts.shift();
  if (first === undefined || proof.length === 0) return false;
  let at = oldSize - 1;
  let last = size - 1;
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let oldHash = first;
  let hash = first;
  for (const part of parts) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      oldHash = nodeHash(sha256, part, oldHash);
      hash = nodeHash(sha256, part, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(sha256, hash, part);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(oldHash, oldRoot) && sameBytes(hash, root);
}

/** Leaves begin (included) to end (left out). */
type Span = { readonly begin: number; readonly end: number };

/** PATH of RFC 6962 §2.1.1, lowest sibling first. */
function inclusionSpans(index: number, size: number): Span[] {
  if (!isSize(index) || !isSize(size) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const spans: Span[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + largestPowerBelow(end - begin);
    if (index < middle) {
      spans.push({ begin: middle, end });
      end = middle;
    } else {
      spans.push({ begin, end: middle });
      begin = middle;
    }
  }
  return spans.reverse();
}

/** PROOF and SUBPROOF of RFC 6962 §2.1.2. */
function consistencySpans(oldSize: number, size: number): Span[] {
  if (!isSize(oldSize) || !isSize(size) || oldSize > size) throw new RangeError(`${oldSize} is not within ${size}`);
  if (oldSize === 0 || oldSize === size) return [];
  const spans: Span[] = [];
  let [begin, end] = [0, size];
  while (end !== oldSize) {
    const middle = begin + largestPowerBelow(end - begin);
    if (oldSize <= middle) {
      spans.push({ begin: middle, end });
      end = middle;
    } else {
      spans.push({ begin, end: middle });
      begin = middle;
    }
  }
  // The verifier already holds the old root, so its own subtree is named only when it is not the whole old tree.
  if (begin > 0) spans.push({ begin, end });
  return spans.reverse();
}

function nodesOfSpan({ begin, end }: Span): NodeId[] {
  const nodes: NodeId[] = [];
  for (let at = begin; at < end; ) {
    let width = 1;
    let level = 0;
    while (width * 2 <= end - at) [width, level] = [width * 2, level + 1];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

function hashOfSpan(sha256: Sha256, span: Span, hashAt: HashAt): Uint8Array {
  return nodesOfSpan(span)
    .map(({ level, index }) => hashAt(level, index))
    .reduceRight((right, left) => nodeHash(sha256, left, right));
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

// Sizes may pass 2^32, so no bit operators.
const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const isPowerOfTwo = (n: number): boolean => n === 1 || n === 2 * largestPowerBelow(n);
const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every((hash) => hash.length === HASH_BYTES);
