import path from "node:path";
import type { TextEncoder } from "#server/text-encoder.ts";
import type { Example } from "../domain/recognise.ts";
import { dimensions, encoderOfPhrases, keyOf, quantize, readVectors } from "./vector-file.ts";

/** The mean over so many of the nearest examples of a flow. */
const nearestOf = 3;
/** Cosines of this encoder below the first say nothing, and from the second on mean the same: stretched to 0 to 1. */
const cosineRange = { nothing: 0.3, same: 0.9 } as const;
const batch = 64;
const patienceMs = 60_000;

/** Retrieval by meaning: how near each flow's examples are to what a text encoder made of a text. */
export type Meanings = {
  /** @returns nearness by flow, 0 to 1; undefined for a vector that says nothing */
  near(vector: Float32Array): ReadonlyMap<string, number> | undefined;
};

type Placed = { flow: number; vector: Int8Array; length: number };

/** Kept beside the code and read before root is given up. Empty where it is not there: then words decide alone. */
const kept: ReadonlyMap<string, Int8Array> = readVectors(path.join(import.meta.dirname, "phrase-vectors.bin"));

/** The encoder knows English alone. */
export const isEncoded = ({ language }: Example) => language === "en";

const opened = new WeakMap<readonly Example[], Meanings>();

/**
 * Retrieval over these examples. Vectors that are not kept (a script was edited) are made beside, in the encoder's own
 * thread, and take part from then on; nobody waits for them.
 */
export function meaningsOf(examples: readonly Example[], encoder: TextEncoder): Meanings | null {
  if (encoder.name !== encoderOfPhrases) return null;
  const known = opened.get(examples);
  if (known) return known;
  const flows = [...new Set(examples.map(({ to }) => to))].sort();
  const placed: Placed[] = [];
  const missing: { flow: number; text: string }[] = [];
  for (const { to, text } of examples.filter(isEncoded)) {
    const vector = kept.get(keyOf(text));
    const flow = flows.indexOf(to);
    if (vector) placed.push(place(flow, vector));
    else missing.push({ flow, text });
  }
  void learnMissing(missing, encoder, placed);
  const meanings: Meanings = { near: (vector) => nearness(vector, placed, flows) };
  opened.set(examples, meanings);
  return meanings;
}

async function learnMissing(
  missing: readonly { flow: number; text: string }[],
  encoder: TextEncoder,
  placed: Placed[],
): Promise<void> {
  for (let from = 0; from < missing.length; from += batch) {
    const some = missing.slice(from, from + batch);
    const vectors = await encoder.encode(
      some.map(({ text }) => text),
      patienceMs,
    );
    for (const [at, vector] of (vectors ?? []).entries()) {
      const flow = some[at]?.flow;
      if (flow !== undefined) placed.push(place(flow, quantize(vector)));
    }
  }
}

function place(flow: number, vector: Int8Array): Placed {
  return { flow, vector, length: Math.hypot(...vector) };
}

function nearness(
  vector: Float32Array,
  placed: readonly Placed[],
  flows: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const length = Math.hypot(...vector);
  if (vector.length !== dimensions || length === 0 || placed.length === 0) return undefined;
  const best = flows.map(() => new Float64Array(nearestOf));
  for (const { flow, vector: other, length: otherLength } of placed) {
    let product = 0;
    for (let at = 0; at < dimensions; at += 1) product += (other[at] as number) * (vector[at] as number);
    keepBest(best[flow] as Float64Array, product / (otherLength * length || 1));
  }
  const { nothing, same } = cosineRange;
  const stretch = (cosine: number) => Math.max(0, Math.min(1, (cosine - nothing) / (same - nothing)));
  return new Map(
    flows.map((flow, at) => [
      flow,
      stretch((best[at] as Float64Array).reduce((sum, cosine) => sum + cosine, 0) / nearestOf),
    ]),
  );
}

function keepBest(best: Float64Array, value: number): void {
  const at = best.findIndex((each) => value > each);
  if (at < 0) return;
  best.copyWithin(at + 1, at, best.length - 1);
  best[at] = value;
}
