import { utf8 } from "./bytes.ts";

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
  let text = `${PREFIX}{`;
  let separator = "";
  for (const key of Object.keys(line).sort()) {
    text += `${separator}${encodeKey(key)}:${encodeValue(key, line[key])}`;
    separator = ",";
  }
  return utf8(`${text}}`);
}

// Lines share a handful of field names, and encoding them is a third of the work.
const encodedKeys = new Map<string, string>();

function encodeKey(key: string): string {
  const known = encodedKeys.get(key);
  if (known !== undefined) return known;
  const encoded = JSON.stringify(key);
  if (encodedKeys.size < 200) encodedKeys.set(key, encoded);
  return encoded;
}

function encodeValue(key: string, value: LineValue | undefined): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean" || value === null) return String(value);
  // Adding zero turns -0, which a database would not keep, into 0.
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value + 0);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return JSON.stringify(value);
  throw new TypeError(`ledger line: "${key}" must be text, a whole number, true, false, null or a list of texts`);
}
