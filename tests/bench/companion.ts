import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { startEmbeddedPostgres } from "../../app/db/embedded.ts";
import { migrate } from "../../app/db/migrate.ts";
import { openPool, withDatabase } from "../../app/db/open.ts";
import { beginWork } from "../../app/db/work.ts";
import { companionFeature } from "../../app/features/companion/server.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import type { AccountId, AgencyId, PersonId } from "../../app/kernel/ids.ts";
import { openHouse } from "../../app/server/house.ts";
import { openHttp } from "../../app/server/http.ts";
import { openLog } from "../../app/server/log.ts";
import { findServiceUser } from "../../app/server/service-user.ts";
import { openTextEncoder } from "../../app/server/text-encoder.ts";

const people = 20;
const linesEach = 12;
const goalMs = 150;
/** People read a reply and think before they write again; this is quicker than anybody types. */
const pauseMs = { from: 1_000, to: 3_000 } as const;

const lines = [
  "i can't sleep again and my mind keeps going",
  "it's been like this since we moved to the shelter",
  "the kids are fine, mostly. they ask about home",
  "no puedo con todo esto, estoy muy cansada",
  "court is on monday and i don't know what to bring",
  "i keep thinking it was my fault",
  "what happens to what i write here",
  "my chest is tight and my hands shake",
  "he called my sister asking where i am",
  "i made soup today. it was good",
  "can we do the breathing one",
  "thank you, that helped a little",
];

/**
 * From sending a line to the first reply that can be seen, over HTTP through the whole path: sealed, read for danger with
 * rules, words and the text encoder, sorted, answered, in the ledger. Twenty conversations at once on this machine, first as
 * people write (a pause after each reply), then all twenty in the same instant again and again.
 */
export async function benchCompanion(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-bench-"));
  const user = findServiceUser();
  if (user) fs.chownSync(folder, user.uid, user.gid);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, "postgres"), user });
  const owner = openPool(postgres.url, "owner", 1);
  await owner.query("create database mooring");
  await owner.end();
  const url = withDatabase(postgres.url, "mooring");
  await migrate(url);
  const log = openLog("silent");
  const textEncoder = openTextEncoder({ folder: path.join(folder, "text-encoder"), user, log });
  const house = await openHouse({ url, dataFolder: folder, log, textEncoder });
  const agencyId = randomUUID() as AgencyId;
  house.keyring.makeAgency(agencyId);
  const actors = new Map<string, Actor>();
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
  for (let at = 0; at < people; at += 1) {
    const personId = randomUUID() as PersonId;
    const one = { id: personId, account_id: null, programme_id: null, labels: [] };
    await work.db
      .insertInto("person")
      .values({ ...made, ...one, age_band: "unknown", service_type: "unknown" })
      .execute();
    const accountId = randomUUID() as AccountId;
    actors.set(personId, { kind: "person", agencyId, personId, accountId, sessionId: `bench ${at}` });
  }
  await work.commit();
  const app = await openHttp({
    house,
    features: [companionFeature],
    site: { mount: () => {} },
    resolveActor: async (headers) => actors.get(headers.get("x-bench") ?? "") ?? { kind: "nobody" },
  });
  const base = await app.listen({ host: "127.0.0.1", port: 0 });
  const ask = async (person: string, method: string, at: string, body: object) => {
    const headers = { "content-type": "application/json", "x-mooring": "1", "x-bench": person };
    const answer = await fetch(`${base}${at}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${at}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { messages: { author: string; seq: number }[] };
  };

  const talks = new Map<string, { talkId: string; seq: number }>();
  for (const person of actors.keys()) {
    const talkId = randomUUID();
    const begun = await ask(person, "PUT", `/api/companion/talks/${talkId}`, {
      language: "en",
      hour: 15,
      limitsHash: "a".repeat(64),
    });
    talks.set(person, { talkId, seq: begun.messages.at(-1)?.seq ?? 0 });
  }
  const sayOne = async (person: string, text: string): Promise<number> => {
    const talk = talks.get(person);
    if (!talk) throw new Error("nobody there");
    const started = performance.now();
    const answer = await ask(person, "POST", `/api/companion/talks/${talk.talkId}/say`, {
      id: randomUUID(),
      at: new Date().toISOString(),
      language: "en",
      hour: 15,
      move: { kind: "text", text },
      after: talk.seq,
    });
    const ms = performance.now() - started;
    if (!answer.messages.some(({ author }) => author === "program")) throw new Error("no reply came");
    talk.seq = answer.messages.at(-1)?.seq ?? talk.seq;
    return ms;
  };
  const everybody = [...actors.keys()];
  // The encoder's thread, the statements and the caches are warm, as in a house that has run for a while.
  for (let round = 0; round < 3; round += 1)
    await Promise.all(everybody.map((person, at) => sayOne(person, lines[(at + round) % lines.length] ?? "hello")));
  await pause(2_000);

  const asPeople: number[] = [];
  await Promise.all(
    everybody.map(async (person, at) => {
      await pause((at / people) * pauseMs.to);
      for (let line = 0; line < linesEach; line += 1) {
        asPeople.push(await sayOne(person, lines[(at * 5 + line) % lines.length] ?? "hello"));
        await pause(pauseMs.from + ((at * 7919 + line * 104_729) % (pauseMs.to - pauseMs.from)));
      }
    }),
  );
  tell(
    `${people} conversations, a pause of ${pauseMs.from / 1000} to ${pauseMs.to / 1000} s after each reply`,
    asPeople,
    true,
  );

  const atOnce: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    atOnce.push(
      ...(await Promise.all(
        everybody.map((person, at) => sayOne(person, lines[(at + round * 3) % lines.length] ?? "hi")),
      )),
    );
    await pause(1_200);
  }
  tell(`all ${people} in the same instant`, atOnce, false);

  await app.close();
  await house.textEncoder.stop();
  await house.pool.end();
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

function tell(what: string, times: readonly number[], hasGoal: boolean): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  const goal = hasGoal ? `; goal p95 at most ${goalMs} ms` : "";
  console.log(
    `companion: ${what}: message to reply p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms, n ${sorted.length}${goal}`,
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
