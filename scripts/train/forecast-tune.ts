/** What is set once a way is chosen: how bands move, how chances are stated, how wide people's days lie. */
import { type BandTuning, bandEnds } from "../../packages/forecast/src/band.ts";
import { ownLine } from "../../packages/forecast/src/hard-days.ts";
import type { Usual } from "../../packages/forecast/src/population.ts";
import { courseOf } from "./forecast-compare.ts";
import type { Followed, LeftOut } from "./forecast-fit.ts";

/** The root of the mean squared error of the default, for people of whom nothing is known yet. */
export function withSpread(usual: Usual, followed: readonly Followed[]): Usual {
  let [errors, n] = [0, 0];
  for (const one of followed) {
    const { mean } = courseOf({ one, usual: { ...usual, patterns: [] } });
    for (let at = 1; at < mean.length; at += 1) {
      errors += ((one.question.value[at] as number) - (mean[at] as number)) ** 2;
      n += 1;
    }
  }
  return { ...usual, steady: { ...usual.steady, spread: Math.sqrt(errors / n) } };
}

/** Coverage wanted is 0.8 in the mean; the person at the 10th percentile should not fall far below. Widths break ties. */
export function tuneBand(left: readonly LeftOut[]): BandTuning {
  const people = left
    .filter(({ one }) => one.question.value.length > 10)
    .map((each) => {
      const { mean, sd } = courseOf(each);
      const { value } = each.one.question;
      return {
        set: each.one.set,
        sd,
        surprise: value.map((told, n) => (told - (mean[n] as number)) / (sd[n] as number)),
      };
    });
  let best = { tuning: { start: 1.28, step: 0.1, pull: 0.1 }, loss: Number.POSITIVE_INFINITY };
  // Larger steps hold the shares still better, and make bands that jump from day to day.
  for (const start of [1.1, 1.2, 1.28, 1.35]) {
    for (const step of [0.05, 0.1, 0.15, 0.2, 0.25, 0.3]) {
      for (const pull of [0, 0.3, 0.6, 1.2, 1.8]) {
        const tuning = { start, step, pull };
        const loss = bandLoss(people, tuning);
        if (loss < best.loss) best = { tuning, loss };
      }
    }
  }
  return best.tuning;
}

type Surprised = { readonly set: string; readonly sd: Float64Array; readonly surprise: Float64Array };

function bandLoss(people: readonly Surprised[], tuning: BandTuning): number {
  let loss = 0;
  for (const [, own] of Map.groupBy(people, ({ set }) => set)) {
    const shares: number[] = [];
    let [width, steps] = [0, 0];
    for (const { surprise, sd } of own) {
      let inside = 0;
      for (let n = 1; n < surprise.length; n += 1) {
        const { low, high } = bandEnds(surprise.subarray(0, n), tuning);
        const told = surprise[n] as number;
        if (told >= low && told <= high) inside += 1;
        width += (high - low) * (sd[n] as number);
        steps += 1;
      }
      shares.push(inside / (surprise.length - 1));
    }
    shares.sort((a, b) => a - b);
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    const tenth = shares[Math.floor(shares.length / 10)] as number;
    loss += 4 * Math.abs(mean - 0.805) + 2 * Math.max(0, 0.765 - tenth) + (0.2 * width) / steps;
  }
  return loss;
}

/** Logistic regression of hard days, each set counted the same, by Newton steps with a touch of ridge. */
export function tuneHard(left: readonly LeftOut[]): [number, number, number] {
  const rows: { x: [number, number, number]; y: number; set: string }[] = [];
  for (const each of left) {
    const { mean, sd } = courseOf(each);
    const { value } = each.one.question;
    for (let n = 5; n < value.length; n += 1) {
      const { line, share } = ownLine(value.subarray(0, n));
      rows.push({
        x: [1, (line - (mean[n] as number)) / (sd[n] as number), Math.log(share / (1 - share))],
        y: (value[n] as number) < line ? 1 : 0,
        set: each.one.set,
      });
    }
  }
  const counts = Map.groupBy(rows, ({ set }) => set);
  const b: [number, number, number] = [0, 0, 0];
  for (let step = 0; step < 25; step += 1) {
    const g = [0, 0, 0];
    const h: number[][] = [0, 1, 2].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1e-3 : 0)));
    for (const { x, y, set } of rows) {
      const weight = 1000 / (counts.get(set)?.length ?? 1);
      const p = 1 / (1 + Math.exp(-(b[0] * x[0] + b[1] * x[1] + b[2] * x[2])));
      for (let i = 0; i < 3; i += 1) {
        g[i] = (g[i] as number) + weight * (y - p) * (x[i] as number);
        const row = h[i] as number[];
        for (let j = 0; j < 3; j += 1)
          row[j] = (row[j] as number) + weight * p * (1 - p) * (x[i] as number) * (x[j] as number);
      }
    }
    h.forEach((row, i) => {
      row[3] = g[i] as number;
    });
    solve(h);
    for (let i = 0; i < 3; i += 1) b[i] = (b[i] as number) + (h[i]?.[3] as number);
  }
  return b;
}

/** Gauss-Jordan on three rows; the answer stands in the last column. */
function solve(rows: number[][]): void {
  for (let i = 0; i < 3; i += 1) {
    const pivot = rows[i] as number[];
    const by = pivot[i] as number;
    for (let j = 0; j < 4; j += 1) pivot[j] = (pivot[j] as number) / by;
    for (let k = 0; k < 3; k += 1) {
      if (k === i) continue;
      const row = rows[k] as number[];
      const factor = row[i] as number;
      for (let j = 0; j < 4; j += 1) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  }
}
