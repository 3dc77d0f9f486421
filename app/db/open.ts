import pg from "pg";

/** A pool whose every connection acts as one database role. */
export type Pool = pg.Pool;

/** Roles of the database; made by `migrate`. The service never acts as the owner. */
export type DatabaseRole = "mooring_app" | "mooring_auth" | "mooring_jobs";

pg.types.setTypeParser(pg.types.builtins.INT8, (text) => text);

/**
 * @param url connection text of the owner; the pool acts as `role` from its first statement on
 * @param most connections at one time
 */
export function openPool(
  url: string,
  role: DatabaseRole | "owner",
  most: number,
  onTrouble: (error: Error) => void = () => {},
): Pool {
  const searchPath = role === "mooring_auth" ? "auth" : "mooring";
  const pool = new pg.Pool({
    ...connection(url),
    max: most,
    options: role === "owner" ? undefined : `-c role=${role} -c search_path=${searchPath}`,
    application_name: `mooring ${role}`,
    pipeline: true,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  } as pg.PoolConfig);
  pool.on("error", onTrouble);
  // The pool listens to resting connections only; one that breaks while it is lent out would end the whole process.
  pool.on("connect", (client) => client.on("error", onTrouble));
  return pool;
}

/** `?host=` names a unix socket folder, which the driver's own URL reading does not understand together with a password. */
export function connection(url: string): pg.PoolConfig {
  const parsed = new URL(url);
  const host = parsed.searchParams.get("host");
  if (!host) return { connectionString: url };
  return {
    host,
    port: Number(parsed.searchParams.get("port") ?? 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: parsed.pathname.slice(1),
  };
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}
