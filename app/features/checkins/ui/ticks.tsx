import type { ReactNode } from "react";

export type Tick<V extends string> = { value: V; label: ReactNode; about?: ReactNode };

/** Things of which any number may be chosen; native check boxes underneath. `tight`: side by side, for short words. */
export function Ticks<V extends string>(props: {
  label: ReactNode;
  hint?: ReactNode;
  bare?: boolean;
  tight?: boolean;
  options: readonly Tick<V>[];
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}) {
  const { chosen, onChange } = props;
  return (
    <fieldset className={props.tight ? "options chips" : "options"}>
      <legend className={props.bare ? "only-heard" : undefined}>{props.label}</legend>
      {props.hint && <p className="soft small hint">{props.hint}</p>}
      {props.options.map(({ value, label, about }) => (
        <label className="option" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          <span dir="auto">
            {label}
            {about && <span className="soft small"> {about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
