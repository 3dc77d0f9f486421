import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { LeaveButton } from "../leave-button.tsx";
import { Icon } from "./icon.tsx";

/**
 * A native modal dialog: the browser keeps the focus inside and gives it back. Shown while mounted. The way out stays in
 * its corner, above the dialog.
 *
 * @param close its word, for the button in the corner
 */
export function Dialog(props: {
  title: ReactNode;
  close: string;
  onClose: () => void;
  className?: string;
  /** Hides the title line and uses it only as the accessible name. */
  bare?: boolean;
  children: ReactNode;
}) {
  const own = useRef<HTMLDialogElement>(null);
  const title = useId();
  // While it is still in the page: only then does the browser give the focus back to where it came from.
  useLayoutEffect(() => {
    const dialog = own.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by keyboard what a press beside the dialog does.
    <dialog
      ref={own}
      className={`dialog ${props.className ?? ""}`}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === own.current) props.onClose();
      }}
      onClose={(event) => {
        // A second Escape closes it whatever we say; the screen must then agree.
        if (!event.currentTarget.open) props.onClose();
      }}
    >
      <div className="inside">
        <div className={props.bare ? "only-heard" : "head"}>
          <h2 id={title}>{props.title}</h2>
          {!props.bare && (
            <button type="button" className="button quiet only-icon" onClick={props.onClose}>
              <Icon of={X} />
              <span className="only-heard">{props.close}</span>
            </button>
          )}
        </div>
        {props.children}
      </div>
      <LeaveButton />
    </dialog>
  );
}
