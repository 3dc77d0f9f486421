import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type Agency, type Someone, type Staff, useWorld } from "../../../tests/app/world.ts";
import { turnSwitch } from "../agency/service.ts";
import { decideChoice } from "../consent/service.ts";
import { shownText } from "../consent/texts.ts";
import { rateNeed } from "../goals/about.ts";
import { answerIdea, endIdeas, findIdeas, forgetIdeas, readIdeaFigures, readIdeas } from "./ideas.ts";
import { readProgress } from "./progress.ts";
import { openPlan } from "./service.ts";
import { keepTrial, readHelped, whatHelped } from "./trials.ts";

const world = useWorld();
let home: Agency;
let dana: Staff;
let sam: Staff;
let helen: Staff;
beforeAll(async () => {
  home = await world.anAgency();
  dana = await home.aMember(["practitioner"]);
  sam = await home.aMember(["practitioner"]);
  helen = await home.aMember(["lead"]);
});

const chooses = (who: Someone, on: boolean) => {
  const { hash } = shownText("P07", "en");
  return who.does((cx) =>
    decideChoice(
      { ...cx, agencyId: cx.agencyId, enqueue: async () => {} },
      {
        purpose: "P07",
        on,
        sources: [],
        textHash: hash,
        language: "en",
      },
    ),
  );
};

const spoken = { language: "en" } as const;
const finds = (who: Staff | Someone, personId: Someone["id"]) =>
  findIdeas({ actor: who.actor }, { personId, ...spoken }, world.house);

async function aPersonWithNeeds() {
  const rosa = await home.aPerson({ careTeam: [dana] });
  await chooses(rosa, true);
  for (const [need, value] of [
    ["sleep", 0.9],
    ["arousal", 0.7],
    ["relationships", 0.5],
  ] as const)
    await dana.does((cx) => rateNeed(cx, { personId: rosa.id, id: randomUUID(), need, value }));
  return rosa;
}

const says = (
  who: Staff | Someone,
  personId: Someone["id"],
  ideasId: string,
  help: string | null,
  answer: "taken" | "refused" | "none",
) =>
  who.does((cx) =>
    answerIdea(cx, { personId, id: randomUUID(), ideasId, help, answer, reason: "We talked.", secondsOpen: 12 }),
  );

describe("ideas for a plan", () => {
  test("a worker finds a few with reasons, the person sees one once the worker said something, and none enters the plan", async () => {
    const rosa = await aPersonWithNeeds();
    const found = await finds(dana, rosa.id);
    expect(found.state).toBe("here");
    expect(found.items.length).toBeGreaterThanOrEqual(3);
    expect(found.items.length).toBeLessThanOrEqual(5);
    for (const idea of found.items) {
      expect(idea.title).not.toBe("");
      expect(idea.why.length).toBeGreaterThan(0);
      expect(idea.low).toBeLessThanOrEqual(idea.high);
    }
    const mine = () => rosa.does((cx) => readIdeas(cx, { personId: rosa.id, ...spoken }));
    expect((await mine()).items).toEqual([]);
    const [first] = found.items;
    await says(dana, rosa.id, found.id ?? "", first?.id ?? "", "taken");
    expect((await mine()).items.map(({ id, answer }) => [id, answer])).toEqual([[first?.id, "taken"]]);
    const plan = await rosa.does((cx) => openPlan(cx, { personId: rosa.id }));
    expect(plan.state).toBe("");
  });

  test("without the person's yes nothing is looked at, and staff hear nothing of why", async () => {
    const rosa = await home.aPerson({ careTeam: [dana] });
    expect(await finds(dana, rosa.id)).toMatchObject({ state: "off", items: [] });
    await expect(finds(sam, rosa.id)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(finds(rosa, rosa.id)).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("a refused idea does not come again, and what made things worse does not either", async () => {
    const rosa = await aPersonWithNeeds();
    const found = await finds(dana, rosa.id);
    const [one, two] = found.items;
    await says(rosa, rosa.id, found.id ?? "", one?.id ?? "", "refused");
    const told = { personId: rosa.id, help: two?.id ?? "", text: two?.title ?? "", helpful: null, adverse: true };
    await rosa.does((cx) => keepTrial(cx, { id: randomUUID(), ...told }));
    const again = (await finds(dana, rosa.id)).items.map(({ id }) => id);
    expect(again.length).toBeGreaterThan(0);
    expect(again).not.toContain(one?.id);
    expect(again).not.toContain(two?.id);
  });

  test("taking the yes back hides ideas at once and empties them; what was said stays", async () => {
    const rosa = await aPersonWithNeeds();
    const found = await finds(dana, rosa.id);
    await says(dana, rosa.id, found.id ?? "", null, "none");
    await chooses(rosa, false);
    expect((await dana.does((cx) => readIdeas(cx, { personId: rosa.id, ...spoken }))).items).toEqual([]);
    await forgetIdeas(world.house, home.id, rosa.id);
    const left = await rosa.does(async (cx) => {
      await cx.door.decideOwn("read", ["plan"]);
      const ideas = await cx.db.selectFrom("plan_ideas").select("body").where("person_id", "=", rosa.id).execute();
      const answers = await cx.db
        .selectFrom("plan_idea_answer")
        .select("id")
        .where("person_id", "=", rosa.id)
        .execute();
      return [ideas.map(({ body }) => body), answers.length];
    });
    expect(left).toEqual([[null], 1]);
  });

  test("ideas whose time is over are emptied, and those whose time is not are left", async () => {
    const rosa = await aPersonWithNeeds();
    await finds(dana, rosa.id);
    const bodies = () =>
      rosa.does(async (cx) => {
        await cx.door.decideOwn("read", ["plan"]);
        const rows = await cx.db.selectFrom("plan_ideas").select("body").where("person_id", "=", rosa.id).execute();
        return rows.map(({ body }) => body !== null);
      });
    await endIdeas(world.house, home.id, rosa.id);
    expect(await bodies()).toEqual([true]);
    const later = Object.create(world.house.clock);
    later.now = () => new Date(Date.now() + 100 * 86_400_000);
    await endIdeas({ ...world.house, clock: later }, home.id, rosa.id);
    expect(await bodies()).toEqual([false]);
  });

  test("figures tell nothing that fewer than eleven people stand behind", async () => {
    const { figures } = await helen.does(readIdeaFigures);
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every(({ answers }) => answers === null)).toBe(true);
  });

  test("an agency that switched ideas off gets none, and the plan opens as before", async () => {
    const rosa = await aPersonWithNeeds();
    await helen.does((cx) => turnSwitch(cx, { capability: "plan-suggestions", isOn: false, reason: "not now" }));
    expect((await finds(dana, rosa.id)).state).toBe("off");
    expect((await dana.does((cx) => openPlan(cx, { personId: rosa.id }))).mayWrite).toBe(true);
    await helen.does((cx) => turnSwitch(cx, { capability: "plan-suggestions", isOn: true, reason: "again" }));
  });
});

describe("what helped, and how it goes", () => {
  test("what was tried follows the person, each thing once, for both to see and for the ranking by its id", async () => {
    const rosa = await home.aPerson({ careTeam: [dana] });
    const told = (help: string | null, text: string, helpful: number) => ({
      ...{ personId: rosa.id, id: randomUUID(), help, text, helpful, adverse: false },
    });
    await rosa.does((cx) => keepTrial(cx, told("longer-exhale", "The long breath out", 4)));
    await dana.does((cx) => keepTrial(cx, told(null, "Walking with her sister", 5)));
    const { helped } = await dana.does((cx) => readHelped(cx, { personId: rosa.id }));
    expect(helped.map(({ text }) => text)).toEqual(["Walking with her sister", "The long breath out"]);
    const past = await rosa.does(async (cx) => whatHelped(cx, await cx.door.decideOwn("read", ["plan"]), rosa.id));
    expect(past).toEqual([{ intervention: "longer-exhale", helpful: 4, adverse: false, times: 1 }]);
  });

  test("a worker sees how it goes only as far as scores are released to them", async () => {
    const rosa = await home.aPerson({ careTeam: [dana] });
    expect(await dana.does((cx) => readProgress(cx, { personId: rosa.id }))).toEqual({ goals: [], courses: null });
    expect(await rosa.does((cx) => readProgress(cx, { personId: rosa.id }))).toEqual({ goals: [], courses: [] });
    await expect(sam.does((cx) => readProgress(cx, { personId: rosa.id }))).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});
