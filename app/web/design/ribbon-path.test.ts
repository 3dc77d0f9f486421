import { describe, expect, test } from "vitest";
import { ribbonPaths, runsOf } from "./ribbon-path.ts";

const days = (...values: (number | null)[]) => values.map((value, at) => ({ label: `day ${at}`, value }));

describe("the mood ribbon", () => {
  test("missing days break the line and are joined by a dash, never drawn as zero", () => {
    const { lines, gaps } = ribbonPaths(days(3, 4, null, null, 4, 3), [1, 5], [600, 84]);
    expect(lines).toHaveLength(2);
    expect(gaps).toHaveLength(1);
    const lowest = 84 - 8;
    for (const y of (gaps[0] ?? "").match(/ [\d.]+/g) ?? []) expect(Number(y)).toBeLessThan(lowest);
  });

  test("nothing told at either end stays empty", () => {
    expect(ribbonPaths(days(null, null, 3, 4, null), [1, 5], [600, 84]).gaps).toEqual([]);
  });

  test("a day alone is a dot", () => {
    const { dots, lines } = ribbonPaths(days(null, 5, null), [1, 5], [600, 84]);
    expect(lines).toEqual([]);
    expect(dots).toEqual([{ x: 300, y: 8 }]);
  });

  test("no days at all draw nothing", () => {
    expect(ribbonPaths([], [1, 5], [600, 84])).toEqual({ bands: [], lines: [], gaps: [], dots: [] });
  });

  test("runs end where nothing was told", () => {
    expect(runsOf(days(1, 2, null, 3)).map((run) => run.length)).toEqual([2, 1]);
  });
});
