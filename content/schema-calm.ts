import { z } from "zod";
import { provenance, text, words } from "./schema-text.ts";

export const CalmToolId = z.enum([
  "look-around",
  "five-senses",
  "longer-exhale",
  "feet-on-floor",
  "cold-water",
  "hold-something",
  "date-place-age",
  "push-the-wall",
  "slow-beat",
  "tense-and-let-go",
  "one-sound",
  "pocket-anchor",
  "calm-place",
  "on-the-shelf",
  "worry-for-later",
  "name-the-feeling",
  "kind-hand",
  "kind-words",
  "letter-to-a-friend",
  "small-opposite",
  "urge-wave",
  "ten-minutes",
  "slow-walk",
  "chair-stretch",
  "humming",
  "warm-drink",
  "after-a-nightmare",
  "new-ending",
  "quiet-list",
  "tiny-task",
  "sort-a-worry",
  "message-to-someone",
  "before-appointment",
  "after-hard-talk",
  "hot-to-warm",
  "true-and-kind",
  "small-remembering",
  "ride-it-out",
  "color-hunt",
  "nobody-notices",
  "with-a-child",
  "next-hour",
]);
export type CalmToolId = z.infer<typeof CalmToolId>;

/** The tools that are there in Arabic too; of the others an Arabic reader sees the English, marked so. */
export const calmToolsInArabic: readonly CalmToolId[] = [
  "look-around",
  "five-senses",
  "longer-exhale",
  "feet-on-floor",
  "cold-water",
  "hold-something",
];

/** What a tool is good for, how it works and where: the companion and the calm room find it by these. */
export const CalmTag = z.enum([
  "panic",
  "grounding",
  "orient",
  "breath",
  "body",
  "move",
  "senses",
  "imagery",
  "sleep",
  "nightmare",
  "anger",
  "shame",
  "grief",
  "urge",
  "lonely",
  "worry",
  "kindness",
  "decide",
  "night",
  "public-place",
  "one-minute",
]);
export type CalmTag = z.infer<typeof CalmTag>;

/** What can make a tool worse than nothing. Whoever knows that one fits already leaves the tool out and does not ask. */
export const CalmGateKind = z.enum([
  "breath",
  "body",
  "eyes",
  "water",
  "memory",
  "heart",
  "pregnancy",
  "eating",
  "fainting",
  "pain",
  "restraint",
  "privacy",
]);
export type CalmGateKind = z.infer<typeof CalmGateKind>;

/** Asked before the steps. "Yes" and "not sure" both lead to the other tools, "no" to the steps. */
export const CalmGate = z.strictObject({
  id: text,
  /** All that the one question covers. */
  kinds: z.array(CalmGateKind).min(1),
  question: text,
  yes: text,
  no: text,
  notSure: text,
  ifYes: text,
  yesLeadsTo: z.array(CalmToolId).min(1),
});
export type CalmGate = z.infer<typeof CalmGate>;

const stepWords = { text, seconds: z.int().positive().optional() };

/** `seconds` is a kind pace, never a limit: the person can go on at once or stay. */
export const CalmStep = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("read"), ...stepWords }),
  z.strictObject({
    kind: z.literal("breathe"),
    ...stepWords,
    breathe: z.strictObject({
      inSeconds: z.number().positive(),
      outSeconds: z.number().positive(),
      rounds: z.int().positive(),
    }),
  }),
  /** One box to tick for each item. */
  z.strictObject({ kind: z.literal("count"), ...stepWords, items: z.array(text).min(1) }),
  /** Pick any, or none; nothing is stored. */
  z.strictObject({ kind: z.literal("choose"), ...stepWords, items: z.array(text).min(2) }),
  /** A box for own words, or none; kept sealed on the device of someone who is signed in, and nowhere else. */
  z.strictObject({ kind: z.literal("write"), ...stepWords, label: text }),
]);
export type CalmStep = z.infer<typeof CalmStep>;

/** `calm/look-around.en.yaml`: one calm-down tool. `before` and `after` are questions answered 0-10, always optional. */
export const CalmTool = z.strictObject({
  id: CalmToolId,
  ...provenance,
  title: words(8),
  /** One line under the title. */
  about: words(14),
  tags: z.array(CalmTag).min(2),
  minutes: z.int().positive(),
  gates: z.array(CalmGate),
  before: text.optional(),
  steps: z.array(CalmStep).min(3),
  closing: text,
  after: text.optional(),
  ifNotBetter: text,
});
export type CalmTool = z.infer<typeof CalmTool>;
