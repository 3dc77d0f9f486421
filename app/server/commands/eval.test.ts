import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runEval } from "./eval.ts";

const folder = mkdtempSync(join(tmpdir(), "mooring-eval-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return file;
}

const INVENTED = [
  { id: "a", text: "I am so scared and I cannot stop crying.", distress: 1, valence: -0.9, group: "one" },
  { id: "b", text: "We had a lovely dinner and laughed a lot.", distress: 0, valence: 0.9, group: "one" },
  { id: "c", text: "I feel hopeless and alone and so tired.", distress: 1, valence: -0.8, group: "two" },
  { id: "d", text: "The garden is calm and I am grateful today.", distress: 0, valence: 0.8, group: "two" },
  { id: "e", text: "ok then", distress: 0, valence: 0, group: "two" },
];

describe("eval", () => {
  it("measures journal distress in all and by group, as one JSON object", async () => {
    const file = fileOf("good.jsonl", INVENTED);
    const { exitCode, out, err } = await runEval(["journal-distress", "--data", file, "--json"]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ analyser: "journal-distress", n: 5 });
    expect(report.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(report.metrics.f1).toMatchObject({ value: 1, n: 5 });
    expect(report.metrics.answered.value).toBe(0.8);
    expect(report.metrics.valence_r.n).toBe(4);
    expect(Object.keys(report.groups)).toEqual(["one", "two"]);
    expect(report.groups.one.recall).toMatchObject({ value: 1, n: 1 });
  });

  it("measures how the companion finds topics: by words in both languages, by meaning where the encoder knows the language", async () => {
    const file = fileOf("intent.jsonl", [
      { text: "i can't fall asleep at all tonight", lang: "en", group: "en", intent: "sleep" },
      { text: "my heart is racing and i can't get air", lang: "en", group: "en", intent: "panic" },
      { text: "no puedo dormir nada esta noche", lang: "es", group: "es", intent: "sleep" },
      { text: "nothing by that name", lang: "en", intent: "gardening" },
    ]);
    const { exitCode, out, err } = await runEval(["intent", "--data", file, "--json"]);
    expect(exitCode).toBe(0);
    expect(err).toContain("Line 4 was left out.");
    const report = JSON.parse(out);
    expect(report).toMatchObject({ analyser: "companion-intent", n: 3 });
    expect(report.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(report.metrics.top1_words).toMatchObject({ value: 1, n: 3 });
    expect(report.groups.en.top1_meaning).toMatchObject({ value: 1, n: 2 });
    expect(report.groups.es).not.toHaveProperty("top1_meaning");
  });

  it("writes one prediction a line and takes the short name", async () => {
    const predictions = join(folder, "predictions.jsonl");
    const file = fileOf("short.jsonl", INVENTED);
    const { out } = await runEval(["distress", "--data", file, "--predictions", predictions]);
    expect(out).toContain("journal-distress");
    expect(out).toContain("Group: two");
    const lines = readFileSync(predictions, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e"]);
    expect(lines[0]).toMatchObject({ enough: true });
    expect(lines[0].words[0]).toHaveProperty("weight");
    expect(lines[4]).toMatchObject({ enough: false, words: [] });
  });

  it("names bad lines by number and evaluates the others", async () => {
    const file = fileOf("mixed.jsonl", [
      INVENTED[0],
      "{not json",
      "",
      { text: 5, distress: 1 },
      { text: "No label here at all." },
      { text: "A word for a label.", valence: "low" },
      INVENTED[1],
    ]);
    const { exitCode, out, err } = await runEval(["distress", "--data", file, "--json"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out).n).toBe(2);
    for (const number of [2, 4, 5, 6]) expect(err).toContain(`Line ${number} was left out.`);
    expect(err).toContain("Lines left out: 4.");
    expect(err).not.toContain("No label here at all");
  });

  it("takes valence and distress as ratings on any scale, and tells how they go together with what was read", async () => {
    const rated = INVENTED.map(({ text, group }, at) => ({
      text,
      group,
      valence: [1.4, 4.5, 1, 4, 3][at],
      distress: [7, 1, 6.5, 1, 1][at],
    }));
    const { metrics, groups } = JSON.parse(
      (await runEval(["distress", "--data", fileOf("rated.jsonl", rated), "--json"])).out,
    );
    expect(metrics.valence_r).toMatchObject({ n: 4 });
    expect(metrics.distress_r.value).toBeGreaterThan(0.9);
    expect(metrics.distress_r.low).toBeLessThan(metrics.distress_r.value);
    for (const name of ["valence_mean_error", "f1", "auc"]) expect(metrics).not.toHaveProperty(name);
    // A scale is a matter of the whole file: a group that holds low ratings alone is still no yes or no.
    const calm = rated.map((line) => ({ ...line, group: line.distress === 1 ? "calm" : "hard" }));
    const report = JSON.parse((await runEval(["distress", "--data", fileOf("calm.jsonl", calm), "--json"])).out);
    expect(report.groups.calm).not.toHaveProperty("f1");
    expect(Object.keys(groups)).toEqual(["one", "two"]);
  });

  it("leaves out a number that the lines cannot tell", async () => {
    const file = fileOf("one-class.jsonl", [INVENTED[0], INVENTED[2]]);
    const { metrics } = JSON.parse((await runEval(["distress", "--data", file, "--json"])).out);
    expect(metrics).toHaveProperty("recall");
    expect(metrics).not.toHaveProperty("auc");
    expect(metrics).not.toHaveProperty("false_alarm_rate");
  });

  it.each([
    ["a missing file", ["distress", "--data", join(folder, "nowhere.jsonl")], "There is no file"],
    ["an unknown analyser", ["mood-ring", "--data", fileOf("x.jsonl", INVENTED)], 'There is no analyser "mood-ring".'],
    ["no analyser", ["--data", "x"], "Write it like this:"],
    ["no file named", ["distress"], "Write it like this:"],
    ["an unknown option", ["distress", "--data", "x", "--fast"], "Write it like this:"],
    ["a folder for a file", ["distress", "--data", folder], "could not be read"],
    ["an empty file", ["distress", "--data", fileOf("empty.jsonl", [])], "is empty"],
    [
      "labels of another analyser",
      ["distress", "--data", fileOf("other.jsonl", [{ text: "a b c", severity: 2 }])],
      "No line of",
    ],
  ])("answers %s with one clear sentence and code 2", async (_, args, sentence) => {
    const { exitCode, out, err } = await runEval(args);
    expect(exitCode).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
  });
});
