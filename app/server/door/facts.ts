import { createHash } from "node:crypto";
import type { Db } from "#db/work.ts";
import type { Actor } from "#kernel/actor.ts";
import type { PersonId } from "#kernel/ids.ts";
import { offFromTheStart } from "#kernel/vocabulary.ts";

/**
 * All the door looks at, as ids, words and dates. Stored by hash with each decision, so that the same
 * question can be answered again later from the same facts. Times are ISO 8601 text, in UTC.
 */
export type Facts = {
  agency: { id: string; kind: string; aiOn: boolean; epoch: number; off: readonly string[] };
  staff: StaffFacts | null;
  person: PersonFacts | null;
};

type StaffFacts = {
  id: string;
  roles: readonly string[];
  active: boolean;
  secondFactor: boolean;
  until: string | null;
};

type PersonFacts = {
  id: string;
  agencyId: string;
  epoch: number;
  ageBand: string;
  serviceType: string;
  labels: readonly string[];
  careTeam: boolean;
  sameProgramme: boolean;
  /** This member was called for an alert about them that is still open. */
  called: boolean;
  /** They asked a person to answer in a conversation, and it has not ended. */
  handedOver: boolean;
  choices: readonly { purpose: string; on: boolean; sources: readonly string[]; until: string | null }[];
  releases: readonly { compartments: readonly string[]; purpose: string; from: string; until: string }[];
};

export type GatheredFacts = { facts: Facts; hash: string };

/**
 * Reads the facts about the agency and about each of `subjects`, under the actor's own agency: another agency's person
 * is simply not there. A fixed number of statements, however many people.
 *
 * @returns by person id; the key "" holds the facts with no person in them. Empty when the agency does not exist.
 */
export async function gatherFacts(
  db: Db,
  actor: Actor,
  subjects: readonly PersonId[],
): Promise<Map<string, GatheredFacts>> {
  const gathered = new Map<string, GatheredFacts>();
  if (actor.kind === "nobody") return gathered;
  const memberId = actor.kind === "staff" ? actor.memberId : null;
  const [agency, switches, member] = await Promise.all([
    db.selectFrom("agency").select(["agency_id", "kind", "ai_on", "epoch"]).executeTakeFirst(),
    db.selectFrom("capability_switch").select(["capability", "is_on"]).execute(),
    memberId
      ? db
          .selectFrom("member")
          .select(["id", "roles", "active", "until", "team_ids"])
          .where("id", "=", memberId)
          .executeTakeFirst()
      : undefined,
  ]);
  if (!agency) return gathered;
  const shared = {
    agency: {
      id: agency.agency_id,
      kind: agency.kind,
      aiOn: agency.ai_on,
      epoch: agency.epoch,
      off: capabilitiesOff(switches),
    },
    staff: member
      ? {
          id: member.id,
          roles: [...member.roles].sort(),
          active: member.active,
          secondFactor: actor.kind === "staff" && actor.secondFactor,
          until: member.until?.toISOString() ?? null,
        }
      : null,
  };
  const keep = (key: string, person: PersonFacts | null) => {
    const facts: Facts = { ...shared, person };
    gathered.set(key, { facts, hash: hashFacts(facts) });
  };
  keep("", null);
  for (const person of await gatherPeople(db, subjects, memberId, member?.team_ids ?? [])) keep(person.id, person);
  return gathered;
}

function capabilitiesOff(switches: readonly { capability: string; is_on: boolean }[]): string[] {
  const turned = new Map(switches.map(({ capability, is_on }) => [capability, is_on]));
  const off = [...turned].filter(([, isOn]) => !isOn).map(([capability]) => capability);
  return [...off, ...offFromTheStart.filter((capability) => !turned.has(capability))].sort();
}

async function gatherPeople(
  db: Db,
  subjects: readonly PersonId[],
  memberId: string | null,
  teamIds: readonly string[],
): Promise<PersonFacts[]> {
  if (subjects.length === 0) return [];
  const [people, care, programmes, choices, releases, calls, handovers] = await Promise.all([
    db
      .selectFrom("person")
      .select(["id", "agency_id", "epoch", "age_band", "service_type", "labels", "programme_id"])
      .where("id", "in", subjects)
      .execute(),
    memberId
      ? db
          .selectFrom("care_relationship")
          .select("person_id")
          .where("person_id", "in", subjects)
          .where("member_id", "=", memberId)
          .where("until", "is", null)
          .execute()
      : [],
    teamIds.length > 0 ? db.selectFrom("team").select("programme_id").where("id", "in", teamIds).execute() : [],
    db
      .selectFrom("choice")
      .distinctOn(["person_id", "purpose"])
      .select(["person_id", "purpose", "is_on", "sources", "expires_at"])
      .where("person_id", "in", subjects)
      .orderBy("person_id")
      .orderBy("purpose")
      .orderBy("decided_at", "desc")
      .orderBy("id", "desc")
      .execute(),
    memberId
      ? db
          .selectFrom("release")
          .select(["person_id", "compartments", "purpose", "starts_at", "ends_at", "recipient_kind", "recipient_id"])
          .where("person_id", "in", subjects)
          .where("revoked_at", "is", null)
          .orderBy("id")
          .execute()
      : [],
    memberId
      ? db
          .selectFrom("alert_call")
          .innerJoin("alert", "alert.id", "alert_call.alert_id")
          .select("alert.person_id")
          .where("alert.person_id", "in", subjects)
          .where("alert.state", "!=", "closed")
          .where("alert_call.member_id", "=", memberId)
          .execute()
      : [],
    memberId
      ? db
          .selectFrom("talk_handover")
          .select("person_id")
          .where("person_id", "in", subjects)
          .where("ended_at", "is", null)
          .execute()
      : [],
  ]);
  const inCare = new Set(care.map((row) => row.person_id));
  const called = new Set(calls.map((row) => row.person_id));
  const handedOver = new Set(handovers.map((row) => row.person_id));
  const ownProgrammes = new Set(programmes.map((row) => row.programme_id));
  return people.map((person) => ({
    id: person.id,
    agencyId: person.agency_id,
    epoch: person.epoch,
    ageBand: person.age_band,
    serviceType: person.service_type,
    labels: [...person.labels].sort(),
    careTeam: inCare.has(person.id),
    sameProgramme: person.programme_id !== null && ownProgrammes.has(person.programme_id),
    called: called.has(person.id),
    handedOver: handedOver.has(person.id),
    choices: choices
      .filter((row) => row.person_id === person.id)
      .map((row) => ({
        purpose: row.purpose,
        on: row.is_on,
        sources: [...row.sources].sort(),
        until: row.expires_at?.toISOString() ?? null,
      })),
    releases: releases
      .filter((row) => row.person_id === person.id)
      .filter((row) => (row.recipient_kind === "care-team" ? inCare.has(person.id) : row.recipient_id === memberId))
      .map((row) => ({
        compartments: [...row.compartments].sort(),
        purpose: row.purpose,
        from: row.starts_at.toISOString(),
        until: row.ends_at.toISOString(),
      })),
  }));
}

/** SHA-256 (hex) over the facts as JSON; key order is fixed by how they are built above. */
export function hashFacts(facts: Facts): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
