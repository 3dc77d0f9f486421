import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { Language } from "#kernel/vocabulary.ts";

const moment = z.iso.datetime();
const spoken = z.object({ language: Language.default("en") });

/** `forbidden` is decided rule by rule and person by person, so it is told by `rules`, not here. */
export const State = z.enum(["on", "switched-off", "not-set-up", "not-here"]);
export type State = z.infer<typeof State>;

export const Counts = z.object({
  ran: z.int(),
  noticed: z.int(),
  agreed: z.int(),
  acted: z.int(),
  disagreed: z.int(),
  disputed: z.int(),
});

/** One line of the register, in the language asked for. */
export const Listed = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  purpose: z.string(),
  state: State,
  counts: Counts,
  rules: z.int(),
});
export type Listed = z.infer<typeof Listed>;

const Figure = z.object({
  label: z.string(),
  kind: z.enum(["share", "number"]),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.int(),
  date: z.string(),
});

/** Everything one card says, in the language asked for. */
export const Card = Listed.omit({ rules: true }).extend({
  where: z.string(),
  dataIn: z.string(),
  dataNeverIn: z.string(),
  people: z.string(),
  parts: z.array(z.object({ name: z.string(), about: z.string(), licence: z.string(), digest: z.string().nullable() })),
  training: z.array(z.object({ name: z.string(), licence: z.string() })),
  figures: z.array(Figure),
  noFigures: z.string().nullable(),
  /** All figures as measured, named in English. */
  allFigures: z.array(Figure),
  bias: z.string(),
  knownFailures: z.array(z.string()),
  reviewed: z.string(),
  attributes: z.array(z.object({ id: z.string(), group: z.string(), title: z.string(), text: z.string() })),
  /** Rules of the agency's packs that forbid or oblige something about it. */
  rules: z.array(
    z.object({
      id: z.string(),
      pack: z.string(),
      effect: z.enum(["forbid", "oblige"]),
      why: z.string(),
      cite: z.string(),
    }),
  ),
  switch: z.string().nullable(),
});
export type Card = z.infer<typeof Card>;

export const PageVersion = z.object({
  id: z.uuid(),
  hash: z.string(),
  contact: z.string(),
  draftedAt: moment,
  draftedBy: z.string(),
  publishedAt: moment.nullable(),
  publishedBy: z.string().nullable(),
});
export type PageVersion = z.infer<typeof PageVersion>;

export const Contact = z
  .string()
  .trim()
  .min(3)
  .max(400)
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "signs that cannot be kept");

export const register = {
  list: endpoint({
    method: "GET",
    path: "/api/agency/register",
    caller: "staff",
    about: "Every model and rule set in the house: whether it runs here, how often it did, and what people said to it.",
    input: spoken,
    output: z.array(Listed),
  }),
  card: endpoint({
    method: "GET",
    path: "/api/agency/register/:cardId",
    caller: "staff",
    about: "One card of the register, whole.",
    input: spoken.extend({ cardId: z.string().max(60) }),
    output: Card,
  }),
  versions: endpoint({
    method: "GET",
    path: "/api/agency/transparency",
    caller: "staff",
    about: "The public page's versions, newest first; one that is not published is the draft.",
    input: z.object({}),
    output: z.object({ mayChange: z.boolean(), versions: z.array(PageVersion) }),
  }),
  draft: endpoint({
    method: "POST",
    path: "/api/agency/transparency",
    caller: "staff",
    about: "First step: makes the page as it would go out now, to be looked at. For the lead.",
    input: z.object({ id: z.uuid(), contact: Contact }),
    output: PageVersion,
  }),
  preview: endpoint({
    method: "GET",
    path: "/api/agency/transparency/:pageId",
    caller: "staff",
    about: "One version of the page, as its readers get it.",
    input: spoken.extend({ pageId: z.uuid() }),
    output: z.object({ html: z.string() }),
  }),
  publish: endpoint({
    method: "POST",
    path: "/api/agency/transparency/:pageId/publish",
    caller: "staff",
    about: "Second step: publishes the page that was looked at, and no other. For the lead.",
    input: z.object({ pageId: z.uuid(), hash: z.string().length(64) }),
    output: PageVersion,
  }),
};
