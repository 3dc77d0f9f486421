import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { limits } from "./domain.ts";

/** Who may read a paragraph: oneself alone (sealed with one's own key), or the care team too. */
export const Audience = z.enum(["me", "worker"]);
export type Audience = z.infer<typeof Audience>;

/** Which prompt was answered, by its id in `content/journal`; never its words. */
const Prompt = z
  .string()
  .regex(/^[a-z0-9-]{1,40}\/[a-z0-9-]{1,40}$/)
  .nullable();

/** UTF-16 without lone surrogates: those have no UTF-8 form and would be kept as something else than was written. */
const Text = z
  .string()
  .max(limits.paragraphLength)
  .refine((text) => text.isWellFormed(), "half of a character is missing");
/** What `sealOwn` makes of at most `limits.paragraphLength` UTF-16 units (3 bytes each, padded, base64url). */
const Sealed = z
  .string()
  .max(900_000)
  .regex(/^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);

const When = z.iso
  .datetime({ offset: true })
  .refine((at) => new Date(at).getUTCFullYear() >= 1900 && new Date(at).getUTCFullYear() <= 2200, "outside 1900-2200");
const Zone = z.string().regex(/^[A-Za-z0-9_+\-/]{1,60}$/);

/** `unchanged`: the body the server has stays as it is, with its audience. */
export const ParagraphToSave = z.discriminatedUnion("how", [
  z.object({ how: z.literal("sealed"), id: z.uuid(), prompt: Prompt, sealed: Sealed }),
  z.object({ how: z.literal("shared"), id: z.uuid(), prompt: Prompt, text: Text }),
  z.object({ how: z.literal("unchanged"), id: z.uuid() }),
]);
export type ParagraphToSave = z.infer<typeof ParagraphToSave>;

/** `sealed` opens only in its owner's browser; `text` is what the owner shared. */
export const Paragraph = z.discriminatedUnion("audience", [
  z.object({ audience: z.literal("me"), id: z.uuid(), prompt: Prompt, sealed: z.string() }),
  z.object({
    audience: z.literal("worker"),
    id: z.uuid(),
    prompt: Prompt,
    text: z.string(),
    sharedAt: z.iso.datetime(),
  }),
]);
export type Paragraph = z.infer<typeof Paragraph>;

export const Entry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  zone: z.string(),
  version: z.int(),
  importId: z.uuid().nullable(),
  paragraphs: z.array(Paragraph),
});
export type Entry = z.infer<typeof Entry>;

/** Who opened what the person shared, since it was shared. Names are those the agency gives its staff. */
export const Readers = z.object({
  people: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
  /** Software of the agency read it too (noticing, or the check for danger). */
  software: z.boolean(),
});
export type Readers = z.infer<typeof Readers>;

export const SharedParagraph = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  /** When the entry was written. */
  at: z.iso.datetime(),
  zone: z.string(),
  sharedAt: z.iso.datetime(),
  prompt: Prompt,
  text: z.string(),
});
export type SharedParagraph = z.infer<typeof SharedParagraph>;

const Cursor = z
  .string()
  .regex(/^[0-9TZ:.+-]{10,40}_[0-9a-f-]{36}$/)
  .optional();

export const journal = {
  save: endpoint({
    method: "PUT",
    path: "/api/journal/entries/:id",
    caller: "person",
    about: "Keeps one entry of one's own as it is now. Sending the same `saveId` again changes nothing.",
    input: z.object({
      id: z.uuid(),
      saveId: z.uuid(),
      /** The version these words were written on; 0 for a new entry. */
      version: z.int().min(0),
      /** Earlier saves of this very device whose answer never came back: building on those is no surprise. */
      after: z.array(z.uuid()).max(500).default([]),
      at: When,
      zone: Zone,
      paragraphs: z.array(ParagraphToSave).max(limits.paragraphsPerEntry),
    }),
    output: z.object({
      version: z.int(),
      /** Which paragraphs the worker can read now. */
      shared: z.array(z.uuid()),
      /** Set when something was taken back: who had opened shared writing by then. */
      takenBack: Readers.nullable(),
    }),
  }),
  list: endpoint({
    method: "GET",
    path: "/api/journal/entries",
    caller: "person",
    about: "One's own entries, newest first, a page at a time.",
    input: z.object({ before: Cursor, limit: z.coerce.number().int().min(1).max(100).default(50) }),
    output: z.object({ entries: z.array(Entry), next: z.string().nullable() }),
  }),
  read: endpoint({
    method: "GET",
    path: "/api/journal/entries/:id",
    caller: "person",
    about: "One entry of one's own.",
    input: z.object({ id: z.uuid() }),
    output: Entry,
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/journal/entries/:id",
    caller: "person",
    about: "Takes an entry away. It can be brought back until `goneAt`; then it is erased.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ goneAt: z.iso.datetime(), takenBack: Readers.nullable() }),
  }),
  restore: endpoint({
    method: "POST",
    path: "/api/journal/entries/:id/restore",
    caller: "person",
    about: "Brings an entry back that was taken away less than 30 days ago.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ restored: z.literal(true) }),
  }),
  readers: endpoint({
    method: "GET",
    path: "/api/journal/readers",
    caller: "person",
    about: "Who would be able to read a paragraph shared with one's worker, by name.",
    input: z.object({}),
    output: z.object({ names: z.array(z.string()) }),
  }),
  keepImport: endpoint({
    method: "PUT",
    path: "/api/journal/imports/:importId",
    caller: "person",
    about: "Keeps entries brought from another journal, all for oneself alone. May be sent in parts and again.",
    input: z.object({
      importId: z.uuid(),
      entries: z
        .array(
          z.object({
            id: z.uuid(),
            at: When,
            zone: Zone,
            paragraphs: z
              .array(z.object({ id: z.uuid(), sealed: Sealed }))
              .min(1)
              .max(limits.paragraphsPerEntry),
          }),
        )
        .min(1)
        .max(limits.entriesPerImportPart),
    }),
    output: z.object({ kept: z.int() }),
  }),
  imports: endpoint({
    method: "GET",
    path: "/api/journal/imports",
    caller: "person",
    about: "What one has brought from other journals, newest first.",
    input: z.object({}),
    output: z.array(
      z.object({
        importId: z.uuid(),
        entries: z.int(),
        from: z.iso.datetime(),
        to: z.iso.datetime(),
        keptAt: z.iso.datetime(),
      }),
    ),
  }),
  undoImport: endpoint({
    method: "DELETE",
    path: "/api/journal/imports/:importId",
    caller: "person",
    about: "Takes everything of one import away at once. It can be brought back until `goneAt`.",
    input: z.object({ importId: z.uuid() }),
    output: z.object({ removed: z.int(), goneAt: z.iso.datetime() }),
  }),
  restoreImport: endpoint({
    method: "POST",
    path: "/api/journal/imports/:importId/restore",
    caller: "person",
    about: "Brings an import back that was taken away less than 30 days ago.",
    input: z.object({ importId: z.uuid() }),
    output: z.object({ restored: z.int() }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/journal",
    caller: "staff",
    about: "The journal paragraphs a person shares with their care team, newest first.",
    input: z.object({
      personId: PersonId,
      before: Cursor,
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: z.object({ paragraphs: z.array(SharedParagraph), next: z.string().nullable() }),
  }),
};
