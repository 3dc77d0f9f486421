import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import type { Conversation, Move } from "./contract.ts";
import { readHandedOver } from "./handed-over.ts";
import { answerWhatWaits } from "./server.ts";
import { beginTalk, eraseTalk, readHome, readTalk, say } from "./service.ts";

const world = useWorld();
const limitsHash = "a".repeat(64);
const here = { language: "en", hour: 15 } as const;
type Someone = Awaited<ReturnType<Awaited<ReturnType<typeof world.anAgency>>["aPerson"]>>;

async function aTalk(person: Someone): Promise<string> {
  const talkId = randomUUID();
  await person.does((cx) => beginTalk(cx, { talkId, ...here, limitsHash }));
  return talkId;
}

const saying = (person: Someone, talkId: string, move: Move | string, more: { id?: string; at?: string } = {}) =>
  person.does((cx) =>
    say(
      cx,
      {
        talkId,
        ...here,
        id: more.id ?? randomUUID(),
        at: more.at ?? new Date().toISOString(),
        move: typeof move === "string" ? { kind: "text", text: move } : move,
        seen: undefined,
        after: 0,
      },
      world.house,
    ),
  );

const program = (talk: Conversation) => talk.messages.filter((message) => message.author === "program");
const written = (talk: Conversation) =>
  talk.messages.flatMap((message) =>
    message.author === "person" && message.move.kind === "text" ? [message.move.text] : [],
  );
const spoken = (talk: Conversation) =>
  program(talk)
    .flatMap(({ parts }) => parts)
    .map((part) => ("text" in part ? part.text : `[${part.kind}]`))
    .join("\n");
const alertsOf = (person: Someone) =>
  person.does(async (cx) => {
    await cx.door.decideOwn("read", ["alerts"]);
    return cx.db
      .selectFrom("alert")
      .select(["level", "source", "event_id", "state"])
      .where("person_id", "=", person.id)
      .execute();
  });

describe("a conversation", () => {
  test("is kept, answered and read again; the same message sent twice is one message with one answer", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    const talkId = await aTalk(rosa);
    const id = randomUUID();
    await saying(rosa, talkId, "i cant breathe", { id });
    const twice = await saying(rosa, talkId, "i cant breathe", { id });
    expect(written(twice)).toEqual(["i cant breathe"]);
    expect(program(twice)).toHaveLength(2);
    expect(program(twice).at(-1)?.choices.length).toBeGreaterThan(1);
    const again = await rosa.does((cx) => readTalk(cx, { talkId, after: 0 }));
    expect(again.messages).toEqual(twice.messages);
    const home = await rosa.does(readHome);
    expect(home).toMatchObject({ isOn: true, limitsHash, talks: [{ id: talkId }] });
  });

  test("is open to nobody else, not even to the care team, and erased for good", async () => {
    const agency = await world.anAgency();
    const dana = await agency.aMember(["practitioner"]);
    const rosa = await agency.aPerson({ careTeam: [dana] });
    const tomas = await agency.aPerson();
    const talkId = await aTalk(rosa);
    await saying(rosa, talkId, "i feel so alone tonight");
    await expect(tomas.does((cx) => readTalk(cx, { talkId, after: 0 }))).rejects.toMatchObject({ code: "not-found" });
    await expect(saying(tomas, talkId, "hello")).rejects.toMatchObject({ code: "not-found" });
    await expect(
      dana.does((cx) => cx.door.decide({ action: "read", subject: rosa.id, compartments: ["chat"], purpose: "care" })),
    ).rejects.toMatchObject({ code: "not-allowed" });
    await expect(dana.does((cx) => readHandedOver(cx, { alertOrTalkId: talkId }))).rejects.toMatchObject({
      code: "not-found",
    });
    await rosa.does((cx) => eraseTalk(cx, { talkId }));
    await expect(rosa.does((cx) => readTalk(cx, { talkId, after: 0 }))).rejects.toMatchObject({ code: "not-found" });
  });

  test("takes twenty messages at once: all kept, in order of arrival, with one answer", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    const talkId = await aTalk(rosa);
    const lines = Array.from({ length: 20 }, (_, at) => `my landlord wrote to me again, part ${at}`);
    await Promise.all(lines.map((line) => saying(rosa, talkId, line)));
    const talk = await rosa.does((cx) => readTalk(cx, { talkId, after: 0 }));
    expect(new Set(written(talk))).toEqual(new Set(lines));
    expect(talk.waiting).toBe(false);
    expect(program(talk).length - 1).toBeGreaterThanOrEqual(1);
    expect(program(talk).length - 1).toBeLessThanOrEqual(2);
    expect(talk.messages.map(({ seq }) => seq)).toEqual([...talk.messages.keys()].map((at) => at + 1));
  }, 60_000);

  test("says so when words arrive late", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    const talkId = await aTalk(rosa);
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const talk = await saying(rosa, talkId, "i cannot sleep", { at: hourAgo });
    expect(spoken(talk)).toContain("an hour ago");
    expect(talk.messages.find(({ author }) => author === "person")).toMatchObject({ lateMinutes: 60 });
  });

  test("keeps any text whole: empty, one emoji, half a character, fifty thousand letters", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    const talkId = await aTalk(rosa);
    const texts = ["", "😢", "\ud83d", "\u0000", "<b onclick=x>hi</b>", "tired ".repeat(8_400)];
    for (const text of texts) {
      const talk = await saying(rosa, talkId, text);
      expect(written(talk).at(-1)).toBe(text);
      expect(talk.messages.at(-1)?.author).toBe("program");
    }
  }, 60_000);

  test("left unanswered by a house that stopped is answered by the catch-up, danger and all", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    const talkId = await aTalk(rosa);
    // Kept, and the house stops before it answers.
    await say(
      { ...(await contextOf(rosa)) },
      aMessage(talkId, "i want to kill myself tonight, i have the pills"),
      brokenHouse(),
    ).catch(() => {});
    expect((await rosa.does((cx) => readTalk(cx, { talkId, after: 0 }))).waiting).toBe(true);
    world.setClock(new Date(Date.now() + 60_000));
    await rosa.does(async (cx) => {
      await cx.door.decideOwn("write", ["chat"]);
      await cx.db
        .updateTable("talk")
        .set({ last_at: new Date(Date.now() - 60_000) })
        .where("id", "=", talkId)
        .execute();
    });
    await answerWhatWaits(world.house);
    const talk = await rosa.does((cx) => readTalk(cx, { talkId, after: 0 }));
    expect(talk.waiting).toBe(false);
    expect(spoken(talk)).toContain("[card]");
    expect(await alertsOf(rosa)).toHaveLength(1);
  });
});

describe("danger", () => {
  test("shows help at once, calls somebody once, and calls more urgently when it gets worse", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    const talkId = await aTalk(rosa);
    const first = await saying(rosa, talkId, "i want to kill myself");
    expect(spoken(first)).toContain("[card]");
    // Nobody is on the rota of this agency, and that is said.
    expect(spoken(first)).toMatch(/no one is on call/i);
    await saying(rosa, talkId, "i want to kill myself");
    expect(await alertsOf(rosa)).toHaveLength(1);
    await saying(rosa, talkId, { kind: "choice", choice: "danger:yes:moderate", say: "Yes" });
    const alerts = await alertsOf(rosa);
    expect(alerts).toHaveLength(1);
    expect(["high", "imminent"]).toContain(alerts[0]?.level);
    const later = await saying(rosa, talkId, "jk im fine");
    expect(
      program(later)
        .at(-1)
        ?.choices.map(({ id }) => id),
    ).toContain("danger:card");
    expect((await alertsOf(rosa))[0]?.level).toBe(alerts[0]?.level);
  });

  test("is taken from the device when the device saw more", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    const talkId = await aTalk(rosa);
    await rosa.does((cx) =>
      say(cx, { ...aMessage(talkId, "good day"), seen: { level: "high", kinds: ["self-harm"] } }, world.house),
    );
    expect(await alertsOf(rosa)).toMatchObject([{ level: "high", source: "companion" }]);
  });
});

const aMessage = (talkId: string, text: string) => ({
  talkId,
  ...here,
  id: randomUUID(),
  at: new Date().toISOString(),
  move: { kind: "text" as const, text },
  seen: undefined,
  after: 0,
});

/** A house whose database goes away after the message has been kept. */
function brokenHouse(): typeof world.house {
  let used = 0;
  return new Proxy(world.house, {
    get: (house, key) => {
      if (key === "pool") {
        used += 1;
        if (used > 1) throw new Error("the house stopped");
      }
      return Reflect.get(house, key);
    },
  });
}

async function contextOf(person: Someone) {
  return person.does(async (cx) => cx);
}
