import type { Sha256 } from "./bytes.ts";
import type { NoteVerifier } from "./note.ts";

/** Something found, for words to be made of: `lines` are places in the log counted from 1, as people count. */
export type Remark<Code extends string> = {
  readonly code: Code;
  readonly lines?: readonly number[];
  readonly count?: number;
  readonly size?: number;
  readonly when?: string;
  readonly key?: string;
};

/** What the file does prove. */
export type Proved =
  | "sealed"
  | "every-line-in"
  | "none-taken-out"
  | "numbered"
  | "grew-from-own"
  | "fits-checkpoint"
  | "key-as-known"
  | "earlier-file-kept"
  | "no-lines";

/** What is wrong; any one of them means: do not rely on this file. */
export type Broken =
  | "not-whole"
  | "not-a-proof"
  | "newer-format"
  | "too-large"
  | "key-unreadable"
  | "key-not-known-one"
  | "checkpoint-forged"
  | "checkpoint-of-another"
  | "lines-altered"
  | "lines-of-another"
  | "lines-reordered"
  | "lines-doubled"
  | "lines-missing"
  | "numbers-wrong"
  | "statement-forged"
  | "statement-broken"
  | "past-rewritten"
  | "given-forged"
  | "given-of-another"
  | "given-unreadable"
  | "given-differs"
  | "given-not-grown"
  | "earlier-file-bad"
  | "earlier-file-of-another"
  | "earlier-line-gone";

/** What this check could not prove, so that nobody believes more than is so. */
export type Unproved =
  | "true-when-written"
  | "after"
  | "key-not-compared"
  | "no-second-place"
  | "given-newer"
  | "given-no-path"
  | "not-numbered"
  | "words";

export type ProofReport = {
  readonly verdict: "whole" | "broken" | "unreadable";
  readonly proved: readonly Remark<Proved>[];
  readonly broken: readonly Remark<Broken>[];
  readonly unproved: readonly Remark<Unproved>[];
  /** What the file says of itself; null when it could not be read. */
  readonly about: {
    readonly agency: string;
    readonly madeAt: string;
    readonly lines: number;
    readonly size: number | null;
    /** To compare with what the agency published, printed or mailed. */
    readonly fingerprint: string | null;
  } | null;
};

export type VerifyWith = {
  readonly sha256: Sha256;
  readonly verify: NoteVerifier["verify"];
  /** Signed checkpoints that came another way: mailed, printed, from the second place. */
  readonly checkpoints?: readonly string[];
  /** The agency's key or its fingerprint, as known from elsewhere. */
  readonly knownKey?: string;
  /** An older proof file of the same person. */
  readonly earlierFile?: string;
};
