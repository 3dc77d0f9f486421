import { expect, test } from "vitest";
import { semanticWeights } from "../weights/crisis-semantic.ts";
import { nearness, readKernel, squaresOf } from "./kernel.ts";
import { LEVEL_HEADS } from "./line-model.ts";
import { meanOf, openSemanticModel } from "./semantic.ts";

const centres = Int8Array.from([100, 0, 0, 50]);
const space = { dimensions: 2, gamma: 0.5, centres, step: 0.01, squares: squaresOf(centres, 2, 0.01) };

test("a vector at a centre is as near as can be, and nearness falls as exp(-gamma d²)", () => {
  const [first = 0, second = 0] = nearness(space, [1, 0]);
  expect(first).toBeCloseTo(1, 12);
  expect(second).toBeCloseTo(Math.exp(-0.5 * (1 + 0.25)), 12);
});

test("a head adds its weights by nearness, and its intercept", () => {
  const [value = 0] = readKernel({ ...space, weights: [Float64Array.from([2, 4, -1])] }, [1, 0]);
  expect(value).toBeCloseTo(2 + 4 * Math.exp(-0.625) - 1, 12);
});

test("a page is the mean of its sentences, without the whole that stands first", () => {
  expect([...meanOf([[9, 9]], 2)]).toEqual([9, 9]);
  expect([
    ...meanOf(
      [
        [9, 9],
        [1, 0],
        [0, 3],
      ],
      2,
    ),
  ]).toEqual([0.5, 1.5]);
});

test("the weights that ship read a text, and refuse what is not theirs", () => {
  const model = openSemanticModel(semanticWeights);
  const read = model.read([new Float32Array(semanticWeights.dimensions).fill(0.04)]);
  for (const values of [read.whole, read.highest, read.page]) {
    expect(values).toHaveLength(LEVEL_HEADS);
    expect(Array.from(values).every(Number.isFinite)).toBe(true);
  }
  expect(() => model.read([[1, 2, 3]])).toThrow(RangeError);
  const { lines } = semanticWeights;
  expect(() =>
    openSemanticModel({ ...semanticWeights, lines: { ...lines, packed: lines.packed.slice(0, -8) } }),
  ).toThrow(RangeError);
});

test("Spanish is given to the encoder in English", () => {
  const { partsOf } = openSemanticModel(semanticWeights);
  expect(partsOf("me duele la cabeza y no tengo agua")[0]).toMatch(/\bhead\b.*\bwater\b/);
  expect(partsOf("my head hurts and I have no water")).toEqual(["my head hurts and I have no water"]);
});
