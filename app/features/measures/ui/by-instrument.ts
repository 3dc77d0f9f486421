import type { Past } from "../contract.ts";

/** Times of the same instrument together, the one used last first. */
export function byInstrument(history: readonly Past[]): Past[][] {
  const groups = [...Map.groupBy(history, ({ instrument }) => instrument).values()];
  return groups.sort((a, b) => ((a.at(-1)?.at ?? "") < (b.at(-1)?.at ?? "") ? 1 : -1));
}
