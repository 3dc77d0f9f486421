import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { Language } from "#kernel/vocabulary.ts";
import { limits, places } from "./domain.ts";

/** Names a fact by the question it answers: `bed-tonight`. An agency's own begin with `own-`. */
export const FactKey = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60);

/** Where something was asked or told. Never what was said. */
export const Place = z.enum(places);
export type Place = z.infer<typeof Place>;

const Words = z
  .string()
  .max(limits.words * 2)
  .refine(
    (text) => text.isWellFormed() && [...text].length <= limits.words,
    `at most ${limits.words} signs, none of them half`,
  );

/** What a person said to a question. That they would rather not say, and that it is not the time, are answers too. */
export const FactValue = z.discriminatedUnion("answer", [
  z.object({
    answer: z.literal("told"),
    choices: z.array(FactKey).max(12).default([]),
    words: Words.default(""),
  }),
  z.object({ answer: z.literal("rather-not") }),
  z.object({ answer: z.literal("not-now") }),
]);
export type FactValue = z.infer<typeof FactValue>;

export const Audience = z.enum(["me", "team"]);
export type Audience = z.infer<typeof Audience>;

const moment = z.iso.datetime();
const When = z.iso.datetime({ offset: true });

/** One fact as it is shown: what was said, when, to whom. `label` and `said` are in the language asked for. */
export const ToldFact = z.object({
  id: z.uuid(),
  key: FactKey,
  label: z.string(),
  said: z.string(),
  value: FactValue,
  at: moment,
  by: z.object({ kind: z.enum(["person", "staff"]), name: z.string().nullable() }),
  where: Place,
  /** Whose hands were on the keys. */
  typedBy: z.enum(["person", "staff"]),
  /** An interpreter was there when it was told. */
  interpreter: z.boolean(),
  audience: Audience,
  /** When the person last said that it is still so. */
  stillSoAt: moment.nullable(),
  /** Forms the person does not want it used in. */
  notAt: z.array(Place),
});
export type ToldFact = z.infer<typeof ToldFact>;

const ToKeep = {
  id: z.uuid(),
  key: FactKey,
  value: FactValue,
  place: Place,
  at: When.optional(),
};
const Kept = z.object({ kept: z.boolean() });
const Asked = z.object({
  keys: z.preprocess(
    (value) => (value === undefined ? undefined : [value].flat()),
    z.array(FactKey).max(60).optional(),
  ),
  language: Language.default("en"),
});

/** A count of which small ones are not shown: null stands for 1 to 10. */
const Hidden = z.int().min(0).nullable();
export const RepeatFigures = z.object({
  months: z.int(),
  /** Questions that asked what was known already. */
  asked: Hidden,
  /** Times it was shown instead of asked. */
  spared: Hidden,
  places: z.array(z.object({ place: Place, asked: Hidden })),
  keys: z.array(z.object({ key: FactKey, label: z.string(), asked: Hidden })),
});
export type RepeatFigures = z.infer<typeof RepeatFigures>;

/**
 * One question as it is asked. `now` of an option is said at once when it is chosen. `gone`: options that are not asked any
 * more, with their words for those who chose them.
 */
export const Question = z.object({
  key: FactKey,
  kind: z.enum(["one", "some", "words"]),
  about: z.enum(["access", "now", "hopes", "ways"]),
  ask: z.string(),
  label: z.string(),
  why: z.string(),
  options: z.array(z.object({ id: FactKey, text: z.string(), now: z.string().optional() })),
  gone: z.array(z.object({ id: FactKey, text: z.string() })).optional(),
  /** Label of the box for own words, if there is one. */
  words: z.string().nullable(),
});
export type Question = z.infer<typeof Question>;

export const told = {
  mine: endpoint({
    method: "GET",
    path: "/api/intake/told",
    caller: "person",
    about: "What one has told, with when, where and to whom. With `keys`, only those facts.",
    input: Asked,
    output: z.object({ facts: z.array(ToldFact) }),
  }),
  keep: endpoint({
    method: "PUT",
    path: "/api/intake/told/:id",
    caller: "person",
    about: "Keeps one fact; what it said before stays in its history. The same id again changes nothing.",
    input: z.object({ ...ToKeep, audience: Audience }),
    output: Kept,
  }),
  before: endpoint({
    method: "GET",
    path: "/api/intake/told/:key/before",
    caller: "person",
    about: "What one said to this before, newest first.",
    input: z.object({ key: FactKey, language: Language.default("en") }),
    output: z.object({ facts: z.array(ToldFact.extend({ endedAt: moment })) }),
  }),
  stillSo: endpoint({
    method: "POST",
    path: "/api/intake/told/:id/still",
    caller: "signed-in",
    about: "Says that a fact is still so, for a form that shows it instead of asking.",
    input: z.object({ id: z.uuid(), personId: PersonId, place: Place }),
    output: Kept,
  }),
  use: endpoint({
    method: "PUT",
    path: "/api/intake/told/:id/use",
    caller: "person",
    about: "Whether a form may use what one told. What was told stays.",
    input: z.object({ id: z.uuid(), place: Place, use: z.boolean() }),
    output: Kept,
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/intake/told/:key",
    caller: "person",
    about: "Erases one fact and its history. Safe to send twice.",
    input: z.object({ key: FactKey }),
    output: z.object({ removed: z.int() }),
  }),
  askedAgain: endpoint({
    method: "POST",
    path: "/api/intake/asked-again",
    caller: "signed-in",
    about: "Counts a question that asked what was known, by place. Who asked and who was asked are not kept.",
    input: z.object({ key: FactKey, place: Place }),
    output: z.object({ counted: z.literal(true) }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/told",
    caller: "staff",
    about: "What a person has told, as far as it is open to whoever asks.",
    input: Asked.extend({ personId: PersonId }),
    output: z.object({ facts: z.array(ToldFact) }),
  }),
  keepFor: endpoint({
    method: "PUT",
    path: "/api/people/:personId/told/:id",
    caller: "staff",
    about: "Writes down what a person tells their care team. The same id again changes nothing.",
    input: z.object({
      personId: PersonId,
      ...ToKeep,
      interpreter: z.boolean().default(false),
      /** Whose hands were on the keys of the screen they share. */
      typedBy: z.enum(["person", "staff"]).default("staff"),
    }),
    output: Kept,
  }),
  repeats: endpoint({
    method: "GET",
    path: "/api/intake/repeats",
    caller: "staff",
    about: "How often people were asked what was known already, and where. Small counts are hidden.",
    input: z.object({ language: Language.default("en") }),
    output: RepeatFigures,
  }),

  questions: endpoint({
    method: "GET",
    path: "/api/intake/questions",
    caller: "anyone",
    about: "The questions of a first talk, in their order. No sign-in needed.",
    input: z.object({ language: Language.default("en") }),
    output: z.object({ questions: z.array(Question) }),
  }),
  shipped: endpoint({
    method: "GET",
    path: "/api/agency/intake/shipped",
    caller: "staff",
    about: "The questions that come with Mooring, asked here or not.",
    input: z.object({ language: Language.default("en") }),
    output: z.object({ questions: z.array(Question) }),
  }),
};
