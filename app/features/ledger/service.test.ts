import { createHash, createPublicKey, randomUUID, verify } from "node:crypto";
import { canonicalLine, leafHash, parseVerifierKey, verifyCheckpoint, verifyInclusion } from "@mooring/transparency";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { listCheckinsOf, listOwnCheckins, saveCheckin } from "../checkins/service.ts";
import { giveRelease } from "../consent/releases.ts";
import { decideChoice, readChoice, withdrawByWord } from "../consent/service.ts";
import { answerPerson, listAgencyLines, listDisputes, verifyAgencyLedger } from "./officer.ts";
import { disputeLine, listOwnLines, proveOwnLine } from "./service.ts";

const world = useWorld();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const all = { language: "en", who: "all-but-me" } as const;

async function aFamily() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const releaseId = randomUUID();
  const checksIn = () =>
    rosa.does((cx) =>
      saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 2 } }),
    );
  const shares = () =>
    rosa.does((cx) => giveRelease(cx, { id: releaseId, to: "care-team", compartments: ["checkins"] }));
  const looks = () => dana.does((cx) => listCheckinsOf(cx, { personId: rosa.id, days: 30 })).catch(() => {});
  return { agency, dana, rosa, releaseId, checksIn, shares, looks };
}

test("a person sees who looked, when, what for and why, and their own acts only when they ask", async () => {
  const { rosa, checksIn, shares, looks } = await aFamily();
  await checksIn();
  await checksIn();
  await shares();
  await looks();
  const { entries, before } = await rosa.does((cx) => listOwnLines(cx, all));
  expect(before).toBeNull();
  expect(entries.map((entry) => entry.text)).toEqual(["Staff, support worker, read 2 of your check-ins."]);
  expect(entries[0]?.details).toContain("What it was for: to help you.");
  const mine = await rosa.does((cx) => listOwnLines(cx, { language: "es", who: "me" }));
  expect(mine.entries).toHaveLength(3);
  expect(mine.entries[0]?.text).toMatch(/^Usted dijo que su equipo de apoyo puede ver/);
});

test("refusals are shown too, and tell that nothing was shown", async () => {
  const { rosa, checksIn, looks } = await aFamily();
  await checksIn();
  await looks();
  const { entries } = await rosa.does((cx) => listOwnLines(cx, all));
  expect(entries[0]).toMatchObject({ outcome: "refused", who: "staff" });
  expect(entries[0]?.text).toContain("was not let in. Nothing was shown.");
});

test("a no by word of mouth stands in the person's own ledger", async () => {
  const { rosa, dana } = await aFamily();
  await dana.does((cx) => withdrawByWord(cx, { personId: rosa.id, purpose: "P06", how: "in-person" }));
  const { entries } = await rosa.does((cx) => listOwnLines(cx, all));
  expect(entries[0]?.text).toBe("Staff, support worker, changed one of your choices.");
  expect(entries[0]?.details).toContain("You told them in person.");
});

test("a hundred and twenty lines come in pages of fifty, each line once, also while new ones arrive", async () => {
  const { rosa, checksIn, looks } = await aFamily();
  await checksIn();
  for (let i = 0; i < 120; i++) await looks();
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await rosa.does((cx) => listOwnLines(cx, { ...all, before }));
    expect(page.entries.length).toBeLessThanOrEqual(50);
    seen.push(...page.entries.map((entry) => entry.id));
    before = page.before ?? undefined;
    await looks();
  } while (before);
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});

test("filters keep to what was asked", async () => {
  const { rosa, checksIn, shares, looks } = await aFamily();
  await checksIn();
  await shares();
  await looks();
  const count = async (more: object) => (await rosa.does((cx) => listOwnLines(cx, { ...all, ...more }))).entries.length;
  expect(await count({ what: "checkins" })).toBe(1);
  expect(await count({ what: "journal" })).toBe(0);
  expect(await count({ who: "software" })).toBe(0);
  expect(await count({ who: "others" })).toBe(1);
  expect(await count({ from: "2999-01-01" })).toBe(0);
  expect(await count({ to: "2020-01-01" })).toBe(0);
});

test("nobody sees another person's lines, nor proves or disputes them", async () => {
  const { rosa, checksIn, agency } = await aFamily();
  await checksIn();
  const sam = await agency.aPerson();
  const [line] = (await rosa.does((cx) => listOwnLines(cx, { ...all, who: "me" }))).entries;
  const lineId = line?.id ?? "";
  expect((await sam.does((cx) => listOwnLines(cx, { ...all, who: "all-but-me" }))).entries).toEqual([]);
  await expect(sam.does((cx) => proveOwnLine(cx, { lineId }, world.house))).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(sam.does((cx) => disputeLine(cx, { lineId, id: randomUUID(), words: "x" }))).rejects.toMatchObject({
    code: "not-found",
  });
});

test("a line waits until it is chained, and is then proved by hashes and a signature that anyone can check", async () => {
  const { agency, rosa, checksIn } = await aFamily();
  for (let i = 0; i < 5; i++) await checksIn();
  const { entries } = await rosa.does((cx) => listOwnLines(cx, { ...all, who: "me" }));
  const prove = (lineId: string) => rosa.does((cx) => proveOwnLine(cx, { lineId }, world.house));
  expect(await prove(entries[0]?.id ?? "")).toEqual({ state: "waiting" });
  await agency.chain();
  // A ledger of several tiles, so that proofs reach across them.
  for (let i = 0; i < 300; i++) await rosa.does((cx) => listOwnCheckins(cx, { days: 1 }));
  await agency.chain();
  const later = await rosa.does((cx) => listOwnLines(cx, { ...all, who: "me" }));
  for (const { id } of [...entries, ...later.entries.slice(0, 5)]) {
    const proof = await prove(id);
    if (proof.state !== "proved") throw new Error("not chained");
    const key = parseVerifierKey(sha256, proof.verifierKey);
    if (!key) throw new Error("no key");
    const signed = await verifyCheckpoint(proof.checkpoint, {
      ...key,
      sha256,
      verify: (raw, bytes, signature) =>
        verify(
          null,
          bytes,
          createPublicKey({
            key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(raw).toString("base64url") },
            format: "jwk",
          }),
          signature,
        ),
    });
    if (!signed.ok) throw new Error(signed.reason);
    const check = (line: typeof proof.line) =>
      verifyInclusion(sha256, {
        leaf: leafHash(sha256, canonicalLine(line)),
        index: proof.seq,
        size: proof.size,
        proof: proof.inclusion.map((hash) => Buffer.from(hash, "base64")),
        root: signed.checkpoint.root,
      });
    expect(proof.line.id).toBe(id);
    expect(check(proof.line)).toBe(true);
    expect(check({ ...proof.line, outcome: "refused" })).toBe(false);
  }
}, 60_000);

test("a question about a line reaches the privacy officer without a name, and its answer the person", async () => {
  const { agency, rosa, checksIn, looks, dana } = await aFamily();
  const officer = await agency.aMember(["privacy-officer"]);
  await checksIn();
  await looks();
  const [line] = (await rosa.does((cx) => listOwnLines(cx, all))).entries;
  const asked = { lineId: line?.id ?? "", id: randomUUID(), words: "Why did <b>Dana</b> try? 🌊" };
  await rosa.does((cx) => disputeLine(cx, asked));
  await rosa.does((cx) => disputeLine(cx, asked));

  await expect(dana.does((cx) => listDisputes(cx, { language: "en" }))).rejects.toMatchObject({ code: "not-allowed" });
  const open = await officer.does((cx) => listDisputes(cx, { language: "en" }));
  expect(open).toHaveLength(1);
  expect(open[0]).toMatchObject({ person: rosa.id.slice(-6), dispute: { words: asked.words, answer: null } });
  expect(open[0]?.line?.text).toContain("was not let in");

  await expect(dana.does((cx) => answerPerson(cx, { id: asked.id, words: "no" }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await officer.does((cx) => answerPerson(cx, { id: asked.id, words: "Nothing was shown to them." }));
  await expect(officer.does((cx) => answerPerson(cx, { id: asked.id, words: "again" }))).rejects.toMatchObject({
    code: "already-done",
  });

  const after = (await rosa.does((cx) => listOwnLines(cx, all))).entries.find((entry) => entry.id === asked.lineId);
  const found = await rosa.does((cx) => listOwnLines(cx, { language: "en", who: "asked" }));
  expect(found.entries.map((entry) => entry.id)).toEqual([asked.lineId]);
  const texts = (await rosa.does((cx) => listOwnLines(cx, all))).entries.map((entry) => entry.text);
  expect(texts).toContain("Staff, privacy officer, answered what you asked about this list.");
  expect(after?.disputes).toMatchObject([{ words: asked.words, answer: "Nothing was shown to them." }]);
});

test("the privacy officer's way to questions opens nothing else about a person", async () => {
  const { agency, rosa } = await aFamily();
  const officer = await agency.aMember(["privacy-officer"]);
  await officer.does(async (cx) => {
    for (const compartment of ["identity", "checkins", "journal", "findings", "notes"] as const) {
      for (const purpose of ["legal", "care"] as const) {
        expect(
          (await cx.door.explain({ action: "read", subject: rosa.id, compartments: [compartment], purpose })).allowed,
        ).toBe(false);
      }
    }
    expect(
      (await cx.door.explain({ action: "write", subject: rosa.id, compartments: ["choices"], purpose: "legal" }))
        .allowed,
    ).toBe(false);
  });
});

test("words of a dispute are sealed in the database", async () => {
  const { rosa, checksIn } = await aFamily();
  await checksIn();
  const [line] = (await rosa.does((cx) => listOwnLines(cx, { ...all, who: "me" }))).entries;
  await rosa.does((cx) => disputeLine(cx, { lineId: line?.id ?? "", id: randomUUID(), words: "CANARY-WORDS" }));
  const rows = await rosa.does(async (cx) => {
    await cx.door.decideOwn("read", ["choices"]);
    return cx.db.selectFrom("dispute").select("words").execute();
  });
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.words ?? []).toString("latin1")).not.toContain("CANARY");
});

test("officer and auditor see the agency's ledger without names and can check it; practitioners cannot", async () => {
  const { agency, dana, rosa, checksIn, looks } = await aFamily();
  const auditor = await agency.aMember(["auditor"]);
  await checksIn();
  await looks();
  await agency.chain();
  const { lines } = await auditor.does((cx) => listAgencyLines(cx, {}, world.house));
  expect(lines.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(lines)).not.toContain(rosa.id);
  expect(lines.some((line) => line.subject === rosa.id.slice(-6))).toBe(true);
  const refused = await auditor.does((cx) => listAgencyLines(cx, { outcome: "refused" }, world.house));
  expect(new Set(refused.lines.map((line) => line.outcome))).toEqual(new Set(["refused"]));
  const report = await auditor.does((cx) => verifyAgencyLedger(cx, {}, world.house));
  expect(report).toMatchObject({ ok: true, problems: [] });
  expect(report.checkpoints).toBeGreaterThan(0);
  await expect(dana.does((cx) => listAgencyLines(cx, {}, world.house))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(dana.does((cx) => verifyAgencyLedger(cx, {}, world.house))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await expect(auditor.does((cx) => listDisputes(cx, { language: "en" }))).resolves.toEqual([]);
});

test("another agency's officer sees none of it", async () => {
  const { rosa, checksIn, looks } = await aFamily();
  await checksIn();
  await looks();
  const [line] = (await rosa.does((cx) => listOwnLines(cx, all))).entries;
  const id = randomUUID();
  await rosa.does((cx) => disputeLine(cx, { lineId: line?.id ?? "", id, words: "hello" }));
  const elsewhere = await (await world.anAgency()).aMember(["privacy-officer"]);
  expect(await elsewhere.does((cx) => listDisputes(cx, { language: "en" }))).toEqual([]);
  await expect(elsewhere.does((cx) => answerPerson(cx, { id, words: "x" }))).rejects.toMatchObject({
    code: "not-found",
  });
  const seen = await elsewhere.does((cx) => listAgencyLines(cx, {}, world.house));
  expect(seen.lines.some((each) => each.subject === rosa.id.slice(-6))).toBe(false);
});

test("a choice shows in the ledger by the title on its screen", async () => {
  const { rosa } = await aFamily();
  const { textHash } = await rosa.does((cx) => readChoice(cx, { purpose: "P10", language: "en" }));
  await rosa.does((cx) => decideChoice(cx, { purpose: "P10", on: true, sources: [], textHash, language: "en" }));
  const { entries } = await rosa.does((cx) => listOwnLines(cx, { ...all, who: "me" }));
  expect(entries.map((entry) => entry.text)).toContain(
    "You turned this on: Tell us how and when it is safe to reach you.",
  );
});

test("a person puts beside a line what is right; the line itself stays, and both see which it is", async () => {
  const { agency, rosa, checksIn, shares, looks } = await aFamily();
  await checksIn();
  await shares();
  await looks();
  const omar = await agency.aMember(["privacy-officer"]);
  const [line] = (await rosa.does((cx) => listOwnLines(cx, all))).entries;
  const id = randomUUID();
  const words = "It was on Tuesday.";
  await rosa.does((cx) => disputeLine(cx, { lineId: line?.id ?? "", id, words, kind: "correct" }));
  const [again] = (await rosa.does((cx) => listOwnLines(cx, all))).entries;
  expect(again).toMatchObject({ text: line?.text, disputes: [{ kind: "correct", words }] });
  const [asked] = await omar.does((cx) => listDisputes(cx, { language: "en" }));
  expect(asked).toMatchObject({ dispute: { kind: "correct", words } });
});
