import type { ReactNode } from "react";
import type { CalmToolId } from "../../../../content/schema.ts";

/** Our own quiet line drawings, one for each tool. Decorative: words always stand beside them. */
const drawings: Readonly<Record<CalmToolId, ReactNode>> = {
  "look-around": (
    <>
      <path className="faint" d="M16 104h188" />
      <path className="strong" d="M62 24h72v56H62zM98 24v56M62 52h72" />
      <circle cx="116" cy="40" r="7" />
      <path className="faint" d="M62 72c12-9 22-9 36-2 12-8 24-8 36-1" />
      <path d="M54 88h88" />
      <path className="strong" d="M160 104V34h32v70M185 70v4" />
      <path className="faint" d="M34 104c-6-10-6-20 0-30 6 10 6 20 0 30zM34 104V82M24 104h20" />
    </>
  ),
  "five-senses": (
    <>
      <path className="strong" d="M20 92c2-18 12-27 25-27s22 9 24 27z" />
      <path className="strong" d="M80 92c1-14 8-21 18-21s17 7 18 21z" />
      <path d="M128 92c1-11 6-16 13-16s12 5 13 16z" />
      <path d="M164 92c1-7 4-11 9-11s8 4 9 11z" />
      <path className="faint" d="M190 92c0-5 2-7 5-7s5 2 5 7z" />
      <path className="faint" d="M12 104c12-6 24-6 36 0s24 6 36 0 24-6 36 0 24 6 36 0 24-6 36 0" />
      <path className="faint" d="M34 76c4-3 8-4 13-3M92 79c3-2 6-2 9-1" />
    </>
  ),
  "longer-exhale": (
    <>
      <path className="strong" d="M18 58h104c15 0 24-8 24-19s-8-17-17-17-15 6-15 14" />
      <path className="strong" d="M18 72h152c14 0 24 8 24 18s-8 16-16 16-14-5-14-12" />
      <path d="M18 86h86c10 0 16 5 16 12s-5 11-11 11" />
      <path className="faint" d="M18 44h52M150 58h36" />
    </>
  ),
  "feet-on-floor": (
    <>
      <path
        className="strong"
        d="M92 22c9 0 13 9 12 22-1 10-3 16-2 25 1 12-3 21-12 21s-14-8-14-20c0-11 2-16 1-27-1-12 5-21 15-21z"
      />
      <path
        className="strong"
        d="M128 22c-9 0-13 9-12 22 1 10 3 16 2 25-1 12 3 21 12 21s14-8 14-20c0-11-2-16-1-27 1-12-5-21-15-21z"
      />
      <path className="faint" d="M80 62c7 4 14 4 22 1M140 62c-7 4-14 4-22 1" />
      <path d="M14 104h192" />
      <path className="faint" d="M34 104v10M74 104v10M110 104v10M146 104v10M186 104v10" />
    </>
  ),
  "cold-water": (
    <>
      <path className="strong" d="M44 30h58c16 0 24 8 24 22v6h-20v-4c0-4-2-6-6-6H44z" />
      <path className="strong" d="M70 30V18M56 16h28M36 24v30" />
      <path d="M116 68c0 6-3 8-3 12a3.500 3.500 0 0 0 7 0c0-4-4-6-4-12z" />
      <path className="faint" d="M111 94h10" />
      <path d="M50 102c10-6 20-6 30 0s20 6 30 0 20-6 30 0 20 6 30 0" />
      <path className="faint" d="M66 113c9-5 17-5 26 0s17 5 26 0 17-5 26 0" />
    </>
  ),
  "hold-something": (
    <>
      <path className="strong" d="M82 50c2-16 14-25 31-24 16 1 27 11 26 26-1 13-12 20-29 20-18 0-29-8-28-22z" />
      <path className="faint" d="M96 42c5-6 12-8 19-7" />
      <path
        className="strong"
        d="M44 66c-6-6-2-13 6-10l24 13c8 12 20 17 37 17s29-6 36-17l22-14c8-4 13 3 7 10l-27 28c-7 8-16 11-28 11H96c-11 0-19-3-26-10z"
      />
      <path className="faint" d="M20 104h20M180 104h20" />
    </>
  ),
};

export function ToolDrawing({ of }: { of: CalmToolId }) {
  return (
    <svg className="drawing" viewBox="0 0 220 120" aria-hidden="true">
      {drawings[of]}
    </svg>
  );
}
