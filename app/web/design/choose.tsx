import type { LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Link } from "wouter";
import { Icon } from "./icon.tsx";

/** A big tile that goes somewhere (`to`) or does something (`onPress`). */
export function Choice(props: {
  icon: LucideIcon;
  title: ReactNode;
  about?: ReactNode;
  wide?: boolean;
  to?: string;
  onPress?: () => void;
}) {
  const look = props.wide ? "choice wide" : "choice";
  const inside = (
    <>
      <Icon of={props.icon} large />
      <span>
        <b>{props.title}</b>
        {props.about && <span className="about">{props.about}</span>}
      </span>
    </>
  );
  return props.to === undefined ? (
    <button type="button" className={look} onClick={props.onPress}>
      {inside}
    </button>
  ) : (
    <Link href={props.to} className={look}>
      {inside}
    </Link>
  );
}

export function Choices({ children }: { children: ReactNode }) {
  return <div className="choices">{children}</div>;
}

export type Option<V extends string> = { value: V; label: ReactNode; about?: ReactNode; icon?: LucideIcon };

/**
 * Equal buttons of which one is chosen; native radio buttons underneath. `value` may be null: nothing is pre-ticked.
 */
export function Options<V extends string>(props: {
  label: ReactNode;
  bare?: boolean;
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  disabled?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="options" disabled={props.disabled}>
      <legend className={props.bare ? "only-heard" : undefined}>{props.label}</legend>
      {props.options.map((option) => (
        <label className="option" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.icon && <Icon of={option.icon} />}
          <span>
            {option.label}
            {option.about && <span className="soft small"> {option.about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no as two equal buttons; null while nothing has been chosen. */
export function Toggle(props: {
  label: ReactNode;
  bare?: boolean;
  on: ReactNode;
  off: ReactNode;
  value: boolean | null;
  onChange: (value: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <Options
      label={props.label}
      bare={props.bare ?? false}
      disabled={props.disabled ?? false}
      value={props.value === null ? null : props.value ? "on" : "off"}
      options={[
        { value: "on", label: props.on },
        { value: "off", label: props.off },
      ]}
      onChange={(value) => props.onChange(value === "on")}
    />
  );
}
