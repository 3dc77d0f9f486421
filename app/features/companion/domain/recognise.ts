import { type FeatureShape, hashFeatures, markNegation, tokenize } from "@mooring/language";
import type { CompanionPhrases } from "./files.ts";
import { phrasesOf } from "./phrases.ts";
import type { Flow } from "./script.ts";

/** Something that people type, and the flow (or calm tool) it should lead to. */
export type Example = { readonly to: string; readonly text: string; readonly language: string };

/**
 * Which flow (or calm tool) a text belongs to, learned from examples: nearest neighbours by hashed n-grams together with a
 * small linear model. Runs anywhere, with nothing to download; trained anew whenever the scripts are read.
 */
export type Way = {
  readonly flows: readonly string[];
  readonly starts: readonly { readonly flow: number; readonly text: string; readonly vector: Sparse }[];
  readonly rarity: Float32Array;
  /** One row of `size` weights and one bias for each flow. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly known: ReadonlySet<string>;
};

type Sparse = { readonly place: Uint32Array; readonly value: Float32Array };

/** `score` 0 to 1; `clear` when the next best is well behind. */
export type Recognised = { readonly flow: string; readonly score: number; readonly clear: boolean };

const bits = 14;
const size = 2 ** bits;
const shape: FeatureShape = { bits, charFrom: 3, charTo: 4, wordScale: 1, pairScale: 0.3, charScale: 1.4 };
const rounds = 4;
const longest = 600;

/** All that leads into flows: their `starts`, and every phrase that the files of phrases stand for. */
export function examplesOf(flows: readonly Flow[], phrases: readonly CompanionPhrases[]): Example[] {
  const starts = flows.flatMap(({ id, language, starts: texts }) => texts.map((text) => ({ to: id, text, language })));
  return unique([...starts, ...phrases.flatMap(({ flows: more, language }) => spelledOut(more, language))]);
}

/** How people ask for one calm tool by its name or by what is done in it. */
export function askedFor(phrases: readonly CompanionPhrases[]): Example[] {
  return unique(phrases.flatMap(({ skills, language }) => spelledOut(skills, language)));
}

function spelledOut(more: Readonly<Record<string, readonly string[]>>, language: string): Example[] {
  return Object.entries(more).flatMap(([to, patterns]) =>
    patterns.flatMap((pattern) => phrasesOf(pattern).map((text) => ({ to, text, language }))),
  );
}

function unique(examples: readonly Example[]): Example[] {
  return [...new Map(examples.map((each) => [`${each.to}\0${each.text}`, each])).values()];
}

/** Learns the ways from examples. Deterministic; about half a second for 20 flows in two languages. */
export function learnWays(examples: readonly Example[]): Way {
  const ids = [...new Set(examples.map(({ to }) => to))].sort();
  const texts = examples.map(({ to, text }) => ({ flow: ids.indexOf(to), text }));
  const raw = texts.map(({ text }) => featuresOf(text));
  const rarity = rarityOf(raw);
  const starts = texts.map((start, at) => ({ ...start, vector: weighed(raw[at] ?? new Map(), rarity) }));
  const known = new Set(texts.flatMap(({ text }) => tokenize(text).map(({ form }) => form)));
  return { flows: ids, starts, rarity, known, ...train(starts, ids.length) };
}

/** How much a text encoder's nearness counts beside the words. Chosen by cross-validation on the examples. */
const meantShare = 0.6;

/**
 * Flows by likelihood, best first. Empty when nothing was learned or nothing was said.
 *
 * @param near how near a text encoder finds each flow, 0 to 1; without it words decide alone
 */
export function recognise(way: Way, text: string, near?: ReadonlyMap<string, number>): Recognised[] {
  if (way.flows.length === 0) return [];
  const vector = weighed(featuresOf(text.slice(0, longest)), way.rarity);
  if (vector.place.length === 0) return [];
  const alike = nearest(way, vector);
  const likely = likelihood(way, vector);
  const scores = way.flows.map((flow, at) => {
    const lexical = 0.65 * (alike[at] ?? 0) + 0.35 * (likely[at] ?? 0);
    const meant = near?.get(flow);
    return { flow, score: meant === undefined ? lexical : (1 - meantShare) * lexical + meantShare * meant };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return scores.map((each) => ({ ...each, clear: each === best && each.score > 1.25 * (second?.score ?? 0) }));
}

/** The share of words of a text that were ever met in the scripts' starts, 0 to 1. */
export function shareKnown(way: Way, text: string): number {
  const forms = tokenize(text.slice(0, longest)).map(({ form }) => form);
  return forms.length === 0 ? 0 : forms.filter((form) => way.known.has(form)).length / forms.length;
}

function featuresOf(text: string): Map<number, number> {
  const tokens = tokenize(text);
  const { place, value } = hashFeatures(tokens, markNegation(tokens), shape);
  const sums = new Map<number, number>();
  for (let at = 0; at < place.length; at += 1) {
    const where = place[at] ?? 0;
    sums.set(where, (sums.get(where) ?? 0) + (value[at] ?? 0));
  }
  return sums;
}

/** What occurs everywhere tells little: inverse document frequency by place. */
function rarityOf(all: readonly Map<number, number>[]): Float32Array {
  const counts = new Float32Array(size);
  for (const features of all) for (const place of features.keys()) counts[place] = (counts[place] ?? 0) + 1;
  return counts.map((count) => Math.log((1 + all.length) / (1 + count)));
}

function weighed(features: ReadonlyMap<number, number>, rarity: Float32Array): Sparse {
  const place = Uint32Array.from(features.keys());
  const value = Float32Array.from(place, (where) => (features.get(where) ?? 0) * (rarity[where] ?? 0));
  const length = Math.hypot(...value) || 1;
  return { place, value: value.map((each) => each / length) };
}

/** The mean of the two nearest starts of each flow, as cosine. */
function nearest({ flows, starts }: Way, vector: Sparse): number[] {
  const dense = new Float32Array(size);
  vector.place.forEach((where, at) => {
    dense[where] = vector.value[at] ?? 0;
  });
  const best = flows.map(() => [0, 0] as [number, number]);
  for (const { flow, vector: start } of starts) {
    let cosine = 0;
    for (let at = 0; at < start.place.length; at += 1) {
      cosine += (dense[start.place[at] ?? 0] ?? 0) * (start.value[at] ?? 0);
    }
    const top = best[flow];
    if (!top) continue;
    if (cosine > top[0]) best[flow] = [cosine, top[0]];
    else if (cosine > top[1]) best[flow] = [top[0], cosine];
  }
  return best.map(([first, second]) => 0.75 * first + 0.25 * second);
}

function likelihood({ flows, weights, bias }: Way, vector: Sparse): number[] {
  return softmax(flows.map((_, flow) => 6 * scoreOf(weights, bias, flow, vector)));
}

function scoreOf(weights: Float32Array, bias: Float32Array, flow: number, { place, value }: Sparse): number {
  let sum = bias[flow] ?? 0;
  const row = flow * size;
  for (let at = 0; at < place.length; at += 1) sum += (weights[row + (place[at] ?? 0)] ?? 0) * (value[at] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A linear model by plain stochastic gradient descent on log loss, in a fixed order. */
function train(starts: readonly { flow: number; vector: Sparse }[], count: number) {
  const weights = new Float32Array(count * size);
  const bias = new Float32Array(count);
  const order = starts.map((_, at) => (at * 7919) % Math.max(1, starts.length));
  for (let round = 0; round < rounds; round += 1) {
    const rate = 0.8 / (1 + round * 0.3);
    for (const next of order) {
      const start = starts[next];
      if (!start) continue;
      const likely = softmax(
        Array.from({ length: count }, (_, flow) => 6 * scoreOf(weights, bias, flow, start.vector)),
      );
      for (let flow = 0; flow < count; flow += 1) {
        const step = rate * ((flow === start.flow ? 1 : 0) - (likely[flow] ?? 0));
        if (Math.abs(step) < 0.02) continue;
        const row = flow * size;
        const { place, value } = start.vector;
        for (let at = 0; at < place.length; at += 1) {
          const where = row + (place[at] ?? 0);
          weights[where] = (weights[where] ?? 0) + step * (value[at] ?? 0);
        }
        bias[flow] = (bias[flow] ?? 0) + 0.1 * step;
      }
    }
  }
  return { weights, bias };
}
