import { CircleAlert, CircleCheck, Info, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

const icons = { plain: Info, good: CircleCheck, now: CircleAlert } as const;

/** A calm word to the person. `now` only for danger; `live` when it appears by itself and should be read out. */
export function Notice(props: {
  kind?: "plain" | "good" | "now";
  icon?: LucideIcon;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const kind = props.kind ?? "plain";
  return (
    <div className={`notice ${kind}`} role={props.live ? "status" : undefined}>
      <Icon of={props.icon ?? icons[kind]} />
      <div>
        {props.title && <b>{props.title}</b>}
        {props.children}
      </div>
    </div>
  );
}
