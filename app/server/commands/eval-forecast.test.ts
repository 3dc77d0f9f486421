import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "@mooring/language";
import { afterAll, describe, expect, it } from "vitest";
import { runEval } from "./eval.ts";

const folder = mkdtempSync(join(tmpdir(), "mooring-eval-forecast-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Line = { person: string; at: string; value: number };

/** Invented people on a scale of 0 to 100: each day like the one before by `carry`. */
function people(count: number, days: number, carry: number): Line[] {
  const random = seededRandom(42);
  return Array.from({ length: count }, (_, n) => {
    const level = 40 + 30 * random();
    let swing = 0;
    return Array.from({ length: days }, (_, day): Line => {
      swing = carry * swing + Math.sqrt(1 - carry * carry) * (random() + random() + random() - 1.5) * 2;
      const value = Math.min(100, Math.max(0, Math.round(level + 15 * swing)));
      return { person: `p${n}`, at: new Date(Date.UTC(2026, 0, 1 + day, 18)).toISOString(), value };
    });
  }).flat();
}

function fileOf(name: string, lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return file;
}

async function reportOf(lines: readonly unknown[], name: string) {
  const { exitCode, out, err } = await runEval(["forecast", "--data", fileOf(name, lines), "--json"]);
  expect(exitCode, err).toBe(0);
  return { report: JSON.parse(out), err };
}

describe("eval of forecasts", () => {
  it("finds skill where days hang together, and none once the same days are dealt out anew", async () => {
    const { report } = await reportOf(people(12, 60, 0.85), "tied.jsonl");
    const { metrics } = report;
    expect(report.n).toBe(12 * 59);
    expect(metrics.skill_over_person_mean.low).toBeGreaterThan(0.2);
    expect(metrics.skill_over_person_mean.n).toBe(12 * 59);
    expect(metrics.shuffled_skill_over_person_mean.value).toBeLessThan(0.03);
    expect(metrics.shuffled_shown_share.value).toBeLessThan(metrics.shown_share.value / 2);
    expect(metrics.r2.value).toBeGreaterThan(metrics.r2_person_mean.value);
    expect(metrics.own_low_auc_within_person.value).toBeGreaterThan(0.65);
    for (const name of ["r2_last_value", "r2_whole_person_mean", "own_low_brier", "default_skill_over_person_mean"])
      expect(metrics).toHaveProperty(name);
    expect(report.tables.reliability.length).toBeGreaterThan(1);
  });

  it("finds none where they do not, and then shows next to nothing", async () => {
    const { metrics } = (await reportOf(people(12, 60, 0), "loose.jsonl")).report;
    expect(metrics.skill_over_person_mean.value).toBeLessThan(0.03);
    expect(metrics.shown_share.value).toBeLessThan(0.08);
    expect(metrics.own_low_auc_within_person.value).toBeLessThan(0.58);
  });

  it("measures the baselines as anybody would by hand", async () => {
    const values = [10, 20, 60];
    const lines = values.map((value, day) => ({ person: 7, at: `2026-03-0${day + 1}`, value, scale: [0, 100] }));
    const other = values.map((value, day) => ({ person: 8, at: `2026-03-0${day + 1}T10:00`, value, scale: [0, 100] }));
    const { metrics } = (await reportOf([...lines, ...other], "hand.jsonl")).report;
    // Running means 10 and 15 against 20 and 60; last values 10 and 20; the centre of what is foretold is 40.
    const [own, last, centre] = [10 ** 2 + 45 ** 2, 10 ** 2 + 40 ** 2, 20 ** 2 + 20 ** 2];
    expect(metrics.last_value_skill_over_person_mean.value).toBeCloseTo(1 - last / own, 9);
    expect(metrics.r2_person_mean.value).toBeCloseTo(1 - own / centre, 9);
    expect(metrics.r2_last_value.value).toBeCloseTo(1 - last / centre, 9);
  });

  it("writes one prediction a step, with the time as it was given, and knows nothing of what comes after", async () => {
    const lines = people(2, 40, 0.8);
    const predict = async (some: readonly Line[], name: string) => {
      const to = join(folder, `${name}.predictions`);
      await runEval(["forecast", "--data", fileOf(name, some), "--predictions", to]);
      return readFileSync(to, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    };
    const all = await predict(lines, "all.jsonl");
    expect(all).toHaveLength(2 * 39);
    expect(all[0]).toEqual({
      person: "p0",
      at: lines[1]?.at,
      mean: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
      pLow: expect.any(Number),
      shown: false,
    });
    for (const { mean, low, high, pLow } of all) {
      expect(low).toBeLessThanOrEqual(high);
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(pLow).toBeGreaterThan(0);
      expect(pLow).toBeLessThan(1);
    }
    const until = "2026-01-21";
    const early = await predict(
      lines.filter(({ at }) => at < until).map((line) => ({ ...line, scale: [0, 100] })),
      "early.jsonl",
    );
    expect(early).toEqual(all.filter(({ at }) => at < until));
  });

  it("names bad lines by number, measures groups on their own, and goes on", async () => {
    const lines = people(4, 30, 0.7).map((line) => ({ ...line, group: line.person < "p2" ? "one" : "two" }));
    const { report, err } = await reportOf(
      [
        "{no",
        { person: "x", at: "tomorrow", value: 1 },
        { person: "x", at: "2026-01-01", value: "much" },
        { at: "2026-01-01", value: 3 },
        { person: "x", at: "2026-01-01", value: 3, scale: [5, 1] },
        ...lines,
      ],
      "bad.jsonl",
    );
    for (const number of [1, 2, 3, 4, 5]) expect(err).toContain(`Line ${number} was left out.`);
    expect(Object.keys(report.groups)).toEqual(["one", "two"]);
    expect(report.groups.one.skill_over_person_mean.n).toBe(2 * 29);
    expect(err).not.toContain("tomorrow");
  });

  it.each([
    ["one answer a person", [{ person: "a", at: "2026-01-01", value: 1 }], "needs two lines"],
    ["lines of another kind", [{ text: "a b c", severity: 2 }], "needs two lines"],
  ])("answers %s with one clear sentence and code 2", async (name, lines, sentence) => {
    const { exitCode, out, err } = await runEval(["forecast", "--data", fileOf(`${name}.jsonl`, lines)]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toContain(sentence);
  });

  it("a person with one answer repeated, or a flood in a day, breaks nothing", async () => {
    const flat = Array.from({ length: 30 }, (_, day) => ({
      person: "flat",
      at: new Date(Date.UTC(2026, 0, 1 + day)).toISOString(),
      value: 50,
    }));
    const flood = Array.from({ length: 2000 }, (_, n) => ({
      person: "flood",
      at: new Date(Date.UTC(2026, 0, 1) + n * 40_000).toISOString(),
      value: n % 100,
    }));
    const { metrics } = (await reportOf([...flat, ...flood], "odd.jsonl")).report;
    expect(metrics.shown_share.value).toBe(0);
  });
});
