/** Trains crisis sense: writes packed weights, semantic heads and the figures of its card. The same data give the same bytes. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { SemanticValues, Weighed } from "../../packages/safety/src/model/fusion.ts";
import { isSpanish } from "../../packages/safety/src/model/gloss.ts";
import type { KernelHeads } from "../../packages/safety/src/model/kernel.ts";
import { RULE_COLUMNS } from "../../packages/safety/src/model/line-model.ts";
import { type Calibration, openCrisisModel } from "../../packages/safety/src/model/model.ts";
import { readRules } from "../../packages/safety/src/rules.ts";
import { calibrate } from "./crisis-calibrate.ts";
import { readVectors } from "./crisis-embeddings.ts";
import { measureCrisis } from "./crisis-figures.ts";
import { fitKinds, fitLevels, headValues, type Values, wordStretches } from "./crisis-fit.ts";
import { fitSemantic, type Meanings, meaningsOf, semanticValues } from "./crisis-kernel.ts";
import { type CrisisRow, FOLDS, readCrisisRows } from "./crisis-rows.ts";
import { DIMENSIONS } from "./text-vectors.ts";

const VERSION = "2.0.0";
const SAFETY = join(import.meta.dirname, "../../packages/safety/src");
const CHANNELS = ["chat", "journal"] as const;

export async function trainCrisis({ dataFolder, date }: { dataFolder: string; date: string }): Promise<void> {
  const rows = readCrisisRows(dataFolder);
  const rules = rows.map(({ text, channel }) => readRules(text, { channel }).score);
  const words = wordStretches(rows, (done) => console.log(`${done} of ${rows.length} texts read`));
  const meanings = meaningsOf(rows, await readVectors(rows));

  console.log("fitting with each fold left out");
  const leftOut = crossFit<Values>((learns, asked) =>
    headValues(words, fitLevels(words, rows, learns), (text) => asked(rows[text] as CrisisRow)),
  );
  const leftOutSemantic = leftOutMeanings(rows, meanings);
  const learns = (row: CrisisRow) => !row.isTest;
  const levels = pack(fitLevels(words, rows, learns));
  const kinds = pack(fitKinds(words, rows, learns));
  const finalSemantic = fitSemantic(meanings, rows, learns);

  const weighed = rows.map((row, at): Weighed => {
    const meaning = leftOutSemantic.get(at);
    return {
      ruleScore: rules[at] as number,
      words: leftOut.get(at) as Values,
      ...(meaning ? { semantic: meaning } : {}),
      length: row.text.length,
      isSpanish: isSpanish(row.text),
    };
  });
  const calibration = Object.fromEntries(
    CHANNELS.map((channel) => [channel, calibrate(rows, weighed, channel)]),
  ) as Record<(typeof CHANNELS)[number], Calibration>;

  const semanticPacked = { lines: packKernel(finalSemantic.lines), pages: packKernel(finalSemantic.pages) };
  const digest = createHash("sha256")
    .update(levels)
    .update(kinds)
    .update(JSON.stringify(semanticPacked))
    .update(JSON.stringify(calibration))
    .digest("hex");
  const file = join(SAFETY, "weights/crisis.ts");
  const weights = {
    version: VERSION,
    digest,
    calibration,
    levels: levels.toString("base64"),
    kinds: kinds.toString("base64"),
  };
  write(file, "crisisWeights", "CrisisWeights", weights);
  write(join(SAFETY, "weights/crisis-semantic.ts"), "semanticWeights", "SemanticWeights", {
    encoder: "universal-sentence-encoder-lite",
    dimensions: DIMENSIONS,
    ...semanticPacked,
  });
  writeFileSync(
    join(SAFETY, "weights/crisis-identity.ts"),
    `/** Written by \`npm run train -- crisis\`; do not edit. Small, so that naming the model does not load it. */\nexport const MODEL_VERSION = "${VERSION}";\nexport const MODEL_DIGEST = "${digest}";\n`,
  );
  console.log(
    `weights: ${levels.length + kinds.length} bytes, ${gzipSync(readFileSync(file), { level: 9 }).length} gzip, ${digest}`,
  );
  measureCrisis({ rows, weighed, model: openCrisisModel(weights), date, safety: SAFETY });
}

/** Values of every row from heads that never saw its fold; of test rows from heads that saw all but the test. */
function crossFit<T>(
  read: (learns: (row: CrisisRow) => boolean, asked: (row: CrisisRow) => boolean) => Map<number, T>,
): Map<number, T> {
  const found = new Map<number, T>();
  for (let fold = 0; fold <= FOLDS; fold += 1) {
    const values = read(
      (row) => !row.isTest && row.fold !== fold,
      (row) => (fold === FOLDS ? row.isTest : !row.isTest && row.fold === fold),
    );
    for (const [text, value] of values) found.set(text, value);
    console.log(`fit ${fold + 1} of ${FOLDS + 1}`);
  }
  return found;
}

function leftOutMeanings(rows: readonly CrisisRow[], meanings: Meanings): Map<number, SemanticValues> {
  return crossFit<SemanticValues>((learns, asked) =>
    semanticValues(meanings, fitSemantic(meanings, rows, learns), (text) => asked(rows[text] as CrisisRow)),
  );
}

/** Packed layout: see `packages/safety/src/model/semantic.ts`. */
function packKernel({ gamma, step, centres, weights }: KernelHeads) {
  const floats = Float32Array.from(weights.flatMap((head) => [...head]));
  return {
    gamma,
    step,
    centres: centres.length / DIMENSIONS,
    packed: Buffer.concat([Buffer.from(floats.buffer), Buffer.from(centres)]).toString("base64"),
  };
}

/** Packed layout: see `packages/language/src/linear.ts`. The last column is the intercept, those before it the rules. */
function pack(heads: readonly Float64Array[]): Buffer {
  const hashed = heads.map((head) => {
    const values = head.subarray(0, head.length - 1 - RULE_COLUMNS);
    let most = 0;
    for (const value of values) most = Math.max(most, Math.abs(value));
    const step = most / 127 || 1;
    return { step, bytes: Int8Array.from(values, (value) => Math.round(value / step)) };
  });
  const floats = heads.map((head, at) => {
    const view = new DataView(new ArrayBuffer((RULE_COLUMNS + 2) * 4));
    view.setFloat32(0, hashed[at]?.step ?? 0, true);
    view.setFloat32(4, head.at(-1) as number, true);
    head.subarray(-1 - RULE_COLUMNS, -1).forEach((value, column) => {
      view.setFloat32(8 + column * 4, value, true);
    });
    return Buffer.from(view.buffer);
  });
  const seal = createHash("sha256").update("no word list").digest();
  return Buffer.concat([...floats, ...hashed.map(({ bytes }) => Buffer.from(bytes.buffer)), seal]);
}

function write(file: string, name: string, type: string, weights: object): void {
  writeFileSync(
    file,
    `import type { ${type} } from "../model/${type === "CrisisWeights" ? "model" : "semantic"}.ts";\n\n/** Written by \`npm run train -- crisis\`; do not edit. */\nexport const ${name}: ${type} = ${JSON.stringify(weights, null, 2)};\n`,
  );
}
