import fs from "node:fs";
import { tokenize } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { converse, liveScripts, worldOf } from "./converse.test-bed.ts";
import { turn } from "./domain/engine.ts";
import { intentCard } from "./domain/intent-card.ts";
import { phrasesOf } from "./domain/phrases.ts";
import { recognise } from "./domain/recognise.ts";
import { numberIn } from "./domain/small-talk.ts";
import { placeOf } from "./domain/sort.ts";
import { newTalk } from "./domain/talk.ts";

type Line = { id: string; text: string; lang: "en" | "es"; intent: string };
const heldOut: Line[] = fs
  .readFileSync(new URL("../../../tests/companion/intent/held-out.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const { ways, toolWays, examples, books, skills } = liveScripts();
const none = { level: "none", kinds: [] } as const;

describe("phrases with alternatives", () => {
  test("stand for phrases in which every alternative occurs", () => {
    const made = phrasesOf("i (can't|could not) sleep (tonight|again|)");
    expect(made.length).toBe(3);
    for (const part of ["can't", "could not", "tonight", "again"])
      expect(made.some((text) => text.includes(part))).toBe(true);
    expect(made.every((text) => text === text.trim() && !/ {2}|[()|]/.test(text))).toBe(true);
    expect(phrasesOf("no groups here")).toEqual(["no groups here"]);
    expect(phrasesOf("the same each (time|day)")).toEqual(phrasesOf("the same each (time|day)"));
  });

  test("with a bracket left open are an error, not a strange phrase", () => {
    for (const broken of ["i (can't sleep", "i can't) sleep", "this|that"])
      expect(() => phrasesOf(broken), broken).toThrow(RangeError);
  });

  test("there are more than 25 for each flow and language, and some for every calm tool", () => {
    for (const language of ["en", "es"] as const) {
      for (const id of books[language]?.flows.keys() ?? [])
        expect(
          examples.filter((each) => each.to === id && each.language === language).length,
          `${id} ${language}`,
        ).toBeGreaterThan(25);
    }
    expect(toolWays.flows).toEqual(skills.en.map(({ id }) => id).sort());
  });
});

describe("lines held out from learning", () => {
  test("are for every flow a talk can be moved to, and none stands among the phrases or nearly so", () => {
    expect(heldOut.length).toBe(408);
    const words = (text: string) => new Set(tokenize(text).map(({ form }) => form));
    const learned = examples.map(({ text, language }) => ({ language, text, words: words(text) }));
    const copies = heldOut.flatMap((line) => {
      const own = words(line.text);
      const near = learned.find(({ language, words: theirs }) => {
        if (language !== line.lang) return false;
        const both = [...own].filter((word) => theirs.has(word)).length;
        return own.size > 3 && both / (own.size + theirs.size - both) > 0.8;
      });
      return near ? [`${line.text} ~ ${near.text}`] : [];
    });
    expect(copies).toEqual([]);
    const texts = new Set(examples.map(({ text }) => text));
    expect(heldOut.filter(({ text }) => texts.has(text)).map(({ text }) => text)).toEqual([]);
  });

  test.each([
    ["en", 0.82, 0.9],
    ["es", 0.78, 0.88],
  ] as const)("lead to the right flow by words alone, without any model file (%s)", (language, first, third) => {
    const lines = heldOut.filter(({ lang }) => lang === language);
    const sorted = lines.map(({ text, intent }) => ({ intent, ...placeOf(ways, text) }));
    const share = (is: (one: (typeof sorted)[number]) => boolean) => sorted.filter(is).length / sorted.length;
    expect(share(({ best, intent }) => best[0] === intent)).toBeGreaterThan(first);
    expect(share(({ best, intent }) => best.includes(intent))).toBeGreaterThan(third);
    const moved = sorted.filter(({ moves }) => moves);
    expect(moved.filter(({ best, intent }) => best[0] === intent).length / moved.length).toBeGreaterThan(0.92);
  });

  test("the card tells both languages with intervals", () => {
    for (const language of ["en", "es"]) {
      const own = intentCard.figures.filter(({ dataset }) => dataset.endsWith(language));
      for (const name of ["top1_words", "top3_words", "top1_shipped", "top3_shipped"]) {
        const figure = own.find((each) => each.name === name);
        expect(figure?.n).toBe(204);
        expect(figure?.low).toBeLessThan(figure?.value ?? 0);
      }
    }
  });
});

describe("what a text encoder finds near", () => {
  const say = (text: string, near?: ReadonlyMap<string, number>) =>
    turn(worldOf(), newTalk("en", 0), { kind: "text", text, danger: none, ...(near ? { near } : {}) });

  test("leads where words alone would not", () => {
    const text = "the pillow and i have stopped being on speaking terms";
    expect(placeOf(ways, text).moves).toBe(false);
    expect(say(text, new Map([["sleep", 0.95]])).talk.place?.flow).toBe("sleep");
  });

  test("does not overrule words that say otherwise without being sure", () => {
    expect(say("i can't breathe", new Map([["sleep", 0.3]])).talk.place?.flow).toBe("panic");
  });

  test("counts for nothing where there is none", () => {
    const text = "my heart is racing";
    expect(recognise(ways, text)).toEqual(recognise(ways, text, new Map()));
  });
});

describe("when it is not sure", () => {
  test("it says that it did not understand and asks whether it is one of those that come nearest", () => {
    const last = converse(["frabjous qwert sleepless whatnot"]).at(-1);
    expect(last?.text).toContain("Is it one of these?");
    expect(last?.reply.choices[0]).toEqual({ id: "guess:sleep", say: "Nights and sleep" });
    const taken = converse(["frabjous qwert sleepless whatnot", { tap: "guess:sleep" }]).at(-1);
    expect(taken?.reply.talk.place?.flow).toBe("sleep");
  });

  test("a calm tool asked for by name is offered, and not one behind a gate somebody closed", () => {
    for (const [language, text] of [
      ["en", "box breathing please"],
      ["en", "can we do the breathing one"],
      ["es", "un ejercicio de respiración"],
    ] as const) {
      const reply = converse([text], { language }).at(-1)?.reply;
      expect(reply?.choices[0]?.id, text).toBe("skill:longer-exhale");
      const closed = converse([text], { language, closedGates: ["breath"] }).at(-1)?.reply;
      expect(closed?.choices.map(({ id }) => id)).not.toContain("skill:longer-exhale");
    }
    expect(converse(["5 4 3 2 1"]).at(-1)?.reply.choices[0]?.id).toBe("skill:five-senses");
  });

  test("a number is one only where one is said", () => {
    expect(["7", "like a 7", "seven", "6 or 7", "un ocho"].map(numberIn)).toEqual([7, 7, 7, 6, 8]);
    expect(["can we do the breathing one", "5 4 3 2 1", "i want one more day with him"].map(numberIn)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
