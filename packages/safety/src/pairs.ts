import type { Kind } from "./types.ts";

/** What a weak cue is a sign of. One sign is often innocent; some signs together, anywhere in a text, are not. */
export type Sign =
  | "preparation"
  | "not-mattering"
  | "wish"
  | "place-known"
  | "watched"
  | "near-now"
  | "relief"
  | "means-near"
  | "hour-set"
  | "decided"
  | "afraid";

type Together = { signs: readonly Sign[]; kind: Kind; to: number };

/** Signs that mean more together than their sum, and the least score they then give. */
export const TOGETHER: readonly Together[] = [
  { signs: ["preparation", "not-mattering"], kind: "self-harm", to: 0.62 },
  { signs: ["preparation", "wish"], kind: "self-harm", to: 0.64 },
  { signs: ["preparation", "relief"], kind: "self-harm", to: 0.5 },
  { signs: ["means-near", "decided"], kind: "self-harm", to: 0.7 },
  { signs: ["means-near", "hour-set"], kind: "self-harm", to: 0.87 },
  { signs: ["watched", "afraid"], kind: "hurt-by-someone", to: 0.5 },
  { signs: ["place-known", "afraid"], kind: "hurt-by-someone", to: 0.45 },
  { signs: ["near-now", "afraid"], kind: "hurt-by-someone", to: 0.62 },
  { signs: ["place-known", "watched"], kind: "hurt-by-someone", to: 0.62 },
  { signs: ["watched", "near-now"], kind: "hurt-by-someone", to: 0.7 },
  { signs: ["place-known", "near-now"], kind: "hurt-by-someone", to: 0.7 },
  { signs: ["place-known", "watched", "near-now"], kind: "hurt-by-someone", to: 0.8 },
];

/** The least scores that signs found together in one text give, by kind. */
export function raisedTogether(found: ReadonlySet<Sign>): { kind: Kind; to: number }[] {
  return TOGETHER.filter(({ signs }) => signs.every((sign) => found.has(sign)));
}
