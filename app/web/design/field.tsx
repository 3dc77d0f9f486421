import { CircleAlert } from "lucide-react";
import { type ComponentProps, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

type Labelled = {
  label: ReactNode;
  /** One short line under the label. */
  hint?: ReactNode;
  /** What to change, kindly; shown with the field and read out. */
  fault?: ReactNode;
  /** Show the label to screen readers only, where the title above already says it. */
  bare?: boolean;
};

function Around({ id, label, hint, fault, bare, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id} className={bare ? "only-heard" : undefined}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <div aria-live="polite">
        {fault && (
          <p className="fault" id={`${id}-fault`}>
            <Icon of={CircleAlert} />
            <span>{fault}</span>
          </p>
        )}
      </div>
    </div>
  );
}

function describe(id: string, { hint, fault }: Pick<Labelled, "hint" | "fault">) {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return { ...(ids ? { "aria-describedby": ids } : {}), ...(fault ? { "aria-invalid": true } : {}) };
}

/** One line of text with its label, hint and, when something is off, what to change. */
export function Field({ label, hint, fault, bare, ...input }: Labelled & ComponentProps<"input">) {
  const made = useId();
  const id = input.id ?? made;
  return (
    <Around {...{ id, label, hint, fault }} bare={bare ?? false}>
      <input dir="auto" {...input} id={id} className="input" {...describe(id, { hint, fault })} />
    </Around>
  );
}

/** Text that grows as one writes; `page` drops the frame, for writing at length. */
export function TextArea({
  label,
  hint,
  fault,
  bare,
  page,
  ...area
}: Labelled & ComponentProps<"textarea"> & { page?: boolean }) {
  const made = useId();
  const id = area.id ?? made;
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const box = own.current;
    // Browsers without `field-sizing` are grown by hand.
    if (!box || CSS.supports("field-sizing", "content") || area.value === undefined) return;
    box.style.blockSize = "auto";
    box.style.blockSize = `${box.scrollHeight + 2}px`;
  }, [area.value]);
  return (
    <Around {...{ id, label, hint, fault }} bare={bare ?? false}>
      <textarea
        dir="auto"
        {...area}
        ref={own}
        id={id}
        className={page ? "input page" : "input"}
        {...describe(id, { hint, fault })}
      />
    </Around>
  );
}

/** A native list to choose from. */
export function Select({ label, hint, fault, bare, children, ...select }: Labelled & ComponentProps<"select">) {
  const made = useId();
  const id = select.id ?? made;
  return (
    <Around {...{ id, label, hint, fault }} bare={bare ?? false}>
      <select {...select} id={id} className="input" {...describe(id, { hint, fault })}>
        {children}
      </select>
    </Around>
  );
}
