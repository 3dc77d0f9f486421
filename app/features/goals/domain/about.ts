import type { GateFact, PreferenceTag, Requirement } from "@mooring/recommend";
import { needs } from "./needs.ts";

/** Kinds of help a person may say yes or no to. */
export const ways = [
  "alone",
  "with-someone",
  "group",
  "family",
  "peer",
  "body",
  "movement",
  "outdoors",
  "listening",
  "writing",
  "talking",
  "few-words",
  "creative",
  "imagery",
  "faith",
  "culture",
  "practical-help",
  "by-phone",
  "in-public",
] as const satisfies readonly PreferenceTag[];

/** What must not be touched, because it brings something back or is unwelcome. */
export const touchy = [
  "breath-is-reminder",
  "eyes-closed-unwelcome",
  "body-focus-unwelcome",
  "touch-is-reminder",
  "restraint-memories",
  "silence-unwelcome",
  "sound-is-reminder",
  "smell-is-reminder",
  "cold-or-water-is-reminder",
  "imagery-brings-it-back",
  "writing-brings-it-back",
  "relaxing-brings-fear",
  "declined-trauma-talk",
] as const satisfies readonly GateFact[];

/** Of the body: some ideas change breath, blood pressure or muscles. */
export const healthFacts = [
  "asthma",
  "heart-condition",
  "beta-blocker",
  "fainting",
  "seizures",
  "pregnancy",
  "eating-disorder",
  "pain-or-injury",
  "eye-disease",
] as const satisfies readonly GateFact[];

/** Of the place one lives in: some ideas would not be safe there. */
export const safetyFacts = [
  "device-shared",
  "sleep-place-unsafe",
  "current-partner-violence",
  "night-or-shift-work",
] as const satisfies readonly GateFact[];

/** What is at hand. */
export const atHand = ["privacy", "audio"] as const satisfies readonly Requirement[];

/** Lists in one's own words. */
export const ownLists = ["strength", "helped", "worse"] as const;
export type OwnList = (typeof ownLists)[number];

export const minutesChoices = ["2", "5", "10", "20"] as const;
export const costChoices = ["0", "1", "2"] as const;
export const workerChoices = ["woman", "man", "either"] as const;
/** How hard something is: 0 not, 4 very. */
export const hardness = ["0", "1", "2", "3", "4"] as const;

/** Whether the care team may read what lies with the story: health, home and two needs. */
export const openHealth = "open-health";

const yesNo = ["yes", "no"] as const;

/** Two needs that say much about somebody; kept with health, for the person to open. */
export const guardedNeeds = ["alcohol-drugs", "safety"] as const;

const closed: Readonly<Record<string, readonly string[]>> = {
  ...each("like", ways, yesNo),
  ...each("touch", touchy, yesNo),
  ...each("health", healthFacts, yesNo),
  ...each("safe", safetyFacts, yesNo),
  ...each("has", atHand, yesNo),
  ...each("need", needs, hardness),
  minutes: minutesChoices,
  cost: costChoices,
  worker: workerChoices,
  "no-ideas": yesNo,
  [openHealth]: yesNo,
};

function each(group: string, keys: readonly string[], values: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(keys.map((key) => [`${group}/${key}`, values]));
}

const listKey = /^(strength|helped|worse)\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a key is one that is asked, and the value one of its answers; own words have a key of their own each. */
export function isAnswer(key: string, value: string): boolean {
  if (Object.hasOwn(closed, key)) return closed[key]?.includes(value) ?? false;
  return (listKey.test(key) || key === "language") && value.trim() !== "";
}

/** Where an answer is kept: with the plan, which the care team reads, or with the story, which is the person's alone until they open it. */
export function placeOf(key: string): "plan" | "story" {
  if (key === openHealth || key.startsWith("health/") || key.startsWith("safe/")) return "story";
  return guardedNeeds.some((need) => key === `need/${need}`) ? "story" : "plan";
}

/** One answer, with when it was given (ISO). `value` null: taken back. */
export type Said = { readonly key: string; readonly value: string | null; readonly at: string };
export type Answers = Readonly<Record<string, { readonly value: string | null; readonly at: string }>>;

/**
 * Puts answers together key by key; the newest of each stays, whichever device told it first. One that was taken back stays
 * as that, so that an older one that arrives late does not bring it back.
 */
export function merged(before: Answers, said: readonly Said[]): Answers {
  const after = { ...before };
  for (const { key, value, at } of said) {
    const kept = after[key];
    if (!kept || kept.at <= at) after[key] = { value, at };
  }
  return after;
}

/** Only what stands, as a list. */
export function standing(answers: Answers): { key: string; value: string; at: string }[] {
  return Object.entries(answers).flatMap(([key, { value, at }]) => (value === null ? [] : [{ key, value, at }]));
}
