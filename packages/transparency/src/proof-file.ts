import { fromBase64, HASH_BYTES, type Sha256, toBase64, toHex, utf8 } from "./bytes.ts";
import { canonicalLine, type LedgerLine, type LineValue } from "./line.ts";
import { leafHash } from "./tree.ts";

export const PROOF_FORMAT = "mooring-ledger-proof/1";

/** One line about a person. `inclusion` and `consistency` are places in the file's `hashes`, lowest hash first. */
export type ProofLine = {
  /** Place in the agency's log, from 0. */
  readonly seq: number;
  /** The fields that were hashed. `nth`, where there is one, counts the lines about this person from 1. */
  readonly line: LedgerLine;
  readonly inclusion: readonly number[];
  /** The line in plain words, by language. Covered by the statement, not by the log. */
  readonly said: Readonly<Record<string, string>>;
};

/** A checkpoint that left the house before, with the proof that the log only grew since. */
export type EarlierCheckpoint = { readonly checkpoint: string; readonly consistency: readonly number[] };

/**
 * All lines about one person, with all it takes to check them without the agency. JSON, UTF-8.
 * README of the package, "The proof file", says what each part is for.
 */
export type ProofFile = {
  readonly format: typeof PROOF_FORMAT;
  /** Name of the agency; words only. */
  readonly agency: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly origin: string;
  /** The person as every line names them. */
  readonly subject: string;
  /** `name+id+key` (C2SP signed-note). */
  readonly key: string;
  /** Signed note; every line is proved against its root. */
  readonly checkpoint: string;
  /** Signed note; see `statementText`. */
  readonly statement: string;
  /** Base64, 32 bytes each. */
  readonly hashes: readonly string[];
  readonly lines: readonly ProofLine[];
  readonly earlier: readonly EarlierCheckpoint[];
};

type Said = Pick<ProofFile, "agency" | "madeAt" | "origin" | "subject" | "lines">;

/**
 * What the agency signs about a proof file as a whole, so that nobody can take lines out of it or reword them: seven lines.
 * Its second line is no number, so it can never be taken for a checkpoint.
 */
export function statementText(sha256: Sha256, { size, ...file }: Said & { readonly size: number }): string {
  const digest = toBase64(sha256(utf8(wholeOf(sha256, file))));
  return `mooring/ledger-of-one/v1\n${file.origin}\n${file.subject}\n${file.madeAt}\n${size}\n${file.lines.length}\n${digest}\n`;
}

/** How many lines a statement speaks of, or null when it is none. */
export function countInStatement(text: string): number | null {
  const [first, , , , , count] = text.split("\n");
  return first === "mooring/ledger-of-one/v1" && count !== undefined && /^\d{1,9}$/.test(count) ? Number(count) : null;
}

/** Place, hash and words of every line, a line each. */
function wholeOf(sha256: Sha256, { agency, lines }: Said): string {
  let text = `${JSON.stringify(agency)}\n`;
  for (const { seq, line, said } of lines) {
    const words = Object.keys(said)
      .sort()
      .map((language) => [language, said[language]]);
    text += `${seq} ${toHex(leafHash(sha256, canonicalLine(line)))} ${JSON.stringify(words)}\n`;
  }
  return text;
}

/** Puts hashes that many proofs share into one list; `place` gives the position of each. */
export function gatherHashes() {
  const places = new Map<string, number>();
  return {
    place(hash: Uint8Array): number {
      const text = toBase64(hash);
      const known = places.get(text) ?? places.size;
      places.set(text, known);
      return known;
    },
    list: (): string[] => [...places.keys()],
  };
}

export type ReadProofFile =
  | { readonly ok: true; readonly file: ProofFile; readonly hashes: readonly Uint8Array[] }
  | { readonly ok: false; readonly reason: "not-whole" | "not-a-proof" | "newer-format" };

/**
 * Reads a proof file without judging it. `not-whole`: no JSON, as of a file cut off; `not-a-proof`: something else, or a
 * part that the format does not know or allow.
 */
export function readProofFile(text: string): ReadProofFile {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, reason: /^\s*\{/.test(text.replace(/^\uFEFF/, "")) ? "not-whole" : "not-a-proof" };
  }
  if (!isObject(given)) return { ok: false, reason: "not-a-proof" };
  const { format } = given;
  if (format !== PROOF_FORMAT) {
    const isNewer = typeof format === "string" && /^mooring-ledger-proof\/\d+$/.test(format);
    return { ok: false, reason: isNewer ? "newer-format" : "not-a-proof" };
  }
  if (!isProofFile(given)) return { ok: false, reason: "not-a-proof" };
  const hashes: Uint8Array[] = [];
  for (const each of given.hashes) {
    const bytes = fromBase64(each);
    if (bytes?.length !== HASH_BYTES) return { ok: false, reason: "not-a-proof" };
    hashes.push(bytes);
  }
  return { ok: true, file: given, hashes };
}

type Known = Record<string, unknown>;

function isProofFile(given: Known): given is ProofFile {
  const texts = ["format", "agency", "madeAt", "origin", "subject", "key", "checkpoint", "statement"];
  return (
    hasOnly(given, [...texts, "hashes", "lines", "earlier"]) &&
    texts.every((name) => typeof given[name] === "string") &&
    isListOf(given.hashes, isText) &&
    isListOf(given.lines, isProofLine) &&
    isListOf(given.earlier, isEarlier)
  );
}

function isProofLine(given: unknown): boolean {
  return (
    isObject(given) &&
    hasOnly(given, ["seq", "line", "inclusion", "said"]) &&
    isCount(given.seq) &&
    isObject(given.line) &&
    Object.values(given.line).every(isLineValue) &&
    isListOf(given.inclusion, isCount) &&
    isObject(given.said) &&
    Object.values(given.said).every(isText)
  );
}

function isEarlier(given: unknown): boolean {
  return (
    isObject(given) &&
    hasOnly(given, ["checkpoint", "consistency"]) &&
    isText(given.checkpoint) &&
    isListOf(given.consistency, isCount)
  );
}

function isLineValue(value: unknown): value is LineValue {
  return (
    value === null ||
    isText(value) ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isSafeInteger(value)) ||
    isListOf(value, isText)
  );
}

const isText = (value: unknown): boolean => typeof value === "string";
const isCount = (value: unknown): boolean => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isObject = (value: unknown): value is Known =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(fits);
const hasOnly = (value: Known, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name)) && names.every((name) => name in value);
