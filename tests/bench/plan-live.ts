import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as Y from "yjs";
import { startEmbeddedPostgres } from "../../app/db/embedded.ts";
import { migrate } from "../../app/db/migrate.ts";
import { openPool, withDatabase } from "../../app/db/open.ts";
import { beginWork } from "../../app/db/work.ts";
import { placesIn } from "../../app/features/plans/domain/document.ts";
import { plansFeature } from "../../app/features/plans/server.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import type { AccountId, AgencyId, MemberId, PersonId } from "../../app/kernel/ids.ts";
import { openHouse } from "../../app/server/house.ts";
import { openHttp } from "../../app/server/http.ts";
import { openLog } from "../../app/server/log.ts";
import { findServiceUser } from "../../app/server/service-user.ts";

const letters = 400;
/** As fast as somebody types who types fast: ten letters a second. */
const everyMs = 100;

/**
 * How long a letter takes from one open plan to the other over HTTP on loopback, through contract, door, seal, row-level
 * security and ledger: written by the person, heard by a worker, each letter sent by itself.
 */
export async function benchPlanLive(): Promise<void> {
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
  const { person, staff } = await twoPeople();
  const http = await openHttp({
    house,
    features: [plansFeature],
    site: { mount: () => {} },
    resolveActor: async (headers) => (headers.get("x-who") === "staff" ? staff : person),
  });
  const base = await http.listen({ host: "127.0.0.1", port: 0 });
  const at = `${base}/api/plan-together/${person.personId}`;
  const ask = async (who: string, method: string, to: string, body?: object) => {
    const headers = { "x-mooring": "1", "x-who": who, "content-type": "application/json" };
    const answer = await fetch(to, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as never;
  };
  try {
    const times = await measure();
    const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
    process.stdout.write(
      `plan-live: a letter from one open plan to the other over loopback: p50 ${share(0.5).toFixed(1)} ms, p95 ${share(0.95).toFixed(1)} ms, p99 ${share(0.99).toFixed(1)} ms (${times.length} letters, one every ${everyMs} ms; at most 200 ms wanted at p95)\n`,
    );
  } finally {
    await http.close();
    await house.jobs.stop();
    await house.pool.end();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }

  /** Milliseconds by letter, from before it is written to when the other document says it; sorted. */
  async function measure(): Promise<number[]> {
    const [hers, theirs] = [new Y.Doc(), new Y.Doc()];
    const wroteAt = new Map<number, number>();
    const times: number[] = [];
    let isOver = false;
    const listening = (async () => {
      let [since, mark] = [0, ""];
      while (!isOver) {
        const news = await ask("staff", "GET", `${at}/live?since=${since}&mark=${mark}&waitMs=20000`);
        const { around, updates } = news as { around: { head: number; mark: string }; updates: string[] };
        const before = placesIn(theirs).text("matters").length;
        for (const update of updates) Y.applyUpdate(theirs, Buffer.from(update, "base64"));
        const now = performance.now();
        for (let letter = before; letter < placesIn(theirs).text("matters").length; letter++)
          times.push(now - (wroteAt.get(letter) ?? now));
        [since, mark] = [around.head, around.mark];
      }
    })();
    hers.on("update", (update: Uint8Array) => {
      const change = { id: randomUUID(), update: Buffer.from(update).toString("base64"), alone: false };
      void ask("person", "POST", `${at}/changes`, change);
    });
    await sleep(300);
    for (let letter = 0; letter < letters; letter++) {
      wroteAt.set(letter, performance.now());
      placesIn(hers)
        .text("matters")
        .insert(letter, String.fromCharCode(97 + (letter % 26)));
      await sleep(everyMs);
    }
    while (times.length < letters) await sleep(20);
    isOver = true;
    placesIn(hers).text("hard").insert(0, "end");
    await listening;
    return times.sort((one, other) => one - other);
  }

  async function twoPeople() {
    const agencyId = randomUUID() as AgencyId;
    const [personId, memberId] = [randomUUID() as PersonId, randomUUID() as MemberId];
    house.keyring.makeAgency(agencyId);
    const work = beginWork(house.pool, { agencyId, actorId: null });
    await work.query(
      "insert into mooring.agency (agency_id, name, kind, place, zone, created_at) values ($1, 'Bench', 'other', 'Here', 'UTC', now())",
      [agencyId],
    );
    const made = { agency_id: agencyId, created_at: new Date() };
    const unknown = { age_band: "unknown", service_type: "unknown" } as const;
    await work.db
      .insertInto("person")
      .values({ ...made, id: personId, account_id: null, programme_id: null, ...unknown, labels: [] })
      .execute();
    const member = { account_id: null, name: "Dana", roles: ["practitioner"], team_ids: [], languages: ["en"] };
    await work.db
      .insertInto("member")
      .values({ ...made, id: memberId, ...member, until: null })
      .execute();
    const care = { agency_id: agencyId, id: randomUUID(), person_id: personId, member_id: memberId };
    await work.db
      .insertInto("care_relationship")
      .values({ ...care, since: new Date(), until: null })
      .execute();
    await work.commit();
    house.memory.facts.clear();
    const signedIn = { agencyId, accountId: randomUUID() as AccountId, sessionId: "bench" };
    const person = { kind: "person", personId, ...signedIn } satisfies Actor;
    const staff = { kind: "staff", memberId, secondFactor: true, ...signedIn } satisfies Actor;
    return { person, staff };
  }
}
