/** Text as one compares it: lower case, without accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

/**
 * Which entries fit what was typed: every typed word must begin a word of the title or, failing that, occur in it.
 * Entries where the words begin words come first; otherwise the order stays.
 */
export function matching<T extends { readonly title: string }>(entries: readonly T[], typed: string): T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  const ranked = entries.flatMap((entry) => {
    const title = plain(entry.title);
    const starts = title.split(/[\s,.\-–/]+/);
    if (!words.every((word) => title.includes(word))) return [];
    return [{ entry, rank: words.every((word) => starts.some((start) => start.startsWith(word))) ? 0 : 1 }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
