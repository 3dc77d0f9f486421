import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { saveEntry } from "../journal/service.ts";
import { readSharedJournal } from "./server.ts";
import {
  answerMine,
  mayRunOnDevice,
  readFinding,
  readFindingsOf,
  readInbox,
  readMine,
  reviewFinding,
  tellFromDevice,
  undoReview,
} from "./service.ts";

const world = useWorld();

const hard =
  "I feel hopeless and worn out. Everything hurts, I cried all night and I am so scared and alone. Nothing helps any more and I feel worthless.";
const danger = "He is outside my door right now and he says he will kill me tonight.";

test("with noticing on, a hard shared page becomes one finding with its words, and a named answer with its reason", async () => {
  const { agency, dana, rosa } = await aPersonAndHerWorker();
  await turnOn(rosa, ["journal"]);
  const paragraph = await share(agency, rosa, hard);
  await readAgain(agency, rosa, paragraph);
  await readAgain(agency, rosa, paragraph);

  const [finding, ...others] = await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ analyser: "journal-distress", status: "new", statement: { key: "journal-hard" } });
  const seen = await dana.does((cx) => readFinding(cx, { id: finding?.id ?? "" }));
  expect(seen.evidence[0]).toMatchObject({ state: "here", text: hard });
  const [words] = seen.evidence;
  expect(words?.where === "journal" && words.marks.length).toBeGreaterThan(0);

  const asked = {
    id: seen.id,
    reviewId: randomUUID(),
    answer: "disagreed" as const,
    reason: "She was writing about a film.",
    secondsOpen: 12,
  };
  expect((await dana.does((cx) => reviewFinding(cx, asked))).status).toBe("disagreed");
  await dana.does((cx) => reviewFinding(cx, asked));
  const [own] = await rosa.does((cx) => readMine(cx));
  expect(own?.reviews).toMatchObject([{ answer: "disagreed", reason: "She was writing about a film." }]);
  expect((await dana.does((cx) => readInbox(cx, { answered: "no" }))).findings).toEqual([]);
  expect((await dana.does((cx) => undoReview(cx, { id: seen.id, reviewId: randomUUID() }))).status).toBe("new");
});

test("without noticing a hard page is nobody's finding; turning it off shuts what was found", async () => {
  const { agency, dana, rosa } = await aPersonAndHerWorker();
  const before = await share(agency, rosa, hard);
  await readAgain(agency, rosa, before);
  expect(await rosa.does((cx) => readMine(cx))).toEqual([]);

  await turnOn(rosa, ["journal"]);
  await readAgain(agency, rosa, before);
  expect(await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }))).toHaveLength(1);
  await turnOn(rosa, [], false);
  expect(await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }))).toEqual([]);
});

test("danger in a shared page is found with every switch off, and only the care team is told", async () => {
  const { agency, dana, rosa } = await aPersonAndHerWorker();
  const sam = await agency.aMember(["practitioner"]);
  await readAgain(agency, rosa, await share(agency, rosa, danger));

  const inbox = await dana.does((cx) => readInbox(cx, { answered: "no" }));
  expect(inbox.findings).toMatchObject([{ urgency: "now", statement: { key: "crisis-hurt-by-someone" } }]);
  const id = inbox.findings[0]?.id ?? "";
  await expect(sam.does((cx) => readFinding(cx, { id }))).rejects.toMatchObject({ code: "not-found" });
  expect((await sam.does((cx) => readInbox(cx, { answered: "yes" }))).findings).toEqual([]);
});

test("private writing is read on the person's own device only if they said so, and asking for help sends no words", async () => {
  const { dana, rosa } = await aPersonAndHerWorker();
  expect(await rosa.does((cx) => mayRunOnDevice(cx, { analyser: "journal-distress" }))).toEqual({ allowed: false });
  await turnOn(rosa, ["private-writing"]);
  expect(await rosa.does((cx) => mayRunOnDevice(cx, { analyser: "journal-distress" }))).toEqual({ allowed: true });

  await rosa.does((cx) => tellFromDevice(cx, { id: randomUUID(), level: "high", analyserVersion: "0", digest: "d" }));
  const [told] = await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }));
  expect(told).toMatchObject({ statement: { key: "asked-to-tell" }, urgency: "now" });
});

test("what the person disputes is waiting for an answer again", async () => {
  const { agency, dana, rosa } = await aPersonAndHerWorker();
  await readAgain(agency, rosa, await share(agency, rosa, danger));
  const [finding] = await rosa.does((cx) => readMine(cx));
  const id = finding?.id ?? "";
  await dana.does((cx) =>
    reviewFinding(cx, { id, reviewId: randomUUID(), answer: "agreed", reason: "I called her.", secondsOpen: 3 }),
  );
  await rosa.does((cx) => answerMine(cx, { id, reviewId: randomUUID(), fits: false, words: "It was a story." }));
  const inbox = await dana.does((cx) => readInbox(cx, { answered: "no" }));
  expect(inbox.findings[0]).toMatchObject({ status: "disputed" });
});

async function aPersonAndHerWorker(): Promise<{ agency: Agency; dana: Staff; rosa: Someone }> {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  return { agency, dana, rosa: await agency.aPerson({ careTeam: [dana] }) };
}

async function share(_agency: Agency, person: Someone, text: string): Promise<string> {
  const id = randomUUID();
  const entry = {
    id: randomUUID(),
    saveId: randomUUID(),
    version: 0,
    after: [],
    at: new Date().toISOString(),
    zone: "UTC",
  };
  await person.does((cx) =>
    saveEntry(
      { ...cx, agencyId: cx.agencyId, enqueue: async () => {} },
      { ...entry, paragraphs: [{ how: "shared", id, prompt: null, text }] },
    ),
  );
  return id;
}

function readAgain(agency: Agency, person: Someone, paragraphId: string): Promise<void> {
  return readSharedJournal(world.house, { agencyId: agency.id, personId: person.id, paragraphIds: paragraphId });
}

async function turnOn(person: Someone, sources: string[], isOn = true): Promise<void> {
  await person.does(async (cx) => {
    const permit = await cx.door.decideOwn("write", ["choices"]);
    const choice = {
      purpose: "P06",
      is_on: isOn,
      sources,
      text_hash: "x",
      text_version: 1,
      language: "en",
      decided_at: cx.now(),
      expires_at: null,
    };
    await cx.db
      .insertInto("choice")
      .values({ agency_id: cx.agencyId, id: cx.newId(), person_id: person.id, ...choice })
      .execute();
    cx.ledger.note(permit, "changed");
    await cx.moveOn(person.id);
  });
}
