import { z } from "zod";
import { ContactRules } from "#features/people/contract.ts";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { bounds, isDay, isHour, isLocal, isRotaZone, levels, orders, outcomes, sources } from "./domain/terms.ts";

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
/** A moment sent by a browser. */
const told = z.iso.datetime({ offset: true });
const Done = z.object({ done: z.literal(true) });
const Zone = z.string().max(60).refine(isRotaZone, "not a time zone");
/** A day of the calendar, `2026-12-24`. */
const Day = z.string().refine(isDay, "not a day");
/** A time of the clock on the wall, `22:30`. */
const Hour = z.string().refine(isHour, "not a time");
/** A moment on the clock on the wall, `2026-12-24T22:30`. */
const Local = z.string().refine(isLocal, "not a time");
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "not text");
const said = (most: number) => words(most).refine((text) => text.length > 0, "some words are needed");

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

const oneAlert = z.object({ id: z.uuid() });

export const alerts = {
  watching: endpoint({
    method: "GET",
    path: "/api/alerts/watching",
    caller: "signed-in",
    about: "Whether a human being would be called now. Names nobody.",
    input: z.object({}),
    output: Watching,
  }),
  pulse: endpoint({
    method: "GET",
    path: "/api/alerts/pulse",
    caller: "staff",
    about: "Whether an alert calls me. Opens nothing, so it leaves no line: ask as often as you like.",
    input: z.object({}),
    /** `mark` changes with every alert and step; `calling` are the open alerts I was called for that nobody has yet. */
    output: z.object({
      mark: z.string(),
      calling: z.array(z.uuid()),
      open: z.int(),
      /** Some open alert found nobody. */
      alarm: z.boolean(),
      watching: Watching,
      /** Watches somebody wants to pass to me. */
      handOvers: z.int(),
    }),
  }),
  list: endpoint({
    method: "GET",
    path: "/api/alerts",
    caller: "staff",
    about: "Alerts I was called for or that are about people on my caseload; a lead sees that the others exist.",
    input: z.object({ which: z.enum(["open", "closed"]).default("open") }),
    output: z.array(ListedAlert),
  }),
  read: endpoint({
    method: "GET",
    path: "/api/alerts/one/:id",
    caller: "staff",
    about: "One alert: who was called, how to reach the person safely, what was done.",
    input: oneAlert,
    output: Alert,
  }),
  acknowledge: endpoint({
    method: "POST",
    path: "/api/alerts/one/:id/acknowledge",
    caller: "staff",
    about: "I have it. The first to say so has it; anybody after is told who does.",
    input: oneAlert,
    output: z.object({ mine: z.boolean(), by: Colleague, at: moment }),
  }),
  pass: endpoint({
    method: "POST",
    path: "/api/alerts/one/:id/hand-over",
    caller: "staff",
    about: "Asks a colleague to take an open alert. It stays mine until they acknowledge it.",
    input: oneAlert.extend({ requestId: z.uuid(), to: MemberId }),
    output: Done,
  }),
  close: endpoint({
    method: "POST",
    path: "/api/alerts/one/:id/close",
    caller: "staff",
    about: "A named human closes an alert, with what was done. The same `requestId` again changes nothing.",
    input: oneAlert.extend({
      requestId: z.uuid(),
      outcome: Outcome,
      done: said(4000),
      toPerson: words(1000).default(""),
    }),
    output: Done,
  }),
  reopen: endpoint({
    method: "POST",
    path: "/api/alerts/one/:id/reopen",
    caller: "staff",
    about: "Opens a closed alert again; whoever reopens it has it.",
    input: oneAlert,
    output: Done,
  }),
  mine: endpoint({
    method: "GET",
    path: "/api/alerts/mine",
    caller: "person",
    about: "What happened when people were called about oneself, newest first.",
    input: z.object({}),
    output: z.object({ watching: Watching, alerts: z.array(OwnAlert) }),
  }),
  answerMine: endpoint({
    method: "POST",
    path: "/api/alerts/mine/:id/answer",
    caller: "person",
    about: "The person's own words to an alert about them. It never closes one.",
    input: oneAlert.extend({ requestId: z.uuid(), words: said(2000) }),
    output: Done,
  }),
  ask: endpoint({
    method: "POST",
    path: "/api/alerts/mine",
    caller: "person",
    about: "The person asks that a human being get in touch. Safe to send twice and to send late.",
    input: z.object({ eventId: z.uuid(), happenedAt: told, level: AlertLevel.default("moderate") }),
    output: z.object({ alertId: z.uuid(), watching: Watching }),
  }),
  rota: endpoint({
    method: "GET",
    path: "/api/alerts/rota",
    caller: "staff",
    about: "Who is on call: the weekly pattern, what differs from it, now and in the days ahead.",
    input: z.object({ days: z.coerce.number().int().min(1).max(62).default(14) }),
    output: Rota,
  }),
  saveShift: endpoint({
    method: "PUT",
    path: "/api/alerts/rota/shifts/:id",
    caller: "staff",
    about: "Adds or changes a weekly duty. For leads and supervisors.",
    input: Shift,
    output: Done,
  }),
  removeShift: endpoint({
    method: "DELETE",
    path: "/api/alerts/rota/shifts/:id",
    caller: "staff",
    about: "Takes a weekly duty away. For leads and supervisors.",
    input: oneAlert,
    output: Done,
  }),
  saveException: endpoint({
    method: "PUT",
    path: "/api/alerts/rota/exceptions/:id",
    caller: "staff",
    about: "Adds or changes a holiday, an extra duty or a swap. For leads and supervisors.",
    input: RotaException,
    output: Done,
  }),
  removeException: endpoint({
    method: "DELETE",
    path: "/api/alerts/rota/exceptions/:id",
    caller: "staff",
    about: "Takes a holiday, an extra duty or a swap away. For leads and supervisors.",
    input: oneAlert,
    output: Done,
  }),
  offerWatch: endpoint({
    method: "POST",
    path: "/api/alerts/rota/hand-overs",
    caller: "staff",
    about: "Asks a colleague to take the rest of my watch. It stays mine until they accept.",
    input: z.object({ id: z.uuid(), to: MemberId }),
    output: Done,
  }),
  answerWatch: endpoint({
    method: "POST",
    path: "/api/alerts/rota/hand-overs/:id/answer",
    caller: "staff",
    about: "Accepts or declines a watch that a colleague wants to pass on.",
    input: oneAlert.extend({ accept: z.boolean() }),
    output: HandOver,
  }),
  timers: endpoint({
    method: "GET",
    path: "/api/alerts/timers",
    caller: "staff",
    about: "When whom is called, per level.",
    input: z.object({}),
    output: z.object({ mayChange: z.boolean(), timers: z.array(Timers), defaults: z.array(Timers) }),
  }),
  saveTimers: endpoint({
    method: "PUT",
    path: "/api/alerts/timers/:level",
    caller: "staff",
    about: "Changes when whom is called for one level. For leads.",
    input: Timers,
    output: Done,
  }),
  drills: endpoint({
    method: "GET",
    path: "/api/alerts/drills",
    caller: "staff",
    about: "Drills so far, how fast they and real alerts were answered, and which ways of calling are set up.",
    input: z.object({}),
    output: z.object({
      mayStart: z.boolean(),
      drills: z.array(ListedAlert.extend({ calls: z.array(Call) })),
      /** The last 90 days. */
      drillFigures: Figures,
      realFigures: Figures,
      /** Real alerts of the last 90 days that were closed as a false alarm, and as anything. */
      falseAlarms: z.int(),
      closed: z.int(),
      ways: z.array(z.object({ way: Way, isOn: z.boolean() })),
    }),
  }),
  startDrill: endpoint({
    method: "POST",
    path: "/api/alerts/drills",
    caller: "staff",
    about: "Starts a drill: the same chain, marked as a drill, about nobody. For leads.",
    input: z.object({ id: z.uuid(), level: AlertLevel }),
    output: z.object({ alertId: z.uuid() }),
  }),
  ways: endpoint({
    method: "GET",
    path: "/api/alerts/ways",
    caller: "staff",
    about: "How I am called, and which ways are set up here. `publicKey` is for this browser's push subscription.",
    input: z.object({}),
    output: z.object({
      publicKey: z.string(),
      email: z.string(),
      phone: z.string(),
      /** Browsers that are subscribed. */
      browsers: z.int(),
      on: z.array(z.object({ way: Way, isOn: z.boolean() })),
    }),
  }),
  saveWays: endpoint({
    method: "PUT",
    path: "/api/alerts/ways",
    caller: "staff",
    about: "Where I want to be called. Empty means: not that way.",
    input: z.object({
      email: z.union([z.literal(""), z.email().max(200)]),
      phone: z
        .string()
        .trim()
        .regex(/^$|^\+?[0-9 ()./-]{5,40}$/),
    }),
    output: Done,
  }),
  subscribe: endpoint({
    method: "PUT",
    path: "/api/alerts/push",
    caller: "staff",
    about: "Lets this browser be woken when I am called.",
    input: z.object({
      endpoint: z.url().max(2000),
      keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
    }),
    output: Done,
  }),
  unsubscribe: endpoint({
    method: "POST",
    path: "/api/alerts/push/stop",
    caller: "staff",
    about: "This browser is not woken any more.",
    input: z.object({ endpoint: z.string().max(2000) }),
    output: Done,
  }),
};
