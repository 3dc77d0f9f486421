import type { ReactNode } from "react";

/** A heading and what stands under it. */
export function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** One line of `dl.facts`. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
