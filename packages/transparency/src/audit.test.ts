import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { auditLog } from "./audit.ts";
import type { AuditInput, AuditReport, StoredCheckpoint, StoredLine } from "./audit-types.ts";
import { checkpointText, signCheckpoint } from "./checkpoint.ts";
import { canonicalLine, type LedgerLine } from "./line.ts";
import { keyIdOf } from "./note.ts";
import { leafHash, pushLeaf, rootOf, rootOfFrontier } from "./tree.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const name = "house.example/ledger";
const key = (seed: number) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, seed)]),
    format: "der",
    type: "pkcs8",
  });
const privateKey = key(1);
const publicObject = createPublicKey(privateKey);
const publicKey = new Uint8Array(publicObject.export({ format: "der", type: "spki" }).subarray(12));
const verifier = {
  name,
  publicKey,
  verify: (_: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => verify(null, bytes, publicObject, signature),
};

async function checkpointOf(size: number, root: Uint8Array, signKey = privateKey, origin = name): Promise<string> {
  const signer = {
    name,
    keyId: keyIdOf(sha256, name, publicKey),
    sign: (bytes: Uint8Array) => sign(null, bytes, signKey),
  };
  return signCheckpoint(checkpointText({ origin, size, root }), signer);
}
const lineOf = (seq: number): LedgerLine => ({
  at: 1_760_000_000_000 + seq,
  action: "read",
  actor: `staff-${seq % 7}`,
  compartments: ["journal"],
  count: 1,
  outcome: "shown",
  subject: `person-${seq % 13}`,
});
const store = (seq: number, line = lineOf(seq)): StoredLine => ({
  seq,
  line,
  leafHash: leafHash(sha256, canonicalLine(line)),
});

/** An untouched log of `count` lines with a checkpoint every ten lines and at the end, in database and witness. */
async function makeLog(count: number, make = lineOf) {
  const lines = Array.from({ length: count }, (_, seq) => store(seq, make(seq)));
  const hashes = lines.map((line) => line.leafHash);
  const sizes = new Set([0, ...Array.from({ length: Math.floor(count / 10) }, (_, i) => (i + 1) * 10), count]);
  const notes = await Promise.all([...sizes].map((size) => checkpointOf(size, rootOf(sha256, hashes.slice(0, size)))));
  const checkpoints = notes.flatMap((note): StoredCheckpoint[] => [
    { note, from: "database" },
    { note, from: "witness" },
  ]);
  return { lines, checkpoints, hashes };
}
const log = await makeLog(60);
const audit = (input: Partial<AuditInput>): Promise<AuditReport> =>
  auditLog({ sha256, verifier, origin: name, lines: log.lines, checkpoints: log.checkpoints, ...input });
const kindsOf = (report: AuditReport) => [...new Set(report.problems.map((problem) => problem.kind))].sort();
const leafHashAt = (seq: number) => log.hashes[seq];
const at = (seq: number): StoredLine => log.lines[seq] ?? store(seq);

test("an untouched log is in order, and every checkpoint matches", async () => {
  const report = await audit({});
  expect(report).toMatchObject({ ok: true, size: 60, vouchedSize: 60, checkpointsMatched: 14, problems: [] });
  expect(report.root).toEqual(rootOf(sha256, log.hashes));
  const empty = {
    lines: [],
    checkpoints: [{ note: await checkpointOf(0, sha256(new Uint8Array())), from: "witness" as const }],
  };
  expect(await audit(empty)).toMatchObject({ ok: true, size: 0, checkpointsMatched: 1 });
});

test("lines written since the last checkpoint are no trouble, but are not vouched for", async () => {
  const report = await audit({ lines: [...log.lines, store(60), store(61)] });
  expect(report).toMatchObject({ ok: true, size: 62, vouchedSize: 60 });
});

test("the line whose content was altered is named", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(59), fc.constantFrom("actor", "outcome", "extra", "at"), async (seq, field) => {
      const altered = { ...at(seq), line: { ...at(seq).line, [field]: field === "at" ? 1 : "someone" } };
      const report = await audit({ lines: log.lines.with(seq, altered) });
      expect(report.problems).toEqual([{ kind: "altered", seq, detail: expect.any(String) }]);
      expect(report.ok).toBe(false);
    }),
  );
});

test("a line altered together with its stored hash is found by the signed roots, within ten lines", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(59), async (seq) => {
      const lines = log.lines.with(seq, store(seq, { ...lineOf(seq), actor: "someone else" }));
      const report = await audit({ lines });
      expect(report.problems.map(({ kind }) => kind)).toEqual(["root-mismatch"]);
      expect(report.vouchedSize).toBe(Math.floor(seq / 10) * 10);
      expect(report.problems[0]?.detail).toContain(`lines ${report.vouchedSize} to ${report.vouchedSize + 9} `);
      const withTiles = await audit({ lines, leafHashAt });
      expect(withTiles.problems).toEqual([{ kind: "altered", seq, detail: expect.any(String) }]);
    }),
  );
});

test("a stored hash altered alone is found", async () => {
  const lines = log.lines.with(7, { ...at(7), leafHash: sha256(Buffer.from("x")) });
  expect((await audit({ lines })).problems).toContainEqual({ kind: "altered", seq: 7, detail: expect.any(String) });
  expect((await audit({ lines, leafHashAt })).problems).toEqual([
    { kind: "altered", seq: 7, detail: expect.any(String) },
  ]);
});

test("the stretch of lines that was removed is named, wherever it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(59), fc.integer({ min: 1, max: 20 }), async (from, count) => {
      const lines = log.lines.filter(({ seq }) => seq < from || seq >= from + count);
      for (const report of [await audit({ lines }), await audit({ lines, leafHashAt })]) {
        expect(report.ok).toBe(false);
        expect(kindsOf(report)).toEqual(["removed"]);
        expect(report.problems.map(({ seq }) => seq)).toEqual([from]);
      }
    }),
  );
});

test("a line removed with the later ones numbered anew is found by the signed roots", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(59), async (gone) => {
      const lines = log.lines.filter(({ seq }) => seq !== gone).map((line, seq) => ({ ...line, seq }));
      const report = await audit({ lines });
      expect(report.problems.length).toBeGreaterThan(0);
      expect(report.vouchedSize).toBeLessThanOrEqual(gone);
    }),
  );
});

test("with the end cut off and the database's own checkpoints too, the witness copy tells", async () => {
  const kept = log.checkpoints.filter(({ note, from }) => from === "witness" || Number(note.split("\n")[1]) <= 50);
  const report = await audit({ lines: log.lines.slice(0, 55), checkpoints: kept });
  expect(report.problems).toEqual([{ kind: "removed", seq: 55, detail: expect.stringContaining("lines 55 to 59") }]);
});

test("two lines exchanged are found, however it was done", async () => {
  const pair = fc.tuple(fc.nat(59), fc.nat(59)).filter(([a, b]) => a !== b);
  await fc.assert(
    fc.asyncProperty(pair, async ([a, b]) => {
      const contents = log.lines.with(a, { ...at(a), line: at(b).line }).with(b, { ...at(b), line: at(a).line });
      const first = await audit({ lines: contents });
      expect(kindsOf(first)).toEqual(["reordered"]);
      expect(first.problems.map(({ seq }) => seq).sort()).toEqual([a, b].sort());

      const withHashes = log.lines.with(a, { ...at(b), seq: a }).with(b, { ...at(a), seq: b });
      expect(kindsOf(await audit({ lines: withHashes }))).toEqual(["root-mismatch"]);
      expect(kindsOf(await audit({ lines: withHashes, leafHashAt }))).toEqual(["reordered"]);

      const inPlace = log.lines.with(a, at(b)).with(b, at(a));
      const third = await audit({ lines: inPlace });
      expect(kindsOf(third)).toEqual(["reordered"]);
    }),
  );
});

test("lines that carry their own number show an exchange even without hashes kept apart", async () => {
  const numbered = await makeLog(20, (seq) => ({ ...lineOf(seq), seq }));
  const [five, nine] = [numbered.lines[5], numbered.lines[9]];
  if (!five || !nine) throw new Error("log too short");
  const lines = numbered.lines.with(5, { ...nine, seq: 5 }).with(9, { ...five, seq: 9 });
  const report = await audit({ lines, checkpoints: numbered.checkpoints });
  expect(report.problems.filter(({ kind }) => kind === "reordered").map(({ seq }) => seq)).toEqual([5, 9]);
});

test("a line slipped in is found", async () => {
  const doubled = await audit({ lines: log.lines.toSpliced(30, 0, store(29, lineOf(99))) });
  expect(doubled.problems).toEqual([{ kind: "added", seq: 29, detail: expect.any(String) }]);
  const before = await audit({ lines: [store(-1), ...log.lines] });
  expect(before.problems).toEqual([{ kind: "added", seq: -1, detail: expect.any(String) }]);
  const shifted = log.lines.toSpliced(30, 0, store(30, lineOf(99))).map((line, seq) => ({ ...line, seq }));
  expect((await audit({ lines: shifted })).problems[0]).toMatchObject({ kind: "root-mismatch" });
});

test("several troubles in one log are each reported when hashes are kept apart", async () => {
  const lines = log.lines
    .with(3, { ...at(3), line: { ...at(3).line, actor: "someone" } })
    .with(40, { ...at(40), line: at(41).line })
    .with(41, { ...at(41), line: at(40).line })
    .filter(({ seq }) => seq !== 20 && seq !== 21);
  const report = await audit({ lines, leafHashAt });
  expect(report.problems.map(({ kind, seq }) => [kind, seq]).sort()).toEqual([
    ["altered", 3],
    ["removed", 20],
    ["reordered", 40],
    ["reordered", 41],
  ]);
  expect(report.vouchedSize).toBe(60);
});

test("checkpoints that are forged, of another log or not readable are bad signatures and vouch for nothing", async () => {
  const root = rootOf(sha256, log.hashes);
  const checkpoints = [
    await checkpointOf(60, root, key(9)),
    await checkpointOf(60, root, privateKey, "other"),
    "nonsense",
  ];
  const report = await audit({ checkpoints: checkpoints.map((note) => ({ note, from: "database" as const })) });
  expect(report.problems.map(({ kind }) => kind)).toEqual(["bad-signature", "bad-signature", "bad-signature"]);
  expect(report).toMatchObject({ ok: false, checkpointsMatched: 0, vouchedSize: 0 });
});

test("two signed checkpoints of one size with two roots are found, whichever is read first", async () => {
  const other = { note: await checkpointOf(30, sha256(Buffer.from("another history"))), from: "witness" as const };
  for (const checkpoints of [
    [other, ...log.checkpoints],
    [...log.checkpoints, other],
  ]) {
    const report = await audit({ checkpoints });
    expect(report.problems).toEqual([{ kind: "root-mismatch", detail: expect.stringContaining("witness") }]);
    expect(report.vouchedSize).toBe(60);
  }
});

test("a log rewritten from some point on, hashes and all, differs from the witness", async () => {
  const lines = log.lines.map((line) =>
    line.seq < 25 ? line : store(line.seq, { ...lineOf(line.seq), actor: "nobody" }),
  );
  const report = await audit({ lines, checkpoints: log.checkpoints.filter(({ from }) => from === "witness") });
  expect(report).toMatchObject({ ok: false, vouchedSize: 20 });
});

test("a line that cannot have been written is altered, not an exception", async () => {
  const line = { ...lineOf(4), count: 1.5 };
  expect((await audit({ lines: log.lines.with(4, { ...at(4), line }) })).problems).toMatchObject([
    { kind: "altered", seq: 4 },
  ]);
});

test("numbers may begin elsewhere than at 0", async () => {
  const lines = log.lines.map((line) => ({ ...line, seq: line.seq + 1 }));
  expect((await audit({ lines, firstSeq: 1 })).ok).toBe(true);
  const cut = await audit({ lines: lines.slice(0, 58), firstSeq: 1 });
  expect(cut.problems).toMatchObject([{ kind: "removed", seq: 59 }]);
});

test("the list of problems stays short and says so", async () => {
  const lines = log.lines.map((line) => ({ ...line, line: { ...line.line, actor: "x" } }));
  const report = await audit({ lines, maxProblems: 5 });
  expect(report).toMatchObject({ ok: false, isCutShort: true, size: 60 });
  expect(report.problems.length).toBe(5);
  const gaps = await audit({ lines: log.lines.filter(({ seq }) => seq % 2 === 1), maxProblems: 5 });
  expect(gaps).toMatchObject({ ok: false, isCutShort: true });
});

test("lines in batches of any size give the same report as one by one, altered and missing ones too", async () => {
  const lines = log.lines.with(17, { ...at(17), line: { ...at(17).line, actor: "someone" } }).toSpliced(40, 1);
  const oneByOne = await audit({ lines });
  expect(oneByOne).toMatchObject({ ok: false, size: 59 });
  for (const size of [1, 7, 59, 100]) {
    async function* batches() {
      for (let from = 0; from < lines.length; from += size) yield lines.slice(from, from + size);
    }
    expect(await audit({ lines: batches() })).toEqual(oneByOne);
  }
});

test("lines are read as a stream, one at a time, and the many of them take no more than seconds", async () => {
  const count = 50_000;
  const hashes: Uint8Array[] = [];
  for (let seq = 0; seq < count; seq++) pushLeaf(sha256, hashes, seq, store(seq).leafHash);
  const note = await checkpointOf(count, rootOfFrontier(sha256, { hashes }));
  async function* stream() {
    for (let seq = 0; seq < count; seq++) yield store(seq);
  }
  const start = performance.now();
  const report = await audit({ lines: stream(), checkpoints: [{ note, from: "witness" }] });
  expect(report).toMatchObject({ ok: true, size: count, vouchedSize: count });
  // A busy machine still makes this bound; alone it is over ten times as fast (figures in the README).
  expect(performance.now() - start).toBeLessThan(15_000);
}, 30_000);
