import type { Insertable, Selectable } from "kysely";
import type { Pool } from "#db/open.ts";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";
import type { AgencyId } from "#kernel/ids.ts";

export type IdeaRow = Selectable<Tables["library_idea"]> & { changed_by_name: string | null };

export function selectIdeas(db: Db): Promise<IdeaRow[]> {
  return db
    .selectFrom("library_idea")
    .leftJoin("member", "member.id", "library_idea.changed_by")
    .selectAll("library_idea")
    .select("member.name as changed_by_name")
    .orderBy("library_idea.idea")
    .execute();
}

/** Keeps what is given and leaves the rest of the row as it is. */
export async function keepIdea(db: Db, row: Insertable<Tables["library_idea"]>): Promise<void> {
  const { agency_id: _, idea: __, ...changed } = row;
  await db
    .insertInto("library_idea")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "idea"]).doUpdateSet(changed))
    .execute();
}

/** For somebody without an account: what an agency has put away. Ids only. */
export async function hiddenIdeas(pool: Pool, agencyId: AgencyId | null): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ idea: string }>("select idea from mooring.hidden_ideas($1) as idea", [agencyId]);
  return new Set(rows.map(({ idea }) => idea));
}
