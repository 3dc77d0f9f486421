import { openShared } from "#features/journal/service.ts";
import { openNames } from "#features/people/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Action, Label } from "#kernel/vocabulary.ts";
import type { Noticed } from "#server/analysis.ts";
import { idFrom, sha256 } from "#server/analysis.ts";
import type { Context } from "#server/context.ts";
import type { Evidence, Finding, FindingWithEvidence, StaffAnswer } from "./contract.ts";
import { byUrgency, isOpen, purposeOf, statusOf } from "./domain.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now" | "newId">;

type Told = Omit<Noticed, "urgency" | "lifeDays">;

/** Where a finding stands on words that can be shown again; of anything else only its kind is named. */
const pages: ReadonlySet<string> = new Set(["journal_paragraph"]);

/** A permit for each purpose under which this actor may look at findings of one person. */
type Permits = Map<string, Partial<Record<"safety" | "noticing" | "own", PersonPermit>>>;

/** Findings about everyone on the caseload, most urgent first. */
export async function readInbox(cx: Needs, { answered }: { answered: "yes" | "no" }) {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const caseload = (await store.selectCaseload(cx.db, cx.actor.memberId)) as PersonId[];
  const permits = await staffPermits(cx, "list", caseload);
  const named = await cx.door.decideMany({ action: "list", compartments: ["identity"], purpose: "care" }, [
    ...permits.keys(),
  ] as PersonId[]);
  const rows = await store.selectFindings(cx.db, [...permits.keys()], cx.now());
  const findings = (await present(cx, permits, rows)).filter((finding) => answered === "yes" || isOpen(finding.status));
  const about = new Set<string>(findings.map((finding) => finding.personId));
  const names = await openNames(
    cx,
    named.filter((permit) => about.has(permit.subject)),
  );
  return {
    findings: findings
      .sort(byUrgency)
      .map((finding) => ({ ...finding, personName: names.get(finding.personId) ?? "" })),
    people: caseload.length,
  };
}

/** What one may open now and whether it changed, without opening any of it. */
export async function feelPulse(cx: Needs): Promise<{ mark: string; waiting: number; ids: string[] }> {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const caseload = (await store.selectCaseload(cx.db, cx.actor.memberId)) as PersonId[];
  const permits = await staffPermits(cx, "list", caseload);
  const rows = (await store.selectOutlines(cx.db, [...permits.keys()], cx.now())).filter((row) =>
    permitFor(permits, row),
  );
  const reviews = await store.selectReviewOutlines(
    cx.db,
    rows.map((row) => row.id),
  );
  const waiting = rows.filter((row) => isOpen(statusOf(answersOf(reviews, row.id))));
  const mark = sha256(JSON.stringify([rows.map((row) => row.id), reviews.map((review) => review.id)])).slice(0, 24);
  return { mark, waiting: waiting.length, ids: rows.map((row) => row.id) };
}

export async function readFindingsOf(cx: Needs, { personId }: { personId: PersonId }): Promise<Finding[]> {
  const permits = await staffPermits(cx, "read", [personId]);
  return present(cx, permits, await store.selectFindings(cx.db, [...permits.keys()], cx.now()));
}

/** What was noticed about oneself; the person sees all of it, and sees it as soon as staff do. */
export async function readMine(cx: Needs): Promise<Finding[]> {
  const own = await cx.door.decideOwn("read", ["findings"]);
  return present(cx, new Map([[own.subject, { own }]]), await store.selectFindings(cx.db, [own.subject], cx.now()));
}

/** One finding with the words that carried it, as far as they are still shared and unchanged. */
export async function readFinding(cx: Needs, { id }: { id: string }): Promise<FindingWithEvidence> {
  const { row, permits } = await findOne(cx, id, "read");
  const [finding] = await present(cx, permits, [row]);
  if (!finding) throw gone();
  const told = openTold(cx, permits, row);
  return { ...finding, evidence: told ? await gatherEvidence(cx, row, told) : [] };
}

/** A named human's answer, with a reason and how long they looked. Sending the same id twice keeps it once. */
export async function reviewFinding(
  cx: Needs,
  asked: { id: string; reviewId: string; answer: StaffAnswer; reason: string; secondsOpen: number },
): Promise<Finding> {
  const { row, permits } = await findOne(cx, asked.id, "answer");
  return keepReview(cx, row, permits, {
    id: asked.reviewId,
    answer: asked.answer,
    reason: asked.reason,
    secondsOpen: asked.secondsOpen,
  });
}

export async function undoReview(cx: Needs, { id, reviewId }: { id: string; reviewId: string }): Promise<Finding> {
  const { row, permits } = await findOne(cx, id, "answer");
  return keepReview(cx, row, permits, { id: reviewId, answer: "undone", reason: null, secondsOpen: 0 });
}

/** The person's own answer to what was noticed about them. */
export async function answerMine(
  cx: Needs,
  { id, reviewId, fits, words }: { id: string; reviewId: string; fits: boolean; words?: string | undefined },
): Promise<Finding> {
  const { row, permits } = await findOne(cx, id, "answer");
  return keepReview(cx, row, permits, {
    id: reviewId,
    answer: fits ? "agreed" : "disputed",
    reason: words || null,
    secondsOpen: 0,
  });
}

/** Asks the gate whether software may read private writing on the person's own device. Leaves a line; nothing is sent. */
export async function mayRunOnDevice(cx: Needs, { analyser }: { analyser: string }): Promise<{ allowed: boolean }> {
  if (cx.actor.kind !== "person") throw new Refusal("not-allowed", "Only a person can do this for themselves.");
  const ask = {
    action: "analyse",
    subject: cx.actor.personId,
    compartments: ["journal"],
    purpose: "noticing",
    analyser,
  } as const;
  if (!(await cx.door.explain(ask)).allowed) return { allowed: false };
  cx.ledger.note(await cx.door.decide(ask), "ran", { analyser, why: "on-own-device" });
  return { allowed: true };
}

/** The person asks that their worker be told they are having a hard time. No words travel, only that. */
export async function tellFromDevice(
  cx: Needs,
  told: { id: string; level: string; analyserVersion: string; digest: string },
): Promise<{ told: boolean }> {
  const permit = await cx.door.decideOwn("write", ["findings"]);
  const body: Told = {
    statement: { key: "asked-to-tell", values: {} },
    evidence: [],
    strength: 1,
    interval: null,
    baseRate: null,
    notLookedAt: ["journal-private"],
    wouldChange: "talking",
  };
  await store.insertFinding(cx.db, {
    agency_id: cx.agencyId,
    id: told.id,
    person_id: permit.subject,
    analyser: "crisis-triage",
    analyser_version: told.analyserVersion,
    model_digest: told.digest,
    urgency: told.level === "high" || told.level === "imminent" ? "now" : "soon",
    body: cx.vault.seal(permit, { column: "finding.body", row: told.id }, JSON.stringify(body), permit.labels),
    inputs: "[]",
    labels: [...permit.labels],
    permit_id: permit.id,
    visible_to: ["person", "care-team"],
    created_at: cx.now(),
    expires_at: new Date(cx.now().getTime() + 7 * 86_400_000),
  });
  return { told: true };
}

type CriticalAnswer = {
  /** The same each time the same question of the same sitting is answered. */
  about: string;
  kind: "suicide" | "partner-violence";
  urgency: "soon" | "now";
  /** The answer it rests on: erased with it. */
  answer: { table: string; id: string };
};

/**
 * One answer to a published question told of danger, by the rule its makers wrote. Kept with that answer, once, for the
 * person and for those who look after their safety. What was answered is not in it.
 */
export async function noteCriticalAnswer(cx: Needs, noted: CriticalAnswer): Promise<void> {
  const permit = await cx.door.decideOwn("write", ["findings"]);
  const id = idFrom(JSON.stringify(["critical-answer", permit.subject, noted.about]));
  const body: Told = {
    statement: { key: `critical-${noted.kind}`, values: {} },
    evidence: [],
    strength: 1,
    interval: null,
    baseRate: null,
    notLookedAt: ["journal-private", "checkins", "chat"],
    wouldChange: "talking",
  };
  await store.insertFinding(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    analyser: "critical-answer",
    analyser_version: "1",
    model_digest: "none",
    urgency: noted.urgency,
    body: cx.vault.seal(permit, { column: "finding.body", row: id }, JSON.stringify(body), permit.labels),
    inputs: JSON.stringify([{ ...noted.answer, hash: "" }]),
    labels: [...permit.labels],
    permit_id: permit.id,
    visible_to: ["person", "care-team"],
    created_at: cx.now(),
    expires_at: new Date(cx.now().getTime() + 14 * 86_400_000),
  });
}

async function staffPermits(cx: Needs, action: Action, people: readonly PersonId[]): Promise<Permits> {
  const permits: Permits = new Map();
  for (const purpose of ["safety", "noticing"] as const) {
    for (const permit of await cx.door.decideMany({ action, compartments: ["findings"], purpose }, people)) {
      permits.set(permit.subject, { ...permits.get(permit.subject), [purpose]: permit });
    }
  }
  return permits;
}

/** The finding and what the actor may do with it. A finding of someone else's caseload is simply not there. */
async function findOne(
  cx: Needs,
  id: string,
  action: "read" | "answer",
): Promise<{ row: store.FindingRow; permits: Permits }> {
  let permits: Permits;
  if (cx.actor.kind === "staff") {
    permits = await staffPermits(cx, action, (await store.selectCaseload(cx.db, cx.actor.memberId)) as PersonId[]);
  } else {
    const own = await cx.door.decideOwn(action, ["findings"]);
    permits = new Map([[own.subject, { own }]]);
  }
  const row = await store.selectFinding(cx.db, [...permits.keys()], id);
  if (!row || !permitFor(permits, row)) throw gone();
  return { row, permits };
}

function permitFor(permits: Permits, row: Pick<store.FindingRow, "person_id" | "analyser">): PersonPermit | undefined {
  const held = permits.get(row.person_id);
  return held?.own ?? held?.[purposeOf(row.analyser)];
}

function openTold(cx: Needs, permits: Permits, row: store.FindingRow): Told | null {
  const permit = permitFor(permits, row);
  if (!permit || row.body.length === 0) return null;
  return JSON.parse(cx.vault.open(permit, { column: "finding.body", row: row.id }, row.body, row.labels as Label[]));
}

async function present(cx: Needs, permits: Permits, rows: readonly store.FindingRow[]): Promise<Finding[]> {
  const reviews = await store.selectReviews(
    cx.db,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const permit = permitFor(permits, row);
    const told = openTold(cx, permits, row);
    if (!permit || !told) return [];
    const own = reviews.filter((review) => review.finding_id === row.id);
    return [
      {
        id: row.id,
        personId: permit.subject,
        analyser: row.analyser,
        analyserVersion: row.analyser_version,
        urgency: row.urgency,
        statement: told.statement,
        strength: told.strength,
        interval: told.interval,
        baseRate: told.baseRate,
        lookedAt: [...new Set(row.inputs.map(({ table }) => (pages.has(table) ? "journal-shared" : "measures")))],
        notLookedAt: [...told.notLookedAt],
        wouldChange: told.wouldChange,
        createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        status: statusOf(answersOf(reviews, row.id)),
        reviews: own.map((review) => presentReview(cx, permit, review)),
      },
    ];
  });
}

type Answered = Pick<store.ReviewRow, "finding_id" | "answer" | "reviewer_kind" | "reviewer_id" | "at">;

function answersOf(reviews: readonly Answered[], findingId: string) {
  return reviews
    .filter((review) => review.finding_id === findingId)
    .map((review) => ({
      answer: review.answer,
      by: review.reviewer_kind,
      at: review.at.toISOString(),
      reviewerId: review.reviewer_id,
    }));
}

function presentReview(cx: Needs, permit: PersonPermit, review: store.ReviewRow) {
  const reason =
    review.reason && cx.vault.open(permit, { column: "review.reason", row: review.id }, review.reason, permit.labels);
  return {
    id: review.id,
    by: review.reviewer_kind,
    name: review.reviewer_name,
    answer: review.answer,
    reason,
    at: review.at.toISOString(),
  };
}

async function gatherEvidence(cx: Needs, row: store.FindingRow, told: Told): Promise<Evidence[]> {
  const subject = row.person_id as PersonId;
  const ask = {
    action: "read",
    subject,
    compartments: ["journal"],
    purpose: cx.actor.kind === "person" ? "self" : "care",
  } as const;
  const mayRead = (await cx.door.explain(ask)).allowed;
  const inputs = row.inputs.filter(({ table }) => pages.has(table));
  const ids = inputs.map((input) => input.id);
  const sources = mayRead ? await openShared(cx, await cx.door.decide(ask), ids) : [];
  return inputs.map((input) => {
    const source = sources.find((one) => one.id === input.id);
    const at = (source?.at ?? row.created_at).toISOString();
    const marks = told.evidence
      .filter((span) => span.inputId === input.id)
      .map(({ start, end, why }) => ({ start, end, why }));
    if (!source) return { where: "journal", at, state: "no-longer-shared", text: "", marks: [] };
    if (sha256(source.text) !== input.hash)
      return { where: "journal", at, state: "changed-since", text: "", marks: [] };
    return { where: "journal", at, state: "here", text: source.text, marks };
  });
}

type ReviewToKeep = {
  id: string;
  answer: StaffAnswer | "undone" | "disputed";
  reason: string | null;
  secondsOpen: number;
};

async function keepReview(cx: Needs, row: store.FindingRow, permits: Permits, review: ReviewToKeep): Promise<Finding> {
  const permit = permitFor(permits, row);
  if (!permit || (cx.actor.kind !== "staff" && cx.actor.kind !== "person")) throw gone();
  const place = { column: "review.reason", row: review.id } as const;
  if (review.reason === null) cx.ledger.note(permit, "changed");
  await store.insertReview(cx.db, {
    agency_id: cx.agencyId,
    id: review.id,
    finding_id: row.id,
    person_id: row.person_id,
    reviewer_id: cx.actor.kind === "staff" ? cx.actor.memberId : cx.actor.personId,
    reviewer_kind: cx.actor.kind,
    answer: review.answer,
    reason: review.reason === null ? null : cx.vault.seal(permit, place, review.reason, permit.labels),
    seconds_open: review.secondsOpen,
    at: cx.now(),
  });
  const [finding] = await present(cx, permits, [row]);
  if (!finding) throw gone();
  return finding;
}

function gone(): Refusal {
  return new Refusal("not-found", "That notice is not here any more.");
}
