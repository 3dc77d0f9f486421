import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { limits } from "./domain.ts";

/** What `sealOwn` makes of one step: which plan, its place, its title and its words are all inside. */
const Sealed = z
  .string()
  .max(40_000)
  .regex(/^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);
const Words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed(), "half of a character is missing");

/** A step as its owner gets it back; `sealed` null: taken away. */
export const KeptStep = z.object({ id: z.uuid(), version: z.int(), sealed: z.string().nullable() });
export type KeptStep = z.infer<typeof KeptStep>;

export const Share = z.object({
  id: z.uuid(),
  stepId: z.uuid(),
  to: z.enum(["care-team", "member"]),
  /** The worker's name where it is one worker. */
  who: z.string().nullable(),
  /** When the words that they see were sent. */
  sharedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type Share = z.infer<typeof Share>;

export const SharedStep = z.object({
  id: z.uuid(),
  title: z.string(),
  text: z.string(),
  sharedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type SharedStep = z.infer<typeof SharedStep>;

export const safetyPlan = {
  mine: endpoint({
    method: "GET",
    path: "/api/safety-plan",
    caller: "person",
    about: "One's own safety plan, sealed as one's browser left it, and what of it is shared now.",
    input: z.object({}),
    output: z.object({ steps: z.array(KeptStep), shares: z.array(Share) }),
  }),
  save: endpoint({
    method: "PUT",
    path: "/api/safety-plan",
    caller: "person",
    about: "Keeps steps as they are now. Sending the same `saveId` again changes nothing.",
    input: z.object({
      steps: z
        .array(
          z.object({
            id: z.uuid(),
            saveId: z.uuid(),
            /** The version these words were written on; 0 for a new step. */
            version: z.int().min(0),
            /** Null takes the step away, and with it what is shared of it. */
            sealed: Sealed.nullable(),
          }),
        )
        .min(1)
        .max(limits.stepsPerSave),
    }),
    output: z.object({
      /** `version` null: it was changed somewhere else meanwhile and is kept as it was; read again and keep both. */
      steps: z.array(z.object({ id: z.uuid(), version: z.int().nullable() })),
    }),
  }),
  share: endpoint({
    method: "PUT",
    path: "/api/safety-plan/shares/:id",
    caller: "person",
    about:
      "Shows the words of one step to the care team or to one worker until a day. The same id again sends new words.",
    input: z.object({
      id: z.uuid(),
      stepId: z.uuid(),
      to: z.enum(["care-team", "member"]),
      memberId: MemberId.optional(),
      endsAt: z.iso.datetime({ offset: true }),
      title: Words(limits.titleLength),
      text: Words(limits.textLength).min(1),
    }),
    output: Share,
  }),
  unshare: endpoint({
    method: "DELETE",
    path: "/api/safety-plan/shares/:id",
    caller: "person",
    about: "Takes a share back now; the copy is erased. Safe to send twice.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ removed: z.literal(true) }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/safety-plan",
    caller: "staff",
    about: "The steps of a safety plan that a person shows to whoever asks, and nothing about the others.",
    input: z.object({ personId: PersonId }),
    output: z.object({ steps: z.array(SharedStep) }),
  }),
};
