import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64 } from "./bytes.ts";
import { keyFingerprint, signNote } from "./note.ts";
import { aCheckpoint, aFile, agencyId, aLog, anAgency, check, rosa, sha256 } from "./proof-file.test-bed.ts";
import { type ProofFile, statementText } from "./proof-file.ts";
import { verifyProofFile } from "./verify-file.ts";
import type { VerifyWith } from "./verify-file-types.ts";

const log = aLog(40);
const whole = await aFile(log, { earlier: [5, 16, 33] });

async function judge(file: ProofFile | string, more: Partial<VerifyWith> = {}) {
  const text = typeof file === "string" ? file : JSON.stringify(file);
  const report = await verifyProofFile(text, { sha256, verify: check, ...more });
  return { verdict: report.verdict, broken: report.broken.map(({ code }) => code), report };
}

test("an untouched file is whole, and says what that proves and what not", async () => {
  const { verdict, report } = await judge(whole);
  expect(verdict).toBe("whole");
  expect(report.proved.map(({ code }) => code)).toEqual([
    "sealed",
    "every-line-in",
    "none-taken-out",
    "numbered",
    "grew-from-own",
  ]);
  expect(report.unproved.map(({ code }) => code)).toEqual([
    "key-not-compared",
    "no-second-place",
    "after",
    "true-when-written",
    "words",
  ]);
  expect(report.about).toMatchObject({ agency: "Harbor House", lines: 13, size: 40 });
});

test("a person about whom nothing was written gets a file that says so", async () => {
  const { verdict, report } = await judge(await aFile(aLog(1)));
  expect(verdict).toBe("whole");
  expect(report.proved.map(({ code }) => code)).toContain("no-lines");
});

describe("what somebody does to the file afterwards is found", () => {
  const forgeries: [string, (file: ProofFile) => ProofFile, string[]][] = [
    ["a field changed", (file) => withLine(file, 4, { count: 0 }), ["lines-altered", "statement-broken"]],
    ["a field added", (file) => withLine(file, 4, { why: "nothing" }), ["lines-altered", "statement-broken"]],
    ["a line dropped", (file) => ({ ...file, lines: file.lines.toSpliced(4, 1) }), ["lines-missing"]],
    ["the newest lines dropped", (file) => ({ ...file, lines: file.lines.slice(0, -2) }), ["lines-missing"]],
    ["all lines dropped", (file) => ({ ...file, lines: [] }), ["lines-missing"]],
    [
      "two lines exchanged",
      (file) => ({ ...file, lines: file.lines.toSpliced(2, 2, ...file.lines.slice(2, 4).reverse()) }),
      ["lines-reordered", "statement-broken"],
    ],
    [
      "a line twice",
      (file) => ({ ...file, lines: file.lines.toSpliced(2, 0, ...file.lines.slice(2, 3)) }),
      ["lines-doubled", "statement-broken"],
    ],
    [
      "two lines that changed places",
      (file) => ({
        ...file,
        lines: file.lines.map((each, i) => (i === 1 ? { ...each, seq: 7 } : i === 2 ? { ...each, seq: 4 } : each)),
      }),
      ["lines-altered", "lines-reordered", "numbers-wrong", "statement-broken"],
    ],
    [
      "a word of a sentence changed",
      (file) => ({
        ...file,
        lines: file.lines.map((each, i) => (i === 3 ? { ...each, said: { en: "Nobody looked." } } : each)),
      }),
      ["statement-broken"],
    ],
    ["the date changed", (file) => ({ ...file, madeAt: "2020-01-01T00:00:00.000Z" }), ["statement-broken"]],
    ["the agency's name changed", (file) => ({ ...file, agency: "Elsewhere" }), ["statement-broken"]],
    [
      "a size in the checkpoint changed",
      (file) => ({ ...file, checkpoint: file.checkpoint.replace("\n40\n", "\n41\n") }),
      ["checkpoint-forged"],
    ],
    [
      "an older seal changed",
      (file) => ({
        ...file,
        earlier: file.earlier.map((each) => ({ ...each, checkpoint: each.checkpoint.replace("\n5\n", "\n6\n") })),
      }),
      ["past-rewritten"],
    ],
    ["the statement of another day put in", (file) => ({ ...file, statement: file.checkpoint }), ["statement-broken"]],
    ["the key taken away", (file) => ({ ...file, key: file.key.slice(0, -4) }), ["key-unreadable"]],
    [
      "a hash changed",
      (file) => ({ ...file, hashes: file.hashes.with(0, toBase64(new Uint8Array(32))) }),
      ["lines-altered"],
    ],
    ["hashes lost", (file) => ({ ...file, hashes: file.hashes.slice(0, 3) }), ["lines-altered", "past-rewritten"]],
  ];
  test.each(forgeries)("%s", async (_, forge, expected) => {
    const { verdict, broken } = await judge(forge(whole));
    expect(verdict).toBe("broken");
    expect(broken).toEqual(expected);
  });

  test("a line of somebody else smuggled in, proof and all", async () => {
    const [other] = (await aFile(log, { about: "somebody-else" })).lines;
    if (!other) throw new Error("no line");
    const theirs = await aFile(log, { about: "somebody-else" });
    const hashes = [...theirs.hashes, ...whole.hashes];
    const lines = whole.lines.map((each) => ({
      ...each,
      inclusion: each.inclusion.map((i) => i + theirs.hashes.length),
    }));
    const { broken } = await judge({ ...whole, hashes, earlier: [], lines: [other, ...lines] });
    expect(broken).toEqual(["lines-of-another", "numbers-wrong", "statement-broken"]);
  });

  test("the number of a changed line is said as people count", async () => {
    const { report } = await judge(withLine(whole, 4, { count: 0 }));
    expect(report.broken[0]).toMatchObject({ lines: [14], count: 1 });
  });

  test("a file cut off anywhere cannot be read, and says why", async () => {
    const text = JSON.stringify(whole);
    for (const share of [0.01, 0.3, 0.9, 0.9999]) {
      const { verdict, broken } = await judge(text.slice(0, Math.floor(text.length * share)));
      expect([verdict, broken]).toEqual(["unreadable", ["not-whole"]]);
    }
  });

  test("no single sign can be changed, taken away or put in without it showing", async () => {
    const text = JSON.stringify(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom("", "A", "0", "9", '"', "}", " x", "\\"),
        async (at, sign) => {
          const changed = text.slice(0, at) + sign + text.slice(at + 1);
          const { verdict } = await judge(changed);
          if (verdict === "whole") expect(JSON.parse(changed)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 600 },
    );
  });

  test("whatever is handed in, there is an answer and no error", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), mangled()), async (text) => {
        expect((await judge(text)).verdict).not.toBe("whole");
      }),
      { numRuns: 300 },
    );
  });
});

describe("what the agency itself does is found", () => {
  test("a line it leaves out leaves a hole in the numbers, though everything is signed", async () => {
    const { broken, report } = await judge(await aFile(log, { leaveOut: [13, 16] }));
    expect(broken).toEqual(["lines-missing"]);
    expect(report.broken[0]).toMatchObject({ count: 2 });
  });

  test("lines of before numbering are not vouched for as a row, and that is said", async () => {
    const { verdict, report } = await judge(await aFile(aLog(40, { numberedFrom: 20 })));
    expect(verdict).toBe("whole");
    expect(report.unproved).toContainEqual({ code: "not-numbered", count: 7 });
  });

  test("another past under the same key does not fit a checkpoint that came another way", async () => {
    const rewritten = await aFile(aLog(40, { change: 4 }), { earlier: [16] });
    expect((await judge(rewritten)).verdict).toBe("whole");
    expect((await judge(rewritten, { checkpoints: [await aCheckpoint(log)] })).broken).toEqual(["given-differs"]);
    const before = await aCheckpoint(log.slice(0, 16));
    expect((await judge(rewritten, { checkpoints: [before] })).broken).toEqual(["given-not-grown"]);
  });

  test("an older seal in the file that does not fit shows that the past was written anew", async () => {
    const other = await aFile(aLog(40, { change: 4 }), { earlier: [16] });
    const { broken } = await judge({
      ...whole,
      earlier: [{ ...other.earlier[0], consistency: whole.earlier[1]?.consistency ?? [] } as never],
    });
    expect(broken).toEqual(["past-rewritten"]);
  });

  test("an older file keeps it to its word", async () => {
    const older = JSON.stringify(await aFile(log.slice(0, 16)));
    const { verdict, report } = await judge(whole, { earlierFile: older });
    expect(verdict).toBe("whole");
    expect(report.proved.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["earlier-file-kept", "fits-checkpoint"]),
    );
    const shorter = aLog(40).map((line) =>
      line.subject === rosa && line.nth === 2 ? { ...line, subject: "x" } : line,
    );
    expect((await judge(await aFile(shorter), { earlierFile: older })).broken).toEqual(
      expect.arrayContaining(["earlier-line-gone", "lines-missing"]),
    );
    const another = JSON.stringify(await aFile(log.slice(0, 16), { by: anAgency(8) }));
    expect((await judge(whole, { earlierFile: another })).broken).toEqual(["earlier-file-of-another"]);
    expect((await judge(whole, { earlierFile: "{" })).broken).toEqual(["earlier-file-bad"]);
  });

  test("a statement about other lines is not a statement about these", async () => {
    const { signer } = anAgency();
    const text = statementText(sha256, { ...whole, lines: whole.lines.slice(1), size: 40 });
    expect((await judge({ ...whole, statement: await signNote(text, signer) })).broken).toEqual(["statement-broken"]);
  });
});

describe("checkpoints that came another way", () => {
  test("of the same size, or smaller with the steps in the file, are proved", async () => {
    for (const size of [40, 33, 16, 5, 0]) {
      const { verdict, report } = await judge(whole, { checkpoints: [await aCheckpoint(log.slice(0, size))] });
      expect(verdict).toBe("whole");
      expect(report.proved).toContainEqual({ code: "fits-checkpoint", size });
      expect(report.unproved.map(({ code }) => code)).not.toContain("no-second-place");
    }
  });

  test("without the steps, or newer than the file, are honestly left open", async () => {
    const { report } = await judge(whole, {
      checkpoints: [await aCheckpoint(log.slice(0, 12)), await aCheckpoint(aLog(50))],
    });
    expect(report.verdict).toBe("whole");
    expect(report.unproved.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["given-no-path", "given-newer", "no-second-place"]),
    );
  });

  test("forged, of another key, or torn are found", async () => {
    const good = await aCheckpoint(log);
    expect((await judge(whole, { checkpoints: [good.replace("\n40\n", "\n39\n")] })).broken).toEqual(["given-forged"]);
    expect((await judge(whole, { checkpoints: [await aCheckpoint(log, anAgency(8))] })).broken).toEqual([
      "given-of-another",
    ]);
    expect((await judge(whole, { checkpoints: [good.slice(0, 60)] })).broken).toEqual(["given-unreadable"]);
  });
});

test("a whole file made with another key shows only against the key one knows", async () => {
  const forged = await aFile(aLog(40, { change: 4 }), { by: anAgency(8) });
  expect((await judge(forged)).report.unproved.map(({ code }) => code)).toContain("key-not-compared");
  const mark = keyFingerprint(sha256, anAgency().key);
  expect((await judge(forged, { knownKey: mark })).broken).toEqual(["key-not-known-one"]);
  for (const known of [mark, mark.toUpperCase().replaceAll(" ", "-"), ` ${anAgency().key}\n`])
    expect((await judge(whole, { knownKey: known })).report.proved.map(({ code }) => code)).toContain("key-as-known");
});

test("a file of another agency under this key's name is refused", async () => {
  const { broken } = await judge({ ...whole, origin: `mooring/ledger/${agencyId.replace("1", "3")}` });
  expect(broken).toEqual(["key-unreadable"]);
});

function withLine(file: ProofFile, at: number, change: object): ProofFile {
  return {
    ...file,
    lines: file.lines.map((each, i) => (i === at ? { ...each, line: { ...each.line, ...change } } : each)),
  };
}

/** A file with one part replaced by something of any shape. */
function mangled(): fc.Arbitrary<string> {
  const parts = Object.keys(whole) as (keyof ProofFile)[];
  return fc
    .tuple(fc.constantFrom(...parts), fc.jsonValue())
    .filter(([part, value]) => JSON.stringify(whole[part]) !== JSON.stringify(value) && part !== "earlier")
    .map(([part, value]) => JSON.stringify({ ...whole, [part]: value }));
}
