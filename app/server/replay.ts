import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Actor } from "#kernel/actor.ts";
import { AccountId, AgencyId, MemberId, PersonId } from "#kernel/ids.ts";
import type { Ask } from "#kernel/permit.ts";
import type { Action, Compartment, Purpose } from "#kernel/vocabulary.ts";
import { type House, inContext } from "./context.ts";
import type { Engine } from "./door/cedar.ts";
import { type Facts, hashFacts, learnVersions, type PartFacts } from "./door/facts.ts";
import { judgeAccess, judgeAsk } from "./door/judge.ts";
import { nextChange } from "./door/situation.ts";
import { keepingLedger } from "./ledger-read.ts";
import type { LivePacks } from "./packs/live.ts";
import { saidFacts } from "./packs/own.ts";

type Line = Selectable<Tables["ledger_line"]>;
type Stored = Line & { facts: unknown };

/** One decision that does not come out the same. Ids and codes only. */
type Mismatch = {
  lineId: string;
  /** `facts`: missing or not what was hashed; `answer`: yes instead of no or the reverse; `reasons`: other policies. */
  kind: "facts" | "answer" | "reasons";
};

export type ReplayReport = { replayed: number; mismatches: Mismatch[] };

/** Permits live a minute, so a line may be that much younger than the decision behind it. */
const permitLifeMs = 60_000;
const dayMs = 86_400_000;
const mostListed = 1000;

/** The policies of this process hold from here on; older lines may rightly have been decided by older policies. */
const policiesSince = new Date();

/**
 * Decides again what was decided before, from the facts kept by their hash, and compares answer and reasons with the lines.
 *
 * @param sample how many lines, picked at random; all when left out
 * @param since only lines at or after this moment
 * @param engine the policies to decide by; the house's own unless said
 */
export async function replayDecisions(
  house: House,
  agencyId: string,
  { sample, since, engine = house.memory.engine }: { sample?: number; since?: Date; engine?: Engine } = {},
): Promise<ReplayReport> {
  const lines = await keepingLedger(house, agencyId, (db) => {
    let query = db
      .selectFrom("ledger_line as line")
      .leftJoin("door_fact as fact", "fact.hash", "line.facts_hash")
      .selectAll("line")
      .select("fact.facts")
      .where("line.facts_hash", "is not", null)
      // Whoever was erased has left no facts behind; that such a line was not renamed to hide it is for verify-ledger to find.
      .where(({ eb, or, ref }) =>
        or([eb("line.subject_alias", "is", null), eb("line.subject_id", "!=", ref("line.subject_alias"))]),
      );
    if (since) query = query.where("line.at", ">=", since);
    if (sample !== undefined) query = query.orderBy(sql`random()`).limit(sample);
    return query.execute();
  });
  const mismatches: Mismatch[] = [];
  const { packs } = house.memory.guardrails;
  const refs = new Set(lines.flatMap(({ facts }) => (facts as Facts | null)?.agency?.guardrails?.packs ?? []));
  const missing = [...refs].filter((ref) => !packs.has(ref));
  if (missing.length > 0) await keepingLedger(house, agencyId, (db) => learnVersions(db, packs, missing));
  for (const line of lines) {
    const kind = compare(engine, packs, line);
    if (kind) mismatches.push({ lineId: line.id, kind });
  }
  return { replayed: lines.length, mismatches: mismatches.slice(0, mostListed) };
}

/** The nightly job: a sample of the last day in every agency. What does not match is logged and stands in the ledger. */
export async function replayEveryAgency(house: House, sample = 5000): Promise<ReplayReport> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  const since = new Date(Math.max(house.clock.now().getTime() - dayMs, policiesSince.getTime()));
  const all: ReplayReport = { replayed: 0, mismatches: [] };
  for (const { agency_id } of rows) {
    const { replayed, mismatches } = await replayDecisions(house, agency_id, { sample, since });
    if (mismatches.length > 0) await raiseAlarm(house, AgencyId.parse(agency_id), mismatches);
    all.replayed += replayed;
    all.mismatches.push(...mismatches);
  }
  house.log.info({ replayed: all.replayed, mismatches: all.mismatches.length }, "decisions replayed");
  return all;
}

async function raiseAlarm(house: House, agencyId: AgencyId, mismatches: readonly Mismatch[]): Promise<void> {
  house.log.error(
    { agencyId, mismatches: mismatches.slice(0, 20) },
    "past decisions do not replay; someone has to look",
  );
  await inContext(house, { kind: "software", agencyId, name: "ledger-replay" }, async (cx) =>
    cx.ledger.noteBare({
      subject: null,
      action: "administer",
      compartments: [],
      count: mismatches.length,
      purpose: "legal",
      basis: "none",
      permitId: null,
      policies: [],
      factsHash: null,
      analyser: null,
      outcome: "alarm",
      why: "replay-mismatch",
    }),
  );
}

function compare(engine: Engine, packs: LivePacks, line: Stored): Mismatch["kind"] | null {
  const facts = readFacts(line.facts);
  if (!facts || hashFacts(facts) !== Buffer.from(line.facts_hash ?? []).toString("hex")) return "facts";
  const actor = actorOf(line, facts);
  if (!actor) return "facts";
  const ask = askOf(line);
  // Facts about somebody else hash well too, and are still not what this decision stood on.
  if (ask.subject !== (facts.person?.id ?? null) || facts.agency.id !== line.agency_id) return "facts";
  if (facts.staff && facts.staff.id !== line.actor_id) return "facts";
  const wasAllowed = line.outcome !== "refused" && line.outcome !== "alarm";
  let found: Mismatch["kind"] | null = null;
  for (const at of momentsOf(line, facts)) {
    // Lines from before there were packs stood on access alone.
    const verdict = facts.agency.guardrails
      ? judgeAsk(engine, packs, actor, ask, facts, at)
      : judgeAccess(engine, actor, ask, facts, at);
    const isAllowed = verdict.allowed;
    if (isAllowed !== wasAllowed) found ??= "answer";
    else if (verdict.policies.join() !== [...line.policies].sort().join()) found = "reasons";
    else return null;
  }
  return found;
}

/** The line's own moment, and the moments just before facts changed by themselves within the life of a permit. */
function* momentsOf(line: Line, facts: Facts): Generator<Date> {
  yield line.at;
  let change = nextChange(facts, new Date(line.at.getTime() - permitLifeMs));
  while (change && change <= line.at) {
    yield new Date(change.getTime() - 1);
    change = nextChange(facts, change);
  }
  // Rules of packs turn at midnight, UTC.
  const midnight = line.at.getTime() - (line.at.getTime() % dayMs);
  if (line.at.getTime() - midnight < permitLifeMs) yield new Date(midnight - 1);
}

function askOf(line: Line): Ask {
  const analyser = line.analyser?.split(" ")[0] ?? (line.actor_kind === "software" ? line.actor_role : null);
  return {
    action: line.action as Action,
    subject: line.subject_id === null ? null : PersonId.parse(line.subject_id),
    compartments: line.compartments as Compartment[],
    purpose: line.purpose as Purpose,
    ...(analyser ? { analyser } : {}),
    ...groundIn(line.why),
  };
}

/** Which ground a line was asked under; an act under one says so in its code. */
function groundIn(why: string | null): { ground?: string } {
  const ground = /^under-ground:([0-9a-f-]{36})$/.exec(why ?? "")?.[1];
  return ground ? { ground } : {};
}

/** The actor as the door saw them. Whether the second step was done is among the facts. */
function actorOf(line: Line, facts: Facts): Actor | null {
  const agencyId = AgencyId.parse(line.agency_id);
  const unsaid = { accountId: AccountId.parse(line.agency_id), sessionId: "" };
  if (line.actor_kind === "person" && line.actor_id) {
    return { kind: "person", agencyId, personId: PersonId.parse(line.actor_id), ...unsaid };
  }
  if (line.actor_kind === "staff" && line.actor_id) {
    const secondFactor = facts.staff?.secondFactor ?? false;
    return { kind: "staff", agencyId, memberId: MemberId.parse(line.actor_id), secondFactor, ...unsaid };
  }
  if (line.actor_kind === "software" && line.actor_role) return { kind: "software", agencyId, name: line.actor_role };
  return line.actor_kind === "nobody" ? { kind: "nobody" } : null;
}

/**
 * Facts as kept, with their keys in the order the hash was taken in: the database keeps JSON without order.
 *
 * @returns null when they are not there or not facts at all
 */
function readFacts(kept: unknown): Facts | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { agency, staff, person, ...more } = kept as Facts;
  if (!agency || Object.keys(more).length > 0) return null;
  return {
    agency: inOrder(agency.guardrails ? { ...agency, guardrails: guardrailsInOrder(agency.guardrails) } : agency, [
      "id",
      "kind",
      "aiOn",
      "epoch",
      "off",
      ...(agency.guardrails ? (["guardrails"] as const) : []),
    ]),
    staff: staff && inOrder(staff, ["id", "roles", "active", "secondFactor", "until"]),
    person: !isPerson(person)
      ? null
      : {
          ...inOrder(person, [
            "id",
            "agencyId",
            "epoch",
            "ageBand",
            "serviceType",
            "labels",
            "careTeam",
            "sameProgramme",
            "called",
            "handedOver",
            "choices",
            "releases",
            "grounds",
            "glass",
            "cautions",
            "erasure",
          ]),
          choices: person.choices.map((choice) => inOrder(choice, ["purpose", "on", "sources", "until"])),
          releases: person.releases.map((release) =>
            named(inOrder(release, ["id", "outside", "compartments", "parts", "purpose", "from", "until", "status"])),
          ),
          grounds: person.grounds.map((ground) =>
            named(inOrder(ground, ["id", "kind", "meetsPart2", "compartments", "parts", "from", "until"])),
          ),
          glass: person.glass && inOrder(person.glass, ["from", "until"]),
          ...(person.erasure ? { erasure: inOrder(person.erasure, ["parts", "isRunning", "due", "isNew"]) } : {}),
        },
  };
}

function guardrailsInOrder(guardrails: Facts["agency"]["guardrails"]): Facts["agency"]["guardrails"] {
  const { said } = guardrails;
  const inner = typeof said === "object" && said !== null ? inOrder(said, [...saidFacts]) : said;
  return inOrder({ ...guardrails, said: inner }, ["kind", "places", "said", "packs"]);
}

/** Whoever tampers need not leave the shape alone. */
function isPerson(person: Facts["person"]): person is NonNullable<Facts["person"]> {
  return person !== null && [person.choices, person.releases, person.grounds].every(Array.isArray);
}

function named<T extends { parts: readonly PartFacts[] }>(kept: T): T {
  const order = ["compartment", "ids", "from", "until"] as const;
  return { ...kept, parts: kept.parts.map((part) => inOrder(part, order)) };
}

function inOrder<T extends object>(value: T, keys: readonly (keyof T & string)[]): T {
  const rest = Object.keys(value).filter((key) => !keys.includes(key as keyof T & string));
  return Object.fromEntries([...keys, ...rest].map((key) => [key, value[key as keyof T]])) as T;
}
