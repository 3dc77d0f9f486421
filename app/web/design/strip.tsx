import { AsTable } from "./ribbon.tsx";

/** A day of the strip: 0 is the usual range, 1 to 3 further and further from it, null when nothing was told. */
export type StripDay = { readonly label: string; readonly depth: 0 | 1 | 2 | 3 | null; readonly said: string };

/** A row of small squares, usually 28 days; dashed where nothing was told. With `words`, also as a table. */
export function Strip(props: {
  days: readonly StripDay[];
  caption: string;
  words?: { asTable: string; day: string; value: string };
}) {
  return (
    <figure className="stack tight">
      <div className="strip" role="img" aria-label={props.caption}>
        {props.days.map((day) => (
          <i key={day.label} data-depth={day.depth ?? "none"} />
        ))}
      </div>
      {props.words && (
        <AsTable summary={props.words.asTable} caption={props.caption} head={[props.words.day, props.words.value]}>
          {props.days.map((day) => [day.label, day.said])}
        </AsTable>
      )}
    </figure>
  );
}
