/** One word about how it went: `helpful` 1 (not at all) to 5 (very much), null not said; `adverse`: it made things worse. */
export type Told = { help: string | null; text: string; helpful: number | null; adverse: boolean; at: string };

/** One thing that was tried: its newest word, whether it ever made things worse, how often something was said of it. */
export type Helped = Told & { times: number };

/** What was tried, each thing once, what helped most first and what made things worse last. @param trials newest first */
export function helpedBefore(trials: readonly Told[]): Helped[] {
  const things = new Map<string, Helped>();
  for (const { help, text, helpful, adverse, at } of trials) {
    const name = help ?? `own ${text.trim().toLocaleLowerCase()}`;
    const known = things.get(name);
    if (known) {
      known.times++;
      known.adverse ||= adverse;
      known.helpful ??= helpful;
    } else things.set(name, { help, text, helpful, adverse, at, times: 1 });
  }
  const worth = ({ adverse, helpful }: Helped) => (adverse ? -1 : (helpful ?? 2.5));
  return [...things.values()].sort((one, other) => worth(other) - worth(one) || (one.at < other.at ? 1 : -1));
}
