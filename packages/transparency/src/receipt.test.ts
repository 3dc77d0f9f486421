import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkpointText, signCheckpoint } from "./checkpoint.ts";
import { formatVerifierKey, keyIdOf } from "./note.ts";
import { aliasOf, checkReceipt, RECEIPT_FORMAT, type Receipt, signReceipt } from "./receipt.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const name = "mooring/ledger/house";
const party = (seed: number) => {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = new Uint8Array(createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(12));
  const signer = {
    name,
    keyId: keyIdOf(sha256, name, publicKey),
    sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
  };
  return { signer, key: formatVerifierKey(sha256, name, publicKey) };
};
const crypto = {
  sha256,
  verify: (raw: Uint8Array, bytes: Uint8Array, signature: Uint8Array) =>
    verify(
      null,
      bytes,
      { key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]), format: "der", type: "spki" },
      signature,
    ),
};
const [house, other] = [party(1), party(2)];
const person = "0190c1d4-0000-7000-8000-000000000001";
const nonce = "ab".repeat(32);
const checkpoint = await signCheckpoint(
  checkpointText({ origin: name, size: 7, root: new Uint8Array(32) }),
  house.signer,
);
const receipt: Receipt = {
  format: RECEIPT_FORMAT,
  id: person,
  agency: "Harbor House",
  askedAt: "2026-11-28T10:00:00.000Z",
  erasedAt: "2026-11-28T10:00:01.000Z",
  parts: ["all"],
  erased: [{ kind: "journal", rows: 4 }],
  kept: [],
  keysDestroyed: 5,
  copiesOfKeysGoneBy: "2026-12-06T00:00:00.000Z",
  ledger: { person, nonce, alias: aliasOf(sha256, { person, nonce }) ?? "" },
  checkpoint,
};
const signed = async (given: Receipt = receipt) => JSON.stringify(await signReceipt(given, house.signer, house.key));

test("a receipt holds by itself, and against the key one knows", async () => {
  expect(await checkReceipt(await signed(), crypto)).toMatchObject({ ok: true, receipt });
  expect(await checkReceipt(await signed(), crypto, house.key)).toMatchObject({ ok: true });
  expect(await checkReceipt(await signed(), crypto, other.key)).toEqual({ ok: false, reason: "other-key" });
});

test("no change of a single sign leaves a receipt valid", async () => {
  const text = await signed();
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'0aA{"\\ '), async (at, letter) => {
      const changed = text.slice(0, at) + letter + text.slice(at + 1);
      if (changed === text) return;
      const checked = await checkReceipt(changed, crypto, house.key);
      // A sign that JSON passes over changes nothing of what is said.
      if (checked.ok) expect(checked.receipt).toEqual(receipt);
    }),
    { numRuns: 600 },
  );
});

test("a name that does not follow from person and nonce, and a checkpoint of another key, are found though signed", async () => {
  const lying = { ...receipt, ledger: { person, nonce, alias: person } };
  expect(await checkReceipt(await signed(lying), crypto)).toEqual({ ok: false, reason: "bad-alias" });
  const text = checkpointText({ origin: name, size: 9, root: new Uint8Array(32) });
  const foreign = { ...receipt, checkpoint: await signCheckpoint(text, other.signer) };
  expect(await checkReceipt(await signed(foreign), crypto)).toEqual({ ok: false, reason: "bad-checkpoint" });
});

test("what is no receipt is said to be none", async () => {
  for (const text of ["", "null", "[]", "{}", '{"format":"mooring-erasure-receipt/1"}', (await signed()).slice(0, 300)])
    expect(await checkReceipt(text, crypto)).toEqual({ ok: false, reason: "malformed" });
});
