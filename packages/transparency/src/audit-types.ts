import type { Sha256 } from "./bytes.ts";
import type { LedgerLine } from "./line.ts";
import type { NoteVerifier } from "./note.ts";

/** A line as the database holds it, with the leaf hash stored beside it when it was sequenced. */
export type StoredLine = { readonly seq: number; readonly line: LedgerLine; readonly leafHash: Uint8Array };

/** A signed checkpoint and where this copy came from. */
export type StoredCheckpoint = { readonly note: string; readonly from: "database" | "witness" };

export type ProblemKind = "altered" | "removed" | "reordered" | "added" | "bad-signature" | "root-mismatch";

/** One thing wrong. `seq` is the line's number where it can be told; `detail` is for the auditor and holds no content. */
export type Problem = { readonly kind: ProblemKind; readonly seq?: number; readonly detail: string };

export type AuditInput = {
  readonly sha256: Sha256;
  /** In the order of `seq`, as read from the database, one by one or (quicker) in batches; read once and not kept. */
  readonly lines: Iterable<StoredLine> | AsyncIterable<StoredLine | readonly StoredLine[]>;
  /** In any order, from the database and from the witness copy. */
  readonly checkpoints: Iterable<StoredCheckpoint> | AsyncIterable<StoredCheckpoint>;
  readonly verifier: NoteVerifier;
  /** The origin every checkpoint must carry. */
  readonly origin: string;
  /** Number of the first line; 0 unless said. */
  readonly firstSeq?: number;
  /** The leaf hash kept apart from the lines (in tiles), by number, so that the audit can go on past a missing line. */
  readonly leafHashAt?: (seq: number) => Uint8Array | undefined;
  /** Problems listed at most; the audit reads on beyond them. 1,000 unless said. */
  readonly maxProblems?: number;
};

export type AuditReport = {
  readonly ok: boolean;
  /** Lines read. */
  readonly size: number;
  /** Root over the stored leaf hashes, as far as the tree could be rebuilt. */
  readonly root: Uint8Array;
  /** Validly signed checkpoints whose root is the one found here. With none, nothing stands against a rewritten whole. */
  readonly checkpointsMatched: number;
  /** Size of the largest checkpoint that matched; lines beyond it are not yet vouched for. */
  readonly vouchedSize: number;
  readonly problems: readonly Problem[];
  /** True when there were more problems than are listed. */
  readonly isCutShort: boolean;
};

/** Notes one problem. */
export type ReportProblem = (kind: ProblemKind, detail: string, seq?: number) => void;
