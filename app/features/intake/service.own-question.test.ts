import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { listQuestions, saveFrontDoor } from "./choosing.ts";
import type { OwnQuestion } from "./domain/agency-contract.ts";
import { keepOwnFact, readOwnTold } from "./service.ts";

const world = useWorld();
const question = (...options: [en: string, es: string][]): OwnQuestion => ({
  ...{ key: "own-cot", kind: "one", about: "ways", despite: null },
  en: { ask: "A cot?", label: "A cot", why: "It is there.", options: options.map(([en]) => en), words: null },
  es: { ask: "¿Una cuna?", label: "Una cuna", why: "Está lista.", options: options.map(([, es]) => es), words: null },
});
const yes: [string, string] = ["Yes", "Sí"];
const no: [string, string] = ["No", "No"];
const soon: [string, string] = ["Soon", "Pronto"];

test("what people said to an agency's own question stays what they said, however it is edited, and when it is taken away", async () => {
  const agency = await world.anAgency();
  const helen = await agency.aMember(["lead"]);
  const rosa = await agency.aPerson();
  let after = 0;
  const save = async (...own: OwnQuestion[]) => {
    ({ version: after } = await helen.does((cx) => saveFrontDoor(cx, { off: [], order: [], own, after })));
  };
  const asked = async () =>
    (await rosa.does((cx) => listQuestions(cx, { language: "en" }, world.house))).questions.find(
      ({ key }) => key === "own-cot",
    );
  const said = async (language: "en" | "es") => (await rosa.does((cx) => readOwnTold(cx, { language }))).facts[0];

  await save(question(yes, no));
  const id = (await asked())?.options.find(({ text }) => text === "No")?.id ?? "";
  const value = { answer: "told" as const, choices: [id], words: "" };
  await rosa.does((cx) =>
    keepOwnFact(cx, { id: randomUUID(), key: "own-cot", value, place: "start", audience: "team" }),
  );
  // A line before it, then the lines the other way round.
  await save(question(soon, yes, no));
  expect(await said("en")).toMatchObject({ said: "No" });
  await save(question(no, yes, soon));
  expect(await said("en")).toMatchObject({ said: "No" });
  // Her line is taken away: not asked any more, and still what she said.
  await save(question(yes, soon));
  expect((await asked())?.options.map(({ text }) => text)).toEqual(["Yes", "Soon"]);
  expect((await asked())?.gone).toEqual([{ id, text: "No" }]);
  expect(await said("es")).toMatchObject({ said: "No", label: "Una cuna" });
  // The whole question is taken away.
  await save();
  expect(await asked()).toBeUndefined();
  expect(await said("en")).toMatchObject({ said: "No", label: "A cot" });
  // It comes back with other words, and none of them gets the id of hers.
  await save(question(yes, ["Not now", "Ahora no"]));
  expect((await asked())?.options.map((option) => option.id)).not.toContain(id);
  expect(await said("en")).toMatchObject({ said: "No" });
});
