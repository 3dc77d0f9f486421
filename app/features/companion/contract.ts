import { z } from "zod";
import { AlertLevel, Watching } from "#features/alerts/contract.ts";
import { endpoint } from "#kernel/endpoint.ts";

/** Longest text of one message, in UTF-16 units. */
export const mostText = 60_000;

const told = z.iso.datetime({ offset: true });
const moment = z.iso.datetime();
const words = (most: number) => z.string().max(most);
/** 0 calm … 10 the most; null: skipped. */
const Felt = z.int().min(0).max(10).nullable();
export const TalkLanguage = z.enum(["en", "es"]);
export type TalkLanguage = z.infer<typeof TalkLanguage>;

export const DangerKind = z.enum([
  "self-harm",
  "hurt-by-someone",
  "harm-to-others",
  "child-at-risk",
  "medical-emergency",
  "losing-touch",
]);
export type DangerKind = z.infer<typeof DangerKind>;

/** What a person does in a turn. `say` is what the tapped choice said, so that it stands in the conversation. */
export const Move = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: words(mostText) }),
  z.object({ kind: z.literal("choice"), choice: z.string().min(1).max(120), say: words(300) }),
  z.object({ kind: z.literal("number"), value: Felt }),
  z.object({ kind: z.literal("skill"), skill: z.string().max(60), finished: z.boolean(), before: Felt, after: Felt }),
  z.object({ kind: z.literal("ask-person"), line: z.string().trim().max(400) }),
]);
export type Move = z.infer<typeof Move>;

export const Part = z.discriminatedUnion("kind", [
  /** `written`: by a language model, and not reviewed by anyone. */
  z.object({ kind: z.literal("say"), text: z.string(), written: z.literal(true).optional() }),
  z.object({ kind: z.literal("card"), about: DangerKind }),
  z.object({ kind: z.literal("plan"), text: z.string() }),
  z.object({ kind: z.literal("skill"), skill: z.string() }),
  z.object({ kind: z.literal("line") }),
  z.object({ kind: z.literal("reminder"), text: z.string() }),
]);
export type Part = z.infer<typeof Part>;

export const Rating = z.enum(["helped", "did-not", "wrong"]);
export type Rating = z.infer<typeof Rating>;

const at = { id: z.uuid(), seq: z.int(), at: moment };
export const Message = z.discriminatedUnion("author", [
  z.object({ author: z.literal("person"), ...at, move: Move, lateMinutes: z.int() }),
  z.object({
    author: z.literal("program"),
    ...at,
    parts: z.array(Part),
    choices: z.array(z.object({ id: z.string(), say: z.string() })),
    rate: z.enum(["before", "after"]).nullable(),
    language: TalkLanguage,
    rating: Rating.nullable(),
    reported: z.boolean(),
  }),
  z.object({ author: z.literal("staff"), ...at, name: z.string().nullable(), text: z.string() }),
]);
export type Message = z.infer<typeof Message>;

/** `asked`: nobody has come yet. `here`: a person is in the conversation, and the program keeps still. */
export const HandOver = z.object({
  state: z.enum(["none", "asked", "here", "ended"]),
  askedAt: moment.nullable(),
  watching: Watching.nullable(),
});
export type HandOver = z.infer<typeof HandOver>;

export const Conversation = z.object({
  id: z.uuid(),
  startedAt: moment,
  messages: z.array(Message),
  handOver: HandOver,
  /** Something the person wrote has no answer yet; look again in a moment. */
  waiting: z.boolean(),
});
export type Conversation = z.infer<typeof Conversation>;

export const Memory = z.object({
  /** P04 is on. */
  isOn: z.boolean(),
  skills: z.array(z.object({ id: z.uuid(), skill: z.string(), times: z.int(), lower: z.number() })),
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type Memory = z.infer<typeof Memory>;

/** What a worker sees of a conversation handed over: one line, and what was said since. */
export const HandedOver = z.object({
  conversationId: z.uuid(),
  alertId: z.uuid().nullable(),
  personName: z.string().nullable(),
  line: z.string().nullable(),
  askedAt: moment,
  joinedAt: moment.nullable(),
  endedAt: moment.nullable(),
  /** Somebody else of the agency has joined. */
  joinedByOther: z.boolean(),
  messages: z.array(Message),
});
export type HandedOver = z.infer<typeof HandedOver>;

export const Report = z.object({
  id: z.uuid(),
  at: moment,
  rating: Rating,
  source: z.string(),
  language: z.string(),
  words: z.string(),
  reply: z.string(),
});
export type Report = z.infer<typeof Report>;

const inTalk = z.object({ talkId: z.uuid() });
const Done = z.object({ done: z.literal(true) });
/** Where and when the person is: the hour 0-23 on their clock, and the language of their screen. */
const here = {
  language: TalkLanguage,
  hour: z.int().min(0).max(23),
  /** IANA name of the person's time zone, so that hours are told as their clock shows them. */
  zone: z
    .string()
    .regex(/^[A-Za-z0-9_+\-/]{1,60}$/)
    .optional(),
};

export const companion = {
  home: endpoint({
    method: "GET",
    path: "/api/companion",
    caller: "person",
    about: "Whether the companion is on, one's conversations, and whether a human being would be called now.",
    input: z.object({}),
    output: z.object({
      isOn: z.boolean(),
      talks: z.array(z.object({ id: z.uuid(), startedAt: moment, lastAt: moment })),
      /** The hash of the limits the person was shown; null: never. */
      limitsHash: z.string().nullable(),
      watching: Watching,
    }),
  }),
  begin: endpoint({
    method: "PUT",
    path: "/api/companion/talks/:talkId",
    caller: "person",
    about: "Begins a conversation. The same id again gives back the same conversation.",
    input: inTalk.extend({ ...here, limitsHash: z.string().regex(/^[a-f0-9]{64}$/) }),
    output: Conversation,
  }),
  read: endpoint({
    method: "GET",
    path: "/api/companion/talks/:talkId",
    caller: "person",
    about: "One of one's own conversations, as it stands. `after`: only messages with a higher number.",
    input: inTalk.extend({ after: z.coerce.number().int().min(0).default(0) }),
    output: Conversation,
  }),
  say: endpoint({
    method: "POST",
    path: "/api/companion/talks/:talkId/say",
    caller: "person",
    about: "Keeps what a person wrote or tapped, and answers. Safe to send twice; several at once get one answer.",
    input: inTalk.extend({
      ...here,
      id: z.uuid(),
      at: told,
      move: Move,
      /** What the device itself saw in the words; it may raise what the server sees, never lower it. */
      seen: z
        .object({ level: z.enum(["none", "low", ...AlertLevel.options]), kinds: z.array(DangerKind).max(6) })
        .optional(),
      /** Messages with a higher number come back. */
      after: z.int().min(0).default(0),
    }),
    output: Conversation,
  }),
  erase: endpoint({
    method: "DELETE",
    path: "/api/companion/talks/:talkId",
    caller: "person",
    about: "Erases one of one's own conversations.",
    input: inTalk,
    output: Done,
  }),
  endHandOver: endpoint({
    method: "POST",
    path: "/api/companion/talks/:talkId/back",
    caller: "person",
    about: "Ends the hand-over: the people called see nothing more, and the program answers again.",
    input: inTalk,
    output: Done,
  }),
  rate: endpoint({
    method: "PUT",
    path: "/api/companion/messages/:messageId/rating",
    caller: "person",
    about: "Says whether a reply helped. With `report`, the words and the reply go to the agency lead.",
    input: z.object({
      messageId: z.uuid(),
      rating: Rating,
      report: z.boolean().default(false),
      words: z.string().trim().max(2000).default(""),
    }),
    output: Done,
  }),
  memory: endpoint({
    method: "GET",
    path: "/api/companion/memory",
    caller: "person",
    about: "What is remembered between conversations.",
    input: z.object({}),
    output: Memory,
  }),
  rememberPerson: endpoint({
    method: "PUT",
    path: "/api/companion/memory/:memoryId",
    caller: "person",
    about: "The name of somebody one trusts, to be reminded of. Only with P04.",
    input: z.object({ memoryId: z.uuid(), name: z.string().trim().min(1).max(60) }),
    output: Done,
  }),
  forget: endpoint({
    method: "DELETE",
    path: "/api/companion/memory/:memoryId",
    caller: "person",
    about: "Erases one thing that was remembered.",
    input: z.object({ memoryId: z.uuid() }),
    output: Done,
  }),
  handedOver: endpoint({
    method: "GET",
    path: "/api/companion/handed-over/:alertOrTalkId",
    caller: "staff",
    about: "A conversation a person handed over, from that moment on. By its id or by its alert's.",
    input: z.object({ alertOrTalkId: z.uuid() }),
    output: HandedOver,
  }),
  mayOpen: endpoint({
    method: "GET",
    path: "/api/companion/handed-over/:alertOrTalkId/open",
    caller: "staff",
    about: "Whether a conversation is handed over to me with this alert. Opens nothing, so it leaves no line.",
    input: z.object({ alertOrTalkId: z.uuid() }),
    output: z.object({ mayOpen: z.boolean() }),
  }),
  answerAsStaff: endpoint({
    method: "POST",
    path: "/api/companion/handed-over/:alertOrTalkId/say",
    caller: "staff",
    about: "Writes to the person in the same conversation. The first message joins it.",
    input: z.object({ alertOrTalkId: z.uuid(), id: z.uuid(), text: z.string().trim().min(1).max(4000) }),
    output: HandedOver,
  }),
  leave: endpoint({
    method: "POST",
    path: "/api/companion/handed-over/:alertOrTalkId/leave",
    caller: "staff",
    about: "Leaves the conversation to the program again. Nothing of it opens any more after that.",
    input: z.object({ alertOrTalkId: z.uuid() }),
    output: Done,
  }),
  quality: endpoint({
    method: "GET",
    path: "/api/companion/quality",
    caller: "staff",
    about: "How replies were rated, by script and language, and what was reported. For the agency lead.",
    input: z.object({}),
    output: z.object({
      scripts: z.object({ readAt: moment, complaints: z.array(z.object({ where: z.string(), what: z.string() })) }),
      figures: z.array(
        z.object({ source: z.string(), language: z.string(), helped: z.int(), didNot: z.int(), wrong: z.int() }),
      ),
      reports: z.array(Report),
      /** Alerts by software closed as not needed, in the last 90 days; `rate` null: too few person-weeks to say. */
      needless: z.object({
        needless: z.int(),
        personWeeks: z.int(),
        rate: z.object({ per100: z.number(), low: z.number(), high: z.number() }).nullable(),
      }),
    }),
  }),
};

/** What finds the topic of a line, for the register of all that reads. */
export { intentIdentity } from "./domain/intent-card.ts";
