import "./people.css";
import type { ReactNode } from "react";
import { useId } from "react";
import type { Language } from "#kernel/vocabulary.ts";
import { Select } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";

/** Equal buttons of which any number may be chosen; native checkboxes underneath. */
export function PickMany<V extends string>(props: {
  label: ReactNode;
  hint?: ReactNode;
  options: readonly { value: V; label: ReactNode }[];
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}) {
  const id = useId();
  const flip = (value: V) =>
    props.onChange(
      props.chosen.includes(value) ? props.chosen.filter((one) => one !== value) : [...props.chosen, value],
    );
  return (
    <fieldset className="options many" aria-describedby={props.hint ? id : undefined}>
      <legend>
        {props.label}
        {props.hint && (
          <span className="soft small about-line" id={id}>
            {props.hint}
          </span>
        )}
      </legend>
      {props.options.map((option) => (
        <label className="option" key={option.value}>
          <input type="checkbox" checked={props.chosen.includes(option.value)} onChange={() => flip(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Languages Mooring speaks, each in its own name. */
export function LanguageSelect(props: {
  label: ReactNode;
  hint?: ReactNode;
  value: Language;
  among: readonly Language[];
  onChange: (language: Language) => void;
}) {
  const say = useWords("shell");
  return (
    <Select
      label={props.label}
      hint={props.hint}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value as Language)}
    >
      {props.among.map((language) => (
        <option key={language} value={language} lang={language}>
          {say(`settings.language_${language}`)}
        </option>
      ))}
    </Select>
  );
}

/** IANA time zones this browser knows; the one in use is offered even where it does not. */
export function ZoneSelect(props: {
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  onChange: (zone: string) => void;
}) {
  const known = Intl.supportedValuesOf("timeZone");
  const zones = known.includes(props.value) ? known : [props.value, ...known];
  return (
    <Select
      label={props.label}
      hint={props.hint}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll("_", " ")}
        </option>
      ))}
    </Select>
  );
}
