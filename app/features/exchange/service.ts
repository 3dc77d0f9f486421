import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Compartment } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { describeTable, listPersonalTables, takeRows } from "#server/personal-tables.ts";
import type { Outline, PageOfRows } from "./contract.ts";
import { countChainedLines, countRows, hasAccount, selectAgency } from "./store.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "vault" | "now">;
type Asked = { table?: string | undefined; after?: string | undefined };

const rowsOnPage = 300;

/** Kinds that nobody takes out here: therapy notes have a right and a form of their own, staff's own things are staff's. */
const apart: ReadonlySet<Compartment> = new Set(["private-notes", "staff-own"]);
/** What a care team can hand to the person at its side: what it may read itself. */
const withStaff: ReadonlySet<Compartment> = new Set(["identity", "contact", "plan", "notes"]);

type Who = {
  owner: boolean;
  mayTake(compartment: Compartment): boolean;
  decide(of: Compartment[]): Promise<PersonPermit>;
};

/** What is kept about oneself, by kind. */
export async function outlineOwn(cx: Needs): Promise<Outline> {
  return outline(cx, self(cx));
}

/** One page of everything about oneself. */
export async function takeOwnRows(cx: Needs, asked: Asked): Promise<PageOfRows> {
  return takePage(cx, self(cx), asked);
}

/** The same for a person without an account, asked for by them and done while they sit beside staff of their care team. */
export async function outlineWithStaff(cx: Needs, { personId }: { personId: PersonId }): Promise<Outline> {
  return outline(cx, await besides(cx, personId));
}

export async function takeRowsWithStaff(
  cx: Needs,
  { personId, ...asked }: Asked & { personId: PersonId },
): Promise<PageOfRows> {
  return takePage(cx, await besides(cx, personId), asked);
}

function self(cx: Needs): Who {
  return {
    owner: true,
    mayTake: (compartment) => !apart.has(compartment),
    decide: (of) => cx.door.decideOwn("export", of),
  };
}

async function besides(cx: Needs, subject: PersonId): Promise<Who> {
  const decide = (of: Compartment[]) =>
    cx.door.decide({ action: "export", subject, compartments: of, purpose: "disclosure" });
  await decide(["identity"]);
  if (await hasAccount(cx.db, subject))
    throw new Refusal("already-done", "This person has an account and takes their things out themselves.");
  return { owner: false, mayTake: (compartment) => withStaff.has(compartment), decide };
}

async function outline(cx: Needs, who: Who): Promise<Outline> {
  const tables = (await listPersonalTables(cx.db)).filter((table) => who.mayTake(describeTable(table).compartment));
  const permit = await who.decide([...new Set(tables.map((table) => describeTable(table).compartment))]);
  const parts: Outline["parts"] = [];
  for (const table of tables)
    parts.push({
      table,
      compartment: describeTable(table).compartment,
      count: await countRows(cx.db, permit.subject, table, cx.now()),
    });
  return {
    agency: await selectAgency(cx.db),
    at: cx.now().toISOString(),
    parts: parts.filter(({ count }) => count > 0),
    lines: who.owner ? await countChainedLines(cx.db, permit.subject) : 0,
  };
}

/** Whole tables until the page is full. One permit for all kinds on it, so one line in the ledger. */
async function takePage(cx: Needs, who: Who, { table: from, after }: Asked): Promise<PageOfRows> {
  const tables = (await listPersonalTables(cx.db)).filter((table) => who.mayTake(describeTable(table).compartment));
  const first = from === undefined ? 0 : tables.indexOf(from);
  if (first < 0) throw new Refusal("not-understood", "That page is not there.", ["table"]);
  const waiting = tables.slice(first);
  const permit = await who.decide([...new Set(waiting.map((table) => describeTable(table).compartment))]);
  const parts: PageOfRows["parts"] = [];
  let room = rowsOnPage;
  for (const [index, table] of waiting.entries()) {
    if (room === 0) return { parts, next: { table, after: null } };
    const start = index === 0 ? after : undefined;
    const { rows, next } = await takeRows(cx, permit, table, { after: start, limit: room, owner: who.owner });
    if (rows.length > 0) parts.push({ table, rows });
    room -= rows.length;
    if (next !== null) return { parts, next: { table, after: next } };
  }
  return { parts, next: null };
}
