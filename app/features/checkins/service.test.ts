import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { turnSwitch } from "../agency/service.ts";
import { listCheckinsOf, listOwnCheckins, mayGuess, removeCheckin, saveCheckin } from "./service.ts";

const world = useWorld();
const aCheckin = () => ({
  id: randomUUID(),
  at: new Date().toISOString(),
  zone: "UTC",
  answers: { mood: 2, word: "tired" },
});

test("a check-in sent twice is kept once, and only its owner reads it", async () => {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const checkin = aCheckin();
  await rosa.does((cx) => saveCheckin(cx, checkin));
  await rosa.does((cx) => saveCheckin(cx, checkin));

  const own = await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }));
  expect(own.map((kept) => kept.answers)).toEqual([{ mood: 2, word: "tired" }]);
  await expect(dana.does((cx) => listCheckinsOf(cx, { personId: rosa.id, days: 7 }))).rejects.toMatchObject({
    code: "not-allowed",
  });
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

test("taking a check-in back twice is taking it back once, and never touches another person's", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  const sam = await agency.aPerson();
  const checkin = aCheckin();
  await rosa.does((cx) => saveCheckin(cx, checkin));
  await sam.does((cx) => removeCheckin(cx, { id: checkin.id }));
  expect(await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }))).toHaveLength(1);
  await rosa.does((cx) => removeCheckin(cx, { id: checkin.id }));
  await rosa.does((cx) => removeCheckin(cx, { id: checkin.id }));
  expect(await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }))).toEqual([]);
});

test("a word of any script, half a character and hostile markup come back as they were", async () => {
  const rosa = await (await world.anAgency()).aPerson();
  for (const word of ["تعبانة", "\u0000", "\ud83d", "<b onclick=x>hi</b>", "\u{10fffd}"]) {
    const checkin = { ...aCheckin(), answers: { word } };
    await rosa.does((cx) => saveCheckin(cx, checkin));
    const kept = await rosa.does((cx) => listOwnCheckins(cx, { days: 7 }));
    expect(kept.find((each) => each.id === checkin.id)?.answers).toEqual({ word });
  }
});

test("a guess about tomorrow is made on the own device, leaves a line, and never where the agency switched it off", async () => {
  const agency = await world.anAgency();
  const lead = await agency.aMember(["lead"]);
  const rosa = await agency.aPerson();
  expect(await rosa.does((cx) => mayGuess(cx))).toEqual({ allowed: true });
  await agency.chain();
  expect(await agency.verify()).toMatchObject({ ok: true, size: 1, unchained: 0 });
  await lead.does((cx) => turnSwitch(cx, { capability: "forecast", isOn: false, reason: "We talk first." }));
  expect(await rosa.does((cx) => mayGuess(cx))).toEqual({ allowed: false });
  await expect(lead.does((cx) => mayGuess(cx))).rejects.toMatchObject({ code: "not-allowed" });
});
