import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveEntry } from "#features/journal/service.ts";
import { readSharedJournal } from "#features/noticing/server.ts";
import { saveTimers, showTimers } from "./drills.ts";
import { askForSomeone, readMine } from "./own.ts";
import { answerWatch, offerWatch, readRota, removeShift, saveException, saveShift } from "./rota.ts";
import { type Bed, layBed, useWorld } from "./service.test-bed.ts";
import { readWatching } from "./service.ts";
import { feelPulse, readAlert } from "./showing.ts";

const world = useWorld();

const aShift = (bed: Bed) => ({
  id: randomUUID(),
  programmeId: null,
  memberId: bed.dana.id,
  order: "first" as const,
  days: [1, 2, 3],
  from: "09:00",
  until: "17:00",
  zone: "America/New_York",
  startsOn: "2026-01-01",
  endsOn: null,
});

test("leads and supervisors edit the rota, everyone on staff sees it, and every change is in the ledger", async () => {
  const bed = await layBed(world, { rostered: false });
  for (const member of [bed.dana, bed.outsider])
    await expect(member.does((cx) => saveShift(cx, aShift(bed)))).rejects.toMatchObject({ code: "not-allowed" });
  const shift = aShift(bed);
  await bed.ines.does((cx) => saveShift(cx, shift));
  await bed.helen.does((cx) => saveShift(cx, { ...shift, from: "10:00" }));
  const seen = await bed.dana.does((cx) => readRota(cx, { days: 14 }));
  expect(seen).toMatchObject({ mayEdit: false, shifts: [{ ...shift, from: "10:00" }] });
  expect(seen.unreachable).toEqual([bed.dana.id]);
  expect(seen.ahead).toHaveLength(seen.ahead.filter(({ memberId }) => memberId === bed.dana.id).length);
  expect(seen.ahead.length).toBeGreaterThanOrEqual(6);
  await bed.ines.does((cx) => removeShift(cx, { id: shift.id }));
  expect((await bed.dana.does((cx) => readRota(cx, { days: 14 }))).ahead).toEqual([]);
  const lines = await bed.helen.does((cx) =>
    cx.db.selectFrom("ledger_line").select(["why", "actor_id"]).where("why", "like", "rota-%").execute(),
  );
  expect(lines.map(({ why, actor_id }) => [why, actor_id])).toEqual(
    expect.arrayContaining([
      ["rota-shift-kept", bed.ines.id],
      ["rota-shift-kept", bed.helen.id],
      ["rota-shift-removed", bed.ines.id],
    ]),
  );
});

test("a shift for somebody or a programme that is not here, or that ends before it starts, is refused", async () => {
  const [bed, other] = [await layBed(world, { rostered: false }), await layBed(world, { rostered: false })];
  for (const wrong of [
    { memberId: other.dana.id },
    { programmeId: other.agency.programmeId },
    { startsOn: "2026-05-02", endsOn: "2026-05-01" },
  ])
    await expect(bed.helen.does((cx) => saveShift(cx, { ...aShift(bed), ...wrong }))).rejects.toMatchObject({
      code: "not-understood",
    });
});

test("on a holiday nobody is watching, and it says from when somebody is again", async () => {
  const bed = await layBed(world);
  const [yesterday, tomorrow] = [-1, 1].map((days) =>
    new Date(world.house.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 16),
  );
  await bed.helen.does((cx) =>
    saveException(cx, {
      kind: "closed",
      id: randomUUID(),
      programmeId: null,
      from: yesterday ?? "",
      until: tomorrow ?? "",
      zone: "UTC",
    }),
  );
  expect(await bed.rosa.does((cx) => readWatching(cx))).toEqual({ someone: false, from: `${tomorrow}:00.000Z` });
  const id = await bed.raise();
  await bed.after(0);
  expect((await bed.helen.does(feelPulse)).calling).toEqual([id]);
});

test("a watch passed on stays with the first until the second accepts; who was called before that stays called", async () => {
  const bed = await layBed(world);
  const id = randomUUID();
  await expect(bed.outsider.does((cx) => offerWatch(cx, { id, to: bed.sam.id }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await bed.dana.does((cx) => offerWatch(cx, { id, to: bed.outsider.id }));
  const firstNow = async () =>
    (await bed.dana.does((cx) => readRota(cx, { days: 1 }))).now.find(({ order }) => order === "first")?.memberId;
  expect(await firstNow()).toBe(bed.dana.id);
  expect((await bed.outsider.does(feelPulse)).handOvers).toBe(1);
  await expect(bed.sam.does((cx) => answerWatch(cx, { id, accept: true }))).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await bed.outsider.does((cx) => answerWatch(cx, { id, accept: true }))).toMatchObject({
    answer: "accepted",
    from: { memberId: bed.dana.id },
    to: { memberId: bed.outsider.id },
  });
  expect(await firstNow()).toBe(bed.outsider.id);
  await bed.raise();
  await bed.after(0);
  expect((await bed.outsider.does(feelPulse)).calling).toHaveLength(1);
  expect((await bed.dana.does(feelPulse)).calling).toHaveLength(0);
});

test("only a lead changes the timers, within bounds, and an alert goes by them", async () => {
  const bed = await layBed(world);
  const quick = { level: "high", callsEveryone: false, backupMinutes: 2, leadMinutes: 4, alarmMinutes: 6 } as const;
  await expect(bed.ines.does((cx) => saveTimers(cx, quick))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(bed.helen.does((cx) => saveTimers(cx, { ...quick, leadMinutes: 1 }))).rejects.toMatchObject({
    code: "not-understood",
    fields: ["leadMinutes"],
  });
  await bed.helen.does((cx) => saveTimers(cx, quick));
  expect((await bed.dana.does(showTimers)).timers.find(({ level }) => level === "high")).toEqual(quick);
  const id = await bed.raise();
  await bed.after(0);
  await bed.after(3);
  expect((await bed.sam.does(feelPulse)).calling).toEqual([id]);
});

test("whoever is on for one programme is called for its people only", async () => {
  const bed = await layBed(world, { rostered: false });
  await bed.helen.does((cx) =>
    saveShift(cx, {
      ...aShift(bed),
      days: [1, 2, 3, 4, 5, 6, 7],
      from: "00:00",
      until: "00:00",
      programmeId: bed.agency.programmeId,
    }),
  );
  expect(await bed.rosa.does((cx) => readWatching(cx))).toMatchObject({ someone: true });
  expect(await bed.dana.does((cx) => readWatching(cx))).toMatchObject({ someone: false });
  const id = await bed.raise();
  await bed.after(0);
  expect((await bed.dana.does(feelPulse)).calling).toEqual([id]);
});

test("a person can ask for somebody themselves, twice and late, and is told whether anyone is there", async () => {
  const bed = await layBed(world);
  const asked = {
    eventId: randomUUID(),
    happenedAt: world.house.clock.now().toISOString(),
    level: "moderate",
  } as const;
  const first = await bed.rosa.does((cx) => askForSomeone(cx, asked));
  expect(first.watching).toMatchObject({ someone: true });
  expect((await bed.rosa.does((cx) => askForSomeone(cx, asked))).alertId).toBe(first.alertId);
  const again = await bed.rosa.does((cx) => askForSomeone(cx, { ...asked, eventId: randomUUID(), level: "high" }));
  expect(again.alertId).toBe(first.alertId);
  expect((await bed.rosa.does(readMine)).alerts).toMatchObject([{ source: "person", state: "calling" }]);
  await bed.after(0);
  expect(await bed.dana.does((cx) => readAlert(cx, { id: first.alertId }))).toMatchObject({ level: "high" });
});

test("danger now in a shared page calls someone, once however often the page is read; a page kept to oneself calls nobody", async () => {
  const bed = await layBed(world);
  const write = async (text: string) => {
    const paragraphId = randomUUID();
    await bed.rosa.does((cx) =>
      saveEntry(
        { ...cx, agencyId: cx.agencyId, enqueue: async () => {} },
        {
          id: randomUUID(),
          saveId: randomUUID(),
          version: 0,
          after: [],
          at: world.house.clock.now().toISOString(),
          zone: "UTC",
          paragraphs: [{ how: "shared", id: paragraphId, prompt: null, text }],
        },
      ),
    );
    const payload = { agencyId: bed.agency.id, personId: bed.rosa.id, paragraphIds: paragraphId };
    await Promise.all([1, 2].map(() => readSharedJournal(world.house, payload)));
    await readSharedJournal(world.house, payload);
  };
  await write("We had soup and played cards until late. It was good.");
  await bed.after(0);
  expect((await bed.dana.does(feelPulse)).calling).toEqual([]);
  await write("I am going to kill myself tonight. I have the pills here and I wrote the letter.");
  await bed.after(0);
  const { calling } = await bed.dana.does(feelPulse);
  expect(calling).toHaveLength(1);
  const alert = await bed.dana.does((cx) => readAlert(cx, { id: calling[0] ?? "" }));
  expect(alert).toMatchObject({ source: "journal", state: "calling" });
  expect(JSON.stringify(alert)).not.toContain("pills");
});
