import path from "node:path";
import { themesFigures } from "@mooring/themes";
import { expect, test } from "vitest";
import { runEval } from "./eval.ts";

const data = path.resolve(import.meta.dirname, "../../../packages/themes/evaluation/lines.jsonl");

test("the figures of themes that are published are what the command measures", async () => {
  const { exitCode, out, err } = await runEval(["themes", "--data", data, "--json"]);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  const { n, groups } = JSON.parse(out);
  expect(n).toBe(500);
  expect(Object.keys(groups)).toEqual(["dev", "dev en", "dev es", "en", "es", "test", "test en", "test es"]);
  const published = themesFigures.filter(({ dataset }) => dataset === "Invented lines of both languages, test part");
  const measured = ["precision_micro", "recall_micro", "precision_macro", "recall_macro", "false_alarm_rate"].map(
    (name) => groups.test[name],
  );
  expect(published.map(({ n }) => n)).toEqual(measured.map(({ n }) => n));
  for (const [at, { value, low, high }] of published.entries()) {
    expect(value).toBeCloseTo(measured[at].value, 3);
    expect(low).toBeCloseTo(measured[at].low, 3);
    expect(high).toBeCloseTo(measured[at].high, 3);
  }
  expect(groups.test["loss recall"].n).toBeGreaterThan(5);
});
