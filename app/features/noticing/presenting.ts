import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Action, Label } from "#kernel/vocabulary.ts";
import type { Noticed } from "#server/analysis.ts";
import type { Context } from "#server/context.ts";
import type { Finding, Move } from "./contract.ts";
import { purposeOf, statusOf } from "./domain.ts";
import * as store from "./store.ts";

export type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now" | "newId">;

/** What stands in the sealed body of a finding. */
export type Told = Omit<Noticed, "urgency" | "lifeDays" | "sameAs">;

/** A permit for each purpose under which this actor may look at findings of one person. */
export type Permits = Map<string, Partial<Record<"safety" | "noticing" | "own", PersonPermit>>>;

export async function staffPermits(cx: Needs, action: Action, people: readonly PersonId[]): Promise<Permits> {
  const permits: Permits = new Map();
  for (const purpose of ["safety", "noticing"] as const) {
    for (const permit of await cx.door.decideMany({ action, compartments: ["findings"], purpose }, people)) {
      permits.set(permit.subject, { ...permits.get(permit.subject), [purpose]: permit });
    }
  }
  return permits;
}

/** The finding and what the actor may do with it. A finding of someone else's caseload is simply not there. */
export async function findOne(
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

export function permitFor(
  permits: Permits,
  row: Pick<store.FindingRow, "person_id" | "analyser">,
): PersonPermit | undefined {
  const held = permits.get(row.person_id);
  return held?.own ?? held?.[purposeOf(row.analyser)];
}

export function openTold(cx: Needs, permits: Permits, row: store.FindingRow): Told | null {
  const permit = permitFor(permits, row);
  if (!permit || row.body.length === 0) return null;
  return JSON.parse(cx.vault.open(permit, { column: "finding.body", row: row.id }, row.body, row.labels as Label[]));
}

export async function present(cx: Needs, permits: Permits, rows: readonly store.FindingRow[]): Promise<Finding[]> {
  const ids = rows.map((row) => row.id);
  const [reviews, moves] = await Promise.all([store.selectReviews(cx.db, ids), store.selectMoves(cx.db, ids)]);
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
        baseRateFrom: told.baseRateFrom ?? null,
        lookedAt: lookedAt(row.inputs),
        notLookedAt: [...told.notLookedAt],
        wouldChange: told.wouldChange,
        createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        status: statusOf(answersOf(reviews, row.id)),
        reviews: own.map((review) => presentReview(cx, permit, review)),
        moves: moves.filter((move) => move.finding_id === row.id).map((move) => presentMove(cx, permit, move)),
      },
    ];
  });
}

/** What an input of a table is called where people read what was looked at. */
const sourceOf: Readonly<Record<string, string>> = { journal_paragraph: "journal-shared", checkin: "checkins" };

function lookedAt(inputs: store.FindingRow["inputs"]): string[] {
  return [...new Set(inputs.map(({ table }) => sourceOf[table] ?? "measures"))];
}

type Answered = Pick<store.ReviewRow, "finding_id" | "answer" | "reviewer_kind" | "reviewer_id" | "at">;

export function answersOf(reviews: readonly Answered[], findingId: string) {
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

function presentMove(cx: Needs, permit: PersonPermit, move: store.MoveRow): Move {
  const me = cx.actor.kind === "staff" ? cx.actor.memberId : null;
  const place = { column: "finding_move.reason", row: move.id } as const;
  return {
    id: move.id,
    kind: move.kind,
    name: move.by_name,
    mine: move.member_id === me,
    to: move.to_name,
    toMe: move.to_member !== null && move.to_member === me,
    until: move.until?.toISOString() ?? null,
    reason: move.reason && cx.vault.open(permit, place, move.reason, permit.labels),
    at: move.at.toISOString(),
  };
}

export function gone(): Refusal {
  return new Refusal("not-found", "That notice is not here any more.");
}

/** The hand behind each move, as far as taking back needs to tell hands apart. */
export function withHands(finding: Finding) {
  return { ...finding, moves: finding.moves.map((move) => ({ ...move, by: move.mine ? "me" : move.name })) };
}
