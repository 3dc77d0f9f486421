import { useId } from "react";
import { type RibbonDay, ribbonPaths } from "./ribbon-path.ts";

const size = [600, 84] as const;

/**
 * The mood ribbon: a line with its band, dashed where nothing was told, with a caption and the same as a table.
 *
 * @param words headings of the table and what an empty day is called, from the room's words
 */
export function Ribbon(props: {
  days: readonly RibbonDay[];
  scale: readonly [number, number];
  /** One sentence that says what the picture shows; read out in its place. */
  caption: string;
  words: { asTable: string; day: string; value: string; missing: string };
  /** How a value is said in the table; the number itself otherwise. */
  say?: (value: number, label: string) => string;
}) {
  const { days, scale, caption, words, say = String } = props;
  const paths = ribbonPaths(days, scale, size);
  const id = useId();
  return (
    <figure className="picture">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: named by its caption. */}
      <svg
        className="ribbon"
        viewBox={`0 0 ${size[0]} ${size[1]}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={id}
      >
        {paths.bands.map((d) => (
          <path key={d} className="band" d={d} />
        ))}
        {paths.gaps.map((d) => (
          <path key={d} className="gap" d={d} />
        ))}
        {paths.lines.map((d) => (
          <path key={d} className="lineofit" d={d} />
        ))}
        {paths.dots.map((dot) => (
          <path key={dot.x} className="dot" d={`M${dot.x} ${dot.y}h0.01`} />
        ))}
      </svg>
      <figcaption id={id} className="small soft">
        {caption}
      </figcaption>
      <AsTable summary={words.asTable} caption={caption} head={[words.day, words.value]}>
        {days.map((day) => [day.label, day.value === null ? words.missing : say(day.value, day.label)])}
      </AsTable>
    </figure>
  );
}

/** Folded away under one line; every picture has one. */
export function AsTable(props: {
  summary: string;
  caption: string;
  head: readonly [string, string];
  children: readonly (readonly [string, string])[];
}) {
  return (
    <details className="as-table small">
      <summary>{props.summary}</summary>
      <table className="quiet">
        <caption className="only-heard">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head[0]}</th>
            <th scope="col">{props.head[1]}</th>
          </tr>
        </thead>
        <tbody>
          {props.children.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
