import type { Socket } from "node:net";
import {
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
  /** Literal SQL to be sent together with `commit`; asked for at that moment. */
  beforeCommit(last: () => string): void;
  /** Runs text with parameters in the same transaction (for pg-boss, which speaks no Kysely). */
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function beginWork(pool: Pool, standing: Standing): Work {
  const admitted = new Set<string>();
  const lasts: (() => string)[] = [];
  let client: Promise<PoolClient> | undefined;
  let toldSubjects = 0;
  let begun = false;
  let ended = false;

  const standingSql = () =>
    `begin; select set_config('app.agency', '${literal(standing.agencyId)}', true), set_config('app.actor', '${literal(standing.actorId)}', true), set_config('app.keeps_ledger', '${standing.keepsLedger ? "yes" : ""}', true), ${subjectsSql()}`;
  const subjectsSql = () => {
    toldSubjects = admitted.size;
    return `set_config('app.subjects', '{${[...admitted].map(literal).join(",")}}', true)`;
  };

  const connected = (): Promise<PoolClient> => {
    if (ended) throw new Error("this unit of work is over");
    client ??= pool.connect();
    return client;
  };
  /** What must come first (the opening, newly admitted people) goes out in one packet with the statement that needs it. */
  const run = async (text: string, values?: unknown[]) => {
    const c = await connected();
    const first = begun ? (admitted.size > toldSubjects ? `select ${subjectsSql()}` : undefined) : standingSql();
    begun = true;
    if (!first) return values ? c.query(text, values) : c.query(text);
    const { stream } = (c as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    // Its failure, if any, is told by the statement after it: the transaction is then aborted.
    c.query(first).catch(() => {});
    const answer = values ? c.query(text, values) : c.query(text);
    stream.uncork();
    return answer;
  };
  const end = async (text: string) => {
    ended = true;
    const c = await client;
    if (!c) return;
    if (!begun && text === "commit") return c.release();
    try {
      await c.query(text);
      c.release();
    } catch (error) {
      await c.query("rollback").then(
        () => c.release(),
        (lost: Error) => c.release(lost),
      );
      throw error;
    }
  };

  return {
    db: new Kysely<Tables>({ dialect: dialectOver(run) }),
    admit: (personIds) => {
      for (const id of personIds) admitted.add(id);
    },
    beforeCommit: (last) => lasts.push(last),
    query: run,
    commit: async () => {
      const tail = lasts.map((last) => last()).filter((sql) => sql !== "");
      if (tail.length > 0) await connected();
      if (!begun && tail.length > 0) tail.unshift(standingSql());
      await end([...tail, "commit"].join("; "));
    },
    rollback: () => (client ? end("rollback") : Promise.resolve()),
  };
}

function literal(id: string | null): string {
  if (id === null) return "";
  if (!uuid.test(id)) throw new RangeError("not an id");
  return id;
}

type Run = (text: string, values?: unknown[]) => Promise<{ rows: unknown[]; rowCount: number | null }>;

function dialectOver(run: Run): Dialect {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount } = await run(query.sql, [...query.parameters]);
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery: () => {
      throw new Error("a unit of work does not stream");
    },
  };
  const none = async () => {};
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: none,
      acquireConnection: async () => connection,
      beginTransaction: none,
      commitTransaction: none,
      rollbackTransaction: none,
      releaseConnection: none,
      destroy: none,
    }),
  };
}
