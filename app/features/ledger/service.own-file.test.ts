import { execFileSync } from "node:child_process";
import { createPublicKey, randomUUID, verify } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type ProofFile, type VerifyWith, verifyProofFile } from "@mooring/transparency";
import { expect, test } from "vitest";
import { type Agency, type Someone, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { sha256 } from "../../server/ledger-seal.ts";
import { saveCheckin } from "../checkins/service.ts";
import { OwnFile } from "./contract.ts";
import { makeOwnFile } from "./service.ts";

const world = useWorld();
const top = path.resolve(import.meta.dirname, "../../..");

async function aPersonWithLines(count: number): Promise<{ agency: Agency; rosa: Someone; tomas: Someone }> {
  const agency = await world.anAgency();
  const [rosa, tomas] = [await agency.aPerson(), await agency.aPerson()];
  for (let i = 0; i < count; i++) {
    await checksIn(rosa);
    await checksIn(tomas);
    if (i % 3 === 0) await agency.chain();
  }
  await agency.chain();
  return { agency, rosa, tomas };
}

const checksIn = (person: Someone) =>
  person.does((cx) =>
    saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 3 } }),
  );
const fileOf = (person: Someone) => person.does((cx) => makeOwnFile(cx, {}, world.house));
const judge = (file: ProofFile | string, more: Partial<VerifyWith> = {}) =>
  verifyProofFile(typeof file === "string" ? file : JSON.stringify(file), {
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
    ...more,
  });

test("a person's file is whole: their lines alone, numbered without a hole, in both languages", async () => {
  const { rosa, agency } = await aPersonWithLines(9);
  const file = await fileOf(rosa);
  expect(OwnFile.parse(file)).toEqual(file);
  const report = await judge(file);
  expect(report.verdict).toBe("whole");
  expect(report.proved).toContainEqual({ code: "numbered", count: 9 });
  expect(file.lines.map(({ line }) => line.nth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(file.lines.every(({ line }) => line.subject === file.subject)).toBe(true);
  expect(JSON.stringify(file)).not.toContain(rosa.id);
  expect(file.lines[0]?.said.en).toContain("You wrote or changed something in your check-ins.");
  expect(file.lines[0]?.said.es).toMatch(/Usted/);
  expect(await agency.verify()).toMatchObject({ ok: true });
});

test("taking the file leaves a line, and the next file leads back to this one", async () => {
  const { rosa, agency } = await aPersonWithLines(3);
  const first = await fileOf(rosa);
  await checksIn(rosa);
  await agency.chain();
  const second = await fileOf(rosa);
  expect(second.lines.at(-2)?.said.en).toContain("You took a copy of this list");
  const report = await judge(second, { earlierFile: JSON.stringify(first) });
  expect(report.verdict).toBe("whole");
  expect(report.proved.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["grew-from-own", "earlier-file-kept", "fits-checkpoint"]),
  );
});

test("it fits every checkpoint in the second place that is as large, and says so", async () => {
  const { rosa, agency } = await aPersonWithLines(2);
  const notes = fs.readFileSync(path.join(world.dataFolder, "witness", `${agency.id}.checkpoints`), "utf8");
  const newest = JSON.parse(notes.trim().split("\n").at(-1) ?? "");
  const report = await judge(await fileOf(rosa), { checkpoints: [newest] });
  expect(report.proved).toContainEqual({ code: "fits-checkpoint", size: 4 });
});

const sabotage: [string, string, string][] = [
  ["altered", "update mooring.ledger_line set count = 99 where subject_id = $1", "lines-altered"],
  [
    "dropped",
    "delete from mooring.ledger_leaf where line_id = (select id from mooring.ledger_line where subject_id = $1 order by at limit 1)",
    "lines-missing",
  ],
];
for (const [name, sql, code] of sabotage) {
  test(`a row ${name} in the database, triggers off, is found in the person's own file`, async () => {
    const { rosa } = await aPersonWithLines(4);
    await asOwner(sql, [rosa.id]);
    const report = await judge(await fileOf(rosa));
    expect(report.broken.map((each) => each.code)).toContain(code);
  });
}

test("the command says in plain words what is whole and what is forged, and needs no house", async () => {
  const { rosa, agency } = await aPersonWithLines(3);
  const folder = fs.mkdtempSync(path.join(world.dataFolder, "taken-"));
  const file = await fileOf(rosa);
  const write = (name: string, content: string) => {
    fs.writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const good = write("list.json", JSON.stringify(file));
  const dropped = write("dropped.json", JSON.stringify({ ...file, lines: file.lines.slice(1) }));
  const torn = write("torn.json", JSON.stringify(file).slice(0, 900));
  const seal = path.join(world.dataFolder, "witness", `${agency.id}.checkpoints`);
  expect(run(good)).toMatchObject({ code: 0, said: expect.stringContaining("Nothing in it was changed") });
  expect(run(good, "--language", "es").said).toContain("Este archivo está completo");
  expect(run(good, "--seal", seal).said).toContain("fits this file");
  expect(run(dropped)).toMatchObject({ code: 1, said: expect.stringContaining("One line is missing") });
  expect(run(torn)).toMatchObject({ code: 1, said: expect.stringContaining("cut off or damaged") });
  const forged = write("seal.txt", file.checkpoint.replace("\n6\n", "\n7\n"));
  expect(run(good, "--seal", forged)).toMatchObject({ code: 1, said: expect.stringContaining("forged or damaged") });
  expect(run(path.join(folder, "nowhere.json")).code).toBe(2);
}, 60_000);

function run(...args: string[]): { code: number; said: string } {
  const command = [path.join(top, "app/server/commands/main.ts"), "verify-proof", ...args];
  // A folder that is no data folder: the command may not look for one.
  const env = { ...process.env, MOORING_DATA: path.join(world.dataFolder, "none") };
  try {
    return { code: 0, said: execFileSync(process.execPath, command, { encoding: "utf8", env }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, said: stdout };
  }
}

async function asOwner(sql: string, values: unknown[]): Promise<void> {
  const pool = openPool(world.url, "owner", 1);
  const client = await pool.connect();
  await client.query("set session_replication_role = replica");
  await client.query(sql, values);
  client.release(true);
  await pool.end();
}
