import type { MemberId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import { Compartment, type Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Disclosure, Glass, Telling } from "./contract.ts";
import { type DisclosureRow, type GlassRow, insertWords, type WordsRow } from "./store.ts";

export type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now" | "vault">;

/** What was written about a disclosure, a broken glass or its review; sealed as one. */
export type Written = { to?: string; reference?: string; why: string; hold?: string };

const column = "disclosure_words.body" as const;

export async function keepWords(
  cx: Needs,
  permit: PersonPermit,
  { aboutId, kind, written }: { aboutId: string; kind: WordsRow["kind"]; written: Written },
): Promise<void> {
  const id = cx.newId();
  await insertWords(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    about_id: aboutId,
    kind,
    body: cx.vault.seal(permit, { column, row: id }, JSON.stringify(written), permit.labels),
    labels: [...permit.labels],
    at: cx.now(),
  });
}

export function openWords(cx: Pick<Context, "vault">, permit: PersonPermit, row: WordsRow | undefined): Written | null {
  if (!row) return null;
  return JSON.parse(cx.vault.open(permit, { column, row: row.id }, row.body, row.labels as Label[])) as Written;
}

export function presentDisclosure(row: DisclosureRow, written: Written | null): Disclosure {
  const named = new Set([...row.compartments, ...row.parts.map(({ compartment }) => compartment)]);
  return {
    id: row.id,
    basis: row.basis,
    at: row.made_at.toISOString(),
    by: row.member,
    to: written?.to ?? "",
    reference: written?.reference ?? "",
    why: written?.why ?? "",
    compartments: [...named].flatMap((word) => Compartment.safeParse(word).data ?? []),
    builtAt: row.built_at?.toISOString() ?? null,
    openUntil: row.open_until.toISOString(),
    packageHash: row.package_hash,
    holdUntil: row.hold_until?.toISOString() ?? null,
  };
}

export function presentGlass(
  row: GlassRow,
  { written, review, now, me }: { written: Written | null; review: Written | null; now: Date; me: string | null },
): Glass {
  return {
    id: row.id,
    at: row.broken_at.toISOString(),
    by: row.member,
    reason: row.reason,
    words: written?.why ?? "",
    openUntil: row.open_until.toISOString(),
    reviewBy: row.review_by.toISOString(),
    overdue: row.reviewed_at === null && row.review_by <= now,
    verdict: row.verdict,
    review: review?.why ?? null,
    mine: row.member_id === me,
  };
}

export function holdOf(telling: Telling): { until: Date | null; why: string | null } {
  return telling.now ? { until: null, why: null } : { until: new Date(telling.lookAgain), why: telling.reason };
}

export function memberOf({ actor }: Pick<Context, "actor">): MemberId {
  if (actor.kind !== "staff") throw new Refusal("not-allowed", "Only staff do this.");
  return actor.memberId;
}
