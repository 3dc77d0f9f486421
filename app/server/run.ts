import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { openAccounts } from "#features/accounts/server.ts";
import { agencyFeature } from "#features/agency/server.ts";
import { backupFeature } from "#features/backup/server.ts";
import { tellOfModel } from "#features/consent/texts.ts";
import { erasureFeature } from "#features/erasure/server.ts";
import { preferredName } from "#features/people/service.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { House } from "./context.ts";
import type { Env } from "./env.ts";
import { forgetAgain, type RemoveAccount } from "./erasing.ts";
import type { Feature } from "./feature.ts";
import { features } from "./features.ts";
import { greet } from "./greeting.ts";
import { openHouse } from "./house.ts";
import { openHttp } from "./http.ts";
import { backUpKeyring } from "./keyring-backup.ts";
import { openLanguageModel } from "./language-model.ts";
import { openSequencer } from "./ledger-chain.ts";
import type { Log } from "./log.ts";
import type { LivePacks } from "./packs/live.ts";
import { demoPeople, seedDemo } from "./seed.ts";
import type { ServiceUser } from "./service-user.ts";
import type { Site } from "./site.ts";
import { openTextEncoder } from "./text-encoder.ts";
import { buryKeysAgain } from "./tombstones.ts";

type Parts = {
  env: Env;
  url: string;
  log: Log;
  site: Site;
  /** Who Mooring will be once it has given up root; what is loaded later must be within their reach. */
  user: ServiceUser | undefined;
  packs: LivePacks;
  /** Begin a real agency with the set-up wizard instead of the invented one. */
  empty: boolean;
};

/** A running Mooring over a migrated database: web, jobs and the ledger's sequencer, as the role says. */
export async function runMooring({
  env,
  url,
  log,
  site,
  user,
  packs,
  empty,
}: Parts): Promise<{ greeting: string; stop(): Promise<void> }> {
  const languageModel = await openLanguageModel(env.languageModel);
  tellOfModel(languageModel);
  const textEncoder = openTextEncoder({ folder: path.join(env.dataFolder, "text-encoder"), user, log });
  const house = await openHouse({
    url,
    dataFolder: env.dataFolder,
    log,
    outward: env.outward,
    languageModel,
    textEncoder,
    packs,
  });
  const accounts = await openAccounts({
    house,
    url,
    secret: readAppSecret(house.keyring.folder, (await agenciesOf(house)).length === 0),
    baseUrl: `http://localhost:${env.port}`,
    preferredName: (cx) => preferredName(cx),
  });
  const stops: (() => Promise<unknown>)[] = [() => house.pool.end(), () => accounts.close(), () => textEncoder.stop()];
  const setUpCode = await readSetUpCode(house);
  const agency = agencyFeature({
    setUpCode: () => setUpCode,
    accounts: { ...accounts.staffSide, provisionStaff: accounts.provision.staff },
  });
  const removeAccount: RemoveAccount = (cx, id) => accounts.provision.remove(cx, { kind: "person", id });
  const places = { url, dataFolder: env.dataFolder, second: env.secondPlace };
  const backupRoom = backupFeature({ places, everyHours: env.backupHours });
  const rooms: readonly Feature[] = [
    ...features,
    erasureFeature({ removeAccount }),
    backupRoom,
    agency,
    accounts.feature,
  ];

  try {
    // Before anything is served: the database may have been put back from before an erasure.
    buryKeysAgain(house.keyring.folder);
    const again = await forgetAgain(house, removeAccount);
    if (again > 0) log.warn({ erasures: again }, "the database was older than erasures; they were applied again");
    if (!empty && setUpCode) {
      process.stdout.write("Inventing a demo agency (once)…\n");
      await seedDemo(house, accounts, env.demoAi);
    }
    const agencies = await agenciesOf(house);
    const isDemo = agencies.length > 0 && agencies.every((one) => one.is_demo);
    const people = isDemo ? demoPeople(house.clock.now().toISOString().slice(0, 10)) : [];
    accounts.setDemoPeople(people);

    if (env.role !== "web") {
      await house.jobs.start([
        ...rooms.flatMap((room) => room.jobs?.(house) ?? []),
        nightlyKeys(house, env.dataFolder),
      ]);
      stops.push(() => house.jobs.stop());
      const witnessFolder = path.join(env.dataFolder, "witness");
      const { chain } = openSequencer({
        pool: house.pool,
        keyring: house.keyring,
        witnessFolder,
        now: house.clock.now,
      });
      stops.push(repeat(200, chain, log, { onceMore: true }).stop);
      for (const { everyMs, act } of rooms.flatMap((room) => room.repeats?.(house) ?? []))
        stops.push(repeat(everyMs, act, log).stop);
    }
    if (env.role !== "worker") {
      const app = await openHttp({ house, features: rooms, site, resolveActor: accounts.resolveActor });
      await app.listen({ host: "127.0.0.1", port: env.port }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EADDRINUSE") throw error;
        throw new Error(
          `The port ${env.port} is taken by another program. Try another one: PORT=${env.port + 1} npm start`,
        );
      });
      stops.push(() => app.close());
      await app.inject({ url: "/api/accounts/house" });
    }
    return {
      greeting: greet({ port: env.port, people, setUpCode: isDemo ? null : setUpCode }),
      stop: () => stopAll(stops, log),
    };
  } catch (error) {
    await stopAll(stops, log);
    throw error;
  }
}

async function stopAll(stops: (() => Promise<unknown>)[], log: Log): Promise<void> {
  for (const stop of stops.splice(0).reverse()) {
    await stop().catch((error: unknown) => log.warn({ err: error }, "while stopping"));
  }
}

/** What cookies are signed with and passphrases salted with; made with the first start, kept with the keys, never made anew. */
function readAppSecret(folder: string, isNew: boolean): string {
  const file = path.join(folder, "app-secret");
  if (!fs.existsSync(file)) {
    if (!isNew)
      throw new Refusal(
        "key-missing",
        `The file app-secret is not in ${folder}. Nothing is lost: put it back from the keyring's backup ("npm run mooring -- restore-keys FOLDER"), then start again.`,
      );
    fs.writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  }
  return fs.readFileSync(file, "utf8");
}

/** A code that only whoever sees this terminal knows; there while the house has no agency. */
async function readSetUpCode(house: House): Promise<string | null> {
  if ((await agenciesOf(house)).length > 0) return null;
  return randomBytes(5).toString("hex");
}

async function agenciesOf(house: House): Promise<{ is_demo: boolean }[]> {
  const { rows } = await house.pool.query<{ is_demo: boolean }>("select is_demo from mooring.agencies()");
  return rows;
}

function nightlyKeys(house: House, dataFolder: string) {
  const run = async () => {
    backUpKeyring(house.keyring.folder, path.join(dataFolder, "keyring-copies"), house.clock.now());
  };
  return { name: "keyring-copy", cron: "41 1 * * *", run };
}

/** Does something again and again, never twice at once; trouble is logged and tried again. `onceMore`: also when it stops. */
function repeat(
  everyMs: number,
  act: () => Promise<unknown>,
  log: Log,
  { onceMore = false } = {},
): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      await act().catch((error: unknown) => log.warn({ err: error }, "while doing what is done again and again"));
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, everyMs);
      });
    }
    if (onceMore) await act().catch(() => {});
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await loop;
    },
  };
}
