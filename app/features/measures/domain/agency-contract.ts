import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { LicenceAnswers, LicensedCard, ShippedCard } from "./agency-shapes.ts";

export { LicenceAnswers, LicensedCard, ShippedCard } from "./agency-shapes.ts";

const one = z.object({ id: z.uuid() });
/** JSON, or for scoring and examples YAML. */
const source = z.string().max(300_000);
const Card = z.object({ card: LicensedCard });

export const instruments = {
  list: endpoint({
    method: "GET",
    path: "/api/instruments",
    caller: "staff",
    about: "Every set of questions here: where the right to use it comes from, and why one is off.",
    input: z.object({}),
    output: z.object({
      shipped: z.array(ShippedCard),
      /** Empty for whoever does not settle them. */
      licensed: z.array(LicensedCard),
      maySettle: z.boolean(),
    }),
  }),
  keep: endpoint({
    method: "PUT",
    path: "/api/instruments/:id",
    caller: "staff",
    about:
      "Keeps a set of questions under the agency's licence, and says what is still missing. Any change needs both approvals anew.",
    input: one.extend({
      upload: source,
      sidecar: source,
      vectors: source,
      licence: LicenceAnswers,
      aboutSubstances: z.boolean().default(false),
    }),
    output: Card,
  }),
  approve: endpoint({
    method: "POST",
    path: "/api/instruments/:id/approve",
    caller: "staff",
    about: "One of two yeses to exactly these contents, by their digest. The second person makes it active.",
    input: one.extend({ digest: z.string().max(128) }),
    output: Card,
  }),
  withdraw: endpoint({
    method: "POST",
    path: "/api/instruments/:id/withdraw",
    caller: "staff",
    about: "Takes a set of questions off. What was answered stays, with its scores.",
    input: one,
    output: z.object({ done: z.literal(true) }),
  }),
};
