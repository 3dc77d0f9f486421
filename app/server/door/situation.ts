import type { Actor } from "#kernel/actor.ts";
import type { Ask, Part } from "#kernel/permit.ts";
import type { Compartment } from "#kernel/vocabulary.ts";
import type { Request } from "./cedar.ts";
import type { Facts, GroundFacts, ReleaseFacts } from "./facts.ts";

/**
 * Turns facts and a question into one Cedar request. Pure: the same facts, question and moment give the same request,
 * which is what the nightly replay relies on.
 */
export function situationOf(actor: Actor, ask: Ask, facts: Facts, now: Date): Request {
  const agency = { type: "Agency" as const, id: facts.agency.id };
  const principal = principalOf(actor, facts);
  const resource = facts.person ? { type: "Person" as const, id: facts.person.id } : agency;
  const person = facts.person;
  const live = (person?.choices ?? []).filter((choice) => choice.on && isBefore(now, choice.until));
  const choices = new Set(live.map((choice) => choice.purpose));
  // The care record exists from the first day, on another legal basis than consent, and is explained as such.
  if (person && !person.choices.some((choice) => choice.purpose === "P01")) choices.add("P01");
  if (person && !person.choices.some((choice) => choice.purpose === "P02")) choices.add("P02");
  const releases = releasesFor(ask, facts, now);
  const released = releases.flatMap((release) => release.compartments);
  const ground = groundOf(ask, facts, now);

  return {
    principal,
    action: ask.action,
    resource,
    context: {
      compartments: [...ask.compartments],
      purpose: ask.purpose,
      agencyKind: facts.agency.kind,
      sameAgency: person ? person.agencyId === facts.agency.id : true,
      own: actor.kind === "person" && person !== null && actor.personId === person.id,
      careTeam: person?.careTeam ?? false,
      sameProgramme: person?.sameProgramme ?? false,
      called: person?.called ?? false,
      handedOver: person?.handedOver ?? false,
      released: [...new Set(released)],
      releasedInPart: [...new Set(releases.flatMap(namedBy))],
      ground: ground?.kind ?? "",
      grounded: ground ? namedBy(ground) : [],
      groundMeetsPart2: ground?.meetsPart2 ?? false,
      brokenGlass: isGlassOpen(facts, now),
      cautions: [...(person?.cautions ?? [])],
      shared: choices.has("P01") ? ["journal", "safety-plan", "signals", "story", "views"] : [],
      choices: [...choices],
      refused: (person?.choices ?? []).filter((choice) => !live.includes(choice)).map((choice) => choice.purpose),
      sources: [...new Set(live.flatMap((choice) => choice.sources))],
      aiOn: facts.agency.aiOn,
      capabilitiesOff: [...facts.agency.off],
      analyser: ask.analyser ?? "",
      erasing: erasingNow(ask, facts, now),
      isNew: person?.erasure?.isNew ?? false,
    },
    entities: [
      { uid: agency, attrs: {}, parents: [] },
      { uid: principal, attrs: principalAttributes(actor, facts, now), parents: [agency] },
      ...(person && principal.id !== person.id
        ? [{ uid: resource, attrs: personAttributes(person), parents: [agency] }]
        : []),
    ],
  };
}

/**
 * The parts that open where the yes came only from policies that open parts: those of the one ground asked under, or those
 * of every live release.
 */
export function partsOf(ask: Ask, facts: Facts, now: Date): Part[] {
  const ground = groundOf(ask, facts, now);
  const named = ground ? [ground] : releasesFor(ask, facts, now);
  return named
    .flatMap(({ compartments, parts }) => [
      ...compartments.map((compartment) => ({ compartment, ids: null, from: null, until: null })),
      ...parts,
    ])
    .filter(({ compartment }) => ask.compartments.includes(compartment as Compartment)) as Part[];
}

type Lasting = { from: string; until: string };

function isLive({ from, until }: Lasting, now: Date): boolean {
  return new Date(from) <= now && isBefore(now, until);
}

function releasesFor(ask: Ask, facts: Facts, now: Date): ReleaseFacts[] {
  return (facts.person?.releases ?? []).filter(
    (release) => !release.outside && release.purpose === ask.purpose && isLive(release, now),
  );
}

/** The one ground named in the question, if it holds now: a release to somebody outside, or what the law asks for. */
function groundOf(ask: Ask, facts: Facts, now: Date): Omit<GroundFacts, "id"> | null {
  if (ask.ground === undefined) return null;
  const ground = facts.person?.grounds.find(({ id }) => id === ask.ground);
  if (ground && isLive(ground, now)) return ground;
  const release = facts.person?.releases.find(({ id, outside }) => id === ask.ground && outside);
  return release && release.purpose === ask.purpose && isLive(release, now)
    ? { ...release, kind: "release", meetsPart2: true }
    : null;
}

function namedBy({ compartments, parts }: Pick<ReleaseFacts, "compartments" | "parts">): string[] {
  return [...new Set([...compartments, ...parts.map(({ compartment }) => compartment)])];
}

function isGlassOpen({ person }: Facts, now: Date): boolean {
  return person?.glass ? isLive(person.glass, now) : false;
}

/** Of the compartments asked for, those that the person has asked to be erased, whose time has come and whose erasing is under way. */
function erasingNow(ask: Ask, { person }: Facts, now: Date): string[] {
  const erasure = person?.erasure;
  if (!erasure?.isRunning || erasure.due === null || new Date(erasure.due) > now) return [];
  return erasure.parts.includes("all")
    ? [...ask.compartments]
    : ask.compartments.filter((compartment) => erasure.parts.includes(compartment));
}

/** The next moment at which the same question could be answered differently just because time passed. */
export function nextChange(facts: Facts, now: Date): Date | null {
  const moments = [
    facts.staff?.until,
    ...(facts.person?.choices ?? []).map((choice) => choice.until),
    ...[...(facts.person?.releases ?? []), ...(facts.person?.grounds ?? [])].flatMap(({ from, until }) => [
      from,
      until,
    ]),
    facts.person?.glass?.until,
    facts.person?.erasure?.due,
  ]
    .filter((text) => typeof text === "string")
    .map((text) => new Date(text))
    .filter((moment) => moment > now);
  return moments.length > 0 ? new Date(Math.min(...moments.map((moment) => moment.getTime()))) : null;
}

function principalOf(actor: Actor, facts: Facts): Request["principal"] {
  if (actor.kind === "person") return { type: "Person", id: actor.personId };
  if (actor.kind === "staff") return { type: "Staff", id: actor.memberId };
  return { type: "Software", id: actor.kind === "software" ? actor.name : `nobody in ${facts.agency.id}` };
}

function principalAttributes(actor: Actor, facts: Facts, now: Date) {
  if (actor.kind === "staff") {
    const { staff } = facts;
    return {
      roles: [...(staff?.roles ?? [])],
      active: staff?.active === true && isBefore(now, staff.until),
      secondFactor: staff?.secondFactor ?? false,
    };
  }
  if (actor.kind === "person" && facts.person?.id === actor.personId) return personAttributes(facts.person);
  return actor.kind === "person" ? { ageBand: "unknown", serviceType: "unknown", labels: [] } : {};
}

function personAttributes(person: NonNullable<Facts["person"]>) {
  return { ageBand: person.ageBand, serviceType: person.serviceType, labels: [...person.labels] };
}

function isBefore(now: Date, until: string | null): boolean {
  return until === null || now < new Date(until);
}
