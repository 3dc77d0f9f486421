import { describe, expect, it } from "vitest";
import { markNegation } from "./negation.ts";
import { tokenize } from "./tokens.ts";

function negatedWords(text: string): string[] {
  const tokens = tokenize(text);
  const negatedBy = markNegation(tokens);
  return tokens.filter((_, at) => (negatedBy[at] as number) >= 0).map(({ form }) => form);
}

describe("markNegation", () => {
  it("reaches the next four words", () => {
    expect(negatedWords("I am not happy with this place at all today")).toEqual(["happy", "with", "this", "place"]);
  });

  it("stops at a comma, at a turn and at the end of a sentence", () => {
    expect(negatedWords("not now, I am glad")).toEqual(["now"]);
    expect(negatedWords("not bad but scary")).toEqual(["bad"]);
    expect(negatedWords("I did not. Happy days.")).toEqual([]);
  });

  it("knows contractions and Spanish", () => {
    expect(negatedWords("didn’t sleep")).toEqual(["sleep"]);
    expect(negatedWords("nunca me siento bien pero sigo")).toEqual(["me", "siento", "bien"]);
  });

  it("leaves 'not only' and 'no solo' alone", () => {
    expect(negatedWords("not only calm")).toEqual([]);
    expect(negatedWords("no solo tranquila")).toEqual([]);
  });
});
