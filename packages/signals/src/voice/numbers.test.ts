import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { pitchOf, readVoice } from "./numbers.ts";
import { trackPitch } from "./pitch.ts";
import { resample, type Sound } from "./sound.ts";
import { countSyllables, findSpeech } from "./speech.ts";

function voiceOf(name: string): Sound {
  const bytes = fs.readFileSync(path.resolve(import.meta.dirname, `../../fixtures/flite-${name}.wav`));
  const at = bytes.indexOf("data") + 8;
  const samples = Float32Array.from(
    { length: (bytes.length - at) / 2 },
    (_, one) => bytes.readInt16LE(at + 2 * one) / 32768,
  );
  return { samples, rateHz: bytes.readUInt32LE(24) };
}

/** What Praat 6.3.07 says of the two voices; see `fixtures/README.md`. */
const praat = {
  rms: { hz: 101.559, semitones: 2.0746, voiced: 465 },
  slt: { hz: 166.068, semitones: 0.9892, voiced: 405 },
} as const;

const rateHz = 16_000;
const soundOf = (seconds: number, at: (second: number) => number): Sound => ({
  samples: Float32Array.from({ length: seconds * rateHz }, (_, one) => at(one / rateHz)),
  rateHz,
});
/** Even noise from a seed (mulberry32), -1 to 1. */
function noiseFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  };
}
const joined = (...parts: Sound[]): Sound => {
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.samples.length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part.samples, at);
    at += part.samples.length;
  }
  return { samples, rateHz: parts[0]?.rateHz ?? rateHz };
};
const louder = ({ samples, rateHz: rate }: Sound, by: number): Sound => ({
  samples: samples.map((value) => Math.max(-1, Math.min(1, value * by))),
  rateHz: rate,
});
const quiet = (seconds: number, rate: number): Sound => {
  const noise = noiseFrom(5);
  return { samples: Float32Array.from({ length: seconds * rate }, () => noise() * 0.0005), rateHz: rate };
};
/** A room is never wholly still. */
const inRoom = ({ samples, rateHz: rate }: Sound): Sound => {
  const noise = noiseFrom(9);
  return { samples: samples.map((value) => value + noise() * 0.0005), rateHz: rate };
};

describe("beside Praat", () => {
  test.each(["rms", "slt"] as const)(
    "the pitch of %s agrees within 3 Hz and 0.2 semitones (and far closer)",
    (name) => {
      const hz = trackPitch(voiceOf(name)).hz.filter((value) => value > 0);
      const { pitchHz, pitchMoves } = pitchOf(hz);
      expect(Math.abs(pitchHz - praat[name].hz)).toBeLessThan(0.1);
      expect(Math.abs(pitchMoves - praat[name].semitones)).toBeLessThan(0.01);
      expect(Math.abs(hz.length - praat[name].voiced)).toBeLessThan(5);
      const reading = readVoice(voiceOf(name));
      if (!reading.heard) throw new Error(reading.why);
      expect(Math.abs(reading.numbers.pitchHz - praat[name].hz)).toBeLessThan(3);
      expect(Math.abs(reading.numbers.pitchMoves - praat[name].semitones)).toBeLessThan(0.2);
    },
  );

  test("the pauses of slt lie where Praat has its silences", () => {
    const sound = voiceOf("slt");
    const speech = findSpeech(sound, trackPitch(sound));
    const gaps = speech.slice(1).map(({ from }, at) => (from + (speech[at]?.to ?? 0)) / 2);
    expect(gaps.some((at) => Math.abs(at - 3.92) < 0.1)).toBe(true);
    expect(gaps.length).toBeLessThanOrEqual(2);
  });

  test("a microphone of 48 or 44.1 kHz gives the same pitch", () => {
    for (const rate of [48_000, 44_100]) {
      const reading = readVoice(resample(voiceOf("slt"), rate));
      if (!reading.heard) throw new Error(reading.why);
      expect(Math.abs(reading.numbers.pitchHz - praat.slt.hz)).toBeLessThan(0.5);
      expect(Math.abs(reading.numbers.pitchMoves - praat.slt.semitones)).toBeLessThan(0.05);
    }
  });
});

describe("what was put in comes out", () => {
  test("a pitch that glides is followed", () => {
    let phase = 0;
    const glide = soundOf(4, (second) => {
      phase += (2 * Math.PI * (120 + 20 * Math.sin(second * 2))) / rateHz;
      return [1, 2, 3, 4].reduce((sum, part) => sum + Math.sin(phase * part) / part, 0) * 0.2;
    });
    const { hz, everySeconds, startsAt } = trackPitch(glide);
    const off = hz.map((value, at) => Math.abs(value - (120 + 20 * Math.sin((startsAt + at * everySeconds) * 2))));
    expect(Math.max(...off)).toBeLessThan(1);
  });

  test("pauses, their share, and loudness", () => {
    const voice = voiceOf("slt");
    const sound = inRoom(joined(voice, quiet(2, voice.rateHz), voice, quiet(1, voice.rateHz)));
    const [alone, paused] = [readVoice(inRoom(voice)), readVoice(sound)];
    if (!alone.heard || !paused.heard) throw new Error("not heard");
    const spoken = (voice.samples.length / voice.rateHz) * 2;
    expect(paused.numbers.seconds).toBe(Math.round(spoken + 2));
    expect(paused.numbers.paused).toBeGreaterThan(0.15);
    expect(paused.numbers.paused).toBeLessThan(0.28);
    const softer = readVoice(inRoom(louder(voice, 0.5)));
    if (!softer.heard) throw new Error("not heard");
    expect(Math.abs(alone.numbers.loudness - softer.numbers.loudness - 6)).toBeLessThan(0.3);
    expect(softer.numbers.pitchHz).toBeCloseTo(alone.numbers.pitchHz, 0);
  });

  test("words a minute where the words are known, else syllables, guessed and somewhat too few", () => {
    const sound = voiceOf("rms");
    expect(readVoice(sound, { words: 19 })).toMatchObject({
      numbers: { pace: { unit: "words-a-minute", value: 195 } },
    });
    expect(readVoice(sound, { words: 0 })).toMatchObject({ numbers: { pace: { unit: "syllables-a-second" } } });
    const track = trackPitch(sound);
    const count = countSyllables(sound, track, findSpeech(sound, track));
    // The sentence has 23.
    expect(count).toBeGreaterThanOrEqual(17);
    expect(count).toBeLessThanOrEqual(25);
  });
});

describe("where there is nothing to say", () => {
  const voice = voiceOf("rms");
  const why = (sound: Sound) => {
    const reading = readVoice(sound);
    return reading.heard ? JSON.stringify(reading.numbers) : reading.why;
  };

  test("nothing at all, a still room, an empty recording, and one too short", () => {
    expect(why(soundOf(8, () => 0))).toBe("silence");
    expect(why(quiet(8, rateHz))).toBe("silence");
    expect(why({ samples: new Float32Array(0), rateHz })).toBe("too-short");
    expect(why({ samples: voice.samples.slice(0, 2 * voice.rateHz), rateHz: voice.rateHz })).toBe("too-short");
  });

  test("noise, a hum, a steady note, a knocking: nobody speaks", () => {
    const noise = noiseFrom(1);
    expect(why(soundOf(8, () => noise() * 0.2))).toBe("no-voice");
    const wind = noiseFrom(2);
    let low = 0;
    const rumble = soundOf(8, () => {
      low = low * 0.98 + wind() * 0.02;
      return low * 3;
    });
    expect(why(rumble)).toBe("no-voice");
    expect(why(soundOf(8, (second) => Math.sin(2 * Math.PI * 120 * second) * 0.2 + noise() * 0.01))).toBe("no-voice");
    expect(why(soundOf(8, (second) => (second % 0.5 < 0.02 ? noise() * 0.6 : noise() * 0.001)))).toBe("no-voice");
  });

  test("a voice too loud for the recording", () => {
    expect(why(louder(voice, 6))).toBe("clipped");
  });

  test("a microphone that fell silent half-way", () => {
    expect(why(joined(voice, { samples: new Float32Array(5 * voice.rateHz), rateHz: voice.rateHz }))).toBe("cut-off");
  });

  test("what is no sound", () => {
    expect(why({ samples: voice.samples.map((value, at) => (at === 500 ? Number.NaN : value)), rateHz: 8000 })).toBe(
      "not-sound",
    );
    expect(why({ samples: voice.samples, rateHz: 4000 })).toBe("not-sound");
    expect(why({ samples: voice.samples, rateHz: Number.NaN })).toBe("not-sound");
  });
});
