import type { Permit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Context, House } from "#server/context.ts";
import { readLines, readOwnLooks } from "#server/ledger-read.ts";
import { type Figures, type Item, Kind, type OwnQuestion, Verdict } from "./contract.ts";
import {
  changeItem,
  countItems,
  type ItemRow,
  insertKnown,
  selectAsked,
  selectItem,
  selectItems,
  selectLastRun,
  selectMemberNames,
  selectZone,
} from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now">;

const mostItems = 100;
const mostLines = 20;
const dayMs = 86_400_000;
const listing = { action: "list", subject: null, compartments: [], purpose: "legal" } as const;
const answering = { action: "answer", subject: null, compartments: [], purpose: "legal" } as const;
const ownAnswering = { action: "answer", subject: null, compartments: [], purpose: "administration" } as const;

/** Looks worth a question, the oldest open ones first, or those signed off, the newest first. */
export async function listItems(
  cx: Needs,
  { show, language }: { show: "open" | "done"; language: Language },
  house: House,
): Promise<{ items: Item[]; figures: Figures; maySign: boolean }> {
  const permit = await cx.door.decide(listing);
  cx.ledger.note(permit, "shown");
  const rows = await selectItems(cx.db, show, mostItems);
  const staff = await selectMemberNames(cx.db);
  const present = await presenter(cx, permit, house, rows, language);
  return {
    items: rows.map((row) => ({
      ...present(row),
      member: staff.get(row.member_id) ?? "",
      isOwn: cx.actor.kind === "staff" && row.member_id === cx.actor.memberId,
      kinds: row.kinds.flatMap((kind) => Kind.safeParse(kind).data ?? []),
      verdict: Verdict.nullable().catch(null).parse(row.verdict),
      reason: row.reason,
      signedBy: row.signed_by && (staff.get(row.signed_by) ?? ""),
      signedAt: row.signed_at?.toISOString() ?? null,
    })),
    figures: await readFigures(cx),
    maySign: (await cx.door.explain(answering)).allowed,
  };
}

/** Asks the member of staff. @throws Refusal `already-done` once it is answered or signed off */
export async function askAbout(
  cx: Needs,
  { itemId, question }: { itemId: string; question: string },
): Promise<{ done: true }> {
  const permit = await cx.door.decide(answering);
  demandNotOwn(cx, await itemOf(cx, itemId));
  const change = { question, asked_by: memberOf(cx), asked_at: cx.now() };
  if (!(await changeItem(cx.db, itemId, change, { unanswered: true }))) throw alreadyDone();
  cx.ledger.note(permit, "changed", { why: "look-asked" });
  return { done: true };
}

/** Signs an item off. @throws Refusal `not-allowed` for one about oneself; `already-done` when it is signed */
export async function signOff(
  cx: Needs,
  { itemId, verdict, reason }: { itemId: string; verdict: Verdict; reason: string },
): Promise<{ done: true }> {
  const permit = await cx.door.decide(answering);
  demandNotOwn(cx, await itemOf(cx, itemId));
  const change = { verdict, reason, signed_by: memberOf(cx), signed_at: cx.now() };
  if (!(await changeItem(cx.db, itemId, change))) throw alreadyDone();
  cx.ledger.note(permit, "changed", { why: "look-signed" });
  return { done: true };
}

/** What was asked about one's own looks. The menu asks for it again and again, so it adds no line. */
export async function listOwnQuestions(
  cx: Needs,
  { language }: { language: Language },
  house: House,
): Promise<OwnQuestion[]> {
  await cx.door.decide(ownAnswering);
  const rows = await selectAsked(cx.db, memberOf(cx), mostItems);
  const present = await ownPresenter(cx, house, rows, language);
  return rows.map((row) => ({ ...present(row), canKnow: row.person_id !== null }));
}

/** Answers, once. Who says that they know the person privately is told apart from now on. */
export async function answerOwn(
  cx: Needs,
  { itemId, answer, knowsPrivately }: { itemId: string; answer: string; knowsPrivately: boolean },
): Promise<{ done: true }> {
  const permit = await cx.door.decide(ownAnswering);
  const item = await itemOf(cx, itemId);
  if (item.member_id !== memberOf(cx) || !item.asked_at) throw notHere();
  if (!(await changeItem(cx.db, itemId, { answer, answered_at: cx.now() }, { unanswered: true }))) throw alreadyDone();
  if (knowsPrivately && item.person_id)
    await insertKnown(cx.db, {
      agency_id: cx.agencyId,
      member_id: item.member_id,
      person_id: item.person_id,
      said_at: cx.now(),
    });
  cx.ledger.note(permit, "changed", { why: "look-answered" });
  return { done: true };
}

async function readFigures(cx: Needs): Promise<Figures> {
  const [counts, run] = await Promise.all([
    countItems(cx.db, new Date(cx.now().getTime() - 90 * dayMs)),
    selectLastRun(cx.db),
  ]);
  return {
    open: counts.open,
    oldestDays: counts.oldest && Math.floor((cx.now().getTime() - counts.oldest.getTime()) / dayMs),
    reviewed: counts.reviewed,
    byKind: counts.byKind.flatMap(({ kind, signed, ordinary }) => {
      const known = Kind.safeParse(kind);
      return known.success ? [{ kind: known.data, signed: Number(signed), ordinary: Number(ordinary) }] : [];
    }),
    lastRunAt: run?.until.toISOString() ?? null,
    looks: run?.looks ?? null,
  };
}

type Line = { id: string; at: Date; compartments: string[]; count: number; purpose: string; basis: string };

async function presenter(cx: Needs, permit: Permit, house: House, rows: readonly ItemRow[], language: Language) {
  return presentWith(cx, language, await readLines(house, permit, linesIn(rows)));
}

/** One's own lines, which one has every right to see again; people in them stay without a name here too. */
async function ownPresenter(cx: Needs, house: House, rows: readonly ItemRow[], language: Language) {
  const own = await readOwnLooks(house, await cx.door.decide(ownAnswering), linesIn(rows));
  return presentWith(cx, language, own);
}

async function presentWith(cx: Needs, language: Language, lines: readonly Line[]) {
  const zone = await selectZone(cx.db);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  return (row: ItemRow) => ({
    id: row.id,
    day: row.day,
    person: row.person_id?.slice(-6) ?? null,
    lines: row.lines.slice(0, mostLines).flatMap((id) => {
      const line = byId.get(id);
      if (!line) return [];
      const { compartments, count, purpose, basis } = line;
      return [{ id, when: when.format(line.at), compartments, count, purpose, basis }];
    }),
    moreLines: Math.max(0, row.lines.length - mostLines),
    question: row.question,
    askedAt: row.asked_at?.toISOString() ?? null,
    answer: row.answer,
    answeredAt: row.answered_at?.toISOString() ?? null,
  });
}

function linesIn(rows: readonly ItemRow[]): string[] {
  return rows.flatMap((row) => row.lines.slice(0, mostLines));
}

async function itemOf(cx: Needs, id: string): Promise<ItemRow> {
  const item = await selectItem(cx.db, id);
  if (!item) throw notHere();
  return item;
}

function demandNotOwn(cx: Needs, item: ItemRow): void {
  if (item.member_id === memberOf(cx))
    throw new Refusal("not-allowed", "This is about your own look, so somebody else looks after it.");
}

function memberOf({ actor }: Pick<Context, "actor">): string {
  if (actor.kind !== "staff") throw notHere();
  return actor.memberId;
}

function notHere(): Refusal {
  return new Refusal("not-found", "There is nothing here by that name.");
}

function alreadyDone(): Refusal {
  return new Refusal("already-done", "This has been answered or signed off before.");
}
