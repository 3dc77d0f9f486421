import path from "node:path";
import { inclusionProof, type LedgerLine, nodesOfInclusion } from "@mooring/transparency";
import type { Selectable } from "kysely";
import type { Tables } from "#db/tables.ts";
import { beginWork, type Db } from "#db/work.ts";
import type { Permit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { House } from "./context.ts";
import { demandGenuine } from "./door.ts";
import { lineForHashing, verifyLedger } from "./ledger-chain.ts";
import { readNodes } from "./ledger-proof.ts";
import { publicKeyOf, sha256 } from "./ledger-seal.ts";

type LineRow = Selectable<Tables["ledger_line"]>;

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
    .select(["leaf.seq", "leaf.nth"])
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
  const hashAt = await readNodes(db, nodesOfInclusion(seq, size));
  return {
    line: plainLine(lineForHashing(found)),
    seq,
    size,
    inclusion: inclusionProof(sha256, seq, size, hashAt).map(base64),
    checkpoint: newest.note,
    verifierKey: publicKeyOf(house.keyring, agencyId).key,
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

/**
 * What staff looked at or took away about people, oldest first; for the access review.
 *
 * @param permit for reading the agency (subject null) for the purpose `legal`
 */
export function readLooks(house: House, permit: Permit, { from, until }: { from: Date; until: Date }) {
  return keepingLedger(house, demandOversight(house, permit), (db) =>
    db
      .selectFrom("ledger_line")
      .select(["id", "at", "actor_id", "subject_id", "compartments", "count", "purpose", "basis"])
      .where("at", ">=", from)
      .where("at", "<", until)
      .where("actor_kind", "=", "staff")
      .where("outcome", "in", ["shown", "exported"])
      .where("subject_id", "is not", null)
      .orderBy("at")
      .limit(200_000)
      .execute(),
  );
}

/** Single lines by their ids, oldest first, whoever they are about. The same permit. */
export function readLines(house: House, permit: Permit, ids: readonly string[]): Promise<LineRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return keepingLedger(house, demandOversight(house, permit), (db) =>
    db.selectFrom("ledger_line").selectAll().where("id", "in", ids).orderBy("at").execute(),
  );
}

/**
 * Lines of acts of one's own, for staff who were asked about them.
 *
 * @param permit for answering about the agency (subject null) for the purpose `administration`
 */
export function readOwnLooks(house: House, permit: Permit, ids: readonly string[]): Promise<LineRow[]> {
  demandGenuine(permit, house.clock.now());
  const { actor } = permit;
  if (actor.kind !== "staff" || permit.subject !== null || permit.action !== "answer")
    throw new Refusal("not-allowed", "The permit is for something else.");
  if (ids.length === 0) return Promise.resolve([]);
  return keepingLedger(house, actor.agencyId, (db) =>
    db
      .selectFrom("ledger_line")
      .selectAll()
      .where("id", "in", ids)
      .where("actor_id", "=", actor.memberId)
      .orderBy("at")
      .execute(),
  );
}
