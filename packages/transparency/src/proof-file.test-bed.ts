import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";
import { checkpointText, signCheckpoint } from "./checkpoint.ts";
import { canonicalLine, type LedgerLine } from "./line.ts";
import { formatVerifierKey, keyIdOf, type NoteSigner, signNote } from "./note.ts";
import { gatherHashes, PROOF_FORMAT, type ProofFile, statementText } from "./proof-file.ts";
import { consistencyProof, type HashAt, inclusionProof } from "./proofs.ts";
import { leafHash, rootOf } from "./tree.ts";

export const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const spki = Buffer.from("302a300506032b6570032100", "hex");
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** Node's Ed25519 in the shape the package asks for. */
export const check = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, { key: Buffer.concat([spki, publicKey]), format: "der", type: "spki" }, signature);

export const agencyId = "11111111-1111-4111-8111-111111111111";
export const rosa = "22222222-2222-4222-8222-222222222222";
export const origin = `mooring/ledger/${agencyId}`;

/** An agency that can sign; another seed is another key under the same name. */
export function anAgency(seed = 7): { signer: NoteSigner; key: string } {
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8, Buffer.alloc(32, seed)]),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = new Uint8Array(createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(12));
  const keyId = keyIdOf(sha256, origin, publicKey);
  return {
    signer: { name: origin, keyId, sign: (bytes) => sign(null, bytes, privateKey) },
    key: formatVerifierKey(sha256, origin, publicKey),
  };
}

/** A log of `size` lines in which every third is about Rosa, numbered from `numberedFrom` on. */
export function aLog(size: number, { numberedFrom = 0, change = -1 } = {}): LedgerLine[] {
  let nth = 0;
  return Array.from({ length: size }, (_, seq) => {
    const isRosa = seq % 3 === 1;
    if (isRosa) nth++;
    return {
      id: `line-${seq}`,
      agency: agencyId,
      atMs: 1_700_000_000_000 + seq * 1000,
      actorKind: "staff",
      subject: isRosa ? rosa : "somebody-else",
      compartments: ["checkins"],
      count: seq === change ? 99 : 1,
      outcome: "shown",
      ...(isRosa && seq >= numberedFrom ? { nth } : {}),
    };
  });
}

export function rootOfLines(lines: readonly LedgerLine[]): Uint8Array {
  return rootOf(
    sha256,
    lines.map((line) => leafHash(sha256, canonicalLine(line))),
  );
}

export function aCheckpoint(lines: readonly LedgerLine[], { signer } = anAgency()): Promise<string> {
  return signCheckpoint(checkpointText({ origin, size: lines.length, root: rootOfLines(lines) }), signer);
}

/** Rosa's file over that log, as the agency would make it. `leaveOut`: places in the log it does not mention. */
export async function aFile(
  log: readonly LedgerLine[],
  {
    by = anAgency(),
    earlier = [],
    leaveOut = [],
    about = rosa,
    madeAt = "2026-11-28T10:00:00.000Z",
  }: {
    by?: ReturnType<typeof anAgency>;
    earlier?: readonly number[];
    leaveOut?: readonly number[];
    about?: string;
    madeAt?: string;
  } = {},
): Promise<ProofFile> {
  const hashAt: HashAt = (level, index) => rootOfLines(log.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const hashes = gatherHashes();
  const lines = log.flatMap((line, seq) =>
    line.subject === about && !leaveOut.includes(seq)
      ? [
          {
            seq,
            line,
            inclusion: inclusionProof(sha256, seq, log.length, hashAt).map(hashes.place),
            said: { en: `Dana looked at line ${seq}.`, es: `Dana vio la línea ${seq}.` },
          },
        ]
      : [],
  );
  const kept = [];
  for (const size of earlier)
    kept.push({
      checkpoint: await aCheckpoint(log.slice(0, size), by),
      consistency: consistencyProof(sha256, size, log.length, hashAt).map(hashes.place),
    });
  const file = { agency: "Harbor House", madeAt, origin, subject: about, lines };
  return {
    format: PROOF_FORMAT,
    ...file,
    key: by.key,
    checkpoint: await aCheckpoint(log, by),
    statement: await signNote(statementText(sha256, { ...file, size: log.length }), by.signer),
    hashes: hashes.list(),
    earlier: kept,
  };
}
