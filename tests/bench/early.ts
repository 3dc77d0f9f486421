import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { seededRandom } from "@mooring/language";
import { startEmbeddedPostgres } from "../../app/db/embedded.ts";
import { migrate } from "../../app/db/migrate.ts";
import { openPool, withDatabase } from "../../app/db/open.ts";
import { beginWork } from "../../app/db/work.ts";
import { saveCheckin } from "../../app/features/checkins/service.ts";
import { earlyWarningInCheckins, judgeSignals } from "../../app/features/noticing/analyser-early.ts";
import { readCaseload } from "../../app/features/noticing/caseload.ts";
import { lookAtPerson } from "../../app/features/noticing/server/look.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import type { AccountId, AgencyId, MemberId, PersonId } from "../../app/kernel/ids.ts";
import { inContext } from "../../app/server/context.ts";
import { openHouse } from "../../app/server/house.ts";
import { openLog } from "../../app/server/log.ts";
import { settledAtFounding } from "../../app/server/packs/signing.ts";
import { findServiceUser } from "../../app/server/service-user.ts";
import { noTextEncoder } from "../../app/server/text-encoder.ts";

const dayMs = 86_400_000;
const nightly = { people: 20_000, days: 90, goalMs: 1.2 } as const;
const caseload = { people: 200, goalMs: 200, rounds: 40 } as const;

/** Nightly looks at many people, and the caseload page of a practitioner with two hundred. */
export async function benchEarly(): Promise<void> {
  await nights();
  await inAHouse();
}

/** What the nightly look works out for each person, forecast and all, on one core; what it takes to read and keep is in the other. */
async function nights(): Promise<void> {
  const now = Date.now();
  const people = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: nightly.days }, (_, at) => ({
      id: `${seed}-${at}`,
      at: now - (nightly.days - at) * dayMs,
      zone: "America/New_York",
      mood: Math.max(1, Math.min(5, Math.round(3.3 + 1.2 * (random() + random() - 1)))),
    })).filter(() => random() < 0.8);
  };
  const heap: number[] = [];
  let found = 0;
  for (let at = 0; at < 300; at += 1) await earlyWarningInCheckins.run({ checkins: people(at), now }, noTextEncoder);
  let [spentMs, cpuMs] = [0, 0];
  for (let at = 0; at < nightly.people; at += 1) {
    const checkins = people(at);
    const began = performance.now();
    const cpu = process.cpuUsage();
    found += judgeSignals(await earlyWarningInCheckins.run({ checkins, now }, noTextEncoder), now).length;
    spentMs += performance.now() - began;
    const { user, system } = process.cpuUsage(cpu);
    cpuMs += (user + system) / 1000;
    if (at % 4_000 === 3_999) heap.push(Math.round(process.memoryUsage().heapUsed / 1e6));
  }
  const each = spentMs / nightly.people;
  console.log(
    `early: ${nightly.people} people × ${nightly.days} days, forecast and signals ${each.toFixed(3)} ms a person, ${(cpuMs / nightly.people).toFixed(3)} ms of one core (goal at most ${nightly.goalMs}); ${Math.round((each * 1e6) / 60_000)} minutes for 1,000,000 on one core; ${found} findings; heap after each fifth ${heap.join(", ")} MB`,
  );
}

async function inAHouse(): Promise<void> {
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
  const [agencyId, memberId] = [randomUUID() as AgencyId, randomUUID() as MemberId];
  house.keyring.makeAgency(agencyId);
  const made = { agency_id: agencyId, created_at: new Date() };
  const people = Array.from({ length: caseload.people }, () => randomUUID() as PersonId);
  const work = beginWork(house.pool, { agencyId, actorId: null });
  await work.db
    .insertInto("agency")
    .values({
      ...made,
      ...agencyValues,
      guardrails: JSON.stringify(settledAtFounding(house.keyring, agencyId, plainlySaid, "bench", new Date())),
    })
    .execute();
  await work.db
    .insertInto("member")
    .values({
      ...made,
      id: memberId,
      account_id: null,
      name: "Dana",
      roles: ["practitioner"],
      team_ids: [],
      languages: ["en"],
      until: null,
    })
    .execute();
  await work.commit();
  const staff = {
    kind: "staff",
    agencyId,
    memberId,
    accountId: randomUUID() as AccountId,
    sessionId: "b",
    secondFactor: true,
  } as Actor;
  try {
    for (const [at, personId] of people.entries()) await enrol(personId, at);
    const began = performance.now();
    for (const personId of people) await lookAtPerson(house, { agencyId, personId });
    console.log(
      `early: one person's nightly look with database, keys and ledger ${((performance.now() - began) / people.length).toFixed(1)} ms`,
    );
    const times: number[] = [];
    let waiting = 0;
    for (let round = 0; round < caseload.rounds; round += 1) {
      const from = performance.now();
      const lines = await inContext(house, staff, (cx) => readCaseload(cx));
      times.push(performance.now() - from);
      waiting = lines.filter(({ first }) => first !== null).length;
    }
    const sorted = times.slice(3).sort((one, other) => one - other);
    const p95 = sorted[Math.ceil(0.95 * sorted.length) - 1] ?? 0;
    console.log(
      `early: caseload of ${caseload.people} people, ${waiting} with a notice: p50 ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms, p95 ${Math.round(p95)} ms (goal at most ${caseload.goalMs})`,
    );
  } finally {
    await house.pool.end();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }

  async function enrol(personId: PersonId, at: number): Promise<void> {
    const setUp = beginWork(house.pool, { agencyId, actorId: null });
    const person = { id: personId, account_id: null, programme_id: null, labels: [] };
    await setUp.db
      .insertInto("person")
      .values({ ...made, ...person, age_band: "25-44", service_type: "shelter" })
      .execute();
    await setUp.db
      .insertInto("care_relationship")
      .values({
        agency_id: agencyId,
        id: randomUUID(),
        person_id: personId,
        member_id: memberId,
        since: new Date(),
        until: null,
      })
      .execute();
    await setUp.db
      .insertInto("choice")
      .values({
        ...{ agency_id: agencyId, id: randomUUID(), person_id: personId, purpose: "P06", is_on: true },
        ...{ sources: ["checkins"], text_hash: "x", text_version: 2, language: "en", expires_at: null },
        decided_at: new Date(),
      })
      .execute();
    await setUp.commit();
    const actor = { kind: "person", agencyId, personId, accountId: randomUUID() as AccountId, sessionId: "b" } as const;
    const random = seededRandom(at);
    await inContext(house, actor, async (cx) => {
      const permit = await cx.door.decideOwn("write", ["identity"]);
      await cx.db
        .insertInto("person_profile")
        .values({
          agency_id: agencyId,
          person_id: personId,
          name: cx.vault.seal(permit, { column: "person_profile.name", row: personId }, `Person ${at}`, []),
          pronouns: null,
          language: "en",
          zone: "UTC",
          updated_at: new Date(),
        })
        .execute();
      for (let ago = 60; ago >= 1; ago -= 1) {
        const mood = ago <= 5 && at % 4 === 0 ? 1 : 3 + Math.floor(3 * random());
        const when = new Date(Date.now() - ago * dayMs).toISOString();
        await saveCheckin(cx, { id: randomUUID(), at: when, zone: "UTC", answers: { mood } });
      }
    });
  }
}

const agencyValues = {
  name: "Bench",
  kind: "other",
  place: "Here",
  zone: "UTC",
  jurisdictions: ["US-OH"],
  languages: ["en"],
  crisis_lines: "[]",
  ai_on: true,
  is_demo: false,
};

const plainlySaid = {
  org_type: ["none"],
  funder: ["none"],
  licence: ["none"],
  service_type: ["case-management"],
  public_access: ["closed-portal"],
};

/** `node tests/bench/early.ts`: by itself. */
if (import.meta.main) {
  await benchEarly();
  process.exit(0);
}
