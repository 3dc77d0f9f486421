import type { ProofFile } from "@mooring/transparency";
import { describeReleases, titleOfPurpose } from "#features/consent/service.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import { ConsentPurpose, type Label, type Language } from "#kernel/vocabulary.ts";
import type { Context, House } from "#server/context.ts";
import { proveOwnLedger } from "#server/ledger-proof.ts";
import { proveLine } from "#server/ledger-read.ts";
import type { Dispute, DisputeKind, Entry, Proof } from "./contract.ts";
import { idsIn, type KeptLine, type Known, renderLine, sayWhen } from "./domain.ts";
import { sentencesIn, spokenLanguage } from "./sentences.ts";
import {
  countNotes,
  type DisputeRow,
  insertDispute,
  type LineRow,
  selectAgencyName,
  selectDispute,
  selectDisputes,
  selectLine,
  selectLines,
  selectStaffNames,
  selectZone,
  type Wanted,
} from "./store.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "vault" | "now">;

const pageSize = 50;
const dayMs = 86_400_000;

type Asked = {
  language: Language;
  who: Wanted["who"];
  what?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  before?: string | undefined;
};

/** Who has seen what about oneself. Looking at this list adds no line to it. */
export async function listOwnLines(cx: Needs, asked: Asked): Promise<{ entries: Entry[]; before: string | null }> {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  const rows = await selectLines(
    cx.db,
    permit.subject,
    {
      who: asked.who,
      what: asked.what,
      // Whole days in any zone: a day earlier and later than the date says in UTC would be too many, half a day is fair.
      from: asked.from ? new Date(asked.from) : undefined,
      to: asked.to ? new Date(new Date(asked.to).getTime() + dayMs) : undefined,
      after: readCursor(asked.before),
    },
    pageSize + 1,
  );
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    entries: await presentLines(cx, permit, page, asked.language),
    before: rows.length > pageSize && last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

/** What one's own browser needs to check a line. `waiting` for the moment until the line has been chained. */
export async function proveOwnLine(cx: Needs, { lineId }: { lineId: string }, house: House): Promise<Proof> {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  if (!(await selectLine(cx.db, permit.subject, lineId))) throw new Refusal("not-found", "That line is not here.");
  const proof = await proveLine(house, cx.db, cx.agencyId, lineId);
  return proof ? { state: "proved", ...proof } : { state: "waiting" };
}

/** Every line about oneself, proved, signed and in words, to keep or to show to someone. Leaves a line of its own. */
export async function makeOwnFile(cx: Needs & Pick<Context, "ledger">, _: object, house: House): Promise<ProofFile> {
  const permit = await cx.door.decideOwn("export", ["choices"]);
  cx.ledger.note(permit, "exported", { why: "ledger-file" });
  return proveOwnLedger(house, cx.db, permit, {
    agency: await selectAgencyName(cx.db),
    madeAt: cx.now(),
    say: async (rows) => {
      const inWords = await Promise.all(
        (["en", "es"] as const).map((language) => sayLines(cx, permit, rows, language)),
      );
      return rows.map((_row, i) => ({ en: inWords[0]?.[i] ?? "", es: inWords[1]?.[i] ?? "" }));
    },
  });
}

async function sayLines(cx: Needs, permit: PersonPermit, rows: readonly LineRow[], language: "en" | "es") {
  const zone = await selectZone(cx.db, permit.subject);
  const known = await lookUp(cx, permit, rows, language, zone);
  const notes = await countNotes(cx.db, permit.subject, runsIn(rows));
  return rows.map((row) => {
    const { text, details } = renderLine(keptLine(row, permit.subject, notes), known);
    return [`${sayWhen(row.at, language, zone)}.`, text, ...details].join(" ");
  });
}

/** Asks the privacy officer about a line of one's own. Safe to send twice. */
export async function disputeLine(
  cx: Needs,
  { lineId, id, words, kind = "ask" }: { lineId: string; id: string; words: string; kind?: DisputeKind },
): Promise<Dispute> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  if (!(await selectLine(cx.db, permit.subject, lineId))) throw new Refusal("not-found", "That line is not here.");
  const known = await selectDispute(cx.db, permit.subject, id);
  if (!known) {
    await insertDispute(cx.db, {
      agency_id: cx.agencyId,
      id,
      person_id: permit.subject,
      line_id: lineId,
      kind,
      words: cx.vault.seal(permit, { column: "dispute.words", row: id }, words, permit.labels),
      labels: [...permit.labels],
      answer: null,
      answered_by: null,
      answered_at: null,
      created_at: cx.now(),
    });
  }
  const row = await selectDispute(cx.db, permit.subject, id);
  if (!row) throw new Refusal("already-done", "This has been sent before.");
  return openDispute(cx, await cx.door.decideOwn("read", ["choices"]), row);
}

/** Lines in plain words, with what was asked about them. `permit` covers reading the person's choices. */
export async function presentLines(
  cx: Needs,
  permit: PersonPermit,
  rows: readonly LineRow[],
  wanted: Language,
): Promise<Entry[]> {
  const language = spokenLanguage(wanted);
  const zone = await selectZone(cx.db, permit.subject);
  const disputes = await selectDisputes(
    cx.db,
    permit.subject,
    rows.map((row) => row.id),
  );
  const known = await lookUp(cx, permit, rows, language, zone);
  const notes = await countNotes(cx.db, permit.subject, runsIn(rows));
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    when: sayWhen(row.at, language, zone),
    who: whoOf(row, permit.subject),
    outcome: row.outcome,
    ...renderLine(keptLine(row, permit.subject, notes), known),
    disputes: disputes
      .filter((dispute) => dispute.line_id === row.id)
      .map((dispute) => openDispute(cx, permit, dispute)),
  }));
}

export function openDispute(cx: Needs, permit: PersonPermit, row: DisputeRow): Dispute {
  const labels = row.labels as Label[];
  return {
    id: row.id,
    kind: row.kind,
    words: cx.vault.open(permit, { column: "dispute.words", row: row.id }, row.words, labels),
    askedAt: row.created_at.toISOString(),
    answer: row.answer && cx.vault.open(permit, { column: "dispute.answer", row: row.id }, row.answer, labels),
    answeredAt: row.answered_at?.toISOString() ?? null,
  };
}

async function lookUp(
  cx: Needs,
  permit: PersonPermit,
  rows: readonly LineRow[],
  language: Language,
  zone: string,
): Promise<Known> {
  const named = rows.flatMap((row) => idsIn(row.why));
  const actors = rows.flatMap((row) => (row.actor_kind === "staff" && row.actor_id ? [row.actor_id] : []));
  const [staff, releases] = await Promise.all([
    selectStaffNames(cx.db, [...new Set([...actors, ...named])]),
    describeReleases(cx, permit.subject, named),
  ]);
  return {
    ...sentencesIn(language),
    staff,
    purposeTitle: (purpose) => {
      const known = ConsentPurpose.safeParse(purpose);
      return known.success ? titleOfPurpose(known.data, language) : null;
    },
    releases: new Map(
      releases.map(({ id, who, isOutside, compartments, endsAt }) => [
        id,
        {
          who: isOutside ? sentencesIn(language).besides.outside : who,
          compartments,
          until: sayWhen(endsAt, language, zone),
        },
      ]),
    ),
  };
}

function runsIn(rows: readonly LineRow[]): string[] {
  return rows.flatMap((row) => (row.outcome === "ran" && row.permit_id ? [row.permit_id] : []));
}

function keptLine(row: LineRow, personId: string, notes: ReadonlyMap<string, number>): KeptLine {
  return {
    policies: row.policies,
    notes: (row.permit_id && notes.get(row.permit_id)) || 0,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    own: row.actor_id === personId,
    action: row.action,
    compartments: row.compartments,
    count: row.count,
    purpose: row.purpose,
    basis: row.basis,
    outcome: row.outcome,
    analyser: row.analyser,
    why: row.why,
  };
}

function whoOf(row: LineRow, personId: string): Entry["who"] {
  if (row.actor_id === personId) return "me";
  return row.actor_kind === "staff" || row.actor_kind === "software" ? row.actor_kind : "nobody";
}

/** @throws Refusal `not-understood` for a cursor that is not ours */
export function readCursor(before: string | undefined): { at: Date; id: string } | undefined {
  if (before === undefined) return undefined;
  const [at, id] = before.split("_");
  const moment = new Date(at ?? "");
  if (Number.isNaN(moment.getTime()) || idsIn(id ?? "")[0] !== id || id === undefined) {
    throw new Refusal("not-understood", "That page is not there.", ["before"]);
  }
  return { at: moment, id };
}
