import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import { fastify } from "fastify";
import { Kysely, PostgresDialect } from "kysely";
import { startEmbeddedPostgres } from "../../app/db/embedded.ts";
import { migrate } from "../../app/db/migrate.ts";
import { openPool, withDatabase } from "../../app/db/open.ts";
import { beginWork } from "../../app/db/work.ts";
import { CheckinAnswers } from "../../app/features/checkins/contract.ts";
import { checkinsFeature } from "../../app/features/checkins/server.ts";
import type { AccountId, AgencyId, PersonId } from "../../app/kernel/ids.ts";
import { openHouse } from "../../app/server/house.ts";
import { openHttp } from "../../app/server/http.ts";
import { openLog } from "../../app/server/log.ts";
import { findServiceUser } from "../../app/server/service-user.ts";

const seconds = 4;
const rounds = 5;
const connections = 16;

/**
 * Sealed rows written per second through the whole path (contract, door, seal, row-level security, ledger, one commit),
 * beside a plain insert of the same row through the same Fastify and Kysely with no spine. Rounds alternate.
 */
export async function benchWrites(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-bench-"));
  const user = findServiceUser();
  if (user) fs.chownSync(folder, user.uid, user.gid);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, "postgres"), user });
  const owner = openPool(postgres.url, "owner", 1);
  await owner.query("create database mooring");
  await owner.end();
  const url = withDatabase(postgres.url, "mooring");
  await migrate(url);
  const house = await openHouse({ url, dataFolder: folder, log: openLog("silent") });
  const [agencyId, personId] = [randomUUID() as AgencyId, randomUUID() as PersonId];
  house.keyring.makeAgency(agencyId);
  const work = beginWork(house.pool, { agencyId, actorId: null });
  const made = { agency_id: agencyId, created_at: new Date() };
  await work.db
    .insertInto("agency")
    .values({
      ...made,
      name: "Bench",
      kind: "other",
      place: "Here",
      zone: "UTC",
      jurisdictions: [],
      languages: ["en"],
      crisis_lines: "[]",
      ai_on: true,
      is_demo: false,
    })
    .execute();
  await work.db
    .insertInto("person")
    .values({
      ...made,
      id: personId,
      account_id: null,
      programme_id: null,
      age_band: "unknown",
      service_type: "unknown",
      labels: [],
    })
    .execute();
  await work.commit();

  const actor = {
    kind: "person",
    agencyId,
    personId,
    accountId: randomUUID() as AccountId,
    sessionId: "bench",
  } as const;
  const spine = await openHttp({
    house,
    features: [checkinsFeature],
    site: { mount: () => {} },
    resolveActor: async () => actor,
  });
  const plainPool = openPool(url, "owner", connections);
  await plainPool.query("create table public.plain (like mooring.checkin including indexes)");
  const plainDb = new Kysely<{ plain: Record<string, unknown> }>({ dialect: new PostgresDialect({ pool: plainPool }) });
  const plain = fastify({ logger: false });
  plain.put("/api/checkins/:id", async (request) => {
    const { at, zone, answers } = request.body as { at: string; zone: string; answers: unknown };
    const body = Buffer.from(JSON.stringify(CheckinAnswers.parse(answers)));
    const { id } = request.params as { id: string };
    await plainDb
      .insertInto("plain")
      .values({
        agency_id: agencyId,
        id,
        person_id: personId,
        at: new Date(at),
        zone,
        body,
        labels: [],
        received_at: new Date(),
      })
      .execute();
    return { saved: true };
  });
  const spineUrl = await spine.listen({ host: "127.0.0.1", port: 0 });
  const plainUrl = await plain.listen({ host: "127.0.0.1", port: 0 });

  await load(plainUrl, 2);
  await load(spineUrl, 2);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const without = await load(plainUrl, seconds);
    const through = await load(spineUrl, seconds);
    ratios.push(through / without);
    console.log(
      `  round ${round + 1}: ${Math.round(through)} sealed rows/s through the spine, ${Math.round(without)} plain inserts/s, ratio ${(through / without).toFixed(2)}`,
    );
  }
  ratios.sort((a, b) => a - b);
  console.log(
    `writes: ratio spine/plain median ${ratios[Math.floor(rounds / 2)]?.toFixed(2)} (lowest ${ratios[0]?.toFixed(2)}, highest ${ratios.at(-1)?.toFixed(2)}); goal at least 0.50`,
  );

  await spine.close();
  await plain.close();
  await plainPool.end();
  await house.pool.end();
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

async function load(url: string, duration: number): Promise<number> {
  const result = await autocannon({
    url,
    connections,
    duration,
    requests: [
      {
        method: "PUT",
        setupRequest: (request: object) => ({
          ...request,
          path: `/api/checkins/${randomUUID()}`,
          headers: { "content-type": "application/json", "x-mooring": "1" },
          body: JSON.stringify({
            at: new Date().toISOString(),
            zone: "UTC",
            answers: {
              mood: 3,
              energy: 2,
              sleepHours: 6.5,
              word: "a long day, and the bus was late twice, but the soup was good",
            },
          }),
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} requests were refused, ${result.errors} broke`);
  return result["2xx"] / result.duration;
}
