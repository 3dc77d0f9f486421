import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { limits, shownMeasures } from "./domain.ts";

/** What may be counted or measured; each is a switch of its own among the sources of P06. */
export const Signal = z.enum(["typing", "voice", "archive"]);
export type Signal = z.infer<typeof Signal>;

const When = z.iso.datetime({ offset: true });

/** What `sealOwn` makes of something, at most so long. */
const sealedUpTo = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);

/** Numbers of one sitting, as their owner's browser sealed them. */
export const KeptNote = z.object({ id: z.uuid(), signal: Signal, at: z.iso.datetime(), sealed: z.string() });
export type KeptNote = z.infer<typeof KeptNote>;

/** One measure, one value a day. `day` is the calendar day where the person was. */
const Series = z.object({
  measure: z.enum(shownMeasures),
  days: z
    .array(z.object({ day: z.iso.date(), value: z.number().min(-200).max(100_000) }))
    .min(1)
    .max(limits.daysShown),
});
/** What a worker is shown: numbers by day, and which keyboard or language they are of. No words, no sound. */
export const View = z.object({
  keyboard: z.enum(["physical", "touch"]).nullable(),
  language: z.enum(["en", "es", "ar"]),
  series: z.array(Series).min(1).max(shownMeasures.length),
});
export type View = z.infer<typeof View>;

export const Share = z.object({
  id: z.uuid(),
  signal: Signal,
  to: z.enum(["care-team", "member"]),
  /** The worker's name; null for the whole care team. */
  who: z.string().nullable(),
  sharedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type Share = z.infer<typeof Share>;

export const SharedView = z.object({
  id: z.uuid(),
  signal: Signal,
  sharedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  view: View,
});
export type SharedView = z.infer<typeof SharedView>;

/** A recording of one's own; what was said beside it and the sound are sealed. `bytes` of sound, as it was recorded. */
export const Recording = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  parts: z.int(),
  bytes: z.int(),
  sealed: z.string(),
});
export type Recording = z.infer<typeof Recording>;

export const signals = {
  mine: endpoint({
    method: "GET",
    path: "/api/signals",
    caller: "person",
    about: "What is on, one's own numbers sealed as one's browser left them, and who is shown what.",
    input: z.object({}),
    output: z.object({
      /** What is there to choose; none in a victim service, for anyone who is not an adult, or switched off by the agency. */
      offered: z.array(Signal),
      on: z.array(Signal),
      notes: z.array(KeptNote),
      shares: z.array(Share),
    }),
  }),
  offered: endpoint({
    method: "GET",
    path: "/api/signals/offered",
    caller: "person",
    about:
      "Whether counting typing, measuring a voice or reading own posts is there for oneself at all, before one is asked about it.",
    input: z.object({}),
    output: z.object({ offered: z.array(Signal) }),
  }),
  onDevice: endpoint({
    method: "POST",
    path: "/api/signals/on-device",
    caller: "person",
    about:
      "Asks whether software on one's own device may count typing, measure a voice or read own posts now. Nothing of it is sent.",
    input: z.object({ signal: Signal }),
    output: z.object({ allowed: z.boolean() }),
  }),
  keep: endpoint({
    method: "PUT",
    path: "/api/signals/notes/:id",
    caller: "person",
    about: "Keeps the numbers of one sitting, sealed, while that is on. The same id again takes their place.",
    input: z.object({ id: z.uuid(), signal: Signal, at: When, sealed: sealedUpTo(limits.noteBytes) }),
    output: z.object({ kept: z.literal(true) }),
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/signals/notes/:id",
    caller: "person",
    about: "Takes the numbers of one sitting away. Safe to send twice.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ removed: z.literal(true) }),
  }),
  eraseAll: endpoint({
    method: "DELETE",
    path: "/api/signals",
    caller: "person",
    about: "Erases all one's numbers and every copy shown to anyone. What is on stays on.",
    input: z.object({}),
    output: z.object({ erased: z.int() }),
  }),
  share: endpoint({
    method: "PUT",
    path: "/api/signals/shares/:id",
    caller: "person",
    about: "Shows one's numbers, as they are now, to a worker or the care team until a day. The same id renews it.",
    input: z.object({
      id: z.uuid(),
      signal: Signal,
      to: z.enum(["care-team", "member"]),
      memberId: MemberId.optional(),
      endsAt: When,
      view: View,
    }),
    output: Share,
  }),
  unshare: endpoint({
    method: "DELETE",
    path: "/api/signals/shares/:id",
    caller: "person",
    about: "Takes a share back now; the copy is erased. Safe to send twice.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ removed: z.literal(true) }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/signals",
    caller: "staff",
    about: "The numbers a person shows to whoever asks, while they do.",
    input: z.object({ personId: PersonId }),
    output: z.object({ views: z.array(SharedView) }),
  }),
  recordings: endpoint({
    method: "GET",
    path: "/api/signals/recordings",
    caller: "person",
    about: "One's own recordings, newest first: the words beside them sealed, without the sound.",
    input: z.object({}),
    output: z.object({
      recordings: z.array(Recording),
      /** Bytes of sound there is still room for. */
      room: z.int(),
    }),
  }),
  keepRecording: endpoint({
    method: "PUT",
    path: "/api/signals/recordings/:id",
    caller: "person",
    about:
      "Keeps a recording's head while voice is on; its parts follow. The same id again changes the words beside it.",
    input: z.object({
      id: z.uuid(),
      at: When,
      parts: z.int().min(1).max(limits.parts),
      bytes: z
        .int()
        .min(0)
        .max(limits.parts * limits.partBytes),
      sealed: sealedUpTo(limits.wordsBytes),
    }),
    output: z.object({ kept: z.literal(true) }),
  }),
  keepPart: endpoint({
    method: "PUT",
    path: "/api/signals/recordings/:recordingId/parts/:id",
    caller: "person",
    about: "Keeps one sealed part of a recording's sound. Sending it again changes nothing.",
    input: z.object({
      recordingId: z.uuid(),
      id: z.uuid(),
      place: z
        .int()
        .min(0)
        .max(limits.parts - 1),
      sealed: sealedUpTo(limits.partLength),
    }),
    output: z.object({ kept: z.literal(true) }),
  }),
  parts: endpoint({
    method: "GET",
    path: "/api/signals/recordings/:id/parts",
    caller: "person",
    about: "A few parts of a recording's sound, sealed, from one place on.",
    input: z.object({ id: z.uuid(), from: z.coerce.number().int().min(0).default(0) }),
    output: z.object({
      parts: z.array(z.object({ id: z.uuid(), place: z.int(), sealed: z.string() })),
      next: z.int().nullable(),
    }),
  }),
  removeRecording: endpoint({
    method: "DELETE",
    path: "/api/signals/recordings/:id",
    caller: "person",
    about: "Erases a recording and its sound. Safe to send twice.",
    input: z.object({ id: z.uuid() }),
    output: z.object({ removed: z.literal(true) }),
  }),
};
