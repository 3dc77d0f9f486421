import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { giveRelease } from "../consent/releases.ts";
import { limits } from "./domain.ts";
import {
  listCheckinsOf,
  listOwnCheckins,
  openCheckins,
  readSetting,
  removeCheckin,
  saveCheckin,
  saveSetting,
  seriesOf,
} from "./service.ts";

const world = useWorld();
const now = () => world.house.clock.now();
const told = (answers: Parameters<typeof saveCheckin>[1]["answers"], at = now()) => ({
  id: randomUUID(),
  at: at.toISOString(),
  zone: "UTC",
  answers,
});

async function aPair() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  return { agency, dana, rosa: await agency.aPerson({ careTeam: [dana] }) };
}

test("until a person chooses, what everybody is asked is asked, and medication is not among it", async () => {
  const { rosa } = await aPair();
  const { items, tags, chosen } = await rosa.does((cx) => readSetting(cx));
  expect([items, tags, chosen]).toEqual([["mood", "energy", "sleep", "word"], [], false]);
  await rosa.does((cx) =>
    saveSetting(cx, { items: ["mood", "tags", "mood"], tags: [":outside", "الشرفة", ":outside"] }),
  );
  expect(await rosa.does((cx) => readSetting(cx))).toEqual({
    items: ["mood", "tags"],
    tags: [":outside", "الشرفة"],
    chosen: true,
  });
});

test("a release of check-ins opens tags and words, and never medication", async () => {
  const { dana, rosa } = await aPair();
  const one = told({ mood: 4, medication: "not", tags: [":family", "el río"], word: "ok" });
  await rosa.does((cx) => saveCheckin(cx, one));
  await rosa.does((cx) => saveCheckin(cx, one));
  const own = await rosa.does((cx) => listOwnCheckins(cx, { days: 2 }));
  expect(own).toEqual([{ id: one.id, at: one.at, zone: "UTC", answers: one.answers }]);

  await rosa.does((cx) => giveRelease(cx, { id: randomUUID(), to: "care-team", compartments: ["checkins"] }));
  const seen = await dana.does((cx) => listCheckinsOf(cx, { personId: rosa.id, days: 2 }));
  expect(seen.map(({ answers }) => answers)).toEqual([{ mood: 4, tags: [":family", "el río"], word: "ok" }]);
  const ask = { action: "read", subject: rosa.id, compartments: ["medication"], purpose: "care" } as const;
  await expect(dana.does((cx) => cx.door.decide(ask))).rejects.toMatchObject({ code: "not-allowed" });
});

test("an answer about medication alone is a check-in, and taking it back takes both away", async () => {
  const { rosa } = await aPair();
  const one = told({ medication: "taken" });
  await rosa.does((cx) => saveCheckin(cx, one));
  expect((await rosa.does((cx) => listOwnCheckins(cx, { days: 2 }))).map(({ answers }) => answers)).toEqual([
    { medication: "taken" },
  ]);
  await rosa.does((cx) => removeCheckin(cx, { id: one.id }));
  const left = await rosa.does((cx) => cx.db.selectFrom("checkin_medication").select("id").execute());
  expect(left.filter(({ id }) => id === one.id)).toEqual([]);
});

test("a check-in from a clock in the wrong year counts for the day it reached the house, and says so", async () => {
  const { rosa } = await aPair();
  const wrong = told({ mood: 2 }, new Date("2003-02-01T10:00:00Z"));
  await rosa.does((cx) => saveCheckin(cx, wrong));
  await rosa.does((cx) => saveCheckin(cx, told({ mood: 5 }, new Date(now().getTime() + 400 * 86_400_000))));
  const own = await rosa.does((cx) => listOwnCheckins(cx, { days: 2 }));
  expect(own.map(({ answers, clockWasOff }) => [answers.mood, clockWasOff]).sort()).toEqual([
    [2, true],
    [5, true],
  ]);
  expect(own.every(({ at }) => Math.abs(Date.parse(at) - now().getTime()) < 60_000)).toBe(true);
});

test("ten thousand check-ins in a day are all kept, and a view gets an even part of them beside the other days", async () => {
  const { rosa } = await aPair();
  const yesterday = new Date(now().getTime() - 2 * 86_400_000);
  const start = Date.parse(`${yesterday.toISOString().slice(0, 10)}T00:00:00Z`);
  await rosa.does(async (cx) => {
    for (let at = 0; at < 10_000; at++)
      await saveCheckin(cx, told({ mood: 1 + (at % 5) }, new Date(start + at * 8000)));
    await saveCheckin(cx, told({ mood: 5, word: "quiet" }, new Date(start - 40 * 86_400_000)));
  });
  const own = await rosa.does((cx) => listOwnCheckins(cx, { days: 90 }));
  expect(own.length - 1).toBeLessThanOrEqual(limits.perDayInView);
  expect(own.length - 1).toBeGreaterThanOrEqual(limits.perDayInView / 2);
  expect(own.at(-1)?.answers).toEqual({ mood: 5, word: "quiet" });
  expect(new Set(own.map(({ answers }) => answers.mood)).size).toBe(5);
  const { count } = await rosa.does(async (cx) => {
    await cx.door.decideOwn("read", ["checkins"]);
    return cx.db
      .selectFrom("checkin")
      .select((e) => e.fn.countAll<string>().as("count"))
      .executeTakeFirstOrThrow();
  });
  expect(Number(count)).toBe(10_001);
});

test("the series has numbers and tags, oldest first, and no words; another person's permit opens none of it", async () => {
  const { agency, rosa } = await aPair();
  const kai = await agency.aPerson();
  const early = new Date(now().getTime() - 3 * 86_400_000);
  await rosa.does((cx) => saveCheckin(cx, told({ mood: 3, sleepHours: 6.5, word: "x" })));
  await rosa.does((cx) => saveCheckin(cx, told({ energy: 2, tags: [":rest"], medication: "part" }, early)));
  const series = await rosa.does(async (cx) => seriesOf(cx, await cx.door.decideOwn("read", ["checkins"]), rosa.id));
  expect(series).toEqual([
    { at: early.getTime(), zone: "UTC", mood: null, energy: 2, sleepHours: null, tags: [":rest"] },
    { at: expect.any(Number), zone: "UTC", mood: 3, energy: null, sleepHours: 6.5, tags: [] },
  ]);
  const foreign = await kai.does(async (cx) => seriesOf(cx, await cx.door.decideOwn("read", ["checkins"]), rosa.id));
  expect(foreign).toEqual([]);
  const opened = await rosa.does(async (cx) => openCheckins(cx, await cx.door.decideOwn("read", ["checkins"])));
  expect(opened).toHaveLength(2);
});
