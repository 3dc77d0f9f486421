import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { Compartment, Language } from "#kernel/vocabulary.ts";

const moment = z.iso.datetime();

/** What may be erased: one or more kinds, or all there is. */
export const Parts = z.union([z.literal("all"), z.array(Compartment).min(1)]);
export type Parts = z.infer<typeof Parts>;

/** What the law has this agency keep, and until when if it were erased today. */
export const Keeping = z.object({ rule: z.string(), kinds: z.array(Compartment), until: moment, why: z.string() });
export type Keeping = z.infer<typeof Keeping>;

export const Request = z.object({
  id: z.uuid(),
  parts: Parts,
  askedAt: moment,
  dueAt: moment,
  /** `waiting`: a call for help about them is open, and erasing waits for its closing. */
  state: z.enum(["cooling", "waiting", "running"]),
});
export type Request = z.infer<typeof Request>;

const own = z.object({
  /** Kinds that have something in them and can be erased by themselves, with how many pieces. */
  kinds: z.array(z.object({ compartment: Compartment, count: z.int(), alone: z.boolean() })),
  keeping: z.array(Keeping),
  request: Request.nullable(),
  /** Days that pass before it happens, unless the person does not want to wait. */
  coolingDays: z.int(),
});
export type Own = z.infer<typeof own>;

const sealedReceipt = z.object({ sealed: z.string().nullable() });
/** From the code that only the person has: where the receipt will lie, and the key it is sealed with; base64url. */
const code = { lookup: z.string().regex(/^[\w-]{43}$/), key: z.string().regex(/^[\w-]{43}$/) };

export const erasure = {
  own: endpoint({
    method: "GET",
    path: "/api/erasure",
    caller: "person",
    about: "What can be erased, what the law has kept and why, and what has been asked for.",
    input: z.object({ language: Language.default("en") }),
    output: own,
  }),
  ask: endpoint({
    method: "POST",
    path: "/api/erasure",
    caller: "person",
    about: "Asks for things to be erased after the days to think. Asking twice is asking once.",
    input: z.object({ id: z.uuid(), parts: Parts, ...code }),
    output: Request,
  }),
  cancel: endpoint({
    method: "DELETE",
    path: "/api/erasure",
    caller: "person",
    about: "Takes it back, as long as it has not happened.",
    input: z.object({}),
    output: z.object({ cancelled: z.literal(true) }),
  }),
  now: endpoint({
    method: "POST",
    path: "/api/erasure/now",
    caller: "person",
    about: "Erases what was asked for without waiting any longer.",
    input: z.object({ id: z.uuid() }),
    /** `waiting`: a call for help is open. Else it happens within seconds, and the receipt says so. */
    output: z.object({ waiting: z.boolean() }),
  }),
  receipt: endpoint({
    method: "POST",
    path: "/api/erasure/receipt",
    caller: "anyone",
    about: "The sealed receipt of an erasure, for whoever holds its code. Null until it has happened.",
    input: z.object({ lookup: code.lookup }),
    output: sealedReceipt,
  }),
  retention: endpoint({
    method: "GET",
    path: "/api/agency/retention",
    caller: "staff",
    about:
      "What goes by itself within the next week, by which rule, and what the law has kept of people who were erased.",
    input: z.object({ language: Language.default("en") }),
    output: z.object({
      clearing: z.array(
        z.object({
          rule: z.string(),
          kinds: z.array(Compartment),
          days: z.int(),
          why: z.string(),
          /** Pieces and people whose time ends within a week. */
          pieces: z.int(),
          people: z.int(),
        }),
      ),
      keeping: z.array(z.object({ rule: z.string(), kinds: z.array(Compartment), years: z.int(), source: z.string() })),
      boxes: z.array(z.object({ id: z.uuid(), rule: z.string(), keptAt: moment, until: moment })),
      mayOpen: z.boolean(),
    }),
  }),
  openBox: endpoint({
    method: "POST",
    path: "/api/agency/retention/boxes/:id",
    caller: "staff",
    about: "Opens what the law has kept of somebody who was erased. For the privacy officer, with a reason.",
    input: z.object({ id: z.uuid(), reason: z.string().trim().min(3).max(200) }),
    output: z.object({ tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) }),
  }),
};
