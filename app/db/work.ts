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
import type { PoolClient, QueryConfig } from "pg";
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
  /** A last statement, sent in one packet with `commit`; asked for at that moment. */
  beforeCommit(last: () => Statement | undefined): void;
  /** Runs text with parameters in the same transaction (for pg-boss, which speaks no Kysely). */
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
};

export type Statement = { text: string; values: unknown[] };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function beginWork(pool: Pool, standing: Standing): Work {
  const admitted = new Set<string>();
  const lasts: (() => Statement | undefined)[] = [];
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
  const run = async (text: string, values: unknown[] = []) => {
    const c = await connected();
    const first = begun ? (admitted.size > toldSubjects ? `select ${subjectsSql()}` : undefined) : standingSql();
    begun = true;
    if (!first) return c.query(prepared(text, values));
    return inOnePacket(c, () => {
      // Its failure, if any, is told by the statement after it: the transaction is then aborted.
      c.query(first).catch(() => {});
      return c.query(prepared(text, values));
    });
  };
  const end = async (last: readonly Statement[], word: "commit" | "rollback") => {
    if (last.length > 0) await connected();
    ended = true;
    const c = await client;
    if (!c) return;
    if (!begun && last.length === 0) return c.release();
    try {
      await inOnePacket(c, () => {
        if (!begun) c.query(standingSql()).catch(() => {});
        else if (admitted.size > toldSubjects && last.length > 0) c.query(`select ${subjectsSql()}`).catch(() => {});
        // A failed statement makes the `commit` behind it a rollback, and fails the whole.
        return Promise.all([...last.map(({ text, values }) => c.query(prepared(text, values))), c.query(word)]);
      });
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
    commit: () =>
      end(
        lasts.map((last) => last()).filter((statement) => statement !== undefined),
        "commit",
      ),
    rollback: () => (client ? end([], "rollback") : Promise.resolve()),
  };
}

/** Statements are named, so that each connection parses and plans them once; only so many, for names live as long as it. */
const names = new Map<string, string>();
function prepared(text: string, values: unknown[]): QueryConfig {
  let name = names.get(text);
  if (!name && names.size < 400 && text.length < 4000) {
    name = `s${names.size}`;
    names.set(text, name);
  }
  return { text, values, ...(name ? { name } : {}) };
}

function inOnePacket<T>(client: PoolClient, send: () => T): T {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
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
