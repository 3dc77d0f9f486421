import { createHash } from "node:crypto";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import type { CardFigure } from "@mooring/language";
import { readScripts } from "../../../app/features/companion/scripts.ts";
import { keyOf, packVectors, quantize } from "../../../app/features/companion/server/vector-file.ts";
import { openLog } from "../../../app/server/log.ts";
import { openTextEncoder } from "../../../app/server/text-encoder.ts";

// Run by hand after phrases or starts changed: node tests/companion/intent/write-vectors.ts
const room = new URL("../../../app/features/companion/", import.meta.url);
const heldOut = fileURLToPath(new URL("held-out.jsonl", import.meta.url));
const version = "1.0.0";
const batch = 64;

const { scripts, complaints } = readScripts();
if (!scripts) throw new Error(`the scripts have errors: ${JSON.stringify(complaints.slice(0, 3))}`);
const encoder = openTextEncoder({ folder: "", user: undefined, log: openLog("silent") });
const texts = [...new Set(scripts.examples.filter(({ language }) => language === "en").map(({ text }) => text))];
const vectors = new Map<string, Int8Array>();
for (let from = 0; from < texts.length; from += batch) {
  const some = texts.slice(from, from + batch);
  const found = await encoder.encode(some, 120_000);
  if (!found) throw new Error("the text encoder did not answer");
  for (const [at, vector] of found.entries()) vectors.set(keyOf(some[at] ?? ""), quantize(vector));
}
await encoder.stop();
const bytes = packVectors(vectors);
fs.writeFileSync(new URL("server/phrase-vectors.bin", room), bytes);
const digest = createHash("sha256").update(JSON.stringify(scripts.examples)).update(bytes).digest("hex");

// Only now, so that what has just been written is what is measured.
const { runEval } = await import("../../../app/server/commands/eval.ts");
const { exitCode, out, err } = await runEval(["companion-intent", "--data", heldOut, "--json"]);
if (exitCode !== 0) throw new Error(err);
const { groups } = JSON.parse(out) as { groups: Record<string, Record<string, Measured>> };
type Measured = { value: number; low: number; high: number; n: number };
const round = (part: number) => Math.round(part * 1000) / 1000;
const date = new Date().toISOString().slice(0, 10);
const figures = Object.entries(groups).flatMap(([language, metrics]) =>
  Object.entries(metrics).map(([name, { value, low, high, n }]): CardFigure => {
    const dataset = `own lines of other patterns, ${language}`;
    return { name, value: round(value), low: round(low), high: round(high), n, dataset, date };
  }),
);
const file = new URL("domain/intent-figures.ts", room);
const before = fs.readFileSync(file, "utf8");
const start = before.indexOf("export const intentFigures");
const literal = JSON.stringify({ version, digest, figures }, null, 2).replace(/"([a-z]\w*)":/g, "$1:");
fs.writeFileSync(
  file,
  `${before.slice(0, start)}export const intentFigures: { version: string; digest: string; figures: readonly CardFigure[] } = ${literal};\n`,
);
for (const { name, dataset, value, low, high, n } of figures)
  console.log(`${dataset.padEnd(32)} ${name.padEnd(20)} ${value.toFixed(3)} (${low} to ${high}), n ${n}`);
console.log(`${texts.length} phrases, ${bytes.length} bytes`);
