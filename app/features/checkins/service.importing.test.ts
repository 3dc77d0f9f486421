import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { keepImport, listImports, undoImport } from "./importing.ts";
import { listOwnCheckins, saveCheckin } from "./service.ts";

const world = useWorld();
const dayMs = 86_400_000;
const ago = (days: number) => new Date(world.house.clock.now().getTime() - days * dayMs).toISOString();
const line = (days: number, mood: number) => ({ id: randomUUID(), at: ago(days), zone: "UTC", answers: { mood } });

test("a file brought twice is kept once, and taken away as one without touching anything else", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  const own = { id: randomUUID(), at: ago(1), zone: "UTC", answers: { mood: 5 } };
  await rosa.does((cx) => saveCheckin(cx, own));
  const checkins = [line(3, 1), line(900, 2), line(2, 4)];
  const importId = randomUUID();
  expect(await rosa.does((cx) => keepImport(cx, { importId, checkins }))).toEqual({ kept: 3, known: 0 });
  expect(await rosa.does((cx) => keepImport(cx, { importId: randomUUID(), checkins }))).toEqual({ kept: 0, known: 3 });
  expect(await rosa.does((cx) => listImports(cx))).toEqual([
    { importId, checkins: 3, from: checkins[1]?.at, to: checkins[2]?.at, keptAt: expect.any(String) },
  ]);
  const shown = await rosa.does((cx) => listOwnCheckins(cx, { days: 400 }));
  expect(shown.map(({ answers }) => answers.mood)).toEqual([5, 4, 1]);

  expect(await rosa.does((cx) => undoImport(cx, { importId }))).toEqual({ removed: 3 });
  expect(await rosa.does((cx) => undoImport(cx, { importId }))).toEqual({ removed: 0 });
  expect((await rosa.does((cx) => listOwnCheckins(cx, { days: 400 }))).map(({ id }) => id)).toEqual([own.id]);
  expect(await rosa.does((cx) => keepImport(cx, { importId, checkins }))).toEqual({ kept: 3, known: 0 });
});

test("a day in the future or before anybody noted moods refuses its part whole; medication is never brought", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  for (const wrong of [line(-3, 2), { ...line(1, 2), at: "1926-01-01T00:00:00Z" }])
    await expect(
      rosa.does((cx) => keepImport(cx, { importId: randomUUID(), checkins: [line(1, 3), wrong] })),
    ).rejects.toMatchObject({ code: "not-understood" });
  expect(await rosa.does((cx) => listOwnCheckins(cx, { days: 400 }))).toEqual([]);
  const sneaked = { ...line(1, 3), answers: { mood: 3, medication: "taken" as const } };
  await rosa.does((cx) => keepImport(cx, { importId: randomUUID(), checkins: [sneaked] }));
  const [kept] = await rosa.does((cx) => listOwnCheckins(cx, { days: 400 }));
  expect(kept?.answers).toEqual({ mood: 3 });
});

test("nobody takes away what somebody else brought", async () => {
  const agency = await world.anAgency();
  const [rosa, kai] = [await agency.aPerson(), await agency.aPerson()];
  const importId = randomUUID();
  await rosa.does((cx) => keepImport(cx, { importId, checkins: [line(1, 3)] }));
  expect(await kai.does((cx) => undoImport(cx, { importId }))).toEqual({ removed: 0 });
  expect(await rosa.does((cx) => listImports(cx))).toHaveLength(1);
});
