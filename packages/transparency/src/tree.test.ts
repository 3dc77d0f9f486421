import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sameBytes, toHex } from "./bytes.ts";
import {
  consistencyProof,
  inclusionProof,
  nodesOfConsistency,
  nodesOfInclusion,
  verifyConsistency,
  verifyInclusion,
} from "./proofs.ts";
import { appendLeaves, EMPTY_FRONTIER, leafHash, rootOf, rootOfFrontier } from "./tree.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");

/** MTH, PATH and SUBPROOF just as RFC 6962 §2.1 defines them, on the leaves' content; slow and plain. */
const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);
function definedRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return hash("sha256", "", "buffer");
  const [only] = leaves;
  if (leaves.length === 1 && only) return hash("sha256", Buffer.concat([Buffer.of(0), only]), "buffer");
  const k = split(leaves.length);
  const parts = [Buffer.of(1), definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k))];
  return hash("sha256", Buffer.concat(parts), "buffer");
}
function definedPath(m: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...definedPath(m, leaves.slice(0, k)), definedRoot(leaves.slice(k))]
    : [...definedPath(m - k, leaves.slice(k)), definedRoot(leaves.slice(0, k))];
}
function definedSubproof(m: number, leaves: Buffer[], isWhole: boolean): Buffer[] {
  if (m === leaves.length) return isWhole ? [] : [definedRoot(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...definedSubproof(m, leaves.slice(0, k), isWhole), definedRoot(leaves.slice(k))]
    : [...definedSubproof(m - k, leaves.slice(k), false), definedRoot(leaves.slice(0, k))];
}

const contents = (count: number): Buffer[] => Array.from({ length: count }, (_, i) => Buffer.from(`line ${i}`));
/** The tree of `count` lines with every complete subtree kept by level and index. */
function grow(count: number) {
  const nodes = new Map<string, Uint8Array>();
  const leaves = contents(count).map((content) => leafHash(sha256, content));
  const frontier = appendLeaves(sha256, EMPTY_FRONTIER, leaves, (level, index, node) =>
    nodes.set(`${level}/${index}`, node),
  );
  const hashAt = (level: number, index: number): Uint8Array => {
    const node = nodes.get(`${level}/${index}`);
    if (node === undefined) throw new RangeError(`no node ${level}/${index}`);
    return node;
  };
  return { leaves, frontier, root: rootOfFrontier(sha256, frontier), hashAt, nodes };
}
const hex = (hashes: readonly Uint8Array[]): string[] => hashes.map((one) => toHex(one));

test("the eight well-known leaves give the well-known roots", () => {
  const leaves = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ].map((text) => Buffer.from(text, "hex"));
  const hashes = leaves.map((leaf) => leafHash(sha256, leaf));
  const known = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    4: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    6: "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  };
  for (const [size, root] of Object.entries(known)) {
    expect(definedRoot(leaves.slice(0, Number(size))).toString("hex")).toBe(root);
    expect(toHex(rootOf(sha256, hashes.slice(0, Number(size))))).toBe(root);
  }
});

test("root and every proof are those of the definition, for every size to 40", () => {
  for (let size = 0; size <= 40; size++) {
    const { root, hashAt } = grow(size);
    expect(toHex(root)).toBe(definedRoot(contents(size)).toString("hex"));
    for (let index = 0; index < size; index++)
      expect(hex(inclusionProof(sha256, index, size, hashAt))).toEqual(hex(definedPath(index, contents(size))));
    for (let old = 1; old <= size; old++)
      expect(hex(consistencyProof(sha256, old, size, hashAt))).toEqual(hex(definedSubproof(old, contents(size), true)));
  }
});

test("adding in batches of any sizes gives the frontier of adding all at once, and changes no earlier one", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(70), { maxLength: 12 }), (batches) => {
      const { leaves } = grow(batches.reduce((sum, count) => sum + count, 0));
      let frontier = EMPTY_FRONTIER;
      let at = 0;
      for (const count of batches) {
        const before = hex(frontier.hashes);
        const next = appendLeaves(sha256, frontier, leaves.slice(at, at + count));
        expect(hex(frontier.hashes)).toEqual(before);
        frontier = next;
        at += count;
      }
      expect(frontier.size).toBe(leaves.length);
      expect(toHex(rootOfFrontier(sha256, frontier))).toBe(toHex(rootOf(sha256, leaves)));
    }),
  );
});

test("every proof verifies, up to sizes with many levels", () => {
  const { leaves, hashAt } = grow(700);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), fc.nat(), fc.nat(), (size, a, b) => {
      const root = rootOf(sha256, leaves.slice(0, size));
      const index = a % size;
      const leaf = leaves[index] ?? new Uint8Array();
      const proof = inclusionProof(sha256, index, size, hashAt);
      expect(verifyInclusion(sha256, { leaf, index, size, proof, root })).toBe(true);
      const oldSize = b % (size + 1);
      const oldRoot = rootOf(sha256, leaves.slice(0, oldSize));
      const steps = consistencyProof(sha256, oldSize, size, hashAt);
      expect(verifyConsistency(sha256, { oldSize, size, oldRoot, root, proof: steps })).toBe(true);
    }),
  );
});

test("a proof changed in any byte, length, place, size, leaf or root does not verify", () => {
  const { leaves, hashAt } = grow(100);
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 100 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (size, a, b, change) => {
        const index = a % size;
        const leaf = leaves[index] ?? new Uint8Array();
        const root = rootOf(sha256, leaves.slice(0, size));
        const proof = inclusionProof(sha256, index, size, hashAt);
        const given = { leaf, index, size, proof, root };
        const tampered = [
          { ...given, proof: proof.with(b % proof.length, flip(proof[b % proof.length], b, change)) },
          { ...given, proof: proof.slice(0, -1) },
          { ...given, proof: proof.slice(1) },
          { ...given, proof: [...proof, root] },
          { ...given, index: (index + 1 + (b % (size - 1))) % size },
          { ...given, index: size },
          { ...given, leaf: flip(leaf, b, change) },
          { ...given, root: flip(root, b, change) },
          { ...given, index: -1 },
          { ...given, index: index + 0.5 },
        ];
        for (const one of tampered) expect(verifyInclusion(sha256, one)).toBe(false);
      },
    ),
  );
});

test("a consistency proof changed in any byte, length, size or root does not verify, nor one of another history", () => {
  const { leaves, hashAt } = grow(100);
  const inputs = [fc.integer({ min: 2, max: 100 }), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 })] as const;
  fc.assert(
    fc.property(...inputs, (size, a, b, change) => {
      const oldSize = 1 + (a % (size - 1));
      const oldRoot = rootOf(sha256, leaves.slice(0, oldSize));
      const root = rootOf(sha256, leaves.slice(0, size));
      const proof = consistencyProof(sha256, oldSize, size, hashAt);
      const given = { oldSize, size, oldRoot, root, proof };
      const rewritten = leaves.slice(0, oldSize).with(b % oldSize, flip(leaves[b % oldSize], b, change));
      const tampered = [
        { ...given, proof: proof.with(b % proof.length, flip(proof[b % proof.length], b, change)) },
        { ...given, proof: proof.slice(0, -1) },
        { ...given, proof: [...proof, root] },
        { ...given, proof: [] },
        { ...given, oldRoot: flip(oldRoot, b, change) },
        { ...given, root: flip(root, b, change) },
        { ...given, oldRoot: rootOf(sha256, rewritten) },
        { ...given, oldSize: size + 1 },
        { ...given, oldSize: 0 },
        { ...given, oldSize: size },
      ];
      for (const one of tampered) expect(verifyConsistency(sha256, one)).toBe(false);
    }),
  );
});

test("proofs name beforehand exactly the nodes they read", () => {
  const { hashAt } = grow(90);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.nat(), (size, a) => {
      const read: string[] = [];
      const spy = (level: number, index: number): Uint8Array => {
        read.push(`${level}/${index}`);
        return hashAt(level, index);
      };
      inclusionProof(sha256, a % size, size, spy);
      consistencyProof(sha256, a % (size + 1), size, spy);
      const named = [...nodesOfInclusion(a % size, size), ...nodesOfConsistency(a % (size + 1), size)];
      expect(read).toEqual(named.map(({ level, index }) => `${level}/${index}`));
    }),
  );
});

test("sizes beyond 2^32 work", () => {
  const size = 2 ** 40 + 5;
  const same = sha256(Buffer.from("x"));
  const level = (n: number): Uint8Array =>
    Array.from({ length: n }).reduce<Uint8Array>((below) => pair(below, below), same);
  const hashAt = (n: number): Uint8Array => level(n);
  const root = pair(level(40), pair(level(2), same));
  for (const index of [0, 2 ** 33 + 7, 2 ** 40, 2 ** 40 + 4]) {
    const proof = inclusionProof(sha256, index, size, hashAt);
    expect(verifyInclusion(sha256, { leaf: same, index, size, proof, root })).toBe(true);
    expect(verifyInclusion(sha256, { leaf: same, index, size, proof: proof.slice(1), root })).toBe(false);
  }
  const proof = consistencyProof(sha256, 2 ** 40, size, hashAt);
  expect(verifyConsistency(sha256, { oldSize: 2 ** 40, size, oldRoot: level(40), root, proof })).toBe(true);
});

test("what lies outside the tree is refused", () => {
  const { hashAt } = grow(4);
  expect(() => inclusionProof(sha256, 4, 4, hashAt)).toThrow(RangeError);
  expect(() => consistencyProof(sha256, 5, 4, hashAt)).toThrow(RangeError);
  expect(() => appendLeaves(sha256, { size: 1, hashes: [] }, [sha256(Buffer.of(1))])).toThrow(RangeError);
});

function pair(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([Buffer.of(1), left, right]));
}

function flip(bytes: Uint8Array = new Uint8Array(32), at: number, change: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[at % 32] = (flipped[at % 32] ?? 0) ^ change;
  if (sameBytes(flipped, bytes)) throw new Error("nothing was changed");
  return flipped;
}
