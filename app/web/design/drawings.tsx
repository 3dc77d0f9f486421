import type { ReactNode } from "react";

/** Our own quiet line drawings, for empty screens and calm-down tools. Decorative: words always stand beside them. */
export function Boat() {
  return (
    <svg className="drawing" viewBox="0 0 220 120" aria-hidden="true">
      <path className="strong" d="M70 78h80c-4 14-14 20-40 20s-36-6-40-20z" />
      <path className="strong" d="M108 78V22M108 26c20 10 30 26 32 44h-32M100 34c-12 10-20 22-22 36h22" />
      <path d="M18 104c12-7 22-7 34 0s22 7 34 0 22-7 34 0 22 7 34 0 22-7 34 0" />
      <path className="faint" d="M40 114c10-5 18-5 28 0s18 5 28 0 18-5 28 0 18 5 28 0" />
      <path className="faint" d="M164 30c4-5 8-5 12 0 4-5 8-5 12 0" />
    </svg>
  );
}

export function Harbour() {
  return (
    <svg className="drawing" viewBox="0 0 220 120" aria-hidden="true">
      <path className="faint" d="M10 66c24-22 50-30 78-18 18-14 50-18 76-2 18-6 34-2 46 10" />
      <path className="strong" d="M150 96V46l10-14 10 14v50M146 96h28M152 60h16M152 76h16" />
      <path className="strong" d="M36 88h46c-3 9-9 12-23 12s-20-3-23-12zM58 88V58l16 22H58" />
      <path d="M10 106c10-6 18-6 28 0s18 6 28 0 18-6 28 0 18 6 28 0 18-6 28 0 18 6 28 0 18-6 28 0" />
      <path className="faint" d="M182 40l14-6M182 48h16M138 40l-14-6M138 48h-16" />
    </svg>
  );
}

export function Tide() {
  return (
    <svg className="drawing" viewBox="0 0 220 120" aria-hidden="true">
      <circle className="strong" cx="150" cy="40" r="18" />
      <path className="faint" d="M14 62c16-9 30-9 46 0s30 9 46 0 30-9 46 0 30 9 46 0" />
      <path d="M14 80c16-9 30-9 46 0s30 9 46 0 30-9 46 0 30 9 46 0" />
      <path className="strong" d="M14 98c16-9 30-9 46 0s30 9 46 0 30-9 46 0 30 9 46 0" />
    </svg>
  );
}

/** An empty screen that teaches the first step. */
export function EmptyState(props: { drawing: ReactNode; title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      {props.drawing}
      <h2>{props.title}</h2>
      {props.children && <p className="soft">{props.children}</p>}
      {props.action}
    </div>
  );
}
