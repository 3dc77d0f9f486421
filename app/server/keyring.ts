import { createCipheriv, createDecipheriv, generateKeyPairSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Refusal } from "#kernel/refusal.ts";

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
  /** 32 bytes for one custody group of one person; made on first use when `make` is set. */
  personKey(agencyId: string, personId: string, group: CustodyGroup, make: boolean): Buffer;
  /** Keys of that group that came back from a copy after another had taken their place; read from disk each time. */
  earlierKeys(agencyId: string, personId: string, group: CustodyGroup): Buffer[];
  ownKeys(personId: string): OwnKey[];
  keepOwnKeys(agencyId: string, personId: string, keys: readonly OwnKey[]): void;
};

export type CustodyGroup = "record" | "safety" | "guarded";

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
  const opened = new Map<string, Buffer>();
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
    const file = readKeyFile(at, isPersonFile) ?? people.get(personId) ?? { agency: agencyId, groups: {}, own: [] };
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
    personKey: (agencyId, personId, group, make) => {
      const slot = `${personId}:${group}`;
      const known = opened.get(slot);
      if (known) return known;
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
      opened.set(slot, key);
      return key;
    },
    earlierKeys: (agencyId, personId, group) => {
      const master = Buffer.from(agency(agencyId).master, "base64");
      const earlier = readKeyFile(personFile(personId), isPersonFile)?.earlier ?? [];
      return earlier
        .filter((key) => key.group === group)
        .map(({ wrapped }) => unwrap(master, wrapped, `${personId}:${group}`));
    },
    ownKeys: (personId) => person(personId)?.own ?? [],
    keepOwnKeys: (agencyId, personId, keys) =>
      change(agencyId, personId, (file) => {
        file.own = [...keys];
      }),
  };
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
