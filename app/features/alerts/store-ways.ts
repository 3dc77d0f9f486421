import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export function findWay(db: Db, id: string) {
  return db.selectFrom("alert_way").selectAll().where("id", "=", id).executeTakeFirst();
}

export function selectWaysOf(db: Db, memberIds: readonly string[]) {
  return db
    .selectFrom("alert_way")
    .selectAll()
    .where("member_id", "in", memberIds.length > 0 ? memberIds : ["00000000-0000-0000-0000-000000000000"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Where a member is called that way, in place of what was there. The row gets a new id, for it is part of the seal. */
export async function keepWay(db: Db, row: Insertable<Tables["alert_way"]>): Promise<void> {
  await removeWay(db, row);
  await db.insertInto("alert_way").values(row).execute();
}

export async function removeWay(
  db: Db,
  { member_id, way, fingerprint }: Pick<Insertable<Tables["alert_way"]>, "member_id" | "way" | "fingerprint">,
): Promise<void> {
  await db
    .deleteFrom("alert_way")
    .where("member_id", "=", member_id)
    .where("way", "=", way)
    .where("fingerprint", "=", fingerprint)
    .execute();
}

export async function deleteWay(db: Db, id: string): Promise<void> {
  await db.deleteFrom("alert_way").where("id", "=", id).execute();
}
