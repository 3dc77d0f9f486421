import { createPublicKey, verify } from "node:crypto";
import fs from "node:fs";
import { parseArgs } from "node:util";
import { notesIn, sayReport, verifyProofFile } from "@mooring/transparency";
import { sha256 } from "../ledger-seal.ts";

/**
 * Checks a proof file on any machine: no database, no keys, no network.
 *
 * @param say takes one plain sentence
 * @returns whether the file is whole
 * @throws Error with a plain sentence when a file cannot be opened
 */
export async function verifyProof(args: string[], say: (text: string) => void): Promise<boolean> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seal: { type: "string", multiple: true, default: [] },
      key: { type: "string" },
      older: { type: "string" },
      language: { type: "string", default: Intl.DateTimeFormat().resolvedOptions().locale.slice(0, 2) },
    },
  });
  const [file] = positionals;
  if (!file) throw new Error("Say which file: npm run mooring -- verify-proof FILE");
  const language = values.language === "es" ? "es" : "en";
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const report = await verifyProofFile(read(file), {
    sha256,
    verify: (raw, bytes, signature) => verify(null, bytes, keyOf(raw), signature),
    checkpoints: values.seal.flatMap((each) => notesIn(read(each))),
    ...(values.key ? { knownKey: values.key } : {}),
    ...(values.older ? { earlierFile: read(values.older) } : {}),
  });
  const { title, next, parts, about } = sayReport(report, language, (iso) =>
    Number.isNaN(Date.parse(iso)) ? iso : `${when.format(new Date(iso))} UTC`,
  );
  say(`${title} ${next}`);
  for (const { head, sentences } of [...parts, ...(about ? [about] : [])]) {
    say(`\n${head}`);
    for (const sentence of sentences) say(`  - ${sentence}`);
  }
  return report.verdict === "whole";
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    throw new Error(`The file ${file} could not be opened.`);
  }
}

function keyOf(raw: Uint8Array) {
  return createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(raw).toString("base64url") },
    format: "jwk",
  });
}
