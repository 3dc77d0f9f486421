import type { PitchTrack } from "./pitch.ts";
import { levels, type Sound } from "./sound.ts";

/** When somebody spoke: stretches in seconds, in order, none touching another. */
export type Stretch = { readonly from: number; readonly to: number };

const frameSeconds = 0.01;
/** Quieter gaps than this belong to words: the closing of a p or a t. */
export const shortestPauseSeconds = 0.25;
const shortestSpeechSeconds = 0.08;

/**
 * Where there is speech: louder than the room (its tenth quietest hundredths) and within 25 dB of the voice's own loudness.
 * A stretch without any voiced hundredth (a door, a cough) is none.
 *
 * @returns nothing where the recording hardly rises above its own quiet
 */
export function findSpeech(sound: Sound, track: PitchTrack): Stretch[] {
  const level = levels(sound, frameSeconds, 0.03);
  const sorted = [...level].sort((a, b) => a - b);
  const quiet = sorted[Math.floor(sorted.length * 0.1)] ?? -120;
  const loud = sorted[Math.floor(sorted.length * 0.95)] ?? -120;
  const line = Math.max(quiet + Math.min(8, (loud - quiet) / 2), loud - 25);
  const heard: Stretch[] = [];
  for (const [at, value] of level.entries()) {
    if (value < line) continue;
    const [from, to] = [at * frameSeconds, (at + 1) * frameSeconds];
    const last = heard.at(-1);
    if (last && from - last.to < shortestPauseSeconds) heard[heard.length - 1] = { from: last.from, to };
    else heard.push({ from, to });
  }
  return heard.filter(({ from, to }) => to - from >= shortestSpeechSeconds && hasVoice(track, from, to));
}

export function hasVoice({ hz, everySeconds, startsAt }: PitchTrack, from: number, to: number): boolean {
  const first = Math.max(0, Math.ceil((from - startsAt) / everySeconds));
  const last = Math.min(hz.length - 1, Math.floor((to - startsAt) / everySeconds));
  for (let at = first; at <= last; at++) if ((hz[at] ?? 0) > 0) return true;
  return false;
}

/**
 * Syllables, guessed: voiced peaks of loudness above the middle one, at least 2 dB higher than the dip before. N. H. de Jong
 * and T. Wempe (2009), "Praat script to detect syllable nuclei and measure speech rate automatically", Behavior Research
 * Methods 41. Misses some in fast speech.
 */
export function countSyllables(sound: Sound, track: PitchTrack, stretches: readonly Stretch[]): number {
  const level = levels(sound, frameSeconds, 0.064);
  const loud = [...level].sort((a, b) => a - b)[Math.floor(level.length * 0.99)] ?? -120;
  const floor = loud - 25;
  let count = 0;
  for (const { from, to } of stretches) {
    const [first, last] = [Math.round(from / frameSeconds), Math.round(to / frameSeconds)];
    let dip = Number.NEGATIVE_INFINITY;
    let peak = { level: Number.NEGATIVE_INFINITY, at: -1 };
    const settle = () => {
      const moment = (peak.at + 0.5) * frameSeconds;
      if (peak.at >= 0 && peak.level > floor && hasVoice(track, moment - 0.02, moment + 0.02)) count++;
    };
    for (let at = first; at < last; at++) {
      const here = level[at] ?? -120;
      if (peak.at >= 0 && here < peak.level - 2) {
        settle();
        [dip, peak] = [here, { level: Number.NEGATIVE_INFINITY, at: -1 }];
      } else if (peak.at < 0) {
        if (here < dip) dip = here;
        else if (here > dip + 2 || dip === Number.NEGATIVE_INFINITY) peak = { level: here, at };
      } else if (here > peak.level) peak = { level: here, at };
    }
    settle();
  }
  return count;
}
