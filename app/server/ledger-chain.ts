import {
  type AuditReport,
  appendLeaves,
  auditLog,
  canonicalLine,
  EMPTY_FRONTIER,
  type Frontier,
  hashAtFromTiles,
  type LedgerLine,
  leafHash,
  type StoredCheckpoint,
  type StoredLine,
  TILE_WIDTH,
  tilesTouched,
} from "@mooring/transparency";
import { type InferResult, type Selectable, sql } from "kysely";
import type { Pool } from "#db/open.ts";
import type { Tables } from "#db/tables.ts";
import { beginWork, type Db, type Work } from "#db/work.ts";
import type { Keyring } from "./keyring.ts";
import { noteVerifier, originOf, readWitness, sha256, signedNote, witness } from "./ledger-seal.ts";

type Parts = {
  pool: Pool;
  keyring: Keyring;
  /** A second place for signed checkpoints, outside the database. */
  witnessFolder: string;
  now: () => Date;
};

/** Bytes of one SHA-256 hash. */
const hashBytes = 32;
const batch = 2000;
/** Lines the audit asks for at a time. */
const fetched = 500;

/** Chains what has been written since last time. One at a time per agency, whoever runs it. */
export function openSequencer({ pool, keyring, witnessFolder, now }: Parts) {
  const frontiers = new Map<string, Frontier>();

  const chainAgency = async (agencyId: string): Promise<number> => {
    const work = beginWork(pool, { agencyId, actorId: null, keepsLedger: true });
    try {
      const lock = await sql<{
        mine: boolean;
      }>`select pg_try_advisory_xact_lock(hashtextextended(${agencyId}, 7312)) as mine`.execute(work.db);
      const pending = lock.rows[0]?.mine ? await pendingLines(work.db) : [];
      if (pending.length === 0) {
        await work.rollback();
        return 0;
      }
      const lines = await numbered(work.db, agencyId, pending);
      const before = await frontierOf(work.db, frontiers.get(agencyId));
      const leaves = lines.map((line) => leafHash(sha256, canonicalLine(lineForHashing(line))));
      const nodes = new Map<string, Uint8Array>();
      const after = appendLeaves(sha256, before, leaves, (level, index, hash) => {
        if (level % 8 === 0) nodes.set(`${level / 8}/${index}`, hash);
      });
      await keepLeaves(work.db, agencyId, before.size, lines, leaves);
      await keepTiles(work.db, agencyId, before.size, after.size, nodes);
      const note = await signedNote(keyring, agencyId, after);
      await work.db
        .insertInto("ledger_checkpoint")
        .values({ agency_id: agencyId, size: String(after.size), note, at: now() })
        .execute();
      await work.db
        .deleteFrom("ledger_pending")
        .where(
          "line_id",
          "in",
          lines.map((line) => line.id),
        )
        .execute();
      await work.commit();
      frontiers.set(agencyId, after);
      witness(witnessFolder, agencyId, note);
      return lines.length;
    } catch (error) {
      frontiers.delete(agencyId);
      await work.rollback().catch(() => {});
      throw error;
    }
  };

  return {
    /** Chains everything pending in every agency. @returns lines chained */
    chain: async (): Promise<number> => {
      const { rows } = await pool.query<{ agency_id: string }>("select agency_id from mooring.agencies_to_chain()");
      let chained = 0;
      for (const { agency_id } of rows) {
        for (
          let done = await chainAgency(agency_id);
          done > 0;
          done = done === batch ? await chainAgency(agency_id) : 0
        )
          chained += done;
      }
      return chained;
    },
  };
}

/**
 * Reads the whole ledger of an agency against its hashes and every signed checkpoint, in the database and in the second place.
 * Nothing here relies on triggers or on the service being honest.
 */
export async function verifyLedger(
  { pool, keyring, witnessFolder }: Omit<Parts, "now">,
  agencyId: string,
): Promise<AuditReport & { unchained: number }> {
  const work = beginWork(pool, { agencyId, actorId: null, keepsLedger: true });
  try {
    // The whole of two tables is joined. Where the database has not counted them yet (fresh, just restored) it takes them
    // for small, and would look through one whole table for every line of the other.
    await work.query(
      "select set_config('enable_nestloop', 'off', true), set_config('cursor_tuple_fraction', '1', true)",
    );
    const tiles = new Map(
      (await work.db.selectFrom("ledger_tile").selectAll().where("level", "=", 0).execute()).map((tile) => [
        Number(tile.index),
        tile.hashes,
      ]),
    );
    const report = await auditLog({
      sha256,
      lines: storedLines(work),
      checkpoints: await checkpoints(work.db, witnessFolder, agencyId),
      verifier: noteVerifier(keyring, agencyId),
      origin: originOf(agencyId),
      leafHashAt: (seq) => {
        const hashes = tiles.get(Math.floor(seq / TILE_WIDTH));
        const at = (seq % TILE_WIDTH) * hashBytes;
        return hashes && hashes.length >= at + hashBytes ? hashes.subarray(at, at + hashBytes) : undefined;
      },
    });
    const smuggled = await work.db
      .selectFrom("ledger_line as line")
      .leftJoin("ledger_leaf as leaf", "leaf.line_id", "line.id")
      .leftJoin("ledger_pending as pending", "pending.line_id", "line.id")
      .select(["line.id", "pending.line_id as waiting"])
      .where("leaf.line_id", "is", null)
      .execute();
    const added = smuggled
      .filter((row) => row.waiting === null)
      .map((row) => ({ kind: "added" as const, detail: `line ${row.id} was never chained` }));
    const { rows } = await sql<{ line_id: string }>`select line_id from mooring.misnamed_lines()`.execute(work.db);
    const misnamed = rows.map((row) => ({
      kind: "altered" as const,
      detail: `line ${row.line_id} says it is about somebody else than it was written about`,
    }));
    return {
      ...report,
      ok: report.ok && added.length === 0 && misnamed.length === 0,
      problems: [...report.problems, ...added, ...misnamed],
      unchained: smuggled.length - added.length,
    };
  } finally {
    await work.rollback();
  }
}

/** The parts of a line that are hashed, in the types the canonical form knows. People stand in it by their alias (0038). */
export function lineForHashing(row: Selectable<Tables["ledger_line"]> & { nth: number | null }): LedgerLine {
  return {
    ...(row.nth === null ? {} : { nth: row.nth }),
    id: row.id,
    agency: row.agency_id,
    atMs: row.at.getTime(),
    actorKind: row.actor_kind,
    actor: row.actor_alias ?? row.actor_id,
    actorRole: row.actor_role,
    subject: row.subject_alias ?? row.subject_id,
    action: row.action,
    compartments: row.compartments,
    count: row.count,
    purpose: row.purpose,
    basis: row.basis,
    permit: row.permit_id,
    policies: row.policies,
    facts: row.facts_hash ? Buffer.from(row.facts_hash).toString("hex") : null,
    analyser: row.analyser,
    outcome: row.outcome,
    why: row.why,
  };
}

function pendingLines(db: Db) {
  return db
    .selectFrom("ledger_pending as pending")
    .innerJoin("ledger_line as line", "line.id", "pending.line_id")
    .selectAll("line")
    .orderBy("line.at")
    .orderBy("line.id")
    .limit(batch)
    .execute();
}

/** Gives every line about somebody its number among the lines about them. */
async function numbered<T extends { subject_id: string | null; subject_alias: string | null }>(
  db: Db,
  agencyId: string,
  lines: readonly T[],
): Promise<(T & { nth: number | null })[]> {
  // By alias, so that nothing leads from a count to somebody who was erased.
  const nameOf = (line: T) => line.subject_alias ?? line.subject_id;
  const subjects = [...new Set(lines.flatMap((line) => nameOf(line) ?? []))];
  if (subjects.length === 0) return lines.map((line) => ({ ...line, nth: null }));
  const known = await db.selectFrom("ledger_subject").selectAll().where("subject_id", "in", subjects).execute();
  const counts = new Map(known.map(({ subject_id, lines: count }) => [subject_id, count]));
  const done = lines.map((line) => {
    const name = nameOf(line);
    if (name === null) return { ...line, nth: null };
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return { ...line, nth };
  });
  await db
    .insertInto("ledger_subject")
    .values([...counts].map(([subject_id, count]) => ({ agency_id: agencyId, subject_id, lines: count })))
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "subject_id"]).doUpdateSet(({ ref }) => ({ lines: ref("excluded.lines") })),
    )
    .execute();
  return done;
}

/** Where the tree stands: remembered if it is still so, else read back from the tiles. */
async function frontierOf(db: Db, remembered: Frontier | undefined): Promise<Frontier> {
  const newest = await db
    .selectFrom("ledger_leaf")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirst();
  const size = newest?.seq ? Number(newest.seq) + 1 : 0;
  if (remembered?.size === size) return remembered;
  if (size === 0) return EMPTY_FRONTIER;
  const tiles = await db.selectFrom("ledger_tile").selectAll().execute();
  const hashAt = hashAtFromTiles(sha256, (level, index) => {
    const tile = tiles.find((row) => row.level === level && Number(row.index) === index);
    if (!tile) throw new Error(`ledger tile ${level}/${index} is missing; run "mooring verify-ledger"`);
    return tile.hashes;
  });
  const hashes: Uint8Array[] = [];
  let start = 0;
  for (let level = Math.floor(Math.log2(size)); level >= 0; level--) {
    const span = 2 ** level;
    if (Math.floor(size / span) % 2 === 0) continue;
    hashes.push(hashAt(level, start / span));
    start += span;
  }
  return { size, hashes };
}

async function keepLeaves(
  db: Db,
  agencyId: string,
  from: number,
  lines: readonly { id: string; nth: number | null }[],
  leaves: readonly Uint8Array[],
): Promise<void> {
  const rows = lines.map((line, i) => ({
    agency_id: agencyId,
    seq: String(from + i),
    line_id: line.id,
    leaf_hash: leaves[i] ?? new Uint8Array(),
    nth: line.nth,
  }));
  for (let i = 0; i < rows.length; i += 500)
    await db
      .insertInto("ledger_leaf")
      .values(rows.slice(i, i + 500))
      .execute();
}

async function keepTiles(
  db: Db,
  agencyId: string,
  before: number,
  after: number,
  nodes: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const { level, index, width } of tilesTouched(before, after)) {
    const known = await db
      .selectFrom("ledger_tile")
      .select("hashes")
      .where("level", "=", level)
      .where("index", "=", String(index))
      .executeTakeFirst();
    const hashes: Uint8Array[] = known ? [known.hashes] : [];
    for (let i = (known?.hashes.length ?? 0) / hashBytes; i < width; i++) {
      const hash = nodes.get(`${level}/${index * TILE_WIDTH + i}`);
      if (!hash) throw new Error("a node of the ledger's tree was not computed");
      hashes.push(hash);
    }
    const value = Buffer.concat(hashes);
    await db
      .insertInto("ledger_tile")
      .values({ agency_id: agencyId, level, index: String(index), hashes: value })
      .onConflict((conflict) => conflict.columns(["agency_id", "level", "index"]).doUpdateSet({ hashes: value }))
      .execute();
  }
}

/**
 * Every chained line in order, in batches. A cursor, so that the database joins and sorts once for the whole ledger; the
 * next batches are on their way while one is looked at, each small enough to wait in the socket meanwhile.
 */
async function* storedLines({ db, query }: Work): AsyncGenerator<StoredLine[]> {
  const lines = db
    .selectFrom("ledger_leaf as leaf")
    .innerJoin("ledger_line as line", (join) =>
      join.onRef("line.agency_id", "=", "leaf.agency_id").onRef("line.id", "=", "leaf.line_id"),
    )
    .selectAll("line")
    .select(["leaf.seq", "leaf.leaf_hash", "leaf.nth"])
    .orderBy("leaf.seq");
  await query(`declare chained_lines no scroll cursor for ${lines.compile().sql}`);
  const fetch = () => {
    const answer = query(`fetch forward ${fetched} from chained_lines`);
    // Whoever waits for it is told; one that nobody waits for any more fails in silence.
    answer.catch(() => {});
    return answer as Promise<{ rows: InferResult<typeof lines> }>;
  };
  const ahead = [fetch(), fetch(), fetch()];
  for (let next = ahead.shift(); next; next = ahead.shift()) {
    const { rows } = await next;
    if (rows.length === 0) break;
    ahead.push(fetch());
    yield rows.map((row) => ({ seq: Number(row.seq), line: lineForHashing(row), leafHash: row.leaf_hash }));
  }
  await Promise.all(ahead);
  await query("close chained_lines");
}

async function checkpoints(db: Db, witnessFolder: string, agencyId: string): Promise<StoredCheckpoint[]> {
  const kept = await db.selectFrom("ledger_checkpoint").select("note").orderBy("size").execute();
  return [
    ...kept.map(({ note }) => ({ note, from: "database" as const })),
    ...readWitness(witnessFolder, agencyId).map((note) => ({ note, from: "witness" as const })),
  ];
}
