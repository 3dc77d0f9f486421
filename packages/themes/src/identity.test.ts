import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { english } from "./cues/english.ts";
import { spanish } from "./cues/spanish.ts";
import { themesAnalyser } from "./index.ts";

test("the digest that findings and the register name is that of the cues that run", () => {
  const cues = JSON.stringify([english, spanish]);
  expect(themesAnalyser.digest).toBe(createHash("sha256").update(cues).digest("hex"));
});
