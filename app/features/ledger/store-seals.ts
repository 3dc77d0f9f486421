import type { Db } from "#db/work.ts";

export function selectNewestCheckpoint(db: Db) {
  return db.selectFrom("ledger_checkpoint").selectAll().orderBy("size", "desc").limit(1).executeTakeFirst();
}

export function selectAddress(db: Db) {
  return db.selectFrom("witness_address").selectAll().executeTakeFirst();
}

export async function keepAddress(
  db: Db,
  { agencyId, address, by, at }: { agencyId: string; address: string | null; by: string; at: Date },
): Promise<void> {
  if (address === null) {
    await db.deleteFrom("witness_address").where("agency_id", "=", agencyId).execute();
    return;
  }
  const set = { address, set_by: by, set_at: at, sent_size: null, sent_at: null };
  await db
    .insertInto("witness_address")
    .values({ agency_id: agencyId, ...set })
    .onConflict((conflict) => conflict.column("agency_id").doUpdateSet(set))
    .execute();
}

export async function noteSent(db: Db, { size, at }: { size: string; at: Date }): Promise<void> {
  await db.updateTable("witness_address").set({ sent_size: size, sent_at: at }).execute();
}

/** Only a checkpoint that is there can have been handed out. */
export async function noteHandedOut(
  db: Db,
  { agencyId, size, way, at }: { agencyId: string; size: number; way: "e-mail" | "paper"; at: Date },
): Promise<void> {
  const known = await db
    .selectFrom("ledger_checkpoint")
    .select("size")
    .where("size", "=", String(size))
    .executeTakeFirst();
  if (!known) return;
  await db
    .insertInto("ledger_handed_out")
    .values({ agency_id: agencyId, size: known.size, way, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
