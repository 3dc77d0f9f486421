const HEADER_BYTES = 4;
const STEP_BYTES = 64;
const STEPS_END_BYTES = 1024;

/** Bytes a padded text takes up, header included: steps of 64 up to 1,024, from there steps of 5 %. */
export function paddedLength(contentBytes: number): number {
  const needed = contentBytes + HEADER_BYTES;
  if (needed <= STEPS_END_BYTES) return Math.ceil(needed / STEP_BYTES) * STEP_BYTES;
  let bucket = STEPS_END_BYTES;
  while (bucket < needed) bucket = Math.ceil(bucket * 1.05);
  return bucket;
}

/** Length (4 bytes, big-endian), content, zeros up to the bucket, so that the sealed length tells little. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedLength(content.length));
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, HEADER_BYTES);
  return padded;
}

/** Reverses `pad`; null when the bytes are not exactly what `pad` makes. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length < HEADER_BYTES) return null;
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  if (length > padded.length - HEADER_BYTES || paddedLength(length) !== padded.length) return null;
  return padded.subarray(HEADER_BYTES, HEADER_BYTES + length);
}
