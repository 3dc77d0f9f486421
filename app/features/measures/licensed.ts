import { createHash } from "node:crypto";
import { type Approval, type Licensed, loadLicensed, mayAsk } from "@mooring/measures";
import { parse } from "yaml";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import type { LicenceAnswers, LicensedCard, ShippedCard } from "./domain/agency-contract.ts";
import { shipped } from "./shipped.ts";
import * as store from "./store-licensed.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now">;

/** Lead or privacy officer, as for all that two people settle. */
const settling = { action: "administer", subject: null, compartments: [], purpose: "legal" } as const;

export type Kept = { row: store.LicensedRow; licensed: Licensed };

/** A licensed row as its rules stand now. Parsed once for each content. */
export function readLicensed(row: store.LicensedRow, takenIds: readonly string[]): Licensed {
  return loadLicensed(row.upload, row.licence, row.sidecar, row.vectors, {
    approvals: approvalsOf(row),
    digestOf: (text) => createHash("sha256").update(text).digest("hex"),
    takenIds: takenIds.filter((id) => id !== row.instrument || shipped.some((shelved) => shelved.id === id)),
  });
}

function approvalsOf(row: store.LicensedRow): (Approval & { at: string })[] {
  return Array.isArray(row.approvals) ? (row.approvals as (Approval & { at: string })[]) : [];
}

/** Every licensed set of questions of this agency that was not taken off. */
export async function listLicensed(cx: Pick<Context, "db">): Promise<Kept[]> {
  const rows = await store.selectLicensed(cx.db);
  const taken = takenBy(rows);
  return rows.map((row) => ({ row, licensed: readLicensed(row, taken) }));
}

function takenBy(rows: readonly store.LicensedRow[]): string[] {
  return [...shipped.map(({ id }) => id), ...rows.map(({ instrument }) => instrument)];
}

export async function readInstruments(cx: Needs): Promise<{
  shipped: ShippedCard[];
  licensed: LicensedCard[];
  maySettle: boolean;
}> {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  const maySettle = (await cx.door.explain(settling)).allowed;
  return {
    shipped: shipped.map(({ card }) => ({
      id: card.id,
      title: card.title,
      about: card.about,
      owner: card.owner,
      licence: card.licence,
      attribution: card.attribution,
      permission: card.permission.kind,
      evidence: card.permission.evidence,
      use: card.use,
      status: card.status,
      offBecause: card.offBecause,
      languages: Object.entries(card.languages).map(([language, { status, offBecause }]) => ({
        language,
        status,
        offBecause,
      })),
      doNotUseFor: [...card.doNotUseFor],
    })),
    licensed: maySettle ? await presentAll(cx, await listLicensed(cx)) : [],
    maySettle,
  };
}

type Keeping = {
  id: string;
  upload: string;
  sidecar: string;
  vectors: string;
  licence: LicenceAnswers;
  aboutSubstances: boolean;
};

/**
 * Keeps what was typed and uploaded, however unfinished, and says what is missing. Never active by this alone: a yes counts
 * for exactly the contents it was given to.
 *
 * @throws Refusal `not-understood` for a part that is not JSON or YAML, by its name
 */
export async function keepLicensed(cx: Needs, asked: Keeping): Promise<{ card: LicensedCard }> {
  const permit = await cx.door.decide(settling);
  const [upload, sidecar, vectors] = (["upload", "sidecar", "vectors"] as const).map((part) =>
    parsed(part, asked[part]),
  );
  const instrument = nameIn(sidecar) ?? `unnamed-${asked.id.slice(0, 8)}`;
  const rows = await store.selectLicensed(cx.db);
  if (rows.some((row) => row.id !== asked.id && row.instrument === instrument))
    throw new Refusal("already-done", "There is a set of questions with that name already.");
  await store.keepLicensedRow(cx.db, {
    agency_id: cx.agencyId,
    id: asked.id,
    instrument,
    upload: asJson("upload", upload ?? null),
    licence: asJson("licence", asked.licence),
    sidecar: asJson("sidecar", sidecar ?? null),
    vectors: asJson("vectors", vectors ?? []),
    about_substances: asked.aboutSubstances,
    kept_by: memberOf(cx),
    kept_at: cx.now(),
    withdrawn_at: null,
  });
  cx.ledger.note(permit, "changed", { why: `instrument-kept:${asked.id}` });
  return { card: await oneCard(cx, asked.id) };
}

/** One of two yeses. @throws Refusal `changed-meanwhile` when the contents are not those that were looked at */
export async function approveLicensed(
  cx: Needs,
  { id, digest }: { id: string; digest: string },
): Promise<{ card: LicensedCard }> {
  const permit = await cx.door.decide(settling);
  const row = await store.holdLicensed(cx.db, id);
  if (!row) throw new Refusal("not-found", "There are no such questions here.");
  const licensed = readLicensed(row, takenBy(await store.selectLicensed(cx.db)));
  if (licensed.digest !== digest)
    throw new Refusal("changed-meanwhile", "It has changed since you looked at it. Please look again.");
  if (licensed.standing !== "waiting" && licensed.standing !== "active")
    throw new Refusal("switched-off", "Something is still missing, so nobody can say yes to it.");
  const by = memberOf(cx);
  const before = approvalsOf(row);
  if (!before.some((each) => each.by === by && each.digest === digest)) {
    const approvals = [...before.filter((each) => each.digest === digest), { by, digest, at: cx.now().toISOString() }];
    await store.updateLicensed(cx.db, id, { approvals: JSON.stringify(approvals) });
    cx.ledger.note(permit, "changed", { why: `instrument-approved:${id}` });
  }
  return { card: await oneCard(cx, id) };
}

/** Takes one off; safe to send twice. */
export async function withdrawLicensed(cx: Needs, { id }: { id: string }): Promise<{ done: true }> {
  const permit = await cx.door.decide(settling);
  if (await store.updateLicensed(cx.db, id, { withdrawn_at: cx.now() }))
    cx.ledger.note(permit, "changed", { why: `instrument-withdrawn:${id}` });
  return { done: true };
}

async function oneCard(cx: Needs, id: string): Promise<LicensedCard> {
  const kept = (await listLicensed(cx)).filter(({ row }) => row.id === id);
  const [card] = await presentAll(cx, kept);
  if (!card) throw new Refusal("not-found", "There are no such questions here.");
  return card;
}

async function presentAll(cx: Needs, all: readonly Kept[]): Promise<LicensedCard[]> {
  const names = await store.selectMemberNames(cx.db);
  const me = memberOf(cx);
  return all.map(({ row, licensed }) => {
    const may = mayAsk(licensed, { used: row.uses, now: cx.now().getTime() });
    return {
      id: row.id,
      instrument: row.instrument,
      title: licensed.instrument?.title ?? row.instrument,
      questions: licensed.instrument?.items.length ?? 0,
      standing: licensed.standing,
      reasons: licensed.reasons.map(({ code }) => code),
      complaints: licensed.complaints.slice(0, 50).map(({ at, says }) => ({ at: at.join("."), says })),
      missed: licensed.missed.slice(0, 50).map((each) => ({ ...each })),
      licence: row.licence as LicenceAnswers,
      uses: row.uses,
      suspended: may.may || may.why === "not-active" ? null : may.why,
      daysLeft: may.may ? may.daysLeft : null,
      approvals: approvalsOf(row)
        .filter(({ digest }) => digest === licensed.digest)
        .map(({ by, at }) => ({ name: names.get(by) ?? "", isMine: by === me, at })),
      digest: licensed.digest,
      source: {
        upload: JSON.stringify(row.upload, null, 2),
        sidecar: JSON.stringify(row.sidecar, null, 2),
        vectors: JSON.stringify(row.vectors, null, 2),
      },
      aboutSubstances: row.about_substances,
    };
  });
}

function parsed(part: "upload" | "sidecar" | "vectors", text: string): unknown {
  try {
    return text.trim() === "" ? undefined : (parse(text, { maxAliasCount: 200 }) as unknown);
  } catch {
    throw new Refusal("not-understood", "This part is neither JSON nor YAML.", [part]);
  }
}

/** As JSON for the database, which has no room for a nought sign or half a character. */
function asJson(part: "upload" | "sidecar" | "vectors" | "licence", value: unknown): string {
  const text = JSON.stringify(value);
  if (/\\u0000|\\ud[89a-f]/i.test(text))
    throw new Refusal("not-understood", "There are signs in this part that are no text.", [part]);
  return text;
}

function nameIn(sidecar: unknown): string | null {
  const id = (sidecar as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" && /^[a-z0-9][a-z0-9-]{0,60}$/.test(id) ? id : null;
}

function memberOf({ actor }: Pick<Context, "actor">): string {
  if (actor.kind !== "staff") throw new Refusal("not-found", "There is nothing here by that name.");
  return actor.memberId;
}
