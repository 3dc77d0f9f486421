import { area, curveMonotoneX, line } from "d3-shape";

/** One day: `value` on the scale of the picture or null when nothing was told; `low`/`high` its range when known. */
export type RibbonDay = {
  readonly label: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
};

type Point = { readonly at: number; readonly value: number; readonly low: number; readonly high: number };

/** Runs of days without a gap; a day alone is a run of one. */
export function runsOf(days: readonly RibbonDay[]): Point[][] {
  const runs: Point[][] = [];
  let open = false;
  days.forEach((day, at) => {
    if (day.value === null) {
      open = false;
      return;
    }
    const point = { at, value: day.value, low: day.low ?? day.value, high: day.high ?? day.value };
    const last = runs.at(-1);
    if (open && last) last.push(point);
    else runs.push([point]);
    open = true;
  });
  return runs;
}

export type RibbonPaths = {
  readonly bands: string[];
  readonly lines: string[];
  readonly gaps: string[];
  readonly dots: { readonly x: number; readonly y: number }[];
};

/**
 * SVG paths for a mood ribbon. Where days are missing, a dashed straight line joins what was told: missing looks
 * missing, never like zero.
 *
 * @param scale lowest and highest possible value
 * @param size width and height in the units of the view box
 * @param margin half the least thickness of the band, in the same units
 */
export function ribbonPaths(
  days: readonly RibbonDay[],
  scale: readonly [number, number],
  size: readonly [number, number],
  margin = 8,
): RibbonPaths {
  const [lowest, highest] = scale;
  const [width, height] = size;
  const x = (at: number) => (days.length < 2 ? width / 2 : (at / (days.length - 1)) * width);
  const y = (value: number) => margin + (1 - (value - lowest) / (highest - lowest || 1)) * (height - 2 * margin);
  const runs = runsOf(days);
  const long = runs.filter((run) => run.length > 1);
  const band = area<Point>()
    .x((p) => x(p.at))
    .y0((p) => y(p.low) + margin)
    .y1((p) => y(p.high) - margin)
    .curve(curveMonotoneX);
  const middle = line<Point>()
    .x((p) => x(p.at))
    .y((p) => y(p.value))
    .curve(curveMonotoneX);
  const gaps: string[] = [];
  runs.forEach((run, index) => {
    const from = run.at(-1);
    const to = runs[index + 1]?.[0];
    if (from && to) gaps.push(`M${x(from.at)} ${y(from.value)}L${x(to.at)} ${y(to.value)}`);
  });
  const dots = runs.filter((run) => run.length === 1).flatMap(([p]) => (p ? [{ x: x(p.at), y: y(p.value) }] : []));
  return { bands: long.map((run) => band(run) ?? ""), lines: long.map((run) => middle(run) ?? ""), gaps, dots };
}
