import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import { worldOf } from "./converse.test-bed.ts";
import { turn } from "./domain/engine.ts";
import { newTalk } from "./domain/talk.ts";
import { dutiesOf, hashOf, mustDisclose } from "./duties.ts";
import { projectScripts } from "./live.ts";
import { mayRemember } from "./memory.ts";
import { beginTalk, say } from "./service.ts";

const world = useWorld();
const here = { language: "en", hour: 15 } as const;
const rules = ["a-rule"];

async function begin(person: Someone, limitsHash: string): Promise<string> {
  const talkId = randomUUID();
  await person.does((cx) => beginTalk(cx, { talkId, ...here, limitsHash }));
  return talkId;
}
const writes = (person: Someone, talkId: string, text: string) =>
  person.does((cx) =>
    say(
      cx,
      {
        talkId,
        ...here,
        id: randomUUID(),
        at: cx.now().toISOString(),
        move: { kind: "text", text },
        seen: undefined,
        after: 0,
      },
      world.house,
    ),
  );
const told = (person: Someone, talkId: string) =>
  person.does(async (cx) => {
    await cx.door.decideOwn("read", ["chat"]);
    return cx.db
      .selectFrom("talk")
      .select(["disclosed_hash", "disclosed_at"])
      .where("id", "=", talkId)
      .executeTakeFirst();
  });
const partsOf = (talk: Awaited<ReturnType<typeof writes>>) =>
  talk.messages.flatMap((message) => (message.author === "program" ? [message.parts] : []));

describe("that a program answers", () => {
  test("is told before its first answer, and the hash of what was told is kept with when", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    // Whatever this device showed, it was not our text.
    const talkId = await begin(rosa, "a".repeat(64));
    expect(await told(rosa, talkId)).toMatchObject({ disclosed_hash: null, disclosed_at: null });
    const parts = partsOf(await writes(rosa, talkId, "i cant sleep")).at(-1) ?? [];
    expect(parts[0]).toMatchObject({ kind: "reminder", text: expect.stringMatching(/program/) });
    const kept = await told(rosa, talkId);
    expect(kept?.disclosed_hash).toBe(hashOf(parts[0]?.kind === "reminder" ? parts[0].text : ""));
    expect(kept?.disclosed_at).toBeInstanceOf(Date);
    const next = partsOf(await writes(rosa, talkId, "i lie awake and think")).at(-1) ?? [];
    expect(next.map(({ kind }) => kind)).not.toContain("reminder");
  });

  test("counts as told where our own text was shown first", async () => {
    const rosa = await (await world.anAgency()).aPerson();
    const { books } = await projectScripts.current();
    const { title, points } = books.en?.voice.limits ?? { title: "", points: [] };
    const hash = hashOf(JSON.stringify(["en", title, points]));
    const talkId = await begin(rosa, hash);
    expect(await told(rosa, talkId)).toMatchObject({ disclosed_hash: hash });
    const parts = partsOf(await writes(rosa, talkId, "i cant sleep")).at(-1) ?? [];
    expect(parts.map(({ kind }) => kind)).not.toContain("reminder");
  });

  test("is told again after as many days as the strictest pack asks for", () => {
    const now = new Date("2026-11-28T12:00:00Z");
    const talk = { disclosed_at: new Date("2026-11-01T12:00:00Z") };
    const asked = [
      { kind: "disclose-ai" as const, amount: null, rules },
      { kind: "disclose-again-days" as const, amount: 7, rules },
      { kind: "disclose-again-days" as const, amount: 30, rules },
    ];
    expect(mustDisclose(asked, talk, new Date("2026-11-20T12:00:00Z"), now)).toBe(true);
    expect(mustDisclose(asked, talk, new Date("2026-11-22T12:00:00Z"), now)).toBe(false);
    expect(mustDisclose(asked.slice(0, 1), talk, new Date("2026-01-01T12:00:00Z"), now)).toBe(false);
    expect(mustDisclose([], { disclosed_at: null }, null, now)).toBe(false);
  });
});

describe("reminders run on the strictest number", () => {
  const remind = (amount: number) => ({ kind: "remind-ai" as const, amount, rules });

  test("of all packs, and never more slowly than the house does by itself", () => {
    expect(dutiesOf([]).remindEveryMs).toBe(3 * 3_600_000);
    expect(dutiesOf([remind(180), remind(60)]).remindEveryMs).toBe(3_600_000);
    expect(dutiesOf([remind(600)]).remindEveryMs).toBe(3 * 3_600_000);
    expect(dutiesOf([]).breakEveryMs).toBeNull();
    expect(dutiesOf([{ kind: "remind-break", amount: 60, rules }]).breakEveryMs).toBe(3_600_000);
  });

  test("a break is offered once its time is over, and not again at once", () => {
    const first = { ...worldOf(), breakEveryMs: 3_600_000 };
    const begun = turn(first, newTalk("en", first.now), { kind: "begin", again: false });
    const pauses = first.books.en?.voice.pause ?? [];
    const at = (minutes: number, talk: typeof begun.talk) =>
      turn({ ...first, now: first.now + minutes * 60_000 }, talk, { kind: "choice", id: "topics" });
    const isPaused = ({ parts }: typeof begun) =>
      parts.some((part) => part.kind === "reminder" && pauses.includes(part.text));
    expect([isPaused(begun), isPaused(at(59, begun.talk)), isPaused(at(60, begun.talk))]).toEqual([false, false, true]);
    const after = at(60, begun.talk);
    expect(isPaused(at(61, after.talk))).toBe(false);
    expect(isPaused(at(121, after.talk))).toBe(true);
  });
});

test("memory needs the person's yes and no pack against it: in a victim service it is off, whatever they chose", async () => {
  for (const [kind, expected] of [
    ["homeless-services", true],
    ["victim-services", false],
  ] as const) {
    const rosa = await (await world.anAgency(kind)).aPerson();
    expect(await rosa.does((cx) => mayRemember(cx, rosa.id))).toBe(false);
    await rosa.does(async (cx) => {
      const permit = await cx.door.decideOwn("write", ["choices"]);
      const choice = { purpose: "P04", is_on: true, sources: [], text_hash: "x", text_version: 1, language: "en" };
      const when = { decided_at: cx.now(), expires_at: null };
      await cx.db
        .insertInto("choice")
        .values({ agency_id: cx.agencyId, id: cx.newId(), person_id: rosa.id, ...choice, ...when })
        .execute();
      cx.ledger.note(permit, "changed");
      await cx.moveOn(rosa.id);
    });
    expect(await rosa.does((cx) => mayRemember(cx, rosa.id)), kind).toBe(expected);
  }
});
