import { beginningOf, foldedFor, type Head, limits, type Topic } from "../domain.ts";

/** One sentence of a hand-over, with the piece it was taken from. `folded`: the reader keeps such pieces folded. */
export type Sentence =
  | {
      readonly state: "said";
      readonly pieceId: string;
      readonly text: string;
      readonly when: Head["when"];
      readonly anothers: boolean;
    }
  | { readonly state: "folded"; readonly pieceId: string; readonly topics: readonly Topic[] };

/**
 * What a hand-over says, by a rule anyone can check: of each piece, in the person's own order, the one line the person wrote
 * for whoever helps next, or else the first sentence as it stands. Nothing is put in other words and nothing is added.
 */
export function handoverOf(
  pieces: readonly { readonly id: string; readonly head: Head; readonly text: string }[],
  folding: readonly string[] = [],
): Sentence[] {
  return pieces.flatMap(({ id, head, text }): Sentence[] => {
    const folded = foldedFor(head, folding);
    if (folded.length > 0) return [{ state: "folded", pieceId: id, topics: folded }];
    const said = lineOf(head.gist, text);
    return said === "" ? [] : [{ state: "said", pieceId: id, text: said, when: head.when, anothers: head.anothers }];
  });
}

/** The line a piece gives to a hand-over. */
export function lineOf(gist: string, text: string): string {
  return gist.trim() !== "" ? gist.trim() : firstSentence(text);
}

/** The first sentence of a text as it was written, or its beginning where it has no end in sight. */
export function firstSentence(text: string): string {
  const line = text.toWellFormed().trim().replace(/\s+/g, " ");
  const end = /[.!?…。؟](?=["'”»)]*(\s|$))["'”»)]*/u.exec(line);
  const sentence = end ? line.slice(0, end.index + end[0].length) : line;
  return sentence.length <= limits.gistLength ? sentence : beginningOf(line, limits.gistLength);
}
