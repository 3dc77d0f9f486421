import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { noteSpared } from "./asked.ts";
import { isOpen, joined, openBodies, sealBody } from "./body.ts";
import { questionsOf } from "./choosing.ts";
import type { Audience, FactValue, Place, ToldFact } from "./contract.ts";
import { honestTelling, isAnswered, sayValue } from "./domain.ts";
import { wordsForNone } from "./questions.ts";
import {
  confirmFact,
  deleteFact,
  endFacts,
  type FactRow,
  findFact,
  insertFact,
  lockFact,
  selectBefore,
  selectFacts,
  selectStaffNames,
  updateBody,
} from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now" | "vault">;

/** A fact as other rooms use it. `notAt`: forms the person does not want it used in. */
export type Told = Pick<ToldFact, "id" | "key" | "value" | "at" | "by" | "where" | "notAt">;
type Opened = Omit<ToldFact, "label" | "said">;

/** What is told, to keep: `at` is when, where it was said before it could be sent. */
export type ToTell = {
  id: string;
  key: string;
  value: FactValue;
  place: Place;
  audience: Audience;
  at?: string | undefined;
};

/** How it was told: whether an interpreter was there, and whose hands were on the keys. */
type Telling = { interpreter?: boolean; typedBy?: "person" | "staff" };

/**
 * What a person has told, under a permit somebody obtained for compartment `story`; newest of each fact. What a person keeps
 * for themselves is there for them alone. Leaves the ledger line.
 *
 * @param keys only these facts; all when left out
 */
export async function toldFacts(
  cx: Pick<Needs, "db" | "ledger" | "vault">,
  permit: PersonPermit,
  personId: PersonId,
  keys?: readonly string[],
): Promise<Told[]> {
  return newestOfEach(await openNow(cx, permit, personId, keys));
}

/** All that is told now and open to whoever asks, newest first: of one fact, what is kept for oneself and what the team has. */
async function openNow(
  cx: Pick<Needs, "db" | "ledger" | "vault">,
  permit: PersonPermit,
  personId: PersonId,
  keys?: readonly string[],
): Promise<Opened[]> {
  if (permit.subject !== personId) return [];
  const rows = (await selectFacts(cx.db, personId, keys)).filter((row) => isOpen(permit, row));
  if (rows.length === 0) cx.ledger.note(permit, "shown");
  return openRows(cx, permit, rows);
}

function newestOfEach(facts: readonly Opened[]): Opened[] {
  const seen = new Set<string>();
  return facts.filter(({ key }) => !seen.has(key) && seen.add(key));
}

async function openRows(
  cx: Pick<Needs, "db" | "vault">,
  permit: PersonPermit,
  rows: readonly FactRow[],
): Promise<Opened[]> {
  const staff = rows.flatMap(({ by_kind, by_id }) => (by_kind === "staff" ? [by_id] : []));
  const names = await selectStaffNames(cx.db, [...new Set(staff)]);
  const bodies = await openBodies(cx, permit, rows);
  return rows.flatMap((row, at) => {
    const body = bodies[at];
    if (!body) return [];
    const { value, notAt, typedBy } = body;
    return {
      id: row.id,
      key: row.key,
      value,
      at: row.told_at.toISOString(),
      by: { kind: row.by_kind, name: names.get(row.by_id) ?? null },
      where: row.place as Place,
      typedBy,
      interpreter: row.interpreter,
      audience: row.audience,
      stillSoAt: row.confirmed_at?.toISOString() ?? null,
      notAt,
    };
  });
}

/** The same with the words of the questions, for a screen. */
async function sayFacts(cx: Pick<Needs, "db">, facts: readonly Opened[], language: Language): Promise<ToldFact[]> {
  const questions = new Map((await questionsOf(cx, language)).map((question) => [question.key, question]));
  return facts.map((fact) => {
    const question = questions.get(fact.key);
    return {
      ...fact,
      label: question?.label ?? fact.key.replaceAll("-", " "),
      said: sayValue(fact.value, question, wordsForNone(language)),
    };
  });
}

type Asked = { keys?: string[] | undefined; language: Language };

export async function readOwnTold(cx: Needs, { keys, language }: Asked): Promise<{ facts: ToldFact[] }> {
  const permit = await cx.door.decideOwn("read", ["story"]);
  return { facts: await sayFacts(cx, await openNow(cx, permit, permit.subject, keys), language) };
}

/** What a person told, as far as it is open to whoever asks. @throws Refusal `not-allowed` */
export async function readToldOf(
  cx: Needs,
  { personId, keys, language }: Asked & { personId: PersonId },
): Promise<{ facts: ToldFact[] }> {
  const permit = await cx.door.decide({ action: "read", subject: personId, compartments: ["story"], purpose: "care" });
  return { facts: await sayFacts(cx, await openNow(cx, permit, personId, keys), language) };
}

/**
 * Keeps one fact under a permit to write `story`; what was said of it before goes into its history. Safe to send twice, and
 * of two devices the later telling is the one that holds.
 *
 * @returns whether it is new here
 */
export async function keepFact(
  cx: Pick<Needs, "actor" | "agencyId" | "db" | "door" | "now" | "vault">,
  permit: PersonPermit,
  { id, key, value, place, audience, at, interpreter = false, typedBy }: ToTell & Telling,
): Promise<boolean> {
  if (!isAnswered(value)) throw new Refusal("not-understood", "Nothing was said yet.", ["value"]);
  const { subject: personId } = permit;
  await lockFact(cx.db, personId, key);
  if (await findFact(cx.db, personId, id)) return false;
  const toldAt = honestTelling(at, cx.now());
  const living = await selectFacts(cx.db, personId, [key]);
  const later = living.filter((row) => ends(row, audience)).findLast((row) => row.told_at > toldAt);
  const notAt = await carriedOver(cx, living);
  const by =
    cx.actor.kind === "staff"
      ? { kind: "staff" as const, id: cx.actor.memberId }
      : { kind: "person" as const, id: personId };
  await endFacts(cx.db, personId, key, toldAt);
  return insertFact(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: personId,
    key,
    body: sealBody(cx, permit, id, { value, notAt, typedBy: typedBy ?? by.kind }),
    labels: [...permit.labels],
    audience,
    by_kind: by.kind,
    by_id: by.id,
    place,
    interpreter,
    told_at: toldAt,
    confirmed_at: null,
    ended_at: later?.told_at ?? null,
  });
}

/** Whether a telling takes the place of an earlier one: one's own words to oneself end by one's own telling alone. */
function ends(later: FactRow, audience: Audience): boolean {
  return later.by_kind === "person" || later.audience === audience;
}

/** Saying something anew, or to others, does not undo where the person does not want it used. */
async function carriedOver(
  cx: Pick<Needs, "actor" | "db" | "door" | "vault">,
  living: readonly FactRow[],
): Promise<Place[] | "as-before"> {
  if (cx.actor.kind !== "person") return "as-before";
  if (living.length === 0) return [];
  const bodies = await openBodies(cx, await cx.door.decideOwn("read", ["story"]), living);
  return joined(bodies.map(({ notAt }) => notAt));
}

export async function keepOwnFact(cx: Needs, fact: ToTell): Promise<{ kept: boolean }> {
  return { kept: await keepFact(cx, await cx.door.decideOwn("write", ["story"]), fact) };
}

/** Written down by the care team while the person tells it, so they know it; the person can keep it for themselves later. */
export async function keepFactFor(
  cx: Needs,
  { personId, ...fact }: Omit<ToTell, "audience"> & Telling & { personId: PersonId },
): Promise<{ kept: boolean }> {
  const permit = await cx.door.decide({ action: "write", subject: personId, compartments: ["story"], purpose: "care" });
  return { kept: await keepFact(cx, permit, { ...fact, audience: "team" }) };
}

/** A form showed a fact instead of asking, and the person said it is still so. */
export async function sayStillSo(
  cx: Needs,
  { id, personId, place }: { id: string; personId: PersonId; place: Place },
): Promise<{ kept: boolean }> {
  const purpose = cx.actor.kind === "person" ? "self" : "care";
  const permit = await cx.door.decide({ action: "write", subject: personId, compartments: ["story"], purpose });
  const row = await findFact(cx.db, personId, id);
  if (!row || !(await confirmFact(cx.db, personId, id, cx.now()))) return { kept: false };
  cx.ledger.note(permit, "changed");
  await noteSpared(cx, { key: row.key, where: place });
  return { kept: true };
}

/** Whether a form may use a fact. @returns kept false when the fact has changed meanwhile */
export async function saveUse(
  cx: Needs,
  { id, place, use }: { id: string; place: Place; use: boolean },
): Promise<{ kept: boolean }> {
  const writing = await cx.door.decideOwn("write", ["story"]);
  const found = await findFact(cx.db, writing.subject, id);
  if (!found) return { kept: false };
  await lockFact(cx.db, writing.subject, found.key);
  // Read again: another form may have been named, or the fact told anew, since.
  const row = await findFact(cx.db, writing.subject, id);
  if (!row || row.ended_at) return { kept: false };
  const [opened] = await openBodies(cx, await cx.door.decideOwn("read", ["story"]), [row]);
  if (!opened) return { kept: false };
  const others = opened.notAt.filter((other) => other !== place);
  const body = sealBody(cx, writing, id, { ...opened, notAt: use ? others : [...others, place] });
  await updateBody(cx.db, writing.subject, id, { body, labels: [...writing.labels] });
  return { kept: true };
}

export async function readBefore(cx: Needs, { key, language }: { key: string; language: Language }) {
  const permit = await cx.door.decideOwn("read", ["story"]);
  const rows = await selectBefore(cx.db, permit.subject, key);
  if (rows.length === 0) cx.ledger.note(permit, "shown");
  const facts = await sayFacts(cx, await openRows(cx, permit, rows), language);
  return {
    facts: facts.map((fact, at) => ({ ...fact, endedAt: (rows[at]?.ended_at ?? cx.now()).toISOString() })),
  };
}

export async function removeFact(cx: Needs, { key }: { key: string }): Promise<{ removed: number }> {
  const permit = await cx.door.decideOwn("write", ["story"]);
  await lockFact(cx.db, permit.subject, key);
  const removed = await deleteFact(cx.db, permit.subject, key);
  if (removed > 0) cx.ledger.note(permit, "erased", { count: removed });
  return { removed };
}
