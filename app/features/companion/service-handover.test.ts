import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { closeAlert } from "../alerts/acting.ts";
import { sweeperOf } from "../alerts/server/sweep.ts";
import { decideChoice } from "../consent/service.ts";
import { shownText } from "../consent/texts.ts";
import { type Conversation, companion, type Move } from "./contract.ts";
import { answerAsStaff, leave, readHandedOver } from "./handed-over.ts";
import { openScripts } from "./live.ts";
import { readMemory, rememberPerson } from "./memory.ts";
import { rateReply, readQuality } from "./quality.ts";
import { forgetWhatIsOver } from "./server.ts";
import { beginTalk, endHandOver, readHome, readTalk, say } from "./service.ts";

const world = useWorld();
const here = { language: "en", hour: 15 } as const;

async function aHouse() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const helen = await agency.aMember(["lead"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  return { agency, dana, helen, rosa };
}
type Someone = Awaited<ReturnType<typeof aHouse>>["rosa"];

async function aTalk(person: Someone): Promise<string> {
  const talkId = randomUUID();
  await person.does((cx) => beginTalk(cx, { talkId, ...here, limitsHash: "b".repeat(64) }));
  return talkId;
}
const saying = (person: Someone, talkId: string, move: Move | string): Promise<Conversation> =>
  person.does((cx) =>
    say(
      cx,
      {
        talkId,
        ...here,
        id: randomUUID(),
        at: new Date().toISOString(),
        move: typeof move === "string" ? { kind: "text", text: move } : move,
        seen: undefined,
        after: 0,
      },
      world.house,
    ),
  );
const lastReply = (talk: Conversation) => talk.messages.findLast((message) => message.author === "program");
const choose = (person: Someone, purpose: "P02" | "P04", on: boolean) => {
  const { hash, words } = shownText(purpose, "en");
  const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
  return person.does((cx) =>
    decideChoice(
      { ...cx, agencyId: cx.agencyId, enqueue: async () => {} },
      {
        purpose,
        on,
        sources: [],
        textHash: hash,
        language: "en",
        ...(on && teachBack !== undefined && teachBack >= 0 ? { teachBack } : {}),
      },
    ),
  );
};

describe("handing over to a person", () => {
  test("lets those who were called see one line and what comes after, nothing before; both write in one window; and back", async () => {
    const { helen, dana, rosa } = await aHouse();
    const talkId = await aTalk(rosa);
    await saying(rosa, talkId, "a thing nobody may read");
    const asked = await saying(rosa, talkId, { kind: "ask-person", line: "The landlord wrote again." });
    expect(asked.handOver).toMatchObject({ state: "asked", watching: { someone: false } });
    expect(
      lastReply(asked)
        ?.parts.map((part) => ("text" in part ? part.text : ""))
        .join(),
    ).toMatch(/no one is on call/i);
    await sweeperOf(world.house).step();
    await saying(rosa, talkId, "i am still here");

    // Nobody is on the rota, so the lead was called. The worker on the care team was not, and sees nothing.
    const pane = await helen.does((cx) => readHandedOver(cx, { alertOrTalkId: talkId }));
    expect(pane.line).toBe("The landlord wrote again.");
    expect(JSON.stringify(pane)).not.toContain("nobody may read");
    expect(JSON.stringify(pane)).toContain("i am still here");
    expect((await helen.does((cx) => readHandedOver(cx, { alertOrTalkId: pane.alertId ?? "" }))).conversationId).toBe(
      talkId,
    );
    await expect(dana.does((cx) => readHandedOver(cx, { alertOrTalkId: talkId }))).rejects.toMatchObject({
      code: "not-allowed",
    });

    const id = randomUUID();
    await helen.does((cx) => answerAsStaff(cx, { alertOrTalkId: talkId, id, text: "This is Helen. I am reading." }));
    await helen.does((cx) => answerAsStaff(cx, { alertOrTalkId: talkId, id, text: "This is Helen. I am reading." }));
    // Whoever joins has answered the call, so nobody else is called any more.
    const answered = await rosa.does(async (cx) => {
      await cx.door.decideOwn("read", ["alerts"]);
      return cx.db.selectFrom("alert").select("state").where("id", "=", pane.alertId).executeTakeFirst();
    });
    expect(answered?.state).toBe("answered");
    const together = await rosa.does((cx) => readTalk(cx, { talkId, after: 0 }));
    expect(together.handOver.state).toBe("here");
    expect(together.messages.filter(({ author }) => author === "staff")).toHaveLength(1);

    const quiet = await saying(rosa, talkId, "thank you helen");
    expect(quiet.messages.at(-1)?.author).toBe("person");
    expect(quiet.waiting).toBe(false);

    await helen.does((cx) => leave(cx, { alertOrTalkId: talkId }));
    await expect(helen.does((cx) => readHandedOver(cx, { alertOrTalkId: talkId }))).rejects.toMatchObject({
      code: "not-found",
    });
    const back = await saying(rosa, talkId, "i cannot sleep");
    expect(back.messages.at(-1)?.author).toBe("program");
    expect(back.handOver.state).toBe("ended");
  });

  test("is ended by the person at any time, and then shows nothing more to anyone", async () => {
    const { helen, rosa } = await aHouse();
    const talkId = await aTalk(rosa);
    await saying(rosa, talkId, { kind: "ask-person", line: "" });
    await sweeperOf(world.house).step();
    await helen.does((cx) => readHandedOver(cx, { alertOrTalkId: talkId }));
    await rosa.does((cx) => endHandOver(cx, { talkId }));
    await expect(helen.does((cx) => readHandedOver(cx, { alertOrTalkId: talkId }))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      helen.does((cx) =>
        cx.door.decide({ action: "read", subject: rosa.id, compartments: ["chat"], purpose: "safety" }),
      ),
    ).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("without a hand-over an alert opens no conversation; once a human has closed it, new danger is a new event", async () => {
    const { helen, rosa } = await aHouse();
    const talkId = await aTalk(rosa);
    await saying(rosa, talkId, "i want to kill myself");
    await sweeperOf(world.house).step();
    await expect(helen.does((cx) => readHandedOver(cx, { alertOrTalkId: talkId }))).rejects.toMatchObject({
      code: "not-found",
    });
    const alerts = () =>
      rosa.does(async (cx) => {
        await cx.door.decideOwn("read", ["alerts"]);
        return cx.db.selectFrom("alert").select(["id", "state"]).where("person_id", "=", rosa.id).execute();
      });
    const [first] = await alerts();
    await helen.does((cx) =>
      closeAlert(cx, {
        id: first?.id ?? "",
        requestId: randomUUID(),
        outcome: "reached",
        done: "We talked.",
        toPerson: "",
      }),
    );
    const calm = await saying(rosa, talkId, "i cannot sleep");
    expect(lastReply(calm)?.parts.map(({ kind }) => kind)).not.toContain("card");
    const again = await saying(rosa, talkId, "i want to kill myself");
    expect(lastReply(again)?.parts.map(({ kind }) => kind)).toContain("card");
    expect(await alerts()).toHaveLength(2);
  });
});

describe("what is remembered", () => {
  test("nothing without a yes; with it what helped and one name; all of it erased when it is taken back", async () => {
    const { rosa } = await aHouse();
    const used: Move = { kind: "skill", skill: "look-around", finished: true, before: 8, after: 3 };
    await saying(rosa, await aTalk(rosa), used);
    expect(await rosa.does(readMemory)).toMatchObject({ isOn: false, skills: [] });
    await expect(rosa.does((cx) => rememberPerson(cx, { memoryId: randomUUID(), name: "Ana" }))).rejects.toMatchObject({
      code: "consent-withheld",
    });

    await choose(rosa, "P04", true);
    await saying(rosa, await aTalk(rosa), used);
    await rosa.does((cx) => rememberPerson(cx, { memoryId: randomUUID(), name: "Ana" }));
    expect(await rosa.does(readMemory)).toMatchObject({
      isOn: true,
      skills: [{ skill: "look-around", times: 1, lower: 5 }],
      people: [{ name: "Ana" }],
    });
    const next = await rosa.does((cx) => beginTalk(cx, { talkId: randomUUID(), ...here, limitsHash: "b".repeat(64) }));
    expect(JSON.stringify(next)).toContain("Ana");

    await choose(rosa, "P04", false);
    const fresh = await rosa.does((cx) => beginTalk(cx, { talkId: randomUUID(), ...here, limitsHash: "b".repeat(64) }));
    expect(JSON.stringify(fresh)).not.toContain("Ana");
    await forgetWhatIsOver(world.house);
    expect(await rosa.does(readMemory)).toEqual({ isOn: false, skills: [], people: [] });
  });

  test("with the program turned off nothing begins and nothing is answered", async () => {
    const { rosa } = await aHouse();
    const talkId = await aTalk(rosa);
    await choose(rosa, "P02", false);
    expect((await rosa.does(readHome)).isOn).toBe(false);
    await expect(aTalk(rosa)).rejects.toMatchObject({ code: "consent-withheld" });
    const talk = await saying(rosa, talkId, "hello");
    expect(talk.messages.at(-1)?.author).toBe("person");
  });
});

describe("how replies were", () => {
  test("counts by script for the lead, shows a report's words and that reply, and no name; to nobody else", async () => {
    const { helen, dana, rosa } = await aHouse();
    const talkId = await aTalk(rosa);
    const reply = lastReply(await saying(rosa, talkId, "i cant breathe"));
    const rating = { messageId: reply?.id ?? "", rating: "wrong", report: true, words: "It talked past me." } as const;
    await rosa.does((cx) => rateReply(cx, rating));
    await rosa.does((cx) => rateReply(cx, rating));
    const quality = companion.quality.output.parse(await helen.does(readQuality));
    expect(quality.figures).toMatchObject([{ helped: 0, didNot: 0, wrong: 1 }]);
    expect(quality.reports).toMatchObject([{ words: "It talked past me.", rating: "wrong" }]);
    expect(JSON.stringify(quality)).not.toContain(rosa.id);
    expect(quality.scripts.complaints).toEqual([]);
    expect(quality.needless).toMatchObject({ needless: 0, rate: null });
    await expect(dana.does(readQuality)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

test("a script file with an error leaves the version before live and says what is wrong; mended, it is taken up", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-scripts-"));
  const from = path.resolve(import.meta.dirname, "../../../content");
  for (const part of ["companion", "calm"])
    fs.cpSync(path.join(from, part), path.join(folder, part), { recursive: true });
  const told: number[] = [];
  const scripts = openScripts(folder, (complaints) => told.push(complaints.length));
  const before = await scripts.current();
  const file = path.join(folder, "companion", "panic.en.yaml");
  const good = fs.readFileSync(file, "utf8");
  fs.writeFileSync(file, good.replace("to: offer", "to: nowhere"));
  await scripts.check();
  expect(await scripts.current()).toBe(before);
  expect(
    scripts
      .complaints()
      .map(({ what }) => what)
      .join(),
  ).toContain("nowhere");
  fs.writeFileSync(file, `${good}\n`.replace("Your body is sounding an alarm", "Your body sounds an alarm"));
  await scripts.check();
  const after = await scripts.current();
  expect(scripts.complaints()).toEqual([]);
  expect(JSON.stringify(after.books.en?.flows.get("panic"))).toContain("Your body sounds an alarm");
  expect(told).toEqual([expect.any(Number), 0]);
  scripts.close();
  fs.rmSync(folder, { recursive: true, force: true });
}, 60_000);
