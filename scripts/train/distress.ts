/**
 * Trains journal distress: writes packed weights and the figures of its card. The same data give the same bytes.
 *
 * Figures on journals and essays come from the same recipe, trained again without them and read with the code that ships.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { unpackDistress } from "../../packages/language/src/distress/model.ts";
import { type DistressReading, readDistressWith } from "../../packages/language/src/distress/read.ts";
import { yesNo } from "../../packages/language/src/metrics.ts";
import { type LabelledText, readDistressTexts } from "./distress-data.ts";
import { measureDistress } from "./distress-figures.ts";
import { calibrate, fitHead, HEADS, learnsAnew, ROUNDS, roundOf } from "./distress-fit.ts";
import { packHeads } from "./distress-pack.ts";
import { buildRows } from "./distress-rows.ts";
import { readMeanings } from "./distress-words.ts";
import { rowTimes } from "./ridge.ts";

const VERSION = "2.0.0";
const WEIGHTS = join(import.meta.dirname, "../../packages/language/src/weights");

type Options = { readonly dataFolder: string; readonly date: string; readonly write: boolean };

export async function trainDistress({ dataFolder, date, write }: Options): Promise<void> {
  const texts = readDistressTexts(dataFolder);
  console.log(`${texts.length} labelled texts`);
  const meanings = await readMeanings(texts);
  const rows = buildRows(texts, meanings);
  const wordRows = buildRows(texts, null);
  const fitted = HEADS.map((head) => {
    const readRows = head.startsWith("word") ? wordRows : rows;
    const whole = fitHead(texts, readRows, head, -1);
    const rounds = Array.from({ length: ROUNDS }, (_, round) =>
      learnsAnew(head, round) ? fitHead(texts, readRows, head, round) : whole,
    );
    const leftOut = Float64Array.from(texts, (text, at) => {
      const round = roundOf(text);
      return round < 0 ? Number.NaN : rowTimes(readRows, at, rounds[round] as Float64Array);
    });
    console.log(`${head} fitted`);
    return { whole, rounds, leftOut, line: calibrate(texts, leftOut, head) };
  });
  const lines = fitted.map(({ line }) => line);
  const packedOf = (which: (head: (typeof fitted)[number]) => Float64Array) =>
    packHeads(fitted.map(which), lines, meanings);

  const readings: (DistressReading | undefined)[] = texts.map(() => undefined);
  for (let round = 0; round < ROUNDS; round += 1) {
    const model = unpackDistress(packedOf(({ rounds }) => rounds[round] as Float64Array).toString("base64"));
    texts.forEach((text, at) => {
      if (roundOf(text) === round) readings[at] = readDistressWith(model, text.text, "en");
    });
  }
  const packed = packedOf(({ whole }) => whole);
  const line = bestLine(texts, readings);
  const digest = createHash("sha256").update(packed).digest("hex");
  const weights = { version: VERSION, digest, line, packed: packed.toString("base64") };
  const source = `/** Written by \`npm run train -- distress\`; do not edit. Layout: \`linear.ts\`. */\nexport const distressWeights = ${JSON.stringify(weights, null, 2)};\n`;
  const gzip = gzipSync(source, { level: 9 }).length;
  console.log(`weights: ${packed.length} bytes, ${gzip} gzip, line ${line}, ${digest}`);

  const figures = measureDistress({
    texts,
    readings,
    wordValence: fitted[HEADS.indexOf("wordValence")]?.leftOut as Float64Array,
    wordDistress: fitted[HEADS.indexOf("wordDistress")]?.leftOut as Float64Array,
    shipped: unpackDistress(weights.packed),
    line,
    dataFolder,
    date,
  });
  console.table(figures);
  const file = join(WEIGHTS, "distress.ts");
  if (write) {
    writeFileSync(file, source);
    writeFileSync(
      join(WEIGHTS, "distress-figures.ts"),
      `import type { CardFigure } from "../card.ts";\n\n/** Written by \`npm run train -- distress\`; do not edit. */\nexport const distressFigures: readonly CardFigure[] = ${JSON.stringify(figures, null, 2)};\n`,
    );
  } else {
    console.log(
      readFileSync(file, "utf8") === source ? "The same weights as those that ship." : "NOT the weights that ship.",
    );
  }
}

/** The line with the best F1 on journals left out, in steps of 0.01. */
function bestLine(texts: readonly LabelledText[], readings: readonly (DistressReading | undefined)[]): number {
  const journals = texts.flatMap(({ source, distress }, at) =>
    source === "lemotif" ? [{ chance: readings[at]?.distress ?? 0, distressed: distress === 1 }] : [],
  );
  let best = { line: 0.5, f1: 0 };
  for (let percent = 10; percent <= 90; percent += 1) {
    const line = percent / 100;
    const f1 = yesNo(
      journals.map(({ chance }) => chance >= line),
      journals.map(({ distressed }) => distressed),
    ).f1.value;
    if (f1 > best.f1) best = { line, f1 };
  }
  return best.line;
}
