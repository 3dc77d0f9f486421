import { randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import { decideChoice } from "../consent/service.ts";
import { shownText } from "../consent/texts.ts";
import { saveOwnContact, saveOwnProfile } from "../people/own.ts";
import { neutralWords } from "./domain/neutral-words.ts";
import { answerStep, moveGoal, saveGoal, saveStep } from "./keeping.ts";
import { readOwnGoals } from "./reading.ts";
import { dropStepReminder, remindOfStep, remindOfSteps } from "./reminding.ts";

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
  const webhook = { url: `http://127.0.0.1:${port}/`, secret: "x".repeat(32) };
  world.house.outward = { ...world.house.outward, webhook };
});
afterAll(() => new Promise((resolve) => gateway.close(resolve)));

let number = 100;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

async function aPerson(
  safeTimes = "9:00 to 17:00",
): Promise<{ rosa: Someone; goal: string; step: () => Promise<string> }> {
  const rosa = await (await world.anAgency()).aPerson();
  await rosa.does((cx) => saveOwnProfile(cx, { name: "Rosa", pronouns: "", language: "es", zone: "UTC" }));
  number += 1;
  const contact = { channels: ["text" as const], phone: `+1 555 0${number}`, safeTimes, avoid: "", codeWord: "" };
  await rosa.does((cx) => saveOwnContact(cx, { ...contact, leaveMessage: null }));
  const { hash } = shownText("P10", "en");
  await rosa.does((cx) => decideChoice(cx, { purpose: "P10", on: true, sources: [], textHash: hash, language: "en" }));
  const written = () => ({ id: randomUUID(), saveId: randomUUID(), version: 0, after: [], settles: [] });
  const goal = { ...written(), words: "secret goal", why: "" };
  await rosa.does((cx) => saveGoal(cx, goal));
  const step = async () => {
    const made = { ...written(), goalId: goal.id, words: "secret step", when: { kind: "any" as const } };
    await rosa.does((cx) => saveStep(cx, made));
    return made.id;
  };
  return { rosa, goal: goal.id, step };
}

const ask = (rosa: Someone, id: string, part: { days?: number[]; on?: string | null; minute?: number } = {}) =>
  rosa.does((cx) => remindOfStep(cx, { id, days: everyDay, on: null, minute: 600, zone: "UTC", ...part }, world.house));

/** Puts the clock to the next ten o'clock (UTC) and lets what is due go out. */
async function atTen(minutes = 1) {
  const next = new Date(world.house.clock.now());
  next.setUTCHours(10, minutes, 0, 0);
  if (next <= world.house.clock.now()) next.setUTCDate(next.getUTCDate() + 1);
  world.setClock(next);
  texts.length = 0;
  await remindOfSteps(world.house);
  return texts.filter(({ to }) => to === `+1 555 0${number}`);
}

test("two steps due at one time are one text in neutral words, and each day has its own", async () => {
  const { rosa, step } = await aPerson();
  for (const id of [await step(), await step()]) expect(await ask(rosa, id)).toEqual({ whyNot: null });
  expect(await atTen()).toEqual([{ to: expect.any(String), text: neutralWords.es, id: expect.any(String) }]);
  texts.length = 0;
  await remindOfSteps(world.house);
  expect(texts).toEqual([]);
  expect(await atTen()).toHaveLength(1);
});

test("where the rules for contact say no nothing is kept, and rules that change later keep a text away", async () => {
  const { rosa, step } = await aPerson();
  const id = await step();
  expect(await ask(rosa, id, { minute: 20 * 60 })).toEqual({ whyNot: "not-now" });
  expect((await rosa.does((cx) => readOwnGoals(cx))).goals[0]?.steps[0]?.reminder).toBeNull();
  await ask(rosa, id);
  const contact = { channels: [], phone: "", safeTimes: "", avoid: "", leaveMessage: null, codeWord: "" };
  await rosa.does((cx) => saveOwnContact(cx, contact));
  expect(await atTen()).toEqual([]);
});

test("not today, a goal that rests, an hour that is long over, and a reminder taken back are quiet", async () => {
  const { rosa, goal, step } = await aPerson();
  const id = await step();
  await ask(rosa, id);
  const tomorrow = new Date(world.house.clock.now());
  tomorrow.setUTCDate(tomorrow.getUTCDate() + (tomorrow.getUTCHours() >= 10 ? 1 : 0));
  await rosa.does((cx) => answerStep(cx, { id, how: "not-today", on: tomorrow.toISOString().slice(0, 10) }));
  expect(await atTen()).toEqual([]);
  expect(await atTen()).toHaveLength(1);
  await rosa.does((cx) => moveGoal(cx, { id: goal, how: "pause" }));
  expect(await atTen()).toEqual([]);
  await rosa.does((cx) => moveGoal(cx, { id: goal, how: "go-on" }));
  expect(await atTen(45)).toEqual([]);
  expect(await atTen()).toHaveLength(1);
  await rosa.does((cx) => dropStepReminder(cx, { id }));
  expect(await atTen()).toEqual([]);
});

test("a step that is done or let go frees its place, and a step of some days keeps its text", async () => {
  const { rosa, goal, step } = await aPerson();
  const over = await Promise.all([step(), step(), step(), step()]);
  for (const id of over) await ask(rosa, id);
  const weekly = randomUUID();
  const when = { kind: "days" as const, days: everyDay };
  const writing = { saveId: randomUUID(), version: 0, after: [], settles: [] };
  await rosa.does((cx) => saveStep(cx, { ...writing, id: weekly, goalId: goal, words: "each day", when }));
  await ask(rosa, weekly);
  const on = "2026-11-28";
  await expect(ask(rosa, await step())).rejects.toMatchObject({ code: "too-large" });
  for (const [at, id] of over.entries())
    await rosa.does((cx) => answerStep(cx, { id, how: at < 2 ? "done" : "let-go", on }));
  await rosa.does((cx) => answerStep(cx, { id: weekly, how: "done", on }));
  const { goals } = await rosa.does((cx) => readOwnGoals(cx));
  expect(goals[0]?.steps.flatMap(({ id, reminder }) => (reminder === null ? [] : [id]))).toEqual([weekly]);
  for (let count = 0; count < 4; count++) expect(await ask(rosa, await step())).toEqual({ whyNot: null });
});

test("a date has one text and then none; a day that is over and a sixth reminder are refused kindly", async () => {
  const { rosa, step } = await aPerson();
  const id = await step();
  const day = new Date(world.house.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  await expect(ask(rosa, id, { days: [], on: "2026-01-01" })).rejects.toMatchObject({ code: "not-understood" });
  expect(await ask(rosa, id, { days: [], on: day })).toEqual({ whyNot: null });
  const sent: number[] = [];
  for (let tries = 0; tries < 4; tries++) sent.push((await atTen()).length);
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1);
  for (let count = 0; count < 5; count++) await ask(rosa, await step());
  await expect(ask(rosa, await step())).rejects.toMatchObject({ code: "too-large" });
});
