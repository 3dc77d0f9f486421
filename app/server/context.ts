import type { Pool } from "#db/open.ts";
import { beginWork, type Db, type Work } from "#db/work.ts";
import { type Actor, actorAgency, actorId } from "#kernel/actor.ts";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Clock } from "./clock.ts";
import { type Door, type DoorMemory, openDoor, staleCode } from "./door.ts";
import type { Enqueue, Jobs } from "./jobs.ts";
import type { Keyring } from "./keyring.ts";
import type { LanguageModel } from "./language-model.ts";
import { type Ledger, openLedger, underGround } from "./ledger.ts";
import type { Log } from "./log.ts";
import { newId } from "./new-id.ts";
import type { Outward } from "./outward.ts";
import type { TextEncoder } from "./text-encoder.ts";
import { openVault, type Vault } from "./vault.ts";

/** What one running Mooring is made of; built once in `house.ts`. */
export type House = {
  pool: Pool;
  keyring: Keyring;
  memory: DoorMemory;
  clock: Clock;
  log: Log;
  jobs: Jobs;
  outward: Outward;
  /** For analysers that read meaning; it may have no answer, and then rules and words go on. */
  textEncoder: TextEncoder;
  /** Null: none is set up, and no room may need one. */
  languageModel: LanguageModel | null;
};

/** All a use case may touch. A function names the few it needs: `Pick<Context, "db" | "door">`. */
export type Context = {
  actor: Actor;
  /** The actor's agency. @throws Refusal `not-signed-in` when nobody is signed in */
  agencyId: AgencyId;
  db: Db;
  /** A write whose answer nobody waits for: it goes out, in order, with the next question to the database or the commit. */
  later: Work["later"];
  now(): Date;
  newId(): string;
  door: Door;
  vault: Vault;
  ledger: Ledger;
  enqueue: Enqueue;
  /** Raises the person's epoch: every permit given so far dies, cached answers are forgotten, queued work is cancelled. */
  moveOn(person: PersonId): Promise<number>;
  log: Log;
  /** Aborted when whoever asked has gone; there only where a question from outside is answered. */
  left?: AbortSignal;
};

/**
 * Runs one use case as one transaction. Commits with its ledger lines, or leaves nothing behind but the line of a refusal.
 * When consent or roles changed in the middle, it is tried once more from fresh facts, and then the new answer holds.
 */
export async function inContext<T>(house: House, actor: Actor, act: (cx: Context) => Promise<T>): Promise<T> {
  for (const lastTry of [false, true]) {
    const opened = openContext(house, actor);
    try {
      const result = await act(opened.cx);
      await opened.work.commit();
      opened.settled();
      return result;
    } catch (error) {
      await opened.work.rollback().catch(() => {});
      const stale = codeOf(error) === staleCode;
      opened.forget(stale);
      if (stale && !lastTry) continue;
      await opened.recordRefusals();
      throw translate(error);
    }
  }
  throw new Error("unreachable");
}

function openContext(house: House, actor: Actor) {
  const work = beginWork(house.pool, { agencyId: actorAgency(actor), actorId: actorId(actor) });
  const refused: Parameters<Ledger["noteBare"]>[0][] = [];
  const now = house.clock.now;
  const id = () => newId(now().getTime());
  const { door, roleOf, expected, factsToKeep, factsKept, forget } = openDoor({
    actor,
    work,
    memory: house.memory,
    now,
    newId: id,
    noteRefusal: (ask, decision, factsHash) =>
      refused.push({
        subject: ask.subject,
        action: ask.action,
        compartments: ask.compartments,
        count: 1,
        purpose: ask.purpose,
        basis: "none",
        permitId: null,
        policies: decision.policies,
        factsHash,
        analyser: ask.analyser ?? null,
        outcome: decision.alarm ? "alarm" : "refused",
        why: underGround(ask.ground ?? null),
      }),
  });
  const ledger = openLedger(work, {
    actor,
    now,
    newId: id,
    roleOf,
    standing: () => ({ ...expected(), facts: factsToKeep() }),
  });
  const moveOn = async (person: PersonId): Promise<number> => {
    const row = await work.db
      .updateTable("person")
      .set((set) => ({ epoch: set("epoch", "+", 1) }))
      .where("id", "=", person)
      .returning("epoch")
      .executeTakeFirst();
    if (!row) throw new Refusal("not-found", "There is nobody here by that name.");
    door.moveOn(person, row.epoch);
    await house.jobs.cancelFor(work, person);
    return row.epoch;
  };
  const cx: Context = {
    actor,
    get agencyId() {
      const agencyId = actorAgency(actor);
      if (!agencyId) throw new Refusal("not-signed-in", "Please sign in.");
      return agencyId;
    },
    db: work.db,
    later: work.later,
    now,
    newId: id,
    door,
    vault: openVault({ keyring: house.keyring, ledger, now }),
    ledger,
    enqueue: (job, payload, options) => house.jobs.enqueue(work, job, payload, options),
    moveOn,
    log: house.log,
  };
  const recordRefusals = async () => {
    if (refused.length === 0) return;
    const after = beginWork(house.pool, { agencyId: actorAgency(actor), actorId: actorId(actor) });
    const standing = () => ({ agencyEpoch: null, people: new Map(), facts: factsToKeep() });
    const lines = openLedger(after, { actor, now, newId: id, roleOf, standing });
    for (const line of refused) lines.noteBare(line);
    await after.commit().then(factsKept);
  };
  const settled = () => {
    factsKept();
    forget();
  };
  return { cx, work, settled, forget, recordRefusals };
}

/** Trouble of the machine becomes a kind answer; a bug stays a bug. */
export function translate(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code === staleCode)
    return new Refusal(
      "stale-permit",
      "What is allowed changed while this was being done. Nothing was saved twice; please try again.",
    );
  if (code === "53100" || code === "ENOSPC")
    return new Refusal(
      "storage-full",
      "There is no room left on this machine's disk. Your words are still on your device.",
    );
  if (code && restingCodes.has(code))
    return new Refusal("resting", "The database is not there right now. Your words are still on your device.");
  if (
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|connection timeout/i.test(error.message)
  )
    return new Refusal("resting", "The database is not there right now. Your words are still on your device.");
  return error;
}

/** Connection refused, gone, starting, stopping, crashed; too many connections. */
const restingCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "08003",
  "53300",
]);

function codeOf(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
