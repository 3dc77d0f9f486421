import fs from "node:fs";
import path from "node:path";
import { runningPostgres, startEmbeddedPostgres } from "#db/embedded.ts";
import { openPool, withDatabase } from "#db/open.ts";
import type { House } from "../context.ts";
import { readEnv } from "../env.ts";
import { openHouse } from "../house.ts";
import { lockHouse } from "../house-lock.ts";
import { backUpKeyring, restoreKeyring } from "../keyring-backup.ts";
import { verifyLedger } from "../ledger-chain.ts";
import { openLog } from "../log.ts";
import { replayDecisions } from "../replay.ts";
import { becomeServiceUser, findServiceUser } from "../service-user.ts";
import { backUpNow, restoreFrom } from "./backup.ts";
import { verifyProof } from "./verify-proof.ts";
import { verifyReceipt } from "./verify-receipt.ts";

const codeFolder = path.resolve(import.meta.dirname, "../../..");
const env = readEnv(codeFolder);
const keyringFolder = path.join(env.dataFolder, "keyring");

/** What an agency's technician can ask for; each prints plain sentences and ends with 0 when all is well. */
const commands: Record<string, { about: string; run(args: string[]): Promise<boolean> }> = {
  "verify-ledger": {
    about: "read every line of the ledger against its hashes and signed checkpoints",
    run: () => withHouse((house) => eachAgency(house, (id, name) => verify(house, id, name))),
  },
  replay: {
    about: "decide past questions again from the facts kept, and compare",
    run: () => withHouse((house) => eachAgency(house, (id, name) => replay(house, id, name))),
  },
  "verify-proof": {
    about: "FILE [--seal FILE] [--key MARK] [--older FILE]: check a person's ledger file; needs no agency",
    run: (args) => verifyProof(args, say),
  },
  "verify-receipt": {
    about: "FILE [--key KEY]: check the receipt of an erasure; needs no agency",
    run: (args) => verifyReceipt(args, say),
  },
  backup: {
    about: "back the database up now, try the backup by restoring it, and copy it to the second place",
    run: () => withDatabaseOf((url) => backUpNow(env, url, say)),
  },
  restore: {
    about: "[FILE] [--before MOMENT]: put a backup back (Mooring stopped); without a file, says what there is",
    run: (args) => restoreFrom(args, { env, say, stopped: () => lockHouse(env.dataFolder), withUrl: withDatabaseOf }),
  },
  "backup-keys": {
    about: "FOLDER: copy the keyring there (keep it apart from the database's backup)",
    run: async ([folder]) => {
      if (!folder) throw new Error("Say where: npm run mooring -- backup-keys FOLDER");
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      say(`The keys are in ${backUpKeyring(keyringFolder, path.resolve(folder), new Date())}.`);
      return true;
    },
  },
  "restore-keys": {
    about: "FOLDER: put missing or damaged keys back from a copy",
    run: async ([folder]) => {
      if (!folder) throw new Error("Say from where: npm run mooring -- restore-keys FOLDER/keyring-YYYY-MM-DD");
      say(`${restoreKeyring(path.resolve(folder), keyringFolder)} key files were put back.`);
      giveToServiceUser();
      return true;
    },
  },
};

async function verify(house: House, agencyId: string, name: string): Promise<boolean> {
  const witnessFolder = path.join(env.dataFolder, "witness");
  const report = await verifyLedger({ pool: house.pool, keyring: house.keyring, witnessFolder }, agencyId);
  say(
    `${name}: ${report.size} lines, ${report.checkpointsMatched} signed checkpoints match, ${report.unchained} lines wait to be chained.`,
  );
  for (const problem of report.problems)
    say(`  ${problem.kind}${problem.seq === undefined ? "" : ` at line ${problem.seq}`}: ${problem.detail}`);
  say(report.ok ? "  Nothing was altered, removed or reordered." : "  THIS LEDGER HAS BEEN TAMPERED WITH OR DAMAGED.");
  return report.ok;
}

async function replay(house: House, agencyId: string, name: string): Promise<boolean> {
  const { replayed, mismatches } = await replayDecisions(house, agencyId);
  say(`${name}: ${replayed} past decisions decided again, ${mismatches.length} came out differently.`);
  for (const mismatch of mismatches.slice(0, 20)) say(`  line ${mismatch.lineId}: ${mismatch.kind}`);
  return mismatches.length === 0;
}

async function eachAgency(house: House, act: (id: string, name: string) => Promise<boolean>): Promise<boolean> {
  const { rows } = await house.pool.query<{ agency_id: string; name: string }>(
    "select agency_id, name from mooring.agencies()",
  );
  let allWell = true;
  for (const { agency_id, name } of rows) allWell = (await act(agency_id, name)) && allWell;
  return allWell;
}

async function withHouse(act: (house: House) => Promise<boolean>): Promise<boolean> {
  return withDatabaseOf(async (url) => {
    const house = await openHouse({ url, dataFolder: env.dataFolder, log: openLog(env.logLevel) });
    try {
      return await act(house);
    } finally {
      await house.pool.end();
    }
  });
}

/** Uses the running Mooring's database, or starts it for as long as the command takes. */
async function withDatabaseOf(act: (url: string) => Promise<boolean>): Promise<boolean> {
  const folder = path.join(env.dataFolder, "postgres");
  const running = env.databaseUrl ? undefined : runningPostgres(folder);
  const user = findServiceUser();
  const own = env.databaseUrl || running ? undefined : await startEmbeddedPostgres({ folder, user });
  becomeServiceUser(user);
  const url = env.databaseUrl ?? withDatabase(running ?? own?.url ?? "", "mooring");
  const probe = openPool(url, "owner", 1);
  try {
    await probe.query("select 1").catch((error: unknown) => {
      // Not made yet, or lost: for a restore that is what it is for.
      if ((error as { code?: string }).code !== "3D000") throw error;
    });
    return await act(url);
  } finally {
    await probe.end();
    await own?.stop();
  }
}

function giveToServiceUser(): void {
  const user = findServiceUser();
  if (!user) return;
  for (const entry of ["", ...fs.readdirSync(keyringFolder, { recursive: true, encoding: "utf8" })]) {
    fs.chownSync(path.join(keyringFolder, entry), user.uid, user.gid);
  }
}

function say(text: string): void {
  console.log(text);
}

const [name, ...args] = process.argv.slice(2);
const command = commands[name ?? ""];
if (!command) {
  say("npm run mooring -- COMMAND\n");
  for (const [known, { about }] of Object.entries(commands)) say(`  ${known.padEnd(14)} ${about}`);
  process.exit(name ? 2 : 0);
}
command.run(args).then(
  (allWell) => process.exit(allWell ? 0 : 1),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(2);
  },
);
