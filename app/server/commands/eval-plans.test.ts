import { expect, test } from "vitest";
import { runEval } from "./eval.ts";

test("plans are judged in invented worlds, the same for the same seed, in words and as JSON", async () => {
  const asked = ["plans", "--draws", "2", "--seen", "60", "--seed", "4"];
  const { exitCode, out, err } = await runEval(asked);
  expect([exitCode, err]).toEqual([0, ""]);
  expect(out).toContain("It says nothing about benefit to people.");
  expect(out).toMatch(/holds {2}all worlds: ideas listed that a told fact holds back, 0: 0/);
  const report = JSON.parse((await runEval([...asked, "--json"])).out);
  expect(report.worlds).toHaveLength(10);
  expect(report.curve.map(({ seen }: { seen: number }) => seen)).toEqual([0, 50, 200, 500, 1000, 2000]);
  const [realistic] = report.worlds;
  expect(out).toContain(realistic.gain.learned.value.toFixed(3));
}, 180_000);

test("a file, a wrong number or a strange word gets a sentence and no figures", async () => {
  for (const [args, sentence] of [
    [["--data", "mine.jsonl"], "invents its own people and takes no file"],
    [["--draws", "1"], "2 to 10000 draws"],
    [["--seed", "abc"], "Whole numbers are needed"],
    [["--sead", "1"], "Write it like this"],
  ] as const) {
    const { exitCode, out, err } = await runEval(["plans", ...args]);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  }
});
