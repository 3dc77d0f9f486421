import type { ComponentProps, ReactNode } from "react";

/** A sheet of paper. With `roomy` it has its own margins; otherwise put `Item`s with hairlines on it. */
export function Sheet({ roomy = true, className, ...rest }: ComponentProps<"section"> & { roomy?: boolean }) {
  return <section {...rest} className={["sheet", roomy ? "roomy stack" : "", className].filter(Boolean).join(" ")} />;
}

/** One thing on a sheet, with a hairline above. `now` is for danger. */
export function Item({ now, children }: { now?: boolean; children: ReactNode }) {
  return <div className={now ? "item now" : "item"}>{children}</div>;
}

/** A few words in a soft pill. `ai` marks what software noticed; `now` danger. */
export function Tag({ kind, children }: { kind?: "ai" | "now"; children: ReactNode }) {
  return <span className={kind ? `tag ${kind}` : "tag"}>{children}</span>;
}
