import fs from "node:fs";
import path from "node:path";
import {
  type CustodyGroup,
  isAgencyFile,
  isPersonFile,
  type PersonFile,
  readKeyFile,
  unwrap,
  writeDurably,
} from "./keyring.ts";

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
 * Where a new key was made after the old one was lost, both are kept, and each opens what it sealed.
 *
 * @returns how many files were put back
 */
export function restoreKeyring(copy: string, keyringFolder: string): number {
  if (!fs.existsSync(path.join(copy, "agencies"))) throw new Error(`There is no copy of a keyring in ${copy}.`);
  const files = fs.readdirSync(copy, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(copy, path.join(entry.parentPath, entry.name)));
  let restored = 0;
  // Sorted, so that the keys of agencies are back before those they wrap are looked at.
  for (const name of names.sort()) {
    const [from, to] = [path.join(copy, name), path.join(keyringFolder, name)];
    const kind = name.split(path.sep)[0];
    const text = kind === "people" ? mergedPerson(from, to, keyringFolder) : wholeText(from, kind, to);
    if (text === null) continue;
    fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o700 });
    writeDurably(to, text);
    restored++;
  }
  return restored;
}

/** The copy's text where the file itself is missing or damaged, else null. */
function wholeText(from: string, kind: string | undefined, to: string): string | null {
  const read = (file: string) => {
    if (kind === "agencies") return readOrNothing(file, isAgencyFile) && fs.readFileSync(file, "utf8");
    return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
  };
  return read(to) ? null : read(from) || null;
}

function mergedPerson(from: string, to: string, keyringFolder: string): string | null {
  const copy = readOrNothing(from, isPersonFile);
  if (!copy) return null;
  const here = readOrNothing(to, isPersonFile);
  if (!here) return JSON.stringify(copy);
  const agency = readOrNothing(path.join(keyringFolder, "agencies", `${copy.agency}.json`), isAgencyFile);
  const personId = path.basename(to, ".json");
  const keyOf = (group: string, wrapped: string | undefined): string | undefined => {
    try {
      const master = Buffer.from(agency?.master ?? "", "base64");
      return wrapped && unwrap(master, wrapped, `${personId}:${group}`).toString("hex");
    } catch {
      return undefined;
    }
  };
  const merged: PersonFile = { ...here, groups: { ...here.groups }, own: [...here.own] };
  const earlier = (here.earlier ?? []).filter(({ group, wrapped }) => keyOf(group, wrapped));
  const offered = Object.entries(copy.groups).map(([group, wrapped]) => ({ group: group as CustodyGroup, wrapped }));
  for (const { group, wrapped } of [...offered, ...(copy.earlier ?? [])]) {
    const key = keyOf(group, wrapped);
    const known = [merged.groups[group], ...earlier.filter((one) => one.group === group).map((one) => one.wrapped)];
    if (!key || known.some((one) => keyOf(group, one) === key)) continue;
    if (keyOf(group, merged.groups[group])) earlier.push({ group, wrapped });
    else merged.groups[group] = wrapped;
  }
  if (earlier.length > 0) merged.earlier = earlier;
  for (const own of copy.own)
    if (!merged.own.some(({ kind, id }) => kind === own.kind && id === own.id)) merged.own.push(own);
  return JSON.stringify(merged) === JSON.stringify(here) ? null : JSON.stringify(merged);
}

function readOrNothing<T>(file: string, isWhole: (value: unknown) => value is T): T | undefined {
  try {
    return readKeyFile(file, isWhole);
  } catch {
    return undefined;
  }
}
