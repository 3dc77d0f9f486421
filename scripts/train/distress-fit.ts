/** Fits the heads of journal distress: ridge on several sources together, each head with a recipe of its own. */
import { hashText } from "../../packages/language/src/features.ts";
import { logistic } from "../../packages/language/src/linear.ts";
import type { LabelledText, Source } from "./distress-data.ts";
import { ALL_COLUMNS, HASHED_COLUMNS, MEANING_COLUMN, SOURCE_COLUMN } from "./distress-rows.ts";
import { type SparseRows, solveRidge } from "./ridge.ts";

export const HEADS = ["valence", "ownDay", "reaction", "isReaction", "wordValence", "wordDistress"] as const;
export type Head = (typeof HEADS)[number];

type Recipe = {
  /** How much a text of each source counts; 0 leaves it out. */
  readonly sources: Record<Source, number>;
  readonly target: (text: LabelledText) => number | undefined;
  /** Penalties: of hashed weights, feeling weights and weights of meaning. */
  readonly hashed: number;
  readonly feeling: number;
  readonly meaning: number;
  /** How much less tightly rare features are held than common ones, as a power of the inverse document frequency. */
  readonly rarity: number;
  /** Penalty of the intercept of each source: next to none, or so high that a source cannot be told by it. */
  readonly sourceIntercept: number;
  readonly iterations: number;
};

const valence = ({ valence: value }: LabelledText) => value;
const distress = ({ distress: value }: LabelledText) => value;
const none = { lemotif: 0, emobank: 0, goemotions: 0, "empathic-reactions": 0, forum: 0 };
const pages = { hashed: 3, feeling: 1, meaning: 15, rarity: 0.25, sourceIntercept: 1e-3, iterations: 25 };
const wordsAlone = { hashed: 4, feeling: 1, meaning: 1, rarity: 0, sourceIntercept: 1e-3, iterations: 40 };

/** Chosen on the rounds below. Journals are what the analyser reads, so where distress is told they count most. */
const RECIPES: Record<Head, Recipe> = {
  valence: { sources: { ...none, lemotif: 1, emobank: 2, goemotions: 0.1 }, target: valence, ...pages },
  ownDay: { sources: { ...none, lemotif: 3, goemotions: 0.3 }, target: distress, ...pages },
  reaction: {
    sources: { ...none, "empathic-reactions": 3 },
    target: distress,
    hashed: 1.4,
    feeling: 4,
    meaning: 15,
    rarity: 0.75,
    sourceIntercept: 1e-3,
    iterations: 30,
  },
  isReaction: {
    sources: { ...none, lemotif: 3, emobank: 0.3, "empathic-reactions": 3, forum: 3 },
    target: ({ source }) => (source === "empathic-reactions" ? 1 : -1),
    ...pages,
    sourceIntercept: 1e6,
  },
  wordValence: { sources: { ...none, lemotif: 3, emobank: 2, goemotions: 0.25 }, target: valence, ...wordsAlone },
  wordDistress: {
    sources: { ...none, lemotif: 3, goemotions: 0.3, "empathic-reactions": 2 },
    target: distress,
    ...wordsAlone,
  },
};

/** A rating of Empathic Reactions from here on (4 of 7) is called distress. */
export const REACTION_LINE = 1;
/** Where an even chance of being a reaction is drawn: so that this share of the essays left out lies above it. */
const ESSAYS_ABOVE = 0.98;
/** Log odds of being a reaction for each step above that. The middle journal lies about .6 below, the middle essay 1 above. */
const SHARPNESS = 10;
/** Valence is told with room at both ends: cut off at 1, sentences that differ would read alike. */
const ROOM = 2 / 3;

/** Texts left out together are predicted by a model that saw none of them: 10 parts of the essays, 5 of the journals. */
export const ROUNDS = 10;
const PARTS: Partial<Record<Source, number>> = { lemotif: 5, "empathic-reactions": 10 };

/** In which round a text is left out, or -1 for a text that never is. By a hash of its group. */
export function roundOf({ source, group }: Pick<LabelledText, "source" | "group">): number {
  const parts = PARTS[source];
  return parts === undefined ? -1 : (hashText(group, 7) >>> 8) % parts;
}

/** Whether leaving texts out in this round changes what `head` learns. */
export function learnsAnew(head: Head, round: number): boolean {
  return Object.entries(PARTS).some(([source, parts]) => round < parts && RECIPES[head].sources[source as Source] > 0);
}

/** Coefficients of `head` from all texts but those left out in `round`; -1 leaves none out. */
export function fitHead(texts: readonly LabelledText[], rows: SparseRows, head: Head, round: number): Float64Array {
  const { sources, target: targetOf, iterations } = RECIPES[head];
  const target = new Float64Array(texts.length);
  const weight = new Float64Array(texts.length);
  texts.forEach((text, at) => {
    const wanted = targetOf(text);
    if (wanted === undefined || text.heldOut || (round >= 0 && roundOf(text) === round)) return;
    target[at] = wanted;
    weight[at] = sources[text.source];
  });
  const solved = solveRidge({ rows, target, weight, penalty: penaltiesOf(rows, weight, RECIPES[head]), iterations });
  // The intercepts of the sources belong to the sources; what ships has one intercept, set by calibration.
  return solved.fill(0, SOURCE_COLUMN, ALL_COLUMNS);
}

/** Hashed weights are many and held small, the rarer the less so; feeling weights are few; intercepts are all but free. */
function penaltiesOf(
  rows: SparseRows,
  weight: Float64Array,
  { hashed, feeling, meaning, rarity, sourceIntercept }: Recipe,
): Float64Array {
  const penalty = new Float64Array(ALL_COLUMNS)
    .fill(hashed, 0, HASHED_COLUMNS)
    .fill(feeling, HASHED_COLUMNS, MEANING_COLUMN)
    .fill(meaning, MEANING_COLUMN, SOURCE_COLUMN)
    .fill(sourceIntercept, SOURCE_COLUMN);
  if (rarity === 0) return penalty;
  const met = new Float64Array(HASHED_COLUMNS);
  let total = 0;
  weight.forEach((each, row) => {
    if (each === 0) return;
    total += each;
    for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at += 1) {
      const place = rows.place[at] as number;
      if (place < HASHED_COLUMNS) met[place] = (met[place] as number) + each;
    }
  });
  for (let place = 0; place < HASHED_COLUMNS; place += 1) {
    const rare = Math.max(0.15, Math.log((total + 1) / ((met[place] as number) + 1)));
    penalty[place] = hashed / (rare / 6) ** (2 * rarity);
  }
  return penalty;
}

export type Line = { readonly slope: number; readonly offset: number };

/** Brings what a head says of texts left out to its scale: valence itself, or log odds. `raw` is NaN where it never was. */
export function calibrate(texts: readonly LabelledText[], raw: Float64Array, head: Head): Line {
  const leftOut = (source: Source) =>
    texts.flatMap((text, row) =>
      text.source === source && !Number.isNaN(raw[row]) ? [{ text, said: raw[row] as number }] : [],
    );
  const journals = leftOut("lemotif");
  const essays = leftOut("empathic-reactions");
  const said = (of: typeof journals) => of.map((each) => each.said);
  const happened = (of: typeof journals) => of.map(({ text }) => ((text.distress as number) >= REACTION_LINE ? 1 : 0));
  if (head === "isReaction") {
    const sorted = said(essays).sort((a, b) => a - b);
    const even = sorted[Math.floor(sorted.length * (1 - ESSAYS_ABOVE))] as number;
    return { slope: SHARPNESS, offset: -SHARPNESS * even };
  }
  if (head === "valence" || head === "wordValence") {
    const { slope, offset } = straightLine(
      said(journals),
      journals.map(({ text }) => text.valence as number),
    );
    const room = head === "valence" ? ROOM : 1;
    return { slope: slope * room, offset: offset * room };
  }
  const asked = head === "reaction" ? essays : journals;
  return plattLine(said(asked), happened(asked));
}

/** Least squares of `wanted` on `raw`. */
function straightLine(raw: readonly number[], wanted: readonly number[]): { slope: number; offset: number } {
  const n = raw.length;
  const meanRaw = raw.reduce((sum, x) => sum + x, 0) / n;
  const meanWanted = wanted.reduce((sum, y) => sum + y, 0) / n;
  let across = 0;
  let square = 0;
  raw.forEach((x, at) => {
    across += (x - meanRaw) * ((wanted[at] as number) - meanWanted);
    square += (x - meanRaw) ** 2;
  });
  const slope = across / square;
  return { slope, offset: meanWanted - slope * meanRaw };
}

/** Platt scaling: logistic regression of `happened` (0 or 1) on `raw`, by 30 Newton steps. */
function plattLine(raw: readonly number[], happened: readonly number[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 30; step += 1) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-9, 0, 1e-9];
    raw.forEach((x, at) => {
      const p = logistic(slope * x + offset);
      const gap = (happened[at] as number) - p;
      const spread = p * (1 - p);
      gs += gap * x;
      go += gap;
      hss += spread * x * x;
      hso += spread * x;
      hoo += spread;
    });
    const determinant = hss * hoo - hso * hso;
    slope += (hoo * gs - hso * go) / determinant;
    offset += (hss * go - hso * gs) / determinant;
  }
  return { slope, offset };
}
