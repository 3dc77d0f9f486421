import { type Incurred, type Facts as PossibleFacts, possibleFacts, rulesBehind } from "@mooring/guardrails";
import type { Actor } from "#kernel/actor.ts";
import type { Ask } from "#kernel/permit.ts";
import type { Facts } from "../door/facts.ts";
import type { Library, PackRule } from "./library.ts";
import type { LivePacks } from "./live.ts";
import type { OwnGuardrails } from "./own.ts";
import { ageOf, kindsOf, knownOf, servicesOf } from "./situation.ts";

/** The capability that everything leaving the house is asked under. */
export const leavingCapability = "disclose.export";

/** To whom something goes, as values of the fact `recipient`, and whether the person agreed to it. */
export type Leaving = { recipient: readonly string[]; consent: "given" | "refused" };

/** One's own copy. No rule of the house stands in its way, only a law that is in force. */
export const toThePerson: Leaving = { recipient: ["person"], consent: "given" };

/** What the law asks for, or somebody's danger: nobody asked the person. */
export function byLaw(kind: string, meetsPart2: boolean): Leaving {
  const recipient =
    kind === "court-order"
      ? [meetsPart2 ? "court-special-order" : "court"]
      : kind === "mandated-report"
        ? ["report-by-law"]
        : ["rescue"];
  return { recipient, consent: "refused" };
}

/**
 * Under a release to somebody outside. What they are was said when it was signed; where nobody knew, they may be an entity
 * under HIPAA or none.
 */
export function underRelease(status: string | null | undefined, agreed: boolean): Leaving {
  const recipient =
    status === "shared-database"
      ? ["hmis"]
      : status === "neither" || status === "part2"
        ? ["named-release"]
        : ["hipaa-entity", "named-release"];
  return { recipient, consent: agreed ? "given" : "refused" };
}

/**
 * What leaves the house by a question to the door; null when nothing does. Software that exports moves things inside the
 * house (into a closed box, before an erasure). Facts kept from before the packs were asked about this know no `erasure`.
 *
 * @param refused the purposes the person has said no to
 */
export function leavingOf(actor: Actor, ask: Ask, { person }: Facts, refused: readonly string[]): Leaving | null {
  if (ask.action !== "export" || actor.kind === "software" || person?.erasure === undefined) return null;
  if (ask.ground === undefined) return toThePerson;
  const ground = person.grounds.find(({ id }) => id === ask.ground);
  if (ground) return byLaw(ground.kind, ground.meetsPart2);
  const release = person.releases.find(({ id, outside }) => id === ask.ground && outside);
  return underRelease(release?.status, !refused.includes("P09"));
}

type About = {
  guardrails: OwnGuardrails;
  person: { ageBand: string; serviceType: string; labels: readonly string[] };
  compartments: readonly string[];
};

/** The situation of something leaving, for the packs; what nobody said may be anything. */
export function leavingFacts(
  { facts: vocabulary }: Pick<Library, "facts">,
  { guardrails, person, compartments }: About,
  { recipient, consent }: Leaving,
): PossibleFacts {
  const kinds = kindsOf(person.labels, compartments);
  return possibleFacts(vocabulary, {
    ...knownOf(guardrails),
    age_band: ageOf(person.ageBand),
    service_type: servicesOf(person.serviceType) ?? guardrails.said.service_type ?? "unknown",
    data: kinds.length > 0 ? kinds : ["plain"],
    where: ["house"],
    method: ["fixed-rules"],
    consent: [consent],
    review: ["planned"],
    role: recipient.includes("person")
      ? ["person"]
      : ["practitioner", "practitioner-licensed", "peer-supporter", "staff"],
    recipient,
    employer_view: ["own"],
  });
}

/** What the packs say of something leaving. `rules` are those that say no; `said` holds every rule that spoke, by id. */
export type LeavingAnswer = {
  allowed: boolean;
  rules: readonly string[];
  obligations: readonly Incurred[];
  said: ReadonlyMap<string, PackRule>;
  until: number | null;
  alarm: string | null;
};

/** In place of rules, where the packs cannot be read. */
export const packsCannotSay = "guardrails-at-rest";

/**
 * What the packs of an agency say of something leaving. When they cannot be read, a person's own copy, what the law asks
 * for and what saves a life still go out under the access policies; what rests on a release waits.
 */
export function judgeLeaving(packs: LivePacks, about: About, leaving: Leaving, at: Date): LeavingAnswer {
  const isOwn = leaving.recipient.includes("person");
  try {
    const refs = about.guardrails.packs;
    if (!refs) throw new Error("the packs cannot be used");
    const { set, library, until } = packs.setFor(refs, at);
    const { standing, alarm } = set.stand(leavingCapability, leavingFacts(library, about, leaving));
    if (alarm) throw new Error(alarm);
    const against = standing.isLive ? [] : rulesBehind(standing.reasons);
    const rules = isOwn ? against.filter((id) => set.rules.get(id)?.status === "in-force") : against;
    const isUnlisted = !isOwn && !standing.isLive && against.length === 0;
    return {
      allowed: rules.length === 0 && !isUnlisted,
      rules: isUnlisted ? ["guardrails-not-listed"] : rules,
      obligations: standing.obligations,
      said: set.rules,
      until,
      alarm: null,
    };
  } catch (error) {
    const alarm = error instanceof Error ? error.message : String(error);
    const allowed = isOwn || leaving.consent === "refused";
    return { allowed, rules: [packsCannotSay], obligations: [], said: new Map(), until: null, alarm };
  }
}
