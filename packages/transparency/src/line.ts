import { type Sha256, utf8, writeUtf8 } from "./bytes.ts";
import { leafHash } from "./tree.ts";

export type LineValue = string | number | boolean | null | readonly string[];

/** A ledger line: flat, whole numbers only, nothing undefined. */
export type LedgerLine = { readonly [key: string]: LineValue };

const PREFIX = "mooring-ledger-line/v1\n";

/**
 * The bytes that are hashed for a line: a version line, then JSON with sorted keys (by UTF-16 code unit) and no spaces.
 * Text is taken as it is, without normalising. Equal lines give equal bytes and different lines different ones.
 * Throws TypeError on a value that is undefined, not a safe integer, nested, or of another type.
 */
export function canonicalLine(line: LedgerLine): Uint8Array {
  return utf8(canonicalText(line));
}

/** `leafHash` of `canonicalLine`, without a copy of the bytes for every line; for loops over very many. Throws as that does. */
export function leafHashOfLine(sha256: Sha256, line: LedgerLine): Uint8Array {
  const text = canonicalText(line);
  const room = 1 + 3 * text.length;
  if (room > LONG) return leafHash(sha256, utf8(text));
  return sha256(leafBytes.subarray(0, 1 + writeUtf8(text, leafContent)));
}

const LONG = 16_384;
// Zero before the content is what makes it a leaf; `sha256` is synchronous and keeps none of it.
const leafBytes = new Uint8Array(LONG);
const leafContent = leafBytes.subarray(1);

function canonicalText(line: LedgerLine): string {
  const keys = Object.keys(line);
  if (!isSameShape(keys)) shape = shapeOf(keys);
  let text = PREFIX;
  for (const { key, before } of shape.sorted) text += before + encodeValue(key, line[key]);
  return `${text}${shape.sorted.length === 0 ? "{}" : "}"}`;
}

type Shape = { readonly keys: readonly string[]; readonly sorted: readonly { key: string; before: string }[] };

// Lines that follow each other mostly have the same fields, and sorting and encoding those is half of the work.
let shape: Shape = shapeOf([]);

function isSameShape(keys: readonly string[]): boolean {
  const { keys: known } = shape;
  if (keys.length !== known.length) return false;
  for (let i = 0; i < keys.length; i++) if (keys[i] !== known[i]) return false;
  return true;
}

function shapeOf(keys: readonly string[]): Shape {
  const sorted = [...keys].sort();
  return { keys, sorted: sorted.map((key, at) => ({ key, before: `${at === 0 ? "{" : ","}${JSON.stringify(key)}:` })) };
}

function encodeValue(key: string, value: LineValue | undefined): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean" || value === null) return String(value);
  // Adding zero turns -0, which a database would not keep, into 0.
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value + 0);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return JSON.stringify(value);
  throw new TypeError(`ledger line: "${key}" must be text, a whole number, true, false, null or a list of texts`);
}
