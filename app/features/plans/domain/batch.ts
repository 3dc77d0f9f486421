/** A change of a plan that is not sent yet. */
export type Unsent = { readonly id: string; readonly update: Uint8Array };

/**
 * As many changes, oldest first, as fit into one sending of `mostBytes`; at least one. Named after its last change, so that
 * one sent twice counts once, and one that has grown since, because the answer was lost while somebody wrote on, is another
 * one: the server would otherwise take it for the first and drop what is new in it.
 *
 * @throws RangeError where there is nothing to send
 */
export function nextBatch(unsent: readonly Unsent[], mostBytes: number): { id: string; updates: Uint8Array[] } {
  let bytes = 0;
  const end = unsent.findIndex(({ update }, at) => {
    bytes += update.byteLength;
    return at > 0 && bytes >= mostBytes;
  });
  const batch = end < 0 ? unsent : unsent.slice(0, end);
  const last = batch.at(-1);
  if (!last) throw new RangeError("nothing to send");
  return { id: last.id, updates: batch.map(({ update }) => update) };
}
