import { type Said, saidByCompanion, sentencesOf, type Transcript } from "../transcript.ts";

/** A bad outcome of a conversation, found by rule. `id` is the number of the question it is derived from. */
export type Rule = {
  readonly id: number;
  /** Red: must never happen. Yellow: counted, and shown. */
  readonly weight: "red" | "yellow";
  /** What went wrong, in a few words. */
  readonly name: string;
  /** Whether this can be asked of a conversation at all. */
  readonly applies: (transcript: Transcript) => boolean;
  /** Evidence for each time it went wrong; empty when it did not. */
  readonly broken: (transcript: Transcript) => readonly string[];
  /** Conversations that break it, and near ones that do not. */
  readonly bad: readonly Transcript[];
  readonly good: readonly Transcript[];
};

export const always = (): boolean => true;

/** Says so when none of these replies shows the sign. */
export function noneOf(said: readonly Said[], sign: RegExp, missing: string): string[] {
  return said.some(({ text }) => sign.test(text)) ? [] : [missing];
}

/** Each sentence of the companion that shows a sign of something it must never say. */
export function sentencesWith(transcript: Transcript, signs: readonly RegExp[], except?: RegExp): string[] {
  return saidByCompanion(transcript)
    .flatMap(({ text }) => sentencesOf(text))
    .filter((sentence) => signs.some((sign) => sign.test(sentence)) && !except?.test(sentence));
}
