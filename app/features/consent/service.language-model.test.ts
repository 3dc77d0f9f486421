import { afterEach, describe, expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { makeFamily, says } from "./consent-test-bed.ts";
import { listChoices, readChoice } from "./service.ts";
import { tellOfModel } from "./texts.ts";

const world = useWorld();
const model = { name: "small-1", where: "this-computer", host: "127.0.0.1" } as const;

afterEach(() => tellOfModel(null));

describe("the choice for a program that writes its own answers", () => {
  test("is only a wish, and says so, while no language model is set up", async () => {
    const { rosa } = await makeFamily(world);
    for (const language of ["en", "es"] as const) {
      const { words } = await rosa.does((cx) => readChoice(cx, { purpose: "P03", language }));
      expect(words.available).toBe(false);
      expect(words.short).toMatch(language === "en" ? /no such program set up here/ : /no hay un programa así/);
      expect(words.more.model).not.toMatch(/[{}]/);
    }
    expect(await says(rosa, "P03", true)).toMatchObject({ wish: true, state: "undecided" });
    tellOfModel(model);
    const [after] = (await rosa.does((cx) => listChoices(cx, { language: "en" }))).filter(
      ({ purpose }) => purpose === "P03",
    );
    expect(after).toMatchObject({ available: true, state: "undecided", textChanged: true });
  });

  test("names the model and where it runs, and turns on, where there is one", async () => {
    tellOfModel(model);
    const { rosa } = await makeFamily(world);
    const { words, textHash } = await rosa.does((cx) => readChoice(cx, { purpose: "P03", language: "en" }));
    expect(words.available).toBe(true);
    expect(words.short).not.toMatch(/set up here/);
    expect(words.more.model).toMatch(/“small-1”.*on the agency's own computer/s);
    expect(await says(rosa, "P03", true)).toMatchObject({ state: "on", wish: null, textChanged: false });
    tellOfModel({ name: "$& {place}", where: "outside", host: "model.example.org" });
    const other = await rosa.does((cx) => readChoice(cx, { purpose: "P03", language: "es" }));
    expect(other.words.more.model).toContain("fuera de la agencia, en model.example.org");
    expect(other.textHash).not.toBe(textHash);
    expect(other.choice.textChanged).toBe(true);
  });
});
