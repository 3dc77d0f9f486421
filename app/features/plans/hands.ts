import { createHash } from "node:crypto";
import type { z } from "zod";
import { careTeamOf } from "#features/people/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import { aroundOf, presentVersion } from "./around.ts";
import { askFor, author, type Needs } from "./asking.ts";
import type { Around, plans } from "./contract.ts";
import { putTogether } from "./document.ts";
import { canonicalOf, isEmptyPlan, type Plan, readPlan } from "./domain/document.ts";
import * as store from "./store.ts";

type In<K extends keyof typeof plans> = z.output<(typeof plans)[K]["input"]>;

/** Roles in which a worker may give a hand to a plan with ideas of software in it: the packs ask a practitioner to approve. */
const approving = ["practitioner", "supervisor", "lead"];

/**
 * Keeps what somebody said to the plan as it stands, and adopts it when the person's yes and a worker's yes stand on the
 * same text. Consent that is taken back at the same moment wins: this unit of work is then undone and tried anew from what
 * holds now.
 *
 * @throws Refusal `changed-meanwhile` when the plan is not any more as the caller saw it; `not-understood` for a yes to an
 * empty plan, or of a worker to ideas of software they did not look at
 */
export async function answerPlan(cx: Needs, asked: In<"answer">): Promise<{ around: Around }> {
  const { personId, id } = asked;
  const writes = await cx.door.decide(askFor("write", personId, cx.actor));
  const reads = await cx.door.decide(askFor("read", personId, cx.actor));
  const { subject } = writes;
  const now = cx.now();
  const labels = [...writes.labels];
  const row = await store.lockPlan(cx.db, { agencyId: cx.agencyId, personId: subject, labels, now });
  const said = await store.selectAnswers(cx.db, subject);
  if (!said.some((one) => one.id === id)) {
    if (row.head !== asked.head)
      throw new Refusal("changed-meanwhile", "The plan changed while you were reading. Please look at it once more.");
    const plan = readPlan(await putTogether(cx, { reads, writes }, row));
    const { author_kind: by_kind, author_id: by_id } = author(cx);
    const roles = cx.actor.kind === "staff" ? ((await store.findMember(cx.db, by_id))?.roles ?? []) : [];
    if (asked.answer === "yes") demandSound(plan, { roles, asked, isStaff: by_kind === "staff" });
    await store.liftAnswers(cx.db, subject, { by: "same-hand", at: now, hand: by_id });
    const hash = createHash("sha256").update(canonicalOf(plan)).digest("hex");
    const place = { column: "care_plan_answer.reason", row: id } as const;
    const isNew = await store.insertAnswer(cx.db, {
      agency_id: cx.agencyId,
      id,
      person_id: subject,
      head: row.head,
      hash,
      answer: asked.answer,
      reason: asked.reason ? cx.vault.seal(writes, place, asked.reason, labels) : null,
      labels,
      by_kind,
      by_id,
      roles: [...roles],
      looked_at_ideas: asked.lookedAtIdeas,
      at: now,
      lifted_at: null,
      lifted_by: null,
    });
    if (!isNew) throw new Refusal("not-understood", "This answer has a name that is taken.", ["id"]);
    if (!asked.reason) cx.ledger.note(writes, "changed");
    if (asked.answer === "yes") await adoptIfBoth(cx, writes, { row, plan, hash });
  }
  return { around: await aroundOf(cx, reads, await store.findPlan(cx.db, subject)) };
}

function demandSound(
  plan: Plan,
  { roles, asked, isStaff }: { roles: readonly string[]; asked: In<"answer">; isStaff: boolean },
): void {
  if (isEmptyPlan(plan)) throw new Refusal("not-understood", "There is nothing in this plan yet.", ["head"]);
  const hasIdeas = plan.rows.some(({ idea, answer }) => idea && answer !== "no" && answer !== "not-now");
  if (!isStaff || !hasIdeas) return;
  if (!roles.some((role) => approving.includes(role)))
    throw new Refusal("not-allowed", "Ideas of software in a plan are approved by a practitioner.");
  if (!asked.lookedAtIdeas || !asked.reason?.trim())
    throw new Refusal("not-understood", "Please look at each idea that came from software, and say why it fits.", [
      "lookedAtIdeas",
      "reason",
    ]);
}

type Standing = { row: store.PlanRow; plan: Plan; hash: string };

/**
 * Adopts the plan if both hands stand on this very text. A worker's hand counts only while they are on the care team and
 * the record is open to it: who was taken off, or shut out, meanwhile has no hand here any more.
 */
async function adoptIfBoth(cx: Needs, writes: PersonPermit, { row, plan, hash }: Standing): Promise<void> {
  const { subject } = writes;
  const standing = (await store.selectAnswers(cx.db, subject)).filter(
    (one) => one.answer === "yes" && one.lifted_by === null && one.hash === hash && one.head === row.head,
  );
  const person = standing.find(({ by_kind }) => by_kind === "person");
  if (!person || !(await store.isRecordOpen(cx.db, subject))) return;
  const team = new Set<string>((await careTeamOf(cx, subject)).map(({ memberId }) => memberId));
  const staff = standing.find(({ by_kind, by_id }) => by_kind === "staff" && team.has(by_id));
  if (!staff) return;
  const now = cx.now();
  const id = writes.id;
  const labels = [...writes.labels];
  await store.insertVersion(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: subject,
    head: row.head,
    hash,
    body: cx.vault.seal(writes, { column: "care_plan_version.body", row: id }, JSON.stringify(plan), labels),
    labels,
    person_answer: person.id,
    staff_answer: staff.id,
    member_id: staff.by_id,
    review_on: plan.reviewOn,
    adopted_at: now,
  });
  await store.liftAnswers(cx.db, subject, { by: "adopted", at: now });
  cx.ledger.note(writes, "changed", { why: "plan-adopted" });
}

/** Plans that both said yes to, newest first. */
export async function listVersions(
  cx: Needs,
  { personId }: { personId: PersonId },
): Promise<z.input<typeof plans.versions.output>> {
  const permit = await cx.door.decide(askFor("read", personId, cx.actor));
  const rows = await store.selectVersions(cx.db, permit.subject, 50);
  if (rows.length === 0) cx.ledger.note(permit, "shown");
  return {
    versions: rows.map((row) => ({
      ...presentVersion(row),
      memberId: row.member_id as z.input<typeof plans.versions.output>["versions"][number]["memberId"],
      plan: JSON.parse(
        cx.vault.open(permit, { column: "care_plan_version.body", row: row.id }, row.body, row.labels as Label[]),
      ),
    })),
  };
}
