/** An answer that somebody gave, or that nobody has. Unknown is never read as "no". */
export type Known = "yes" | "no" | "unknown";

/** Facts that can hold an idea back. A content file that names another is refused, with the nearest name. */
export const gateFacts = [
  // What brings a memory back, or is simply unwelcome.
  "breath-is-reminder",
  "sound-is-reminder",
  "smell-is-reminder",
  "touch-is-reminder",
  "cold-or-water-is-reminder",
  "eyes-closed-unwelcome",
  "body-focus-unwelcome",
  "silence-unwelcome",
  "restraint-memories",
  "imagery-brings-it-back",
  "writing-brings-it-back",
  "nowhere-felt-safe",
  "relaxing-brings-fear",
  "assault-history",
  "declined-trauma-talk",
  // Health.
  "asthma",
  "heart-condition",
  "eating-disorder",
  "pregnancy",
  "beta-blocker",
  "fainting",
  "pain-or-injury",
  "seizures",
  "eye-disease",
  "bipolar",
  "psychosis-or-mania",
  "alcohol-withdrawal-risk",
  "dissociation-high",
  // Safety.
  "acute-risk",
  "thoughts-of-death",
  "self-harm-urges",
  "current-partner-violence",
  "real-danger-now",
  "unsafe-carer",
  "device-shared",
  "legal-statement-pending",
  // Life.
  "sleep-place-unsafe",
  "no-bed-tonight",
  "no-food-today",
  "no-medicine-today",
  "eviction-within-a-week",
  "night-or-shift-work",
  // Asked for, and only then shown.
  "asked-for-faith-or-culture",
  "asked-for-family-work",
] as const;

export type GateFact = (typeof gateFacts)[number];

export function isGateFact(word: string): word is GateFact {
  return (gateFacts as readonly string[]).includes(word);
}

/** What an idea may touch while it is done, told before it begins. */
export const touches = [
  "breath",
  "eyes-closed",
  "touch",
  "body",
  "imagery",
  "silence",
  "smell",
  "sound",
  "cold-or-water",
  "writing-detail",
  "memory",
] as const;

export type Touch = (typeof touches)[number];

/**
 * The fact that a touch depends on. An idea that touches something and says nothing about that fact in its gates is
 * held back by it all the same.
 */
export const factOfTouch: Readonly<Record<Touch, GateFact>> = {
  breath: "breath-is-reminder",
  "eyes-closed": "eyes-closed-unwelcome",
  touch: "touch-is-reminder",
  body: "body-focus-unwelcome",
  imagery: "imagery-brings-it-back",
  silence: "silence-unwelcome",
  smell: "smell-is-reminder",
  sound: "sound-is-reminder",
  "cold-or-water": "cold-or-water-is-reminder",
  "writing-detail": "writing-brings-it-back",
  memory: "declined-trauma-talk",
};
