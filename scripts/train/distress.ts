/** Trains journal distress: writes packed weights and the figures of its card. The same data give the same bytes. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { FEELING_FEATURES } from "../../packages/language/src/feeling-features.ts";
import { feelingWordsText } from "../../packages/language/src/lexicon/match.ts";
import { logistic } from "../../packages/language/src/linear.ts";
import { yesNo } from "../../packages/language/src/metrics.ts";
import { type LabelledText, readDistressTexts } from "./distress-data.ts";
import { type Fitted, feelingPart, fitHead } from "./distress-fit.ts";
import { buildRows, HASHED_COLUMNS } from "./distress-rows.ts";

const VERSION = "1.0.0";
const LANGUAGE = join(import.meta.dirname, "../../packages/language/src");

export async function trainDistress({ dataFolder, date }: { dataFolder: string; date: string }): Promise<void> {
  const texts = readDistressTexts(dataFolder);
  console.log(`${texts.length} labelled texts`);
  const rows = buildRows(texts, true);
  const valence = fitHead(texts, rows, "valence", { lemotif: 5 });
  console.log("valence fitted");
  const distress = fitHead(texts, rows, "distress", { lemotif: 5, "empathic-reactions": 10 });
  console.log("distress fitted");
  const wordRows = buildRows(texts, false);
  const wordValence = fitHead(texts, wordRows, "valence", { lemotif: 5 });
  const wordDistress = fitHead(texts, wordRows, "distress", { lemotif: 5, "empathic-reactions": 10 });

  const packed = pack([valence, distress], [wordValence, wordDistress]);
  const weights = {
    version: VERSION,
    digest: createHash("sha256").update(packed).digest("hex"),
    line: bestLine(texts, distress),
    packed: packed.toString("base64"),
  };
  const file = join(LANGUAGE, "weights/distress.ts");
  writeFileSync(
    file,
    `/** Written by \`npm run train -- distress\`; do not edit. Layout: \`linear.ts\`. */\nexport const distressWeights = ${JSON.stringify(weights, null, 2)};\n`,
  );
  console.log(
    `weights: ${packed.length} bytes, ${gzipSync(readFileSync(file), { level: 9 }).length} gzip, ${weights.digest}`,
  );
  // Loaded only now: it reads with the weights just written.
  const { measureDistress } = await import("./distress-figures.ts");
  const figures = measureDistress({ texts, valence, distress, wordValence, wordDistress, dataFolder, date });
  writeFileSync(
    join(LANGUAGE, "weights/distress-figures.ts"),
    `import type { CardFigure } from "../card.ts";\n\n/** Written by \`npm run train -- distress\`; do not edit. */\nexport const distressFigures: readonly CardFigure[] = ${JSON.stringify(figures, null, 2)};\n`,
  );
  console.table(figures);
}

/** The line with the best F1 on journals left out, in steps of 0.01. */
function bestLine(texts: readonly LabelledText[], { leftOut }: Fitted): number {
  const journals = texts.flatMap(({ source, distress }, at) =>
    source === "lemotif" ? [{ p: logistic(leftOut[at] as number), distressed: distress === 1 }] : [],
  );
  let best = { line: 0.5, f1: 0 };
  for (let percent = 10; percent <= 90; percent += 1) {
    const line = percent / 100;
    const f1 = yesNo(
      journals.map(({ p }) => p >= line),
      journals.map(({ distressed }) => distressed),
    ).f1.value;
    if (f1 > best.f1) best = { line, f1 };
  }
  return best.line;
}

/** Packed layout: see `packages/language/src/linear.ts`. */
function pack(withHashed: readonly Fitted[], wordsOnly: readonly Fitted[]): Buffer {
  const hashed = withHashed.map(({ coefficients }) => quantise(coefficients.subarray(0, HASHED_COLUMNS)));
  const heads = [...withHashed, ...wordsOnly].map((fitted, at) => {
    const floats = new DataView(new ArrayBuffer((FEELING_FEATURES + 2) * 4));
    floats.setFloat32(0, hashed[at]?.step ?? 0, true);
    floats.setFloat32(4, fitted.intercept, true);
    feelingPart(fitted).forEach((value, column) => {
      floats.setFloat32(8 + column * 4, value, true);
    });
    return Buffer.from(floats.buffer);
  });
  const lexicon = createHash("sha256").update(feelingWordsText()).digest();
  return Buffer.concat([...heads, ...hashed.map(({ bytes }) => Buffer.from(bytes.buffer)), lexicon]);
}

/** Signed bytes: the largest weight is 127 steps. Finer steps made no figure better and the file larger. */
function quantise(weights: Float64Array): { step: number; bytes: Int8Array } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Math.fround(largest / 127);
  return { step, bytes: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step)))) };
}
