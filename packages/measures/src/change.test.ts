import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { change, differenceError, reliableDifference, retestOf, thresholdOf } from "./change.ts";
import { invented } from "./forms.test-bed.ts";
import { readInstrument } from "./instrument.ts";
import { score } from "./score.ts";
import type { Instrument } from "./types.ts";

type Tree = { [key: string]: unknown };

function instrumentWith(scale: Tree, of: Tree = {}): Instrument {
  const { form, sidecar } = invented();
  Object.assign((sidecar.scales as Tree[])[0] ?? {}, scale);
  Object.assign(sidecar, of);
  const { value, complaints } = readInstrument(form, { ...sidecar });
  if (!value) throw new Error(JSON.stringify(complaints));
  return value;
}

const all = (value: number, linkIds = ["a", "b", "c", "d", "e"]) => new Map(linkIds.map((linkId) => [linkId, value]));
/** Five questions of 0 to 2, as many points as asked for. */
const points = (sum: number) =>
  new Map(["a", "b", "c", "d", "e"].map((linkId, at) => [linkId, Math.max(0, Math.min(2, sum - 2 * at))]));
const rule = (sd: number, kind: "retest" | "internal", r: number) => ({
  method: "reliable-change-index",
  sd,
  reliability: { kind, r, source: "a paper" },
  population: "adults",
  source: "Jacobson and Truax 1991",
});

describe("published figures, without any file", () => {
  test("Jacobson and Truax 1991: 47.5 to 32.5 with SD 7.5 and r .80 is 3.16 standard errors", () => {
    const error = differenceError(7.5, 0.8);
    expect(7.5 * Math.sqrt(1 - 0.8)).toBeCloseTo(3.35, 2);
    expect(error).toBeCloseTo(4.74, 2);
    expect((47.5 - 32.5) / error).toBeCloseTo(3.16, 2);
  });

  test.each([
    ["PHQ-9, alpha .89: the NHS figure of 6", 5.5, 0.89, 5.06],
    ["PHQ-9, retest .84", 5.5, 0.84, 6.1],
    ["GAD-7, alpha .92: the NHS figure of 4", 4.5, 0.92, 3.53],
    ["GAD-7, retest .83", 4.5, 0.83, 5.14],
    ["PHQ-9, retest .783 of 403 adults", 5.96, 0.783, 7.7],
    ["GAD-7, retest .753 of 403 adults", 4.96, 0.753, 6.83],
    ["CBI personal, alpha .87", 16.5, 0.87, 16.5],
    ["CBI work, alpha .87", 17.7, 0.87, 17.7],
    ["CBI client, alpha .85", 17.6, 0.85, 18.9],
    ["ProQOL satisfaction on T-scores, alpha .88", 10, 0.88, 9.6],
    ["ProQOL burnout on T-scores, alpha .75", 10, 0.75, 13.9],
    ["ProQOL secondary stress on T-scores, alpha .81", 10, 0.81, 12.1],
    ["STSS, alpha .93", 10.76, 0.93, 7.9],
  ])("%s", (_, sd, r, threshold) => {
    expect(reliableDifference(sd, r)).toBeCloseTo(threshold, 1);
  });
});

// Other people's data stay outside this repository; where they lie beside it, the figures are worked out from them.
const top = path.resolve(import.meta.dirname, "../../..");
const retestFolder = ["../shared/data", "../../shared/data"]
  .map((at) => path.join(top, at, "evaluate/questionnaires/phq9-gad7-retest"))
  .find((at) => existsSync(at));

describe.skipIf(!retestFolder)("403 adults asked twice", () => {
  const rowsOf = (file: string) => {
    const [head = "", ...lines] = readFileSync(path.join(retestFolder ?? "", file), "utf8")
      .trim()
      .split("\n");
    const names = head.replaceAll('"', "").split(",");
    return lines.map((line) => new Map(line.split(",").map((value, at) => [names[at] ?? "", Number(value)])));
  };
  const sumOf = (row: Map<string, number>, prefix: string, count: number) =>
    Array.from({ length: count }, (_, at) => row.get(`${prefix}${at + 1}`) ?? Number.NaN).reduce(
      (sum, each) => sum + each,
      0,
    );

  test.each([
    ["PHQ", 9, 5.96, 0.783, 7.7],
    ["GAD", 7, 4.96, 0.753, 6.8],
  ])(
    "%s-%i: spread, retest correlation and threshold are what the sidecar carries",
    (prefix, count, sd, r, threshold) => {
      const [first, second] = [rowsOf("t1.csv"), rowsOf("t2.csv")];
      const retest = retestOf(
        first.map((row, at): [number, number] => [
          sumOf(row, prefix, count),
          sumOf(second[at] ?? new Map(), prefix, count),
        ]),
      );
      expect(retest.n).toBe(403);
      expect(retest.sd).toBeCloseTo(sd, 2);
      expect(retest.r).toBeCloseTo(r, 3);
      expect(reliableDifference(retest.sd, retest.r)).toBeCloseTo(threshold, 1);
    },
  );
});

describe("a change of one person", () => {
  const indexed = instrumentWith({
    change: [rule(2, "retest", 0.8), rule(1, "internal", 0.9)],
    well: { upTo: 4, mustCross: true, source: "a paper" },
  });
  const from = (first: number, last: number, of = indexed) =>
    change(of, score(of, points(first)), score(of, points(last)));

  test("says which reliability it used, of whom, and from where", () => {
    expect(from(9, 2)).toMatchObject({
      method: "reliable-change-index",
      reliability: { kind: "retest", r: 0.8, source: "a paper" },
      population: "adults",
      source: "Jacobson and Truax 1991",
      why: null,
    });
    expect(from(9, 2).threshold).toBeCloseTo(1.96 * 2 * Math.sqrt(0.4), 9);
  });

  test("has to be greater than the threshold: 2.48 here", () => {
    expect(from(6, 4)).toMatchObject({ difference: -2, reliable: "no", clinicallySignificant: false });
    expect(from(6, 3)).toMatchObject({ difference: -3, reliable: "better", clinicallySignificant: true });
    expect(from(3, 6)).toMatchObject({ difference: 3, reliable: "worse", clinicallySignificant: false });
  });

  test("is clinically significant only when the line was crossed", () => {
    expect(from(10, 6)).toMatchObject({ reliable: "better", clinicallySignificant: false });
    expect(from(4, 1)).toMatchObject({ reliable: "better", clinicallySignificant: false });
  });

  test("by published points has to reach them", () => {
    const fixed = instrumentWith({ change: [{ method: "published-points", points: 3, population: "p", source: "s" }] });
    expect(from(6, 4, fixed)).toMatchObject({
      reliable: "no",
      method: "published-points",
      reliability: null,
      threshold: 3,
    });
    expect(from(6, 3, fixed)).toMatchObject({ reliable: "better", clinicallySignificant: null });
    expect(thresholdOf(fixed.scales[0]?.change[0] ?? (null as never))).toBe(3);
  });

  test("turns round where high is well", () => {
    const turned = instrumentWith({ higherIs: "better", change: [rule(2, "retest", 0.8)] });
    expect(from(3, 6, turned).reliable).toBe("better");
    expect(from(6, 3, turned).reliable).toBe("worse");
  });

  test("is unknown, never worse, when somebody passed over too much", () => {
    const before = score(indexed, all(0));
    const after = score(indexed, new Map([["a", 2]]));
    expect(change(indexed, before, after)).toMatchObject({ reliable: "unknown", difference: null, why: "not-scored" });
  });

  test("is unknown between other forms, other versions, and where nobody has published how sure it is", () => {
    const plain = instrumentWith({});
    const [before, after] = [score(plain, all(2)), score(plain, all(0))];
    expect(change(plain, before, after)).toMatchObject({ reliable: "unknown", difference: -10, why: "no-parameters" });
    expect(change(plain, { ...before, instrument: "other" }, after).why).toBe("other-instrument");
    expect(change(plain, { ...before, version: "0" }, after).why).toBe("other-version");
    expect(change(plain, before, after, "no-such-scale").why).toBe("not-scored");
  });
});
