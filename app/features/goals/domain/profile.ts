import { type Cost, type GateFact, isGateFact, type Known, type Preferences } from "@mooring/recommend";
import type { Measured } from "./measured.ts";
import type { NeedNow } from "./needs.ts";

type Answer = { readonly key: string; readonly value: string };

/** Lower end of a band of age in years; null unknown. */
const ages: Readonly<Record<string, number>> = {
  "under-13": 0,
  "13-17": 13,
  "18-24": 18,
  "25-44": 25,
  "45-64": 45,
  "65+": 65,
};
export function ageOf(band: string): number | null {
  return ages[band] ?? null;
}

const ptsdLikelyFrom = 31;
const highFrom = 0.75;
const lowUnder = 0.5;
const dayMs = 86_400_000;
/** Thoughts of death are asked about again after this; an older "no" is none. */
const nearDays = 14;

/** Whether post-traumatic stress is likely: PCL-5 of 31 or more. Not asked, or not enough answered: unknown. */
export function isPtsdLikely(measured: readonly Measured[]): Known {
  const total = measured.find(({ instrument }) => instrument === "pcl-5")?.total ?? null;
  if (total === null) return "unknown";
  return total >= ptsdLikelyFrom ? "yes" : "no";
}

/** What a person said that holds ideas back, and what follows from their answers to questions. Left out is unknown. */
export function gatesOf(
  answers: readonly Answer[],
  measured: readonly Measured[],
  needs: readonly NeedNow[],
  now: number,
): [GateFact, Known][] {
  const said = answers.flatMap(({ key, value }): [GateFact, Known][] => {
    const [group, fact = ""] = key.split("/");
    const isFact = group === "touch" || group === "health" || group === "safe";
    return isFact && isGateFact(fact) ? [[fact, value === "yes" ? "yes" : "no"]] : [];
  });
  const asked = (fact: GateFact, ways: readonly string[]): [GateFact, Known][] => {
    const told = answers.filter(({ key }) => ways.includes(key));
    if (told.some(({ value }) => value === "yes")) return [[fact, "yes"]];
    return told.length === ways.length ? [[fact, "no"]] : [];
  };
  return [
    ...said,
    ...asked("asked-for-faith-or-culture", ["like/faith", "like/culture"]),
    ...asked("asked-for-family-work", ["like/family"]),
    ...fromNeed(needs),
    ...fromAnswers(measured, now),
  ];
}

function fromNeed(needs: readonly NeedNow[]): [GateFact, Known][] {
  const value = needs.find(({ need }) => need === "dissociation")?.value ?? null;
  if (value === null || (value >= lowUnder && value < highFrom)) return [];
  return [["dissociation-high", value >= highFrom ? "yes" : "no"]];
}

/** A yes counts as long as nothing newer was said; a no only while it is near. */
function fromAnswers(measured: readonly Measured[], now: number): [GateFact, Known][] {
  const phq = measured.find(({ instrument }) => instrument === "phq-9");
  const asq = measured.find(({ instrument }) => instrument === "asq");
  const hark = measured.find(({ instrument }) => instrument === "hark");
  const told = (fact: GateFact, value: number | undefined | null, at: number): [GateFact, Known][] => {
    if (value === undefined || value === null) return [];
    if (value >= 1) return [[fact, "yes"]];
    return now - at <= nearDays * dayMs ? [[fact, "no"]] : [];
  };
  return [
    ...(phq ? told("thoughts-of-death", phq.items["9"], phq.at) : []),
    ...(asq ? told("acute-risk", asq.items["5"], asq.at) : []),
    // A no to four questions is not yet a no about a partner.
    ...(hark?.total && hark.total >= 1 ? [["current-partner-violence", "yes"] as [GateFact, Known]] : []),
  ];
}

/** A yes from anywhere stands; nobody's "no" takes it back. */
export function gravest(facts: readonly (readonly [GateFact, Known])[]): Map<GateFact, Known> {
  const all = new Map<GateFact, Known>();
  for (const [fact, known] of facts) if (all.get(fact) !== "yes") all.set(fact, known);
  return all;
}

/** What a person likes and does not, as the ranking reads it. */
export function preferencesOf(answers: readonly Answer[]): Preferences {
  const to = (key: string) => answers.find((each) => each.key === key)?.value;
  const ways = (value: string) =>
    new Set(
      answers.flatMap((each) => (each.key.startsWith("like/") && each.value === value ? [each.key.slice(5)] : [])),
    );
  const [minutes, cost] = [to("minutes"), to("cost")];
  return {
    likes: ways("yes") as Set<never>,
    refuses: ways("no") as Set<never>,
    refusedIdeas: new Set(),
    wantsNone: to("no-ideas") === "yes",
    // The longest choice says "or more".
    minutesAtMost: minutes === undefined || minutes === "20" ? null : Number(minutes),
    costAtMost: cost === "0" || cost === "1" || cost === "2" ? (Number(cost) as Cost) : null,
    has: new Map(
      (["privacy", "audio"] as const).flatMap((key) => {
        const value = to(`has/${key}`);
        return value === "yes" || value === "no" ? [[key, value] as const] : [];
      }),
    ),
  };
}
