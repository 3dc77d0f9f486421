import { type Insertable, type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

/** Where answers lie: what is told about drinks or drugs lies apart. Both pairs of tables have the same columns. */
export type Kind = "measures" | "substance-use";
export const kinds: readonly Kind[] = ["measures", "substance-use"];

export type Run = Selectable<Tables["measure_run"]> & { kind: Kind };
export type AnswerRow = Selectable<Tables["measure_answer"]>;

const runsOf = { measures: "measure_run", "substance-use": "substance_run" as string as "measure_run" } as const;
const answersOf = {
  measures: "measure_answer",
  "substance-use": "substance_answer" as string as "measure_answer",
} as const;

/** The table answers of this kind lie in, by its name. */
export function answerTableOf(kind: Kind): "measure_answer" | "substance_answer" {
  return answersOf[kind];
}

/** Of two devices that begin or end the same questions at the same moment, one goes first. */
export async function lockSittings(db: Db, personId: string, instrument: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`measures ${personId} ${instrument}`}, 0))`.execute(db);
}

/** @returns false when this id is there already */
export async function insertRun(db: Db, kind: Kind, row: Insertable<Tables["measure_run"]>): Promise<boolean> {
  const made = await db
    .insertInto(runsOf[kind])
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** One sitting of a person, whichever kind it is; where it was joined to an earlier one, that one. */
export async function findRun(db: Db, personId: string, id: string): Promise<Run | undefined> {
  for (const kind of kinds) {
    const row = await oneRun(db, kind, personId, id);
    if (!row) continue;
    if (row.joined_to === null) return { ...row, kind };
    const joined = await oneRun(db, kind, personId, row.joined_to);
    return joined && { ...joined, kind };
  }
  return undefined;
}

function oneRun(db: Db, kind: Kind, personId: string, id: string) {
  return db
    .selectFrom(runsOf[kind])
    .selectAll()
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The sitting with these questions that was begun since and is neither finished nor stopped. */
export function findOpen(db: Db, kind: Kind, personId: string, instrument: string, since: Date) {
  return db
    .selectFrom(runsOf[kind])
    .select(["id", "invitation_id"])
    .where("person_id", "=", personId)
    .where("instrument", "=", instrument)
    .where("state", "=", "open")
    .where("source", "=", "here")
    .where("at", ">=", since)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
}

type Wanted = {
  state?: Run["state"] | undefined;
  since?: Date | undefined;
  invited?: boolean;
  importId?: string | undefined;
};

/** Sittings of one kind, oldest first; those joined to another are not among them. */
export async function selectRuns(db: Db, kind: Kind, personId: string, wanted: Wanted = {}): Promise<Run[]> {
  const rows = await db
    .selectFrom(runsOf[kind])
    .selectAll()
    .where("person_id", "=", personId)
    .where("state", "!=", "joined")
    .$if(wanted.state !== undefined, (query) => query.where("state", "=", wanted.state ?? "open"))
    .$if(wanted.since !== undefined, (query) => query.where("at", ">=", wanted.since ?? new Date(0)))
    .$if(wanted.invited === true, (query) => query.where("invitation_id", "is not", null))
    .$if(wanted.importId !== undefined, (query) => query.where("import_id", "=", wanted.importId ?? null))
    .orderBy("at")
    .orderBy("id")
    .limit(5000)
    .execute();
  return rows.map((row) => ({ ...row, kind }));
}

export async function updateRun(
  db: Db,
  { kind, id }: Pick<Run, "kind" | "id">,
  changed: Partial<Pick<Run, "state" | "ended_at" | "result" | "invitation_id">>,
): Promise<void> {
  await db.updateTable(runsOf[kind]).set(changed).where("id", "=", id).execute();
}

/** @returns false when this answer is there already */
export async function insertAnswer(db: Db, kind: Kind, row: Insertable<Tables["measure_answer"]>): Promise<boolean> {
  const made = await db
    .insertInto(answersOf[kind])
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export function selectAnswers(db: Db, kind: Kind, runIds: readonly string[]): Promise<AnswerRow[]> {
  if (runIds.length === 0) return Promise.resolve([]);
  return db.selectFrom(answersOf[kind]).selectAll().where("run_id", "in", runIds).orderBy("at").execute();
}

/** Takes a sitting and everything answered in it away, and those that were joined to it. @returns how many */
export async function deleteRun(db: Db, kind: Kind, personId: string, id: string): Promise<number> {
  const gone = await db
    .deleteFrom(runsOf[kind])
    .where("person_id", "=", personId)
    .where((where) => where.or([where("id", "=", id), where("joined_to", "=", id)]))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

export async function deleteImport(db: Db, kind: Kind, personId: string, importId: string): Promise<number> {
  const gone = await db
    .deleteFrom(runsOf[kind])
    .where("person_id", "=", personId)
    .where("import_id", "=", importId)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** What the person's age is known to be, as a band. */
export async function findAgeBand(db: Db, personId: string): Promise<string> {
  const row = await db.selectFrom("person").select("age_band").where("id", "=", personId).executeTakeFirst();
  return row?.age_band ?? "unknown";
}
