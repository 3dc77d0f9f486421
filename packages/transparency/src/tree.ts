import { HASH_BYTES, type Sha256 } from "./bytes.ts";

/** Hash of a leaf (RFC 6962 §2.1): SHA-256(0x00 ‖ content). */
export function leafHash(sha256: Sha256, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + content.length);
  bytes.set(content, 1);
  return sha256(bytes);
}

/** Hash of an inner node (RFC 6962 §2.1): SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeBytes.set(left, 1);
  nodeBytes.set(right, 1 + HASH_BYTES);
  return sha256(nodeBytes);
}

// One buffer for all nodes, since a new one costs as much as the hash; `sha256` is synchronous and keeps none of it.
const nodeBytes = new Uint8Array(1 + 2 * HASH_BYTES).fill(1, 0, 1);

/**
 * All one needs to keep to go on building a tree: its size and the roots of its complete subtrees, largest first
 * (one per 1 in the binary form of the size, so at most 53).
 */
export type Frontier = { readonly size: number; readonly hashes: readonly Uint8Array[] };

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/** Told of every complete subtree as it comes to be, leaves (level 0) included: node `index` of `level` spans 2^level leaves. */
export type OnNode = (level: number, index: number, hash: Uint8Array) => void;

/** The frontier after these leaf hashes. The old one stays as it was. About two hashes of work a leaf. */
export function appendLeaves(
  sha256: Sha256,
  frontier: Frontier,
  leafHashes: Iterable<Uint8Array>,
  onNode?: OnNode,
): Frontier {
  const hashes = [...frontier.hashes];
  let size = frontier.size;
  for (const leaf of leafHashes) size = pushLeaf(sha256, hashes, size, leaf, onNode);
  return { size, hashes };
}

/** Adds one leaf to `hashes` in place and returns the new size; for loops over very many leaves. */
export function pushLeaf(
  sha256: Sha256,
  hashes: Uint8Array[],
  size: number,
  leaf: Uint8Array,
  onNode?: OnNode,
): number {
  let hash = leaf;
  let index = size;
  onNode?.(0, index, hash);
  // Each 1 at the low end of the size is a complete subtree just as large as the one in hand: join them.
  for (let level = 1; index % 2 === 1; level++) {
    const left = hashes.pop();
    if (left === undefined) throw new RangeError("frontier holds fewer hashes than its size says");
    hash = nodeHash(sha256, left, hash);
    index = (index - 1) / 2;
    onNode?.(level, index, hash);
  }
  hashes.push(hash);
  return size + 1;
}

/** Root of the tree with this frontier; of the empty tree SHA-256 of nothing (RFC 6962 §2.1). */
export function rootOfFrontier(sha256: Sha256, { hashes }: Pick<Frontier, "hashes">): Uint8Array {
  const last = hashes.at(-1);
  if (last === undefined) return sha256(new Uint8Array(0));
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(sha256, left, right), last);
}

/** Root over all leaf hashes at once. */
export function rootOf(sha256: Sha256, leafHashes: Iterable<Uint8Array>): Uint8Array {
  return rootOfFrontier(sha256, appendLeaves(sha256, EMPTY_FRONTIER, leafHashes));
}
