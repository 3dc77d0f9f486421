/** The known word that is written most alike, if any is near enough to have been meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const pairs = pairsOf(word);
  const best = known
    .map((each) => ({ each, alike: alike(pairs, pairsOf(each)) }))
    .reduce<{ each: string; alike: number } | undefined>(
      (first, next) => (first && first.alike >= next.alike ? first : next),
      undefined,
    );
  return best && best.alike >= 0.5 ? best.each : undefined;
}

function pairsOf(word: string): string[] {
  const text = ` ${word.toLowerCase()} `;
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Dice's coefficient over neighbouring letters: 0 nothing in common, 1 the same. */
function alike(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  const shared = one.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * shared) / Math.max(1, one.length + other.length);
}
