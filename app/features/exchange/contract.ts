import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { Compartment } from "#kernel/vocabulary.ts";

/** One row of one table: columns as they are kept, what was sealed opened. What only its owner can open is `{ sealed, place }`. */
export const TakenRow = z.record(z.string(), z.unknown());
export type TakenRow = z.infer<typeof TakenRow>;

/** A kind of thing that is kept about a person, and how much of it there is. */
export const TakenPart = z.object({ table: z.string(), compartment: Compartment, count: z.int() });
export type TakenPart = z.infer<typeof TakenPart>;

/** Where the next page begins: a table, and the last row of it that came. */
const Cursor = z.object({ table: z.string(), after: z.string().nullable() });
const page = z.object({
  table: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional(),
  after: z.string().max(80).optional(),
});
const pageOfRows = z.object({
  parts: z.array(z.object({ table: z.string(), rows: z.array(TakenRow) })),
  next: Cursor.nullable(),
});
export type PageOfRows = z.infer<typeof pageOfRows>;
const outline = z.object({
  agency: z.object({ name: z.string(), kind: z.string() }),
  at: z.iso.datetime(),
  parts: z.array(TakenPart),
  /** Lines about the person in the ledger; their proofs are in the ledger's own file. */
  lines: z.int(),
});
export type Outline = z.infer<typeof outline>;
export const exchange = {
  outline: endpoint({
    method: "GET",
    path: "/api/take-out",
    caller: "person",
    about: "What is kept about oneself, by kind, with counts. The first step of taking it out.",
    input: z.object({}),
    output: outline,
  }),
  rows: endpoint({
    method: "GET",
    path: "/api/take-out/rows",
    caller: "person",
    about: "One page of everything about oneself, opened. What only one's own key opens comes as it is.",
    input: page,
    output: pageOfRows,
  }),
  outlineOf: endpoint({
    method: "GET",
    path: "/api/people/:personId/take-out",
    caller: "staff",
    about: "The same for a person without an account who sits beside you and asked for it.",
    input: z.object({ personId: PersonId }),
    output: outline,
  }),
  rowsOf: endpoint({
    method: "GET",
    path: "/api/people/:personId/take-out/rows",
    caller: "staff",
    about: "One page about a person who asked for it and is here.",
    input: page.extend({ personId: PersonId }),
    output: pageOfRows,
  }),
};
