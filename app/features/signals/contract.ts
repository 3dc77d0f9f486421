import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { limits, measures } from "./domain.ts";

/** What may be counted or measured; each is a switch of its own among the sources of P06. */
export const Signal = z.enum(["typing", "voice"]);
export type Signal = z.infer<typeof Signal>;

const When = z.iso.datetime({ offset: true });
/** What `sealOwn` makes of one note. */
const Sealed = z
  .string()
  .max(limits.noteBytes)
  .regex(/^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);

/** Numbers of one sitting, as their owner's browser sealed them. */
export const KeptNote = z.object({ id: z.uuid(), signal: Signal, at: z.iso.datetime(), sealed: z.string() });
export type KeptNote = z.infer<typeof KeptNote>;

/** One measure, one value a day. `day` is the calendar day where the person was. */
const Series = z.object({
  measure: z.enum(measures),
  days: z
    .array(z.object({ day: z.iso.date(), value: z.number().min(-200).max(100_000) }))
    .min(1)
    .max(limits.daysShown),
});
/** What a worker is shown: numbers by day, and which keyboard or language they are of. No words, no sound. */
export const View = z.object({
  keyboard: z.enum(["physical", "touch"]).nullable(),
  language: z.enum(["en", "es", "ar"]),
  series: z.array(Series).min(1).max(measures.length),
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
    about: "Whether counting typing or measuring a voice is there for oneself at all, before one is asked about it.",
    input: z.object({}),
    output: z.object({ offered: z.array(Signal) }),
  }),
  onDevice: endpoint({
    method: "POST",
    path: "/api/signals/on-device",
    caller: "person",
    about: "Asks whether software on one's own device may count typing or measure a voice now. Nothing of it is sent.",
    input: z.object({ signal: Signal }),
    output: z.object({ allowed: z.boolean() }),
  }),
  keep: endpoint({
    method: "PUT",
    path: "/api/signals/notes/:id",
    caller: "person",
    about: "Keeps the numbers of one sitting, sealed, while that is on. The same id again takes their place.",
    input: z.object({ id: z.uuid(), signal: Signal, at: When, sealed: Sealed }),
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
};
