import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { removeCheckin, saveCheckin } from "../checkins/service.ts";
import { decideChoice, lookSoon } from "../consent/service.ts";
import { shownText } from "../consent/texts.ts";
import { finished } from "../measures/service.test-bed.ts";
import { earlyWarningInCheckins } from "./analyser-early.ts";
import { forgetNoticed } from "./server/forget.ts";
import { lookAtEverybody, lookAtPerson } from "./server/look.ts";
import { answerMine, readFinding, readFindingsOf, readInbox, readMine } from "./service.ts";

const world = useWorld();
const dayMs = 86_400_000;

test("check-ins lower than usual become one finding for the person and their worker, with the days and no words", async () => {
  const { agency, dana, rosa } = await aPersonAndHerWorker();
  await checkIn(rosa, [...usual(60), 1, 2, 1, 1, 1]);
  await look(agency, rosa);
  expect(await rosa.does((cx) => readMine(cx))).toEqual([]);

  await turnOn(rosa, ["checkins"]);
  await look(agency, rosa);
  await look(agency, rosa);
  const [mine, ...others] = await rosa.does((cx) => readMine(cx));
  expect(others).toEqual([]);
  expect(mine).toMatchObject({
    analyser: "early-warning-checkins",
    statement: { key: "mood-fell", values: { count: 5 } },
    baseRateFrom: "simulation",
    lookedAt: ["checkins"],
    status: "new",
  });
  expect(mine?.notLookedAt).toContain("measures");
  const [theirs] = await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }));
  expect(theirs?.createdAt).toBe(mine?.createdAt);

  const seen = await dana.does((cx) => readFinding(cx, { id: mine?.id ?? "" }));
  expect(seen.evidence).toMatchObject([{ where: "checkins", gone: 0 }]);
  expect(JSON.stringify(seen)).not.toContain("soup");
  const [evidence] = seen.evidence;
  const points = evidence?.where === "checkins" ? evidence.points : [];
  expect(points.filter(({ side }) => side === "now").map(({ value }) => value)).toEqual([1, 2, 1, 1, 1]);
});

test("the same worsening is one finding however many nights it lasts, and a check-in taken back leaves its picture", async () => {
  const { agency, dana, rosa } = await aPersonAndHerWorker();
  const ids = await checkIn(rosa, [...usual(60), 1, 2, 1, 1, 1]);
  await turnOn(rosa, ["checkins"]);
  await look(agency, rosa);
  await rosa.does((cx) =>
    saveCheckin(cx, { id: randomUUID(), at: cx.now().toISOString(), zone: "UTC", answers: { mood: 1 } }),
  );
  await look(agency, rosa);
  const [finding, ...others] = await rosa.does((cx) => readMine(cx));
  expect(others).toEqual([]);
  await rosa.does((cx) => removeCheckin(cx, { id: ids.at(-1) ?? "" }));
  const seen = await dana.does((cx) => readFinding(cx, { id: finding?.id ?? "" }));
  expect(seen.evidence).toMatchObject([{ gone: 1 }]);
});

test("the person answers it, and switching check-ins off erases what was noticed and leaves the journal's", async () => {
  const { agency, dana, rosa } = await aPersonAndHerWorker();
  await checkIn(rosa, [...usual(60), 1, 2, 1, 1, 1]);
  await turnOn(rosa, ["checkins", "journal"]);
  await look(agency, rosa);
  const [finding] = await rosa.does((cx) => readMine(cx));
  await rosa.does((cx) =>
    answerMine(cx, { id: finding?.id ?? "", reviewId: randomUUID(), fits: false, words: "I had the flu." }),
  );
  const inbox = await dana.does((cx) => readInbox(cx, { answered: "no" }));
  expect(inbox.findings).toMatchObject([{ status: "disputed", place: "front" }]);

  await turnOn(rosa, ["journal"]);
  await forgetNoticed(world.house, { agencyId: agency.id, personId: rosa.id, sources: "checkins" });
  expect(await rosa.does((cx) => readMine(cx))).toEqual([]);
  expect((await dana.does((cx) => readInbox(cx, { answered: "yes" }))).findings).toEqual([]);
  expect(await kept(rosa)).toEqual({ bodies: 0, lookBacks: 0 });

  await turnOn(rosa, ["checkins"]);
  await look(agency, rosa);
  expect(await rosa.does((cx) => readMine(cx))).toHaveLength(1);
});

test("a yes taken back while it is computing leaves nothing behind", async () => {
  const { agency, rosa } = await aPersonAndHerWorker();
  await checkIn(rosa, [...usual(60), 1, 2, 1, 1, 1]);
  await turnOn(rosa, ["checkins"]);
  const { run } = earlyWarningInCheckins;
  earlyWarningInCheckins.run = async (input, encoder) => {
    await turnOn(rosa, []);
    return run(input, encoder);
  };
  try {
    await expect(look(agency, rosa)).rejects.toMatchObject({ code: "not-allowed" });
  } finally {
    earlyWarningInCheckins.run = run;
  }
  expect(await kept(rosa)).toEqual({ bodies: 0, lookBacks: 0 });
});

test("a score that jumped is noticed under its own switch, with the two scores; what was skipped is not", async () => {
  const { agency, dana, rosa } = await aPersonAndHerWorker();
  const daysAgo = (days: number) => new Date(world.house.clock.now().getTime() - days * dayMs).toISOString();
  await finished(rosa, [1, 1, 1, 0, 0, 0, 0], { instrument: "gad-7", at: daysAgo(20) });
  await finished(rosa, [3, 3, 3, 2, 2, 2, 2], { instrument: "gad-7", at: daysAgo(1) });
  await turnOn(rosa, ["checkins"]);
  await look(agency, rosa);
  expect(await rosa.does((cx) => readMine(cx))).toEqual([]);
  await turnOn(rosa, ["checkins", "measures"]);
  await look(agency, rosa);
  await look(agency, rosa);
  const [finding, ...others] = await rosa.does((cx) => readMine(cx));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    analyser: "early-warning-measures",
    statement: { key: "score-jumped", values: { before: 3, now: 17, instrument: "GAD-7" } },
    lookedAt: ["measures"],
  });
  const seen = await dana.does((cx) => readFinding(cx, { id: finding?.id ?? "" }));
  expect(seen.evidence).toMatchObject([{ where: "measures", gone: 0, points: [{ value: 3 }, { value: 17 }] }]);
  await turnOn(rosa, ["checkins"]);
  await forgetNoticed(world.house, { agencyId: agency.id, personId: rosa.id, sources: "measures" });
  expect(await rosa.does((cx) => readMine(cx))).toEqual([]);
});

test("at night everybody who said yes is looked at, and nobody else; those with nothing new leave no line", async () => {
  const agency = await world.anAgency();
  const [rosa, sam, old] = [await agency.aPerson(), await agency.aPerson(), await agency.aPerson()];
  for (const person of [rosa, sam]) await checkIn(person, [...usual(60), 1, 2, 1, 1, 1]);
  await checkIn(old, usual(40), 60);
  for (const person of [rosa, old]) await turnOn(person, ["checkins"]);
  await lookAtEverybody(world.house);
  const ran = async (person: Someone) =>
    person.does(async (cx) => {
      await cx.door.decideOwn("read", ["choices"]);
      const lines = await cx.db.selectFrom("ledger_line").select("subject_id").where("outcome", "=", "ran").execute();
      return lines.filter(({ subject_id }) => subject_id === person.id).length;
    });
  expect([await ran(rosa), await ran(sam), await ran(old)]).toEqual([1, 0, 0]);
  expect(await rosa.does((cx) => readMine(cx))).toHaveLength(1);
  expect(await sam.does((cx) => readMine(cx))).toEqual([]);
});

test("a new check-in asks for a look only where the person lets noticing see check-ins", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const asked: unknown[] = [];
  const soon = () =>
    rosa.does((cx) =>
      lookSoon({ ...cx, agencyId: cx.agencyId, enqueue: async (...job) => void asked.push(job) }, rosa.id, "checkins"),
    );
  await soon();
  await turnOn(rosa, ["measures"]);
  await soon();
  expect(asked).toEqual([]);
  await turnOn(rosa, ["checkins"]);
  await soon();
  expect(asked).toMatchObject([["noticing.look", { personId: rosa.id }, { once: rosa.id }]]);
});

/** Days that go up and down around 4 as days do. */
function usual(days: number): number[] {
  return Array.from({ length: days }, (_, at) => 3 + ((at * 7 + (at % 4) * 5) % 3));
}

async function aPersonAndHerWorker(): Promise<{ agency: Agency; dana: Staff; rosa: Someone }> {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  return { agency, dana, rosa: await agency.aPerson({ careTeam: [dana] }) };
}

/** One check-in a day, the last one yesterday or so many days ago. @returns their ids, oldest first */
async function checkIn(person: Someone, moods: readonly number[], daysAgo = 1): Promise<string[]> {
  return person.does(async (cx) => {
    const ids: string[] = [];
    for (const [at, mood] of moods.entries()) {
      const when = new Date(cx.now().getTime() - (moods.length - at - 1 + daysAgo) * dayMs);
      const id = randomUUID();
      await saveCheckin(cx, { id, at: when.toISOString(), zone: "UTC", answers: { mood, word: "soup" } });
      ids.push(id);
    }
    return ids;
  });
}

function look(agency: Agency, person: Someone): Promise<void> {
  return lookAtPerson(world.house, { agencyId: agency.id, personId: person.id });
}

async function turnOn(person: Someone, sources: ("checkins" | "measures" | "journal")[]): Promise<void> {
  const { words, hash } = shownText("P06", "en");
  const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
  await person.does((cx) =>
    decideChoice(
      { ...cx, agencyId: cx.agencyId, enqueue: async () => {} },
      { purpose: "P06", on: sources.length > 0, sources, textHash: hash, language: "en", teachBack },
    ),
  );
}

/** Sealed bodies still there about a person. */
function kept(person: Someone): Promise<{ bodies: number; lookBacks: number }> {
  return person.does(async (cx) => {
    await cx.door.decideOwn("read", ["findings"]);
    const bodies = await cx.db.selectFrom("finding").select("body").execute();
    const backs = await cx.db.selectFrom("look_back").select("at").execute();
    return { bodies: bodies.filter(({ body }) => body.length > 0).length, lookBacks: backs.length };
  });
}
