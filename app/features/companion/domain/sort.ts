import { recognise, type Way } from "./recognise.ts";

/** Score from which a text clearly belongs to another flow; lower where the talk has not settled on one. */
export const moveFrom = { arrive: 0.45, listening: 0.66, elsewhere: 0.56 } as const;

/** Where a talk starts, and where it goes when nothing is understood: no text is moved there. */
export const aside: ReadonlySet<string> = new Set(["arrive", "did-not-understand"]);

/** The three likeliest flows, best first; `moves`: sure enough for a talk at its start to go there without asking. */
export type Sorted = { readonly best: readonly string[]; readonly moves: boolean };

/** Where a first line leads, as the engine decides it. */
export function placeOf(way: Way, text: string, near?: ReadonlyMap<string, number>): Sorted {
  const found = recognise(way, text, near).filter(({ flow }) => !aside.has(flow));
  const [best] = found;
  return {
    best: found.slice(0, 3).map(({ flow }) => flow),
    moves: best !== undefined && best.score >= moveFrom.arrive && best.clear,
  };
}
