import {
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { PoolClient } from "pg";
import type { Pool } from "./open.ts";
import { type Answered, type Statement, sendPacket } from "./packet.ts";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;

/** For whom the second wall opens: set in the database for this one transaction. */
export type Standing = {
  agencyId: string | null;
  actorId: string | null;
  /** The ledger's own keeper reads every line of its agency. */
  keepsLedger?: boolean;
};

/**
 * One unit of work: a transaction that begins with its first statement, carries agency, actor and decided-for people
 * into row-level security, and takes its last statements (ledger lines, epoch check) along with the commit in one round trip.
 */
export type Work = {
  db: Db;
  /** Opens row-level security for these people. Only the door calls this, after it has said yes. */
  admit(personIds: readonly string[]): void;
  /**
   * A write whose answer nobody waits for: it goes out in order, with the next statement or with the commit, and what
   * is wrong with it is told there.
   */
  later(query: Compilable): void;
  /** A last statement, sent in one packet with `commit`; asked for at that moment. */
  beforeCommit(last: () => Statement | undefined): void;
  /** Runs text with parameters in the same transaction (for pg-boss, which speaks no Kysely). */
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function beginWork(pool: Pool, standing: Standing): Work {
  const admitted = new Set<string>();
  const lasts: (() => Statement | undefined)[] = [];
  let waiting: Statement[] = [];
  let client: Promise<PoolClient> | undefined;
  let toldSubjects = 0;
  let begun = false;
  let ended = false;

  const subjects = () => {
    toldSubjects = admitted.size;
    return `{${[...admitted].map(literal).join(",")}}`;
  };
  const standingNow = (): Statement => ({
    text: "select set_config('app.agency', $1, true), set_config('app.actor', $2, true), set_config('app.keeps_ledger', $3, true), set_config('app.subjects', $4, true)",
    values: [literal(standing.agencyId), literal(standing.actorId), standing.keepsLedger ? "yes" : "", subjects()],
  });
  const subjectsNow = (): Statement => ({ text: "select set_config('app.subjects', $1, true)", values: [subjects()] });

  const connected = (): Promise<PoolClient> => {
    if (ended) throw new Error("this unit of work is over");
    client ??= pool.connect();
    return client;
  };
  /** What must come first: newly admitted people, and the writes nobody waited for. */
  const before = (): Statement[] => {
    const first = admitted.size > toldSubjects ? [subjectsNow(), ...waiting] : waiting;
    waiting = [];
    return first;
  };
  const run = async (text: string, values: unknown[] = []): Promise<Answered> => {
    const c = await connected();
    const opening = begun ? [] : [begin, standingNow()];
    begun = true;
    const answers = await sendPacket(c, [...opening, ...before(), { text, values }]);
    return answers.at(-1) as Answered;
  };
  const end = async (last: readonly Statement[]) => {
    const nothing = last.length === 0 && waiting.length === 0;
    if (!nothing) await connected();
    ended = true;
    const c = await client;
    if (!c) return;
    if (!begun && nothing) return c.release();
    try {
      // A packet without `begin` is one transaction by itself. Of either kind, one failed statement undoes the whole.
      if (begun) await sendPacket(c, [...before(), ...last, commit], 0);
      else await sendPacket(c, [standingNow(), ...before(), ...last], 0);
      c.release();
    } catch (error) {
      await rollback(c);
      throw error;
    }
  };
  const rollback = (c: PoolClient) =>
    c.query("rollback").then(
      () => c.release(),
      (lost: Error) => c.release(lost),
    );

  return {
    db: dbOver(run),
    admit: (personIds) => {
      for (const id of personIds) admitted.add(id);
    },
    later: (query) => {
      const { sql, parameters } = query.compile();
      waiting.push({ text: sql, values: [...parameters] });
    },
    beforeCommit: (last) => lasts.push(last),
    query: run,
    commit: () => end(lasts.map((last) => last()).filter((statement) => statement !== undefined)),
    rollback: async () => {
      if (ended || !client) return;
      ended = true;
      const c = await client;
      if (begun) await rollback(c);
      else c.release();
    },
  };
}

const begin: Statement = { text: "begin", values: [] };
const commit: Statement = { text: "commit", values: [] };

function literal(id: string | null): string {
  if (id === null) return "";
  if (!uuid.test(id)) throw new RangeError("not an id");
  return id;
}

const none = async () => {};
/** Never asked to connect: each unit of work brings its own connection. */
const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createDriver: () => ({
    init: none,
    acquireConnection: () => Promise.reject(new Error("statements belong into a unit of work")),
    beginTransaction: none,
    commitTransaction: none,
    rollbackTransaction: none,
    releaseConnection: none,
    destroy: none,
  }),
};
const driver = dialect.createDriver();
/** Compiler and what hangs on it, made once for all units of work. */
const builder = new Kysely<Tables>({ dialect });

type Run = (text: string, values?: unknown[]) => Promise<Answered>;

function dbOver(run: Run): Db {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount } = await run(query.sql, [...query.parameters]);
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery: () => {
      throw new Error("a unit of work does not stream");
    },
  };
  const executor = builder.getExecutor().withConnectionProvider({ provideConnection: (use) => use(connection) });
  return new Kysely<Tables>({ config: { dialect }, driver, dialect, executor });
}
