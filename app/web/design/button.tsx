import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "wouter";
import { Icon } from "./icon.tsx";

export type ButtonKind = "main" | "plain" | "quiet" | "now";

function classOf(kind: ButtonKind | undefined, extra: string | undefined): string {
  return ["button", kind === "plain" ? "" : kind, extra].filter(Boolean).join(" ");
}

/**
 * One press, one thing. `busy` keeps the button focusable and says so, instead of disabling it under the finger.
 * One `main` a screen; `now` is for danger only.
 */
export function Button({
  kind,
  icon,
  busy,
  className,
  children,
  onClick,
  ...rest
}: ComponentProps<"button"> & { kind?: ButtonKind; icon?: LucideIcon; busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf(kind, className)}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

/** Looks like a button, goes to a screen. */
export function ButtonLink(props: {
  to: string;
  kind?: ButtonKind;
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link href={props.to} className={classOf(props.kind, props.className)}>
      {props.icon && <Icon of={props.icon} />}
      {props.children}
    </Link>
  );
}

/** Buttons in a row. `equal` gives them the same width, so that none is nudged. */
export function Buttons({ equal, children }: { equal?: boolean; children: ReactNode }) {
  return <div className={equal ? "buttons equal" : "buttons"}>{children}</div>;
}
