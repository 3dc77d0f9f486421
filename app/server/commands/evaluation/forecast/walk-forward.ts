/** Goes through a file of series as time went: each answer is foretold from the same person's earlier answers alone. */
import { type Foreseen, foresee, type Population, type Reading, type Scale } from "@mooring/forecast";
import { seededRandom } from "@mooring/language";
import type { SeriesLine } from "../series-lines.ts";

/** One answer with what had been foretold of it, and what simple ways would have said. */
export type Step = {
  readonly line: SeriesLine;
  /** Earlier answers of the same person. */
  readonly past: number;
  readonly value: number;
  readonly seen: Foreseen;
  /** The plain default, as a peer. */
  readonly steady: Foreseen;
  /** Mean of the person's earlier answers: knows who it is and nothing of time. */
  readonly ownMean: number;
  readonly last: number;
  /** How often, in earlier steps, this person's answers were below their line. */
  readonly ownShare: number;
};

export type Walked = {
  readonly person: string;
  readonly group: string | undefined;
  readonly steps: readonly Step[];
  /** Mean of all the person's answers, the later ones too: nobody can know it in time. */
  readonly wholeMean: number;
};

/** Answers of one person in the order of time; lines of the same moment keep the order of the file. */
export function byPerson(lines: readonly SeriesLine[]): SeriesLine[][] {
  const persons = new Map<string, SeriesLine[]>();
  for (const line of lines) {
    const own = persons.get(line.person);
    if (own === undefined) persons.set(line.person, [line]);
    else own.push(line);
  }
  return [...persons.values()].map((own) => own.sort((a, b) => a.ms - b.ms || a.number - b.number));
}

/** A person with a single answer has no step. `now` at each step is the moment of the answer itself. */
export function walkForward(own: readonly SeriesLine[], population: Population): Walked {
  const steps: Step[] = [];
  const past: Reading[] = [];
  let [hard, judged] = [0, 0];
  for (const line of own) {
    // What another line of the very same moment says is not known yet.
    const known = past.filter(({ at }) => at < line.ms);
    const options = { now: line.ms, daysAhead: 0, worseIs: "low" } as const;
    const seen = known.length === 0 ? undefined : foresee(known, population, options);
    const steady = known.length === 0 ? undefined : foresee(known, population, options, "steady");
    if (seen !== undefined && steady !== undefined) {
      steps.push({
        line,
        past: known.length,
        value: line.value,
        seen,
        steady,
        ownMean: known.reduce((sum, { value }) => sum + value, 0) / known.length,
        last: (known.at(-1) as Reading).value,
        ownShare: (hard + 0.75) / (judged + 5),
      });
      if (!Number.isNaN(seen.line)) {
        judged += 1;
        if (line.value < seen.line) hard += 1;
      }
    }
    past.push({ at: line.ms, value: line.value });
  }
  const [first] = own;
  return {
    person: first?.person ?? "",
    group: first?.group,
    steps,
    wholeMean: past.reduce((sum, { value }) => sum + value, 0) / Math.max(1, past.length),
  };
}

/** The same answers at the same moments, dealt out in another order: whatever time could teach is gone. */
export function shuffled(own: readonly SeriesLine[], seed: number): SeriesLine[] {
  const random = seededRandom(seed);
  const values = own.map(({ value }) => value);
  for (let n = values.length - 1; n > 0; n -= 1) {
    const pick = Math.floor(random() * (n + 1));
    [values[n], values[pick]] = [values[pick] as number, values[n] as number];
  }
  return own.map((line, n) => ({ ...line, value: values[n] as number }));
}

const USUAL_SCALES: readonly (readonly [number, number])[] = [
  [0, 1],
  [-1, 1],
  [1, 5],
  [0, 4],
  [-2, 2],
  [1, 7],
  [0, 6],
  [-3, 3],
  [1, 10],
  [0, 10],
  [-5, 5],
  [0, 100],
  [-100, 100],
];

/** The narrowest usual scale that holds every answer, or else the smallest and the largest answer. */
export function scaleOf(lines: readonly SeriesLine[]): Scale {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { value } of lines) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const fits = USUAL_SCALES.filter(([from, to]) => from <= low && high <= to);
  const narrowest = fits.reduce<readonly [number, number] | undefined>(
    (best, one) => (best === undefined || one[1] - one[0] < best[1] - best[0] ? one : best),
    undefined,
  );
  if (narrowest) return { low: narrowest[0], high: narrowest[1] };
  return low < high ? { low, high } : { low: low - 1, high: high + 1 };
}
