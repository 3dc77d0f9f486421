import type { LinearHead } from "@mooring/language";
import type { Kind, SetAsideReason, Triage } from "../types.ts";
import { BITS, lineFeatures } from "./features.ts";

/** That the level is at least low, moderate, high, imminent: an ordinal reading in four questions. */
export const LEVEL_HEADS = 4;
/** Then one head for each kind of danger. */
export const KIND_ORDER: readonly Kind[] = [
  "self-harm",
  "hurt-by-someone",
  "harm-to-others",
  "child-at-risk",
  "medical-emergency",
  "losing-touch",
];
/** Kinds share fewer places: a slip among kinds costs less than one among levels. */
export const KIND_BITS = 15;
export const HASHED_COLUMNS = 2 ** BITS;

const SET_ASIDE: readonly SetAsideReason[] = ["negated", "other-person", "past", "hypothetical", "quoted", "idiom"];
const STEPS = [0.12, 0.35, 0.6, 0.85] as const;
/** Columns that say what the rules made of the same stretch. */
export const RULE_COLUMNS = 1 + STEPS.length + KIND_ORDER.length + SET_ASIDE.length;

/** What the rules say, as numbers for the heads: score, steps reached, kinds, and what was set aside. */
export function ruleColumns({ score, kinds, setAside }: Pick<Triage, "score" | "kinds" | "setAside">): Float64Array {
  const values = [
    score,
    ...STEPS.map((step) => (score >= step ? 1 : 0)),
    ...KIND_ORDER.map((kind) => (kinds.includes(kind) ? 1 : 0)),
    ...SET_ASIDE.map((reason) => (setAside.some(({ why }) => why === reason) ? 1 : 0)),
  ];
  return Float64Array.from(values, (value) => value * 0.5);
}

/** The value of each head for one stretch, before it is made a chance. A head with fewer places reads the low bits. */
export function readLine(heads: readonly LinearHead[], text: string, rules: Float64Array): Float64Array {
  const { place, value } = lineFeatures(text);
  return Float64Array.from(heads, ({ intercept, dense, step, hashed }) => {
    let sum = intercept;
    for (let column = 0; column < RULE_COLUMNS; column += 1) {
      sum += (dense[column] as number) * (rules[column] as number);
    }
    let words = 0;
    const mask = hashed.length - 1;
    for (let at = 0; at < place.length; at += 1) {
      words += (value[at] as number) * (hashed[(place[at] as number) & mask] as number);
    }
    return sum + words * step;
  });
}
