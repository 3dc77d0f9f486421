import { normalBelow, z95 } from "../chances.ts";
import type { ScoreChange, ScoreGiven } from "../inputs.ts";
import { dayMs, type Evidence, type Signal } from "../signal.ts";
import { signalOf } from "./finding.ts";

/** An answer older than this is no news. */
const freshMs = 14 * dayMs;
/** From one answer to the next within so long: sudden. */
const suddenMs = 45 * dayMs;
/** Somebody who stays worse than at first is told of once in so long. */
const sameMs = 90 * dayMs;
/** Two answers closer than this are one sitting, on one device or on two. */
const sittingMs = 20 * 60 * 60_000;

/**
 * What the newest answer of each questionnaire says: a sudden jump since the answer before, else a reliable change since the
 * first one known. Both need the change to be more than day-to-day ups and downs, by the questionnaire's own measured
 * reliability. What was skipped, not totalled or is doubtful says nothing.
 */
export function detectScores(scores: readonly ScoreGiven[], now: number): Signal[] {
  const byInstrument = new Map<string, ScoreGiven[]>();
  for (const score of scores) {
    if (!Number.isFinite(score.at) || score.at > now + 60 * 60_000) continue;
    byInstrument.set(score.instrument, [...(byInstrument.get(score.instrument) ?? []), score]);
  }
  return [...byInstrument.values()].flatMap((own) => {
    const given = own.sort((one, other) => one.at - other.at);
    const newest = given.at(-1);
    if (!newest || newest.total === null || newest.doubtful || now - newest.at > freshMs) return [];
    const earlier = given.filter(
      ({ at, total, doubtful }) => newest.at - at > sittingMs && total !== null && !doubtful,
    );
    if (given.some((one) => one !== newest && newest.at - one.at <= sittingMs && disagree(one, newest))) return [];
    const before = earlier.at(-1);
    if (!before) return [];
    const jumped = newest.at - before.at <= suddenMs && isWorse(newest.sinceLast);
    const lately = given
      .filter(({ at }) => newest.at - at <= sameMs)
      .map(({ id }) => `score/${id}`)
      .reverse();
    const told = { newest, now, anchors: [`jump/${newest.id}`] };
    if (jumped) return [tell("score-jumped", before, newest.sinceLast as ScoreChange, told)];
    if (!isWorse(newest.sinceFirst)) return [];
    return [
      tell("score-changed", earlier[0] as ScoreGiven, newest.sinceFirst as ScoreChange, { ...told, anchors: lately }),
    ];
  });
}

function isWorse(change: ScoreChange | null): boolean {
  return change?.reliable === "worse";
}

/** The same questions answered twice in one sitting with quite different totals: nobody knows which one holds. */
function disagree(one: ScoreGiven, other: ScoreGiven): boolean {
  const threshold = other.sinceLast?.threshold ?? other.sinceFirst?.threshold;
  if (one.total === null || other.total === null || threshold == null) return false;
  return Math.abs(one.total - other.total) >= threshold;
}

function tell(
  kind: "score-jumped" | "score-changed",
  before: ScoreGiven,
  change: ScoreChange,
  { newest, now, anchors }: { newest: ScoreGiven; now: number; anchors: readonly string[] },
): Signal {
  const size = Math.abs(change.difference);
  // The threshold is 1.96 standard errors of a difference; where none is known, the reliable change itself is the measure.
  const error = (change.threshold ?? size) / z95;
  const share = (points: number) => normalBelow(points / error);
  const side = (score: ScoreGiven, word: Evidence["side"]): Evidence => ({
    source: "measures",
    id: score.id,
    at: score.at,
    value: score.total,
    side: word,
  });
  return signalOf(
    {
      kind,
      evidence: [side(before, "before"), side(newest, "now")],
      values: {
        instrument: newest.instrument,
        before: before.total ?? 0,
        now: newest.total ?? 0,
        points: size,
        ...(change.threshold === null ? {} : { threshold: change.threshold }),
      },
      strength: { value: share(size), low: share(size - z95 * error), high: share(size + z95 * error) },
      since: newest.at,
      wouldChange: "another-measure",
      anchors,
      lifeDays: 30,
      ...(kind === "score-jumped" ? { urgency: "soon" as const } : {}),
    },
    now,
  );
}
