import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { Language } from "#kernel/vocabulary.ts";
import { kinds } from "./domain.ts";

const moment = z.iso.datetime();
const words = z
  .string()
  .trim()
  .min(1)
  .max(600)
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "signs that cannot be kept");

export const Kind = z.enum(kinds);
export const Verdict = z.enum(["ordinary", "explained", "follow-up"]);
export type Verdict = z.infer<typeof Verdict>;

/** One look as its ledger line has it; the person stays without a name. */
export const LineView = z.object({
  id: z.uuid(),
  when: z.string(),
  compartments: z.array(z.string()),
  count: z.int(),
  purpose: z.string(),
  basis: z.string(),
});

export const Item = z.object({
  id: z.uuid(),
  day: z.string(),
  member: z.string(),
  /** The end of the person's id; null for an item about a whole day. */
  person: z.string().nullable(),
  kinds: z.array(Kind),
  lines: z.array(LineView),
  moreLines: z.int(),
  /** It is about whoever asks, so somebody else signs it off. */
  isOwn: z.boolean(),
  question: z.string().nullable(),
  askedAt: moment.nullable(),
  answer: z.string().nullable(),
  answeredAt: moment.nullable(),
  verdict: Verdict.nullable(),
  reason: z.string().nullable(),
  signedBy: z.string().nullable(),
  signedAt: moment.nullable(),
});
export type Item = z.infer<typeof Item>;

export const Figures = z.object({
  open: z.int(),
  /** Days the oldest open item has waited; null when none waits. */
  oldestDays: z.int().nullable(),
  reviewed: z.int(),
  /** By kind over the last ninety days: how many were signed off, and how many of those were quite ordinary. */
  byKind: z.array(z.object({ kind: Kind, signed: z.int(), ordinary: z.int() })),
  lastRunAt: moment.nullable(),
  looks: z.int().nullable(),
});
export type Figures = z.infer<typeof Figures>;

/** A question to oneself about one's own looks. */
export const OwnQuestion = Item.pick({
  id: true,
  day: true,
  lines: true,
  moreLines: true,
  person: true,
  question: true,
  askedAt: true,
  answer: true,
  answeredAt: true,
}).extend({ canKnow: z.boolean() });
export type OwnQuestion = z.infer<typeof OwnQuestion>;

const done = z.object({ done: z.literal(true) });
const spoken = z.object({ language: Language.default("en") });

export const accessReview = {
  items: endpoint({
    method: "GET",
    path: "/api/agency/access-review",
    caller: "staff",
    about: "Looks worth a question, without people's names; the oldest open ones first. For the privacy officer.",
    input: spoken.extend({ show: z.enum(["open", "done"]).default("open") }),
    output: z.object({ items: z.array(Item), figures: Figures, maySign: z.boolean() }),
  }),
  ask: endpoint({
    method: "POST",
    path: "/api/agency/access-review/:itemId/ask",
    caller: "staff",
    about: "Asks the member of staff about a look. Asking again changes the question while there is no answer.",
    input: z.object({ itemId: z.uuid(), question: words }),
    output: done,
  }),
  sign: endpoint({
    method: "POST",
    path: "/api/agency/access-review/:itemId/sign",
    caller: "staff",
    about: "Signs an item off, once, with a reason; never one about oneself.",
    input: z.object({ itemId: z.uuid(), verdict: Verdict, reason: words }),
    output: done,
  }),
  own: endpoint({
    method: "GET",
    path: "/api/own-looks",
    caller: "staff",
    about: "What the privacy officer asked about one's own looks.",
    input: spoken,
    output: z.array(OwnQuestion),
  }),
  answer: endpoint({
    method: "POST",
    path: "/api/own-looks/:itemId/answer",
    caller: "staff",
    about: "Answers a question about one's own look, and says whether one knows the person from one's own life.",
    input: z.object({ itemId: z.uuid(), answer: words, knowsPrivately: z.boolean().default(false) }),
    output: done,
  }),
};
