import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { concat, toHex } from "./bytes.ts";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "./proofs.ts";
import {
  entriesPath,
  hashAtFromTiles,
  parseTilePath,
  type TileId,
  tileOfNode,
  tilePath,
  tilesTouched,
} from "./tiles.ts";
import { appendLeaves, EMPTY_FRONTIER, leafHash, rootOf } from "./tree.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const SIZE = 70_000;
const nodes = new Map<string, Uint8Array>();
const leaves = Array.from({ length: SIZE }, (_, i) => leafHash(sha256, Buffer.from(String(i))));
appendLeaves(sha256, EMPTY_FRONTIER, leaves, (level, index, node) => nodes.set(`${level}/${index}`, node));

const tileBytes = ({ level, index, width }: TileId): Uint8Array =>
  concat(...Array.from({ length: width }, (_, i) => nodes.get(`${level * 8}/${index * 256 + i}`) ?? new Uint8Array()));

test("paths are written as the layout says", () => {
  expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe("tile/0/x001/x234/067");
  expect(tilePath({ level: 0, index: 1234, width: 17 })).toBe("tile/0/x001/234.p/17");
  expect(tilePath({ level: 2, index: 0, width: 1 })).toBe("tile/2/000.p/1");
  expect(entriesPath({ index: 1000, width: 256 })).toBe("tile/entries/x001/000");
  expect(() => tilePath({ level: 0, index: 0, width: 257 })).toThrow(RangeError);
});

test("every path reads back, and a path in any other form is no path", () => {
  const tile = fc.record({
    level: fc.nat(63),
    index: fc.oneof(fc.nat(3000), fc.nat({ max: Number.MAX_SAFE_INTEGER })),
    width: fc.integer({ min: 1, max: 256 }),
  });
  fc.assert(
    fc.property(tile, (given) => {
      expect(parseTilePath(tilePath(given))).toEqual(given);
    }),
  );
  for (const path of [
    "tile/0/1",
    "tile/0/x000/001",
    "tile/00/001",
    "tile/64/001",
    "tile/0/001.p/0",
    "tile/0/001.p/256",
    "x",
  ])
    expect(parseTilePath(path)).toBeNull();
});

test("growing step by step writes each tile in the end just as growing at once", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { maxLength: 20 }), (steps) => {
      const widest = new Map<string, number>();
      let size = 0;
      for (const step of steps) {
        for (const { level, index, width } of tilesTouched(size, size + step)) {
          expect(width).toBeGreaterThan(widest.get(`${level}/${index}`) ?? 0);
          widest.set(`${level}/${index}`, width);
        }
        size += step;
      }
      const atOnce = tilesTouched(0, size).map(({ level, index, width }) => [`${level}/${index}`, width]);
      expect(Object.fromEntries(widest)).toEqual(Object.fromEntries(atOnce));
    }),
  );
});

test("tiles of the right count and width are touched", () => {
  expect(tilesTouched(0, 0)).toEqual([]);
  expect(tilesTouched(0, 1)).toEqual([{ level: 0, index: 0, width: 1 }]);
  expect(tilesTouched(255, 257)).toEqual([
    { level: 0, index: 0, width: 256 },
    { level: 0, index: 1, width: 1 },
    { level: 1, index: 0, width: 1 },
  ]);
  expect(tilesTouched(65_535, 65_536)).toEqual([
    { level: 0, index: 255, width: 256 },
    { level: 1, index: 0, width: 256 },
    { level: 2, index: 0, width: 1 },
  ]);
  expect(() => tilesTouched(2, 1)).toThrow(RangeError);
});

test("any proof of a log of any size is made from that size's tiles alone and verifies", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: SIZE }), fc.nat(), fc.nat(), (size, a, b) => {
      const widths = new Map<string, number>();
      for (const { level, index, width } of tilesTouched(0, size)) widths.set(`${level}/${index}`, width);
      const hashAt = hashAtFromTiles(sha256, (level, index) =>
        tileBytes({ level, index, width: widths.get(`${level}/${index}`) ?? 0 }),
      );
      const root = rootOf(sha256, leaves.slice(0, size));
      const index = a % size;
      const proof = inclusionProof(sha256, index, size, hashAt);
      const leaf = leaves[index] ?? new Uint8Array();
      expect(verifyInclusion(sha256, { leaf, index, size, proof, root })).toBe(true);
      const oldSize = 1 + (b % size);
      const oldRoot = rootOf(sha256, leaves.slice(0, oldSize));
      const steps = consistencyProof(sha256, oldSize, size, hashAt);
      expect(verifyConsistency(sha256, { oldSize, size, oldRoot, root, proof: steps })).toBe(true);
    }),
    { numRuns: 12 },
  );
});

test("every node is read from the tile that is named for it", () => {
  const hashAt = hashAtFromTiles(sha256, (level, index) => tileBytes({ level, index, width: 256 }));
  for (const [level, index] of [
    [0, 0],
    [0, 69_000],
    [7, 300],
    [8, 200],
    [9, 130],
    [15, 1],
    [16, 0],
  ] as const) {
    expect(toHex(hashAt(level, index))).toBe(toHex(nodes.get(`${level}/${index}`) ?? new Uint8Array()));
  }
  expect(tileOfNode(7, 3)).toEqual({ level: 0, index: 1 });
  expect(tileOfNode(8, 300)).toEqual({ level: 1, index: 1 });
});

test("a tile too short for the node asked is refused", () => {
  const hashAt = hashAtFromTiles(sha256, () => tileBytes({ level: 0, index: 0, width: 5 }));
  expect(toHex(hashAt(2, 0))).toBe(toHex(nodes.get("2/0") ?? new Uint8Array()));
  expect(() => hashAt(2, 1)).toThrow(RangeError);
  expect(() => hashAtFromTiles(sha256, () => new Uint8Array(33))(0, 0)).toThrow(RangeError);
});
