import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";

export const progress = {
  now: endpoint({
    method: "GET",
    path: "/api/plan-together/:personId/progress",
    caller: "signed-in",
    about:
      "How goals go by the person's own ratings, and scores beside how scores of others went, where they may be seen.",
    input: z.object({ personId: PersonId }),
    output: z.object({
      goals: z.array(
        z.object({
          id: z.uuid(),
          words: z.string(),
          state: z.string(),
          /** By the person: where it stands, newest or oldest first as the goals room gives it. */
          ratings: z.array(z.object({ at: z.iso.datetime(), progress: z.unknown() })),
        }),
      ),
      /** Null: the scores are not open to whoever asks. */
      courses: z
        .array(
          z.object({
            instrument: z.string(),
            points: z.array(
              z.object({
                at: z.iso.datetime(),
                total: z.number(),
                /** Whole points; null where no course is published for these questions. */
                expected: z.object({ middle: z.number(), low: z.number(), high: z.number() }).nullable(),
              }),
            ),
            standsOut: z.enum(["worse", "outside"]).nullable(),
          }),
        )
        .nullable(),
    }),
  }),
};
