import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { Language } from "#kernel/vocabulary.ts";
import { fileLimits, forms } from "./domain/files.ts";
import { limits, topics } from "./domain.ts";

const moment = z.iso.datetime();
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed(), "half of a character is missing");
/** What `sealOwn` makes of something, at most so long. */
const sealedUpTo = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);

/** Oneself alone (sealed with one's own key), the care team, or only those whom a signed release names. */
export const Audience = z.enum(["me", "worker", "people"]);
export type Audience = z.infer<typeof Audience>;
export const Topic = z.enum(topics);

export const Head = z.object({
  kind: z.enum(["text", "voice", "picture", "drawing"]),
  when: z.object({ words: words(limits.whenLength), year: z.int().min(1900).max(2200).nullable() }),
  topics: z.array(Topic).max(topics.length),
  anothers: z.boolean(),
  gist: words(limits.gistLength),
  begins: words(limits.beginsLength + 1),
});

/** What is sealed with one's own key, or the words themselves for others to read. */
const ToKeep = z.discriminatedUnion("audience", [
  z.object({
    audience: z.literal("me"),
    head: sealedUpTo(12_000),
    body: sealedUpTo(Math.ceil(limits.textLength * 4.5)),
  }),
  z.object({ audience: z.literal("worker"), head: Head, body: words(limits.textLength) }),
  z.object({ audience: z.literal("people"), head: Head, body: words(limits.textLength) }),
]);

const common = { id: z.uuid(), version: z.int(), at: moment, fileId: z.uuid().nullable() };
/** A piece as its owner gets it back, without its words. */
export const OwnPiece = z.discriminatedUnion("audience", [
  z.object({ ...common, audience: z.literal("me"), head: z.string() }),
  z.object({ ...common, audience: z.literal("worker"), head: Head, sharedAt: moment }),
  z.object({ ...common, audience: z.literal("people"), head: Head, sharedAt: moment }),
]);
export type OwnPiece = z.infer<typeof OwnPiece>;

/** A release that names a piece, with whom it names. `who` null: the care team. */
const Named = z.object({ releaseId: z.uuid(), who: z.string().nullable(), until: moment });

export const Looks = z.array(z.object({ name: z.string(), at: moment }));
export type Looks = z.infer<typeof Looks>;

/** What a reader gets: open, folded by their own choice of subjects, or too long to come with the list. */
export const ReadPiece = z.discriminatedUnion("state", [
  z.object({ state: z.literal("open"), id: z.uuid(), head: Head, text: z.string(), sharedAt: moment }),
  z.object({ state: z.literal("folded"), id: z.uuid(), topics: z.array(Topic) }),
  z.object({ state: z.literal("long"), id: z.uuid(), head: Head, sharedAt: moment }),
]);
export type ReadPiece = z.infer<typeof ReadPiece>;

/** Something told once, as `intake` keeps it, in words. */
const Fact = z.object({ key: z.string(), label: z.string(), said: z.string(), at: moment });
const said = {
  state: z.literal("said"),
  pieceId: z.uuid(),
  text: z.string(),
  when: Head.shape.when,
  anothers: z.boolean(),
};
const folded = { state: z.literal("folded"), pieceId: z.uuid(), topics: z.array(Topic) };
const forTeam = { forTeam: z.boolean() };

const one = z.object({ id: z.uuid() });

export const story = {
  mine: endpoint({
    method: "GET",
    path: "/api/story",
    caller: "person",
    about: "One's own pieces in one's own order, without their words; those for oneself as one's browser sealed them.",
    input: z.object({}),
    output: z.object({
      pieces: z.array(OwnPiece),
      /** Taken away less than 30 days ago, the last one first; gone for good at `goneAt`. */
      removed: z.array(z.object({ piece: OwnPiece, goneAt: moment })),
      /** How many more pieces there is room for. */
      room: z.int(),
    }),
  }),
  read: endpoint({
    method: "GET",
    path: "/api/story/pieces/:id",
    caller: "person",
    about: "One of one's own pieces whole, who may read it now and who has opened it.",
    input: one,
    output: z.object({
      piece: OwnPiece,
      /** Sealed where it is for oneself. */
      body: z.string(),
      /** The care team, where the piece is theirs to read. */
      team: z.array(z.string()),
      named: z.array(Named),
      seen: Looks,
    }),
  }),
  save: endpoint({
    method: "PUT",
    path: "/api/story/pieces/:id",
    caller: "person",
    about: "Keeps one piece as it is now. Sending the same `saveId` again changes nothing.",
    input: one.extend({
      saveId: z.uuid(),
      /** The version these words were written on; 0 for a new piece. */
      version: z.int().min(0),
      at: z.iso.datetime({ offset: true }),
      piece: ToKeep,
      /** Its voice or picture, which has come whole before. */
      fileId: z.uuid().nullable().default(null),
    }),
    output: z.object({
      version: z.int(),
      /** Who had opened it, where somebody could read it before and cannot now. */
      takenFrom: Looks.nullable(),
    }),
  }),
  order: endpoint({
    method: "PUT",
    path: "/api/story/order",
    caller: "person",
    about: "Puts one's pieces in an order; those not named stay behind the others.",
    input: z.object({ ids: z.array(z.uuid()).max(limits.pieces) }),
    output: z.object({ kept: z.literal(true) }),
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/story/pieces/:id",
    caller: "person",
    about: "Takes a piece away, for others at once, for good after 30 days. Safe to send twice.",
    input: one,
    output: z.object({ goneAt: moment, takenFrom: Looks.nullable() }),
  }),
  restore: endpoint({
    method: "POST",
    path: "/api/story/pieces/:id/restore",
    caller: "person",
    about: "Brings a removed piece back, for oneself and whoever could read it. Safe to send twice.",
    input: one,
    output: z.object({ restored: z.literal(true) }),
  }),
  handover: endpoint({
    method: "GET",
    path: "/api/story/handover",
    caller: "person",
    about: "What a hand-over about oneself says now: to the care team, and besides to those whom a release names.",
    input: z.object({ language: Language.default("en") }),
    output: z.object({
      facts: z.array(Fact),
      sentences: z.array(
        z.discriminatedUnion("state", [z.object({ ...said, ...forTeam }), z.object({ ...folded, ...forTeam })]),
      ),
    }),
  }),
  handoverOf: endpoint({
    method: "GET",
    path: "/api/people/:personId/story/handover",
    caller: "staff",
    about: "Chosen sentences of what is open to whoever asks, each with the piece it is from, and what was told once.",
    input: z.object({ personId: PersonId, language: Language.default("en") }),
    output: z.object({
      facts: z.array(Fact),
      sentences: z.array(z.discriminatedUnion("state", [z.object(said), z.object(folded)])),
    }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/story",
    caller: "staff",
    about: "The pieces a person lets whoever asks read, in the person's order, folded by the reader's own choice.",
    input: z.object({ personId: PersonId }),
    output: z.object({ pieces: z.array(ReadPiece) }),
  }),
  open: endpoint({
    method: "GET",
    path: "/api/people/:personId/story/:pieceId",
    caller: "staff",
    about: "Unfolds one piece. It leaves a line of its own.",
    input: z.object({ personId: PersonId, pieceId: z.uuid() }),
    output: z.object({ head: Head, text: z.string(), sharedAt: moment }),
  }),
  folding: endpoint({
    method: "GET",
    path: "/api/story/folding",
    caller: "staff",
    about: "Which subjects one keeps folded until one opens them.",
    input: z.object({}),
    output: z.object({ topics: z.array(Topic) }),
  }),
  keepFolding: endpoint({
    method: "PUT",
    path: "/api/story/folding",
    caller: "staff",
    about: "Keeps which subjects stay folded, for oneself alone.",
    input: z.object({ topics: z.array(Topic).max(topics.length) }),
    output: z.object({ topics: z.array(Topic) }),
  }),
};

const FormOfFile = z.enum(forms);

/** Sealed in its owner's browser, or base64 of the bytes for others to open. */
const Body = z
  .string()
  .min(1)
  .max(fileLimits.partLength)
  .regex(/^(v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+|[A-Za-z0-9+/]+={0,2})$/);

const from = z.coerce
  .number()
  .int()
  .min(0)
  .max(fileLimits.parts - 1)
  .default(0);

export const PartsPage = z.object({
  form: FormOfFile,
  bytes: z.int(),
  parts: z.array(z.object({ place: z.int(), body: z.string() })),
  /** The place where the next ones begin. */
  next: z.int().nullable(),
});
export type PartsPage = z.infer<typeof PartsPage>;

export const storyFiles = {
  begin: endpoint({
    method: "PUT",
    path: "/api/story/files/:id",
    caller: "person",
    about:
      "Begins a file of a piece, or asks how far it has come: which parts are here, and until when they wait for the rest.",
    input: one.extend({
      pieceId: z.uuid(),
      held: z.enum(["owner", "agency"]),
      form: FormOfFile,
      bytes: z.int().min(1).max(fileLimits.recordingBytes),
    }),
    output: z.object({ have: z.array(z.int()), waitsUntil: z.iso.datetime() }),
  }),
  keepPart: endpoint({
    method: "PUT",
    path: "/api/story/files/:id/parts/:place",
    caller: "person",
    about: "Keeps one part of a file. Sending it again changes nothing.",
    input: one.extend({
      place: z.coerce
        .number()
        .int()
        .min(0)
        .max(fileLimits.parts - 1),
      body: Body,
    }),
    output: z.object({ isWhole: z.boolean() }),
  }),
  parts: endpoint({
    method: "GET",
    path: "/api/story/files/:id/parts",
    caller: "person",
    about: "A few parts of a file of one's own from one place on; sealed where the piece is for oneself.",
    input: one.extend({ from }),
    output: PartsPage,
  }),
  drop: endpoint({
    method: "DELETE",
    path: "/api/story/files/:id",
    caller: "person",
    about: "Erases a file that no piece shows. Safe to send twice.",
    input: one,
    output: z.object({ dropped: z.literal(true) }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/story/:pieceId/file",
    caller: "staff",
    about: "A few parts of the voice or picture of a piece that a person lets whoever asks read.",
    input: z.object({ personId: PersonId, pieceId: z.uuid(), from }),
    output: PartsPage,
  }),
};
