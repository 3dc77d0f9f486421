import type { LucideIcon } from "lucide-react";

/**
 * A thin line icon beside words, never instead of them: hidden from screen readers.
 * `turns` mirrors arrows and the like in right-to-left pages.
 */
export function Icon({ of: Drawn, large, turns }: { of: LucideIcon; large?: boolean; turns?: boolean }) {
  return (
    <Drawn className={`icon${large ? " large" : ""}${turns ? " turns" : ""}`} aria-hidden="true" focusable="false" />
  );
}
