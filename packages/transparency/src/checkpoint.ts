import { fromBase64, HASH_BYTES, type Sha256, toBase64 } from "./bytes.ts";
import {
  isLine,
  type NoteSigner,
  type NoteVerifier,
  type ParsedNote,
  parseNote,
  signatureLine,
  verifyNote,
} from "./note.ts";

/** What a checkpoint says: this log (origin) has this many lines and this root. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** A checkpoint as read; `text` is what was signed, `extensions` are further lines after the root. */
export type ParsedCheckpoint = Checkpoint & ParsedNote & { readonly extensions: readonly string[] };

export type VerifiedCheckpoint =
  | { readonly ok: true; readonly checkpoint: ParsedCheckpoint }
  | { readonly ok: false; readonly reason: "malformed" | "unknown-key" | "bad-signature" };

/** Body of a checkpoint (C2SP tlog-checkpoint): origin, size, base64 root, a line each. Throws RangeError on an unfit part. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isLine(origin)) throw new RangeError("a checkpoint's origin is one line of text");
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a log cannot have ${size} lines`);
  if (root.length !== HASH_BYTES) throw new RangeError("a root has 32 bytes");
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** The signed note: text, empty line, signature line. A note that is signed already gains one more signature. */
export async function signCheckpoint(textOrNote: string, signer: NoteSigner): Promise<string> {
  const parsed = parseCheckpoint(textOrNote);
  const text = parsed?.text ?? textOrNote;
  if (parseBody(text) === null) throw new RangeError("this is not a checkpoint's text");
  const line = await signatureLine(text, signer);
  return parsed === null ? `${text}\n${line}` : `${textOrNote}${line}`;
}

/** Reads a signed checkpoint without judging its signatures; null when it is not in the format. */
export function parseCheckpoint(note: string): ParsedCheckpoint | null {
  const parsed = parseNote(note);
  const body = parsed && parseBody(parsed.text);
  return parsed && body && { ...body, ...parsed };
}

/** Checks that this very key signed the checkpoint. Signatures of other keys are passed over, as the format asks. */
export async function verifyCheckpoint(
  note: string,
  verifier: NoteVerifier & { readonly sha256: Sha256 },
): Promise<VerifiedCheckpoint> {
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === null) return { ok: false, reason: "malformed" };
  const verified = await verifyNote(note, verifier);
  return verified.ok ? { ok: true, checkpoint } : verified;
}

function parseBody(text: string): (Checkpoint & { extensions: readonly string[] }) | null {
  const lines = text.split("\n");
  const [origin, sizeText, rootText] = lines;
  const extensions = lines.slice(3, -1);
  if (origin === undefined || sizeText === undefined || rootText === undefined || lines.at(-1) !== "") return null;
  const size = Number(sizeText);
  const root = fromBase64(rootText);
  if (!isLine(origin) || !/^(0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size)) return null;
  if (root === null || root.length !== HASH_BYTES || !extensions.every(isLine)) return null;
  return { origin, size, root, extensions };
}
