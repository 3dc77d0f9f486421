import path from "node:path";
import { sql } from "kysely";
import { beginWork, type Db } from "#db/work.ts";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { PersonId as PersonIdOf } from "#kernel/ids.ts";
import { Compartment } from "#kernel/vocabulary.ts";
import { type Context, type House, inContext } from "./context.ts";
import { describeTable, listPersonalTables, takeRows } from "./personal-tables.ts";
import { buryInCopies, type KeptBox, keepTombstone, readTombstones, type Tombstone } from "./tombstones.ts";

/** What erasing needs of sign-in: the account goes with the person. */
export type RemoveAccount = (cx: Pick<Context, "db" | "now" | "agencyId">, personId: PersonId) => Promise<void>;

export type ToErase = {
  id: string;
  agencyId: AgencyId;
  personId: PersonId;
  parts: readonly Compartment[] | "all";
  /** What the law has kept, by rule. */
  keeping: readonly { rule: string; kinds: readonly Compartment[]; until: Date }[];
};

export type Erased = {
  at: Date;
  erased: { kind: string; rows: number }[];
  kept: { rule: string; kinds: readonly string[]; until: Date }[];
  keysDestroyed: number;
  ledger: { person: string; nonce: string; alias: string } | null;
};

/** Days after which no copy of the keyring made by the rules holds a destroyed key; see `keyring-backup.ts`. */
export const copiesGoneAfterDays = 8;

const everything = Compartment.options.filter((kind) => kind !== "staff-own" && kind !== "kept");
const rowsAtOnce = 500;

/**
 * Erases for good: puts what the law has kept into closed boxes, deletes the rows, destroys the keys, and, when all goes,
 * cuts the ledger's lines loose and takes the account away. Each step may be done again after a power cut.
 */
export async function erase(house: House, what: ToErase, removeAccount: RemoveAccount): Promise<Erased> {
  const { agencyId, personId, id, parts } = what;
  const { folder } = house.keyring;
  const known = readTombstones(folder).find((one) => one.id === id);
  const boxes = known?.kept ?? [];
  const at = house.clock.now();
  const tombstone: Tombstone = known ?? { id, agencyId, personId, parts, at: at.toISOString(), dead: [], kept: [] };
  const actor = { kind: "software", agencyId, name: "erasure" } as const;
  const { erased, made } = await inContext(house, actor, async (cx) => {
    const kept = boxes.length > 0 ? [...boxes] : await putAside(cx, what);
    const gone = await eraseRows(cx, what);
    await cx.moveOn(personId);
    await cx.db
      .insertInto("erasure_done")
      .values({ agency_id: agencyId, id, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // Before the commit: from here on a restart, or a database from before, finishes the work.
    keepTombstone(folder, { ...tombstone, kept });
    return { erased: gone, made: kept };
  });
  const dead = house.keyring.destroy(agencyId, personId, parts === "all" ? "all" : parts);
  const whole = { ...tombstone, kept: made, dead: [...new Set([...tombstone.dead, ...dead])] };
  keepTombstone(folder, whole);
  buryInCopies(path.join(path.dirname(folder), "keyring-copies"), whole);
  await house.jobs.forget(personId);
  const ledger = parts === "all" ? await cutLoose(house, agencyId, personId, removeAccount) : null;
  return {
    at,
    erased,
    kept: made.map(({ rule, kinds, until }) => ({ rule, kinds, until: new Date(until) })),
    keysDestroyed: whole.dead.length,
    ledger,
  };
}

/** Opens what the law has kept and seals it anew for somebody who has no name. What only the person could open is not kept. */
async function putAside(cx: Context, { personId, keeping }: ToErase): Promise<KeptBox[]> {
  const boxes: KeptBox[] = [];
  for (const { rule, kinds, until } of keeping) {
    const permit = await cx.door.decide({
      action: "export",
      subject: personId,
      compartments: [...kinds],
      purpose: "self",
    });
    const tables: Record<string, unknown[]> = {};
    for (const table of await listPersonalTables(cx.db)) {
      if (!kinds.includes(describeTable(table).compartment)) continue;
      for (let after: string | undefined | null; after !== null; ) {
        const page = await takeRows(cx, permit, table, { after, limit: rowsAtOnce, owner: false, all: true });
        if (page.rows.length > 0) tables[table] = [...(tables[table] ?? []), ...page.rows];
        after = page.next;
      }
    }
    if (Object.keys(tables).length > 0)
      boxes.push(await close(cx, { rule, kinds, until, text: JSON.stringify({ tables }) }));
  }
  return boxes;
}

type Box = { rule: string; kinds: readonly Compartment[]; until: Date; text: string };

async function close(cx: Context, { rule, kinds, until, text }: Box): Promise<KeptBox> {
  const personId = PersonIdOf.parse(cx.newId());
  await addNameless(cx.db, cx.agencyId, personId, cx.now());
  const permit = await cx.door.decide({ action: "write", subject: personId, compartments: ["kept"], purpose: "self" });
  const id = cx.newId();
  const body = cx.vault.seal(permit, { column: "kept_record.body", row: id }, text, permit.labels);
  const box = { id, personId, rule, kinds, until: until.toISOString(), body: Buffer.from(body).toString("base64") };
  await insertBox(cx.db, cx.agencyId, box, cx.now());
  return box;
}

/** A person without a name or a place, whom only the box's rule leads to. */
async function addNameless(db: Db, agencyId: string, personId: string, now: Date): Promise<void> {
  await db
    .insertInto("person")
    .values({
      agency_id: agencyId,
      id: personId,
      account_id: null,
      programme_id: null,
      age_band: "unknown",
      service_type: "unknown",
      labels: [],
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function insertBox(db: Db, agencyId: string, box: KeptBox, now: Date): Promise<void> {
  await sql`
    insert into mooring.kept_record (agency_id, id, person_id, rule, kinds, kept_at, until, body)
    values (${agencyId}, ${box.id}, ${box.personId}, ${box.rule}, ${[...box.kinds]}, ${now}, ${box.until}, ${Buffer.from(box.body, "base64")})
    on conflict do nothing`.execute(db);
}

/** Deletes the rows, and what software made of them; leaves one line. */
async function eraseRows(cx: Context, { personId, parts }: ToErase): Promise<Erased["erased"]> {
  const kinds = parts === "all" ? everything : [...parts];
  const permit = await cx.door.decide({ action: "erase", subject: personId, compartments: kinds, purpose: "self" });
  const gone = await deleteRows(cx.db, personId, parts);
  const count = [...gone.values()].reduce((sum, rows) => sum + rows, 0);
  cx.ledger.note(permit, "erased", { count: Math.max(1, count), why: parts === "all" ? "erased-all" : "erased-part" });
  return [...gone].map(([kind, rows]) => ({ kind, rows })).filter(({ rows }) => rows > 0);
}

/** The person's own row stays until the end: permits stand on it. */
async function deleteRows(
  db: Db,
  personId: string,
  parts: readonly Compartment[] | "all",
): Promise<Map<Compartment, number>> {
  const gone = new Map<Compartment, number>();
  const add = (kind: Compartment, rows: number) => gone.set(kind, (gone.get(kind) ?? 0) + rows);
  const tables = (await listPersonalTables(db)).filter(
    (table) => table !== "person" && (parts === "all" || parts.includes(describeTable(table).compartment)),
  );
  if (parts !== "all") {
    const { rows } = await sql<{ count: number }>`
      select mooring.erase_findings_from(${personId}, ${tables}) as count`.execute(db);
    add("findings", rows[0]?.count ?? 0);
  }
  // Counted first: erasing one table takes along what refers to it.
  for (const table of tables) add(describeTable(table).compartment, await countOf(db, table, personId));
  for (const table of tables) await sql`select mooring.erase_rows(${table}, ${personId})`.execute(db);
  return gone;
}

async function countOf(db: Db, table: string, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select mooring.count_rows(${table}, ${personId}) as count`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The last step, when all goes: account, lines, facts, and the person's own row. Safe to do twice. */
async function cutLoose(
  house: House,
  agencyId: AgencyId,
  personId: PersonId,
  removeAccount: RemoveAccount,
): Promise<Erased["ledger"]> {
  const work = beginWork(house.pool, { agencyId, actorId: null });
  try {
    await removeAccount({ db: work.db, now: house.clock.now, agencyId }, personId);
    const { rows } = await sql<{ nonce: Buffer | null; alias: string | null }>`
      select mooring.ledger_name_of(${agencyId}, ${personId}) as alias, mooring.unlink_ledger(${personId}) as nonce`.execute(
      work.db,
    );
    await sql`select mooring.erase_rows('person', ${personId})`.execute(work.db);
    await work.commit();
    house.memory.facts.clear();
    const { nonce, alias } = rows[0] ?? {};
    return nonce && alias ? { person: personId, nonce: nonce.toString("hex"), alias } : null;
  } catch (error) {
    await work.rollback();
    throw error;
  }
}

/**
 * Makes a database forget again what was erased after it was copied. Before anything is served: a database that knows every
 * tombstone is left as it is.
 *
 * @returns erasures applied again
 */
export async function forgetAgain(house: House, removeAccount: RemoveAccount): Promise<number> {
  let again = 0;
  for (const tombstone of readTombstones(house.keyring.folder)) {
    const agencyId = tombstone.agencyId as AgencyId;
    const personId = PersonIdOf.parse(tombstone.personId);
    const work = beginWork(house.pool, { agencyId, actorId: null });
    try {
      const known = await work.db
        .selectFrom("erasure_done")
        .select("id")
        .where("id", "=", tombstone.id)
        .executeTakeFirst();
      const person = await work.db.selectFrom("person").select("id").where("id", "=", personId).executeTakeFirst();
      const finished = known && (tombstone.parts !== "all" || !person);
      if (!finished) {
        again += 1;
        if (!known && person) await deleteRows(work.db, personId, tombstone.parts);
        work.admit(tombstone.kept.map((box) => box.personId));
        for (const box of tombstone.kept) {
          await addNameless(work.db, agencyId, box.personId, house.clock.now());
          await insertBox(work.db, agencyId, box, house.clock.now());
        }
        await sql`insert into mooring.erasure_done (agency_id, id, at) select agency_id, ${tombstone.id}, ${tombstone.at}
          from mooring.agency where agency_id = ${agencyId} on conflict do nothing`.execute(work.db);
        await work.db
          .deleteFrom("erasure_request")
          .where("person_id", "=", personId)
          .where("id", "=", tombstone.id)
          .execute();
      }
      await work.commit();
      if (finished) continue;
    } catch (error) {
      await work.rollback();
      throw error;
    }
    house.keyring.destroy(agencyId, personId, tombstone.parts === "all" ? "all" : tombstone.parts);
    if (tombstone.parts === "all") await cutLoose(house, agencyId, personId, removeAccount);
  }
  return again;
}
