import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { listCheckinsOf, listOwnCheckins, saveCheckin } from "./service.ts";

const world = useWorld();
const aCheckin = () => ({ id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { mood: 2, word: "tired" } });

test("a check-in sent twice is kept once, and only its owner reads it", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const checkin = aCheckin();
  await rosa.does((cx) => saveCheckin(cx, checkin));
  await rosa.does((cx) => saveCheckin(cx, checkin));

  const own = await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }));
  expect(own.map((kept) => kept.answers)).toEqual([{ mood: 2, word: "tired" }]);
  await expect(dana.does((cx) => listCheckinsOf(cx, { personId: rosa.id, days: 7 }))).rejects.toMatchObject({ code: "not-allowed" });
});

test("every look leaves a line, also the one that was refused, and the chain of lines verifies", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  await rosa.does((cx) => saveCheckin(cx, aCheckin()));
  await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }));
  await dana.does((cx) => listCheckinsOf(cx, { personId: rosa.id, days: 7 })).catch(() => {});

  await agency.chain();
  const report = await agency.verify();
  expect(report).toMatchObject({ ok: true, size: 3, unchained: 0 });
});
