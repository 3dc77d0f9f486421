import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { SealedColumn } from "#server/vault.ts";
import type { Needs } from "./about.ts";
import type { Goal, GoalWording, Rating, Step, StepWording, When } from "./contract.ts";
import { offeredOn } from "./domain/steps.ts";
import { limits } from "./domain.ts";
import * as store from "./store.ts";
import { type ReminderRow, selectReminders } from "./store-reminders.ts";

export type GoalBody = { words: string; why: string };
export type StepBody = { words: string; when: When };
type RatingBody = Pick<Rating, "progress" | "hard" | "note">;

type Sealed = { id: string; body: Parameters<Needs["vault"]["open"]>[2]; labels: string[] };

/** What stands in a sealed row. */
export function openBody<B>(cx: Pick<Needs, "vault">, permit: PersonPermit, column: SealedColumn, row: Sealed): B {
  return JSON.parse(cx.vault.open(permit, { column, row: row.id }, row.body, row.labels as Label[])) as B;
}

function byOf({ member_id, name }: { member_id: string | null; name: string | null }) {
  return member_id === null ? { by: "person" as const, who: null } : { by: "staff" as const, who: name };
}

/** A person's goals with all that hangs on them, under a permit somebody else obtained: only what it covers. */
export async function goalsOf(cx: Needs, permit: PersonPermit, personId: PersonId): Promise<Goal[]> {
  if (permit.subject !== personId || !permit.compartments.includes("plan")) return [];
  return withSteps(cx, permit, () => (permit.parts === null ? stepsOf(cx, permit) : Promise.resolve([])));
}

/** @param stepsAsked asked for only where there is a goal */
async function withSteps(cx: Needs, permit: PersonPermit, stepsAsked: () => Promise<readonly Step[]>): Promise<Goal[]> {
  const personId = permit.subject;
  const rows = (await store.selectGoals(cx.db, personId)).filter(({ id }) => covers(permit, "plan", { row: id }));
  if (rows.length === 0) return [];
  const whole = permit.parts === null;
  const steps = await stepsAsked();
  const wordings = whole ? await store.selectWordings(cx.db, personId) : [];
  const ratings = whole ? await store.selectRatings(cx.db, personId, limits.ratingsShown) : [];
  return rows.map((row) => ({
    id: row.id,
    ...openBody<GoalBody>(cx, permit, "goal.body", row),
    state: row.state,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    others: wordings
      .filter(({ goal_id }) => goal_id === row.id)
      .map(
        (other): GoalWording => ({
          id: other.id,
          ...openBody<GoalBody>(cx, permit, "goal_wording.body", other),
          at: other.at.toISOString(),
          ...byOf(other),
        }),
      ),
    steps: steps.filter(({ goalId }) => goalId === row.id),
    ratings: ratings
      .filter(({ goal_id }) => goal_id === row.id)
      .map(
        (rating): Rating => ({
          id: rating.id,
          at: rating.at.toISOString(),
          ...openBody<RatingBody>(cx, permit, "goal_rating.body", rating),
          ...byOf(rating),
        }),
      ),
    ...byOf(row),
  }));
}

/** A person's steps and dates, under a permit for the whole of their plan. */
async function stepsOf(cx: Needs, permit: PersonPermit): Promise<Step[]> {
  const rows = await store.selectSteps(cx.db, permit.subject);
  if (rows.length === 0) return [];
  const wordings = await store.selectWordings(cx.db, permit.subject);
  // When somebody is texted is theirs alone.
  const own = permit.actor.kind === "person" ? await selectReminders(cx.db, permit.subject) : [];
  const reminders = new Map(own.map((each) => [each.id, each]));
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goal_id,
    kind: row.kind,
    ...openBody<StepBody>(cx, permit, "goal_step.body", row),
    state: row.state,
    doneOn: row.done_on,
    quietOn: row.quiet_on,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    reminder: presentReminder(reminders.get(row.id)),
    others: wordings
      .filter(({ step_id }) => step_id === row.id)
      .map(
        (other): StepWording => ({
          id: other.id,
          ...openBody<StepBody>(cx, permit, "goal_wording.body", other),
          at: other.at.toISOString(),
          ...byOf(other),
        }),
      ),
  }));
}

function presentReminder(row: ReminderRow | undefined): Step["reminder"] {
  return row ? { days: row.days, on: row.on_day, minute: row.minute, zone: row.zone } : null;
}

/** One's own goals, and dates that belong to none. */
export async function readOwnGoals(cx: Needs): Promise<{ goals: Goal[]; dates: Step[] }> {
  const permit = await cx.door.decideOwn("read", ["plan"]);
  cx.ledger.note(permit, "shown");
  const steps = await stepsOf(cx, permit);
  const goals = await withSteps(cx, permit, async () => steps);
  return { goals, dates: steps.filter(({ goalId }) => goalId === null) };
}

export async function readGoalsOf(cx: Needs, { personId }: { personId: PersonId }): Promise<{ goals: Goal[] }> {
  const permit = await cx.door.decide({ action: "read", subject: personId, compartments: ["plan"], purpose: "care" });
  cx.ledger.note(permit, "shown");
  return { goals: await goalsOf(cx, permit, permit.subject) };
}

/** The few steps offered to a person on a day (`YYYY-MM-DD`, where they are): those of goals that are open, and dates. */
export async function stepsDue(cx: Needs, permit: PersonPermit, on: string): Promise<Step[]> {
  const open = new Set(
    (await store.selectGoals(cx.db, permit.subject)).filter(({ state }) => state === "open").map(({ id }) => id),
  );
  const steps = (await stepsOf(cx, permit)).filter(({ goalId }) => goalId === null || open.has(goalId));
  return offeredOn(steps, on);
}

/** What is offered today. Opens nothing, and leaves no line, where nothing was ever written. */
export async function readDue(cx: Needs, { on }: { on: string }): Promise<{ steps: Step[] }> {
  return { steps: await stepsDue(cx, await cx.door.decideOwn("read", ["plan"]), on) };
}
