import fs from "node:fs";
import path from "node:path";

/** Days a copy of the keyring is kept; short, so that an erased key is soon gone from the copies as well. */
const keepDays = 7;

/**
 * Copies the keyring to `folder/keyring-YYYY-MM-DD` and removes copies older than a week.
 * The copy opens everything the database holds: keep it on another medium than the database's backup.
 *
 * @returns the folder written
 */
export function backUpKeyring(keyringFolder: string, folder: string, now: Date): string {
  const target = path.join(folder, `keyring-${now.toISOString().slice(0, 10)}`);
  const beside = `${target}.part`;
  fs.rmSync(beside, { recursive: true, force: true });
  fs.cpSync(keyringFolder, beside, { recursive: true });
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(beside, target);
  for (const name of fs.readdirSync(folder)) {
    const day = /^keyring-(\d{4}-\d{2}-\d{2})$/.exec(name)?.[1];
    if (day && now.getTime() - Date.parse(day) > keepDays * 86_400_000)
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  return target;
}

/**
 * Puts a copy back. Keys that are there and whole stay as they are; only missing or damaged ones are taken from the copy.
 *
 * @returns how many files were put back
 */
export function restoreKeyring(copy: string, keyringFolder: string): number {
  if (!fs.existsSync(path.join(copy, "agencies"))) throw new Error(`There is no copy of a keyring in ${copy}.`);
  let restored = 0;
  for (const entry of fs.readdirSync(copy, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = path.join(entry.parentPath, entry.name);
    const to = path.join(keyringFolder, path.relative(copy, from));
    if (isWhole(to)) continue;
    fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o700 });
    fs.copyFileSync(from, to);
    restored++;
  }
  return restored;
}

function isWhole(file: string): boolean {
  try {
    const text = fs.readFileSync(file, "utf8");
    if (file.endsWith(".json")) JSON.parse(text);
    return text !== "";
  } catch {
    return false;
  }
}
