import { type Known, type Facts as PossibleFacts, possibleFacts } from "@mooring/guardrails";
import type { Actor } from "#kernel/actor.ts";
import type { Ask } from "#kernel/permit.ts";
import type { Facts } from "../door/facts.ts";
import type { Library } from "./library.ts";
import type { OwnGuardrails } from "./own.ts";

/** The consent a capability asks for; the others are told, or rest on another ground. */
const consentFor: Readonly<Record<string, string>> = {
  "companion.curated": "P02",
  "companion.generative": "P03",
  "companion.memory": "P04",
  "ews.selfreport": "P06",
  "ews.passive": "P06",
  "fairness.analytics": "P11",
  "plan.suggest": "P07",
  "session.record": "P08",
  "session.summarise": "P08",
};

/** What a program does here takes effect at once; a finding is looked at by somebody first, and an alert calls somebody. */
const withoutReview = new Set(["companion.curated", "companion.generative", "companion.memory", "ews.passive"]);

/** How each program judges or speaks; one that is not listed may do it in any way. */
const methods: Readonly<Record<string, readonly string[]>> = {
  companion: ["fixed-rules"],
  "companion-memory": ["fixed-rules"],
  "crisis-triage": ["fixed-rules", "learned-model"],
  "crisis-rules": ["fixed-rules"],
  "journal-distress": ["learned-model"],
  forecast: ["learned-model"],
  "journal-themes": ["fixed-rules"],
  "typing-rhythm": ["fixed-rules"],
  "voice-features": ["fixed-rules"],
  "early-warning-checkins": ["fixed-rules", "learned-model"],
  "early-warning-rules": ["fixed-rules"],
  "early-warning-measures": ["fixed-rules"],
  "noticing-figures": ["fixed-rules"],
  "plan-suggestions": ["fixed-rules"],
  "forecast-figures": ["learned-model"],
  "own-archive": ["fixed-rules", "learned-model"],
  "companion-generation": ["learned-model"],
  "companion-generation-outside": ["learned-model"],
};

/** Whether a program judges or speaks by written rules alone, so that it goes on where a law bars trained models. */
export function runsOnRulesAlone(analyser: string): boolean {
  return methods[analyser]?.join() === "fixed-rules";
}

const services: Readonly<Record<string, readonly string[]>> = {
  shelter: ["case-management"],
  outreach: ["case-management"],
  housing: ["case-management"],
  "family-support": ["case-management"],
  advocacy: ["advocacy"],
  counselling: ["therapy"],
  health: ["therapy", "case-management"],
  "substance-use": ["therapy", "case-management"],
};

/** Software an ask is about, or null when no software reads or answers. */
export function analyserOf(actor: Actor, ask: Ask): string | null {
  if (ask.action === "analyse") return ask.analyser ?? (actor.kind === "software" ? actor.name : "");
  const isAnswering = actor.kind === "software" && ask.action === "answer" && ask.purpose === "companion";
  return isAnswering ? actor.name : null;
}

/**
 * What can be said of this person and moment, for the packs. Where somebody is right now is never recorded, so it may be
 * anywhere; what nobody said may be anything.
 *
 * @param choices the consents that are on now
 */
export function factsFor(
  { facts: vocabulary }: Pick<Library, "facts">,
  about: {
    actor: Actor;
    ask: Ask;
    facts: Facts;
    capability: string;
    analyser: string;
    choices: readonly string[];
  },
): PossibleFacts {
  const { actor, ask, facts, capability, analyser, choices } = about;
  const { said } = facts.agency.guardrails;
  const { person } = facts;
  const consent = consentFor[capability];
  const kinds = kindsOf(person?.labels ?? [], ask.compartments);
  // What a person asks of their own device, for their own eyes, they have chosen by asking.
  const isOwnPress = actor.kind === "person" && ask.action === "analyse" && ask.purpose === "self";
  const isLicensed = said.licence === null || said.licence?.some((licence) => licence !== "none");
  return possibleFacts(vocabulary, {
    ...knownOf(facts.agency.guardrails),
    age_band: person ? ageOf(person.ageBand) : "unknown",
    service_type: servicesOf(person?.serviceType) ?? said.service_type ?? "unknown",
    data: kinds.length > 0 ? kinds : ["plain"],
    where:
      isOwnPress || (actor.kind === "person" && ask.purpose === "noticing")
        ? ["device"]
        : analyser.endsWith("-outside")
          ? ["outside"]
          : ["house"],
    method: methods[analyser] ?? "unknown",
    consent: consent === undefined || isOwnPress || choices.includes(consent) ? ["given"] : ["refused"],
    review: withoutReview.has(capability) ? ["none"] : ["planned"],
    role:
      capability.startsWith("companion.") || ask.compartments.includes("chat") || actor.kind === "person"
        ? ["person"]
        : [...(isLicensed ? ["practitioner-licensed"] : []), "practitioner", "peer-supporter", "staff"],
    recipient: ["none"],
    employer_view: ["own"],
  });
}

/** What an agency's guardrails say of every situation in it; what nobody said may be anything. */
export function knownOf({ said, places }: OwnGuardrails): Known {
  const told = Object.fromEntries(Object.entries(said).map(([fact, values]) => [fact, values ?? "unknown"] as const));
  return { ...told, place: "unknown", residence: "unknown", org_state: places ?? "unknown" };
}

/** Which kinds of record something touches: what its person is labelled with, and what its compartments hold. */
export function kindsOf(labels: readonly string[], compartments: readonly string[]): string[] {
  return [
    ...labels.filter((label) => label !== "sealed"),
    ...(compartments.includes("private-notes") ? ["private-notes"] : []),
    ...(compartments.includes("substance-use") ? ["part2"] : []),
    ...(compartments.some((compartment) => compartment === "identity" || compartment === "contact")
      ? ["identifying"]
      : []),
  ];
}

/** The kinds of service that a person's service may be; undefined: nobody said. */
export function servicesOf(serviceType: string | undefined): readonly string[] | undefined {
  return serviceType === undefined ? undefined : services[serviceType];
}

export function ageOf(band: string): readonly string[] | "unknown" {
  if (band === "under-13" || band === "13-17") return [band];
  return band === "unknown" ? "unknown" : ["adult"];
}
