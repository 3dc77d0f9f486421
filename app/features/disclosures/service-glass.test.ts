import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { replayDecisions } from "../../server/replay.ts";
import { listCheckinsOf } from "../checkins/service.ts";
import { listOwnLines } from "../ledger/service.ts";
import { readPerson } from "../people/service.ts";
import { makeBed } from "../releases/service.test-bed.ts";
import { alarmOverdue, breakGlass } from "./glass.ts";
import { countWaiting, listMine, listNotices, listOverseen, reviewGlass } from "./overseeing.ts";

const world = useWorld();
const hourMs = 3_600_000;
type Asked = Parameters<typeof breakGlass>[1];

const breaks = (by: Staff, about: Someone, more: Partial<Asked> = {}) =>
  by.does((cx) =>
    breakGlass(cx, {
      id: randomUUID(),
      personId: about.id,
      reason: "danger-now",
      words: "she said she would hurt herself and left",
      telling: { now: true },
      ...more,
    }),
  );
const looks = (by: Staff, about: Someone) => by.does((cx) => listCheckinsOf(cx, { personId: about.id, days: 30 }));

test("with a reason a record opens for care and safety, the person is told, and what is guarded stays shut", async () => {
  const { rosa, ben, agency } = await makeBed(world);
  await expect(looks(ben, rosa)).rejects.toMatchObject({ code: "not-allowed" });
  await breaks(ben, rosa);
  expect(await looks(ben, rosa)).toHaveLength(1);
  const page = await ben.does((cx) => readPerson(cx, { personId: rosa.id }));
  expect([page.name, page.careTeam, page.record?.onTeam]).toEqual(["Rosa", [], false]);
  const may = (
    compartment: "private-notes" | "substance-use" | "findings" | "chat" | "checkins",
    purpose: "care" | "quality",
  ) =>
    ben
      .does((cx) => cx.door.explain({ action: "read", subject: rosa.id, compartments: [compartment], purpose }))
      .then(({ allowed }) => allowed);
  expect(
    await Promise.all([
      may("private-notes", "care"),
      may("substance-use", "care"),
      may("findings", "care"),
      may("chat", "care"),
      may("checkins", "quality"),
    ]),
  ).toEqual([false, false, false, false, false]);
  const writes = await ben.does((cx) =>
    cx.door.explain({ action: "write", subject: rosa.id, compartments: ["notes"], purpose: "care" }),
  );
  expect(writes.allowed).toBe(false);
  expect((await rosa.does(listNotices)).map(({ kind }) => kind)).toEqual(["glass"]);
  const lines = await rosa.does((cx) => listOwnLines(cx, { language: "en", who: "others" }));
  const told = lines.entries.flatMap(({ text, details }) => [text, ...details]).join(" ");
  expect(told).toContain("had to look at your record fast");
  expect(told).toContain("they said there was an emergency, and a second person checks that");
  expect((await replayDecisions(world.house, agency.id)).mismatches).toEqual([]);
});

test("no reason, no words, an auditor, another agency or half a sign-in break nothing", async () => {
  const { rosa, agency } = await makeBed(world);
  const auditor = await agency.aMember(["auditor"]);
  const officer = await agency.aMember(["privacy-officer"]);
  const half = await agency.aMember(["practitioner"], { secondFactor: false });
  const stranger = await (await world.anAgency()).aMember(["practitioner", "lead"]);
  await expect(breaks(auditor, rosa)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(breaks(officer, rosa)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(breaks(half, rosa)).rejects.toMatchObject({ code: "second-factor-needed" });
  await expect(breaks(stranger, rosa)).rejects.toMatchObject({ code: "not-found" });
  const { disclosures } = await import("./contract.ts");
  const whole = { id: randomUUID(), personId: rosa.id, reason: "danger-now", telling: { now: true } };
  expect(disclosures.breakGlass.input.safeParse({ ...whole, words: "short" }).success).toBe(false);
  expect(
    disclosures.breakGlass.input.safeParse({ ...whole, words: "long enough words", reason: "curious" }).success,
  ).toBe(false);
});

test("somebody else reviews it, once; one's own look is never one's own to judge", async () => {
  const { rosa, lead, agency } = await makeBed(world);
  const omar = await agency.aMember(["privacy-officer"]);
  await breaks(lead, rosa);
  const [mine] = (await lead.does(listOverseen)).glass;
  expect(mine?.mine).toBe(true);
  const review = { id: mine?.id ?? "", verdict: "right", words: "she was found in time" } as const;
  await expect(lead.does((cx) => reviewGlass(cx, review))).rejects.toMatchObject({ code: "not-allowed" });
  await omar.does((cx) => reviewGlass(cx, review));
  await expect(omar.does((cx) => reviewGlass(cx, review))).rejects.toMatchObject({ code: "already-done" });
  const [seen] = (await rosa.does(listMine)).glass;
  expect([seen?.verdict, seen?.review]).toEqual(["right", "she was found in time"]);
});

test("sent twice it is one, and one member's glass opens nothing to another", async () => {
  const { rosa, ben, agency } = await makeBed(world);
  const eve = await agency.aMember(["practitioner"]);
  const id = randomUUID();
  const [first, second] = await Promise.all([breaks(ben, rosa, { id }), breaks(ben, rosa, { id })]);
  expect(first).toEqual(second);
  await expect(looks(eve, rosa)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(breaks(eve, rosa, { id })).rejects.toMatchObject({ code: "already-done" });
});

// Time only goes forward in a world, so what travels comes last.
test("after an hour it is shut again, also for what was open on screen, and a review that is late raises one alarm", async () => {
  const { rosa, ben, lead } = await makeBed(world);
  const { openUntil, reviewBy } = await breaks(ben, rosa);
  const opened = world.house.clock.now().getTime();
  expect(new Date(openUntil).getTime() - opened).toBeLessThanOrEqual(hourMs);
  const days = (new Date(reviewBy).getTime() - opened) / (24 * hourMs);
  expect([2, 3, 4]).toContain(Math.round(days));
  world.setClock(new Date(opened + hourMs + 1000));
  await expect(looks(ben, rosa)).rejects.toMatchObject({ code: "not-allowed" });
  expect((await lead.does(countWaiting)).overdue).toBe(0);
  world.setClock(new Date(new Date(reviewBy).getTime() + 1000));
  expect((await lead.does(countWaiting)).overdue).toBe(1);
  expect(await alarmOverdue(world.house)).toBeGreaterThan(0);
  expect(await alarmOverdue(world.house)).toBe(0);
  expect((await lead.does(listOverseen)).glass[0]?.overdue).toBe(true);
});
