import { createHash, randomBytes, randomUUID } from "node:crypto";
import { deriveFromAnswersCode, newPaperCode, sealOwn } from "@mooring/sealing";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { openPool } from "../../db/open.ts";
import { inContext } from "../../server/context.ts";
import { claimFor, claimOwn, endAsidesEverywhere, forgetAside, keepAside, openAside } from "./aside.ts";
import { lintOwn, listQuestions, readFrontDoor, saveFrontDoor } from "./choosing.ts";
import type { OwnQuestion } from "./domain/agency-contract.ts";
import { readOwnTold } from "./service.ts";

const world = useWorld();
const dayMs = 86_400_000;
const random = (count: number): Uint8Array => randomBytes(count);
const asNobody = <T>(act: Parameters<typeof inContext<T>>[2]) => inContext(world.house, { kind: "nobody" }, act);

async function aCode() {
  const { bytes } = newPaperCode(random);
  const { lookup, key } = await deriveFromAnswersCode(bytes);
  const seal = (text: string) => sealOwn(key, { table: "kept_aside", row: lookup, column: "sealed" }, text, random);
  const keep = async (text: string, after: number) => {
    const sealed = await seal(text);
    return asNobody((cx) => keepAside(cx, { lookup, sealed, after }, world.house));
  };
  const open = () => asNobody((cx) => openAside(cx, { lookup }, world.house));
  return { lookup, keep, open };
}

const facts = () =>
  ["no-place", "enough"].map((choice, at) => ({
    id: randomUUID(),
    key: at === 0 ? "bed-tonight" : "food-today",
    value: { answer: "told" as const, choices: [choice], words: "" },
    at: new Date(Date.now() - 60_000).toISOString(),
  }));

test("answers under a code are handed back sealed to whoever has it, to nobody else, and two tabs do not write over each other", async () => {
  await world.anAgency();
  const [mine, other] = [await aCode(), await aCode()];
  expect(await mine.keep("canary-aside-wren", 0)).toMatchObject({ version: 1 });
  expect(await mine.open()).toMatchObject({ state: "kept", version: 1 });
  await expect(other.open()).rejects.toMatchObject({ code: "not-found" });
  expect(await mine.keep("more of it", 1)).toMatchObject({ version: 2 });
  await expect(mine.keep("from an older tab", 1)).rejects.toMatchObject({ code: "changed-meanwhile" });
  await expect(mine.keep("begun twice", 0)).rejects.toMatchObject({ code: "changed-meanwhile" });
  // What lies in the database neither says what was answered nor lets anyone find it without the code.
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query<{ row: string; sealed: Buffer }>(
    "select t::text as row, sealed from mooring.kept_aside t where version = 2",
  );
  await owner.end();
  const [row] = rows;
  expect(row?.sealed.toString()).toMatch(/^v1\./);
  for (const secret of [
    "canary-aside-wren",
    "more of it",
    mine.lookup,
    createHash("sha256").update(mine.lookup).digest("hex"),
  ])
    expect(row?.row).not.toContain(secret);
});

test("a claim makes each answer one told fact, once, and the code opens nothing any more", async () => {
  const agency = await world.anAgency();
  const [rosa, tomas] = [await agency.aPerson(), await agency.aPerson()];
  const code = await aCodeAt(agency.id);
  const brought = { lookup: code.lookup, facts: facts(), audience: "team" as const };
  expect(await rosa.does((cx) => claimOwn(cx, brought))).toEqual({ brought: 2 });
  expect(await rosa.does((cx) => claimOwn(cx, brought))).toEqual({ brought: 0 });
  // Somebody else who got hold of the code brings nothing into their own record.
  expect(await tomas.does((cx) => claimOwn(cx, { ...brought, facts: facts() }))).toEqual({ brought: 0 });
  expect((await tomas.does((cx) => readOwnTold(cx, { language: "en" }))).facts).toEqual([]);
  expect((await rosa.does((cx) => readOwnTold(cx, { language: "en" }))).facts).toMatchObject([
    { where: "code", audience: "team" },
    { where: "code", audience: "team" },
  ]);
  expect(await code.open()).toMatchObject({ state: "over", why: "claimed" });
});

test("a worker brings answers in with the person there, for people of their own care team alone", async () => {
  const agency = await world.anAgency();
  const [dana, sam] = [await agency.aMember(["practitioner"]), await agency.aMember(["practitioner"])];
  const rosa = await agency.aPerson({ careTeam: [dana] });
  const { lookup } = await aCodeAt(agency.id);
  const brought = { personId: rosa.id, lookup, facts: facts(), interpreter: true };
  await expect(sam.does((cx) => claimFor(cx, brought))).rejects.toMatchObject({ code: "not-allowed" });
  expect(await dana.does((cx) => claimFor(cx, brought))).toEqual({ brought: 2 });
  const { facts: told } = await rosa.does((cx) => readOwnTold(cx, { language: "en" }));
  expect(told.map(({ by, interpreter }) => [by.kind, interpreter])).toEqual([
    ["staff", true],
    ["staff", true],
  ]);
});

test("whoever has the code can erase what is kept, and after 30 days it goes by itself and says so", async () => {
  await world.anAgency();
  const [gone, late] = [await aCode(), await aCode()];
  await gone.keep("one", 0);
  await late.keep("two", 0);
  await asNobody((cx) => forgetAside(cx, { lookup: gone.lookup }, world.house));
  expect(await gone.open()).toMatchObject({ state: "over", why: "erased" });
  await expect(gone.keep("again", 1)).rejects.toMatchObject({ code: "already-done" });
  world.setClock(new Date(Date.now() + 31 * dayMs));
  expect(await late.open()).toMatchObject({ state: "over", why: "expired" });
  await expect(late.keep("too late", 1)).rejects.toMatchObject({ code: "already-done" });
  expect(await endAsidesEverywhere(world.house)).toBeGreaterThan(0);
  expect(await late.open()).toMatchObject({ state: "over", why: "expired" });
  world.setClock(new Date(Date.now() + 140 * dayMs));
  await endAsidesEverywhere(world.house);
  await expect(late.open()).rejects.toMatchObject({ code: "not-found" });
});

const own: OwnQuestion = {
  key: "own-cot",
  kind: "one",
  about: "ways",
  en: { ask: "Do you need a cot?", label: "A cot", why: "So it is there.", options: ["Yes", "No"], words: null },
  es: {
    ask: "¿Necesita una cuna?",
    label: "Una cuna",
    why: "Para que esté lista.",
    options: ["Sí", "No"],
    words: null,
  },
  despite: null,
};

test("an agency turns questions off, orders them and adds its own; nothing comes before what cannot wait", async () => {
  const agency = await world.anAgency();
  const [helen, dana] = [await agency.aMember(["lead"]), await agency.aMember(["practitioner"])];
  const rosa = await agency.aPerson();
  const asked = async () =>
    (await rosa.does((cx) => listQuestions(cx, { language: "es" }, world.house))).questions.map(({ key }) => key);
  expect((await asked())[0]).toBe("interpreter");
  const choice = { off: ["getting-here"], order: ["own-cot", "please-not", "bed-tonight"], own: [own] };
  await expect(dana.does((cx) => saveFrontDoor(cx, { ...choice, after: 0 }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  expect(await helen.does((cx) => saveFrontDoor(cx, { ...choice, after: 0 }))).toMatchObject({
    version: 1,
    flagged: [],
  });
  const now = await asked();
  expect(now).not.toContain("getting-here");
  expect(now.slice(0, 3)).toEqual(["interpreter", "made-easy", "bed-tonight"]);
  expect(now.indexOf("own-cot")).toBeGreaterThan(now.indexOf("children-now"));
  await expect(helen.does((cx) => saveFrontDoor(cx, { ...choice, after: 0 }))).rejects.toMatchObject({
    code: "changed-meanwhile",
  });
  expect(await dana.does((cx) => readFrontDoor(cx))).toMatchObject({ version: 1, mayChange: false });
});

test("a needless question is flagged with its reason, and asked only with a written one", async () => {
  const agency = await world.anAgency();
  const helen = await agency.aMember(["lead"]);
  const question = { ...own, key: "own-sober", en: { ...own.en, ask: "How long have you been sober?" } };
  expect((await helen.does((cx) => lintOwn(cx, { question }))).flagged).toEqual([
    { key: "own-sober", language: "en", flaw: "condition" },
  ]);
  const choice = { off: [], order: [], after: 0 };
  await expect(helen.does((cx) => saveFrontDoor(cx, { ...choice, own: [question] }))).rejects.toMatchObject({
    code: "not-understood",
    fields: ["own-sober"],
  });
  const explained = { ...question, despite: "The county asks for it by law." };
  expect(await helen.does((cx) => saveFrontDoor(cx, { ...choice, own: [explained] }))).toMatchObject({
    flagged: [{ flaw: "condition" }],
  });
});

/** The front door of a house is its first agency's; a code for another one is kept by someone signed in there. */
async function aCodeAt(agencyId: string) {
  const code = await aCode();
  const actor = { kind: "software" as const, agencyId: agencyId as never, name: "front-door" };
  const sealed = `v1.${"a".repeat(16)}.${"b".repeat(107)}`;
  await inContext(world.house, actor, (cx) => keepAside(cx, { lookup: code.lookup, sealed, after: 0 }, world.house));
  const open = () => inContext(world.house, actor, (cx) => openAside(cx, { lookup: code.lookup }, world.house));
  return { ...code, open };
}
