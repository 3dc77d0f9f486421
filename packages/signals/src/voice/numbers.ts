import { type PitchTrack, pitchFloorHz, trackPitch } from "./pitch.ts";
import { levels, readingRateHz, resample, type Sound } from "./sound.ts";
import { countSyllables, findSpeech, type Stretch, shortestPauseSeconds } from "./speech.ts";

/** What can be measured of a recorded voice. It says nothing of a feeling, and less across two microphones. */
export type VoiceNumbers = {
  /** Seconds from the first word to the last. */
  readonly seconds: number;
  /** Mean pitch of the voiced parts, Hz. */
  readonly pitchHz: number;
  /** How much it moved: standard deviation in semitones. */
  readonly pitchMoves: number;
  /** Loudness while speaking, dB below the loudest a recording can hold; depends on the microphone and its distance. */
  readonly loudness: number;
  /** Share of the time in pauses of a quarter second and more, 0 to 1. */
  readonly paused: number;
  /** Such pauses a minute. */
  readonly pauses: number;
  /**
   * How fast: words a minute where the person typed what they said, else syllables a second as guessed from peaks of
   * loudness.
   */
  readonly pace: { readonly unit: "words-a-minute" | "syllables-a-second"; readonly value: number };
};

export type Unheard =
  | "too-short"
  | "silence"
  /** Sound, but nobody speaking: noise, a hum, one steady note. */
  | "no-voice"
  | "clipped"
  /** The microphone fell silent on the way and stayed so. */
  | "cut-off"
  | "not-sound";

export type VoiceReading =
  | { readonly heard: true; readonly numbers: VoiceNumbers }
  | { readonly heard: false; readonly why: Unheard };

const fewestSeconds = 5;
const fewestVoicedSeconds = 2;
/** Above this share of samples at the rim, what was recorded is not what was said. */
const mostClipped = 0.002;

/**
 * Reads a recording of one person speaking. Too little, no voice, or a broken recording is answered with the reason.
 *
 * @param words how many words were said, where the person typed them
 */
export function readVoice(recorded: Sound, { words }: { readonly words?: number } = {}): VoiceReading {
  const { samples, rateHz } = recorded;
  if (!(rateHz >= readingRateHz) || samples.some((value) => !Number.isFinite(value))) return none("not-sound");
  if (samples.length / rateHz < fewestSeconds) return none("too-short");
  if (Math.max(...levels(recorded, 0.1)) < -60) return none("silence");
  if (isCutOff(recorded)) return none("cut-off");
  if (isClipped(samples)) return none("clipped");
  const sound = resample(recorded, readingRateHz);
  const track = trackPitch(sound);
  const speech = findSpeech(sound, track);
  const voiced = voicedIn(track, speech);
  const spoken = speech.reduce((sum, { from, to }) => sum + to - from, 0);
  const { pitchHz, pitchMoves } = pitchOf(voiced);
  if (voiced.length * track.everySeconds < fewestVoicedSeconds || voiced.length * track.everySeconds < spoken * 0.2)
    return none("no-voice");
  // Nobody speaks on one note: a hum, a test tone.
  if (pitchMoves < 0.2) return none("no-voice");
  const seconds = (speech.at(-1)?.to ?? 0) - (speech[0]?.from ?? 0);
  if (seconds < fewestSeconds * 0.6) return none("too-short");
  const gaps = speech.slice(1).map(({ from }, at) => from - (speech[at]?.to ?? from));
  const pauses = gaps.filter((gap) => gap >= shortestPauseSeconds);
  return {
    heard: true,
    numbers: {
      seconds: Math.round(seconds),
      pitchHz: Math.round(pitchHz * 10) / 10,
      pitchMoves: Math.round(pitchMoves * 100) / 100,
      loudness: Math.round(loudnessOf(sound, speech) * 10) / 10,
      paused: Math.round((pauses.reduce((sum, gap) => sum + gap, 0) / seconds) * 100) / 100,
      pauses: Math.round((pauses.length / seconds) * 600) / 10,
      pace:
        words !== undefined && words > 0
          ? { unit: "words-a-minute", value: Math.round((words / seconds) * 60) }
          : {
              unit: "syllables-a-second",
              value: Math.round((countSyllables(sound, track, speech) / spoken) * 10) / 10,
            },
    },
  };
}

function none(why: Unheard): VoiceReading {
  return { heard: false, why };
}

function voicedIn({ hz, everySeconds, startsAt }: PitchTrack, speech: readonly Stretch[]): number[] {
  return hz.filter((value, at) => {
    const moment = startsAt + at * everySeconds;
    return value > 0 && speech.some(({ from, to }) => moment >= from && moment <= to);
  });
}

/** Mean in Hz, standard deviation in semitones (n - 1), of voiced moments. */
export function pitchOf(voiced: readonly number[]): { pitchHz: number; pitchMoves: number } {
  if (voiced.length < 2) return { pitchHz: voiced[0] ?? 0, pitchMoves: 0 };
  const semitones = voiced.map((hz) => 12 * Math.log2(hz / pitchFloorHz));
  const mean = semitones.reduce((sum, value) => sum + value, 0) / semitones.length;
  const square = semitones.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (semitones.length - 1);
  return { pitchHz: voiced.reduce((sum, hz) => sum + hz, 0) / voiced.length, pitchMoves: Math.sqrt(square) };
}

function loudnessOf(sound: Sound, speech: readonly Stretch[]): number {
  const powers = levels(sound, 0.01).flatMap((level, at) => {
    const moment = (at + 0.5) * 0.01;
    return speech.some(({ from, to }) => moment >= from && moment < to) ? [10 ** (level / 10)] : [];
  });
  return 10 * Math.log10(powers.reduce((sum, power) => sum + power, 0) / Math.max(1, powers.length) + 1e-12);
}

/** Two seconds and more of nothing at all at the end: no room is that quiet, so nothing came from the microphone any more. */
function isCutOff({ samples, rateHz }: Sound): boolean {
  let end = samples.length;
  while (end > 0 && Math.abs(samples[end - 1] ?? 0) < 1e-6) end--;
  return samples.length - end > 2 * rateHz;
}

function isClipped(samples: Float32Array): boolean {
  let [loudest, atRim] = [0, 0];
  for (const value of samples) loudest = Math.max(loudest, Math.abs(value));
  if (loudest < 0.5) return false;
  for (const value of samples) if (Math.abs(value) >= loudest * 0.995) atRim++;
  return atRim / samples.length > mostClipped;
}
