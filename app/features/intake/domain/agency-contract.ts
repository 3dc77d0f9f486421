import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { FactKey } from "../contract.ts";
import { flaws } from "./lint.ts";

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((value) => value.isWellFormed(), "half of a character is missing");
const some = (most: number) => text(most).refine((value) => value.length > 0, "words are needed");

const Texts = z.object({
  ask: some(200),
  label: some(80),
  /** May be empty; then the linter says so. */
  why: text(300),
  options: z.array(some(120)).max(12),
  words: text(120).nullable(),
});

/** A question of the agency's own, in both languages. Its options get their ids when it is kept. */
export const OwnQuestion = z
  .object({
    key: FactKey.regex(/^own-/),
    kind: z.enum(["one", "some", "words"]),
    about: z.enum(["access", "hopes", "ways"]),
    en: Texts,
    es: Texts,
    /** Why it is asked although it is flagged as needless; null where it is not. */
    despite: some(400).nullable(),
  })
  .refine(({ en, es }) => en.options.length === es.options.length, "the same options in both languages")
  .refine(
    ({ kind, en }) => (kind === "words") === (en.options.length === 0),
    "options belong to a choice, and only there",
  )
  .refine(({ kind, en, es }) => kind !== "words" || (en.words && es.words), "a question for words needs a box");
export type OwnQuestion = z.infer<typeof OwnQuestion>;

/** What an agency chose: questions that are not asked, the order, its own. Keys that are not there any more are passed over. */
export const IntakeChoice = z.object({
  off: z.array(FactKey).max(100),
  order: z.array(FactKey).max(100),
  own: z.array(OwnQuestion).max(20),
});
export type IntakeChoice = z.infer<typeof IntakeChoice>;

const Ids = z.array(FactKey).max(12);
const Gone = z.array(z.object({ id: FactKey, en: z.string(), es: z.string() }));
const Kept = OwnQuestion.and(z.object({ ids: Ids, gone: Gone }));
/**
 * A question of the agency's own with the ids of its options, in their order, and the options that were taken away: they are not
 * asked any more, and keep their words for those who chose them.
 */
export type KeptQuestion = z.infer<typeof Kept>;

const KeptChoice = IntakeChoice.extend({ own: z.array(Kept).max(20), gone: z.array(Kept) });
/** `gone`: questions of the agency's own that were taken away, for the words of what was told. */
export type KeptChoice = z.infer<typeof KeptChoice>;

/** As it lies stored; what was stored before ids were kept has none. */
const Stored = OwnQuestion.and(z.object({ ids: Ids.optional(), gone: Gone.optional() }));
export const StoredChoice = IntakeChoice.extend({
  own: z.array(Stored).max(20),
  gone: z.array(Stored).optional(),
});
export type StoredChoice = z.infer<typeof StoredChoice>;

const Flagged = z.object({ key: FactKey, language: z.enum(["en", "es"]), flaw: z.enum(flaws) });
const Shown = z.object({
  /** 0: nothing was chosen yet, all of ours are asked. */
  version: z.int(),
  choice: KeptChoice,
  /** What the linter says of the agency's own questions. */
  flagged: z.array(Flagged),
  mayChange: z.boolean(),
});
export type IntakeShown = z.infer<typeof Shown>;

export const frontDoor = {
  read: endpoint({
    method: "GET",
    path: "/api/agency/intake",
    caller: "staff",
    about: "Which questions the front door asks, and what the linter says of the agency's own.",
    input: z.object({}),
    output: Shown,
  }),
  lint: endpoint({
    method: "POST",
    path: "/api/agency/intake/lint",
    caller: "staff",
    about: "What the linter says of a question before it is saved.",
    input: z.object({ question: OwnQuestion }),
    output: z.object({ flagged: z.array(Flagged) }),
  }),
  save: endpoint({
    method: "PUT",
    path: "/api/agency/intake",
    caller: "staff",
    about: "Chooses the questions. `after` is the version one has seen; a needless question needs a written reason.",
    input: IntakeChoice.extend({ after: z.int().min(0) }),
    output: Shown,
  }),
};
