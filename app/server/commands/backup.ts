import path from "node:path";
import { parseArgs } from "node:util";
import { openPool } from "#db/open.ts";
import { readHeader } from "../backup.ts";
import { backUp, backupsFolder, newestBefore, readFigures } from "../backups.ts";
import type { Env } from "../env.ts";
import { restoreBackup, sayWhatIsPossible } from "../restoring.ts";

type Say = (text: string) => void;
type Around = Pick<Env, "dataFolder" | "secondPlace">;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Backs up now and says how it went. */
export async function backUpNow({ dataFolder, secondPlace }: Around, url: string, say: Say): Promise<boolean> {
  const made = await backUp({ url, dataFolder, second: secondPlace }, new Date());
  say(
    `${path.join(backupsFolder({ dataFolder }), made.file)}: ${made.rows} rows, ${megabytes(made.bytes)}, in ${seconds(made.tookMs)}.`,
  );
  if (made.trial?.ok)
    say(`  Tried: restored into a database of its own and read from end to end in ${seconds(made.trial.tookMs)}.`);
  else say(`  THE TRIAL FAILED: ${made.trial?.trouble ?? "it was not tried"}`);
  say(
    made.inSecondPlace
      ? `  A copy is in ${secondPlace}.`
      : "  There is no copy in a second place. Name a folder on another disk: MOORING_BACKUP_SECOND=/path",
  );
  say("  It opens only with the keyring. Keep a copy of the keyring elsewhere: npm run mooring -- backup-keys FOLDER");
  return made.trial?.ok === true;
}

type Parts = {
  env: Around;
  say: Say;
  /** Takes the lock of the data folder. @throws while Mooring runs */
  stopped: () => { release(): void };
  withUrl: (act: (url: string) => Promise<boolean>) => Promise<boolean>;
};

/** Restores a chosen backup, or says what there is to choose from. */
export async function restoreFrom(args: string[], { env, say, stopped, withUrl }: Parts): Promise<boolean> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { before: { type: "string" } } });
  const folder = backupsFolder(env);
  if (positionals.length === 0 && !values.before) {
    list(env, say);
    return withUrl(async (url) => {
      for (const text of sayWhatIsPossible(env.dataFolder, await agenciesOf(url))) say(text);
      return true;
    });
  }
  const before = values.before ? new Date(values.before) : undefined;
  if (before && Number.isNaN(before.getTime()))
    throw new Error(`"${values.before}" is not a moment. Write it like 2026-11-28T10:00:00Z.`);
  const file = before ? newestBefore(positionals[0] ?? folder, before) : path.resolve(positionals[0] ?? "");
  readHeader(file);
  const lock = stopped();
  try {
    return await withUrl(async (url) => {
      const done = await restoreBackup({ url, dataFolder: env.dataFolder, file, now: new Date() });
      say(`The database is again as it was at ${done.at}: ${done.rows} rows, in ${seconds(done.tookMs)}.`);
      for (const { agency, lines } of done.lost)
        say(
          `  ${agency}: ${lines} acts written after that are not in it${lines > 0 ? "; verify-ledger will say so, and that is true" : ""}.`,
        );
      if (done.before) say(`  The database from before is kept as ${done.before}. Drop it when you no longer need it.`);
      say("  What people had erased since is erased again at the next start, before anyone is served.");
      return true;
    });
  } finally {
    lock.release();
  }
}

function list({ dataFolder }: Around, say: Say): void {
  const all = readFigures({ dataFolder });
  if (all.length === 0) say(`There is no backup in ${backupsFolder({ dataFolder })} yet.`);
  for (const { file, rows, bytes, trial } of all)
    say(`  ${file}: ${rows} rows, ${megabytes(bytes)}, ${trial?.ok ? "tried and good" : "NOT TRIED WELL"}`);
}

async function agenciesOf(url: string): Promise<string[]> {
  const pool = openPool(url, "owner", 1);
  try {
    const { rows } = await pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
    return rows.map(({ agency_id }) => agency_id);
  } catch {
    // No database yet, or an empty one: then the folder of keys says which agencies there were.
    return [];
  } finally {
    await pool.end();
  }
}
