import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";

/** A number the agency set, with what it is in each language it was given in. */
export const AgencyLine = z.object({
  label: z.record(z.string(), z.string().max(200)),
  call: z.string().max(40).optional(),
  text: z.string().max(40).optional(),
});
export type AgencyLine = z.infer<typeof AgencyLine>;

export const safety = {
  lines: endpoint({
    method: "GET",
    path: "/api/safety/lines",
    caller: "anyone",
    about: "Where to get help: the place whose public lines fit, and the agency's own numbers. No sign-in needed.",
    input: z.object({}),
    output: z.object({
      /** Names the public lines that fit (`content/crisis/lines.<place>.yaml`); null when it is not known. */
      place: z.string().nullable(),
      agencyLines: z.array(AgencyLine),
    }),
  }),
};
