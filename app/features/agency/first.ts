import type { Pool } from "#db/open.ts";
import type { AgencyId } from "#kernel/ids.ts";

/** Whose house it is for somebody who is not signed in: the first agency, as for the crisis lines. Null where there is none. */
export async function firstAgency(pool: Pool): Promise<AgencyId | null> {
  const { rows } = await pool.query<{ agency_id: AgencyId }>(
    "select agency_id from mooring.agencies() order by agency_id limit 1",
  );
  return rows[0]?.agency_id ?? null;
}
