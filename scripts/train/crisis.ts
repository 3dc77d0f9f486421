/** Trains crisis sense: writes packed weights, semantic heads and the figures of its card. The same data give the same bytes. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Weighed } from "../../packages/safety/src/model/fusion.ts";
import { RULE_COLUMNS } from "../../packages/safety/src/model/line-model.ts";
import { type Calibration, openCrisisModel } from "../../packages/safety/src/model/model.ts";
import { readRules } from "../../packages/safety/src/rules.ts";
import { calibrate } from "./crisis-calibrate.ts";
import { readVectors } from "./crisis-embeddings.ts";
import { measureCrisis } from "./crisis-figures.ts";
import {
  fitKinds,
  fitLevels,
  headValues,
  type Stretches,
  semanticStretches,
  type Values,
  wordStretches,
} from "./crisis-fit.ts";
import { type CrisisRow, FOLDS, readCrisisRows } from "./crisis-rows.ts";

const VERSION = "1.0.0";
const SAFETY = join(import.meta.dirname, "../../packages/safety/src");
const CHANNELS = ["chat", "journal"] as const;

export async function trainCrisis({ dataFolder, date }: { dataFolder: string; date: string }): Promise<void> {
  const rows = readCrisisRows(dataFolder);
  const rules = rows.map(({ text, channel }) => readRules(text, { channel }).score);
  const words = wordStretches(rows, (done) => console.log(`${done} of ${rows.length} texts read`));
  const semantic = semanticStretches(rows, await readVectors(rows));

  console.log("fitting with each fold left out");
  const leftOut = crossFit(rows, words);
  const leftOutSemantic = crossFit(rows, semantic);
  const learns = (row: CrisisRow) => !row.isTest;
  const levels = pack(fitLevels(words, rows, learns));
  const kinds = pack(fitKinds(words, rows, learns));
  const finalSemantic = fitLevels(semantic, rows, learns);

  const weighed = rows.map((row, at): Weighed => {
    const meaning = leftOutSemantic.get(at);
    return {
      ruleScore: rules[at] as number,
      words: leftOut.get(at) as Values,
      ...(meaning ? { semantic: meaning } : {}),
      length: row.text.length,
    };
  });
  const calibration = Object.fromEntries(
    CHANNELS.map((channel) => [channel, calibrate(rows, weighed, channel)]),
  ) as Record<(typeof CHANNELS)[number], Calibration>;

  const semanticPacked = Buffer.from(Float32Array.from(finalSemantic.flatMap((head) => [...head])).buffer);
  const digest = createHash("sha256")
    .update(levels)
    .update(kinds)
    .update(semanticPacked)
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
    dimensions: 512,
    packed: semanticPacked.toString("base64"),
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

/** Head values of every row from heads that never saw its fold; of test rows from heads that saw all but the test. */
function crossFit(rows: readonly CrisisRow[], stretches: Stretches): Map<number, Values> {
  const found = new Map<number, Values>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const fitted = fitLevels(stretches, rows, (row) => !row.isTest && row.fold !== fold);
    const values = headValues(stretches, fitted, (text) => rows[text]?.isTest === false && rows[text]?.fold === fold);
    for (const [text, value] of values) found.set(text, value);
    console.log(`fold ${fold + 1} of ${FOLDS}`);
  }
  const fitted = fitLevels(stretches, rows, (row) => !row.isTest);
  for (const [text, value] of headValues(stretches, fitted, (text) => rows[text]?.isTest === true))
    found.set(text, value);
  return found;
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
