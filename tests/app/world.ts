import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { openPool, withDatabase } from "../../app/db/open.ts";
import { beginWork } from "../../app/db/work.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import type { AccountId, AgencyId, MemberId, PersonId } from "../../app/kernel/ids.ts";
import type { Role } from "../../app/kernel/vocabulary.ts";
import { type Context, type House, inContext } from "../../app/server/context.ts";
import { openHouse } from "../../app/server/house.ts";
import { openSequencer, verifyLedger } from "../../app/server/ledger-chain.ts";
import { openLog } from "../../app/server/log.ts";
import { newId } from "../../app/server/new-id.ts";
import { settledAtFounding } from "../../app/server/packs/signing.ts";

/** A real house over a database of its own; nothing in it is pretended. */
export type World = {
  house: House;
  url: string;
  dataFolder: string;
  /** Sets the clock; it can only go forward, as everywhere in Mooring. */
  setClock(moment: Date): void;
  anAgency(kind?: string): Promise<Agency>;
};

export type Agency = {
  id: AgencyId;
  programmeId: string;
  teamId: string;
  aMember(roles: Role[], options?: { secondFactor?: boolean; inTeam?: boolean }): Promise<Staff>;
  aPerson(options?: { careTeam?: Staff[]; labels?: string[] }): Promise<Someone>;
  chain(): Promise<number>;
  verify(): ReturnType<typeof verifyLedger>;
};

export type Staff = {
  id: MemberId;
  actor: Extract<Actor, { kind: "staff" }>;
  does<T>(act: (cx: Context) => Promise<T>): Promise<T>;
};
export type Someone = {
  id: PersonId;
  actor: Extract<Actor, { kind: "person" }>;
  does<T>(act: (cx: Context) => Promise<T>): Promise<T>;
};

/** Call once at the top of a test file; the world is there from the first test on. Its log is silent unless one is given. */
export function useWorld(log = openLog("silent")): World {
  const world = {} as World;
  let close = async () => {};
  beforeAll(async () => {
    const { server, template } = inject("database");
    const name = `mooring_${process.pid}_${randomUUID().slice(0, 8)}`;
    const owner = openPool(server, "owner", 1);
    await owner.query(`create database ${name} template ${template}`);
    const url = withDatabase(server, name);
    const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-world-"));
    let offsetMs = 0;
    const house = await openHouse({ url, dataFolder, log, readClock: () => Date.now() + offsetMs });
    Object.assign(world, {
      house,
      url,
      dataFolder,
      setClock: (moment: Date) => {
        offsetMs = moment.getTime() - Date.now();
      },
      anAgency: (kind = "homeless-services") => makeAgency(house, dataFolder, kind),
    });
    close = async () => {
      await house.jobs.stop();
      await house.pool.end();
      await owner.query(`drop database if exists ${name} with (force)`);
      await owner.end();
      fs.rmSync(dataFolder, { recursive: true, force: true });
    };
  });
  afterAll(() => close());
  return world;
}

/** Nothing that brings a law of its own, so that a test of something else is not about guardrails. */
const plainlySaid = {
  org_type: ["none"],
  funder: ["none"],
  licence: ["none"],
  service_type: ["case-management"],
  public_access: ["closed-portal"],
};

async function makeAgency(house: House, dataFolder: string, kind: string): Promise<Agency> {
  const id = randomUUID() as AgencyId;
  const programmeId = randomUUID();
  const teamId = randomUUID();
  const made = { agency_id: id, created_at: new Date() };
  house.keyring.makeAgency(id);
  const seeding = async (act: (db: Context["db"]) => Promise<unknown>) => {
    const work = beginWork(house.pool, { agencyId: id, actorId: null });
    await act(work.db);
    await work.commit();
    house.memory.facts.clear();
  };
  await seeding(async (db) => {
    await db
      .insertInto("agency")
      .values({
        ...made,
        name: "A test agency",
        kind,
        place: "Here",
        zone: "UTC",
        jurisdictions: ["US-OH"],
        languages: ["en"],
        crisis_lines: "[]",
        ai_on: true,
        is_demo: false,
        guardrails: JSON.stringify(settledAtFounding(house.keyring, id, plainlySaid, "test", new Date())),
      })
      .execute();
    await db
      .insertInto("programme")
      .values({ ...made, id: programmeId, name: "Shelter", kind: "shelter" })
      .execute();
    await db
      .insertInto("team")
      .values({ ...made, id: teamId, programme_id: programmeId, name: "Day" })
      .execute();
  });
  const parts = { pool: house.pool, keyring: house.keyring, witnessFolder: path.join(dataFolder, "witness") };
  let count = 0;
  return {
    id,
    programmeId,
    teamId,
    aMember: async (roles, { secondFactor = true, inTeam = false } = {}) => {
      // No two in one millisecond, so that colleagues of one name stand in the order they came.
      const memberId = newId(Date.now() + 2 * count++) as MemberId;
      await seeding((db) =>
        db
          .insertInto("member")
          .values({
            ...made,
            id: memberId,
            account_id: null,
            name: "Staff",
            roles,
            team_ids: inTeam ? [teamId] : [],
            languages: ["en"],
            until: null,
          })
          .execute(),
      );
      const actor = {
        kind: "staff" as const,
        agencyId: id,
        memberId,
        accountId: randomUUID() as AccountId,
        sessionId: randomUUID(),
        secondFactor,
      };
      return { id: memberId, actor, does: (act) => inContext(house, actor, act) };
    },
    aPerson: async ({ careTeam = [], labels = [] } = {}) => {
      const personId = newId(Date.now() + 2 * count++) as PersonId;
      await seeding(async (db) => {
        await db
          .insertInto("person")
          .values({
            ...made,
            id: personId,
            account_id: null,
            programme_id: programmeId,
            age_band: "25-44",
            service_type: "unknown",
            labels,
          })
          .execute();
        for (const member of careTeam) {
          await db
            .insertInto("care_relationship")
            .values({
              agency_id: id,
              id: randomUUID(),
              person_id: personId,
              member_id: member.id,
              since: new Date(),
              until: null,
            })
            .execute();
        }
      });
      const actor = {
        kind: "person" as const,
        agencyId: id,
        personId,
        accountId: randomUUID() as AccountId,
        sessionId: randomUUID(),
      };
      return { id: personId, actor, does: (act) => inContext(house, actor, act) };
    },
    chain: () => openSequencer({ ...parts, now: house.clock.now }).chain(),
    verify: () => verifyLedger(parts, id),
  };
}
