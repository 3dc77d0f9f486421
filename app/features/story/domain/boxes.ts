/** A box over a picture; all as shares of its width and height, 0 to 1. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const least = 0.04;

/** The box between two points, not too small to see, within the picture. */
export function boxAt(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return clampBox({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });
}

export function clampBox({ x, y, width, height }: Box): Box {
  const wide = Math.min(1, Math.max(least, width));
  const tall = Math.min(1, Math.max(least, height));
  return {
    x: Math.min(1 - wide, Math.max(0, x)),
    y: Math.min(1 - tall, Math.max(0, y)),
    width: wide,
    height: tall,
  };
}
