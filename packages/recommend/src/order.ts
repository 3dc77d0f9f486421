import type { Touch } from "./facts.ts";
import { knownFact } from "./gates.ts";
import type { Intervention } from "./intervention.ts";
import { ageInDays, isStale, type Need, tooOldAfterDays } from "./needs.ts";
import type { Profile } from "./profile.ts";

/**
 * What comes first. Safety shows no list at all, only the way to a human being. Then help with what is missing today; then
 * anchors, for those who drift away; then specialists beside a skill, where post-traumatic stress is likely.
 */
export const orders = ["safety-first", "needs-first", "anchors-first", "specialists-shown", "usual"] as const;
export type Order = (typeof orders)[number];

/** Why nothing is suggested. Each has a kind sentence in the room that shows it. */
export const abstentions = [
  "acute-safety",
  "person-said-no",
  "needs-unknown",
  "needs-too-old",
  "nothing-needed",
  "library-empty",
  "answers-missing",
  "nothing-passes",
] as const;
export type Abstention = (typeof abstentions)[number];

const acuteFrom = 0.75;
const urgentFrom = 0.8;
/** PHQ-9 of 20, as a share of 27. */
const graveDepression = 20 / 27;
const muchTooLittle = 0.05;

/** All orders that hold, strongest first; "usual" where none does. */
export function ordersFor(profile: Profile): readonly Order[] {
  const found: Order[] = [];
  if (isAcute(profile)) found.push("safety-first");
  if (isUrgent(profile)) found.push("needs-first");
  if (knownFact(profile, "dissociation-high") === "yes") found.push("anchors-first");
  if (profile.isPtsdLikely === "yes") found.push("specialists-shown");
  return found.length === 0 ? ["usual"] : found;
}

/** Acute risk said or seen; where nobody said, a high safety need is taken for it. */
function isAcute(profile: Profile): boolean {
  const told = knownFact(profile, "acute-risk");
  return told === "yes" || (told === "unknown" && needValue(profile, "safety") >= acuteFrom);
}

function isUrgent(profile: Profile): boolean {
  const today = ["no-bed-tonight", "no-food-today", "no-medicine-today", "eviction-within-a-week"] as const;
  return today.some((fact) => knownFact(profile, fact) === "yes") || needValue(profile, "basic-needs") >= urgentFrom;
}

/** Somebody who is this low, or thinks of death, is met by a worker before being given things to do alone. */
export function asksForReview(profile: Profile): boolean {
  return knownFact(profile, "thoughts-of-death") === "yes" || needValue(profile, "depression") >= graveDepression;
}

/** Why nothing should be suggested before the library is even looked at; null where it may be. */
export function abstainsFromStart(profile: Profile, library: readonly unknown[], now: number): Abstention | null {
  if (isAcute(profile)) return "acute-safety";
  if (profile.preferences.wantsNone) return "person-said-no";
  if (library.length === 0) return "library-empty";
  const known = [...profile.needs.values()].filter(({ value }) => value !== null && value >= 0 && value <= 1);
  if (isUrgent(profile)) return null;
  if (known.length === 0) return "needs-unknown";
  if (known.every((value) => (ageInDays(value, now) ?? Number.POSITIVE_INFINITY) > tooOldAfterDays))
    return "needs-too-old";
  const isCalm = known.every((value) => (value.value ?? 0) < muchTooLittle && !isStale(value, now));
  return isCalm && known.length >= 4 ? "nothing-needed" : null;
}

/** Small skills that bring one back to the room. */
export function isAnchor({ level, kind, needs, touches }: Intervention): boolean {
  const brings = needs.some(({ need, weight }) => need === "dissociation" && weight >= 0.3);
  return level === "self" && kind === "skill" && brings && !touches.some((touch) => goesInward.has(touch));
}

/** Goes inward: to the body, to pictures, to memories. */
export function isInward({ touches }: Intervention): boolean {
  return touches.some((touch) => goesInward.has(touch));
}

const goesInward: ReadonlySet<Touch> = new Set([
  "eyes-closed",
  "imagery",
  "memory",
  "writing-detail",
  "silence",
  "breath",
]);

/** 0 is shown first. Anchors need not come before everything, only before what goes inward. */
export function tierOf(intervention: Intervention, found: readonly Order[]): number {
  if (found.includes("needs-first") && helpsWithNeeds(intervention)) return 0;
  return found.includes("anchors-first") && isInward(intervention) ? 2 : 1;
}

/** Help with a bed, food, papers, money. */
export function helpsWithNeeds({ kind, needs }: Intervention): boolean {
  return kind === "practical" && needs.some(({ need }) => need === "basic-needs");
}

function needValue({ needs }: Profile, need: Need): number {
  return needs.get(need)?.value ?? 0;
}
