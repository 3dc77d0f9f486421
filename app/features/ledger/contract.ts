import { PROOF_FORMAT } from "@mooring/transparency";
import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { Compartment, Language } from "#kernel/vocabulary.ts";

const moment = z.iso.datetime();

/** To ask, to say that a line is wrong, or to put beside it what is right. The line itself never changes. */
export const DisputeKind = z.enum(["ask", "wrong", "correct"]);
export type DisputeKind = z.infer<typeof DisputeKind>;

/** What somebody said about a line of their own, and what the privacy officer answered. */
export const Dispute = z.object({
  id: z.uuid(),
  kind: DisputeKind,
  words: z.string(),
  askedAt: moment,
  answer: z.string().nullable(),
  answeredAt: moment.nullable(),
});
export type Dispute = z.infer<typeof Dispute>;

/** One line in plain words. `details` say what for, why it was allowed, and what staff wrote about it. */
export const Entry = z.object({
  id: z.uuid(),
  at: moment,
  /** Day and time in the person's own zone, in words. */
  when: z.string(),
  who: z.enum(["me", "staff", "software", "nobody"]),
  outcome: z.string(),
  text: z.string(),
  details: z.array(z.string()),
  disputes: z.array(Dispute),
});
export type Entry = z.infer<typeof Entry>;

/** A line of the whole agency, without names: people and staff appear by the end of their id only. */
export const AgencyLine = z.object({
  id: z.uuid(),
  at: moment,
  actorKind: z.string(),
  actor: z.string().nullable(),
  actorRole: z.string().nullable(),
  subject: z.string().nullable(),
  action: z.string(),
  compartments: z.array(z.string()),
  count: z.int(),
  purpose: z.string(),
  basis: z.string(),
  outcome: z.string(),
});
export type AgencyLine = z.infer<typeof AgencyLine>;

const LineFields = z.record(z.string(), z.union([z.string(), z.int(), z.boolean(), z.null(), z.array(z.string())]));

/**
 * All that is needed to check one line without trusting the server: the fields that were hashed, where the line stands,
 * the hashes on the way to the root (base64, lowest first), and the signed checkpoint with that root.
 */
export const Proof = z.discriminatedUnion("state", [
  z.object({ state: z.literal("waiting") }),
  z.object({
    state: z.literal("proved"),
    line: LineFields,
    seq: z.int(),
    size: z.int(),
    inclusion: z.array(z.string()),
    checkpoint: z.string(),
    /** `name+id+key`, as in C2SP signed-note. */
    verifierKey: z.string(),
  }),
]);
export type Proof = z.infer<typeof Proof>;

const places = z.array(z.int()).readonly();
const FileFields = z
  .record(z.string(), z.union([z.string(), z.int(), z.boolean(), z.null(), z.array(z.string()).readonly()]))
  .readonly();

/** `ProofFile` of `@mooring/transparency`, whose README says what each part is for. */
export const OwnFile = z.object({
  format: z.literal(PROOF_FORMAT),
  agency: z.string(),
  madeAt: moment,
  origin: z.string(),
  subject: z.string(),
  key: z.string(),
  checkpoint: z.string(),
  statement: z.string(),
  hashes: z.array(z.string()).readonly(),
  lines: z
    .array(
      z.object({
        seq: z.int(),
        line: FileFields,
        inclusion: places,
        said: z.record(z.string(), z.string()).readonly(),
      }),
    )
    .readonly(),
  earlier: z.array(z.object({ checkpoint: z.string(), consistency: places })).readonly(),
});

/** The newest signed checkpoint and what becomes of it outside the house. */
export const Seal = z.object({
  seal: z.object({ size: z.int(), note: z.string(), at: moment }).nullable(),
  fingerprint: z.string(),
  address: z.string().nullable(),
  sentAt: moment.nullable(),
  /** False: this house sends no e-mail. */
  canMail: z.boolean(),
  mayChange: z.boolean(),
});
export type Seal = z.infer<typeof Seal>;

const done = z.object({ done: z.literal(true) });
const spoken = z.object({ language: Language.default("en") });
const page = z.object({ before: z.string().max(80).optional() });

export const ledger = {
  mine: endpoint({
    method: "GET",
    path: "/api/ledger/mine",
    caller: "person",
    about: "Who has seen what about oneself, newest first, 50 at a time. One's own acts are left out unless asked for.",
    input: spoken.extend(page.shape).extend({
      who: z.enum(["all-but-me", "others", "me", "software", "asked"]).default("all-but-me"),
      what: Compartment.optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    }),
    output: z.object({ entries: z.array(Entry), before: z.string().nullable() }),
  }),
  proof: endpoint({
    method: "GET",
    path: "/api/ledger/mine/:lineId/proof",
    caller: "person",
    about: "What one's own browser needs to check that a line was never changed.",
    input: z.object({ lineId: z.uuid() }),
    output: Proof,
  }),
  file: endpoint({
    method: "GET",
    path: "/api/ledger/mine/file",
    caller: "person",
    about: "Every line about oneself in one file, with proofs that anyone can check without the agency.",
    input: z.object({}),
    output: OwnFile,
  }),
  dispute: endpoint({
    method: "POST",
    path: "/api/ledger/mine/:lineId/dispute",
    caller: "person",
    about: "Asks the privacy officer about a line. Sending the same id again changes nothing.",
    input: z.object({
      lineId: z.uuid(),
      id: z.uuid(),
      kind: DisputeKind.default("ask"),
      words: z.string().trim().min(1).max(4000),
    }),
    output: Dispute,
  }),
  disputes: endpoint({
    method: "GET",
    path: "/api/agency/disputes",
    caller: "staff",
    about: "What people asked about lines in their ledger; the open ones first. For the privacy officer.",
    input: spoken,
    output: z.array(
      z.object({
        id: z.uuid(),
        person: z.string(),
        line: Entry.pick({ at: true, when: true, text: true, details: true }).nullable(),
        dispute: Dispute,
      }),
    ),
  }),
  answer: endpoint({
    method: "POST",
    path: "/api/agency/disputes/:id/answer",
    caller: "staff",
    about: "Answers what a person asked about a line. The person sees it beside the line.",
    input: z.object({ id: z.uuid(), words: z.string().trim().min(1).max(4000) }),
    output: z.object({ answered: z.literal(true) }),
  }),
  agency: endpoint({
    method: "GET",
    path: "/api/agency/ledger",
    caller: "staff",
    about: "The agency's ledger without names, newest first, 50 at a time. For privacy officer and auditor.",
    input: page.extend({ outcome: z.enum(["refused", "alarm"]).optional() }),
    output: z.object({ lines: z.array(AgencyLine), before: z.string().nullable() }),
  }),
  seal: endpoint({
    method: "GET",
    path: "/api/agency/ledger/seal",
    caller: "staff",
    about:
      "The newest signed checkpoint, to print or to compare, and where it is mailed to. For lead, privacy officer, auditor.",
    input: z.object({}),
    output: Seal,
  }),
  sealAddress: endpoint({
    method: "PUT",
    path: "/api/agency/ledger/seal",
    caller: "staff",
    about: "Says where the newest checkpoint is mailed each night; null ends it. For lead and privacy officer.",
    input: z.object({ address: z.email().max(200).nullable() }),
    output: done,
  }),
  sealPrinted: endpoint({
    method: "POST",
    path: "/api/agency/ledger/seal/printed",
    caller: "staff",
    about: "Notes that a checkpoint was printed, so that later proof files lead back to it.",
    input: z.object({ size: z.int().min(0) }),
    output: done,
  }),
  verify: endpoint({
    method: "POST",
    path: "/api/agency/ledger/verify",
    caller: "staff",
    about: "Reads the whole ledger against its hashes and signed checkpoints, here and in the second place.",
    input: z.object({}),
    output: z.object({
      ok: z.boolean(),
      size: z.int(),
      /** Written, and not yet chained: normally gone within a second. */
      waiting: z.int(),
      checkpoints: z.int(),
      problems: z.array(z.object({ kind: z.string(), detail: z.string() })),
    }),
  }),
};
