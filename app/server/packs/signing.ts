import { createHash, sign, verify } from "node:crypto";
import type { Keyring } from "../keyring.ts";
import type { Said, Settled } from "./own.ts";

type Signable = {
  changeId: string;
  proposedBy: string;
  confirmedBy: string;
  /** ISO 8601, UTC. */
  at: string;
};

/** What an agency signs when two people have settled its guardrails: who, when, and a digest of all that was settled. */
export function signedText(agencyId: string, settled: Omit<Settled, "signed">, by: Signable): string {
  const { said, packs, owners } = settled;
  const whole = JSON.stringify([inOrder(said), inOrder(packs ?? {}), inOrder(owners)]);
  const digest = createHash("sha256").update(whole).digest("hex");
  return `mooring guardrails 1\n${agencyId}\n${by.changeId}\n${by.proposedBy}\n${by.confirmedBy}\n${by.at}\n${digest}\n`;
}

/** The id of what was settled with the first set-up, by whoever set the house up, before there was a second person. */
export const foundingId = "founding";

/** What an agency says about itself from its first day on, signed. @param by whoever sets it up */
export function settledAtFounding(keyring: Keyring, agencyId: string, said: Said, by: string, at: Date): Settled {
  const settled = { said, packs: null, owners: {} };
  const signing = { changeId: foundingId, proposedBy: by, confirmedBy: by, at: at.toISOString() };
  return {
    ...settled,
    signed: { ...signing, signature: signSettled(keyring, agencyId, signedText(agencyId, settled, signing)) },
  };
}

/** Ed25519 with the agency's ledger key; base64. */
export function signSettled(keyring: Keyring, agencyId: string, text: string): string {
  return sign(null, Buffer.from(text), keyring.ledgerKeys(agencyId).privateKey).toString("base64");
}

/** Whether what stands in the database is what two people settled. Nothing settled yet needs no signature. */
export function isSigned(keyring: Keyring, agencyId: string, settled: Settled): boolean {
  const { signed, ...rest } = settled;
  if (!signed) return rest.packs === null && Object.values(rest.said).every((value) => value === null);
  const text = Buffer.from(signedText(agencyId, rest, signed));
  try {
    return verify(null, text, keyring.ledgerKeys(agencyId).publicKey, Buffer.from(signed.signature, "base64"));
  } catch {
    return false;
  }
}

/** The database keeps JSON without order. */
function inOrder(value: object): unknown {
  return Object.entries(value)
    .map(([key, inner]) => [
      key,
      typeof inner === "object" && inner !== null && !Array.isArray(inner) ? inOrder(inner) : inner,
    ])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}
