import { randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import { decideChoice } from "../consent/service.ts";
import { shownText } from "../consent/texts.ts";
import { saveOwnContact, saveOwnProfile } from "../people/own.ts";
import { neutralReminder } from "./domain/reminder.ts";
import { dropReminder, readReminder, remindEverywhere, saveReminder } from "./reminding.ts";
import { saveCheckin } from "./service.ts";

const world = useWorld();
const texts: { to: string; text: string }[] = [];
let gateway: http.Server;

/** A gateway for texts of the agency's own, really listening; what it is told is all that leaves. */
beforeAll(async () => {
  gateway = http.createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      texts.push(JSON.parse(body));
      response.end();
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
  const { port } = gateway.address() as AddressInfo;
  world.house.outward = {
    ...world.house.outward,
    webhook: { url: `http://127.0.0.1:${port}/`, secret: "x".repeat(32) },
  };
});
afterAll(() => new Promise((resolve) => gateway.close(resolve)));

/** Each person has a number of their own, so that nobody's text is taken for another's. */
let number = 100;

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const safe = {
  channels: ["text" as const],
  phone: "+1 555 0100",
  safeTimes: "9:00 to 17:00",
  avoid: "",
  leaveMessage: null,
  codeWord: "",
};

async function aPerson(contact: Partial<Omit<typeof safe, "leaveMessage">> = {}, wanted = true): Promise<Someone> {
  const rosa = await (await world.anAgency()).aPerson();
  await rosa.does((cx) => saveOwnProfile(cx, { name: "Rosa", pronouns: "", language: "es", zone: "UTC" }));
  number += 1;
  await rosa.does((cx) => saveOwnContact(cx, { ...safe, phone: `+1 555 0${number}`, ...contact }));
  if (wanted) await wish(rosa, true);
  return rosa;
}

async function wish(rosa: Someone, on: boolean): Promise<void> {
  const { hash } = shownText("P10", "en");
  await rosa.does((cx) => decideChoice(cx, { purpose: "P10", on, sources: [], textHash: hash, language: "en" }));
}

const ask = (rosa: Someone, part: { way?: "here" | "text"; minute?: number; pausedUntil?: string | null } = {}) =>
  rosa.does((cx) =>
    saveReminder(
      cx,
      { way: "text", days: everyDay, minute: 600, zone: "UTC", pausedUntil: null, ...part },
      world.house,
    ),
  );

/** Puts the clock to the next ten o'clock (UTC) and lets what is due go out. */
async function atTen(minutes = 1): Promise<{ to: string; text: string }[]> {
  const next = new Date(world.house.clock.now());
  next.setUTCHours(10, minutes, 0, 0);
  if (next <= world.house.clock.now()) next.setUTCDate(next.getUTCDate() + 1);
  world.setClock(next);
  texts.length = 0;
  await remindEverywhere(world.house);
  return ofNewest();
}

/** Texts to the person of this test, who came last. */
function ofNewest() {
  return texts.filter(({ to }) => to === `+1 555 0${number}`);
}

test("a text is taken only where the person's own rules for contact make it safe, and the answer says why not", async () => {
  const whyNot = async (rosa: Someone, minute = 600) => (await ask(rosa, { minute })).whyNot;
  expect(await whyNot(await aPerson({}, false))).toBe("not-wanted");
  expect(await whyNot(await aPerson({ channels: [] }))).toBe("not-by-text");
  expect(await whyNot(await aPerson({ phone: "" }))).toBe("not-by-text");
  expect(await whyNot(await aPerson({ safeTimes: "when he is at work" }))).toBe("times-unclear");
  expect(await whyNot(await aPerson({ avoid: "tranquilo" }))).toBe("words-to-avoid");
  const rosa = await aPerson();
  expect(await whyNot(rosa, 20 * 60)).toBe("not-now");
  expect(await rosa.does((cx) => readReminder(cx, {}, world.house))).toEqual({ reminder: null, textSetUp: true });
  expect(await whyNot(rosa)).toBeNull();
});

test("one neutral text a day goes out at the hour, and nothing of who sends it or what about", async () => {
  const rosa = await aPerson();
  await ask(rosa);
  expect(await atTen()).toMatchObject([{ text: neutralReminder.es }]);
  texts.length = 0;
  await remindEverywhere(world.house);
  expect(ofNewest()).toEqual([]);
  expect(neutralReminder.es + neutralReminder.en).not.toMatch(/mooring|check|agency|shelter|cómo va/i);
  await rosa.does((cx) => dropReminder(cx));
  expect(await atTen()).toEqual([]);
});

test("paused, no longer wanted, or no longer safe: it stays away, and comes again when it is", async () => {
  const rosa = await aPerson();
  const mine = { ...safe, phone: `+1 555 0${number}` };
  await ask(rosa, { pausedUntil: new Date(world.house.clock.now().getTime() + 2 * 86_400_000).toISOString() });
  expect(await atTen()).toEqual([]);
  await ask(rosa);
  await wish(rosa, false);
  expect(await atTen()).toEqual([]);
  await wish(rosa, true);
  await rosa.does((cx) => saveOwnContact(cx, { ...mine, safeTimes: "12:00 to 17:00" }));
  expect(await atTen()).toEqual([]);
  await rosa.does((cx) => saveOwnContact(cx, mine));
  expect(await atTen()).toHaveLength(1);
  await rosa.does((cx) => dropReminder(cx));
});

test("a reminder on the start page sends nothing, and a house that woke up late sends nothing either", async () => {
  const rosa = await aPerson();
  await ask(rosa, { way: "here" });
  expect(await atTen()).toEqual([]);
  await ask(rosa);
  expect(await atTen(50)).toEqual([]);
  await rosa.does((cx) => dropReminder(cx));
});

test("whoever checks in from another time zone is reminded by the clock there", async () => {
  const rosa = await aPerson({ safeTimes: "any time" });
  await ask(rosa);
  const at = world.house.clock.now().toISOString();
  await rosa.does((cx) => saveCheckin(cx, { id: randomUUID(), at, zone: "Asia/Tokyo", answers: { mood: 3 } }));
  expect(await atTen()).toEqual([]);
  const { reminder } = await rosa.does((cx) => readReminder(cx, {}, world.house));
  expect(reminder?.zone).toBe("Asia/Tokyo");
  const next = new Date(world.house.clock.now());
  next.setUTCDate(next.getUTCDate() + 1);
  next.setUTCHours(1, 1, 0, 0);
  world.setClock(next);
  await remindEverywhere(world.house);
  expect(ofNewest()).toHaveLength(1);
});
