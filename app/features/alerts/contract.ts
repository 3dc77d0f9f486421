import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId } from "#kernel/ids.ts";
import {
  Alert,
  AlertLevel,
  Call,
  Colleague,
  Figures,
  HandOver,
  ListedAlert,
  Outcome,
  OwnAlert,
  Rota,
  RotaException,
  Shift,
  Timers,
  Watching,
  Way,
} from "./domain/shapes.ts";

export {
  Alert,
  AlertLevel,
  AlertSource,
  Answer,
  Call,
  Colleague,
  Figures,
  HandOver,
  ListedAlert,
  OnDuty,
  Order,
  Outcome,
  OwnAlert,
  Rota,
  RotaException,
  Sending,
  Shift,
  Timers,
  Watching,
  Way,
} from "./domain/shapes.ts";

const moment = z.iso.datetime();
/** A moment sent by a browser. */
const told = z.iso.datetime({ offset: true });
const Done = z.object({ done: z.literal(true) });
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "not text");
const said = (most: number) => words(most).refine((text) => text.length > 0, "some words are needed");

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
  ownPulse: endpoint({
    method: "GET",
    path: "/api/alerts/mine/pulse",
    caller: "person",
    about:
      "Whether anything changed with one's own alerts. Opens nothing, so it leaves no line: ask as often as you like.",
    input: z.object({}),
    output: z.object({ mark: z.string(), isOpen: z.boolean() }),
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
