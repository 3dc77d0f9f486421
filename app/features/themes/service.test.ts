import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { turnSwitch } from "#features/agency/service.ts";
import { listOwnViews, listViewsOf, shareView } from "#features/checkins/sharing.ts";
import type { Source } from "#features/consent/contract.ts";
import { decideChoice } from "#features/consent/service.ts";
import { shownText } from "#features/consent/texts.ts";
import { type Someone, useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import type { ThemeChoice } from "./contract.ts";
import { forgetWhenOff } from "./server.ts";
import { chooseTheme, eraseThemes, mayReadOnDevice, readOwnThemes } from "./service.ts";

const world = useWorld();
const noise: ThemeChoice = { theme: "loud-noise", name: "doors 🚪 الباب", setsOff: true, state: "shown" };
const money: ThemeChoice = { theme: "money", name: null, setsOff: false, state: "muted" };

async function choose(who: Someone, sources: Source[]) {
  const { hash, words } = shownText("P06", "en");
  const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
  const on = sources.length > 0;
  await who.does((cx) =>
    decideChoice(cx, { purpose: "P06", on, sources, textHash: hash, language: "en", ...(on ? { teachBack } : {}) }),
  );
}

async function aPair() {
  const agency = await world.anAgency();
  const dana = await agency.aMember(["practitioner"]);
  const rosa = await agency.aPerson({ careTeam: [dana] });
  return { agency, dana, rosa };
}

const mine = (who: Someone) => who.does((cx) => readOwnThemes(cx));
const allowed = async (who: Someone) => (await who.does((cx) => mayReadOnDevice(cx))).allowed;

test("pages are read for themes only after that very switch was turned on", async () => {
  const { rosa } = await aPair();
  expect(await allowed(rosa)).toBe(false);
  await choose(rosa, ["journal", "private-writing"]);
  expect(await allowed(rosa)).toBe(false);
  expect(await mine(rosa)).toEqual({ on: false, choices: [] });
  await choose(rosa, ["themes"]);
  expect(await allowed(rosa)).toBe(true);
  expect((await mine(rosa)).on).toBe(true);
});

test("where the agency switched it off nothing is read", async () => {
  const { agency, rosa } = await aPair();
  await choose(rosa, ["themes"]);
  const lead = await agency.aMember(["lead"]);
  await lead.does((cx) => turnSwitch(cx, { capability: "journal-themes", isOn: false, reason: "We talk first." }));
  expect(await allowed(rosa)).toBe(false);
  await expect(rosa.does((cx) => chooseTheme(cx, noise))).rejects.toMatchObject({ code: "consent-withheld" });
});

test("what is said of one theme leaves the others; two tabs at once lose neither; plain again is nothing kept", async () => {
  const { rosa } = await aPair();
  await choose(rosa, ["themes"]);
  await Promise.all([rosa.does((cx) => chooseTheme(cx, noise)), rosa.does((cx) => chooseTheme(cx, money))]);
  const { choices } = await mine(rosa);
  expect(choices).toHaveLength(2);
  expect(choices).toEqual(expect.arrayContaining([noise, money]));
  await rosa.does((cx) => chooseTheme(cx, { ...noise, name: null, setsOff: false }));
  expect((await mine(rosa)).choices).toEqual([money]);
});

test("it is kept sealed, and no worker meets even the row", async () => {
  const { rosa, dana } = await aPair();
  await choose(rosa, ["themes"]);
  await rosa.does((cx) => chooseTheme(cx, noise));
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query("select body from mooring.theme_choice where person_id = $1", [rosa.id]);
  await owner.end();
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0].body).includes("doors")).toBe(false);
  expect(Buffer.from(rows[0].body).includes("loud-noise")).toBe(false);
  const seen = await dana.does(async (cx) => {
    await listViewsOf(cx, { personId: rosa.id });
    return cx.db.selectFrom("theme_choice").select("person_id").execute();
  });
  expect(seen).toEqual([]);
  await expect(
    dana.does((cx) => cx.door.decide({ action: "read", subject: rosa.id, compartments: ["themes"], purpose: "care" })),
  ).rejects.toMatchObject({ code: expect.any(String) });
});

test("turned off while a device is still reading: what it sends is kept nowhere, and all that was said is erased", async () => {
  const { agency, rosa, dana } = await aPair();
  await choose(rosa, ["themes"]);
  await rosa.does((cx) => chooseTheme(cx, noise));
  const endsAt = new Date(world.house.clock.now().getTime() + 7 * 86_400_000).toISOString();
  const numbers = { kind: "themes" as const, until: "2026-11-28", names: ["doors 🚪 الباب"] };
  await rosa.does((cx) => shareView(cx, { id: randomUUID(), memberId: dana.id, endsAt, numbers }));
  const seen = async () => (await dana.does((cx) => listViewsOf(cx, { personId: rosa.id }))).views;
  expect(await seen()).toMatchObject([{ numbers }]);

  // Still on: a job that comes late takes nothing away.
  await forgetWhenOff(world.house, { agencyId: agency.id, personId: rosa.id });
  expect((await mine(rosa)).choices).toEqual([noise]);

  await choose(rosa, ["journal"]);
  await expect(rosa.does((cx) => chooseTheme(cx, money))).rejects.toMatchObject({ code: "consent-withheld" });
  await forgetWhenOff(world.house, { agencyId: agency.id, personId: rosa.id });
  expect(await mine(rosa)).toEqual({ on: false, choices: [] });
  expect(await seen()).toEqual([]);
  expect(await rosa.does((cx) => listOwnViews(cx))).toEqual([]);
});

test("all of it is erased at one word, twice without harm", async () => {
  const { rosa } = await aPair();
  await choose(rosa, ["themes"]);
  await rosa.does((cx) => chooseTheme(cx, noise));
  expect(await rosa.does((cx) => eraseThemes(cx))).toEqual({ erased: 1 });
  expect(await rosa.does((cx) => eraseThemes(cx))).toEqual({ erased: 0 });
  expect((await mine(rosa)).choices).toEqual([]);
});
