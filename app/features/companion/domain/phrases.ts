import { hashText } from "@mooring/language";

/** Most phrases made of one pattern; enough for each of its alternatives to be met at least once. */
const mostOfOne = 8;

/**
 * The phrases that a pattern stands for: `i (can't|could not) sleep (tonight|)` has groups of alternatives, of which one
 * may be empty. Every alternative is in at least one phrase; not every combination is made.
 *
 * @returns at least one phrase, the same ones each time
 * @throws {RangeError} for a bracket that is not closed or not opened
 */
export function phrasesOf(pattern: string): string[] {
  const parts = pattern.split(/(\([^()]*\))/);
  if (parts.some((part) => !isGroup(part) && /[()|]/.test(part))) throw new RangeError(`a bracket is open: ${pattern}`);
  const groups = parts.map((part) => (isGroup(part) ? part.slice(1, -1).split("|") : [part]));
  const many = Math.min(mostOfOne, Math.max(...groups.map((group) => group.length)));
  const made = Array.from({ length: many }, (_, turn) =>
    groups
      .map((group, at) => {
        // Each group starts elsewhere, so that neighbours do not always meet.
        const start = (hashText(pattern, at) >>> 0) % group.length;
        return group[(start + turn) % group.length] ?? "";
      })
      .join("")
      .replace(/\s+/g, " ")
      .replace(/\s+,/g, ",")
      .trim(),
  );
  return [...new Set(made)];
}

function isGroup(part: string): boolean {
  return part.startsWith("(") && part.endsWith(")");
}
