import { Ribbon } from "#web/design/ribbon.tsx";
import type { Evidence, PointsEvidence, WordsEvidence } from "../contract.ts";
import { OwnWords } from "./own-words.tsx";
import { useWhen } from "./sentences.ts";

type Words = Parameters<typeof OwnWords>[0]["words"] & {
  /** Says what the picture shows; `lately` and `before` are already in the language read. */
  days: (said: { count: number }) => string;
  scores: string;
  takenBack: (said: { count: number }) => string;
  asTable: string;
  day: string;
  mood: string;
  score: string;
  missing: string;
};

const scale = [1, 5] as const;
const dayMs = 86_400_000;

/** Every day from the first point to the last, with the band of what was usual before; several on a day: their mean. */
function daysFrom(points: PointsEvidence["points"], label: (iso: string) => string) {
  const dayOf = (iso: string) => Math.floor(Date.parse(iso) / dayMs);
  const told = points.filter((point): point is typeof point & { value: number } => point.value !== null);
  const before = told.filter(({ side }) => side === "before").map(({ value }) => value);
  const usual = before.length > 0 ? before.reduce((sum, value) => sum + value, 0) / before.length : null;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { usual, days: [] };
  const days = Array.from({ length: dayOf(last.at) - dayOf(first.at) + 1 }, (_, ahead) => {
    const day = dayOf(first.at) + ahead;
    const values = told.filter(({ at }) => dayOf(at) === day).map(({ value }) => value);
    const value = values.length > 0 ? values.reduce((sum, each) => sum + each, 0) / values.length : null;
    return { label: label(new Date(day * dayMs + dayMs / 2).toISOString()), value };
  });
  return { usual, days };
}

/** The moods behind a finding as a ribbon over the days, or the two scores as a small table. */
function Points({ evidence, words }: { evidence: PointsEvidence; words: Words }) {
  const when = useWhen();
  const { days } = daysFrom(evidence.points, when.day);
  const count = evidence.points.filter(({ value }) => value !== null).length;
  const takenBack = evidence.gone > 0 && <p className="soft small">{words.takenBack({ count: evidence.gone })}</p>;
  if (evidence.where === "measures") {
    return (
      <div className="stack tight">
        <table className="quiet">
          <caption className="only-heard">{words.scores}</caption>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.score}</th>
            </tr>
          </thead>
          <tbody>
            {evidence.points.map(({ at, value }) => (
              <tr key={at}>
                <th scope="row">{when.day(at)}</th>
                <td>{value ?? words.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {takenBack}
      </div>
    );
  }
  return (
    <div className="stack tight">
      {count > 0 && (
        <Ribbon
          days={days}
          scale={scale}
          caption={words.days({ count })}
          words={{ asTable: words.asTable, day: words.day, value: words.mood, missing: words.missing }}
          say={(value) => String(Math.round(value * 10) / 10)}
        />
      )}
      {takenBack}
    </div>
  );
}

/** What stands behind a finding: the person's own words, or days and scores. What was taken back since is said and not shown. */
export function Behind({ evidence, words }: { evidence: readonly Evidence[]; words: Words }) {
  const points = evidence.filter((each): each is PointsEvidence => each.where !== "journal");
  if (points.length === 0) {
    return (
      <OwnWords evidence={evidence.filter((each): each is WordsEvidence => each.where === "journal")} words={words} />
    );
  }
  return points.map((each) => <Points key={each.where} evidence={each} words={words} />);
}
