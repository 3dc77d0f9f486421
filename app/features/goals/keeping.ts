import type { z } from "zod";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { SealedColumn } from "#server/vault.ts";
import type { Needs } from "./about.ts";
import type { goals, Kept, When } from "./contract.ts";
import { endsWhenDone } from "./domain/steps.ts";
import { limits, maySettleOn, stateAfter } from "./domain.ts";
import { type GoalBody, openBody, type StepBody } from "./reading.ts";
import * as store from "./store.ts";
import { deleteReminder } from "./store-reminders.ts";

type In<K extends keyof typeof goals> = z.output<(typeof goals)[K]["input"]>;

const gone = () => new Refusal("not-found", "That is not here.");

function seal(cx: Needs, permit: PersonPermit, column: SealedColumn, row: string, body: unknown) {
  return cx.vault.seal(permit, { column, row }, JSON.stringify(body), permit.labels);
}

/** Both permits a writing needs: it is compared with what is kept. */
async function decideWriting(cx: Needs): Promise<{ write: PersonPermit; read: PersonPermit }> {
  return { write: await cx.door.decideOwn("write", ["plan"]), read: await cx.door.decideOwn("read", ["plan"]) };
}

/**
 * Keeps a goal in the person's words. Where it was changed meanwhile (another device, a worker), the words come to lie
 * beside it; nothing is written over. One goal more than a few rests.
 */
export async function saveGoal(cx: Needs, asked: In<"save">): Promise<Kept> {
  const { write, read } = await decideWriting(cx);
  const held = await store.lockGoals(cx.db, write.subject);
  const before = held.find(({ id }) => id === asked.id);
  const body: GoalBody = { words: asked.words.trim(), why: asked.why.trim() };
  const at = cx.now();
  if (!before) {
    if (held.length >= limits.goals) throw new Refusal("too-large", "There is no room for more goals.", ["words"]);
    const isFull = held.filter(({ state }) => state === "open").length >= limits.openGoals;
    const made = await store.insertGoal(cx.db, {
      ...rowOf(cx, write, asked, "goal.body", body),
      member_id: null,
      state: isFull ? "paused" : "open",
    });
    if (!made) throw gone();
    return { kept: isFull ? "resting" : "here", version: 1 };
  }
  return keepWording(cx, write, asked, ofGoal(cx, { read, write }, { before, body, asked, at }));
}

/** What a goal says now, and how new words take its place. */
function ofGoal(
  cx: Needs,
  { read, write }: { read: PersonPermit; write: PersonPermit },
  given: {
    before: Wording["before"] & Parameters<typeof openBody>[3];
    body: GoalBody;
    asked: { id: string; saveId: string };
    at: Date;
  },
): Wording {
  const { before, body, asked, at } = given;
  return {
    before,
    isSame: () => {
      const kept = openBody<GoalBody>(cx, read, "goal.body", before);
      return kept.words === body.words && kept.why === body.why;
    },
    of: { goal_id: asked.id },
    body,
    replace: (version) =>
      store.updateGoal(cx.db, write.subject, asked.id, {
        version,
        save_id: asked.saveId,
        body: seal(cx, write, "goal.body", asked.id, body),
        labels: [...write.labels],
        updated_at: at,
      }),
  };
}

/** Keeps a small step, or a date that belongs to no goal; the same care for what was written meanwhile. */
export async function saveStep(cx: Needs, asked: In<"saveStep">): Promise<Kept> {
  const { write, read } = await decideWriting(cx);
  const held = await store.lockGoals(cx.db, write.subject);
  const before = await store.lockStep(cx.db, write.subject, asked.id);
  const body: StepBody = { words: asked.words.trim(), when: asked.when };
  if (!before) {
    if (asked.goalId === null && asked.when.kind !== "date")
      throw new Refusal("not-understood", "A date needs its day.", ["when"]);
    if (asked.goalId !== null && !held.some(({ id }) => id === asked.goalId)) throw gone();
    if ((await store.countSteps(cx.db, write.subject)) >= limits.steps)
      throw new Refusal("too-large", "There is no room for more steps.", ["words"]);
    const made = await store.insertStep(cx.db, {
      ...rowOf(cx, write, asked, "goal_step.body", body),
      goal_id: asked.goalId,
      kind: asked.goalId === null ? "date" : "step",
      state: "open",
      done_on: null,
      quiet_on: null,
    });
    if (!made) throw gone();
    return { kept: "here", version: 1 };
  }
  return keepWording(cx, write, asked, {
    before,
    isSame: () => {
      const kept = openBody<StepBody>(cx, read, "goal_step.body", before);
      return kept.words === body.words && sameWhen(kept.when, body.when);
    },
    of: { step_id: asked.id },
    body,
    replace: (version) =>
      store.updateStep(cx.db, write.subject, asked.id, {
        version,
        save_id: asked.saveId,
        body: seal(cx, write, "goal_step.body", asked.id, body),
        labels: [...write.labels],
        updated_at: cx.now(),
      }),
  });
}

function rowOf(
  cx: Needs,
  permit: PersonPermit,
  asked: { id: string; saveId: string },
  column: SealedColumn,
  body: unknown,
) {
  return {
    agency_id: cx.agencyId,
    id: asked.id,
    person_id: permit.subject,
    version: 1,
    save_id: asked.saveId,
    body: seal(cx, permit, column, asked.id, body),
    labels: [...permit.labels],
    created_at: cx.now(),
    updated_at: cx.now(),
  };
}

function sameWhen(one: When, other: When): boolean {
  const flat = (when: When) =>
    when.kind === "days"
      ? `days ${[...when.days].sort().join()}`
      : when.kind === "date"
        ? `${when.on} ${when.minute}`
        : "any";
  return flat(one) === flat(other);
}

type Wording = {
  before: { version: number; save_id: string };
  isSame: () => boolean;
  of: { goal_id: string } | { step_id: string };
  body: unknown;
  replace: (version: number) => Promise<void>;
};

async function keepWording(
  cx: Needs,
  permit: PersonPermit,
  asked: { saveId: string; version: number; after: readonly string[]; settles: readonly string[] },
  { before, isSame, of, body, replace }: Wording,
): Promise<Kept> {
  // Sent twice.
  if (before.save_id === asked.saveId) return { kept: "here", version: before.version };
  // Earlier wordings of this device that came to lie beside are what this one goes on from.
  await store.deleteWordings(cx.db, permit.subject, of, asked.after);
  const settled = await store.deleteWordings(cx.db, permit.subject, of, asked.settles);
  if (settled > 0) cx.ledger.note(permit, "changed");
  if (isSame()) return { kept: "here", version: before.version };
  if (maySettleOn({ version: before.version, saveId: before.save_id }, asked)) {
    await replace(before.version + 1);
    return { kept: "here", version: before.version + 1 };
  }
  await store.insertWording(cx.db, {
    agency_id: cx.agencyId,
    id: asked.saveId,
    person_id: permit.subject,
    goal_id: "goal_id" in of ? of.goal_id : null,
    step_id: "step_id" in of ? of.step_id : null,
    member_id: cx.actor.kind === "staff" ? cx.actor.memberId : null,
    at: cx.now(),
    body: seal(cx, permit, "goal_wording.body", asked.saveId, body),
    labels: [...permit.labels],
  });
  return { kept: "beside", version: before.version };
}

/** What a person says of a goal. @throws Refusal `not-found` when it is not there; `changed-meanwhile` where it does not fit any more */
export async function moveGoal(cx: Needs, { id, how }: In<"move">): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["plan"]);
  const held = await store.lockGoals(cx.db, permit.subject);
  const goal = held.find((each) => each.id === id);
  if (!goal) throw gone();
  const state = stateAfter(goal.state, how);
  if (state === null) throw new Refusal("changed-meanwhile", "This changed meanwhile. Please look again.");
  if (state === goal.state) return { done: true };
  const isFull = state === "open" && held.filter((each) => each.state === "open").length >= limits.openGoals;
  await store.updateGoal(cx.db, permit.subject, id, { state: isFull ? "paused" : state, updated_at: cx.now() });
  cx.ledger.note(permit, "changed");
  return { done: true };
}

/** Erases a goal with all that hangs on it. */
export async function removeGoal(cx: Needs, { id }: In<"remove">): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["plan"]);
  if (await store.deleteGoal(cx.db, permit.subject, id)) cx.ledger.note(permit, "erased");
  return { done: true };
}

/** Done, not today, let go, again: one press each, and nothing is counted. No text comes any more about what is over. */
export async function answerStep(cx: Needs, { id, how, on }: In<"answerStep">): Promise<{ done: true }> {
  const { write, read } = await decideWriting(cx);
  const step = await store.lockStep(cx.db, write.subject, id);
  if (!step) throw gone();
  const { when } = openBody<StepBody>(cx, read, "goal_step.body", step);
  const changed = {
    "not-today": { quiet_on: on },
    "let-go": { state: "let-go" as const },
    again: { state: "open" as const, done_on: null, quiet_on: null },
    done: { done_on: on, ...(endsWhenDone({ when }) ? { state: "done" as const } : {}) },
  }[how];
  if ("state" in changed && changed.state !== "open") await deleteReminder(cx.db, write.subject, id);
  await store.updateStep(cx.db, write.subject, id, { ...changed, updated_at: cx.now() });
  cx.ledger.note(write, "changed");
  return { done: true };
}

/** Keeps how one sees a goal today. The same id keeps one. */
export async function rateGoal(cx: Needs, asked: In<"rate">): Promise<{ done: true }> {
  return keepRating(cx, await cx.door.decideOwn("write", ["plan"]), asked);
}

/** Keeps how a worker sees a goal; it stands beside the person's own. */
export async function rateGoalOf(cx: Needs, { personId, ...asked }: In<"rateOf">): Promise<{ done: true }> {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const permit = await cx.door.decide({ action: "write", subject: personId, compartments: ["plan"], purpose: "care" });
  return keepRating(cx, permit, asked);
}

async function keepRating(cx: Needs, permit: PersonPermit, asked: In<"rate">): Promise<{ done: true }> {
  const { id, goalId, progress, hard, note } = asked;
  if (progress === null && hard === null && note.trim() === "")
    throw new Refusal("not-understood", "There is nothing to keep yet.", ["progress"]);
  const held = await store.lockGoals(cx.db, permit.subject);
  if (!held.some((goal) => goal.id === goalId)) throw gone();
  const now = cx.now();
  const told = new Date(asked.at);
  await store.insertRating(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    goal_id: goalId,
    member_id: cx.actor.kind === "staff" ? cx.actor.memberId : null,
    at: told > now ? now : told,
    body: seal(cx, permit, "goal_rating.body", id, { progress, hard, note: note.trim() }),
    labels: [...permit.labels],
  });
  return { done: true };
}

/**
 * Offers a goal. Of a goal that is there already, only the worker's own offer that nobody answered is written over; for any
 * other, these words come to lie beside it, for the person to choose.
 */
export async function offerGoal(cx: Needs, { personId, ...asked }: In<"offer">): Promise<Kept> {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const { memberId } = cx.actor;
  const ask = { subject: personId, compartments: ["plan"], purpose: "care" } as const;
  const write = await cx.door.decide({ action: "write", ...ask });
  const read = await cx.door.decide({ action: "read", ...ask });
  const held = await store.lockGoals(cx.db, write.subject);
  const before = held.find(({ id }) => id === asked.id);
  const body: GoalBody = { words: asked.words.trim(), why: asked.why.trim() };
  if (!before) {
    if (held.filter(({ state }) => state === "offered").length >= limits.offered)
      throw new Refusal("too-large", "Several goals wait for their answer. Please talk about those first.", ["words"]);
    const made = await store.insertGoal(cx.db, {
      ...rowOf(cx, write, asked, "goal.body", body),
      member_id: memberId,
      state: "offered",
    });
    if (!made) throw gone();
    return { kept: "here", version: 1 };
  }
  const isOwnOffer = before.state === "offered" && before.member_id === memberId;
  return keepWording(
    cx,
    write,
    // Words of a person are never written over by a worker's: no version of theirs is one to settle on.
    { ...asked, version: isOwnOffer ? asked.version : -1, after: [], settles: [] },
    ofGoal(cx, { read, write }, { before, body, asked, at: cx.now() }),
  );
}
