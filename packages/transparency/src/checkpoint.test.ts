import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkpointText, parseCheckpoint, signCheckpoint, verifyCheckpoint } from "./checkpoint.ts";
import { formatVerifierKey, keyIdOf, parseVerifierKey } from "./note.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const spki = Buffer.from("302a300506032b6570032100", "hex");
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

function party(name: string, seed: number) {
  const der = Buffer.concat([pkcs8, Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const publicKey = new Uint8Array(createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(12));
  return {
    signer: {
      name,
      keyId: keyIdOf(sha256, name, publicKey),
      sign: (bytes: Uint8Array) => sign(null, bytes, privateKey),
    },
    verifier: {
      name,
      publicKey,
      sha256,
      verify: (raw: Uint8Array, bytes: Uint8Array, signature: Uint8Array) =>
        verify(
          null,
          bytes,
          createPublicKey({ key: Buffer.concat([spki, raw]), format: "der", type: "spki" }),
          signature,
        ),
    },
  };
}
const house = party("house.example/ledger", 1);
const witness = party("witness.example/w1", 2);
const root = sha256(Buffer.from("root"));
const text = checkpointText({ origin: "house.example/ledger", size: 20852163, root });

test("the text has origin, size and root on a line each", () => {
  expect(text).toBe(`house.example/ledger\n20852163\n${Buffer.from(root).toString("base64")}\n`);
});

test("a key's published form from the Go sum database has the id this package works out", () => {
  // The key of sum.golang.org, as it is built into the Go tool.
  const known = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
  const parsed = parseVerifierKey(sha256, known);
  expect(parsed?.name).toBe("sum.golang.org");
  expect(formatVerifierKey(sha256, "sum.golang.org", parsed?.publicKey ?? new Uint8Array())).toBe(known);
  expect(parseVerifierKey(sha256, known.replace("033de0ae", "033de0af"))).toBeNull();
  expect(parseVerifierKey(sha256, known.replace("Ac4z", "Bc4z"))).toBeNull();
});

test("the key id is of name, newline, 0x01 and key, as the format says", () => {
  const { publicKey } = house.verifier;
  const bytes = Buffer.concat([Buffer.from("house.example/ledger\n\x01", "latin1"), publicKey]);
  expect(Buffer.from(house.signer.keyId).toString("hex")).toBe(hash("sha256", bytes).slice(0, 8));
});

test("a signed checkpoint verifies with its key and says what was signed", async () => {
  const note = await signCheckpoint(text, house.signer);
  expect(note.startsWith(`${text}\n\u2014 house.example/ledger `)).toBe(true);
  const verified = await verifyCheckpoint(note, house.verifier);
  expect(verified).toMatchObject({ ok: true, checkpoint: { origin: "house.example/ledger", size: 20852163, text } });
});

test("a second party's signature is added and each verifies by itself", async () => {
  const note = await signCheckpoint(await signCheckpoint(text, house.signer), witness.signer);
  expect(parseCheckpoint(note)?.signatures.map(({ name }) => name)).toEqual([house.signer.name, witness.signer.name]);
  expect((await verifyCheckpoint(note, house.verifier)).ok).toBe(true);
  expect((await verifyCheckpoint(note, witness.verifier)).ok).toBe(true);
});

test("a key of the same name that did not sign is an unknown key; a forged signature a bad one", async () => {
  const note = await signCheckpoint(text, house.signer);
  const impostor = party(house.signer.name, 3);
  expect(await verifyCheckpoint(note, impostor.verifier)).toEqual({ ok: false, reason: "unknown-key" });
  const forged = await signCheckpoint(text, { ...impostor.signer, keyId: house.signer.keyId });
  expect(await verifyCheckpoint(forged, house.verifier)).toEqual({ ok: false, reason: "bad-signature" });
});

test("no change of a single character leaves a checkpoint valid", async () => {
  const note = await signCheckpoint(text, house.signer);
  await fc.assert(
    fc.asyncProperty(fc.nat(note.length - 1), fc.constantFrom(..."0A+/= \n\u2014"), async (at, sign) => {
      const changed = note.slice(0, at) + sign + note.slice(at + 1);
      if (changed !== note) expect((await verifyCheckpoint(changed, house.verifier)).ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
  for (const changed of [
    note.slice(0, -1),
    `${note}\n`,
    `x${note}`,
    `${text}x\n${note}`,
    note.replaceAll("\n", "\r\n"),
  ])
    expect((await verifyCheckpoint(changed, house.verifier)).ok).toBe(false);
});

test("further lines after the root are signed and read along", async () => {
  const note = await signCheckpoint(`${text}more\n`, house.signer);
  expect(await verifyCheckpoint(note, house.verifier)).toMatchObject({
    ok: true,
    checkpoint: { extensions: ["more"] },
  });
});

test("an empty line or a control character among the further lines is refused, even signed", async () => {
  const note = await signCheckpoint(text, house.signer);
  const line = note.slice(text.length + 1);
  expect(parseCheckpoint(`${text}more\n\n${line}`)).not.toBeNull();
  for (const extra of ["\n", "more\n\nmore\n", "mo\tre\n"]) {
    expect(parseCheckpoint(`${text}${extra}\n${line}`)).toBeNull();
    await expect(signCheckpoint(`${text}${extra}`, house.signer)).rejects.toThrow(RangeError);
  }
});

test("no text makes the reader throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => parseCheckpoint(text) === null));
});

test("a checkpoint that could be read in two ways cannot be written", async () => {
  expect(() => checkpointText({ origin: "a\nb", size: 1, root })).toThrow(RangeError);
  expect(() => checkpointText({ origin: "", size: 1, root })).toThrow(RangeError);
  expect(() => checkpointText({ origin: "a", size: -1, root })).toThrow(RangeError);
  expect(() => checkpointText({ origin: "a", size: 1, root: new Uint8Array(31) })).toThrow(RangeError);
  await expect(signCheckpoint(text, { ...house.signer, name: "two words" })).rejects.toThrow(RangeError);
  await expect(signCheckpoint("nonsense\n", house.signer)).rejects.toThrow(RangeError);
});
