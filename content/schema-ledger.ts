import { z } from "zod";
import { Basis, Compartment, Purpose, Role } from "../app/kernel/vocabulary.ts";
import { provenance, text } from "./schema-text.ts";

export const LedgerOutcome = z.enum(["shown", "refused", "changed", "exported", "ran", "erased", "signed-in", "alarm"]);
export type LedgerOutcome = z.infer<typeof LedgerOutcome>;

const byOutcome = z.partialRecord(LedgerOutcome, text);
const linesOfActor = z.strictObject({
  read: byOutcome.optional(),
  list: byOutcome.optional(),
  write: byOutcome.optional(),
  answer: byOutcome.optional(),
  analyse: byOutcome.optional(),
  export: byOutcome.optional(),
  erase: byOutcome.optional(),
  administer: byOutcome.optional(),
  "sign-in": byOutcome.optional(),
  otherwise: z.record(LedgerOutcome, text),
});
/** {what}: `name` for refusals, the person's own acts and several compartments; `one` or `many` for what was let in. */
const counted = z.strictObject({ name: text, one: text, many: text });

/**
 * `ledger/sentences.en.yaml`: a ledger line in plain words. Pick `lines[actor kind][action][outcome]`, else
 * `lines[actor kind].otherwise[outcome]`; when software ran or was refused, `analysers[id]` (else
 * `analysers.otherwise`) is more exact. Fill {who} {role} {what} {count} {why} {when} {also}.
 */
export const LedgerSentences = z.strictObject({
  id: z.literal("sentences"),
  ...provenance,
  version: z.int().positive(),
  title: text,
  intro: text,
  empty: text,
  at: text,
  purpose: text,
  basis: text,
  reason: text,
  notAllowed: text,
  joinTwo: text,
  joinMore: text,
  unknownWho: text,
  unknownRole: text,
  dispute: z.strictObject({ ask: text, text, sent: text }),
  lines: z.strictObject({ person: linesOfActor, staff: linesOfActor, software: linesOfActor, nobody: linesOfActor }),
  acts: z.record(
    z.enum([
      "choice-on",
      "choice-off",
      "choice-ended",
      "release-given",
      "release-ended",
      "release-expired",
      "paragraph-shared",
      "paragraph-unshared",
      "record-opened",
      "team-joined",
      "team-left",
      "alert-raised",
      "questions-asked",
      "plan-adopted",
      "alert-called",
      "alert-taken",
      "alert-reopened",
      "ledger-file",
      "erasure-asked",
      "erasure-cancelled",
      "erasure-now",
      "erased-part",
      "release-prepared",
      "release-lapsed",
      "signer-kept",
      "signer-ended",
      "caution-on",
      "caution-off",
      "age-group-changed",
      "under-ground",
      "disclosure-recorded",
      "disclosure-built",
      "disclosure-told",
      "glass-broken",
      "glass-reviewed",
    ]),
    text,
  ),
  compartments: z.record(Compartment, counted),
  purposes: z.record(Purpose, text),
  bases: z.record(z.enum([...Basis.options, "none"]), text),
  /** Why one policy allowed it, by its id; where it has no words of its own, the basis is told. */
  whys: z.record(z.string(), text),
  /** After a run: what was given to the software, and what it made of it. */
  wentIn: text,
  cameOut: z.strictObject({ none: text, one: text, many: text, answer: text, help: text }),
  roles: z.record(Role, text),
  analysers: z.record(
    z.enum([
      "journal-distress",
      "forecast",
      "early-warning-checkins",
      "early-warning-rules",
      "early-warning-measures",
      "noticing-figures",
      "plan-suggestions",
      "forecast-figures",
      "crisis-triage",
      "crisis-rules",
      "typing-rhythm",
      "voice-features",
      "own-archive",
      "journal-themes",
      "companion-intent",
      "companion-generation",
      "otherwise",
    ]),
    z.strictObject({ name: text, ran: text, refused: text }),
  ),
});
export type LedgerSentences = z.infer<typeof LedgerSentences>;
