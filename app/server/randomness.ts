import { randomFillSync } from "node:crypto";

/** As many bytes as are asked of the system at one time; asking costs far more than the bytes do. */
const drawn = 4096;
const pool = Buffer.alloc(drawn);
let used = drawn;

/** Random bytes that are handed out once and wiped where they lay: for nonces and ids, never for keys. */
export function someRandomBytes(count: number): Buffer {
  if (count > drawn) throw new RangeError("more than is drawn at one time");
  if (used + count > drawn) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}
