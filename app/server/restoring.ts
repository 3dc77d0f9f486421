import fs from "node:fs";
import path from "node:path";
import { parseCheckpoint } from "@mooring/transparency";
import { openPool, withDatabase } from "#db/open.ts";
import { fillFromBackup, readHeader } from "./backup.ts";
import { readWitness } from "./ledger-seal.ts";

export type Restored = {
  at: string;
  rows: number;
  tookMs: number;
  /** The database as it was, under another name, until somebody drops it; null where there was none. */
  before: string | null;
  /** Acts that the second place has seen signed and the backup does not hold, by agency. */
  lost: { agency: string; lines: number }[];
};

/**
 * Puts a backup in the database's place. The present one is renamed, not dropped, and comes back if anything fails.
 *
 * @param url of the database, which nobody uses while this runs
 * @throws Error with a plain sentence; the database is then as it was
 */
export async function restoreBackup(given: {
  url: string;
  dataFolder: string;
  file: string;
  now: Date;
}): Promise<Restored> {
  const { url, dataFolder, file, now } = given;
  const { header } = readHeader(file);
  const name = new URL(url).pathname.slice(1);
  const fresh = `${name}_restoring`;
  const server = openPool(withDatabase(url, "postgres"), "owner", 1);
  try {
    await server.query(`drop database if exists "${fresh}"`);
    await server.query(`create database "${fresh}"`);
    const filled = await fillFromBackup({
      url: withDatabase(url, fresh),
      keyringFolder: path.join(dataFolder, "keyring"),
      file,
    }).catch(async (error: unknown) => {
      await server.query(`drop database if exists "${fresh}" with (force)`);
      throw error;
    });
    const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:T]/g, "");
    const before = (await exists(server, name)) ? `${name}_before_${stamp}` : null;
    // Mooring is stopped; what is still connected is this very command, or somebody's own tool.
    await server.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
    if (before) await server.query(`alter database "${name}" rename to "${before}"`);
    try {
      await server.query(`alter database "${fresh}" rename to "${name}"`);
    } catch (error) {
      if (before) await server.query(`alter database "${before}" rename to "${name}"`);
      throw error;
    }
    return {
      at: header.at,
      rows: Object.values(filled.tables).reduce((sum, rows) => sum + rows, 0),
      tookMs: filled.tookMs,
      before,
      lost: await lostLines(url, path.join(dataFolder, "witness")),
    };
  } finally {
    await server.end();
  }
}

async function exists(server: ReturnType<typeof openPool>, name: string): Promise<boolean> {
  const { rowCount } = await server.query("select 1 from pg_database where datname = $1", [name]);
  return rowCount !== null && rowCount > 0;
}

/** How much longer the ledger was when its newest checkpoint left the database. */
async function lostLines(url: string, witnessFolder: string): Promise<Restored["lost"]> {
  const pool = openPool(url, "owner", 1);
  try {
    const { rows } = await pool.query<{ agency_id: string; name: string; size: string }>(
      "select a.agency_id, a.name, (select count(*) from mooring.ledger_leaf l where l.agency_id = a.agency_id) as size from mooring.agencies() a",
    );
    return rows.map(({ agency_id, name, size }) => {
      const seen = readWitness(witnessFolder, agency_id).map((note) => parseCheckpoint(note)?.size ?? 0);
      return { agency: name, lines: Math.max(0, Math.max(0, ...seen) - Number(size)) };
    });
  } finally {
    await pool.end();
  }
}

/** What can and cannot be had back, in plain sentences, from what is there. */
export function sayWhatIsPossible(dataFolder: string, agencies: readonly string[]): string[] {
  const keyring = path.join(dataFolder, "keyring");
  const has = (name: string) => fs.existsSync(path.join(keyring, name));
  const without = agencies.filter((id) => !has(path.join("agencies", `${id}.json`)));
  const said: string[] = [];
  if (!has("backup-key"))
    said.push("The key of backups is gone. No backup can be opened until the keyring is put back from a copy.");
  if (without.length > 0)
    said.push(
      `The key of ${without.length} agencies is gone. What the agency held (names, check-ins, shared pages, talks) cannot be read without it by anyone. What people sealed for themselves alone opens on their own devices, if their key file is still there. The ledger can still be read and checked; new lines cannot be signed.`,
    );
  if (!has("app-secret")) said.push("The file app-secret is gone. Nobody can sign in until it is put back.");
  if (said.length === 0) said.push("All keys are there. A backup can be restored to the moment it was made.");
  said.push(
    "A backup holds the database as it was at one moment. There is no way back to a moment between two backups: back up more often (MOORING_BACKUP_HOURS) to lose less.",
  );
  return said;
}
