import type { Insertable } from "kysely";
import type { SealedBytes, Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type ViewRow = { id: string; body: SealedBytes; labels: string[]; shared_at: Date; ends_at: Date };

/** One's own pictures that are shown now, with the name of whom they are shown to. */
export function selectViews(db: Db, personId: string, now: Date): Promise<(ViewRow & { name: string | null })[]> {
  return db
    .selectFrom("checkin_view as v")
    .leftJoin("member as m", (join) =>
      join.onRef("m.id", "=", "v.recipient_id").onRef("m.agency_id", "=", "v.agency_id"),
    )
    .select(["v.id", "v.body", "v.labels", "v.shared_at", "v.ends_at", "m.name"])
    .where("v.person_id", "=", personId)
    .where("v.ends_at", ">", now)
    .orderBy("v.shared_at")
    .orderBy("v.id")
    .execute();
}

/** What this member may see of a person's pictures now; of each kind the newest. */
export function selectViewsFor(db: Db, personId: string, memberId: string, now: Date): Promise<ViewRow[]> {
  return db
    .selectFrom("checkin_view")
    .distinctOn("kind")
    .select(["id", "body", "labels", "shared_at", "ends_at"])
    .where("person_id", "=", personId)
    .where("recipient_id", "=", memberId)
    .where("ends_at", ">", now)
    .orderBy("kind", "desc")
    .orderBy("shared_at", "desc")
    .execute();
}

/** @returns false when the id is somebody else's */
export async function putView(db: Db, row: Insertable<Tables["checkin_view"]>): Promise<boolean> {
  const { kind, recipient_id, body, labels, shared_at, ends_at } = row;
  const put = await db
    .insertInto("checkin_view")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id"])
        .doUpdateSet({ kind, recipient_id, body, labels, shared_at, ends_at })
        .where("checkin_view.person_id", "=", row.person_id),
    )
    .executeTakeFirst();
  return (put.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns how many are gone */
export async function deleteView(db: Db, personId: string, id: string): Promise<number> {
  const gone = await db
    .deleteFrom("checkin_view")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** @returns how many are gone */
export async function deleteThemeViews(db: Db, personId: string): Promise<number> {
  const gone = await db
    .deleteFrom("checkin_view")
    .where("person_id", "=", personId)
    .where("kind", "=", "themes")
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

export async function deleteEndedViews(db: Db, personId: string, now: Date): Promise<number> {
  const gone = await db
    .deleteFrom("checkin_view")
    .where("person_id", "=", personId)
    .where("ends_at", "<=", now)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
