import { z } from "zod";

const Words = z.object({ en: z.string(), es: z.string() });

/** A shipped set of questions with where the right to use it comes from, and why one is off. */
export const ShippedCard = z.object({
  id: z.string(),
  title: Words,
  about: Words,
  owner: z.string(),
  licence: z.string(),
  attribution: z.string(),
  permission: z.enum(["public-domain", "stated-free", "open-licence", "own", "agency-licence"]),
  /** A saved copy of the permission, by name; null: none is saved yet. */
  evidence: z.string().nullable(),
  use: z.enum(["person", "staff"]),
  status: z.enum(["on", "off"]),
  offBecause: Words.nullable(),
  languages: z.array(z.object({ language: z.string(), status: z.enum(["on", "off"]), offBecause: Words.nullable() })),
  doNotUseFor: z.array(Words),
});
export type ShippedCard = z.infer<typeof ShippedCard>;

const text = z
  .string()
  .trim()
  .max(300)
  .refine((words) => words.isWellFormed() && !words.includes("\0"), "not text");

/** What an agency says about its licence; what is missing is told back by name. */
export const LicenceAnswers = z.object({
  holder: text,
  licenceNo: text,
  uses: z.int().min(1).max(10_000_000).nullable(),
  /** The last day, `2027-01-31`. */
  expires: z.string().max(10).nullable(),
  proof: text,
  electronicUseAllowed: z.boolean(),
});
export type LicenceAnswers = z.infer<typeof LicenceAnswers>;

/** A set of questions under the agency's own licence, with what still stands between it and the first person asked. */
export const LicensedCard = z.object({
  id: z.uuid(),
  instrument: z.string(),
  title: z.string(),
  questions: z.int(),
  standing: z.enum(["blocked", "draft", "waiting", "active"]),
  reasons: z.array(
    z.enum([
      "form-not-read",
      "licence-incomplete",
      "no-electronic-use",
      "not-under-agency-licence",
      "name-taken",
      "too-few-vectors",
      "vectors-missed",
      "needs-approval",
      "needs-second-approval",
    ]),
  ),
  /** Each with its place and plain English words. */
  complaints: z.array(z.object({ at: z.string(), says: z.string() })),
  missed: z.array(z.object({ vector: z.string(), what: z.string(), expected: z.string(), got: z.string() })),
  licence: LicenceAnswers,
  uses: z.int(),
  /** Suspended by itself: its last day is over, or its uses are. */
  suspended: z.enum(["expired", "used-up"]).nullable(),
  daysLeft: z.int().nullable(),
  approvals: z.array(z.object({ name: z.string(), isMine: z.boolean(), at: z.iso.datetime() })),
  digest: z.string(),
  source: z.object({ upload: z.string(), sidecar: z.string(), vectors: z.string() }),
  aboutSubstances: z.boolean(),
});
export type LicensedCard = z.infer<typeof LicensedCard>;
