import { HASH_BYTES, type Sha256 } from "./bytes.ts";
import type { HashAt } from "./proofs.ts";
import { rootOf } from "./tree.ts";

/** Hashes in a full tile; a tile holds eight levels of the tree by its lowest one (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_LEVELS = 8;

/** Tile `index` of tile level `level`, holding `width` (1 to 256) hashes of tree level 8·level. */
export type TileId = { readonly level: number; readonly index: number; readonly width: number };

/** The tiles to write when the tree grows from oldSize to newSize, lowest level first; the last of a level may be partial. */
export function tilesTouched(oldSize: number, newSize: number): TileId[] {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize) || oldSize < 0 || oldSize > newSize)
    throw new RangeError(`a log cannot grow from ${oldSize} to ${newSize}`);
  const tiles: TileId[] = [];
  let before = oldSize;
  let after = newSize;
  for (let level = 0; after > before; level++) {
    for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < after; index++)
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, after - index * TILE_WIDTH) });
    before = Math.floor(before / TILE_WIDTH);
    after = Math.floor(after / TILE_WIDTH);
  }
  return tiles;
}

/** Path of a tile: `tile/0/x001/234`, a partial one with `.p/17` behind it. */
export function tilePath({ level, index, width }: TileId): string {
  return `tile/${level}/${numberPath(index)}${partialSuffix(width)}`;
}

/** Path of the bundle that holds the lines themselves of level-0 tile `index`: `tile/entries/x001/234`. */
export function entriesPath({ index, width }: Pick<TileId, "index" | "width">): string {
  return `tile/entries/${numberPath(index)}${partialSuffix(width)}`;
}

/** The tile a path names, or null when it is not a tile path in its one right form. */
export function parseTilePath(path: string): TileId | null {
  const [, level, groups, width] = /^tile\/(\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  if (level === undefined || groups === undefined) return null;
  const tile = {
    level: Number(level),
    index: Number(groups.replace(/[x/]/g, "")),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const isInRange = tile.level < 64 && tile.width >= 1 && tile.width <= TILE_WIDTH && Number.isSafeInteger(tile.index);
  return isInRange && tilePath(tile) === path ? tile : null;
}

/** The tile (level, index) from which a node's hash can be worked out. */
export function tileOfNode(level: number, index: number): Pick<TileId, "level" | "index"> {
  const span = 2 ** (level % TILE_LEVELS);
  return { level: Math.floor(level / TILE_LEVELS), index: Math.floor((index * span) / TILE_WIDTH) };
}

/**
 * Reads node hashes out of tiles. `readTile(level, index)` gives the widest stored form of a tile, its hashes in a row.
 * The reader throws RangeError when a tile is too short for the node asked, or not a whole number of hashes.
 */
export function hashAtFromTiles(sha256: Sha256, readTile: (level: number, index: number) => Uint8Array): HashAt {
  return (level, index) => {
    const tile = tileOfNode(level, index);
    const bytes = readTile(tile.level, tile.index);
    const span = 2 ** (level % TILE_LEVELS);
    const first = index * span - tile.index * TILE_WIDTH;
    if (bytes.length % HASH_BYTES !== 0 || (first + span) * HASH_BYTES > bytes.length)
      throw new RangeError(`tile ${tile.level}/${tile.index} does not hold node ${level}/${index}`);
    return rootOf(
      sha256,
      Array.from({ length: span }, (_, i) => bytes.slice((first + i) * HASH_BYTES, (first + i + 1) * HASH_BYTES)),
    );
  };
}

function numberPath(index: number): string {
  let path = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, "0")}/${path}`;
  return path;
}

function partialSuffix(width: number): string {
  if (!Number.isSafeInteger(width) || width < 1 || width > TILE_WIDTH) throw new RangeError(`no tile is ${width} wide`);
  return width === TILE_WIDTH ? "" : `.p/${width}`;
}
