/** Which of crisis sense's texts the text encoder reads, and their vectors. */
import { semanticParts } from "../../packages/safety/src/model/parts.ts";
import { hash } from "./crisis-corpus.ts";
import type { CrisisRow } from "./crisis-rows.ts";
import { readTextVectors, type Vectors } from "./text-vectors.ts";

/** Of everyday texts a quarter is enough, and comments are read by words alone. */
export const isEncoded = ({ source, text }: CrisisRow) =>
  source === "own" || source === "forum" || (source !== "comments" && hash(text) % 4 === 0);

/** A vector for each part of each text. */
export function readVectors(rows: readonly CrisisRow[]): Promise<Vectors> {
  return readTextVectors(
    "crisis-embeddings",
    new Set(rows.filter(isEncoded).flatMap(({ text }) => semanticParts(text))),
  );
}
