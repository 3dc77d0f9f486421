import { type ReactNode, useId } from "react";

const steps = Array.from({ length: 11 }, (_, value) => value);

/** 0 to 10 as eleven buttons of which one may be chosen, with words for both ends. Nothing is chosen at first. */
export function TenScale(props: {
  label: ReactNode;
  low: string;
  high: string;
  skip: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className="ten-scale">
      <legend>{props.label}</legend>
      <div className="steps">
        {steps.map((step) => (
          <label key={step} className="option step">
            <input type="radio" name={name} checked={props.value === step} onChange={() => props.onChange(step)} />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <p className="ends soft small">
        <span>0: {props.low}</span>
        <span>10: {props.high}</span>
      </p>
      {props.value !== null && (
        <button type="button" className="button quiet" onClick={() => props.onChange(null)}>
          {props.skip}
          <span className="only-heard"> {props.label}</span>
        </button>
      )}
    </fieldset>
  );
}
