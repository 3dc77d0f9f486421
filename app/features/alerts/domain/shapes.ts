import { z } from "zod";
import { ContactRules } from "#features/people/contract.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { bounds, isDay, isHour, isLocal, isRotaZone, levels, orders, outcomes, sources } from "./terms.ts";

/** Whether a human being would be called now, and until when; or from when again. ISO times. */
export const Watching = z.discriminatedUnion("someone", [
  z.object({ someone: z.literal(true), until: z.iso.datetime() }),
  z.object({ someone: z.literal(false), from: z.iso.datetime().nullable() }),
]);
export type Watching = z.infer<typeof Watching>;

export const AlertLevel = z.enum(levels);
export type AlertLevel = z.infer<typeof AlertLevel>;

export const AlertSource = z.enum(sources);
export type AlertSource = z.infer<typeof AlertSource>;

/** Who is called when: first, then backup, then lead. */
export const Order = z.enum(orders);
export type Order = z.infer<typeof Order>;

/** How an alert ended. "emergency-services": they were called with the person's knowledge. */
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** calling: nobody has answered yet. alarm: nobody could be found, every lead has been called. */
export const AlertState = z.enum(["calling", "alarm", "answered", "closed"]);
export type AlertState = z.infer<typeof AlertState>;

export const Way = z.enum(["in-app", "push", "email", "webhook"]);
export type Way = z.infer<typeof Way>;

const moment = z.iso.datetime();
const Zone = z.string().max(60).refine(isRotaZone, "not a time zone");
/** A day of the calendar, `2026-12-24`. */
const Day = z.string().refine(isDay, "not a day");
/** A time of the clock on the wall, `22:30`. */
const Hour = z.string().refine(isHour, "not a time");
/** A moment on the clock on the wall, `2026-12-24T22:30`. */
const Local = z.string().refine(isLocal, "not a time");
export const Colleague = z.object({ memberId: MemberId, name: z.string() });
export type Colleague = z.infer<typeof Colleague>;

/** One weekly duty. `until` at or before `from` runs into the next day; the same time means a whole day. */
export const Shift = z.object({
  id: z.uuid(),
  /** Null: for the whole agency. */
  programmeId: z.uuid().nullable(),
  memberId: MemberId,
  order: Order,
  /** ISO weekdays on which it begins, 1 Monday … 7 Sunday. */
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: Hour,
  until: Hour,
  zone: Zone,
  startsOn: Day,
  endsOn: Day.nullable(),
});
export type Shift = z.infer<typeof Shift>;

/**
 * What differs from the weekly pattern. closed: nobody is on (a holiday). extra: `memberId` is on besides.
 * swap: `memberId` is on in place of `inPlaceOf`.
 */
export const RotaException = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("closed"),
    id: z.uuid(),
    programmeId: z.uuid().nullable(),
    from: Local,
    until: Local,
    zone: Zone,
  }),
  z.object({
    kind: z.literal("extra"),
    id: z.uuid(),
    programmeId: z.uuid().nullable(),
    from: Local,
    until: Local,
    zone: Zone,
    memberId: MemberId,
    order: Order,
  }),
  z.object({
    kind: z.literal("swap"),
    id: z.uuid(),
    programmeId: z.uuid().nullable(),
    from: Local,
    until: Local,
    zone: Zone,
    memberId: MemberId,
    inPlaceOf: MemberId,
  }),
]);
export type RotaException = z.infer<typeof RotaException>;

/** Somebody on duty. */
export const OnDuty = z.object({
  memberId: MemberId,
  name: z.string(),
  order: Order,
  programmeId: z.uuid().nullable(),
  since: moment,
  until: moment,
});
export type OnDuty = z.infer<typeof OnDuty>;

/** The watch passed from one to another; the first has it until the second accepts. */
export const HandOver = z.object({
  id: z.uuid(),
  from: Colleague,
  to: Colleague,
  offeredAt: moment,
  /** When the watch that is passed on ends. */
  until: moment,
  answer: z.enum(["waiting", "accepted", "declined", "too-late"]),
  answeredAt: moment.nullable(),
});
export type HandOver = z.infer<typeof HandOver>;

export const Rota = z.object({
  /** Leads and supervisors. */
  mayEdit: z.boolean(),
  me: MemberId,
  zone: z.string(),
  programmes: z.array(z.object({ id: z.uuid(), name: z.string() })),
  colleagues: z.array(Colleague),
  shifts: z.array(Shift),
  exceptions: z.array(RotaException),
  now: z.array(OnDuty),
  watching: Watching,
  /** Who is on in the days asked for, in order of time; for a calendar. */
  ahead: z.array(OnDuty),
  /** Times in the days asked for with nobody on for the whole agency. */
  gaps: z.array(z.object({ from: moment, until: moment })),
  handOvers: z.array(HandOver),
  /** Of those on in the days asked for, who has given no way of being called outside Mooring. */
  unreachable: z.array(MemberId),
});
export type Rota = z.infer<typeof Rota>;

/** One way in which a call went out. sent: the other side took it (its proof is kept). off: not set up here. */
export const Sending = z.object({
  way: Way,
  state: z.enum(["waiting", "sent", "failed", "off"]),
  at: moment.nullable(),
  /** What the other side said: a status code or a closed word, never content. */
  proof: z.string().nullable(),
  tries: z.int(),
});
export type Sending = z.infer<typeof Sending>;

/** One member called in one step of the chain. */
export const Call = z.object({
  id: z.uuid(),
  step: z.int(),
  /** "alarm": called because nobody else could be found. "hand-over": asked by a colleague. */
  order: z.enum([...orders, "everyone", "alarm", "hand-over"]),
  member: Colleague,
  at: moment,
  sendings: z.array(Sending),
  acknowledgedAt: moment.nullable(),
});
export type Call = z.infer<typeof Call>;

export const Closing = z.object({
  id: z.uuid(),
  by: Colleague,
  at: moment,
  outcome: Outcome,
  /** What was done, for colleagues. */
  done: z.string(),
  /** What was done, in words chosen for the person. */
  toPerson: z.string(),
  reopenedAt: moment.nullable(),
  reopenedBy: Colleague.nullable(),
});
export type Closing = z.infer<typeof Closing>;

export const Answer = z.object({ id: z.uuid(), at: moment, words: z.string() });
export type Answer = z.infer<typeof Answer>;

/** An alert as a list shows it. */
export const ListedAlert = z.object({
  id: z.uuid(),
  /** Null in a drill. */
  personId: PersonId.nullable(),
  /** Null in a drill, and for whoever may know of the alert but not of whom. */
  personName: z.string().nullable(),
  level: AlertLevel,
  source: AlertSource,
  isDrill: z.boolean(),
  state: AlertState,
  happenedAt: moment,
  receivedAt: moment,
  /** Whole minutes between the two: written offline and sent later. 0 when it came at once. */
  lateMinutes: z.int(),
  answeredBy: Colleague.nullable(),
  answeredAt: moment.nullable(),
  /** When the next one is called unless somebody answers; null when nothing is due. */
  nextAt: moment.nullable(),
  closedAt: moment.nullable(),
  outcome: Outcome.nullable(),
  /** Whether I was called for it. */
  calledMe: z.boolean(),
  mayAcknowledge: z.boolean(),
  mayClose: z.boolean(),
});
export type ListedAlert = z.infer<typeof ListedAlert>;

export const Alert = ListedAlert.extend({
  calls: z.array(Call),
  /** How the person may be reached safely; null when nothing was said or they do not want it. */
  contact: ContactRules.nullable(),
  /** The person does not want to be called or written to. */
  contactRefused: z.boolean(),
  /** The person's zone, so that "night" is night there. */
  zone: z.string().nullable(),
  /** What the person answered, in their words. */
  answers: z.array(Answer),
  closings: z.array(Closing),
  handOvers: z.array(z.object({ from: Colleague, to: Colleague, at: moment })),
});
export type Alert = z.infer<typeof Alert>;

/** One's own alert in plain facts; the screen makes sentences of it. */
export const OwnAlert = z.object({
  id: z.uuid(),
  source: AlertSource,
  state: AlertState,
  happenedAt: moment,
  receivedAt: moment,
  lateMinutes: z.int(),
  /** Who was called: a role, and the name only of one's own care team. */
  called: z.array(
    z.object({
      order: Call.shape.order,
      name: z.string().nullable(),
      at: moment,
      answeredAt: moment.nullable(),
    }),
  ),
  answeredAt: moment.nullable(),
  answeredBy: z.object({ name: z.string().nullable() }).nullable(),
  closedAt: moment.nullable(),
  outcome: Outcome.nullable(),
  /** What was done, in the words the worker chose for the person. */
  said: z.string().nullable(),
  answers: z.array(Answer),
});
export type OwnAlert = z.infer<typeof OwnAlert>;

/**
 * When whom: minutes from the beginning of the alert. The first are called at once; `backup` and `lead` are called when
 * nobody has acknowledged by then; `alarm` is when every lead is called because nobody answered at all.
 */
export const Timers = z.object({
  level: AlertLevel,
  /** First, backup and lead are all called at once. */
  callsEveryone: z.boolean(),
  backupMinutes: z.int().min(bounds.backup.least).max(bounds.backup.most),
  leadMinutes: z.int().min(bounds.lead.least).max(bounds.lead.most),
  alarmMinutes: z.int().min(bounds.alarm.least).max(bounds.alarm.most),
});
export type Timers = z.infer<typeof Timers>;

export const Figures = z.object({
  n: z.int(),
  /** Of those, never acknowledged. */
  missed: z.int(),
  /** Seconds from the beginning to the first acknowledgement; null while nothing was acknowledged. */
  medianSeconds: z.number().nullable(),
  p90Seconds: z.number().nullable(),
});
export type Figures = z.infer<typeof Figures>;
