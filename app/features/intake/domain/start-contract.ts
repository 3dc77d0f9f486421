import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { Audience, FactKey, FactValue } from "../contract.ts";
import { asideLimits } from "./answers.ts";

/** What the code derives, 32 bytes in base64url; the code itself is never sent. */
const Lookup = z.string().regex(/^[\w-]{43}$/);
/** As `@mooring/sealing` makes it. */
const Sealed = z
  .string()
  .max(asideLimits.sealedLength)
  .regex(/^v1\.[\w-]{16}\.[\w-]{107,}$/);
const moment = z.iso.datetime();

const Kept = z.object({ version: z.int(), until: moment });
const Over = z.enum(["claimed", "expired", "erased"]);

const Brought = z.object({
  lookup: Lookup,
  facts: z
    .array(z.object({ id: z.uuid(), key: FactKey, value: FactValue, at: z.iso.datetime({ offset: true }) }))
    .max(asideLimits.answers),
});

/** Answers of somebody without an account, kept sealed under a paper code. */
export const aside = {
  open: endpoint({
    method: "POST",
    path: "/api/start/open",
    caller: "anyone",
    about: "Hands back what is kept under a code, as it was sealed. Only whoever has the code can read it.",
    input: z.object({ lookup: Lookup }),
    output: z.discriminatedUnion("state", [
      Kept.extend({ state: z.literal("kept"), sealed: Sealed }),
      z.object({ state: z.literal("over"), why: Over, at: moment }),
    ]),
  }),
  keep: endpoint({
    method: "PUT",
    path: "/api/start/answers",
    caller: "anyone",
    about: "Keeps sealed answers under a code for 30 days. `after` is the version they were made from; 0 begins.",
    input: z.object({ lookup: Lookup, sealed: Sealed, after: z.int().min(0) }),
    output: Kept,
  }),
  forget: endpoint({
    method: "POST",
    path: "/api/start/forget",
    caller: "anyone",
    about: "Erases what is kept under a code. Safe to send twice.",
    input: z.object({ lookup: Lookup }),
    output: z.object({ forgotten: z.literal(true) }),
  }),
  claim: endpoint({
    method: "POST",
    path: "/api/start/claim",
    caller: "person",
    about: "Makes answers opened with a code one's own told facts, once, and erases what was kept under the code.",
    input: Brought.extend({ audience: Audience }),
    output: z.object({ brought: z.int() }),
  }),
  claimFor: endpoint({
    method: "POST",
    path: "/api/people/:personId/claim",
    caller: "staff",
    about: "The same by the care team, with the person there, who brought their code.",
    input: Brought.extend({ personId: PersonId, interpreter: z.boolean().default(false) }),
    output: z.object({ brought: z.int() }),
  }),
};
