import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { openAccounts } from "#features/accounts/server.ts";
import type { Env } from "./env.ts";
import type { Feature } from "./feature.ts";
import { features } from "./features.ts";
import { openHouse } from "./house.ts";
import { openHttp } from "./http.ts";
import { openSequencer } from "./ledger-chain.ts";
import type { Log } from "./log.ts";
import type { Site } from "./site.ts";

type Parts = { env: Env; url: string; log: Log; site: Site };

/** A running Mooring over a migrated database: web, jobs and the ledger's sequencer, as the role says. */
export async function runMooring({ env, url, log, site }: Parts): Promise<{ greeting: string; stop(): Promise<void> }> {
  const house = await openHouse({ url, dataFolder: env.dataFolder, log });
  const secret = readAppSecret(house.keyring.folder);
  const accounts = await openAccounts({ house, url, secret, baseUrl: `http://localhost:${env.port}` });
  const rooms: readonly Feature[] = [...features, accounts.feature];
  const stops: (() => Promise<unknown>)[] = [() => house.pool.end(), () => accounts.close()];

  if (env.role !== "web") {
    await house.jobs.start(rooms.flatMap((room) => room.jobs?.(house) ?? []));
    stops.push(() => house.jobs.stop());
    const chaining = repeat(
      200,
      openSequencer({
        pool: house.pool,
        keyring: house.keyring,
        witnessFolder: path.join(env.dataFolder, "witness"),
        now: house.clock.now,
      }).chain,
      log,
    );
    stops.push(chaining.stop);
  }
  if (env.role !== "worker") {
    const app = await openHttp({ house, features: rooms, site, resolveActor: accounts.resolveActor });
    try {
      await app.listen({ host: "127.0.0.1", port: env.port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      throw new Error(
        `The port ${env.port} is taken by another program. Try another one: PORT=${env.port + 1} npm start`,
      );
    }
    stops.push(() => app.close());
  }
  return {
    greeting: `\nMooring is at http://localhost:${env.port}\n`,
    stop: async () => {
      for (const stop of stops.reverse())
        await stop().catch((error: unknown) => log.warn({ err: error }, "while stopping"));
    },
  };
}

/** What cookies and one-time codes are signed with; made on the first start, kept with the keys. */
function readAppSecret(folder: string): string {
  const file = path.join(folder, "app-secret");
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}

/** Does something again and again, never twice at once; trouble is logged and tried again. */
function repeat(everyMs: number, act: () => Promise<unknown>, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      await act().catch((error: unknown) => log.warn({ err: error }, "while chaining the ledger"));
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, everyMs);
      });
    }
    await act().catch(() => {});
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await loop;
    },
  };
}
