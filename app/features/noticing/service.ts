import { openNames } from "#features/people/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { idFrom, sha256 } from "#server/analysis.ts";
import type { Finding, FindingWithEvidence, StaffAnswer } from "./contract.ts";
import { placesOf, shareOut, usualBudget } from "./domain/attention.ts";
import { byUrgency, isOpen, statusOf } from "./domain.ts";
import { gatherEvidence } from "./evidence.ts";
import {
  answersOf,
  findOne,
  gone,
  type Needs,
  openTold,
  type Permits,
  permitFor,
  present,
  staffPermits,
  type Told,
  withHands,
} from "./presenting.ts";
import * as store from "./store.ts";

export { earlyWarningDigest } from "./early-digest.ts";

/**
 * Findings about everyone on the caseload. Those that wait come as attention is shared out: safety first, then at most as
 * many as this worker's budget holds, then the quiet ones, then what they put aside.
 */
export async function readInbox(cx: Needs, { answered }: { answered: "yes" | "no" }) {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const caseload = (await store.selectCaseload(cx.db, cx.actor.memberId)) as PersonId[];
  const permits = await staffPermits(cx, "list", caseload);
  const named = await cx.door.decideMany({ action: "list", compartments: ["identity"], purpose: "care" }, [
    ...permits.keys(),
  ] as PersonId[]);
  const rows = await store.selectFindings(cx.db, [...permits.keys()], cx.now());
  const all = await present(cx, permits, rows);
  const budget = (await store.selectBudget(cx.db, cx.actor.memberId)) ?? usualBudget;
  const places = placesOf(
    shareOut(all.filter(({ status }) => isOpen(status)).map(withHands), { budget, nowMs: cx.now().getTime() }),
  );
  const findings = all.filter((finding) => answered === "yes" || isOpen(finding.status));
  const about = new Set<string>(findings.map((finding) => finding.personId));
  const names = await openNames(
    cx,
    named.filter((permit) => about.has(permit.subject)),
  );
  const rankOf = (id: string) => places.get(id)?.rank ?? places.size;
  return {
    findings: findings
      .sort((one, other) => rankOf(one.id) - rankOf(other.id) || byUrgency(one, other))
      .map((finding) => ({
        ...finding,
        personName: names.get(finding.personId) ?? "",
        place: places.get(finding.id)?.place ?? ("front" as const),
      })),
    people: caseload.length,
    budget,
  };
}

/** What one may open now and whether it changed, without opening any of it. */
export async function feelPulse(cx: Needs): Promise<{ mark: string; waiting: number; ids: string[] }> {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const { memberId } = cx.actor;
  const caseload = (await store.selectCaseload(cx.db, memberId)) as PersonId[];
  const permits = await staffPermits(cx, "list", caseload);
  const rows = (await store.selectOutlines(cx.db, [...permits.keys()], cx.now())).filter((row) =>
    permitFor(permits, row),
  );
  const ids = rows.map((row) => row.id);
  const [reviews, moves, most] = await Promise.all([
    store.selectReviewOutlines(cx.db, ids),
    store.selectMoves(cx.db, ids),
    store.selectBudget(cx.db, memberId),
  ]);
  const budget = most ?? usualBudget;
  const waiting = rows
    .filter((row) => isOpen(statusOf(answersOf(reviews, row.id))))
    .map((row) => ({
      id: row.id,
      personId: row.person_id as PersonId,
      analyser: row.analyser,
      urgency: row.urgency,
      // How many come forward does not hang on which: so nothing has to be opened to count them.
      ...{ strength: 1, interval: null, baseRate: null, createdAt: row.created_at.toISOString() },
      moves: moves.filter((move) => move.finding_id === row.id).map((move) => handOf(move, memberId)),
    }));
  const { front } = shareOut(waiting, { budget, nowMs: cx.now().getTime() });
  const mark = sha256(JSON.stringify([ids, [...reviews, ...moves].map(({ id }) => id), budget])).slice(0, 24);
  return { mark, waiting: front.length, ids };
}

function handOf(move: store.MoveRow, me: string) {
  return {
    kind: move.kind,
    by: move.member_id,
    mine: move.member_id === me,
    toMe: move.to_member === me,
    until: move.until?.toISOString() ?? null,
  };
}

export async function readFindingsOf(cx: Needs, { personId }: { personId: PersonId }): Promise<Finding[]> {
  const permits = await staffPermits(cx, "read", [personId]);
  return present(cx, permits, await store.selectFindings(cx.db, [...permits.keys()], cx.now()));
}

const timelineMs = 183 * 86_400_000;

/** The same with those that have ended, as far back as half a year. */
export async function readTimelineOf(cx: Needs, { personId }: { personId: PersonId }): Promise<Finding[]> {
  const permits = await staffPermits(cx, "read", [personId]);
  if (!permits.has(personId)) return [];
  const now = cx.now();
  const rows = await store.selectTimeline(cx.db, personId, new Date(now.getTime() - timelineMs));
  return (await present(cx, permits, rows)).map((finding) =>
    isOpen(finding.status) && new Date(finding.expiresAt) <= now ? { ...finding, status: "expired" } : finding,
  );
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
