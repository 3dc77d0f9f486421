import type { ProofLine } from "./proof-file.ts";
import type { Broken, Remark } from "./verify-file-types.ts";

/** Lines stand in the order of the log, each once. */
export function checkOrder(lines: readonly ProofLine[]): Remark<Broken>[] {
  const moved: number[] = [];
  const doubled: number[] = [];
  const seen = new Set<number>();
  let highest = -1;
  for (const { seq } of lines) {
    if (seen.has(seq)) doubled.push(seq + 1);
    else if (seq < highest) moved.push(seq + 1);
    seen.add(seq);
    highest = Math.max(highest, seq);
  }
  const found: Remark<Broken>[] = [];
  if (moved.length > 0) found.push({ code: "lines-reordered", lines: moved.slice(0, 50), count: moved.length });
  if (doubled.length > 0) found.push({ code: "lines-doubled", lines: doubled.slice(0, 50), count: doubled.length });
  return found;
}

/**
 * Lines about one person are numbered as they are chained, and the number is part of what is hashed: so a line the agency
 * itself left out leaves a hole. Lines of before numbering began carry none, and count as the first ones.
 */
export function checkNumbers(lines: readonly ProofLine[]): {
  broken: Remark<Broken>[];
  missing: number;
  numbered: number;
  unnumbered: number;
} {
  const inOrder = [...new Map(lines.map((each) => [each.seq, each])).values()].sort((a, b) => a.seq - b.seq);
  const odd: number[] = [];
  let [missing, numbered, unnumbered, last] = [0, 0, 0, 0];
  for (const { seq, line } of inOrder) {
    const { nth } = line;
    if (nth === undefined && numbered === 0) {
      unnumbered++;
      last++;
    } else if (typeof nth !== "number" || nth <= last) {
      odd.push(seq + 1);
    } else {
      missing += nth - last - 1;
      last = nth;
      numbered++;
    }
  }
  const broken: Remark<Broken>[] =
    odd.length > 0 ? [{ code: "numbers-wrong", lines: odd.slice(0, 50), count: odd.length }] : [];
  // Where numbers do not fit at all, what is missing cannot be told from them.
  return { broken, missing: odd.length > 0 ? 0 : missing, numbered, unnumbered };
}
