import { PgBoss } from "pg-boss";
import type { Work } from "#db/work.ts";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { describeError, type Log } from "./log.ts";

/** Ids only, never text: job rows are plain in the database. */
export type JobPayload = { agencyId: AgencyId; personId?: PersonId; [id: string]: string | undefined };

export type Enqueue = (job: string, payload: JobPayload, options?: Sending) => Promise<void>;

/** `once` with `withinMs`: of all work with this name within so long, one runs, after that time. */
export type Sending = { startAfter?: Date; once?: string; withinMs?: number };

/** A kind of background work a room declares. */
export type JobKind = {
  name: string;
  /** Cron line in UTC for work that comes by itself; the payload is then empty. */
  cron?: string;
  run(payload: JobPayload): Promise<void>;
};

export type Jobs = {
  enqueue(work: Work, job: string, payload: JobPayload, options?: Sending): Promise<void>;
  /**
   * Cancels work about a person that has not begun, in the transaction that changed their consent. Work that takes
   * something away carries `outlastsConsent` and stays.
   */
  cancelFor(work: Work, person: PersonId): Promise<void>;
  /** Removes every trace of work about a person, done or not. */
  forget(person: PersonId): Promise<void>;
  start(kinds: readonly JobKind[]): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Background work on pg-boss: written in the same transaction as what caused it, tried again when it fails,
 * and laid aside after that for someone to look at.
 *
 * @param url connection text of the database's owner; the jobs act as `mooring_jobs`
 */
export function openJobs(url: string, log: Log): Jobs {
  const boss = new PgBoss({
    ...bossConnection(url),
    schema: "pgboss",
    migrate: true,
    createSchema: false,
    application_name: "mooring jobs",
    max: 4,
  });
  boss.on("error", (error) => log.warn({ err: error }, "jobs"));
  let started = false;
  return {
    enqueue: async (work, job, payload, { startAfter, once, withinMs } = {}) => {
      await boss.send(job, payload, {
        db: { executeSql: (text: string, values?: unknown[]) => work.query(text, values) },
        ...(startAfter ? { startAfter } : {}),
        ...(once ? { singletonKey: once } : {}),
        ...(once && withinMs ? { singletonSeconds: Math.ceil(withinMs / 1000), singletonNextSlot: true } : {}),
      });
    },
    cancelFor: async (work, person) => {
      if (started)
        await work.query(
          "update pgboss.job set state = 'cancelled', completed_on = now() where data->>'personId' = $1 and state < 'active' and data->>'outlastsConsent' is null",
          [person],
        );
    },
    forget: async (person) => {
      if (started) await boss.getDb().executeSql("delete from pgboss.job where data->>'personId' = $1", [person]);
    },
    start: async (kinds) => {
      await boss.start();
      for (const kind of kinds) {
        await boss.createQueue(`${kind.name}-laid-aside`);
        await boss.createQueue(kind.name, {
          retryLimit: 5,
          retryDelay: 2,
          retryBackoff: true,
          deadLetter: `${kind.name}-laid-aside`,
        });
        await boss.work<JobPayload>(kind.name, { batchSize: 10, pollingIntervalSeconds: 0.5 }, async (jobs) => {
          for (const job of jobs) await run(kind, job.data ?? ({} as JobPayload), log);
        });
        if (kind.cron) await boss.schedule(kind.name, kind.cron, {}, { tz: "UTC" });
      }
      started = true;
    },
    stop: async () => {
      if (started) await boss.stop({ graceful: true, timeout: 5000 });
      started = false;
    },
  };
}

/** The queue writes an error down with all it carries, beside the payload and as plainly: it is given its kind and place alone. */
async function run(kind: JobKind, payload: JobPayload, log: Log): Promise<void> {
  try {
    await kind.run(payload);
  } catch (error) {
    log.warn({ err: error, job: kind.name }, "work failed; it is tried again or laid aside");
    throw Object.assign(new Error("work failed"), { stack: "", was: describeError(error) });
  }
}

function bossConnection(url: string) {
  const parsed = new URL(url);
  const host = parsed.searchParams.get("host");
  const options = "-c role=mooring_jobs";
  if (!host) return { connectionString: url, options };
  return {
    host,
    port: Number(parsed.searchParams.get("port") ?? 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: parsed.pathname.slice(1),
    options,
  };
}
