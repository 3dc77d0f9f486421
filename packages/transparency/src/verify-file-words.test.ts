import { readingGrade } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { aFile, aLog, check, sha256 } from "./proof-file.test-bed.ts";
import { verifyProofFile } from "./verify-file.ts";
import type { ProofReport } from "./verify-file-types.ts";
import { en } from "./verify-file-words.en.ts";
import { es } from "./verify-file-words.es.ts";
import { sayReport } from "./verify-file-words.ts";

const day = (iso: string) => iso.slice(0, 10);

describe.each([["en", en] as const, ["es", es] as const])("in %s", (language, words) => {
  test.each(["proved", "broken", "unproved"] as const)("a sixth grader can read all that may be said as %s", (kind) => {
    const said = Object.values(words[kind]).flatMap((each) =>
      typeof each === "string" ? [each] : [each.one, each.many],
    );
    const text = said.map((each) => each.replaceAll(/\{\w+\}/g, "3")).join(" ");
    expect(readingGrade(text, language)).toBeLessThanOrEqual(6);
  });

  test("every code has its words, for one and for many, and nothing is left open", () => {
    const all = (kind: "proved" | "broken" | "unproved") =>
      Object.keys(words[kind]).flatMap((code) =>
        [1, 30].map((count) => ({
          code,
          count,
          size: 5,
          when: "2026-11-28",
          key: "ab12",
          lines: Array.from({ length: count }, (_, i) => i + 1),
        })),
      );
    const report = {
      verdict: "broken",
      proved: all("proved"),
      broken: all("broken"),
      unproved: all("unproved"),
      about: null,
    };
    const said = sayReport(report as unknown as ProofReport, language, day);
    const sentences = said.parts.flatMap((part) => part.sentences);
    expect(sentences.length).toBe(
      2 * (Object.keys(words.proved).length + Object.keys(words.broken).length + Object.keys(words.unproved).length),
    );
    expect(sentences.filter((each) => each.length < 10 || /[{}]|undefined/.test(each))).toEqual([]);
  });

  test("a whole file and a forged one each read as what they are", async () => {
    const file = await aFile(aLog(12));
    const whole = sayReport(await verifyProofFile(JSON.stringify(file), { sha256, verify: check }), language, day);
    expect([whole.title, whole.parts.map(({ kind }) => kind)]).toEqual([words.verdict.whole, ["proved", "unproved"]]);
    const forged = { ...file, lines: file.lines.slice(1) };
    const broken = sayReport(await verifyProofFile(JSON.stringify(forged), { sha256, verify: check }), language, day);
    expect([broken.title, broken.parts[0]?.kind]).toEqual([words.verdict.broken, "broken"]);
    expect(broken.parts[0]?.sentences[0]).toBe((words.broken["lines-missing"] as { one: string }).one);
  });
});
