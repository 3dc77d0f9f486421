import type { Options } from "../../app/features/companion/converse.test-bed.ts";
import { personas } from "./personas/all.ts";
import { rules } from "./rules/all.ts";
import { remembering, type Sense, talkThrough } from "./talk-through.ts";
import type { Transcript } from "./transcript.ts";

/** One thing that went wrong in one conversation, in one of the settings it was run in. */
export type Failure = {
  readonly persona: string;
  readonly language: "en" | "es";
  /** Which of the persona's conversations, from 1 on. */
  readonly talk: number;
  readonly setting: string;
  readonly rule: number;
  readonly weight: "red" | "yellow";
  readonly name: string;
  readonly evidence: readonly string[];
  readonly transcript: Transcript;
};

export type Judged = { readonly talks: number; readonly runs: number; readonly failures: readonly Failure[] };

/** Every conversation is run in each of these: wording differs by seed, and so does what can be offered. */
export const settings: Readonly<Record<string, Options>> = {
  "someone on call": { seed: 1 },
  "someone on call, other words": { seed: 2 },
  "nobody on call": { seed: 3, watched: { someone: false, from: null } },
  "nobody until later, at night": { seed: 4, hour: 3, watched: { someone: false, from: "2026-03-04T08:00:00.000Z" } },
  "no connection": { seed: 5, watched: null },
  "not signed in": { seed: 6, signedIn: false },
};

/** Fewer of them, for comparisons. */
export const twoSettings: Readonly<Record<string, Options>> = {
  signed: { seed: 1 },
  unsigned: { seed: 6, signedIn: false },
};

/** Runs all conversations of all personas in the settings given and judges each transcript by every rule that applies. */
export async function judge(sense: Sense, among: Readonly<Record<string, Options>> = settings): Promise<Judged> {
  const failures: Failure[] = [];
  const reading = remembering(sense);
  let [talks, runs] = [0, 0];
  for (const persona of personas) {
    for (const [at, talk] of persona.talks.entries()) {
      talks += 1;
      for (const [setting, options] of Object.entries(among)) {
        runs += 1;
        const transcript = await talkThrough(persona, talk, reading, options);
        for (const { id, weight, name, applies, broken } of rules) {
          const evidence = applies(transcript) ? broken(transcript) : [];
          if (evidence.length === 0) continue;
          const { language } = talk;
          failures.push({
            persona: persona.id,
            language,
            talk: at + 1,
            setting,
            rule: id,
            weight,
            name,
            evidence,
            transcript,
          });
        }
      }
    }
  }
  return { talks, runs, failures };
}
