import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { fileLimits, forms } from "./domain/files.ts";

export const FormOfFile = z.enum(forms);

/** Sealed in its owner's browser, or base64 of the bytes for others to open. */
const Body = z
  .string()
  .min(1)
  .max(fileLimits.partLength)
  .regex(/^(v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+|[A-Za-z0-9+/]+={0,2})$/);

const one = z.object({ id: z.uuid() });
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
    path: "/api/people/:personId/story/:id/file",
    caller: "staff",
    about: "A few parts of the voice or picture of a piece that a person lets whoever asks read.",
    input: one.extend({ personId: PersonId, from }),
    output: PartsPage,
  }),
};
