import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { addRow, type Part, placesIn, type RowAnswer, type Who, writeText } from "#features/plans/domain/document.ts";
import { answerPlan } from "#features/plans/hands.ts";
import { openPlan, pushChange } from "#features/plans/service.ts";
import type { Actor } from "#kernel/actor.ts";
import type { PersonId } from "#kernel/ids.ts";
import { type House, inContext } from "#server/context.ts";

type Writes = (doc: Y.Doc) => void;
type Step = { by: "person" | "staff"; writes?: Writes; says?: { answer: "yes" | "not-now"; reason?: string } };

const part =
  (name: Part, words: string): Writes =>
  (doc) =>
    writeText(placesIn(doc).text(name), words);

type Given = { kind: "try" | "do"; text: string; answer?: RowAnswer; who?: Who; by?: string };

const row =
  ({ kind, text, answer, who, by }: Given, at: number): Writes =>
  (doc) => {
    const id = randomUUID();
    addRow(doc, { id, kind, text }, at);
    const made = placesIn(doc).rows.get(id);
    for (const [name, value] of Object.entries({ answer, who, by })) if (value) made?.set(name, value);
  };

const both =
  (...writes: Writes[]): Writes =>
  (doc) => {
    for (const write of writes) write(doc);
  };

/** Plans of people of the demo, as person and worker wrote them in turn. By person key; days in `inDays` from today. */
const written: Readonly<Record<string, (inDays: (days: number) => string) => readonly Step[]>> = {
  rosa: (inDays) => [
    {
      by: "person",
      writes: part("matters", "Sleep through one night. My kids at their own school. A door that locks."),
    },
    {
      by: "staff",
      writes: both(
        row({ kind: "try", text: "The slow breath out, before bed, two minutes", answer: "yes" }, 1),
        row({ kind: "try", text: "A group on Thursdays", answer: "not-now" }, 2),
        row({ kind: "do", text: "Call the school about the bus", who: "worker", by: inDays(6) }, 3),
        (doc) => placesIn(doc).facts.set("reviewOn", inDays(21)),
      ),
    },
    {
      by: "person",
      writes: both(
        row({ kind: "do", text: "Ask my sister for the papers", who: "person", by: inDays(10) }, 4),
        part("hard", "Call Junie. Sit in the kitchen, not in the dark. Nobody has to fix it that night."),
      ),
    },
    { by: "person", says: { answer: "yes" } },
    { by: "staff", says: { answer: "yes", reason: "We went through it line by line on the couch." } },
  ],
};

/** Writes somebody's plan of the demo through the use cases that people's own acts go through. */
export async function writePlan(
  house: House,
  who: { key: string; person: Extract<Actor, { kind: "person" }>; worker: Actor },
): Promise<void> {
  const inDays = (days: number) => new Date(house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const steps = written[who.key]?.(inDays) ?? [];
  const { personId } = who.person;
  for (const { by, writes, says } of steps) {
    const actor = by === "person" ? who.person : who.worker;
    if (writes) await push(house, actor, personId, writes);
    if (says) {
      const { around } = await inContext(house, actor, (cx) => openPlan(cx, { personId }));
      const said = { personId, id: randomUUID(), head: around.head, answer: says.answer, lookedAtIdeas: false };
      await inContext(house, actor, (cx) => answerPlan(cx, { ...said, reason: says.reason ?? null }));
    }
  }
}

async function push(house: House, actor: Actor, personId: PersonId, writes: Writes): Promise<void> {
  const { state } = await inContext(house, actor, (cx) => openPlan(cx, { personId }));
  const doc = new Y.Doc();
  if (state !== "") Y.applyUpdate(doc, Buffer.from(state, "base64"));
  const before = Y.encodeStateVector(doc);
  writes(doc);
  const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString("base64");
  await inContext(house, actor, (cx) => pushChange(cx, { personId, id: randomUUID(), update, alone: true }));
}
