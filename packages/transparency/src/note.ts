import { concat, fromBase64, type Sha256, sameBytes, toBase64, toHex, utf8 } from "./bytes.ts";

export type NoteSignature = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array };

/** A signed note as read (C2SP signed-note), its signatures not yet judged; `text` is what was signed. */
export type ParsedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** Signs with Ed25519: the bytes in, 64 bytes out. */
export type NoteSigner = {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
};

/** Checks an Ed25519 signature of `bytes` by the 32-byte public key. */
export type NoteVerifier = {
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly verify: (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
};

export type VerifiedNote =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: "malformed" | "unknown-key" | "bad-signature" };

const ED25519 = 1;
const DASH = "\u2014";

/** The signed note: text, empty line, signature line. `text` ends with a newline and holds no empty line. */
export async function signNote(text: string, signer: NoteSigner): Promise<string> {
  if (!isNoteText(text)) throw new RangeError("a note's text is lines without control signs, each with its end");
  return `${text}\n${await signatureLine(text, signer)}`;
}

/** The line one more signer adds at the end of a note with this text. */
export async function signatureLine(text: string, { name, keyId, sign }: NoteSigner): Promise<string> {
  if (!isKeyName(name) || keyId.length !== 4)
    throw new RangeError("a signer needs a name without spaces or + and an id");
  return `${DASH} ${name} ${toBase64(concat(keyId, await sign(utf8(text))))}\n`;
}

/** Reads a signed note; null when it is not in the format. */
export function parseNote(note: string): ParsedNote | null {
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n")) return null;
  const signatures = note
    .slice(split + 2, -1)
    .split("\n")
    .map(parseSignature);
  if (!signatures.every((signature) => signature !== null)) return null;
  return { text: note.slice(0, split + 1), signatures };
}

/** Checks that this very key signed the note. Signatures of other keys are passed over, as the format asks. */
export async function verifyNote(
  note: string,
  { name, publicKey, verify, sha256 }: NoteVerifier & { readonly sha256: Sha256 },
): Promise<VerifiedNote> {
  const parsed = parseNote(note);
  if (parsed === null) return { ok: false, reason: "malformed" };
  const keyId = keyIdOf(sha256, name, publicKey);
  const own = parsed.signatures.filter((line) => line.name === name && sameBytes(line.keyId, keyId));
  if (own.length === 0) return { ok: false, reason: "unknown-key" };
  const bytes = utf8(parsed.text);
  for (const { signature } of own)
    if (signature.length !== 64 || !(await verify(publicKey, bytes, signature)))
      return { ok: false, reason: "bad-signature" };
  return { ok: true, text: parsed.text };
}

/** Key id of an Ed25519 key (C2SP signed-note): first 4 bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key). */
export function keyIdOf(sha256: Sha256, name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concat(utf8(name), Uint8Array.of(0x0a, ED25519), publicKey)).slice(0, 4);
}

/** A public key to hand out (C2SP signed-note): `name+<hex key id>+<base64 of 0x01 and the key>`. */
export function formatVerifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): string {
  if (!isKeyName(name) || publicKey.length !== 32)
    throw new RangeError("a key needs a name without spaces or +, and 32 bytes");
  return `${name}+${toHex(keyIdOf(sha256, name, publicKey))}+${toBase64(concat(Uint8Array.of(ED25519), publicKey))}`;
}

/** Reads what `formatVerifierKey` wrote; null when it is malformed, not Ed25519, or its id does not fit the key. */
export function parseVerifierKey(sha256: Sha256, text: string): { name: string; publicKey: Uint8Array } | null {
  // The key's own base64 may hold plus signs, so only the first two divide.
  const [, name, id, key] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = key === undefined ? null : fromBase64(key);
  if (name === undefined || !isKeyName(name) || bytes === null || bytes.length !== 33 || bytes[0] !== ED25519)
    return null;
  const publicKey = bytes.slice(1);
  return toHex(keyIdOf(sha256, name, publicKey)) === id ? { name, publicKey } : null;
}

/** What two people read to each other to see that they hold the same key: eight groups of four letters (128 bits of SHA-256). */
export function keyFingerprint(sha256: Sha256, verifierKey: string): string {
  const hex = toHex(sha256(utf8(verifierKey))).slice(0, 32);
  return (hex.match(/.{4}/g) ?? []).join(" ");
}

/**
 * The signed checkpoints in any text a person may have kept: a mail, a printed code, a file with one JSON text a line.
 * A text that holds none is given back whole, so that whoever judges it can say that it is none.
 */
export function notesIn(text: string): string[] {
  const plain = text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => (line.startsWith('"') ? unquoted(line) : line))
    .join("\n");
  const found = [...`${plain}\n`.matchAll(/^[^\n]+\n\d+\n[A-Za-z0-9+/=]+\n\n(?:\u2014 [^\n]+\n)+/gm)].map(
    ([note]) => note,
  );
  return found.length > 0 || text.trim() === "" ? [...new Set(found)] : [text];
}

function unquoted(line: string): string {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === "string" ? parsed : line;
  } catch {
    return line;
  }
}

function parseSignature(line: string): NoteSignature | null {
  const [dash, name, encoded, ...more] = line.split(" ");
  if (dash !== DASH || name === undefined || encoded === undefined || more.length > 0 || !isKeyName(name)) return null;
  const bytes = fromBase64(encoded);
  return bytes === null || bytes.length < 5 ? null : { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** True for one line of text: not empty, no control signs. */
export const isLine = (text: string): boolean => /^[^\p{Cc}]+$/u.test(text);
const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name);
const isNoteText = (text: string): boolean => text.endsWith("\n") && text.slice(0, -1).split("\n").every(isLine);
