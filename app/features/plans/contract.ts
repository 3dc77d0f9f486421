import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { limits } from "./domain/document.ts";

/** Bytes of a change to the shared document, base64. */
const Update = z
  .string()
  .max(Math.ceil(limits.updateBytes / 3) * 4)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);
const Words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed(), "half of a character is missing");

/** Whose hand: the person's own (whose name the screen knows), or a worker's by name. `mine`: of whoever asks. */
export const Hand = z.object({ kind: z.enum(["person", "staff"]), name: z.string(), mine: z.boolean() });
export type Hand = z.infer<typeof Hand>;

/** What somebody said to the plan as it stood then. A yes that still counts has not been lifted. */
export const PlanAnswer = z.object({
  id: z.uuid(),
  by: Hand,
  answer: z.enum(["yes", "not-now", "no"]),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
  /** The plan was changed since, the same hand answered anew, or it became the plan. */
  lifted: z.enum(["edit", "same-hand", "adopted"]).nullable(),
});
export type PlanAnswer = z.infer<typeof PlanAnswer>;

/** The plan that both said yes to last. */
export const Adopted = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  head: z.int(),
  reviewOn: z.iso.date().nullable(),
  with: z.string(),
});
export type Adopted = z.infer<typeof Adopted>;

/** Everything around the text: who is here, whose letters are whose, what was said. */
export const Around = z.object({
  /** Number of the newest change. */
  head: z.int(),
  here: z.array(Hand),
  writers: z.array(z.object({ client: z.int(), by: Hand })),
  answers: z.array(PlanAnswer),
  adopted: Adopted.nullable(),
  /** Names this state; ask to hear when it is another. */
  mark: z.string(),
});
export type Around = z.infer<typeof Around>;

const ofPerson = { personId: PersonId };

export const plans = {
  open: endpoint({
    method: "GET",
    path: "/api/plan-together/:personId",
    caller: "signed-in",
    about: "The plan that a person and their workers write together, whole.",
    input: z.object(ofPerson),
    output: z.object({
      around: Around,
      /** The document, base64; empty where nothing was written yet. */
      state: z.string(),
      /** The caller may write in it. */
      mayWrite: z.boolean(),
    }),
  }),
  push: endpoint({
    method: "POST",
    path: "/api/plan-together/:personId/changes",
    caller: "signed-in",
    about: "Adds a change to the document. The same id again adds nothing. Any yes that stood falls with it.",
    input: z.object({
      ...ofPerson,
      id: z.uuid(),
      update: Update,
      /** Nobody else is here: the pieces may be put together now. */
      alone: z.boolean().default(false),
    }),
    output: z.object({ head: z.int() }),
  }),
  live: endpoint({
    method: "GET",
    path: "/api/plan-together/:personId/live",
    caller: "signed-in",
    about:
      "Waits for what is new since a change: other people's changes, who is here, what was said. Ends when it may not be read any more.",
    input: z.object({
      ...ofPerson,
      since: z.coerce.number().int().min(0).default(0),
      /** The `mark` that the caller knows. */
      mark: z.string().max(64).default(""),
      waitMs: z.coerce.number().int().min(0).max(25_000).default(0),
    }),
    output: z.object({ around: Around, updates: z.array(z.string()) }),
  }),
  answer: endpoint({
    method: "POST",
    path: "/api/plan-together/:personId/answers",
    caller: "signed-in",
    about:
      "Yes, not now or no to the plan as it stands. Two yeses, the person's and a worker's, to the same text adopt it.",
    input: z.object({
      ...ofPerson,
      id: z.uuid(),
      /** Number of the newest change that the caller has seen. */
      head: z.int().min(0),
      answer: z.enum(["yes", "not-now", "no"]),
      reason: Words(limits.reasonLength).nullable().default(null),
      /** A worker has looked at each idea in it that came from software, and stands by it. */
      lookedAtIdeas: z.boolean().default(false),
    }),
    output: z.object({ around: Around }),
  }),
  versions: endpoint({
    method: "GET",
    path: "/api/plan-together/:personId/versions",
    caller: "signed-in",
    about: "Plans that both said yes to, newest first.",
    input: z.object(ofPerson),
    output: z.object({
      versions: z.array(Adopted.extend({ memberId: MemberId, plan: z.unknown() })),
    }),
  }),
};
