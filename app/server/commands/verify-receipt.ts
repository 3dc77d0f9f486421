import { verify } from "node:crypto";
import fs from "node:fs";
import { parseArgs } from "node:util";
import { checkReceipt, keyFingerprint } from "@mooring/transparency";
import { sha256 } from "../ledger-seal.ts";

const why = {
  malformed: "This is not a receipt, or not a whole one.",
  "bad-signature": "The receipt was changed after it was signed, or never signed.",
  "other-key": "The receipt was signed with another key than the one you named.",
  "bad-alias": "The name in the ledger does not follow from the person and the secret in the receipt.",
  "bad-checkpoint": "The ledger's checkpoint in the receipt was not signed with the same key.",
} as const;

/**
 * Checks the receipt of an erasure on any machine: no database, no keys, no network.
 *
 * @param say takes one plain sentence
 * @returns whether it is true
 * @throws Error with a plain sentence when the file cannot be opened
 */
export async function verifyReceipt(args: string[], say: (text: string) => void): Promise<boolean> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { key: { type: "string" } } });
  const [file] = positionals;
  if (!file) throw new Error("Say which file: npm run mooring -- verify-receipt FILE [--key KEY]");
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}.`);
  const crypto = {
    sha256,
    verify: (raw: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => {
      const key = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
      return verify(null, bytes, { key, format: "der", type: "spki" }, signature);
    },
  };
  const checked = await checkReceipt(fs.readFileSync(file, "utf8"), crypto, values.key);
  if (!checked.ok) {
    say(`NOT TRUE. ${why[checked.reason]}`);
    return false;
  }
  const { receipt, key } = checked;
  say(`True: signed by ${receipt.agency}, and not changed since.`);
  say(`  Erased on ${receipt.erasedAt}: ${receipt.parts.join(", ")}; ${receipt.keysDestroyed} keys were destroyed.`);
  for (const { kind, rows } of receipt.erased) say(`  - ${kind}: ${rows}`);
  for (const { rule, kinds, until } of receipt.kept)
    say(`  Kept for the law until ${until}: ${kinds.join(", ")} (rule ${rule}).`);
  say(`  Copies of keys kept elsewhere are gone by ${receipt.copiesOfKeysGoneBy}.`);
  say(`  Mark of the key: ${keyFingerprint(sha256, key)}. Compare it with the agency's.`);
  return true;
}
