import { z } from "zod";
import { provenance, text, words } from "./schema-text.ts";

/** What a question is about, in the order in which they come: how to talk at all, what cannot wait, hopes, ways of working. */
export const IntakeTag = z.enum(["access", "now", "hopes", "ways"]);
export type IntakeTag = z.infer<typeof IntakeTag>;

/** Names the fact that an answer becomes; forms of other rooms ask for it by this name. */
export const FactKey = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60);

const Option = z.strictObject({
  id: FactKey,
  text: words(10),
  /** Said at once when this is chosen, with the crisis lines and a way to call someone. Only where it cannot wait. */
  now: text.optional(),
});

/** One question of a set. `one`: one option; `some`: any number; `words`: only own words. Every one can be skipped. */
export const IntakeQuestion = z
  .strictObject({
    id: FactKey,
    kind: z.enum(["one", "some", "words"]),
    tags: z.tuple([IntakeTag]),
    ask: words(18),
    /** How the fact is called where it is shown later. */
    told: words(8),
    /** Why it is asked, to the person. */
    why: text,
    options: z.array(Option).max(12),
    /** The label of a box for own words; without it there is none. */
    words: text.optional(),
  })
  .refine(
    ({ kind, options }) => (kind === "words") === (options.length === 0),
    "options belong to a choice, and only there",
  )
  .refine(({ kind, words: box }) => kind !== "words" || box !== undefined, "a question for words needs a box")
  .refine(
    ({ tags, options }) => tags[0] === "now" || options.every(({ now }) => now === undefined),
    "only what cannot wait is answered at once",
  );
export type IntakeQuestion = z.infer<typeof IntakeQuestion>;

/** `intake/first-contact.en.yaml`: questions of a first talk. The agency chooses which of them are asked, and in which order. */
export const IntakeSet = z.strictObject({
  id: FactKey,
  ...provenance,
  version: z.int().positive(),
  title: words(8),
  about: words(14),
  questions: z.array(IntakeQuestion).min(1).max(40),
});
export type IntakeSet = z.infer<typeof IntakeSet>;
