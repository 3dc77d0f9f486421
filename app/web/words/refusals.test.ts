import { expect, test } from "vitest";
import { refusalStatus } from "#kernel/refusal.ts";
import { words } from "./shell.en.ts";

test("every refusal says what happened, what is safe and what to do now, and there is no word without a code", () => {
  expect(Object.keys(words.refusal).sort()).toEqual([...Object.keys(refusalStatus), "offline"].sort());
  for (const said of Object.values(words.refusal)) {
    expect(said.happened && said.safe && said.now).toBeTruthy();
  }
});

test("no refusal blames", () => {
  for (const said of Object.values(words.refusal)) {
    expect(Object.values(said).join(" ")).not.toMatch(
      /\b(wrong password|invalid|you failed|your fault|illegal|denied)\b/i,
    );
  }
});
