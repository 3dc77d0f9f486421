import fs from "node:fs";
import path from "node:path";
import { openPool, type Pool } from "#db/open.ts";
import { Refusal } from "#kernel/refusal.ts";
import { steadyClock } from "./clock.ts";
import type { House } from "./context.ts";
import { loadPolicies } from "./door/cedar.ts";
import { newDoorMemory } from "./door.ts";
import { openJobs } from "./jobs.ts";
import { openKeyring } from "./keyring.ts";
import type { LanguageModel } from "./language-model.ts";
import type { Log } from "./log.ts";
import { nothingOutward, type Outward } from "./outward.ts";
import { type LivePacks, openPacks } from "./packs/live.ts";
import type { Settled } from "./packs/own.ts";
import { isSigned } from "./packs/signing.ts";
import { noTextEncoder, type TextEncoder } from "./text-encoder.ts";

/** Who may see what, as it was when the process began; read now, so that it is at hand after root has been given up. */
const access = fs.readFileSync(path.resolve(import.meta.dirname, "../../content/packs/base/access.cedar"), "utf8");

/**
 * Builds a house over a migrated database and a data folder.
 *
 * @param url connection text of the database's owner
 * @throws Error with a plain sentence when the keyring does not fit the database
 */
export async function openHouse({
  url,
  dataFolder,
  log,
  readClock,
  outward = nothingOutward,
  languageModel = null,
  textEncoder = noTextEncoder,
  packs = openPacks(),
}: {
  url: string;
  dataFolder: string;
  log: Log;
  readClock?: () => number;
  outward?: Outward;
  languageModel?: LanguageModel | null;
  textEncoder?: TextEncoder;
  packs?: LivePacks;
}): Promise<House> {
  const keyring = openKeyring(path.join(dataFolder, "keyring"));
  const pool = openPool(url, "mooring_app", 16, (error) => log.warn({ err: error }, "a database connection was lost"));
  await checkKeyring(pool, keyring.hasAgency, keyring.folder);
  const clock = steadyClock(readClock);
  const { rows } = await pool.query<{ latest: Date | null }>("select mooring.newest_line() as latest");
  if (rows[0]?.latest) clock.atLeast(rows[0].latest);
  const signed = new Map<string, boolean>();
  const guardrails = {
    packs,
    isSigned: (agencyId: string, settled: Settled) => {
      const key = JSON.stringify([agencyId, settled]);
      const known = signed.get(key) ?? isSigned(keyring, agencyId, settled);
      if (signed.size > 1000) signed.clear();
      signed.set(key, known);
      return known;
    },
  };
  const memory = newDoorMemory(loadPolicies([access]), guardrails, (message) =>
    log.error({ message }, "policies failed; the answer was no"),
  );
  const tellFaults = (faults: ReturnType<LivePacks["faults"]>) => {
    memory.facts.clear();
    memory.verdicts.clear();
    if (faults.length > 0) log.error({ faults: faults.slice(0, 20) }, "a pack was refused; the rules before stay live");
  };
  packs.onChange(tellFaults);
  if (packs.faults().length > 0) tellFaults(packs.faults());
  return {
    pool,
    keyring,
    clock,
    log,
    memory,
    jobs: openJobs(url, log),
    outward,
    languageModel,
    textEncoder,
  };
}

/** Never makes a new key where one is missing: that would look like recovery and be loss. */
async function checkKeyring(pool: Pool, has: (agencyId: string) => boolean, folder: string): Promise<void> {
  const { rows } = await pool.query<{ agency_id: string; name: string }>(
    "select agency_id, name from mooring.agencies()",
  );
  const without = rows.filter((agency) => !has(agency.agency_id));
  if (without.length === 0) return;
  throw new Refusal(
    "key-missing",
    `The key of ${without.map((agency) => agency.name).join(", ")} is not in ${folder}. Nothing is lost and nothing was changed: put the keyring back from its backup ("npm run mooring -- restore-keys FOLDER"), then start again.`,
  );
}
