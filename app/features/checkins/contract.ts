import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";

/** Ten seconds of how things are. Every part may be left out; an empty check-in is not one. */
export const CheckinAnswers = z
  .object({
    /** 1 very low … 5 very good */
    mood: z.int().min(1).max(5).optional(),
    /** 1 none … 5 plenty */
    energy: z.int().min(1).max(5).optional(),
    sleepHours: z.number().min(0).max(24).optional(),
    word: z.string().trim().min(1).max(80).optional(),
  })
  .refine((answers) => Object.values(answers).some((value) => value !== undefined), "say at least one thing");
export type CheckinAnswers = z.infer<typeof CheckinAnswers>;

export const Checkin = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  zone: z.string(),
  answers: CheckinAnswers,
});
export type Checkin = z.infer<typeof Checkin>;

export const checkins = {
  save: endpoint({
    method: "PUT",
    path: "/api/checkins/:id",
    caller: "person",
    about: "Keeps one check-in of one's own. Sending the same id again changes nothing.",
    input: z.object({
      id: z.uuid(),
      at: z.iso.datetime({ offset: true }),
      zone: z.string().regex(/^[A-Za-z0-9_+\-/]{1,60}$/),
      answers: CheckinAnswers,
    }),
    output: z.object({ saved: z.literal(true) }),
  }),
  mine: endpoint({
    method: "GET",
    path: "/api/checkins",
    caller: "person",
    about: "One's own check-ins, newest first.",
    input: z.object({ days: z.coerce.number().int().min(1).max(400).default(90) }),
    output: z.array(Checkin),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/checkins",
    caller: "staff",
    about: "A person's check-ins, under a release they gave.",
    input: z.object({ personId: PersonId, days: z.coerce.number().int().min(1).max(400).default(90) }),
    output: z.array(Checkin),
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/checkins/:id",
    caller: "person",
    about: "Takes one of one's own check-ins back.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ removed: z.literal(true) }),
  }),
};
