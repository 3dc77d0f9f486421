import { readFileSync } from "node:fs";
import path from "node:path";
import { noPreferences, problemsOf, suggest } from "@mooring/recommend";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { useWorld } from "../../../tests/app/world.ts";
import { inContext } from "../../server/context.ts";
import { addIdea, changeSetting, checkIdea, readSetting } from "./changing.ts";
import { readIdeas, readLibrary } from "./reading.ts";
import { availabilityOf, describe as describeOne, listInterventions, untouched } from "./service.ts";

const world = useWorld();
const en = { language: "en" } as const;
const ownFile = (changes: object = {}) => {
  const file = path.resolve(import.meta.dirname, "../../../content/interventions/small-good-things.yaml");
  return JSON.stringify({
    ...(parse(readFileSync(file, "utf8")) as object),
    id: "garden-hour",
    licence: "all-rights-reserved",
    source: "the people of the garden",
    reviewer: "Ana Ruiz, clinician",
    title: { en: "An hour in the garden", es: "Una hora en el jardín" },
    ...changes,
  });
};

test("somebody at the door reads the ideas without an account, without what the house has put away", async () => {
  // The first agency of this database: the one somebody without an account has come to.
  const home = await world.anAgency();
  const helen = await home.aMember(["lead"]);
  const atTheDoor = () =>
    inContext(world.house, { kind: "nobody" }, (cx) => readIdeas(cx, { language: "es" }, world.house));
  const before = await atTheDoor();
  expect(before.find(({ id }) => id === "longer-exhale")?.title).toBe("Soltar el aire más despacio");
  expect(before.find(({ id }) => id === "holding-therapy")).toMatchObject({ listed: false, level: null });
  const hide = { ...untouched, ideaId: "longer-exhale", hiddenBecause: "Several people here were choked." };
  await helen.does((cx) => changeSetting(cx, hide));
  const after = await atTheDoor();
  expect(after.some(({ id }) => id === "longer-exhale")).toBe(false);
  expect(JSON.stringify(after)).not.toContain("choked");
  expect(after).toHaveLength(before.length - 1);
});

test("what is shipped can be ranked by every room, and nothing that is advised against is among it", async () => {
  const home = await world.anAgency();
  const dana = await home.aMember(["practitioner"]);
  const library = await dana.does((cx) => listInterventions(cx));
  expect(library.length).toBeGreaterThanOrEqual(46);
  expect(problemsOf(library)).toEqual([]);
  expect(library.some(({ id }) => ["cannabis", "benzodiazepines", "debriefing"].includes(id))).toBe(false);
  const now = Date.now();
  const profile = {
    needs: new Map([["sleep", { value: 0.8, at: now, source: "own-rating" }]] as const),
    facts: new Map(library.flatMap(({ gates }) => gates.map(({ fact }) => [fact, "no"] as const))),
    isPtsdLikely: "no",
    age: 40,
    preferences: noPreferences,
    language: "en",
    past: [],
  } as const;
  const found = suggest(profile, library, null, { now });
  expect(found.items.map(({ id }) => id)).toContain("sleep-routine");
});

test("a lead hides an idea with a reason: it is gone for people and for the ranking, and staff read why", async () => {
  const home = await world.anAgency();
  const helen = await home.aMember(["lead"]);
  const rosa = await home.aPerson({});
  const hide = { ...untouched, ideaId: "cold-water", hiddenBecause: "Our sinks are in the hall, where others see." };
  expect(await helen.does((cx) => changeSetting(cx, hide))).toEqual({ complaints: [] });
  const ids = (await rosa.does((cx) => readIdeas(cx, en, world.house))).map(({ id }) => id);
  expect(ids).not.toContain("cold-water");
  expect(ids).toContain("cannabis");
  expect((await rosa.does((cx) => listInterventions(cx))).map(({ id }) => id)).not.toContain("cold-water");
  const { ideas, mayChange } = await helen.does((cx) => readLibrary(cx, en));
  expect(mayChange).toBe(true);
  const { hiddenBecause, changedBy } = ideas.find(({ id }) => id === "cold-water") ?? {};
  expect(hiddenBecause).toBe(hide.hiddenBecause);
  expect(changedBy).toBe("Staff");
  // A plan may still hold it, so its words stay.
  expect((await rosa.does((cx) => describeOne(cx, "cold-water", "es")))?.title).toBe("Agua fría en las manos");
  await helen.does((cx) => changeSetting(cx, { ...hide, hiddenBecause: null }));
  expect((await rosa.does((cx) => readIdeas(cx, en, world.house))).map(({ id }) => id)).toContain("cold-water");
});

test("waiting, place and words are the agency's own, and cautions stay as they are", async () => {
  const home = await world.anAgency();
  const helen = await home.aMember(["lead"]);
  const rosa = await home.aPerson({});
  const setting = {
    ...untouched,
    ideaId: "emdr",
    availability: "elsewhere",
    waitingWeeks: 9,
    here: { en: "At the clinic on Elm Street.", es: "En la clínica de la calle Olmo." },
    words: {
      title: { en: "EMDR with Bea", es: "EMDR con Bea" },
      about: { en: "Few words, with Bea.", es: "Pocas palabras, con Bea." },
      what: { en: "You think of it and follow a hand.", es: "Piensa en ello y sigue una mano." },
    },
  } as const;
  expect(await helen.does((cx) => changeSetting(cx, setting))).toEqual({ complaints: [] });
  const told = await rosa.does((cx) => describeOne(cx, "emdr", "en"));
  expect([told?.title, told?.what, told?.waitingWeeks, told?.here]).toEqual([
    "EMDR with Bea",
    "You think of it and follow a hand.",
    9,
    "At the clinic on Elm Street.",
  ]);
  expect(told?.care).toMatch(/not for a time of danger/);
  expect((await rosa.does((cx) => availabilityOf(cx))).get("emdr")).toEqual({ isOffered: false, waitingWeeks: 9 });
  expect((await helen.does((cx) => readSetting(cx, { ideaId: "emdr" }))).setting.waitingWeeks).toBe(9);
  const hurts = { ...setting, here: { en: "You must come at nine.", es: "Venga a las nueve." } };
  const { complaints } = await helen.does((cx) => changeSetting(cx, hurts));
  expect(complaints).toEqual([{ at: "here.en", code: "hurtful", word: "You must" }]);
  expect((await rosa.does((cx) => describeOne(cx, "emdr", "en")))?.here).toBe("At the clinic on Elm Street.");
});

test("an agency adds its own, with reviewer and source, and sees it at once; another agency does not", async () => {
  const [home, other] = [await world.anAgency(), await world.anAgency()];
  const [helen, petra] = [await home.aMember(["lead"]), await other.aMember(["lead"])];
  expect(await helen.does((cx) => addIdea(cx, { text: ownFile() }))).toEqual({ id: "garden-hour", complaints: [] });
  const own = (await helen.does((cx) => readLibrary(cx, en))).ideas.find(({ id }) => id === "garden-hour");
  expect([own?.isOwn, own?.reviewer, own?.source]).toEqual([true, "Ana Ruiz, clinician", "the people of the garden"]);
  expect((await helen.does((cx) => listInterventions(cx))).map(({ id }) => id)).toContain("garden-hour");
  expect((await petra.does((cx) => listInterventions(cx))).map(({ id }) => id)).not.toContain("garden-hour");
  const kept = (await helen.does((cx) => readSetting(cx, { ideaId: "garden-hour" }))).own;
  expect(JSON.parse(kept ?? "")).toMatchObject({ id: "garden-hour" });
});

test("a file with an unknown gate, with no reviewer, under a taken name or that is no file keeps nothing and says why", async () => {
  const home = await world.anAgency();
  const helen = await home.aMember(["lead"]);
  const said = async (text: string) => (await helen.does((cx) => addIdea(cx, { text }))).complaints;
  expect(await said(ownFile({ gates: [{ fact: "fear-of-bees", effect: "hide" }] }))).toContainEqual({
    at: "gates.0.fact",
    code: "unknown-word",
    word: "fear-of-bees",
  });
  expect(await said(ownFile({ reviewer: "none yet" }))).toContainEqual({ at: "reviewer", code: "needs-reviewer" });
  expect(await said(ownFile({ id: "emdr" }))).toContainEqual({ at: "id", code: "id-taken", word: "emdr" });
  expect(await said("title: [1\nabout: x: y")).toMatchObject([{ code: "not-yaml" }]);
  expect(await said("x\0")).toMatchObject([{ code: "not-yaml" }]);
  expect(await said("")).toEqual([{ at: "", code: "not-a-file" }]);
  expect((await helen.does((cx) => checkIdea(cx, { text: ownFile() }))).complaints).toEqual([]);
  expect((await helen.does((cx) => readLibrary(cx, en))).ideas.some(({ isOwn }) => isOwn)).toBe(false);
});

test("only a lead changes the library; staff read it, and each change leaves a line", async () => {
  const home = await world.anAgency();
  const [helen, dana] = [await home.aMember(["lead"]), await home.aMember(["practitioner"])];
  const hide = { ...untouched, ideaId: "emdr", hiddenBecause: "Nobody here is trained in it." };
  await expect(dana.does((cx) => changeSetting(cx, hide))).rejects.toMatchObject({ code: "not-allowed" });
  await expect(dana.does((cx) => addIdea(cx, { text: ownFile() }))).rejects.toMatchObject({ code: "not-allowed" });
  expect((await dana.does((cx) => readLibrary(cx, en))).mayChange).toBe(false);
  await helen.does((cx) => changeSetting(cx, hide));
  await helen.does((cx) => addIdea(cx, { text: ownFile() }));
  const rows = await helen.does((cx) =>
    cx.db.selectFrom("ledger_line").select("why").where("why", "like", "idea-%").orderBy("at").execute(),
  );
  expect(rows.map(({ why }) => why)).toEqual(["idea-hidden:emdr", "idea-added:garden-hour"]);
  const nothing = { ...hide, ideaId: "nothing-like-it" };
  await expect(helen.does((cx) => changeSetting(cx, nothing))).rejects.toMatchObject({ code: "not-found" });
});
