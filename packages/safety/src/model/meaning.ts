import type { SemanticValues } from "./model.ts";
import type { SemanticModel } from "./semantic.ts";

/** Turns texts into vectors, or null when there is no answer in time. */
export type Encode = (texts: readonly string[]) => Promise<readonly ArrayLike<number>[] | null>;

/** What a text encoder and its heads make of one text; undefined when the encoder has no answer, and rules and words go on. */
export async function readMeaning(
  text: string,
  model: SemanticModel,
  encode: Encode,
): Promise<SemanticValues | undefined> {
  const parts = model.partsOf(text);
  const vectors = parts[0] === "" ? null : await encode(parts);
  return vectors && vectors.length === parts.length ? model.read(vectors) : undefined;
}
