import {
  consistencyProof,
  gatherHashes,
  type HashAt,
  hashAtFromTiles,
  inclusionProof,
  type NodeId,
  nodesOfConsistency,
  nodesOfInclusion,
  PROOF_FORMAT,
  type ProofFile,
  signNote,
  statementText,
  tileOfNode,
} from "@mooring/transparency";
import type { Selectable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { House } from "./context.ts";
import { demandGenuine } from "./door.ts";
import { lineForHashing } from "./ledger-chain.ts";
import { noteSigner, originOf, publicKeyOf, sha256 } from "./ledger-seal.ts";

type Row = Selectable<Tables["ledger_line"]>;

/** Earlier checkpoints of each kind that a file leads back to; more would only make it long. */
const mostEarlier = 60;
const linesBetweenBreaths = 100;

/**
 * Everything the ledger holds about one person, proved and signed. Lines still waiting to be chained come in the next file.
 *
 * @param permit for reading the person's own choices, as the ledger screen needs it
 * @param say one line in plain words, by language
 * @throws Refusal `not-found` while there is no checkpoint yet; `ledger-unavailable` when a part of the tree is gone
 */
export async function proveOwnLedger(
  house: House,
  db: Db,
  permit: PersonPermit,
  {
    agency,
    madeAt,
    say,
  }: { agency: string; madeAt: Date; say(rows: readonly Row[]): Promise<Record<string, string>[]> },
): Promise<ProofFile> {
  demandGenuine(permit, house.clock.now());
  const { agencyId } = permit.actor as { agencyId: string };
  const newest = await db
    .selectFrom("ledger_checkpoint")
    .select(["size", "note"])
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!newest) throw new Refusal("not-found", "There is nothing to take yet. Please try again in a moment.");
  const size = Number(newest.size);
  const rows = await db
    .selectFrom("ledger_leaf as leaf")
    .innerJoin("ledger_line as line", (join) =>
      join.onRef("line.agency_id", "=", "leaf.agency_id").onRef("line.id", "=", "leaf.line_id"),
    )
    .selectAll("line")
    .select(["leaf.seq", "leaf.nth"])
    .where("line.subject_id", "=", permit.subject)
    .where("leaf.seq", "<", newest.size)
    .orderBy("leaf.seq")
    .execute();
  const before = await earlierCheckpoints(db, permit.subject, newest.size);
  const hashAt = await readNodes(db, [
    ...rows.flatMap((row) => nodesOfInclusion(Number(row.seq), size)),
    ...before.flatMap((each) => nodesOfConsistency(Number(each.size), size)),
  ]);
  const said = await say(rows);
  const hashes = gatherHashes();
  const lines: ProofFile["lines"][number][] = [];
  for (const [i, row] of rows.entries()) {
    const seq = Number(row.seq);
    const inclusion = inclusionProof(sha256, seq, size, hashAt).map(hashes.place);
    lines.push({ seq, line: lineForHashing(row), inclusion, said: said[i] ?? {} });
    if (i % linesBetweenBreaths === 0) await new Promise(setImmediate);
  }
  const earlier = before.map((each) => ({
    checkpoint: each.note,
    consistency: consistencyProof(sha256, Number(each.size), size, hashAt).map(hashes.place),
  }));
  // Lines know people by their alias (0038).
  const subject = rows[0]?.subject_alias ?? permit.subject;
  const whole = { agency, madeAt: madeAt.toISOString(), origin: originOf(agencyId), subject, lines };
  await db
    .insertInto("ledger_file")
    .values({ agency_id: agencyId, person_id: permit.subject, size: newest.size, at: madeAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return {
    format: PROOF_FORMAT,
    ...whole,
    key: publicKeyOf(house.keyring, agencyId).key,
    checkpoint: newest.note,
    statement: await signNote(statementText(sha256, { ...whole, size }), noteSigner(house.keyring, agencyId)),
    hashes: hashes.list(),
    earlier,
  };
}

/** Checkpoints that were mailed, printed, or in earlier files of this person; the newest of each kind, oldest first. */
async function earlierCheckpoints(db: Db, personId: string, size: string): Promise<{ size: string; note: string }[]> {
  const [handedOut, inFiles] = await Promise.all([
    db
      .selectFrom("ledger_handed_out")
      .select("size")
      .distinct()
      .where("size", "<", size)
      .orderBy("size", "desc")
      .limit(mostEarlier)
      .execute(),
    db
      .selectFrom("ledger_file")
      .select("size")
      .where("person_id", "=", personId)
      .where("size", "<", size)
      .orderBy("size", "desc")
      .limit(mostEarlier)
      .execute(),
  ]);
  const sizes = [...new Set([...handedOut, ...inFiles].map((each) => each.size))];
  if (sizes.length === 0) return [];
  return db
    .selectFrom("ledger_checkpoint")
    .select(["size", "note"])
    .where("size", "in", sizes)
    .orderBy("size")
    .execute();
}

/** Reads the tiles these nodes are in, and each node once. */
export async function readNodes(db: Db, nodes: readonly NodeId[]): Promise<HashAt> {
  const wanted = new Map(
    nodes.map(({ level, index }) => tileOfNode(level, index)).map((tile) => [`${tile.level}/${tile.index}`, tile]),
  );
  const tiles = new Map<string, Uint8Array>();
  for (const [level, indexes] of Map.groupBy(wanted.values(), (tile) => tile.level)) {
    const rows = await db
      .selectFrom("ledger_tile")
      .selectAll()
      .where("level", "=", level)
      .where(
        "index",
        "in",
        indexes.map(({ index }) => String(index)),
      )
      .execute();
    for (const row of rows) tiles.set(`${row.level}/${Number(row.index)}`, row.hashes);
  }
  const read = hashAtFromTiles(sha256, (level, index) => {
    const tile = tiles.get(`${level}/${index}`);
    if (!tile) throw new Refusal("ledger-unavailable", "A part of the ledger's proof is missing.");
    return tile;
  });
  const known = new Map<string, Uint8Array>();
  return (level, index) => {
    const at = `${level}/${index}`;
    const hash = known.get(at) ?? read(level, index);
    known.set(at, hash);
    return hash;
  };
}
