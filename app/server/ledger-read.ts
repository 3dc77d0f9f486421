import { createHash } from "node:crypto";
import path from "node:path";
import {
  formatVerifierKey,
  hashAtFromTiles,
  inclusionProof,
  type LedgerLine,
  nodesOfInclusion,
  type Sha256,
  tileOfNode,
} from "@mooring/transparency";
import type { Selectable } from "kysely";
import type { Tables } from "#db/tables.ts";
import { beginWork, type Db } from "#db/work.ts";
import type { Permit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { House } from "./context.ts";
import { demandGenuine } from "./door.ts";
import { lineForHashing, originOf, rawPublicKey, verifyLedger } from "./ledger-chain.ts";

type LineRow = Selectable<Tables["ledger_line"]>;

const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** What proves that one line is in the ledger as it was written; bytes are base64. */
export type LineProof = {
  line: Record<string, string | number | boolean | null | string[]>;
  seq: number;
  size: number;
  inclusion: string[];
  checkpoint: string;
  verifierKey: string;
};

/** @returns null while the line is waiting to be chained. The caller must be allowed to see the line. */
export async function proveLine(house: House, db: Db, agencyId: string, lineId: string): Promise<LineProof | null> {
  const found = await db
    .selectFrom("ledger_leaf as leaf")
    .innerJoin("ledger_line as line", "line.id", "leaf.line_id")
    .selectAll("line")
    .select("leaf.seq")
    .where("leaf.line_id", "=", lineId)
    .executeTakeFirst();
  const newest = await db
    .selectFrom("ledger_checkpoint")
    .select(["size", "note"])
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!found || !newest) return null;
  const [seq, size] = [Number(found.seq), Number(newest.size)];
  const readTile = await tilesFor(db, seq, size);
  const name = originOf(agencyId);
  return {
    line: plainLine(lineForHashing(found)),
    seq,
    size,
    inclusion: inclusionProof(sha256, seq, size, hashAtFromTiles(sha256, readTile)).map(base64),
    checkpoint: newest.note,
    verifierKey: formatVerifierKey(sha256, name, rawPublicKey(house.keyring.ledgerKeys(agencyId).publicKey)),
  };
}

/** Only the tiles one proof is made of: a handful, however long the ledger. */
async function tilesFor(db: Db, seq: number, size: number): Promise<(level: number, index: number) => Uint8Array> {
  const wanted = new Map(
    nodesOfInclusion(seq, size)
      .map(({ level, index }) => tileOfNode(level, index))
      .map((tile) => [`${tile.level}/${tile.index}`, tile]),
  );
  const rows =
    wanted.size === 0
      ? []
      : await db
          .selectFrom("ledger_tile")
          .selectAll()
          .where(({ eb, or }) =>
            or([...wanted.values()].map(({ level, index }) => eb.and({ level, index: String(index) }))),
          )
          .execute();
  const tiles = new Map(rows.map((row) => [`${row.level}/${Number(row.index)}`, row.hashes]));
  return (level, index) => {
    const tile = tiles.get(`${level}/${index}`);
    if (!tile) throw new Refusal("ledger-unavailable", "A part of the ledger's proof is missing.");
    return tile;
  };
}

function plainLine(line: LedgerLine): LineProof["line"] {
  return Object.fromEntries(
    Object.entries(line).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
  ) as LineProof["line"];
}

type Page = { after: { at: Date; id: string } | undefined; outcome: string | undefined; limit: number };

/**
 * Lines of the whole agency, newest first.
 *
 * @param permit for reading the agency (subject null) for the purpose `legal`
 */
export function readWholeLedger(house: House, permit: Permit, { after, outcome, limit }: Page): Promise<LineRow[]> {
  return keepingLedger(house, demandOversight(house, permit), (db) => {
    let query = db.selectFrom("ledger_line").selectAll();
    if (outcome) query = query.where("outcome", "=", outcome);
    if (after)
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("at", "id"), "<", tuple(after.at, after.id)));
    return query.orderBy("at", "desc").orderBy("id", "desc").limit(limit).execute();
  });
}

/** The same audit as `mooring verify-ledger`, for the officer's button. `checkpoints`: those that matched. */
export async function checkWholeLedger(house: House, permit: Permit) {
  const agencyId = demandOversight(house, permit);
  const { pool, keyring } = house;
  const witnessFolder = path.join(path.dirname(keyring.folder), "witness");
  const { checkpointsMatched, ...report } = await verifyLedger({ pool, keyring, witnessFolder }, agencyId);
  return { ...report, checkpoints: checkpointsMatched };
}

/** A short reading transaction in which row-level security shows every line of one agency. */
export async function keepingLedger<T>(house: House, agencyId: string, read: (db: Db) => Promise<T>): Promise<T> {
  const work = beginWork(house.pool, { agencyId, actorId: null, keepsLedger: true });
  try {
    return await read(work.db);
  } finally {
    await work.rollback();
  }
}

function demandOversight(house: House, permit: Permit): string {
  demandGenuine(permit, house.clock.now());
  const { actor } = permit;
  if (actor.kind === "nobody" || permit.subject !== null || permit.purpose !== "legal")
    throw new Refusal("not-allowed", "The permit is for something else.");
  return actor.agencyId;
}
