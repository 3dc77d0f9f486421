import { createCipheriv, createDecipheriv, createHash, generateKeyPairSync, hkdfSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Refusal } from "#kernel/refusal.ts";
import type { Compartment } from "#kernel/vocabulary.ts";

/**
 * The keys, in a folder of their own outside the database and its backups. One file per agency (its master key and its
 * ledger's signing key, readable by the service's account alone) and one small file per person: their agency-held keys,
 * wrapped by the master key, and their own key, wrapped by what only they have.
 */
export type Keyring = {
  folder: string;
  makeAgency(agencyId: string): void;
  hasAgency(agencyId: string): boolean;
  /** Ed25519 key pair of the agency's ledger, PEM. */
  ledgerKeys(agencyId: string): { privateKey: string; publicKey: string };
  /** 32 bytes for marks of names, derived from the agency's master key; for the vault alone. */
  markKey(agencyId: string): Buffer;
  /** 32 bytes for one custody group of one person; made on first use when `make` is set. */
  personKey(agencyId: string, personId: string, group: CustodyGroup, make: boolean): Buffer;
  /** Keys of that group that came back from a copy after another had taken their place; read from disk each time. */
  earlierKeys(agencyId: string, personId: string, group: CustodyGroup): Buffer[];
  /** Whether there is a key of that group, whole or not. */
  holds(personId: string, group: CustodyGroup): boolean;
  ownKeys(personId: string): OwnKey[];
  keepOwnKeys(agencyId: string, personId: string, keys: readonly OwnKey[]): void;
  /**
   * Destroys keys for good: what they sealed can be read by nobody any more, wherever it lies. `all` takes the person's
   * own key along. Safe to do twice.
   *
   * @returns SHA-256 of every key destroyed, hex, so that copies of it are known when they turn up
   */
  destroy(agencyId: string, personId: string, groups: readonly CustodyGroup[] | "all"): string[];
};

/**
 * One key for each kind of content, so that each can be erased by itself. The last three are how keys were grouped at first: they open what they sealed then, and seal no more.
 */
export type CustodyGroup = Compartment | "record" | "safety" | "guarded";

/** A person's own key as wrapped in the browser. The agency can keep it and hand it back; it cannot open it. */
export type OwnKey = { kind: "passphrase" | "paper" | "passkey"; id: string; wrapped: string; madeAt: string };

export type AgencyFile = { master: string; ledgerPrivate: string; ledgerPublic: string };
export type PersonFile = {
  agency: string;
  groups: Partial<Record<CustodyGroup, string>>;
  own: OwnKey[];
  earlier?: { group: CustodyGroup; wrapped: string }[];
};

export function openKeyring(folder: string): Keyring {
  const masters = new Map<string, AgencyFile>();
  const people = new Map<string, PersonFile>();
  const opened = new Map<string, { key: Buffer; until: number }>();
  fs.mkdirSync(path.join(folder, "agencies"), { recursive: true, mode: 0o700 });
  fs.mkdirSync(path.join(folder, "people"), { recursive: true, mode: 0o700 });

  const agencyFile = (agencyId: string) => path.join(folder, "agencies", `${plainId(agencyId)}.json`);
  const personFile = (personId: string) =>
    path.join(folder, "people", plainId(personId).slice(-2), `${plainId(personId)}.json`);

  const agency = (agencyId: string): AgencyFile => {
    const known = masters.get(agencyId) ?? readKeyFile(agencyFile(agencyId), isAgencyFile);
    if (!known) throw keyMissing();
    masters.set(agencyId, known);
    return known;
  };
  const person = (personId: string): PersonFile | undefined => {
    const known = people.get(personId) ?? readKeyFile(personFile(personId), isPersonFile);
    if (known && people.size > 50_000) people.clear();
    if (known) people.set(personId, known);
    return known;
  };
  /**
   * Another process may have written the file since, so what is on disk is read again before it is changed; a file that
   * has gone is made again from memory.
   */
  const change = (agencyId: string, personId: string, edit: (file: PersonFile) => void) => {
    const at = personFile(personId);
    const there = readKeyFile(at, isPersonFile);
    if (!there && isErased(folder, personId)) throw new Refusal("not-found", "There is nobody here by that name.");
    const file = there ?? people.get(personId) ?? { agency: agencyId, groups: {}, own: [] };
    edit(file);
    fs.mkdirSync(path.dirname(at), { recursive: true, mode: 0o700 });
    writeDurably(at, JSON.stringify(file));
    people.set(personId, file);
  };

  return {
    folder,
    hasAgency: (agencyId) => {
      try {
        return readKeyFile(agencyFile(agencyId), isAgencyFile) !== undefined;
      } catch {
        return false;
      }
    },
    makeAgency: (agencyId) => {
      if (fs.existsSync(agencyFile(agencyId))) throw new Error("this agency has its key already");
      const pair = generateKeyPairSync("ed25519", {
        publicKeyEncoding: { type: "spki", format: "pem" },
        privateKeyEncoding: { type: "pkcs8", format: "pem" },
      });
      const file: AgencyFile = {
        master: randomBytes(32).toString("base64"),
        ledgerPrivate: pair.privateKey,
        ledgerPublic: pair.publicKey,
      };
      writeDurably(agencyFile(agencyId), JSON.stringify(file));
    },
    ledgerKeys: (agencyId) => {
      const { ledgerPrivate, ledgerPublic } = agency(agencyId);
      return { privateKey: ledgerPrivate, publicKey: ledgerPublic };
    },
    markKey: (agencyId) => {
      const master = Buffer.from(agency(agencyId).master, "base64");
      return Buffer.from(hkdfSync("sha256", master, Buffer.alloc(0), "mooring/name-mark/1", 32));
    },
    personKey: (agencyId, personId, group, make) => {
      const slot = `${personId}:${group}`;
      const known = opened.get(slot);
      if (known && Date.now() < known.until) return known.key;
      // Another process (a command) may have destroyed it since.
      if (known) people.delete(personId);
      const master = Buffer.from(agency(agencyId).master, "base64");
      if (!person(personId)?.groups[group]) {
        if (!make) throw keyMissing();
        change(agencyId, personId, (file) => {
          file.groups[group] ??= wrap(master, randomBytes(32), slot);
        });
      }
      const wrapped = person(personId)?.groups[group];
      if (!wrapped) throw keyMissing();
      let key: Buffer;
      try {
        key = unwrap(master, wrapped, slot);
      } catch (error) {
        // Read anew next time: it may have been put back from the copy by then.
        people.delete(personId);
        throw error;
      }
      if (opened.size > 50_000) opened.clear();
      const held = known?.key.equals(key) ? known.key : key;
      opened.set(slot, { key: held, until: Date.now() + lookAgainMs });
      return held;
    },
    earlierKeys: (agencyId, personId, group) => {
      const master = Buffer.from(agency(agencyId).master, "base64");
      const earlier = readKeyFile(personFile(personId), isPersonFile)?.earlier ?? [];
      return earlier
        .filter((key) => key.group === group)
        .map(({ wrapped }) => unwrap(master, wrapped, `${personId}:${group}`));
    },
    holds: (personId, group) => person(personId)?.groups[group] !== undefined,
    ownKeys: (personId) => person(personId)?.own ?? [],
    keepOwnKeys: (agencyId, personId, keys) =>
      change(agencyId, personId, (file) => {
        file.own = [...keys];
      }),
    destroy: (agencyId, personId, groups) => {
      const at = personFile(personId);
      const master = Buffer.from(agency(agencyId).master, "base64");
      const { dead, rest } = withoutKeys(readWhatIsLeft(at), groups, master, personId);
      if (rest) replaceAndOverwrite(at, JSON.stringify(rest));
      else removeAndOverwrite(at);
      people.delete(personId);
      for (const slot of opened.keys()) if (slot.startsWith(`${personId}:`)) opened.delete(slot);
      return dead;
    },
  };
}

/** Whether all of somebody was erased: nothing is filed under their id any more. See `tombstones.ts`. */
function isErased(folder: string, personId: string): boolean {
  return fs.existsSync(path.join(folder, "erased", `all-${personId}`));
}

/** How long a key is used from memory before its file is looked at again. */
const lookAgainMs = 1000;

/** The file without the keys of these groups, and the fingerprints of what was taken out; `rest` undefined: nothing is left. */
export function withoutKeys(
  file: PersonFile | undefined,
  groups: readonly CustodyGroup[] | "all",
  master: Buffer,
  personId: string,
): { dead: string[]; rest: PersonFile | undefined } {
  if (!file) return { dead: [], rest: undefined };
  const goes = (group: string) => groups === "all" || groups.some((one) => one === group);
  const every = [
    ...Object.entries(file.groups).map(([group, wrapped]) => ({ group: group as CustodyGroup, wrapped })),
    ...(file.earlier ?? []),
  ];
  const dead = every
    .filter(({ group }) => goes(group))
    .flatMap(({ group, wrapped }) => {
      try {
        return [fingerprintOf(unwrap(master, wrapped, `${personId}:${group}`))];
      } catch {
        return [];
      }
    });
  if (groups === "all") return { dead, rest: undefined };
  const earlier = (file.earlier ?? []).filter(({ group }) => !goes(group));
  const { earlier: _, ...rest } = file;
  const left = Object.fromEntries(Object.entries(file.groups).filter(([group]) => !goes(group)));
  return { dead, rest: { ...rest, groups: left, ...(earlier.length > 0 ? { earlier } : {}) } };
}

/** A key's name that tells nothing about it. */
export function fingerprintOf(key: Buffer): string {
  return createHash("sha256").update(key).digest("hex");
}

function readWhatIsLeft(at: string): PersonFile | undefined {
  try {
    return readKeyFile(at, isPersonFile);
  } catch {
    // Damaged: there is nothing in it to keep.
    return undefined;
  }
}

/** Puts another text in a file's place, then overwrites what stood there before it is given back to the disk. */
export function replaceAndOverwrite(at: string, text: string): void {
  const before = fs.existsSync(at) ? fs.openSync(at, "r+") : undefined;
  fs.mkdirSync(path.dirname(at), { recursive: true, mode: 0o700 });
  writeDurably(at, text);
  if (before !== undefined) overwrite(before);
}

/** Overwrites a file and removes it. */
export function removeAndOverwrite(at: string): void {
  if (!fs.existsSync(at)) return;
  overwrite(fs.openSync(at, "r+"));
  fs.unlinkSync(at);
  const folder = fs.openSync(path.dirname(at), "r");
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

function overwrite(file: number): void {
  fs.writeSync(file, randomBytes(fs.fstatSync(file).size), 0, undefined, 0);
  fs.fsyncSync(file);
  fs.closeSync(file);
}

/** Written beside, flushed, then renamed over: a power cut leaves the old file or the new one, never half of one. */
export function writeDurably(at: string, text: string): void {
  const beside = `${at}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const file = fs.openSync(beside, "wx", 0o600);
  try {
    fs.writeSync(file, text);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
  fs.renameSync(beside, at);
  const folder = fs.openSync(path.dirname(at), "r");
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

/**
 * One file of the keyring; undefined where there is none.
 *
 * @throws Refusal `key-missing` when it cannot be read or holds something else
 */
export function readKeyFile<T>(at: string, isWhole: (value: unknown) => value is T): T | undefined {
  let value: unknown;
  try {
    value = JSON.parse(fs.readFileSync(at, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw keyMissing();
  }
  if (!isWhole(value)) throw keyMissing();
  return value;
}

export function isAgencyFile(value: unknown): value is AgencyFile {
  const file = value as Partial<AgencyFile> | null;
  return Buffer.from(file?.master ?? "", "base64").length === 32 && !!file?.ledgerPrivate && !!file.ledgerPublic;
}

export function isPersonFile(value: unknown): value is PersonFile {
  const file = value as Partial<PersonFile> | null;
  return !!file?.agency && typeof file.groups === "object" && Array.isArray(file.own);
}

function wrap(master: Buffer, key: Buffer, slot: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master, nonce).setAAD(Buffer.from(slot));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

/** @throws Refusal `key-missing` when the key is damaged or was wrapped for something else */
export function unwrap(master: Buffer, wrapped: string, slot: string): Buffer {
  const bytes = Buffer.from(wrapped, "base64");
  try {
    const decipher = createDecipheriv("aes-256-gcm", master, bytes.subarray(0, 12)).setAAD(Buffer.from(slot));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  } catch {
    throw keyMissing();
  }
}

function keyMissing(): Refusal {
  return new Refusal(
    "key-missing",
    "A key that opens this is missing or damaged. Nothing is lost: it can be put back from the keyring's backup.",
  );
}

function plainId(id: string): string {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new RangeError("not an id");
  return id.toLowerCase();
}
