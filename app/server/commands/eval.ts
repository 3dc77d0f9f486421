/**
 * `npm run eval -- <analyser> --data FILE [--json] [--predictions FILE]`: how well an analyser does on one's own labelled
 * lines. Format of the lines: see the analyser's card and `evaluation/labelled-lines.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Report } from "./evaluation/evaluate.ts";
import { type BadLine, readLabelledLines } from "./evaluation/labelled-lines.ts";
import { findAnalyser, REGISTRY } from "./evaluation/registry.ts";

/** What a run prints and the code it ends with: 0, or 2 when there was nothing to evaluate. */
export type EvalOutcome = { readonly exitCode: 0 | 2; readonly out: string; readonly err: string };

const USAGE = "npm run eval -- <analyser> --data FILE [--json] [--predictions FILE]";
/** So that a file of the wrong kind does not fill the screen. */
const MOST_PROBLEMS_SHOWN = 20;

/** Runs one evaluation. Reads the data file and writes the predictions file; prints nothing itself. */
export async function runEval(args: readonly string[]): Promise<EvalOutcome> {
  const asked = readArguments(args);
  if (typeof asked === "string") return failed(asked);
  const { name, dataFile, json, predictionsFile } = asked;
  const analyser = findAnalyser(name);
  if (analyser === undefined) {
    return failed(`There is no analyser "${name}". There are: ${REGISTRY.map(({ id }) => id).join(", ")}.`);
  }
  const content = readTextFile(dataFile);
  if (typeof content !== "string") return failed(content.problem);
  const { lines, bad } = readLabelledLines(content);
  if (lines.length === 0 && bad.length === 0) return failed(`The file ${dataFile} is empty.`);

  const evaluate = await analyser.load();
  const { report, predictions, unlabelled, labelsWanted } = await evaluate(lines);
  const skipped = [...bad, ...unlabelled].sort((a, b) => a.line - b.line);
  if (report.n === 0) {
    return failed(`No line of ${dataFile} can be evaluated: each needs a "text" and ${labelsWanted}.`, skipped);
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

function table({ analyser, version, digest, n, metrics, groups }: Report): string {
  const rows = (measured: Report["metrics"]): string[] =>
    Object.entries(measured).map(
      ([name, { value, low, high, n: behind }]) =>
        `  ${name.padEnd(36)} ${value.toFixed(3).padStart(7)}   ${low.toFixed(3)} to ${high.toFixed(3)}   n ${behind}`,
    );
  const parts = [`${analyser} ${version} (${digest.slice(0, 12)}), ${n} lines, 95 % intervals`, ...rows(metrics)];
  for (const [group, measured] of Object.entries(groups)) parts.push(`Group: ${group}`, ...rows(measured));
  return parts.join("\n");
}

if (import.meta.main) {
  const { exitCode, out, err } = await runEval(process.argv.slice(2));
  if (err !== "") console.error(err);
  if (out !== "") console.log(out);
  process.exitCode = exitCode;
}
