import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Referral } from "./contract.ts";
import { daysWaited, type State } from "./domain/referral.ts";
import * as store from "./store-referrals.ts";

export type Needs = Pick<
  Context,
  "actor" | "agencyId" | "db" | "door" | "enqueue" | "ledger" | "moveOn" | "newId" | "now" | "vault"
>;

/** What is sealed of a referral. */
export type Body = Pick<Referral, "service" | "words" | "reason" | "outcome">;

const bodyColumn = "referral.body";
const wordsColumn = "referral_step.words";

export function sealBody(cx: Pick<Needs, "vault">, permit: PersonPermit, id: string, body: Body) {
  return cx.vault.seal(permit, { column: bodyColumn, row: id }, JSON.stringify(body), permit.labels);
}

export function openBody(cx: Pick<Needs, "vault">, permit: PersonPermit, row: store.ReferralRow): Body {
  return JSON.parse(
    cx.vault.open(permit, { column: bodyColumn, row: row.id }, row.body, row.labels as Label[]),
  ) as Body;
}

/** Writes down one thing that happened. @returns false where it was written before */
export function keepStep(
  cx: Pick<Needs, "actor" | "agencyId" | "db" | "now" | "vault">,
  permit: PersonPermit,
  { id, referralId, step, words }: { id: string; referralId: string; step: string; words: string },
): Promise<boolean> {
  return store.insertStep(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    referral_id: referralId,
    step,
    at: cx.now(),
    member_id: cx.actor.kind === "staff" ? cx.actor.memberId : null,
    words: words === "" ? null : cx.vault.seal(permit, { column: wordsColumn, row: id }, words, permit.labels),
    labels: [...permit.labels],
  });
}

/** Referrals of people as they may be read, each opened under its own permit. */
export async function present(
  cx: Needs,
  permits: ReadonlyMap<string, PersonPermit>,
  rows: readonly store.ReferralRow[],
): Promise<(Referral & { personId: string })[]> {
  const steps = Map.groupBy(await store.selectSteps(cx.db, [...permits.keys()]), ({ referral_id }) => referral_id);
  const iso = (moment: Date | null) => moment?.toISOString() ?? null;
  return rows.flatMap((row) => {
    const permit = permits.get(row.person_id);
    if (!permit) return [];
    const { service, words, reason, outcome } = openBody(cx, permit, row);
    const times = { openedAt: row.opened_at, acceptedAt: row.accepted_at, metAt: row.met_at, endedAt: row.ended_at };
    return [
      {
        id: row.id,
        personId: row.person_id,
        service,
        words,
        way: row.way,
        state: row.state as State,
        openedAt: row.opened_at.toISOString(),
        sentAt: iso(row.sent_at),
        acceptedAt: iso(row.accepted_at),
        metAt: iso(row.met_at),
        endedAt: iso(row.ended_at),
        daysWaited: daysWaited(times, cx.now()),
        reason,
        outcome,
        steps: (steps.get(row.id) ?? []).map((one) => ({
          step: one.step,
          at: one.at.toISOString(),
          who: one.who,
          words: one.words
            ? cx.vault.open(permit, { column: wordsColumn, row: one.id }, one.words, one.labels as Label[])
            : "",
        })),
      },
    ];
  });
}

export function nothingHere(): Refusal {
  return new Refusal("not-found", "There is no referral like that.");
}
