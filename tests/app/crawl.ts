import path from "node:path";
import type { FastifyInstance } from "fastify";
import { openAccounts } from "../../app/features/accounts/server.ts";
import { agencyFeature } from "../../app/features/agency/server.ts";
import { backupFeature } from "../../app/features/backup/server.ts";
import { erasureFeature } from "../../app/features/erasure/server.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import type { House } from "../../app/server/context.ts";
import type { Feature, Route } from "../../app/server/feature.ts";
import { features } from "../../app/server/features.ts";
import { openHttp } from "../../app/server/http.ts";

export type Crawler = {
  app: FastifyInstance;
  routes: readonly Route[];
  /** One probe as this actor. */
  ask(actor: Actor, method: string, url: string, body?: unknown): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
};

/** The real HTTP server with every room, where the asker is named by the test instead of by a cookie. */
export async function openCrawler(house: House, url: string): Promise<Crawler> {
  const actors = new Map<string, Actor>();
  const secret = Buffer.alloc(32, 7).toString("base64");
  const accounts = await openAccounts({ house, url, secret, baseUrl: "http://localhost:3000" });
  const agency = agencyFeature({
    setUpCode: () => null,
    accounts: { ...accounts.staffSide, provisionStaff: accounts.provision.staff },
  });
  const erasure = erasureFeature({ removeAccount: (cx, id) => accounts.provision.remove(cx, { kind: "person", id }) });
  const dataFolder = path.dirname(house.keyring.folder);
  const backup = backupFeature({ places: { url, dataFolder, second: undefined }, everyHours: 24 });
  const rooms: Feature[] = [...features, erasure, backup, agency, accounts.feature];
  const app = await openHttp({
    house,
    features: rooms,
    site: { mount: () => {} },
    resolveActor: async (headers) => actors.get(headers.get("x-test-actor") ?? "") ?? { kind: "nobody" },
  });
  return {
    app,
    routes: rooms.flatMap((room) => room.routes),
    ask: async (actor, method, at, body) => {
      const key = JSON.stringify(actor);
      actors.set(key, actor);
      const answer = await app.inject({
        method: method as "GET",
        url: at,
        headers: { "x-mooring": "1", "x-test-actor": key },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      return { status: answer.statusCode, text: answer.body };
    },
    close: async () => {
      await app.close();
      await accounts.close();
    },
  };
}

/** Every way to fill a path's parameters from what the test knows. */
export function pathsOf(
  template: string,
  known: Record<string, readonly string[]>,
  anyIds: readonly string[],
): string[] {
  return [...template.matchAll(/:(\w+)/g)].reduce<string[]>(
    (paths, [slot, name]) =>
      paths.flatMap((at) => (known[name ?? ""] ?? anyIds).map((value) => at.replace(slot, encodeURIComponent(value)))),
    [template],
  );
}

/** Does something for each of many, a few at a time: the server answers them side by side, as it does in life. */
export async function inStep<T>(all: readonly T[], act: (one: T) => Promise<void>, atOnce = 12): Promise<void> {
  const rest = all.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of rest) await act(one);
    }),
  );
}
