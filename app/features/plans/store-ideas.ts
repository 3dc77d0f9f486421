import { type Insertable, type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type IdeasRow = Selectable<Tables["plan_ideas"]>;
export type IdeaAnswerRow = Selectable<Tables["plan_idea_answer"]>;

export async function insertTrial(db: Db, row: Insertable<Tables["plan_trial"]>): Promise<void> {
  await db
    .insertInto("plan_trial")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Newest first. */
export function selectTrials(db: Db, personId: string): Promise<Selectable<Tables["plan_trial"]>[]> {
  return db
    .selectFrom("plan_trial")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(400)
    .execute();
}

export async function insertIdeas(db: Db, row: Insertable<Tables["plan_ideas"]>): Promise<void> {
  await db.insertInto("plan_ideas").values(row).execute();
}

/** The newest ideas that still say something and whose time is not over. */
export function findIdeas(db: Db, personId: string, now: Date): Promise<IdeasRow | undefined> {
  return db
    .selectFrom("plan_ideas")
    .selectAll()
    .where("person_id", "=", personId)
    .where("body", "is not", null)
    .where("expires_at", ">", now)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Empties the ideas of somebody: all, or those whose time was over at a moment. @returns how many said something */
export async function emptyIdeas(db: Db, personId: string, over?: Date): Promise<number> {
  const done = await db
    .updateTable("plan_ideas")
    .set({ body: null })
    .where("person_id", "=", personId)
    .where("body", "is not", null)
    .$if(over !== undefined, (query) => query.where("expires_at", "<=", over ?? new Date(0)))
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** @returns false when the id is taken */
export async function insertIdeaAnswer(db: Db, row: Insertable<Tables["plan_idea_answer"]>): Promise<boolean> {
  const made = await db
    .insertInto("plan_idea_answer")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What was said to ideas, newest first. */
export function selectIdeaAnswers(db: Db, personId: string): Promise<IdeaAnswerRow[]> {
  return db
    .selectFrom("plan_idea_answer")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(400)
    .execute();
}

export type Figure = { answer: string; answers: number; people: number };

/** Answers of an agency since a moment, by kind; counts without names. */
export async function selectFigures(db: Db, since: Date): Promise<Figure[]> {
  const { rows } = await sql<{ answer: string; answers: string; people: string }>`
    select answer, answers, people from mooring.plan_idea_figures(${since})`.execute(db);
  return rows.map(({ answer, answers, people }) => ({ answer, answers: Number(answers), people: Number(people) }));
}
