import { sql } from "kysely";
import type { Db } from "#db/work.ts";
import { describeTable, tellable } from "#server/personal-tables.ts";

/** Rows of one table that the person may be told of by now. */
export async function countRows(db: Db, personId: string, table: string, now: Date): Promise<number> {
  const about = describeTable(table);
  const { person = "person_id" } = about;
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from ${sql.id("mooring", table)} where ${sql.ref(person)} = ${personId} ${tellable(about, now)}`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

export async function countChainedLines(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom("ledger_line as line")
    .innerJoin("ledger_leaf as leaf", "leaf.line_id", "line.id")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("line.subject_id", "=", personId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export function selectAgency(db: Db) {
  return db.selectFrom("agency").select(["name", "kind"]).executeTakeFirstOrThrow();
}

export async function hasAccount(db: Db, personId: string): Promise<boolean> {
  const row = await db.selectFrom("person").select("account_id").where("id", "=", personId).executeTakeFirst();
  return !!row?.account_id;
}
