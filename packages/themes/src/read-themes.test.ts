import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCues } from "./cue.ts";
import { english } from "./cues/english.ts";
import { spanish } from "./cues/spanish.ts";
import { readThemes, THEMES, type Theme, themesOf } from "./index.ts";

const told = (text: string) =>
  readThemes(text).map(({ theme, owner, start, end }) => [theme, owner, text.slice(start, end)]);

describe("what a text mentions", () => {
  test.each<[string, [Theme, string, string][]]>([
    [
      "He yelled at me and I couldn't sleep.",
      [
        ["conflict", "self", "yelled"],
        ["night", "self", "couldn't sleep"],
      ],
    ],
    [
      "Mi ex me escribió otra vez.",
      [
        ["ex-contact", "self", "Mi ex"],
        ["ex-contact", "self", "me escribió otra vez"],
      ],
    ],
    ["My sister lost her job.", [["work", "other", "lost her job"]]],
    [
      "The landlord came, y me da miedo la migra",
      [
        ["housing", "self", "landlord"],
        ["immigration", "self", "la migra"],
      ],
    ],
    [
      "Had to tell my story again to a new worker",
      [
        ["service-harm", "self", "tell my story again"],
        ["service-harm", "self", "new worker"],
      ],
    ],
  ])("%s", (text, mentions) => {
    expect(told(text)).toEqual(mentions);
  });

  test("what did not happen is no mention; a cue that says no itself is one", () => {
    expect(themesOf("Nobody yelled. There were no sirens today.")).toEqual([]);
    expect(themesOf("I can't sleep")).toEqual(["night"]);
  });

  test("what is told of somebody else is kept apart from one's own", () => {
    expect(themesOf("My neighbor got evicted last week.")).toEqual([]);
    expect(readThemes("My neighbor got evicted last week.")[0]).toMatchObject({ theme: "housing", owner: "other" });
    expect(themesOf("My mother yelled at me")).toEqual(["conflict"]);
  });

  test("a noise somebody else made is heard by oneself; a death in one's family is one's own; a film is nobody's life", () => {
    expect(themesOf("A neighbour slammed the door downstairs.")).toContain("loud-noise");
    expect(themesOf("My grandmother died on Sunday.")).toEqual(["loss"]);
    expect(themesOf("Se llevaron a mi hija.")).toEqual(["child-removal"]);
    expect(themesOf("In the novel they got evicted and deported.")).toEqual([]);
  });

  test("any text at all is read without trouble, and every span lies in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        for (const { start, end } of readThemes(`${text} yelled`)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length + 7);
        }
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

describe("the lists of cues", () => {
  test.each(THEMES)("%s has at least thirty in each language, none twice", (theme) => {
    for (const list of [english, spanish]) {
      const cues = readCues(list[theme]).map(({ written }) => written);
      expect(cues.length).toBeGreaterThanOrEqual(30);
      expect(cues.filter((cue, at) => cues.indexOf(cue) !== at)).toEqual([]);
    }
  });
});
