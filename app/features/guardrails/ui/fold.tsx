import { type ReactNode, useState } from "react";

/** A part of a long page: open on a wide screen; on a phone its title and one sentence, and the rest one press away. */
export function Fold(props: { id: string; title: string; lead: string; open?: boolean; children: ReactNode }) {
  const [isWide] = useState(() => matchMedia("(min-width: 861px)").matches);
  return (
    <details className="guard-fold" open={isWide || props.open === true} aria-labelledby={props.id}>
      <summary>
        <h2 id={props.id}>{props.title}</h2>
        <span className="soft">{props.lead}</span>
      </summary>
      <div className="stack">{props.children}</div>
    </details>
  );
}
