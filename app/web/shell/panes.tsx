import type { ReactNode } from "react";

/** What in the middle, why at the side. On narrow screens the side follows below. */
export function Panes({ children, why, whyLabel }: { children: ReactNode; why?: ReactNode; whyLabel: string }) {
  return (
    <div className={why ? "panes two" : "panes"}>
      <div className="page stack wide">{children}</div>
      {why && (
        <aside className="why stack" aria-label={whyLabel}>
          {why}
        </aside>
      )}
    </div>
  );
}
