import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { KeptPart } from "#db/tables-sharing.ts";
import type { Db } from "#db/work.ts";
import type { Actor } from "#kernel/actor.ts";
import type { PersonId } from "#kernel/ids.ts";
import { inPlaceOf, offFromTheStart } from "#kernel/vocabulary.ts";
import type { LivePacks, PackRef } from "../packs/live.ts";
import { type OwnGuardrails, ownGuardrails, Settled } from "../packs/own.ts";

/**
 * All the door looks at, as ids, words and dates. Stored by hash with each decision, so that the same
 * question can be answered again later from the same facts. Times are ISO 8601 text, in UTC.
 */
export type Facts = {
  agency: {
    id: string;
    kind: string;
    aiOn: boolean;
    epoch: number;
    off: readonly string[];
    guardrails: OwnGuardrails;
  };
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
  /** Signed releases to this member, and, where they are on the care team, those to somebody outside. */
  releases: readonly ReleaseFacts[];
  /** Lawful grounds this member wrote down for something to leave the agency. */
  grounds: readonly GroundFacts[];
  /** The last time this member broke the glass for them. */
  glass: { from: string; until: string } | null;
  cautions: readonly string[];
  /** What the person asked to have erased, for the software that erases; null where nothing is asked for. */
  erasure?: ErasureFacts | null;
};

/**
 * `parts`: kinds of content, or only `all`. `isRunning`: the asking is over and it is being carried out. `isNew`: the
 * record itself was begun by this very transaction, so nothing of anybody's lies in it.
 */
type ErasureFacts = { parts: readonly string[]; isRunning: boolean; due: string | null; isNew: boolean };

export type PartFacts = {
  compartment: string;
  ids: readonly string[] | null;
  from: string | null;
  until: string | null;
};
type Named = { id: string; compartments: readonly string[]; parts: readonly PartFacts[]; from: string; until: string };
/** `status`: what somebody outside is under the health privacy law, or that they are a shared database. */
export type ReleaseFacts = Named & { outside: boolean; purpose: string; status?: string | null };
export type GroundFacts = Named & { kind: string; meetsPart2: boolean };

export type GatheredFacts = { facts: Facts; hash: string };

/** Where the packs come from, and whether what an agency settled about them is really its own. */
export type Guardrails = { packs: LivePacks; isSigned(agencyId: string, settled: Settled): boolean };

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
  guardrails: Guardrails,
): Promise<Map<string, GatheredFacts>> {
  const gathered = new Map<string, GatheredFacts>();
  if (actor.kind === "nobody") return gathered;
  const memberId = actor.kind === "staff" ? actor.memberId : null;
  const [agency, switches, member] = await Promise.all([
    db
      .selectFrom("agency")
      .select(["agency_id", "kind", "ai_on", "epoch", "jurisdictions", "guardrails"])
      .executeTakeFirst(),
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
      guardrails: await guardrailsOf(db, agency, guardrails),
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
  const erases = actor.kind === "software" && actor.name === "erasure";
  const who = { memberId, teamIds: member?.team_ids ?? [], erases };
  for (const person of await gatherPeople(db, subjects, who)) keep(person.id, person);
  return gathered;
}

async function guardrailsOf(
  db: Db,
  agency: { agency_id: string; kind: string; jurisdictions: string[]; guardrails: unknown },
  { packs, isSigned }: Guardrails,
): Promise<OwnGuardrails> {
  const settled = Settled.safeParse(agency.guardrails);
  const own = ownGuardrails(packs, agency, settled.data ?? Settled.parse({}));
  if (!settled.success || !isSigned(agency.agency_id, settled.data)) return { ...own, packs: null };
  const missing = (own.packs ?? []).filter((ref) => !packs.has(ref));
  if (missing.length > 0) await learnVersions(db, packs, missing);
  return own;
}

/** Versions from before the last change of the files are in the database. What is not there stays unknown, and is an alarm later. */
export async function learnVersions(db: Db, packs: LivePacks, refs: readonly PackRef[]): Promise<void> {
  const plain = refs.map((ref) => ref.replace(/\+early$/, ""));
  const rows = await db.selectFrom("pack_version").select(["pack_id", "files"]).where("ref", "in", plain).execute();
  for (const { pack_id, files } of rows) packs.learn(pack_id, files as Record<string, string>);
}

function capabilitiesOff(switches: readonly { capability: string; is_on: boolean }[]): string[] {
  const turned = new Map(switches.map(({ capability, is_on }) => [capability, is_on]));
  const off = [...turned].filter(([, isOn]) => !isOn).map(([capability]) => capability);
  off.push(...offFromTheStart.filter((capability) => !turned.has(capability)));
  const withIt = Object.keys(inPlaceOf).filter((name) => off.includes(inPlaceOf[name] ?? ""));
  return [...off, ...withIt].sort();
}

async function gatherPeople(
  db: Db,
  subjects: readonly PersonId[],
  { memberId, teamIds, erases }: { memberId: string | null; teamIds: readonly string[]; erases: boolean },
): Promise<PersonFacts[]> {
  if (subjects.length === 0) return [];
  const [people, care, programmes, choices, releases, calls, handovers, named, erasures] = await Promise.all([
    db
      .selectFrom("person")
      .select(["id", "agency_id", "epoch", "age_band", "service_type", "labels", "programme_id", "cautions"])
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
          .select([
            "id",
            "person_id",
            "compartments",
            "parts",
            "purpose",
            "starts_at",
            "ends_at",
            "recipient_kind",
            "recipient_id",
            "recipient_status",
          ])
          .where("person_id", "in", subjects)
          .where("revoked_at", "is", null)
          .where("confirmed_at", "is not", null)
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
    memberId ? gatherNamed(db, subjects, memberId) : { grounds: [], glass: [] },
    erases ? gatherErasures(db, subjects) : new Map<string, ErasureFacts>(),
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
      .filter((row) => (row.recipient_kind === "member" ? row.recipient_id === memberId : inCare.has(person.id)))
      .map((row) => ({
        id: row.id,
        outside: row.recipient_kind === "outside",
        compartments: [...row.compartments].sort(),
        parts: row.parts.map(partFacts),
        purpose: row.purpose,
        from: row.starts_at.toISOString(),
        until: row.ends_at.toISOString(),
        status: row.recipient_status,
      })),
    grounds: named.grounds
      .filter((row) => row.person_id === person.id)
      .map((row) => ({
        id: row.id,
        kind: row.basis,
        meetsPart2: row.meets_part2,
        compartments: [...row.compartments].sort(),
        parts: row.parts.map(partFacts),
        from: row.made_at.toISOString(),
        until: row.open_until.toISOString(),
      })),
    glass: glassOf(named.glass.find((row) => row.person_id === person.id)),
    cautions: [...person.cautions].sort(),
    erasure: erasures.get(person.id) ?? null,
  }));
}

/** What was asked to be erased, as it stands in this transaction; a record that this transaction began is named too. */
async function gatherErasures(db: Db, subjects: readonly PersonId[]): Promise<Map<string, ErasureFacts>> {
  const { rows } = await sql<{
    id: string;
    parts: string[] | null;
    state: string | null;
    due_at: Date | null;
    is_new: boolean;
  }>`
    select person.id, request.parts, request.state, request.due_at,
      person.xmin::text = (pg_current_xact_id_if_assigned()::xid)::text as is_new
    from mooring.person person
    left join mooring.erasure_request request
      on request.agency_id = person.agency_id and request.person_id = person.id
    where person.id = any (${subjects})`.execute(db);
  return new Map(
    rows.map(({ id, parts, state, due_at, is_new }) => [
      id,
      {
        parts: [...(parts ?? [])].sort(),
        isRunning: state === "running",
        due: due_at?.toISOString() ?? null,
        isNew: is_new === true,
      },
    ]),
  );
}

/** What this member has written down: lawful grounds of the last days, and the newest glass broken for each person. */
async function gatherNamed(db: Db, subjects: readonly PersonId[], memberId: string) {
  const [grounds, glass] = await Promise.all([
    db
      .selectFrom("disclosure")
      .select(["id", "person_id", "basis", "meets_part2", "compartments", "parts", "made_at", "open_until"])
      .where("person_id", "in", subjects)
      .where("member_id", "=", memberId)
      .where("basis", "!=", "release")
      .where("open_until", ">", sql<Date>`now() - interval '1 day'`)
      .orderBy("id")
      .execute(),
    db
      .selectFrom("broken_glass")
      .distinctOn("person_id")
      .select(["person_id", "broken_at", "open_until"])
      .where("person_id", "in", subjects)
      .where("member_id", "=", memberId)
      .orderBy("person_id")
      .orderBy("open_until", "desc")
      .execute(),
  ]);
  return { grounds, glass };
}

function glassOf(row: { broken_at: Date; open_until: Date } | undefined): PersonFacts["glass"] {
  return row ? { from: row.broken_at.toISOString(), until: row.open_until.toISOString() } : null;
}

/** In one order of keys, so that the same part always hashes the same. */
function partFacts({ compartment, ids, from, until }: KeptPart): PartFacts {
  return { compartment, ids: ids && [...ids].sort(), from, until };
}

/** SHA-256 (hex) over the facts as JSON; key order is fixed by how they are built above. */
export function hashFacts(facts: Facts): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
