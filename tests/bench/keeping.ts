import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedPostgres } from "../../app/db/embedded.ts";
import { migrate } from "../../app/db/migrate.ts";
import { openPool, withDatabase } from "../../app/db/open.ts";
import { beginWork } from "../../app/db/work.ts";
import { saveCheckin } from "../../app/features/checkins/service.ts";
import type { AccountId, AgencyId, PersonId } from "../../app/kernel/ids.ts";
import { fillFromBackup, makeBackup } from "../../app/server/backup.ts";
import { inContext } from "../../app/server/context.ts";
import { openHouse } from "../../app/server/house.ts";
import { openSequencer, verifyLedger } from "../../app/server/ledger-chain.ts";
import { openLog } from "../../app/server/log.ts";
import { findServiceUser } from "../../app/server/service-user.ts";

const percentile = (times: number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/**
 * How fast a permitted value opens, a ledger is verified, lines are chained while they are written, and a database of
 * `gigabytes` is backed up and restored (rows of sealed size, through the same code as the commands).
 */
export async function benchKeeping({ gigabytes }: { gigabytes: number }): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-bench-"));
  const user = findServiceUser();
  if (user) fs.chownSync(folder, user.uid, user.gid);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, "postgres"), user });
  const server = openPool(postgres.url, "owner", 1);
  await server.query("create database mooring");
  const url = withDatabase(postgres.url, "mooring");
  await migrate(url);
  const house = await openHouse({ url, dataFolder: folder, log: openLog("silent") });
  const [agencyId, personId] = [randomUUID() as AgencyId, randomUUID() as PersonId];
  house.keyring.makeAgency(agencyId);
  const work = beginWork(house.pool, { agencyId, actorId: null });
  const made = { agency_id: agencyId, created_at: new Date() };
  await work.query(
    "insert into mooring.agency (agency_id, name, kind, place, zone, created_at) values ($1, 'Bench', 'other', 'Here', 'UTC', now())",
    [agencyId],
  );
  await work.db
    .insertInto("person")
    .values({
      ...made,
      id: personId,
      account_id: null,
      programme_id: null,
      age_band: "unknown",
      service_type: "unknown",
      labels: [],
    })
    .execute();
  await work.commit();
  const actor = { kind: "person", agencyId, personId, accountId: randomUUID() as AccountId, sessionId: "b" } as const;
  const parts = { pool: house.pool, keyring: house.keyring, witnessFolder: path.join(folder, "witness") };
  try {
    await permitToPlaintext();
    await chainWhileWriting();
    await verifying();
    await restoring();
  } finally {
    await house.pool.end();
    await server.end();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }

  async function permitToPlaintext(): Promise<void> {
    const times: number[] = [];
    await inContext(house, actor, async (cx) => {
      const place = { column: "checkin.body", row: randomUUID() } as const;
      const sealed = cx.vault.seal(await cx.door.decideOwn("write", ["checkins"]), place, "a long day, and good soup");
      for (let i = 0; i < 20_000; i++) {
        const began = performance.now();
        const permit = await cx.door.decideOwn("read", ["checkins"]);
        cx.vault.open(permit, place, sealed, []);
        times.push(performance.now() - began);
      }
    });
    console.log(
      `permit to plaintext: p50 ${percentile(times, 0.5).toFixed(3)} ms, p99 ${percentile(times, 0.99).toFixed(3)} ms (goal p99 at most 10 ms)`,
    );
  }

  /** Writers that go as fast as they may, up to 1,000 a second, while the sequencer chains every 200 ms. */
  async function chainWhileWriting(): Promise<void> {
    const { chain } = openSequencer({ ...parts, now: house.clock.now });
    const seconds = 8;
    const until = performance.now() + seconds * 1000;
    let written = 0;
    const lags: number[] = [];
    const writer = async () => {
      while (performance.now() < until) {
        await inContext(house, actor, (cx) =>
          saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { word: "x" } }),
        );
        written += 1;
        const ahead = written - (1000 * (seconds * 1000 - (until - performance.now()))) / 1000;
        if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
      }
    };
    const chaining = (async () => {
      while (performance.now() < until) {
        await chain();
        const { rows } = await ownerRuns(
          "select coalesce(extract(epoch from now() - min(l.at)) * 1000, 0)::float as lag from mooring.ledger_pending p join mooring.ledger_line l on l.id = p.line_id",
        );
        lags.push(rows[0]?.lag ?? 0);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    })();
    await Promise.all([chaining, ...Array.from({ length: 12 }, writer)]);
    await chain();
    console.log(
      `chain lag: ${Math.round(written / seconds)} writes/s reached, lag p95 ${Math.round(percentile(lags, 0.95))} ms, most ${Math.round(Math.max(...lags))} ms (goal at most 1 s at 1,000 writes/s)`,
    );
  }

  async function verifying(): Promise<void> {
    const lines = 60_000;
    await ownerRuns(`
      insert into mooring.ledger_line (agency_id, id, at, actor_kind, actor_id, actor_role, subject_id, action, compartments, count, purpose, basis, permit_id, policies, outcome)
      select '${agencyId}', gen_random_uuid(), now(), 'person', '${personId}', null, '${personId}', 'read', '{checkins}', 1, 'self', 'own', gen_random_uuid(), '{own-things}', 'shown' from generate_series(1, ${lines})`);
    await ownerRuns(
      `insert into mooring.ledger_pending select agency_id, id from mooring.ledger_line l where not exists (select from mooring.ledger_leaf f where f.line_id = l.id)`,
    );
    await openSequencer({ ...parts, now: house.clock.now }).chain();
    const began = performance.now();
    const report = await verifyLedger(parts, agencyId);
    const took = (performance.now() - began) / 1000;
    if (!report.ok) throw new Error(report.problems[0]?.detail);
    console.log(
      `ledger verify: ${report.size} lines in ${took.toFixed(1)} s, ${Math.round(report.size / took)} lines/s from the database (goal at least 50,000)`,
    );
  }

  async function restoring(): Promise<void> {
    const rowBytes = 8000;
    const rows = Math.round((gigabytes * 1e9) / rowBytes);
    await ownerRuns(`
      insert into mooring.checkin (agency_id, id, person_id, at, zone, body, received_at)
      select '${agencyId}', gen_random_uuid(), '${personId}', now(), 'UTC',
        (select string_agg(sha512((g::text || i || random())::bytea), '') from generate_series(1, ${rowBytes / 64}) i), now()
      from generate_series(1, ${rows}) g`);
    const keyringFolder = house.keyring.folder;
    const backup = await makeBackup({ url, keyringFolder, folder: path.join(folder, "backups"), now: new Date() });
    await server.query("create database mooring_restored");
    const restored = await fillFromBackup({
      url: withDatabase(postgres.url, "mooring_restored"),
      keyringFolder,
      file: backup.file,
    });
    const gb = backup.bytes / 1e9;
    console.log(
      `backup: ${gb.toFixed(2)} GB in ${(backup.tookMs / 1000).toFixed(1)} s (${Math.round((gb * 1e6) / backup.tookMs)} MB/s); restore ${(restored.tookMs / 1000).toFixed(1)} s (${Math.round((gb * 1e6) / restored.tookMs)} MB/s)`,
    );
  }

  async function ownerRuns(text: string) {
    const owner = openPool(url, "owner", 1);
    try {
      return await owner.query(text);
    } finally {
      await owner.end();
    }
  }
}

/** `node tests/bench/keeping.ts [GIGABYTES]`: by itself, because a gigabyte takes its time. */
if (import.meta.main) {
  await benchKeeping({ gigabytes: Number(process.argv[2] ?? 0.1) });
  process.exit(0);
}
