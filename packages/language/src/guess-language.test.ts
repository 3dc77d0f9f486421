import { describe, expect, it } from "vitest";
import { guessLanguage } from "./guess-language.ts";

describe("guessLanguage", () => {
  it.each([
    ["I went to the park and it was good for me.", "en"],
    ["im so tired of this and i dont know what to do", "en"],
    ["Hoy fui al parque con mi hija y estuvo muy bien.", "es"],
    ["no se que hacer con todo esto", "es"],
    ["Hoje foi um dia muito difícil e eu não consegui dormir.", "other"],
    ["Je suis fatiguée et je ne dors pas avec le bruit.", "other"],
    ["Ich bin müde und habe nicht geschlafen.", "other"],
    ["Oggi non ho dormito e sono molto stanca.", "other"],
    ["لم أنم الليلة الماضية", "other"],
    ["今天很累", "other"],
    ["", "unclear"],
    ["12345 !!!", "unclear"],
    ["tired hungry", "unclear"],
  ])("reads %j as %s", (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
