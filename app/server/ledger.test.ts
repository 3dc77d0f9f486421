import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type Agency, type Someone, useWorld } from "../../tests/app/world.ts";
import { openPool, type Pool } from "../db/open.ts";
import { beginWork } from "../db/work.ts";
import { listOwnCheckins, saveCheckin } from "../features/checkins/service.ts";
import { verifyLedger } from "./ledger-chain.ts";

const world = useWorld();
let agency: Agency;
let rosa: Someone;

beforeEach(async () => {
  agency = await world.anAgency();
  rosa = await agency.aPerson();
  for (let i = 0; i < 6; i++) {
    await rosa.does((cx) =>
      saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 3 } }),
    );
    if (i % 2 === 0) await agency.chain();
  }
  await agency.chain();
});

test("an untouched ledger verifies, and every checkpoint in both places matches", async () => {
  const report = await agency.verify();
  expect(report).toMatchObject({ ok: true, size: 6, unchained: 0, problems: [] });
  expect(report.checkpointsMatched).toBeGreaterThanOrEqual(4);
});

test("nobody can change, remove or empty it through the database", async () => {
  await asOwner(async (pool) => {
    for (const attempt of [
      "update mooring.ledger_line set count = 9",
      "delete from mooring.ledger_line",
      "truncate mooring.ledger_line cascade",
      "delete from mooring.ledger_leaf",
    ]) {
      await expect(pool.query(attempt)).rejects.toThrow("only ever added to");
    }
  });
});

const sabotage: [string, string][] = [
  [
    "an altered line",
    "update mooring.ledger_line set count = 99 where id = (select line_id from mooring.ledger_leaf where agency_id = $1 and seq = 2)",
  ],
  [
    "a removed line",
    "with gone as (delete from mooring.ledger_leaf where agency_id = $1 and seq = 3 returning line_id) delete from mooring.ledger_line where id = (select line_id from gone)",
  ],
  [
    "a removed last line",
    "with gone as (delete from mooring.ledger_leaf where agency_id = $1 and seq = 5 returning line_id) delete from mooring.ledger_line where id = (select line_id from gone)",
  ],
  [
    "two lines that changed places",
    "update mooring.ledger_leaf l set line_id = o.line_id, leaf_hash = o.leaf_hash from mooring.ledger_leaf o where l.agency_id = $1 and o.agency_id = $1 and l.seq in (1, 2) and o.seq = 3 - l.seq",
  ],
  [
    "a smuggled line",
    "insert into mooring.ledger_line select agency_id, gen_random_uuid(), at, actor_kind, actor_id, actor_role, subject_id, action, compartments, count, purpose, basis, permit_id, policies, facts_hash, analyser, outcome, why from mooring.ledger_line where agency_id = $1 limit 1",
  ],
];

test("a ledger of many batches is read to its end, and one altered line among the last is named", async () => {
  await asOwner(async (pool) => {
    await pool.query(
      "insert into mooring.ledger_line (agency_id, id, at, actor_kind, action, compartments, count, purpose, basis, policies, outcome) select $1, gen_random_uuid(), now(), 'system', 'read', '{checkins}', 1, 'care', 'own', '{}', 'shown' from generate_series(1, 2600)",
      [agency.id],
    );
    await pool.query(
      "insert into mooring.ledger_pending select agency_id, id from mooring.ledger_line l where agency_id = $1 and not exists (select from mooring.ledger_leaf f where f.line_id = l.id)",
      [agency.id],
    );
  });
  await agency.chain();
  expect(await agency.verify()).toMatchObject({ ok: true, size: 2606, vouchedSize: 2606, unchained: 0 });
  await asOwner(async (pool) => {
    const client = await pool.connect();
    await client.query("set session_replication_role = replica");
    await client.query(
      "update mooring.ledger_line set count = 2 where id = (select line_id from mooring.ledger_leaf where agency_id = $1 and seq = 2590)",
      [agency.id],
    );
    client.release(true);
  });
  const { problems } = await agency.verify();
  expect(problems).toEqual([expect.objectContaining({ kind: "altered", seq: 2590 })]);
});

for (const [name, sql] of sabotage) {
  test(`${name} is found, with the triggers off too`, async () => {
    await asOwner(async (pool) => {
      const client = await pool.connect();
      await client.query("set session_replication_role = replica");
      await client.query("alter table mooring.ledger_leaf drop constraint if exists ledger_leaf_agency_id_line_id_key");
      await client.query(sql, [agency.id]);
      client.release(true);
    });
    const report = await agency.verify();
    expect(report.ok).toBe(false);
    expect(report.problems.length).toBeGreaterThan(0);
  });
}

test("rewriting the database's whole tail, checkpoints and all, is found from the second place", async () => {
  await asOwner(async (pool) => {
    const client = await pool.connect();
    await client.query("set session_replication_role = replica");
    await client.query(
      "delete from mooring.ledger_line where id in (select line_id from mooring.ledger_leaf where agency_id = $1 and seq >= 4)",
      [agency.id],
    );
    await client.query("delete from mooring.ledger_leaf where agency_id = $1 and seq >= 4", [agency.id]);
    await client.query("delete from mooring.ledger_checkpoint where agency_id = $1 and size > 4", [agency.id]);
    await client.query("update mooring.ledger_tile set hashes = substring(hashes for 128) where agency_id = $1", [
      agency.id,
    ]);
    client.release(true);
  });
  expect(await agency.verify()).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([expect.objectContaining({ kind: "removed" })]),
  });
});

test("a forged checkpoint in the second place is found", async () => {
  const file = path.join(world.dataFolder, "witness", `${agency.id}.checkpoints`);
  const forged = JSON.parse(fs.readFileSync(file, "utf8").trim().split("\n").at(-1) ?? '""').replace("\n6\n", "\n7\n");
  fs.appendFileSync(file, `${JSON.stringify(forged)}\n`);
  expect(await agency.verify()).toMatchObject({ ok: false });
});

test("when the line cannot be written, nothing is shown and nothing is kept", async () => {
  await asOwner((pool) =>
    pool.query("alter table mooring.ledger_line add constraint no_more check (outcome <> 'shown') not valid"),
  );
  try {
    await expect(rosa.does((cx) => listOwnCheckins(cx, { days: 7 }))).rejects.toThrow();
  } finally {
    await asOwner((pool) => pool.query("alter table mooring.ledger_line drop constraint no_more"));
  }
  expect(await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }))).toHaveLength(6);
});

test("the clock set back does not put a line before an earlier one", async () => {
  world.setClock(new Date(Date.now() + 3_600_000));
  await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }));
  world.setClock(new Date(Date.now() - 86_400_000));
  await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }));
  const { rows } = await asOwner((pool) =>
    pool.query("select at from mooring.ledger_line where agency_id = $1 order by id desc limit 2", [agency.id]),
  );
  expect(rows[0].at.getTime()).toBeGreaterThanOrEqual(rows[1].at.getTime());
});

test("an auditor with another key sees that the notes are not ours", async () => {
  const other = await world.anAgency();
  const keyring = { ...world.house.keyring, ledgerKeys: () => world.house.keyring.ledgerKeys(other.id) };
  const report = await verifyLedger(
    { pool: world.house.pool, keyring, witnessFolder: path.join(world.dataFolder, "witness") },
    agency.id,
  );
  expect(report.ok).toBe(false);
});

async function asOwner<T>(act: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool(world.url, "owner", 1);
  try {
    return await act(pool);
  } finally {
    await pool.end();
  }
}

test("people stand in the hashes under a name of their own, and a line moved to somebody else is found", async () => {
  const agency = await world.anAgency();
  const [rosa, tomas] = [await agency.aPerson(), await agency.aPerson()];
  for (const person of [rosa, tomas])
    await person.does(async (cx) => cx.ledger.note(await cx.door.decideOwn("write", ["choices"]), "changed"));
  await agency.chain();
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query(
    "select subject_id, subject_alias, actor_alias from mooring.ledger_line where subject_id = $1",
    [rosa.id],
  );
  expect(rows).toEqual([{ subject_id: rosa.id, subject_alias: rows[0].actor_alias, actor_alias: expect.any(String) }]);
  expect(rows[0].subject_alias).not.toBe(rosa.id);
  expect(await agency.verify()).toMatchObject({ ok: true });

  const move = (to: string, from: string) =>
    owner.query(
      "begin; set local session_replication_role = replica; update mooring.ledger_line set subject_id = '$2' where subject_id = '$1'; commit"
        .replace("$1", from)
        .replace("$2", to),
    );
  await move(tomas.id, rosa.id);
  expect((await agency.verify()).problems).toEqual([expect.objectContaining({ kind: "altered" })]);
  await move(rows[0].subject_alias, tomas.id);
  expect((await agency.verify()).ok).toBe(false);
  await owner.end();
});

test("an id in a line gives way to its name only when somebody is erased, and nothing else ever changes", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await rosa.does(async (cx) => cx.ledger.note(await cx.door.decideOwn("write", ["choices"]), "changed"));
  await agency.chain();
  const owner = openPool(world.url, "owner", 1);
  for (const change of ["subject_id = subject_alias", "action = 'list'", "subject_id = gen_random_uuid()"])
    await expect(
      owner.query(`update mooring.ledger_line set ${change} where agency_id = '${agency.id}'`),
    ).rejects.toMatchObject({ code: "MO002" });
  const work = beginWork(world.house.pool, { agencyId: agency.id, actorId: null });
  const { rows } = await work.query("select mooring.unlink_ledger($1) as nonce", [rosa.id]);
  await work.commit();
  expect((rows[0] as { nonce: Buffer }).nonce).toHaveLength(32);
  const after = await owner.query("select 1 from mooring.ledger_line where subject_id = $1 or actor_id = $1", [
    rosa.id,
  ]);
  expect(after.rowCount).toBe(0);
  expect(await agency.verify()).toMatchObject({ ok: true, size: 1 });
  await owner.end();
});
