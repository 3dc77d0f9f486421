import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { limits } from "./document.ts";

const Words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed(), "half of a character is missing");
const HelpId = z.string().max(80);
const How = {
  help: HelpId.nullable(),
  text: Words(limits.rowLength),
  helpful: z.int().min(1).max(5).nullable(),
  adverse: z.boolean(),
};

export const Trial = z.object({ id: z.uuid(), at: z.iso.datetime(), by: z.enum(["person", "staff"]), ...How });
export type Trial = z.infer<typeof Trial>;

/** Codes and values of one reason, as `@mooring/recommend` gives them; screens have the words. */
const Coded = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** One idea with its reasons. `title`, `about` and how sure one can be in the language asked for. */
export const Idea = z.object({
  id: HelpId,
  title: z.string(),
  about: z.string(),
  howSure: z.string(),
  level: z.string(),
  score: z.number(),
  low: z.number(),
  high: z.number(),
  why: z.array(Coded),
  whyNot: z.array(Coded),
  unknown: z.array(Coded),
  wouldChange: z.array(Coded),
  /** What was said to it last. */
  answer: z.enum(["taken", "changed", "refused", "not-now", "none"]).nullable(),
});
export type Idea = z.infer<typeof Idea>;

export const IdeasNow = z.object({
  /** `off`: not turned on by the person, or not allowed here; `none`: not asked for yet. */
  state: z.enum(["off", "none", "here"]),
  /** The person may turn it on themselves. */
  mayChoose: z.boolean(),
  id: z.uuid().nullable(),
  at: z.iso.datetime().nullable(),
  items: z.array(Idea),
  abstained: z.string().nullable(),
  order: z.string().nullable(),
  isReviewFirst: z.boolean(),
  /** Facts worth asking. */
  asks: z.array(z.string()),
});
export type IdeasNow = z.infer<typeof IdeasNow>;

const ofPerson = { personId: PersonId };
const Spoken = z.enum(["en", "es"]).catch("en");

export const ideas = {
  read: endpoint({
    method: "GET",
    path: "/api/plan-together/:personId/ideas",
    caller: "signed-in",
    about: "Ideas that software had for a plan, as they were kept, with what was said to each.",
    input: z.object({ ...ofPerson, language: Spoken }),
    output: IdeasNow,
  }),
  find: endpoint({
    method: "POST",
    path: "/api/plan-together/:personId/ideas",
    caller: "signed-in",
    about: "Lets software look for ideas, if the person turned that on and the rules here allow it.",
    input: z.object({ ...ofPerson, language: Spoken }),
    output: IdeasNow,
  }),
  answer: endpoint({
    method: "POST",
    path: "/api/plan-together/:personId/ideas/answers",
    caller: "signed-in",
    about: "Keeps what somebody said to an idea. Nothing goes into the plan by this.",
    input: z.object({
      ...ofPerson,
      id: z.uuid(),
      ideasId: z.uuid(),
      /** Null with `none`: none of these. */
      help: HelpId.nullable(),
      answer: z.enum(["taken", "changed", "refused", "not-now", "none"]),
      reason: Words(limits.reasonLength).nullable().default(null),
      secondsOpen: z.int().min(0).max(86_400).default(0),
    }),
    output: z.object({ done: z.literal(true) }),
  }),
  tried: endpoint({
    method: "POST",
    path: "/api/plan-together/:personId/tried",
    caller: "signed-in",
    about: "Keeps how it went with something that was tried.",
    input: z.object({ ...ofPerson, id: z.uuid(), ...How }),
    output: z.object({ done: z.literal(true) }),
  }),
  helped: endpoint({
    method: "GET",
    path: "/api/plan-together/:personId/helped",
    caller: "signed-in",
    about: "What was tried, what helped and what made things worse.",
    input: z.object(ofPerson),
    output: z.object({
      helped: z.array(z.object({ ...How, at: z.iso.datetime(), times: z.int() })),
    }),
  }),
  figures: endpoint({
    method: "GET",
    path: "/api/plan-ideas/figures",
    caller: "staff",
    about: "How often ideas of software were taken, changed or refused here, without names; small numbers are hidden.",
    input: z.object({}),
    output: z.object({
      sinceDays: z.int(),
      /** `answers` null: fewer than eleven people, so not told. */
      figures: z.array(z.object({ answer: z.string(), answers: z.int().nullable() })),
      /** Share of answers to single ideas that took one as it was; null where that is not told. */
    }),
  }),
};
