import { z } from "zod";
import { Watching } from "#features/alerts/contract.ts";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { Language } from "#kernel/vocabulary.ts";
import { limits } from "./domain/limits.ts";
import { Asked, Form, HelpKind, InstrumentId, Offer, Past, Preview, Sitting, Why } from "./domain/shapes.ts";

export {
  Asked,
  Form,
  HelpKind,
  Offer,
  OffReason,
  Past,
  Preview,
  Scaled,
  Sitting,
} from "./domain/shapes.ts";

const told = z.iso.datetime({ offset: true });
const Zone = z.string().regex(/^[A-Za-z0-9_+\-/]{1,60}$/);
const Done = z.object({ done: z.literal(true) });
const one = z.object({ id: z.uuid() });
/** A file as text. `instrument`: for tables, which do not say themselves what they hold. */
const FileText = z.object({
  text: z.string().max(limits.fileLetters),
  instrument: InstrumentId.optional(),
  language: Language.default("en"),
});
const ofOne = z.object({ personId: PersonId });

/** A value of the answer chosen, "declined" for "I would rather not say", null to take an answer back. */
export const Value = z.union([z.number().min(-1000).max(1000), z.literal("declined"), z.null()]);
export type Value = z.infer<typeof Value>;

/** Help was shown because of this very answer; `watching` says honestly whether a human being is called now. */
export const Help = z.object({ watching: Watching, kind: HelpKind });
export type Help = z.infer<typeof Help>;

export const measures = {
  mine: endpoint({
    method: "GET",
    path: "/api/measures",
    caller: "person",
    about:
      "Questions for oneself: what a worker asks now, what one began, and what one can take, with why something is off.",
    input: z.object({ language: Language.default("en") }),
    output: z.object({
      asked: z.array(Asked),
      open: z.array(Sitting.omit({ answers: true })),
      offers: z.array(Offer),
      limit: z.object({ questionsAWeek: z.int(), rests: z.boolean() }),
    }),
  }),
  waiting: endpoint({
    method: "GET",
    path: "/api/measures/waiting",
    caller: "person",
    about: "Whether questions wait for oneself. Opens nothing, so it leaves no line.",
    input: z.object({}),
    output: z.object({ due: z.int(), open: z.int() }),
  }),
  form: endpoint({
    method: "GET",
    path: "/api/measures/forms/:instrument",
    caller: "person",
    about: "The questions themselves, word for word, with whom they come from.",
    input: z.object({ instrument: InstrumentId, language: Language.default("en") }),
    output: Form,
  }),
  begin: endpoint({
    method: "PUT",
    path: "/api/measures/sittings/:id",
    caller: "person",
    about:
      "Begins to answer. Begun already on another device, the answers meet there. The same id again changes nothing.",
    input: one.extend({
      instrument: InstrumentId,
      language: Language,
      invitationId: z.uuid().optional(),
      at: told,
      zone: Zone,
      /** For questions that need a private place: said to be alone, on a device nobody else uses. */
      alone: z.boolean().optional(),
    }),
    output: z.object({ sittingId: z.uuid() }),
  }),
  sitting: endpoint({
    method: "GET",
    path: "/api/measures/sittings/:id",
    caller: "person",
    about: "What one has answered so far, to go on where one was.",
    input: one,
    output: Sitting,
  }),
  answer: endpoint({
    method: "PUT",
    path: "/api/measures/answers/:id",
    caller: "person",
    about:
      "Keeps one answer. An answer that tells of danger shows help and calls the people on call, once. The same id again changes nothing.",
    input: one.extend({ sittingId: z.uuid(), linkId: z.string().min(1).max(80), value: Value, at: told }),
    output: z.object({ saved: z.literal(true), help: Help.nullable() }),
  }),
  end: endpoint({
    method: "POST",
    path: "/api/measures/sittings/:id/end",
    caller: "person",
    about: "Finishes. Only what is finished has a score. Pressed twice, or on two devices, it is finished once.",
    input: one.extend({ at: told }),
    output: z.object({ past: Past.nullable() }),
  }),
  skip: endpoint({
    method: "POST",
    path: "/api/measures/asked/:id/skip",
    caller: "person",
    about: "Not this time. It never counts as getting worse.",
    input: one.extend({ sittingId: z.uuid(), at: told, zone: Zone }),
    output: Done,
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/measures/sittings/:id",
    caller: "person",
    about: "Takes back one's answers to one set of questions.",
    input: one,
    output: z.object({ removed: z.literal(true) }),
  }),
  history: endpoint({
    method: "GET",
    path: "/api/measures/history",
    caller: "person",
    about: "One's own finished questions with their scores, oldest first.",
    input: z.object({ language: Language.default("en") }),
    output: z.array(Past),
  }),
  preview: endpoint({
    method: "POST",
    path: "/api/measures/brought/preview",
    caller: "person",
    about: "Looks through a file with answers from elsewhere. Nothing is kept.",
    input: FileText,
    output: Preview,
  }),
  bring: endpoint({
    method: "PUT",
    path: "/api/measures/brought/:importId",
    caller: "person",
    about: "Keeps the answers of a file that can be read. Old answers call nobody. The same id again changes nothing.",
    input: FileText.extend({ importId: z.uuid(), zone: Zone }),
    output: z.object({ kept: z.int() }),
  }),
  unbring: endpoint({
    method: "DELETE",
    path: "/api/measures/brought/:importId",
    caller: "person",
    about: "Takes back everything one file brought.",
    input: z.object({ importId: z.uuid() }),
    output: z.object({ removed: z.int() }),
  }),
  rest: endpoint({
    method: "PUT",
    path: "/api/measures/limit",
    caller: "person",
    about: "How many questions a week one lets oneself be asked, and whether all asking rests.",
    input: z.object({
      questionsAWeek: z.int().min(0).max(limits.questionsAWeek).optional(),
      rests: z.boolean().optional(),
    }),
    output: z.object({ questionsAWeek: z.int(), rests: z.boolean() }),
  }),
  settle: endpoint({
    method: "POST",
    path: "/api/measures/asked/:id/settle",
    caller: "person",
    about: "Pauses what a worker asks, goes on with it, or ends it. No reason is needed.",
    input: one.extend({ how: z.enum(["pause", "go-on", "end"]) }),
    output: Done,
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/measures",
    caller: "staff",
    about: "What is asked of a person and how much that is in a week.",
    input: ofOne.extend({ language: Language.default("en") }),
    output: z.object({
      asked: z.array(Asked),
      offers: z.array(Offer),
      limit: z.object({ questionsAWeek: z.int(), rests: z.boolean() }),
      /** Most questions that fall into one of the next weeks already. */
      mostInAWeek: z.int(),
    }),
  }),
  scoresOf: endpoint({
    method: "GET",
    path: "/api/people/:personId/measures/history",
    caller: "staff",
    about: "A person's finished questions with their scores, under a release they gave.",
    input: ofOne.extend({ language: Language.default("en") }),
    output: z.array(Past),
  }),
  invite: endpoint({
    method: "PUT",
    path: "/api/people/:personId/measures/:id",
    caller: "staff",
    about: "Asks a person to answer some questions, with why and until when. The same id again changes nothing.",
    input: ofOne.extend({
      id: z.uuid(),
      instrument: InstrumentId,
      why: Why,
      from: told,
      until: told,
      everyWeeks: z.int().min(1).max(52).nullable(),
      /** Needed where it is more in a week than the person lets themselves be asked. */
      overWhy: Why.optional(),
    }),
    output: Asked,
  }),
  withdraw: endpoint({
    method: "DELETE",
    path: "/api/people/:personId/measures/:id",
    caller: "staff",
    about: "Stops asking.",
    input: ofOne.extend({ id: z.uuid() }),
    output: Done,
  }),
};
