/**
 * `npm run eval -- <analyser> --data FILE [--json] [--predictions FILE]`: how well an analyser does on one's own labelled
 * lines. Format of the lines: see the analyser's card, `evaluation/labelled-lines.ts` (texts) and `evaluation/series-lines.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Report } from "./evaluation/evaluate.ts";
import type { BadLine } from "./evaluation/labelled-lines.ts";
import { findAnalyser, REGISTRY } from "./evaluation/registry.ts";

/** What a run prints and the code it ends with: 0, or 2 when there was nothing to evaluate. */
export type EvalOutcome = { readonly exitCode: 0 | 2; readonly out: string; readonly err: string };

const USAGE = "npm run eval -- <analyser> --data FILE [--json] [--predictions FILE]";
/** So that a file of the wrong kind does not fill the screen. */
const MOST_PROBLEMS_SHOWN = 20;

/** Runs one evaluation. Reads the data file and writes the predictions file; prints nothing itself. */
export async function runEval(args: readonly string[]): Promise<EvalOutcome> {
  if (args[0] === "early-warning")
    return (await import("./evaluation/early-warning.ts")).runEarlyWarning(args.slice(1));
  if (args[0] === "hsds") return (await import("./evaluation/hsds.ts")).runHsds(args.slice(1));
  if (args[0] === "plans") return (await import("./evaluation/plans.ts")).runPlans(args.slice(1));
  const asked = readArguments(args);
  if (typeof asked === "string") return failed(asked);
  const { name, dataFile, json, predictionsFile } = asked;
  const analyser = findAnalyser(name);
  if (analyser === undefined) {
    return failed(`There is no analyser "${name}". There are: ${REGISTRY.map(({ id }) => id).join(", ")}.`);
  }
  const content = readTextFile(dataFile);
  if (typeof content !== "string") return failed(content.problem);
  if (content.replace(/^\uFEFF/, "").trim() === "") return failed(`The file ${dataFile} is empty.`);

  const evaluate = await analyser.load();
  const { report, predictions, leftOut, wanted } = await evaluate(content);
  const skipped = [...leftOut].sort((a, b) => a.line - b.line);
  if (report.n === 0) {
    return failed(`No line of ${dataFile} can be evaluated: each needs ${wanted}.`, skipped);
  }
  if (predictionsFile !== undefined) {
    try {
      writeFileSync(predictionsFile, predictions.map((line) => `${JSON.stringify(line)}\n`).join(""));
    } catch {
      return failed(`The predictions could not be written to ${predictionsFile}.`);
    }
  }
  return { exitCode: 0, out: json ? JSON.stringify(report) : table(report), err: problems(skipped) };
}

type Asked = { name: string; dataFile: string; json: boolean; predictionsFile?: string };

function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: "string" }, json: { type: "boolean" }, predictions: { type: "string" } },
    });
    const [name, ...more] = positionals;
    if (name === undefined || values.data === undefined || more.length > 0) return `Write it like this: ${USAGE}`;
    return {
      name,
      dataFile: values.data,
      json: values.json === true,
      ...(values.predictions === undefined ? {} : { predictionsFile: values.predictions }),
    };
  } catch {
    return `Write it like this: ${USAGE}`;
  }
}

function readTextFile(file: string): string | { problem: string } {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { problem: missing ? `There is no file ${file}.` : `The file ${file} could not be read.` };
  }
}

function failed(sentence: string, skipped: readonly BadLine[] = []): EvalOutcome {
  return { exitCode: 2, out: "", err: [sentence, problems(skipped)].filter(Boolean).join("\n") };
}

function problems(skipped: readonly BadLine[]): string {
  if (skipped.length === 0) return "";
  const shown = skipped
    .slice(0, MOST_PROBLEMS_SHOWN)
    .map(({ line, problem }) => `Line ${line} was left out. ${problem}`);
  const more = skipped.length - shown.length;
  if (more > 0) shown.push(`${more} more lines were left out.`);
  return [...shown, `Lines left out: ${skipped.length}.`].join("\n");
}

function table({ analyser, version, digest, n, metrics, groups, notes = [], tables = {} }: Report): string {
  const rows = (measured: Report["metrics"]): string[] =>
    Object.entries(measured).map(([name, { value, low, high, n: behind }]) => {
      const interval = Number.isFinite(low) ? `${low.toFixed(3)} to ${high.toFixed(3)}` : "no interval";
      return `  ${name.padEnd(38)} ${value.toFixed(3).padStart(7)}   ${interval}   n ${behind}`;
    });
  const parts = [`${analyser} ${version} (${digest.slice(0, 12)}), ${n} lines, 95 % intervals`, ...rows(metrics)];
  for (const [group, measured] of Object.entries(groups)) parts.push(`Group: ${group}`, ...rows(measured));
  for (const [name, lines] of Object.entries(tables)) {
    const columns = Object.keys(lines[0] ?? {});
    const cell = (value: number | undefined): string =>
      (value === undefined || Number.isInteger(value) ? String(value ?? "") : value.toFixed(3)).padStart(9);
    parts.push(`Table: ${name}`, columns.map((column) => column.padStart(9)).join(""));
    for (const line of lines) parts.push(columns.map((column) => cell(line[column])).join(""));
  }
  return [...parts, ...notes].join("\n");
}

if (import.meta.main) {
  const { exitCode, out, err } = await runEval(process.argv.slice(2));
  if (err !== "") console.error(err);
  if (out !== "") console.log(out);
  process.exitCode = exitCode;
}
