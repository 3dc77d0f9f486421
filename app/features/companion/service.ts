import type { z } from "zod";
import { readWatching } from "#features/alerts/service.ts";
import type { Actor } from "#kernel/actor.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import {
  answerTalk,
  type Kept,
  type PersonBody,
  type ProgramBody,
  readBody,
  sealState,
  worldFor,
} from "./answering.ts";
import type { Conversation, companion as contract, HandOver, Message } from "./contract.ts";
import { turn } from "./domain/engine.ts";
import { newTalk } from "./domain/talk.ts";
import { isOurLimits } from "./duties.ts";
import { projectScripts } from "./live.ts";
import * as store from "./store.ts";
import { textOf } from "./turns.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now" | "newId">;
type Given<K extends keyof typeof contract> = z.output<(typeof contract)[K]["input"]>;

/** So long is waited for more of a burst before it is answered as one. */
const burstWaitMs = 250;
const burstGapMs = 1_000;

/** Whether the companion is on for this person, and their conversations. */
export async function readHome(cx: Needs) {
  const permit = await cx.door.decideOwn("list", ["chat"]);
  const [choice, talks, watching] = await Promise.all([
    store.choiceOf(cx.db, permit.subject, "P02", cx.now()),
    store.selectTalks(cx.db, permit.subject),
    readWatching(cx),
  ]);
  return {
    isOn: choice !== false,
    talks: talks.map(({ id, started_at, last_at }) => ({
      id,
      startedAt: started_at.toISOString(),
      lastAt: last_at.toISOString(),
    })),
    limitsHash: talks[0]?.limits_hash ?? null,
    watching,
  };
}

/** Begins a conversation with the program's first words; the same id again is the same conversation. */
export async function beginTalk(
  cx: Context,
  { talkId, language, hour, zone, limitsHash }: Given<"begin">,
): Promise<Conversation> {
  const scripts = await projectScripts.current();
  const permit = await cx.door.decideOwn("write", ["chat"]);
  if ((await store.choiceOf(cx.db, permit.subject, "P02", cx.now())) === false)
    throw new Refusal(
      "consent-withheld",
      "You turned the chat program off. Calm-down tools and the help numbers still work.",
    );
  const again = (await store.selectTalks(cx.db, permit.subject)).length > 0;
  const at = cx.now();
  const labels = [...permit.labels];
  const isNew = await store.insertTalk(cx.db, {
    agency_id: cx.agencyId,
    id: talkId,
    person_id: permit.subject,
    started_at: at,
    last_at: at,
    limits_hash: limitsHash,
    // Only our own text counts as told; otherwise the first reply says it.
    ...(isOurLimits(limitsHash, scripts) ? { disclosed_hash: limitsHash, disclosed_at: at } : {}),
    state: null,
    labels,
  });
  if (isNew) {
    const talk = newTalk(language, at.getTime());
    const world = await worldFor(
      cx,
      await cx.door.decideOwn("answer", ["chat"]),
      { hour, language, talkId, zone },
      scripts,
      talk,
    );
    const first = turn(world, talk, { kind: "begin", again });
    const id = cx.newId();
    const { parts, choices, rate, from } = first;
    const body: ProgramBody = { parts, choices, rate, from, language };
    await store.insertMessage(cx.db, {
      agency_id: cx.agencyId,
      id,
      person_id: permit.subject,
      talk_id: talkId,
      seq: 1,
      author: "program",
      member_id: null,
      at,
      received_at: at,
      body: cx.vault.seal(permit, { column: "talk_message.body", row: id }, JSON.stringify(body), labels),
      labels,
    });
    const kept: Kept = { talk: first.talk, clearedSeq: 0 };
    const state = sealState(cx, permit, { id: talkId, labels }, kept);
    await store.updateTalk(cx.db, talkId, { last_seq: 1, answered_seq: 1, state });
  }
  return readTalk(cx, { talkId, after: 0 });
}

export async function readTalk(cx: Needs, { talkId, after }: { talkId: string; after: number }): Promise<Conversation> {
  const permit = await cx.door.decideOwn("read", ["chat"]);
  const row = await store.selectTalk(cx.db, permit.subject, talkId);
  if (!row) throw notHere();
  const rows = await store.selectMessages(cx.db, row.id, after);
  const handOver = await store.selectHandOver(cx.db, row.id);
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    messages: await presentMessages(cx, permit, rows, true),
    handOver: await presentHandOver(cx, handOver),
    waiting: row.answered_seq < row.last_seq,
  };
}

/**
 * One turn: keeps what was written, reads it for danger, answers, and gives back what is new. Each step is a transaction
 * of its own, so that what was written is kept whatever happens to its answer. Safe to send twice.
 */
export async function say(cx: Context, input: Given<"say">, house: House): Promise<Conversation> {
  const { talkId, id, language, hour, zone, move, seen, after } = input;
  const actor = personActor(cx.actor);
  const { isBurst } = await inContext(house, actor, (own) => keepMessage(own, input));
  if (isBurst && textOf(move) !== "") await new Promise((resolve) => setTimeout(resolve, burstWaitMs));
  try {
    const about = { agencyId: actor.agencyId, personId: actor.personId, talkId, hour, language, zone, messageId: id };
    await answerTalk(house, {
      ...about,
      seen: seen ? { level: seen.level, kinds: seen.kinds } : undefined,
      left: cx.left,
    });
  } catch (error) {
    // It is kept, and will be answered by the next turn or by the catch-up; the person sees that it waits.
    house.log.error({ err: error, talkId }, "the companion could not answer yet");
  }
  return readTalk(cx, { talkId, after });
}

/** @returns whether it came right after another one */
async function keepMessage(cx: Context, { talkId, id, at, move }: Given<"say">): Promise<{ isBurst: boolean }> {
  const permit = await cx.door.decideOwn("write", ["chat"]);
  const row = await store.lockTalk(cx.db, permit.subject, talkId);
  if (!row) throw notHere();
  if (await store.hasMessage(cx.db, permit.subject, id)) return { isBurst: false };
  const now = cx.now();
  const written = new Date(at);
  const seq = row.last_seq + 1;
  const previous = await store.lastWrittenAt(cx.db, talkId);
  const body: PersonBody = { move };
  await store.insertMessage(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    talk_id: talkId,
    seq,
    author: "person",
    member_id: null,
    // A device's clock may run ahead.
    at: written > now ? now : written,
    received_at: now,
    body: cx.vault.seal(permit, { column: "talk_message.body", row: id }, JSON.stringify(body), permit.labels),
    labels: [...permit.labels],
  });
  await store.updateTalk(cx.db, talkId, { last_seq: seq, last_at: now });
  return { isBurst: previous !== null && now.getTime() - previous.getTime() < burstGapMs };
}

export async function eraseTalk(cx: Needs, { talkId }: { talkId: string }): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("erase", ["chat"]);
  if (await store.deleteTalk(cx.db, permit.subject, talkId)) cx.ledger.note(permit, "erased");
  return { done: true };
}

/** The person goes on with the program alone; the people called see nothing from here on. */
export async function endHandOver(cx: Context, { talkId }: { talkId: string }): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["chat"]);
  const row = await store.lockTalk(cx.db, permit.subject, talkId);
  if (!row) throw notHere();
  const open = await store.selectHandOver(cx.db, row.id);
  if (open && open.ended_at === null) {
    await store.updateHandOver(cx.db, open.id, { ended_at: cx.now() });
    cx.ledger.note(permit, "changed");
    await cx.moveOn(permit.subject);
  }
  return { done: true };
}

export async function presentMessages(
  cx: Pick<Context, "db" | "vault">,
  permit: PersonPermit,
  rows: readonly store.MessageRow[],
  withNames: boolean,
): Promise<Message[]> {
  const ratings = await store.selectRatings(
    cx.db,
    permit.subject,
    rows.filter(({ author }) => author === "program").map(({ id }) => id),
  );
  return rows.map((row): Message => {
    const head = { id: row.id, seq: row.seq, at: row.at.toISOString() };
    if (row.author === "person") {
      const lateMinutes = Math.max(0, Math.round((row.received_at.getTime() - row.at.getTime()) / 60_000));
      return { author: "person", ...head, move: readBody<PersonBody>(cx, permit, row).move, lateMinutes };
    }
    if (row.author === "staff") {
      const { text } = readBody<{ text: string }>(cx, permit, row);
      return { author: "staff", ...head, name: withNames ? row.member_name : null, text };
    }
    const { parts, choices, rate, language } = readBody<ProgramBody>(cx, permit, row);
    const rated = ratings.find((each) => each.message_id === row.id);
    return {
      author: "program",
      ...head,
      parts: [...parts],
      choices: [...choices],
      rate,
      language,
      rating: rated?.rating ?? null,
      reported: rated?.is_report ?? false,
    };
  });
}

async function presentHandOver(cx: Needs, row: store.HandOverRow | undefined): Promise<HandOver> {
  if (!row) return { state: "none", askedAt: null, watching: null };
  const state = row.ended_at ? "ended" : row.joined_at ? "here" : "asked";
  return { state, askedAt: row.asked_at.toISOString(), watching: state === "asked" ? await readWatching(cx) : null };
}

function personActor(actor: Actor): Extract<Actor, { kind: "person" }> {
  if (actor.kind !== "person") throw new Refusal("not-allowed", "Only a person can do this for themselves.");
  return actor;
}

export function notHere(): Refusal {
  return new Refusal("not-found", "That is not here any more.");
}
