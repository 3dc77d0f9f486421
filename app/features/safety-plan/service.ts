import type { z } from "zod";
import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Share, SharedStep, safetyPlan } from "./contract.ts";
import { limits } from "./domain.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;
type Acts = Needs & Pick<Context, "moveOn">;
type In<K extends keyof typeof safetyPlan> = z.output<(typeof safetyPlan)[K]["input"]>;

const stepColumn = "safety_plan_step.body" as const;
const shareColumn = "safety_plan_share.body" as const;
const dayMs = 86_400_000;

/** One's own plan: sealed steps, handed back as they came, and who may read which of them now. */
export async function readOwnPlan(cx: Needs): Promise<z.input<typeof safetyPlan.mine.output>> {
  const permit = await cx.door.decideOwn("read", ["safety-plan"]);
  const rows = await store.selectSteps(cx.db, permit.subject);
  return {
    steps: rows.map(({ id, version, body }) => ({
      id,
      version,
      sealed: body && cx.vault.handBackOwn(permit, { column: stepColumn, row: id }, body),
    })),
    shares: await sharesOf(cx, permit),
  };
}

/**
 * Keeps sealed steps. One that was changed somewhere else since is left as it is and answered with `version: null`, so
 * that the browser can keep both texts; the others of the same save are kept all the same.
 */
export async function saveSteps(cx: Acts, { steps }: In<"save">): Promise<z.input<typeof safetyPlan.save.output>> {
  const permit = await cx.door.decideOwn("write", ["safety-plan"]);
  const ids = steps.map(({ id }) => id);
  if (new Set(ids).size < ids.length)
    throw new Refusal("not-understood", "The same step stands here twice.", ["steps"]);
  const known = new Map((await store.lockSteps(cx.db, permit.subject, ids)).map((row) => [row.id, row]));
  const added = steps.filter(({ id, sealed }) => !known.has(id) && sealed !== null).length;
  if (added > 0 && (await store.countSteps(cx.db, permit.subject)) + added > limits.steps)
    throw new Refusal("too-large", "A plan this long cannot be kept whole.", ["steps"]);
  const answers: { id: string; version: number | null }[] = [];
  const removed: string[] = [];
  for (const { id, saveId, version, sealed } of steps) {
    const before = known.get(id);
    if (before?.save_id === saveId) {
      answers.push({ id, version: before.version });
      continue;
    }
    if (before ? before.version !== version : version !== 0) {
      answers.push({ id, version: before ? null : versionOfMissing(sealed) });
      continue;
    }
    const row = {
      agency_id: cx.agencyId,
      id,
      person_id: permit.subject,
      version: version + 1,
      save_id: saveId,
      body: sealed === null ? null : cx.vault.keepOwn(permit, { column: stepColumn, row: id }, sealed),
      labels: [...new Set<Label>([...permit.labels, "sealed"])],
      removed_at: sealed === null ? cx.now() : null,
      updated_at: cx.now(),
    };
    if (before) await store.replaceStep(cx.db, row);
    else if (!(await store.insertStep(cx.db, row))) {
      answers.push({ id, version: null });
      continue;
    }
    if (sealed === null) removed.push(id);
    answers.push({ id, version: row.version });
  }
  if ((await store.deleteShares(cx.db, permit.subject, { steps: removed })) > 0) await cx.moveOn(permit.subject);
  if (removed.length > 0) cx.ledger.note(permit, "changed", { count: removed.length });
  return { steps: answers };
}

/** A step taken away that never was here is away; one with words is asked for anew as a new one. */
function versionOfMissing(sealed: string | null): number | null {
  return sealed === null ? 1 : null;
}

/**
 * Shows the words of one step to the care team or to one worker until a moment. The same id again sends the words anew.
 *
 * @throws Refusal `not-found` when the step or the worker is not there; `not-understood` when the end is past or too far
 */
export async function shareStep(cx: Acts, asked: In<"share">): Promise<Share> {
  const permit = await cx.door.decideOwn("write", ["safety-plan"]);
  const { subject } = permit;
  const now = cx.now();
  const endsAt = new Date(asked.endsAt);
  const mostDays = (await store.isVictimService(cx.db, subject))
    ? limits.mostShareDaysVictimServices
    : limits.mostShareDays;
  // A minute of grace: "90 days from now" was said a moment ago, on another clock.
  if (endsAt <= now || endsAt.getTime() > now.getTime() + mostDays * dayMs + 60_000)
    throw new Refusal("not-understood", "Please choose a day that is not too far away.", ["endsAt"]);
  if ((asked.to === "member") !== (asked.memberId !== undefined))
    throw new Refusal("not-understood", "Please say who may see it.", ["memberId"]);
  if (asked.memberId && !(await store.isOnCareTeam(cx.db, subject, asked.memberId)))
    throw new Refusal("not-found", "That worker is not on your care team.");
  if (!(await store.isStepThere(cx.db, subject, asked.stepId)))
    throw new Refusal("not-found", "That step is not here any more.");
  const labels = [...permit.labels];
  const place = { column: shareColumn, row: asked.id };
  const put = await store.putShare(cx.db, {
    agency_id: cx.agencyId,
    id: asked.id,
    step_id: asked.stepId,
    person_id: subject,
    recipient_kind: asked.to,
    recipient_id: asked.memberId ?? null,
    body: cx.vault.seal(permit, place, JSON.stringify({ title: asked.title, text: asked.text }), labels),
    labels,
    shared_at: now,
    ends_at: endsAt,
  });
  if (!put) throw new Refusal("not-found", "That is not here any more.");
  await cx.moveOn(subject);
  const share = (await sharesOf(cx, permit)).find(({ id }) => id === asked.id);
  if (!share) throw new Refusal("not-found", "That is not here any more.");
  return share;
}

/** Ends a share now and erases its copy. Whoever has it open loses it with the next look. */
export async function unshareStep(cx: Acts, { id }: In<"unshare">): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["safety-plan"]);
  if ((await store.deleteShares(cx.db, permit.subject, { id })) > 0) {
    await cx.moveOn(permit.subject);
    cx.ledger.note(permit, "changed");
  }
  return { removed: true };
}

/** What a person shows of their plan to whoever asks. Nothing says whether there is more. */
export async function listSharedSteps(cx: Needs, { personId }: In<"ofPerson">): Promise<{ steps: SharedStep[] }> {
  const permit = await cx.door.decide({
    action: "read",
    subject: personId,
    compartments: ["safety-plan"],
    purpose: "care",
  });
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is not open to you.");
  const rows = (await store.selectSharedWith(cx.db, permit.subject, cx.actor.memberId, cx.now())).filter((row) =>
    covers(permit, "safety-plan", { row: row.id, at: row.shared_at }),
  );
  return {
    steps: rows.map((row) => ({
      id: row.id,
      ...readCopy(
        cx.vault.open(permit, { column: shareColumn, row: row.id, at: row.shared_at }, row.body, row.labels as Label[]),
      ),
      sharedAt: row.shared_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
    })),
  };
}

/** The steps shown to the care team, opened under a permit somebody else obtained: only what it covers. */
export async function openShares(
  cx: Pick<Context, "db" | "vault" | "now">,
  permit: PersonPermit,
): Promise<{ id: string; title: string; text: string; sharedAt: Date }[]> {
  const rows = await store.selectTeamShares(cx.db, permit.subject, cx.now());
  return rows
    .filter((row) => covers(permit, "safety-plan", { row: row.id, at: row.shared_at }))
    .map((row) => ({
      id: row.id,
      sharedAt: row.shared_at,
      ...readCopy(
        cx.vault.open(permit, { column: shareColumn, row: row.id, at: row.shared_at }, row.body, row.labels as Label[]),
      ),
    }));
}

/** Erases the copies whose time is over. The query for staff stopped showing them at the very moment they ended. */
export async function endShares(cx: Acts, personId: PersonId): Promise<number> {
  const permit = await cx.door.decide({
    action: "erase",
    subject: personId,
    compartments: ["safety-plan"],
    purpose: "administration",
  });
  const ended = await store.deleteEndedShares(cx.db, permit.subject, cx.now());
  if (ended === 0) return 0;
  await cx.moveOn(permit.subject);
  cx.ledger.note(permit, "erased", { count: ended });
  return ended;
}

async function sharesOf(cx: Needs, permit: PersonPermit): Promise<Share[]> {
  return (await store.selectShares(cx.db, permit.subject, cx.now())).map((row) => ({
    id: row.id,
    stepId: row.step_id,
    to: row.recipient_kind,
    who: row.recipient_kind === "member" ? row.name : null,
    sharedAt: row.shared_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
  }));
}

function readCopy(body: string): { title: string; text: string } {
  const { title, text } = JSON.parse(body) as { title: string; text: string };
  return { title, text };
}
