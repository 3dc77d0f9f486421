import type { ReactNode } from "react";
import type { CalmToolId } from "../../../../content/schema-calm.ts";
import { drawingsOfHere } from "./drawings-here.tsx";
import { drawingsOfWithin } from "./drawings-within.tsx";

/** Our own quiet line drawings, one for each tool. Decorative: words always stand beside them. */
const drawings: Readonly<Record<CalmToolId, ReactNode>> = { ...drawingsOfHere, ...drawingsOfWithin };

export function ToolDrawing({ of }: { of: CalmToolId }) {
  return (
    <svg className="drawing" viewBox="0 0 220 120" aria-hidden="true">
      {drawings[of]}
    </svg>
  );
}
