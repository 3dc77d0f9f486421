import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openPool } from "#db/open.ts";
import { inContext } from "#server/context.ts";
import { replayDecisions } from "#server/replay.ts";
import { acknowledgeAlert, closeAlert, passAlert, reopenAlert } from "./acting.ts";
import { takeNextStep } from "./calling.ts";
import { answerMine, askForSomeone, feelOwn, readMine } from "./own.ts";
import { openSweeper } from "./server/sweep.ts";
import { type Bed, layBed, useWorld } from "./service.test-bed.ts";
import { raiseAlert, readNeedless, readWatching } from "./service.ts";
import { feelPulse, listAlerts, readAlert } from "./showing.ts";

const world = useWorld();

const calledFor = async (bed: Bed, id: string) => {
  const alert = await bed.dana.does((cx) => readAlert(cx, { id }));
  return alert.calls.map((call) => [call.order, nameOf(bed, call.member.memberId)]);
};
const nameOf = (bed: Bed, id: string) =>
  Object.entries(bed).find(([, one]) => typeof one === "object" && "id" in one && one.id === id)?.[0];
const asOwner = async (text: string, values: unknown[]) => {
  const owner = openPool(world.url, "owner", 1);
  try {
    return await owner.query(text, values);
  } finally {
    await owner.end();
  }
};
const watching = (bed: Bed) => bed.rosa.does((cx) => readWatching(cx));

test("however often and however at once an event is told, there is one alert; a graver level raises it, a lesser one does not", async () => {
  const bed = await layBed(world);
  const eventId = randomUUID();
  const ids = await Promise.all([1, 2, 3, 4, 5].map(() => bed.raise({ eventId })));
  expect(new Set(ids).size).toBe(1);
  await bed.raise({ eventId, level: "imminent" });
  await bed.raise({ eventId, level: "moderate" });
  await bed.after(0);
  const listed = await bed.dana.does((cx) => listAlerts(cx, { which: "open" }));
  expect(listed.map(({ id, level, personName, state }) => ({ id, level, personName, state }))).toEqual([
    { id: ids[0], level: "imminent", personName: "Rosa", state: "calling" },
  ]);
  await bed.dana.does((cx) => acknowledgeAlert(cx, { id: ids[0] ?? "" }));
  expect(await bed.raise({ eventId, level: "imminent" })).toBe(ids[0]);
});

test("an alert calls first, backup, lead, then every lead; while it finds nobody, nobody is watching; an answer ends it", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  await bed.after(0);
  expect(await calledFor(bed, id)).toEqual([["first", "dana"]]);
  expect(await watching(bed)).toMatchObject({ someone: true });
  await bed.after(9);
  expect(await calledFor(bed, id)).toHaveLength(1);
  await bed.after(2);
  await bed.after(5);
  expect(await calledFor(bed, id)).toEqual([
    ["first", "dana"],
    ["backup", "sam"],
    ["lead", "ines"],
  ]);
  await bed.after(10);
  expect((await calledFor(bed, id)).filter(([order]) => order === "alarm").map(([, who]) => who)).toContain("helen");
  expect(await watching(bed)).toEqual({ someone: false, from: null });
  expect(await bed.outsider.does(feelPulse)).toMatchObject({ alarm: true, calling: [] });
  expect(await bed.helen.does(feelPulse)).toMatchObject({ alarm: true, calling: [id] });
  expect(await bed.helen.does((cx) => acknowledgeAlert(cx, { id }))).toMatchObject({ mine: true });
  expect(await watching(bed)).toMatchObject({ someone: true });
  const calls = (await calledFor(bed, id)).length;
  await bed.after(600);
  expect(await calledFor(bed, id)).toHaveLength(calls);
});

test("of two who acknowledge at once the first has it, and the other is told who", async () => {
  const bed = await layBed(world);
  const id = await bed.raise({ level: "imminent" });
  await bed.after(0);
  const answers = await Promise.all(
    [bed.dana, bed.sam, bed.ines].map((member) => member.does((cx) => acknowledgeAlert(cx, { id }))),
  );
  const [winner] = answers.filter(({ mine }) => mine);
  expect(answers.filter(({ mine }) => mine)).toHaveLength(1);
  for (const { by, at } of answers) expect([by, at]).toEqual([winner?.by, winner?.at]);
});

test("a process that dies in the middle of a step leaves it to be taken, and two that sweep at once take it once", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  const software = { kind: "software", agencyId: bed.agency.id, name: "alerts" } as const;
  await expect(
    inContext(world.house, software, async (cx) => {
      expect(await takeNextStep(cx)).toBe(true);
      throw new Error("killed before the commit");
    }),
  ).rejects.toThrow("killed");
  const others = [1, 2, 3, 4].map(() => openSweeper(world.house));
  await Promise.all(others.map((sweeper) => sweeper.sweep()));
  expect(await calledFor(bed, id)).toEqual([["first", "dana"]]);
  world.setClock(new Date(world.house.clock.now().getTime() + 11 * 60_000));
  await Promise.all(others.map((sweeper) => sweeper.sweep()));
  expect(await calledFor(bed, id)).toHaveLength(2);
});

test("after hours of standing still each who is called still has their time to answer", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  await bed.after(0);
  await bed.after(300);
  expect(await calledFor(bed, id)).toHaveLength(2);
  await bed.after(3);
  expect(await calledFor(bed, id)).toHaveLength(2);
});

test("with nobody rostered every lead is called at once, it says that nobody is watching, and whoever comes on duty is called", async () => {
  const bed = await layBed(world, { rostered: false });
  expect(await watching(bed)).toEqual({ someone: false, from: null });
  const id = await bed.raise({ level: "moderate" });
  await bed.after(0);
  const mine = await bed.helen.does((cx) => readAlert(cx, { id }));
  expect(mine).toMatchObject({ state: "alarm", personName: "Rosa" });
  expect(mine.calls.map(({ order, member }) => [order, member.memberId])).toEqual([["alarm", bed.helen.id]]);
  await bed.put(bed.dana, "first");
  await bed.after(16);
  expect((await bed.dana.does(feelPulse)).calling).toEqual([id]);
});

test("whoever is called may read name, safe contact and alert while it is open; nobody else may, and afterwards neither", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  await expect(bed.dana.does((cx) => readAlert(cx, { id }))).rejects.toMatchObject({ code: "not-found" });
  await bed.after(0);
  const open = await bed.dana.does((cx) => readAlert(cx, { id }));
  expect(open).toMatchObject({ personName: "Rosa", contact: { codeWord: "heron" }, zone: "America/New_York" });
  await expect(bed.sam.does((cx) => readAlert(cx, { id }))).rejects.toMatchObject({ code: "not-found" });
  await expect(bed.outsider.does((cx) => acknowledgeAlert(cx, { id }))).rejects.toMatchObject({ code: "not-found" });
  const [seenByLead] = await bed.helen.does((cx) => listAlerts(cx, { which: "open" }));
  expect(seenByLead).toMatchObject({ id, personId: null, personName: null, mayAcknowledge: false });
  expect(await bed.outsider.does((cx) => listAlerts(cx, { which: "open" }))).toEqual([]);
  await bed.dana.does((cx) => acknowledgeAlert(cx, { id }));
  await bed.dana.does((cx) =>
    closeAlert(cx, { id, requestId: randomUUID(), outcome: "reached", done: "We talked.", toPerson: "We talked." }),
  );
  await expect(bed.dana.does((cx) => readAlert(cx, { id }))).rejects.toMatchObject({ code: "not-found" });
  const [closed] = await bed.dana.does((cx) => listAlerts(cx, { which: "closed" }));
  expect(closed).toMatchObject({ id, personName: null, outcome: "reached" });
  const replayed = await replayDecisions(world.house, bed.agency.id);
  expect(replayed.mismatches).toEqual([]);
  expect(replayed.replayed).toBeGreaterThan(5);
  expect((await bed.agency.chain()) > 0 && (await bed.agency.verify()).problems).toEqual([]);
});

test("only a named human closes; what the person says closes nothing, and they see what happened in the words chosen for them", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  await bed.after(0);
  await bed.rosa.does((cx) => answerMine(cx, { id, requestId: randomUUID(), words: "It was nothing, I am fine" }));
  expect((await bed.rosa.does(readMine)).alerts[0]).toMatchObject({ state: "calling", said: null });
  await bed.dana.does((cx) => acknowledgeAlert(cx, { id }));
  const closing = {
    id,
    requestId: randomUUID(),
    outcome: "reached",
    done: "Called.",
    toPerson: "Dana called you.",
  } as const;
  await expect(bed.sam.does((cx) => closeAlert(cx, closing))).rejects.toMatchObject({ code: "not-found" });
  await bed.dana.does((cx) => closeAlert(cx, closing));
  const { alerts } = await bed.rosa.does(readMine);
  expect(alerts[0]).toMatchObject({
    state: "closed",
    said: "Dana called you.",
    called: [{ order: "first", name: null }],
    answeredBy: { name: null },
    answers: [{ words: "It was nothing, I am fine" }],
  });
  expect(JSON.stringify(alerts)).not.toContain("Called.");
});

test("a closing that is sent twice closes once, and a closed alert can be opened again by whoever closed it", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  await bed.after(0);
  const closing = { id, requestId: randomUUID(), outcome: "not-reached", done: "No answer.", toPerson: "" } as const;
  await bed.dana.does((cx) => closeAlert(cx, closing));
  await bed.dana.does((cx) => closeAlert(cx, closing));
  await expect(bed.sam.does((cx) => closeAlert(cx, closing))).rejects.toMatchObject({ code: "not-found" });
  await expect(bed.outsider.does((cx) => reopenAlert(cx, { id }))).rejects.toMatchObject({ code: "not-found" });
  await bed.dana.does((cx) => reopenAlert(cx, { id }));
  await bed.dana.does((cx) => closeAlert(cx, { ...closing, requestId: closing.requestId }));
  const again = await bed.dana.does((cx) => readAlert(cx, { id }));
  expect(again).toMatchObject({ state: "answered", closings: [{ reopenedBy: { memberId: bed.dana.id } }] });
  expect((await bed.rosa.does(readMine)).alerts[0]?.state).toBe("answered");
});

test("an open alert passed to a colleague stays with the first until the colleague takes it", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  await bed.after(0);
  await bed.dana.does((cx) => acknowledgeAlert(cx, { id }));
  await bed.dana.does((cx) => passAlert(cx, { id, requestId: randomUUID(), to: bed.outsider.id }));
  expect((await bed.dana.does((cx) => readAlert(cx, { id }))).answeredBy?.memberId).toBe(bed.dana.id);
  expect((await bed.outsider.does(feelPulse)).calling).toEqual([id]);
  expect(await bed.outsider.does((cx) => acknowledgeAlert(cx, { id }))).toMatchObject({ mine: true });
  const after = await bed.outsider.does((cx) => readAlert(cx, { id }));
  expect(after.answeredBy?.memberId).toBe(bed.outsider.id);
  expect(after.handOvers).toHaveLength(1);
  expect(await bed.dana.does((cx) => acknowledgeAlert(cx, { id }))).toMatchObject({ mine: false });
});

test("an event written offline and told an hour later says how late it is, and calls at once", async () => {
  const bed = await layBed(world);
  const happenedAt = new Date(world.house.clock.now().getTime() - 61 * 60_000);
  const id = await bed.raise({ happenedAt });
  await bed.after(0);
  const alert = await bed.dana.does((cx) => readAlert(cx, { id }));
  expect([alert.lateMinutes, alert.happenedAt, alert.calls.length]).toEqual([61, happenedAt.toISOString(), 1]);
});

test("an alert whose holder leaves the agency calls again", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  await bed.after(0);
  await bed.dana.does((cx) => acknowledgeAlert(cx, { id }));
  await bed.helen.does((cx) =>
    cx.db.updateTable("member").set({ active: false }).where("id", "=", bed.dana.id).execute(),
  );
  await bed.after(1);
  expect((await bed.sam.does(feelPulse)).calling).toEqual([id]);
});

test("a person raises alerts about themselves alone, and another agency's staff know of none", async () => {
  const [bed, other] = [await layBed(world), await layBed(world)];
  const about = { eventId: randomUUID(), level: "high", source: "companion", happenedAt: new Date() } as const;
  await expect(bed.rosa.does((cx) => raiseAlert(cx, { ...about, personId: other.rosa.id }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  const id = await bed.raise();
  await bed.after(0);
  await expect(other.helen.does((cx) => readAlert(cx, { id }))).rejects.toMatchObject({ code: "not-found" });
  expect(await other.helen.does((cx) => listAlerts(cx, { which: "open" }))).toEqual([]);
});

test("asking again and again whether something changed leaves no line; each look leaves one, and every step is felt", async () => {
  const bed = await layBed(world);
  const id = await bed.raise();
  await bed.after(0);
  const lines = async () =>
    Number(
      (
        await asOwner("select count(*) from mooring.ledger_line where subject_id = $1 and actor_kind = 'person'", [
          bed.rosa.id,
        ])
      ).rows[0].count,
    );
  const before = await lines();
  const marks = [await bed.rosa.does(feelOwn), await bed.rosa.does(feelOwn), await bed.rosa.does(feelOwn)];
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(1);
  expect(marks[0]?.isOpen).toBe(true);
  expect(await lines()).toBe(before);
  await bed.rosa.does(readMine);
  expect(await lines()).toBe(before + 1);
  await bed.dana.does((cx) => acknowledgeAlert(cx, { id }));
  const answered = await bed.rosa.does(feelOwn);
  expect(answered.mark).not.toBe(marks[0]?.mark);
  const closing = { id, requestId: randomUUID(), outcome: "reached", done: "We spoke.", toPerson: "" } as const;
  await bed.dana.does((cx) => closeAlert(cx, closing));
  expect(await bed.rosa.does(feelOwn)).toMatchObject({ isOpen: false });
  expect((await bed.rosa.does(feelOwn)).mark).not.toBe(answered.mark);
});

test("alerts by software closed as not needed are told per 100 person-weeks, and not told from too few", async () => {
  const bed = await layBed(world);
  const software = { kind: "software", agencyId: bed.agency.id, name: "alerts" } as const;
  const read = () => inContext(world.house, software, readNeedless);
  expect(await read()).toEqual({ needless: 0, personWeeks: 0, rate: null });
  const asked = await bed.rosa.does((cx) =>
    askForSomeone(cx, { eventId: randomUUID(), happenedAt: cx.now().toISOString(), level: "moderate" }),
  );
  const ids = [await bed.raise(), asked.alertId];
  await bed.after(0);
  for (const id of ids)
    await bed.dana.does((cx) =>
      closeAlert(cx, { id, requestId: randomUUID(), outcome: "false-alarm", done: "A song.", toPerson: "" }),
    );
  // Forty people, one week each; a second look in the same week and another agency's weeks count for nothing.
  const look = `insert into mooring.ledger_line (agency_id, id, at, actor_kind, subject_id, action, compartments, count, purpose, basis, policies, analyser, outcome)
    select $1, gen_random_uuid(), now() - interval '10 days', 'software', md5(n::text)::uuid, 'analyse', '{chat}', 1, 'safety', 'safety-floor', '{}', 'crisis-triage 1', 'ran'
    from generate_series(1, $2::int) n`;
  await asOwner(look, [bed.agency.id, 40]);
  await asOwner(look, [bed.agency.id, 20]);
  await asOwner(look, [randomUUID(), 500]);
  const { needless, personWeeks, rate } = await read();
  // The one who asked for a person did not get one for nothing.
  expect([needless, personWeeks]).toEqual([1, 40]);
  expect(rate?.per100).toBe(2.5);
  expect(rate?.low).toBeLessThan(0.4);
  expect(rate?.high).toBeGreaterThan(10);
});
