import { type LinearHead, unpackHeads } from "@mooring/language";
import { readRules } from "../rules.ts";
import { THRESHOLDS } from "../score.ts";
import type { Kind, Span, Triage, TriageOptions } from "../types.ts";
import { BITS } from "./features.ts";
import { chancesOf, type SemanticValues } from "./fusion.ts";
import { isSpanish } from "./gloss.ts";
import { KIND_BITS, KIND_ORDER, LEVEL_HEADS, RULE_COLUMNS, readLine, ruleColumns } from "./line-model.ts";
import { windowsOf } from "./parts.ts";

type Channel = "chat" | "journal";

/** How the values of the heads become chances, and from which chance on a level is named, for one channel. */
export type Calibration = {
  readonly words: readonly (readonly number[])[];
  readonly withSemantic: readonly (readonly number[])[];
  /** Least chance of low, moderate, high, imminent; without and with the semantic model. */
  readonly lines: readonly number[];
  readonly linesWithSemantic: readonly number[];
};

export type CrisisWeights = {
  readonly version: string;
  /** SHA-256 (hex) of the packed heads and the calibration. */
  readonly digest: string;
  readonly calibration: Readonly<Record<Channel, Calibration>>;
  /** Heads of levels and of kinds, packed as `unpackHeads` of @mooring/language reads them. */
  readonly levels: string;
  readonly kinds: string;
};

export type { SemanticValues } from "./fusion.ts";

export type CrisisReading = { score: number; kinds: Kind[]; spans: Span[] };

/** A trained model for crisis sense: words and letter groups, weighed together with the rules. */
export type CrisisModel = {
  readonly version: string;
  readonly digest: string;
  read(text: string, rules: Triage, options: TriageOptions & { semantic?: SemanticValues }): CrisisReading;
};

const BASES = [0, THRESHOLDS.low, THRESHOLDS.moderate, THRESHOLDS.high, THRESHOLDS.imminent, 1];
/** The stretch that carried a reading is named by this rule id. */
const WHY = "model";
const LONGEST_WHOLE = 20_000;
/** How far below the likeliest kind, none of them likely, a second kind is still named. */
const NEARLY = 0.4;

/** Unpacks a model. Throws `RangeError` when the weights are not of this shape. */
export function openCrisisModel(weights: CrisisWeights): CrisisModel {
  const unpack = (packed: string, bits: number, count: number) =>
    unpackHeads(packed, { bits, denseColumns: RULE_COLUMNS, heads: new Array<boolean>(count).fill(true) });
  const heads = [...unpack(weights.levels, BITS, LEVEL_HEADS), ...unpack(weights.kinds, KIND_BITS, KIND_ORDER.length)];
  return {
    version: weights.version,
    digest: weights.digest,
    read: (text, rules, options) => readWith(heads, weights, text, rules, options),
  };
}

function readWith(
  heads: readonly LinearHead[],
  { calibration }: CrisisWeights,
  text: string,
  rules: Triage,
  { channel = "chat", semantic }: TriageOptions & { semantic?: SemanticValues },
): CrisisReading {
  if (text.trim() === "") return { score: 0, kinds: [], spans: [] };
  const whole = readLine(heads, text.slice(0, LONGEST_WHOLE), ruleColumns(rules));
  const highest = Float64Array.from(whole);
  const windows = windowsOf(text);
  let carrier: { start: number; end: number; value: number } = { start: 0, end: text.length, value: -Infinity };
  if (windows.length > 1) {
    for (const { start, end } of windows) {
      const stretch = text.slice(start, end);
      const values = readLine(heads, stretch, ruleColumns(readRules(stretch, { channel })));
      values.forEach((value, head) => {
        if (value > (highest[head] as number)) highest[head] = value;
      });
      const value = (values[1] as number) + (values[2] as number);
      if (value > carrier.value) carrier = { start, end, value };
    }
  }
  const given = calibration[channel];
  const chances = chancesOf(
    {
      ruleScore: rules.score,
      words: { whole, highest },
      length: text.length,
      isSpanish: isSpanish(text),
      ...(semantic ? { semantic } : {}),
    },
    semantic ? given.withSemantic : given.words,
  );
  const score = scoreOf(chances, semantic ? given.linesWithSemantic : given.lines);
  const ordered = KIND_ORDER.map((kind, at) => ({ kind, value: highest[LEVEL_HEADS + at] as number })).sort(
    (a, b) => b.value - a.value,
  );
  // At least the likeliest kind is named, a level without a kind would tell nobody what to ask; and where none is clear,
  // one that is nearly as likely, because asking about the wrong danger alone would miss the right one.
  const likeliest = ordered[0]?.value ?? 0;
  const kinds = ordered
    .filter(({ value }, at) => at === 0 || value > 0 || (likeliest < 0 && at === 1 && value > likeliest - NEARLY))
    .map(({ kind }) => kind);
  return { score, kinds, spans: [{ start: carrier.start, end: carrier.end, kind: kinds[0] as Kind, why: WHY }] };
}

/** Chances as a score in steps of the same scale as the rules': the level reached, and how far towards the next one. */
export function scoreOf(chances: readonly number[], lines: readonly number[]): number {
  let level = 0;
  while (level < LEVEL_HEADS && (chances[level] as number) >= (lines[level] as number)) level += 1;
  const base = BASES[level] as number;
  const next = BASES[level + 1] as number;
  const towards =
    level === LEVEL_HEADS
      ? ((chances[level - 1] as number) - (lines[level - 1] as number)) / (1 - (lines[level - 1] as number) + 1e-9)
      : (chances[level] as number) / (lines[level] as number);
  return base + (next - base) * Math.min(0.999, Math.max(0, towards));
}
