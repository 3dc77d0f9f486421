import fs from "node:fs";
import path from "node:path";
import { openPool, withDatabase } from "#db/open.ts";
import { fillFromBackup, makeBackup } from "./backup.ts";
import { openKeyring, writeDurably } from "./keyring.ts";
import { verifyLedger } from "./ledger-chain.ts";

/** Where things are. `second`: another disk or share, or undefined while the agency has named none. */
export type Places = {
  url: string;
  dataFolder: string;
  second: string | undefined;
};

/** What is known of one backup. Sizes in bytes, times in milliseconds. */
export type BackupFigures = {
  file: string;
  at: string;
  bytes: number;
  rows: number;
  tookMs: number;
  inSecondPlace: boolean;
  trial: { ok: boolean; tookMs: number; trouble: string | null } | null;
};

const dayMs = 86_400_000;

export const backupsFolder = ({ dataFolder }: Pick<Places, "dataFolder">): string => path.join(dataFolder, "backups");

/** Makes a backup, tries it by restoring it into a database of its own, copies it to the second place, and thins out old ones. */
export async function backUp(places: Places, now: Date): Promise<BackupFigures> {
  const folder = backupsFolder(places);
  const keyringFolder = path.join(places.dataFolder, "keyring");
  const made = await makeBackup({ url: places.url, keyringFolder, folder, now });
  const trial = await tryOut(places, made.file);
  const figures: BackupFigures = {
    file: path.basename(made.file),
    at: now.toISOString(),
    bytes: made.bytes,
    rows: Object.values(made.tables).reduce((sum, rows) => sum + rows, 0),
    tookMs: made.tookMs,
    inSecondPlace: copyToSecond(places, made.file),
    trial,
  };
  const kept = thinOut(folder, now);
  if (figures.inSecondPlace && places.second) thinOut(places.second, now);
  const all = [figures, ...readFigures(places)].filter(({ file }) => kept.has(file));
  writeDurably(path.join(folder, "figures.json"), JSON.stringify(all));
  return figures;
}

/** Figures of the backups that are there, the newest first. */
export function readFigures(places: Pick<Places, "dataFolder">): BackupFigures[] {
  const folder = backupsFolder(places);
  try {
    const told = JSON.parse(fs.readFileSync(path.join(folder, "figures.json"), "utf8")) as BackupFigures[];
    return told.filter(({ file }) => fs.existsSync(path.join(folder, file)));
  } catch {
    return [];
  }
}

/** Restores into a database that is dropped again, reads the ledger there from end to end, and says how that went. */
async function tryOut(places: Places, file: string): Promise<BackupFigures["trial"]> {
  const began = performance.now();
  const name = `mooring_trial_${process.pid}_${Date.now().toString(36)}`;
  const owner = openPool(places.url, "owner", 1);
  try {
    await owner.query(`create database ${name}`);
    const url = withDatabase(places.url, name);
    const trouble = await fillAndRead(places, url, file).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    return { ok: trouble === null, tookMs: Math.round(performance.now() - began), trouble };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    return { ok: false, tookMs: Math.round(performance.now() - began), trouble };
  } finally {
    await owner.query(`drop database if exists ${name} with (force)`).catch(() => {});
    await owner.end();
  }
}

/** @returns null when all is well, else what was wrong */
async function fillAndRead({ dataFolder }: Places, url: string, file: string): Promise<string | null> {
  const keyringFolder = path.join(dataFolder, "keyring");
  await fillFromBackup({ url, keyringFolder, file });
  const pool = openPool(url, "mooring_app", 2);
  try {
    const keyring = openKeyring(keyringFolder);
    const { rows } = await pool.query<{ agency_id: string; name: string }>(
      "select agency_id, name from mooring.agencies()",
    );
    for (const { agency_id, name } of rows) {
      if (!keyring.hasAgency(agency_id)) return `The key of ${name} is missing.`;
      // A place without checkpoints: the witness is younger than any backup, which is no fault of it.
      const witnessFolder = path.join(dataFolder, "no-witness");
      const report = await verifyLedger({ pool, keyring, witnessFolder }, agency_id);
      if (!report.ok) return `The ledger of ${name} does not verify: ${report.problems[0]?.detail ?? ""}`;
    }
    return null;
  } finally {
    await pool.end();
  }
}

function copyToSecond({ second }: Places, file: string): boolean {
  if (!second) return false;
  try {
    fs.mkdirSync(second, { recursive: true, mode: 0o700 });
    const at = path.join(second, path.basename(file));
    fs.copyFileSync(file, `${at}.part`);
    fs.renameSync(`${at}.part`, at);
    return true;
  } catch {
    // The page says that the second place could not be reached.
    return false;
  }
}

const named = /^mooring-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.backup$/;

/** When a backup was made, by its name; null for another file. */
export function momentOf(file: string): Date | null {
  const [, day, hour, minute, second] = named.exec(file) ?? [];
  return day ? new Date(`${day}T${hour}:${minute}:${second}Z`) : null;
}

/** Of these moments, the ones to keep: all of two days, then one a day for a week, then one a week for four. */
export function generations(moments: readonly Date[], now: Date): Date[] {
  const seen = new Set<string>();
  return [...moments]
    .sort((a, b) => b.getTime() - a.getTime())
    .filter((moment, index) => {
      const age = (now.getTime() - moment.getTime()) / dayMs;
      if (index === 0 || age < 2) return true;
      if (age >= 35) return false;
      const day = Math.floor(moment.getTime() / dayMs);
      const slot = age < 8 ? `day ${day}` : `week ${Math.floor(day / 7)}`;
      return !seen.has(slot) && !!seen.add(slot);
    });
}

/** Removes backups no generation needs, and halves left by a power cut. @returns the names that stay */
function thinOut(folder: string, now: Date): Set<string> {
  const names = fs.readdirSync(folder);
  const moments = names.flatMap((name) => momentOf(name) ?? []);
  const kept = new Set(generations(moments, now).map((moment) => moment.getTime()));
  const stays = new Set<string>();
  for (const name of names) {
    const moment = momentOf(name);
    if (moment && kept.has(moment.getTime())) stays.add(name);
    else if (moment || name.endsWith(".backup.part")) fs.rmSync(path.join(folder, name), { force: true });
  }
  return stays;
}

/** The newest backup that is not younger than a moment. @throws Error with a plain sentence when there is none */
export function newestBefore(folder: string, before: Date): string {
  const [file] = (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
    .flatMap((name) => {
      const moment = momentOf(name);
      return moment && moment <= before ? [{ name, moment }] : [];
    })
    .sort((a, b) => b.moment.getTime() - a.moment.getTime());
  if (!file) throw new Error(`There is no backup in ${folder} from before ${before.toISOString()}.`);
  return path.join(folder, file.name);
}
