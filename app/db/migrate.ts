import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { openPool } from "./open.ts";

const folder = path.join(import.meta.dirname, "migrations");

/** Every `NNNN-name.sql`, in order, read now so that it is at hand after root has been given up. */
const migrations = fs
  .readdirSync(folder)
  .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
  .sort()
  .map((name) => ({ name, sql: fs.readFileSync(path.join(folder, name), "utf8") }));

/** Names of every migration this Mooring knows, in order. */
export function knownMigrations(): readonly string[] {
  return migrations.map(({ name }) => name);
}

/**
 * Brings a database to the present schema. Each file runs once, in one transaction; a file that changed after it ran stops everything.
 *
 * @param url connection text of an owner who may create roles
 * @param only these migrations and no later ones, for a database that is about to be filled from an older backup
 * @throws Error with a plain sentence when the server is older than PostgreSQL 15 or may not create roles
 */
export async function migrate(url: string, only?: readonly string[]): Promise<{ applied: string[] }> {
  const pool = openPool(url, "owner", 1);
  const client = await pool.connect();
  try {
    await checkServer(client);
    await client.query("select pg_advisory_lock(7311)");
    await makeRoles(client);
    await client.query("create schema if not exists migrations");
    await client.query(
      "create table if not exists migrations.done (name text primary key, digest text not null, at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string; digest: string }>("select name, digest from migrations.done");
    const done = new Map(rows.map((row) => [row.name, row.digest]));
    const applied: string[] = [];
    for (const { name, sql } of migrations) {
      if (only && !only.includes(name)) continue;
      const digest = createHash("sha256").update(sql).digest("hex");
      const earlier = done.get(name);
      if (earlier === digest) continue;
      if (earlier)
        throw new Error(
          `The migration ${name} was changed after it had run. Undo the change and add a new file instead.`,
        );
      await client.query("begin");
      await client.query(sql);
      await client.query("insert into migrations.done (name, digest) values ($1, $2)", [name, digest]);
      await client.query("commit");
      applied.push(name);
    }
    const { rowCount } = await client.query(
      "select from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'mooring' and p.proname = 'let_owner_keep'",
    );
    if (rowCount) await client.query("call mooring.let_owner_keep()");
    return { applied };
  } finally {
    client.release(true);
    await pool.end();
  }
}

async function checkServer(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::integer as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < 150_000)
    throw new Error(`Mooring needs PostgreSQL 15 or newer; this server is ${Math.floor(version / 10_000)}.`);
}

/** Roles belong to the whole server, so several databases (tests) may race to make them. */
async function makeRoles(client: pg.PoolClient): Promise<void> {
  for (const role of ["mooring_app", "mooring_auth", "mooring_jobs"]) {
    try {
      await client.query(`create role ${role} nologin nosuperuser nobypassrls`);
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (code === "42501")
        throw new Error("The owner in DATABASE_URL may not create roles. Grant it CREATEROLE and start again.");
      if (code !== "42710" && code !== "23505") throw error;
    }
    await client.query(`grant ${role} to current_user`).catch(() => {});
  }
}
