import fs from "node:fs";
import path from "node:path";
import type { Compartment } from "#kernel/vocabulary.ts";
import {
  fingerprintOf,
  isAgencyFile,
  isPersonFile,
  type PersonFile,
  readKeyFile,
  removeAndOverwrite,
  replaceAndOverwrite,
  unwrap,
  withoutKeys,
  writeDurably,
} from "./keyring.ts";

/**
 * That something was erased, kept beside the keys and copied with them: a database restored from before does not know it,
 * and is made to forget again before it is served. Ids and fingerprints only.
 */
export type Tombstone = {
  id: string;
  agencyId: string;
  personId: string;
  parts: readonly Compartment[] | "all";
  at: string;
  /** SHA-256 of every key destroyed: a copy that brings one back is stripped of it. */
  dead: readonly string[];
  /** What the law has kept, still sealed: its rows are younger than a backup from before. */
  kept: readonly KeptBox[];
};

export type KeptBox = {
  id: string;
  personId: string;
  rule: string;
  kinds: readonly string[];
  until: string;
  /** Base64 of the sealed bytes. */
  body: string;
};

const folderOf = (keyringFolder: string) => path.join(keyringFolder, "erased");

/** Writes a tombstone, or adds to it. */
export function keepTombstone(keyringFolder: string, tombstone: Tombstone): void {
  const folder = folderOf(keyringFolder);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDurably(path.join(folder, `${tombstone.id}.json`), JSON.stringify(tombstone));
  // By the person's id, so that the keyring can tell without reading them all.
  if (tombstone.parts === "all") writeDurably(path.join(folder, `all-${tombstone.personId}`), "");
}

/** Every tombstone there is; one that is damaged stops everything, because what it forbids could come back. */
export function readTombstones(keyringFolder: string): Tombstone[] {
  const folder = folderOf(keyringFolder);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => readKeyFile(path.join(folder, name), isTombstone) ?? []);
}

/** Strips a keyring, or a copy of one, of every key that was destroyed. @returns files changed */
export function buryKeysAgain(keyringFolder: string, tombstones = readTombstones(keyringFolder)): number {
  let changed = 0;
  for (const { agencyId, personId, parts, dead } of tombstones) {
    const at = path.join(keyringFolder, "people", personId.slice(-2), `${personId}.json`);
    if (!fs.existsSync(at)) continue;
    changed += 1;
    if (parts === "all") {
      removeAndOverwrite(at);
      continue;
    }
    const file = readOrNothing(at, isPersonFile);
    const agency = readOrNothing(path.join(keyringFolder, "agencies", `${agencyId}.json`), isAgencyFile);
    const rest = file && agency && withoutDead(file, Buffer.from(agency.master, "base64"), personId, dead);
    if (rest && JSON.stringify(rest) !== JSON.stringify(file)) replaceAndOverwrite(at, JSON.stringify(rest));
    else changed -= 1;
  }
  return changed;
}

/** Takes keys that were just destroyed out of the copies this machine has made. Copies elsewhere run out by their own time. */
export function buryInCopies(copiesFolder: string, tombstone: Tombstone): void {
  if (!fs.existsSync(copiesFolder)) return;
  for (const name of fs.readdirSync(copiesFolder)) {
    const copy = path.join(copiesFolder, name);
    if (!fs.existsSync(path.join(copy, "agencies"))) continue;
    buryKeysAgain(copy, [tombstone]);
    keepTombstone(copy, tombstone);
  }
}

function withoutDead(file: PersonFile, master: Buffer, personId: string, dead: readonly string[]): PersonFile {
  const isDead = (group: string, wrapped: string) => {
    try {
      return dead.includes(fingerprintOf(unwrap(master, wrapped, `${personId}:${group}`)));
    } catch {
      return false;
    }
  };
  const groups = Object.entries(file.groups).filter(([group, wrapped]) => isDead(group, wrapped));
  const names = groups.map(([group]) => group as Compartment);
  const { rest = file } = withoutKeys({ ...file, earlier: [] }, names, master, personId);
  const earlier = (file.earlier ?? []).filter(({ group, wrapped }) => !isDead(group, wrapped));
  return { ...rest, ...(earlier.length > 0 ? { earlier } : {}) };
}

function isTombstone(value: unknown): value is Tombstone {
  const told = value as Partial<Tombstone> | null;
  const isParts = told?.parts === "all" || Array.isArray(told?.parts);
  return !!told?.id && !!told.agencyId && !!told.personId && !!told.at && isParts && Array.isArray(told.dead);
}

function readOrNothing<T>(file: string, isWhole: (value: unknown) => value is T): T | undefined {
  try {
    return readKeyFile(file, isWhole);
  } catch {
    return undefined;
  }
}
