import { describe, expect, test } from "vitest";
import { chooseLanguage } from "./choose.ts";
import { lateFiles } from "./late.ts";
import { rooms as meAr } from "./me.ar.ts";
import { rooms as meEn } from "./me.en.ts";
import { rooms as meEs } from "./me.es.ts";
import { overlay } from "./words.ts";
import { rooms as workEn } from "./work.en.ts";
import { rooms as workEs } from "./work.es.ts";

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe("languages", () => {
  test.each([
    ["me", meEn, meEs],
    ["work", workEn, workEs],
  ] as const)("Spanish of %s has every word, none empty, with the same blanks", (_, en, es) => {
    const spanish = new Map(leaves(es));
    for (const [key, english] of leaves(en)) {
      const said = spanish.get(key);
      expect(said?.trim(), key).toBeTruthy();
      expect(blanks(said ?? ""), key).toEqual(blanks(english));
    }
    expect(spanish.size).toBe(leaves(en).length);
  });

  test.each(Object.entries(lateFiles))("Spanish of %s, which comes later, has every word too", async (_, files) => {
    const [en, es] = await Promise.all([files.en(), files.es()]);
    const spanish = new Map(leaves(es.words));
    for (const [key, english] of leaves(en.words)) {
      expect(spanish.get(key)?.trim(), key).toBeTruthy();
      expect(blanks(spanish.get(key) ?? ""), key).toEqual(blanks(english));
    }
    expect(spanish.size).toBe(leaves(en.words).length);
  });

  test("the Arabic shell has every word", () => {
    const arabic = new Map(leaves(meAr.shell));
    for (const [key, english] of leaves(meEn.shell)) {
      expect(arabic.get(key)?.trim(), key).toBeTruthy();
      for (const blank of blanks(arabic.get(key) ?? "")) expect(blanks(english), key).toContain(blank);
    }
  });
});

describe("choosing a language", () => {
  test("the saved choice wins over the browser", () => expect(chooseLanguage("es", ["ar", "en"])).toBe("es"));
  test("the first of the browser's languages that we have", () =>
    expect(chooseLanguage(null, ["de-DE", "es-MX", "en"])).toBe("es"));
  test("a saved choice that means nothing is passed over", () => expect(chooseLanguage("xx", ["ar-EG"])).toBe("ar"));
  test("English when nothing fits", () => expect(chooseLanguage(null, ["de", "fr"])).toBe("en"));
});

test("words missing in Arabic are English between left-to-right marks, and its own words stay", () => {
  const whole = overlay({ a: "One.", deep: { b: "Two.", c: "Three." } }, { deep: { b: "اثنان" }, d_two: "x" });
  expect(whole).toEqual({ a: "\u200eOne.\u200e", deep: { b: "اثنان", c: "\u200eThree.\u200e" }, d_two: "x" });
});
