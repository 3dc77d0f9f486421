import fs from "node:fs";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { knownMigrations, migrate } from "#db/migrate.ts";
import { connection } from "#db/open.ts";
import { backupKey, nameOfKey, newSalt, opening, sealing } from "./backup-seal.ts";

/** The first line of a backup, in clear: when, by which schema, with which key. No name and no count of anything. */
export type Header = {
  format: "mooring-backup/1";
  at: string;
  migrations: readonly string[];
  key: string;
  salt: string;
};

type TableHead = { table: string; columns: readonly string[] };
export type Counted = { tables: Record<string, number>; bytes: number; tookMs: number };

const schemas = ["mooring", "auth"];

/**
 * Copies the whole database as it is at one moment into one sealed file, streaming. Works on any PostgreSQL the owner may
 * read. Waiting jobs are not in it: they are made anew from what is.
 *
 * @returns the file, only once it is whole and flushed
 */
export async function makeBackup(given: {
  url: string;
  keyringFolder: string;
  folder: string;
  now: Date;
}): Promise<Counted & { file: string }> {
  const { url, keyringFolder, folder, now } = given;
  const began = performance.now();
  const key = backupKey(keyringFolder, true);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const client = await connect(url);
  const tables: Record<string, number> = {};
  const file = path.join(folder, `mooring-${now.toISOString().replaceAll(":", "-").slice(0, 19)}.backup`);
  const part = `${file}.part`;
  try {
    await client.query("begin isolation level repeatable read read only");
    const done = await client.query<{ name: string }>("select name from migrations.done order by name");
    const salt = newSalt();
    const header: Header = {
      format: "mooring-backup/1",
      at: now.toISOString(),
      migrations: done.rows.map(({ name }) => name),
      key: nameOfKey(key),
      salt,
    };
    const head = JSON.stringify(header);
    const plain = new PassThrough();
    const out = fs.createWriteStream(part, { mode: 0o600 });
    out.write(`${head}\n`);
    const writing = pipeline(plain, sealing(key, salt, head), out);
    writing.catch(() => {});
    for (const table of await tablesInOrder(client)) {
      const columns = await columnsOf(client, table);
      await put(plain, frame(Buffer.from(JSON.stringify({ table, columns } satisfies TableHead))));
      const copy = copyTo(`copy ${table} (${columns.map(quoted).join(", ")}) to stdout (format binary)`);
      for await (const chunk of client.query(copy) as AsyncIterable<Buffer>) await put(plain, frame(chunk));
      await put(plain, frame(Buffer.alloc(0)));
      tables[table] = copy.rowCount ?? 0;
    }
    await put(plain, frame(Buffer.from(JSON.stringify({ tables }))));
    plain.end();
    await writing;
    await client.query("commit");
    flush(part);
    fs.renameSync(part, file);
    return { file, tables, bytes: fs.statSync(file).size, tookMs: Math.round(performance.now() - began) };
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** @throws Error with a plain sentence for what is no backup, and for one from a newer Mooring */
export function readHeader(file: string): { header: Header; line: string } {
  if (!fs.existsSync(file)) throw new Error(`There is no backup ${file}.`);
  if (file.endsWith(".part")) throw new Error("This backup was only half written. Take another one.");
  const start = Buffer.alloc(64 * 1024);
  const handle = fs.openSync(file, "r");
  const read = fs.readSync(handle, start, 0, start.length, 0);
  fs.closeSync(handle);
  const line = start.subarray(0, Math.max(0, start.subarray(0, read).indexOf(10))).toString("utf8");
  let header: Partial<Header> | undefined;
  try {
    header = JSON.parse(line) as Partial<Header>;
  } catch {
    header = undefined;
  }
  const isHeader =
    typeof header?.salt === "string" && typeof header.at === "string" && Array.isArray(header.migrations);
  if (!isHeader || !/^mooring-backup\/\d+$/.test(header?.format ?? ""))
    throw new Error(`${file} is not a backup of Mooring.`);
  const known = new Set(knownMigrations());
  const newer = (header?.migrations ?? []).filter((name) => !known.has(name));
  if (header?.format !== "mooring-backup/1" || newer.length > 0)
    throw new Error("This backup was made by a newer Mooring. Update Mooring on this machine first, then restore.");
  return { header: header as Header, line };
}

/**
 * Fills an empty database from a backup: schema as it was then, rows, and then what has changed in the schema since.
 *
 * @param url of a database that exists and is empty
 * @throws Error with a plain sentence; the database is then unfit and to be dropped
 */
export async function fillFromBackup(given: { url: string; keyringFolder: string; file: string }): Promise<Counted> {
  const { url, keyringFolder, file } = given;
  const began = performance.now();
  const { header, line } = readHeader(file);
  const key = backupKey(keyringFolder, false);
  if (nameOfKey(key) !== header.key)
    throw new Error(
      `This backup was sealed with another key (${header.key}) than the one in ${keyringFolder} (${nameOfKey(key)}). Put the keyring of that house back first; without it nobody can open this backup.`,
    );
  await migrate(url, header.migrations);
  const client = await connect(url);
  const tables: Record<string, number> = {};
  try {
    const sealed = fs.createReadStream(file, { start: Buffer.byteLength(line) + 1 });
    const plain = opening(key, header.salt, line);
    const reading = pipeline(sealed, plain);
    reading.catch(() => {});
    const frames = framesOf(plain);
    await client.query("begin");
    let told: Record<string, number> | undefined;
    for (let next = await frames.next(); !next.done; next = await frames.next()) {
      const head = JSON.parse(next.value.toString("utf8")) as TableHead | { tables: Record<string, number> };
      if ("tables" in head) told = head.tables;
      else tables[head.table] = await copyIn(client, head, frames);
    }
    await reading;
    if (!told || JSON.stringify(told) !== JSON.stringify(tables))
      throw new Error("This backup does not hold what it says it holds. Nothing was restored; take another one.");
    await client.query("commit");
  } finally {
    await client.end();
  }
  await migrate(url);
  return { tables, bytes: fs.statSync(file).size, tookMs: Math.round(performance.now() - began) };
}

async function copyIn(
  client: pg.Client,
  { table, columns }: TableHead,
  frames: AsyncGenerator<Buffer>,
): Promise<number> {
  await client.query(`delete from ${table}`);
  const copy = client.query(copyFrom(`copy ${table} (${columns.map(quoted).join(", ")}) from stdin (format binary)`));
  await pipeline(Readable.from(untilEmpty(frames)), copy);
  return copy.rowCount ?? 0;
}

async function* untilEmpty(frames: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (let next = await frames.next(); !next.done && next.value.length > 0; next = await frames.next())
    yield next.value;
}

/** Each frame: its length in four bytes, then its bytes. */
function frame(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

async function* framesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    let at = 0;
    while (held.length - at >= 4 && held.length - at - 4 >= held.readUInt32BE(at)) {
      const length = held.readUInt32BE(at);
      yield held.subarray(at + 4, at + 4 + length);
      at += 4 + length;
    }
    held = held.subarray(at);
  }
  if (held.length > 0) throw new Error("This backup is cut off. Nothing was restored; take another one.");
}

function put(stream: PassThrough, bytes: Buffer): Promise<void> {
  if (stream.write(bytes)) return Promise.resolve();
  return new Promise((resolve) => stream.once("drain", resolve));
}

/** Referred-to tables before those that refer to them. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const all = await client.query<{ name: string }>(
    "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = any ($1) order by 1",
    [schemas],
  );
  const links = await client.query<{ child: string; parent: string }>(
    "select format('%I.%I', cn.nspname, c.relname) as child, format('%I.%I', pn.nspname, p.relname) as parent from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace where k.contype = 'f' and k.conrelid <> k.confrelid",
  );
  const parents = Map.groupBy(links.rows, ({ child }) => child);
  const ordered = new Set<string>();
  const visit = (name: string, above: readonly string[] = []) => {
    if (ordered.has(name) || above.includes(name)) return;
    for (const { parent } of parents.get(name) ?? []) visit(parent, [...above, name]);
    ordered.add(name);
  };
  // The names in the ledger before its lines, which a trigger would otherwise name anew.
  for (const { name } of all.rows.sort(({ name }) => (name === "mooring.ledger_name" ? -1 : 0))) visit(name);
  return [...ordered];
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
    [table],
  );
  return rows.map(({ name }) => name);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ ...connection(url), application_name: "mooring backup" });
  await client.connect();
  return client;
}

function flush(file: string): void {
  const handle = fs.openSync(file, "r+");
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
