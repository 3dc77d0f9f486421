import { useId } from "react";
import { AsTable, Ribbon } from "#web/design/ribbon.tsx";
import type { Week } from "../domain/weeks.ts";
import type { Day } from "../domain.ts";

/** How a picture is said: its headings and numbers, in the words of whoever looks at it. */
export type WeekWords = {
  asTable: string;
  day: string;
  value: string;
  missing: string;
  week: (from: string) => string;
  told: (mean: number, told: number) => string;
};

/** Mood by week: a point and the band of its middle half; weeks without a word are gaps. */
export function WeeksPicture({ weeks, caption, words }: { weeks: readonly Week[]; caption: string; words: WeekWords }) {
  const told = new Map(weeks.map((week) => [words.week(week.from), week]));
  return (
    <Ribbon
      days={weeks.map((week) => ({
        label: words.week(week.from),
        value: week.mean,
        ...(week.low !== null && week.high !== null ? { low: week.low, high: week.high } : {}),
      }))}
      scale={[1, 5]}
      caption={caption}
      words={words}
      say={(value, label) => words.told(value, told.get(label)?.told ?? 0)}
    />
  );
}

const size = { width: 600, height: 72 } as const;
/** Hours at the top of the strip; longer nights reach it and no further. */
const top = 12;

/** Sleep, night by night: taller is longer; a night without a word is a dashed line, never a short bar. */
export function SleepStrip(props: {
  days: readonly Day[];
  caption: string;
  words: { asTable: string; day: string; value: string; missing: string };
  label: (date: string) => string;
  hours: (hours: number) => string;
}) {
  const { days, caption, words, label, hours } = props;
  const id = useId();
  const wide = size.width / days.length;
  return (
    <figure className="picture">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: named by its caption. */}
      <svg
        className="ribbon nights"
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={id}
      >
        {days.map(({ date, sleepHours }, at) => {
          const left = at * wide + wide * 0.15;
          if (sleepHours === null)
            return <path key={date} className="gap" d={`M${left} ${size.height - 2}h${wide * 0.7}`} />;
          const tall = Math.max(3, (Math.min(sleepHours, top) / top) * size.height);
          return <rect key={date} className="night" x={left} y={size.height - tall} width={wide * 0.7} height={tall} />;
        })}
      </svg>
      <figcaption id={id} className="small soft">
        {caption}
      </figcaption>
      <AsTable summary={words.asTable} caption={caption} head={[words.day, words.value]}>
        {days.map(({ date, sleepHours }) => [label(date), sleepHours === null ? words.missing : hours(sleepHours)])}
      </AsTable>
    </figure>
  );
}

type Shown = { withDays: number; withoutDays: number; difference: number; low: number; high: number };

/** Each thing with the likely range of its difference: a line around zero, in one sentence, and as a table. */
export function GoingPicture<G extends Shown>(props: {
  going: readonly G[];
  caption: string;
  words: { asTable: string; factor: string; gap: string };
  name: (going: G) => string;
  sentence: (going: G) => string;
  range: (going: G) => string;
  cell: (going: G) => string;
}) {
  const { going, caption, words, name, sentence, range, cell } = props;
  return (
    <div className="stack tight">
      <ul className="goings stack">
        {going.map((each) => (
          <li key={name(each)} className="stack tight">
            <span dir="auto">{sentence(each)}</span>
            <Reach of={each} />
            <span className="soft small">{range(each)}</span>
          </li>
        ))}
      </ul>
      <AsTable summary={words.asTable} caption={caption} head={[words.factor, words.gap]}>
        {going.map((each) => [name(each), cell(each)])}
      </AsTable>
    </div>
  );
}

/** Two steps of mood to either side. The words beside it say the same. */
function Reach({ of: { difference, low, high } }: { of: Shown }) {
  const place = (value: number) => 50 + Math.max(-2, Math.min(2, value)) * 24;
  return (
    <svg className="reach" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path className="zero" d="M50 0v12" />
      <path className="span" d={`M${place(low)} 6H${place(high)}`} />
      <path className="point" d={`M${place(difference)} 6h0.01`} />
    </svg>
  );
}
