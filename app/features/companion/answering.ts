import { crisisAnalyser } from "@mooring/safety";
import { raiseAlert, readWatching } from "#features/alerts/service.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import { readForAnswer } from "#server/analysis.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { type ChatReading, crisisInChat } from "./analyser.ts";
import type { Move } from "./contract.ts";
import { turn } from "./domain/engine.ts";
import { withWritten } from "./domain/replaceable.ts";
import { type Act, mix, newTalk, type Seen, type Talk, type Turn, type World } from "./domain/talk.ts";
import { hashOf, mustDisclose, worldDuties } from "./duties.ts";
import { projectScripts } from "./live.ts";
import { helpedBy, mayRemember, rememberSkill, trustedName } from "./memory.ts";
import { type Ahead, type Written, writeInstead } from "./server/generation/writing.ts";
import * as store from "./store.ts";
import { type Asked, type Near, partsOf, takeTurns, textInput, textOf } from "./turns.ts";
import { understandingIn } from "./understanding.ts";

/** What a conversation keeps sealed between turns. */
export type Kept = {
  talk: Talk;
  /** Danger up to this message is closed by a human. */
  clearedSeq: number;
  /** What was seen in the last lines, by their place in the conversation. */
  lately?: readonly { seq: number; seen: Seen }[];
};

/** What the program said, as it is kept. */
export type ProgramBody = Pick<Turn, "parts" | "choices" | "rate" | "from"> & { language: "en" | "es" };
export type PersonBody = { move: Move };

const answerMinutes = { moderate: 60, high: 10, imminent: 5 } as const;
const linesTogether = 3;
const mostTries = 3;
/** A newer message of the same burst, arrived this short a time ago, answers for all. */
const burstMs = 2_000;

/** Answers what a person wrote and nobody has answered yet: reads it for danger, then replies once. Safe to run twice. */
export async function answerTalk(house: House, asked: Asked): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reading = await readLines(house, asked);
    const actor = { kind: "software", agencyId: asked.agencyId, name: "companion" } as const;
    const scripts = await projectScripts.current();
    const written =
      tries === 0
        ? await writeInstead(house, asked, (cx, permit) => lookAhead(cx, permit, asked, { reading, scripts }))
        : null;
    const done = await inContext(house, actor, async (cx) => {
      const near = await understandingIn(cx, asked.personId, reading, scripts, house.textEncoder);
      return reply(cx, asked, { reading, written, near }, scripts);
    });
    if (done !== "unread") return;
  }
}

/** Through the gate: the words not answered yet, with what came just before. */
async function readLines(house: House, { agencyId, personId, talkId, language }: Asked): Promise<ChatReading | null> {
  const read = await readForAnswer(house, {
    analyser: crisisInChat,
    agencyId,
    subject: personId,
    gather: async (cx, permit) => {
      const row = await store.selectTalk(cx.db, personId, talkId);
      if (!row) return null;
      const open = (message: { id: string; body: store.MessageRow["body"]; labels: string[] }) =>
        textOf(readBody<PersonBody>(cx, permit, message).move);
      const rows = (await store.selectMessages(cx.db, talkId, row.answered_seq)).filter(
        ({ author }) => author === "person",
      );
      const fresh = rows.map((message) => ({ id: message.id, text: open(message) })).filter(({ text }) => text !== "");
      if (fresh.length === 0) return null;
      // What a human has closed is not read again together with what comes after.
      const isClosed = row.alert_id !== null && (await store.isAlertOpen(cx.db, row.alert_id)) === false;
      const kept = row.state ? openState(cx, permit, row) : null;
      const cleared = isClosed ? row.answered_seq : (kept?.clearedSeq ?? 0);
      const before = await store.selectEarlier(cx.db, talkId, cleared, row.answered_seq, linesTogether);
      const earlier = before.map((message) => ({
        text: open(message),
        seen: kept?.lately?.find(({ seq }) => seq === message.seq)?.seen,
      }));
      const inputs = fresh.map(({ id, text }) => ({ table: "talk_message", id, text, labels: row.labels as Label[] }));
      return { inputs, input: { fresh, earlier, language } };
    },
  });
  return read.kind === "read" ? read.output : null;
}

async function reply(
  cx: Context,
  asked: Asked,
  { reading, written, near }: { reading: ChatReading | null; written: Written | null; near: Near },
  scripts: Awaited<ReturnType<typeof projectScripts.current>>,
): Promise<"done" | "unread"> {
  const permit = await cx.door.decide({
    action: "answer",
    subject: asked.personId,
    compartments: ["chat"],
    purpose: "companion",
  });
  const row = await store.lockTalk(cx.db, asked.personId, asked.talkId);
  if (!row || row.answered_seq >= row.last_seq) return "done";
  const rows = (await store.selectMessages(cx.db, row.id, row.answered_seq)).filter(
    ({ author }) => author === "person",
  );
  const newest = rows.at(-1);
  if (!newest) {
    await store.updateTalk(cx.db, row.id, { answered_seq: row.last_seq });
    return "done";
  }
  const isLate = cx.now().getTime() - newest.received_at.getTime() >= burstMs;
  if (asked.messageId !== null && newest.id !== asked.messageId && !isLate) return "done";
  const messages = rows.map((message) => ({ ...message, move: readBody<PersonBody>(cx, permit, message).move }));
  if (messages.some(({ id, move }) => textOf(move) !== "" && reading !== null && !reading.each.has(id)))
    return "unread";

  const kept = row.state
    ? openState(cx, permit, row)
    : { talk: newTalk(asked.language, cx.now().getTime()), clearedSeq: 0 };
  const isClosed = row.alert_id !== null && (await store.isAlertOpen(cx.db, row.alert_id)) === false;
  // A human has closed the alert: what is said from here on is a new event.
  const start: Kept =
    isClosed && kept.talk.danger
      ? { talk: { ...kept.talk, danger: null, planSigns: [] }, clearedSeq: row.answered_seq }
      : kept;
  const handOver = await store.selectHandOver(cx.db, row.id);
  const isAsked = handOver !== undefined && handOver.ended_at === null;
  const obligations = [...permit.obligations, ...(written?.obligations ?? [])];
  const lastUsed = await store.lastUsed(cx.db, permit.subject, row.id, row.answered_seq);
  const isUntold = mustDisclose(obligations, row, lastUsed, cx.now());
  const world = {
    ...(await worldFor(cx, permit, asked, scripts, start.talk)),
    ...worldDuties(obligations),
    isAsked,
    mustDisclose: isUntold,
  };
  const isPersonHere = handOver !== undefined && handOver.joined_at !== null && handOver.ended_at === null;

  const scripted = takeTurns(world, start.talk, messages, reading, { ...asked, near });
  const turns = written ? withWritten(scripted, written, rows) : scripted;
  const last = turns.at(-1);
  if (!last) return "done";
  const event = row.events + (isClosed || row.events === 0 ? 1 : 0);
  let alertId = isClosed ? null : row.alert_id;
  let raised = false;
  for (const { act, at } of turns.flatMap((each) => each.acts.map((act) => ({ act, at: newest.at })))) {
    if (act.kind === "alert") {
      alertId = await callSomeone(cx, asked, `${row.id}:${event}`, act, at);
      raised = true;
    } else if (act.kind === "hand-over") await handOverTo(cx, permit, row, newest.seq, act.line);
    else if (act.kind === "helped") await rememberSkill(cx, permit, act);
  }
  const ended = { answered_seq: row.last_seq, ...(raised ? { alert_id: alertId, events: event } : {}) };
  const read = messages.flatMap(({ id, seq }) => {
    const seen = reading?.each.get(id);
    return seen ? [{ seq, seen }] : [];
  });
  const lately = [...(start.lately ?? []), ...read].slice(-linesTogether);
  const state = sealState(cx, permit, row, { ...start, talk: last.talk, lately });
  if (isPersonHere && !turns.some(({ parts }) => parts.some(({ kind }) => kind === "card"))) {
    await store.updateTalk(cx.db, row.id, { ...ended, state });
    return "done";
  }
  const body: ProgramBody = {
    ...last,
    parts: partsOf(turns),
    language: last.talk.language,
    choices: isPersonHere ? [] : last.choices,
  };
  const id = cx.newId();
  const told = body.parts.find(({ kind }) => kind === "reminder");
  // Kept in the same transaction as the reply it stands in: no answer of the program without it.
  if (isUntold && told?.kind === "reminder")
    await store.updateTalk(cx.db, row.id, { disclosed_hash: hashOf(told.text), disclosed_at: cx.now() });
  await store.insertMessage(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    talk_id: row.id,
    seq: row.last_seq + 1,
    author: "program",
    member_id: null,
    at: cx.now(),
    received_at: cx.now(),
    body: cx.vault.seal(permit, { column: "talk_message.body", row: id }, bodyText(body), permit.labels),
    labels: [...permit.labels],
  });
  await store.updateTalk(cx.db, row.id, {
    ...ended,
    state,
    last_seq: row.last_seq + 1,
    answered_seq: row.last_seq + 1,
    last_at: cx.now(),
  });
  return "done";
}

/** What the script would say now, for a model to write instead; null where there is nothing that one may write. */
async function lookAhead(
  cx: Context,
  permit: PersonPermit,
  asked: Asked,
  { reading, scripts }: { reading: ChatReading | null; scripts: Awaited<ReturnType<typeof projectScripts.current>> },
): Promise<Ahead | null> {
  const row = await store.selectTalk(cx.db, asked.personId, asked.talkId);
  if (!row?.state || reading === null) return null;
  const rows = (await store.selectMessages(cx.db, row.id, row.answered_seq)).filter(
    ({ author }) => author === "person",
  );
  const handOver = await store.selectHandOver(cx.db, row.id);
  if (rows.at(-1)?.id !== asked.messageId || (handOver && handOver.ended_at === null)) return null;
  const texts = rows.map((message) => ({ ...message, move: readBody<PersonBody>(cx, permit, message).move }));
  const before = openState(cx, permit, row).talk;
  if (before.danger || texts.some(({ id, move }) => move.kind !== "text" || !reading.each.has(id))) return null;
  const world = await worldFor(cx, permit, asked, scripts, before);
  const input = textInput(texts, reading, asked);
  const earlier = await store.selectEarlier(cx.db, row.id, 0, row.answered_seq, linesTogether);
  return {
    world,
    before,
    input,
    turn: turn(world, before, input),
    messages: texts.map(({ id, move, labels }) => ({ id, text: textOf(move), labels: labels as Label[] })),
    earlier: earlier.map((message) => textOf(readBody<PersonBody>(cx, permit, message).move)).filter(Boolean),
  };
}

function bodyText({ parts, choices, rate, from, language }: ProgramBody): string {
  return JSON.stringify({ parts, choices, rate, from, language });
}

/** @returns the alert's id */
async function callSomeone(
  cx: Context,
  { personId }: Asked,
  eventId: string,
  act: Extract<Act, { kind: "alert" }>,
  at: Date,
) {
  const { alertId } = await raiseAlert(cx, {
    personId,
    eventId: `talk:${eventId}`,
    level: act.level,
    source: "companion",
    happenedAt: at,
    analysed: `${crisisAnalyser.id} ${crisisAnalyser.version}`,
  });
  return alertId;
}

/** From here on the people called see this conversation, and the one line; nothing before. */
async function handOverTo(
  cx: Context,
  permit: PersonPermit,
  row: store.TalkRow,
  seq: number,
  line: string,
): Promise<void> {
  const open = await store.selectHandOver(cx.db, row.id);
  if (open && open.ended_at === null) return;
  const id = cx.newId();
  const { alertId } = await raiseAlert(cx, {
    personId: permit.subject,
    eventId: `hand-over:${id}`,
    level: "moderate",
    source: "person",
    happenedAt: cx.now(),
  });
  await store.insertHandOver(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    talk_id: row.id,
    alert_id: alertId,
    from_seq: seq,
    line: line === "" ? null : cx.vault.seal(permit, { column: "talk_handover.line", row: id }, line, permit.labels),
    labels: [...permit.labels],
    asked_at: cx.now(),
  });
  await cx.moveOn(permit.subject);
}

export async function worldFor(
  cx: Context,
  permit: PersonPermit,
  asked: Pick<Asked, "hour" | "language" | "talkId" | "zone">,
  scripts: Awaited<ReturnType<typeof projectScripts.current>>,
  talk: Talk | null,
): Promise<World> {
  const [watching, agencyZone, remembers] = await Promise.all([
    readWatching(cx, permit.subject),
    store.zoneOf(cx.db),
    mayRemember(cx, permit.subject),
  ]);
  const kept = remembers ? await store.selectMemory(cx.db, permit.subject) : [];
  const zone = asked.zone !== undefined && isZone(asked.zone) ? asked.zone : agencyZone;
  const clock = (iso: string, language: "en" | "es") => {
    const isSoon = Math.abs(new Date(iso).getTime() - cx.now().getTime()) < soonMs;
    const style = { timeZone: zone, hour: "numeric", minute: "2-digit" } as const;
    return new Intl.DateTimeFormat(language, isSoon ? style : { ...style, weekday: "long" }).format(new Date(iso));
  };
  return {
    books: scripts.books,
    ways: scripts.ways,
    toolWays: scripts.toolWays,
    skills: scripts.skills[talk?.language ?? asked.language],
    clockTime: clock,
    now: cx.now().getTime(),
    hour: asked.hour ?? hourIn(zone, cx.now()),
    seed: mix(asked.talkId),
    signedIn: true,
    watched: watching,
    closedGates: [],
    helped: helpedBy(cx, permit, kept),
    trusted: trustedName(cx, permit, kept),
    answerMinutes,
    ...worldDuties(permit.obligations),
  };
}

/** Within so long a time an hour alone is clear. */
const soonMs = 18 * 3_600_000;

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

function hourIn(zone: string, now: Date): number {
  return Number(new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", hourCycle: "h23" }).format(now));
}

export function readBody<T>(
  cx: Pick<Context, "vault">,
  permit: PersonPermit,
  { id, body, labels }: { id: string; body: store.MessageRow["body"]; labels: string[] },
): T {
  return JSON.parse(cx.vault.open(permit, { column: "talk_message.body", row: id }, body, labels as Label[]));
}

function openState(cx: Pick<Context, "vault">, permit: PersonPermit, row: store.TalkRow): Kept {
  if (!row.state) throw new Error("a conversation without a state was opened");
  return JSON.parse(cx.vault.open(permit, { column: "talk.state", row: row.id }, row.state, row.labels as Label[]));
}

export function sealState(
  cx: Pick<Context, "vault">,
  permit: PersonPermit,
  row: { id: string; labels: string[] },
  kept: Kept,
) {
  return cx.vault.seal(permit, { column: "talk.state", row: row.id }, JSON.stringify(kept), row.labels as Label[]);
}
