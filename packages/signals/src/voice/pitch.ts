import type { Sound } from "./sound.ts";

/** The pitch of each hundredth of a second in Hz; 0 where there is no voice. `startsAt` is the first one's moment in seconds. */
export type PitchTrack = { readonly hz: readonly number[]; readonly everySeconds: number; readonly startsAt: number };

/** Voices of adults lie within these. */
export const pitchFloorHz = 75;
export const pitchCeilingHz = 500;
const everySeconds = 0.01;
const mostCandidates = 14;
/** Strengths and costs as in the paper. */
const silenceThreshold = 0.03;
const voicingThreshold = 0.45;
const octaveCost = 0.01;
const octaveJumpCost = 0.35;
const voicedUnvoicedCost = 0.14;
/** Neighbours on each side that a value between samples is made of. */
const sincDepth = 20;

type Candidate = { readonly hz: number; readonly strength: number };

/**
 * Follows the pitch of a voice: autocorrelation of a Hann window of three periods, divided by the window's own, its peaks
 * as candidates, and the cheapest path through them. P. Boersma (1993), "Accurate short-term analysis of the fundamental
 * frequency and the harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17.
 */
export function trackPitch({ samples, rateHz }: Sound): PitchTrack {
  const windowSeconds = 3 / pitchFloorHz;
  const half = Math.floor((windowSeconds * rateHz) / 2) - 1;
  const longest = Math.floor((2 * half) / 3) + 2;
  const frames = Math.floor((samples.length / rateHz - windowSeconds) / everySeconds) + 1;
  const startsAt = (samples.length / rateHz - (frames - 1) * everySeconds) / 2;
  if (frames < 1) return { hz: [], everySeconds, startsAt: 0 };
  const window = Float64Array.from(
    { length: 2 * half },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 1)) / (2 * half + 1)),
  );
  const ofWindow = autocorrelation(window, longest + sincDepth + 1);
  const loudest = peakOf(samples);
  const period = Math.floor(rateHz / pitchFloorHz);
  const found: Candidate[][] = [];
  const piece = new Float64Array(2 * half);
  for (let frame = 0; frame < frames; frame++) {
    const middle = Math.round((startsAt + frame * everySeconds) * rateHz);
    const mean = meanOf(samples, middle - period, middle + period);
    let peak = 0;
    for (let at = 0; at < piece.length; at++) {
      const value = ((samples[middle - half + at] ?? 0) - mean) * (window[at] ?? 0);
      piece[at] = value;
      if (Math.abs(at - half) <= period / 2 + 1) peak = Math.max(peak, Math.abs(value));
    }
    found.push(
      candidatesOf(piece, ofWindow, { rateHz, longest, intensity: loudest === 0 ? 0 : Math.min(1, peak / loudest) }),
    );
  }
  return { hz: cheapestPath(found), everySeconds, startsAt };
}

/** First the chance that nobody speaks, then the peaks that may be a voice, with what each has for itself. */
function candidatesOf(
  piece: Float64Array,
  ofWindow: Float64Array,
  { rateHz, longest, intensity }: { rateHz: number; longest: number; intensity: number },
): Candidate[] {
  const nobody = voicingThreshold + Math.max(0, 2 - intensity / (silenceThreshold / (1 + voicingThreshold)));
  const own = intensity === 0 ? null : autocorrelation(piece, ofWindow.length);
  const power = own?.[0] ?? 0;
  if (!own || power <= 0) return [{ hz: 0, strength: nobody }];
  const r = own.map((value, lag) => value / power / ((ofWindow[lag] ?? 1) / (ofWindow[0] ?? 1)));
  const candidates: Candidate[] = [];
  const shortest = Math.max(2, Math.floor(rateHz / pitchCeilingHz));
  for (let lag = shortest; lag < longest; lag++) {
    const [before, here, after] = [r[lag - 1] ?? 0, r[lag] ?? 0, r[lag + 1] ?? 0];
    if (here <= voicingThreshold / 2 || here <= before || here < after) continue;
    const top = peakNear(r, lag);
    const hz = rateHz / top.lag;
    if (hz < pitchFloorHz || hz > pitchCeilingHz) continue;
    const height = top.height > 1 ? 1 / top.height : top.height;
    candidates.push({ hz, strength: height - octaveCost * Math.log2(pitchCeilingHz / hz) });
  }
  candidates.sort((a, b) => b.strength - a.strength);
  return [{ hz: 0, strength: nobody }, ...candidates.slice(0, mostCandidates)];
}

/** The top of a peak between samples, by a sinc through its neighbours on both sides, climbed in ever smaller steps. */
function peakNear(r: Float64Array, lag: number): { lag: number; height: number } {
  const [before, here, after] = [r[lag - 1] ?? 0, r[lag] ?? 0, r[lag + 1] ?? 0];
  let best = lag + (0.5 * (after - before)) / (2 * here - before - after || 1);
  let height = between(r, best);
  for (let step = 0.1; step > 0.002; step /= 2) {
    for (const next of [best - step, best + step]) {
      const there = between(r, next);
      if (there > height) [best, height] = [next, there];
    }
  }
  return { lag: best, height };
}

/** A value between samples of something that is even around 0. */
function between(r: Float64Array, x: number): number {
  const left = Math.floor(x);
  let sum = 0;
  for (let at = left - sincDepth + 1; at <= left + sincDepth; at++) {
    const value = r[Math.abs(at)];
    if (value === undefined) continue;
    const d = x - at;
    if (d === 0) return value;
    sum +=
      ((value * Math.sin(Math.PI * d)) / (Math.PI * d)) * (0.5 + 0.5 * Math.cos((Math.PI * d) / (sincDepth + 0.5)));
  }
  return sum;
}

/** The way through the frames that gains most: strengths, less what jumps of an octave and changes of voicing cost. */
function cheapestPath(found: readonly (readonly Candidate[])[]): number[] {
  const from: number[][] = [];
  let gained = (found[0] ?? []).map(({ strength }) => strength);
  for (let frame = 1; frame < found.length; frame++) {
    const earlier = found[frame - 1] ?? [];
    const came: number[] = [];
    const next = (found[frame] ?? []).map(({ hz, strength }) => {
      let [best, way] = [Number.NEGATIVE_INFINITY, 0];
      for (const [at, before] of earlier.entries()) {
        const total = (gained[at] ?? 0) - costOf(before.hz, hz);
        if (total > best) [best, way] = [total, at];
      }
      came.push(way);
      return best + strength;
    });
    from.push(came);
    gained = next;
  }
  let at = gained.indexOf(Math.max(...gained));
  const hz = found.map(() => 0);
  for (let frame = found.length - 1; frame >= 0; frame--) {
    hz[frame] = found[frame]?.[at]?.hz ?? 0;
    at = from[frame - 1]?.[at] ?? 0;
  }
  return hz;
}

function costOf(before: number, after: number): number {
  if (before === 0 && after === 0) return 0;
  if (before === 0 || after === 0) return voicedUnvoicedCost;
  return octaveJumpCost * Math.abs(Math.log2(before / after));
}

function autocorrelation(values: Float64Array, lags: number): Float64Array {
  const out = new Float64Array(lags);
  for (let lag = 0; lag < lags; lag++) {
    let sum = 0;
    for (let at = lag; at < values.length; at++) sum += (values[at] as number) * (values[at - lag] as number);
    out[lag] = sum;
  }
  return out;
}

function meanOf(samples: Float32Array, from: number, to: number): number {
  const [start, end] = [Math.max(0, from), Math.min(samples.length, to)];
  let sum = 0;
  for (let at = start; at < end; at++) sum += samples[at] ?? 0;
  return sum / Math.max(1, end - start);
}

/** The loudest moment, apart from a constant lean of the whole. */
function peakOf(samples: Float32Array): number {
  const mean = meanOf(samples, 0, samples.length);
  let peak = 0;
  for (const value of samples) peak = Math.max(peak, Math.abs(value - mean));
  return peak;
}
