import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalLine, type LedgerLine, leafHashOfLine } from "./line.ts";
import { leafHash } from "./tree.ts";

const text = (line: LedgerLine): string => Buffer.from(canonicalLine(line)).toString();
const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }),
);
const line = fc.dictionary(fc.string(), value);

test("a line is written with sorted keys, no spaces and a version", () => {
  const given = { subject: "p1", at: 17, compartments: ["journal", "chat"], why: null, isOwn: true };
  expect(text(given)).toBe(
    'mooring-ledger-line/v1\n{"at":17,"compartments":["journal","chat"],"isOwn":true,"subject":"p1","why":null}',
  );
});

test("the order of keys does not matter, and JSON reads back what was written", () => {
  fc.assert(
    fc.property(line, (given) => {
      const turned = Object.fromEntries(Object.entries(given).reverse());
      expect(text(turned)).toBe(text(given));
      expect(JSON.parse(text(given).slice(23))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
  );
});

test("two lines have the same bytes only when they are the same line", () => {
  fc.assert(
    fc.property(line, line, (a, b) => {
      const sorted = (given: LedgerLine) => JSON.stringify(Object.entries(given).sort(([x], [y]) => (x < y ? -1 : 1)));
      expect(text(a) === text(b)).toBe(sorted(a) === sorted(b));
    }),
  );
  expect(text({ a: "1" })).not.toBe(text({ a: 1 }));
  expect(text({ a: ["x,y"] })).not.toBe(text({ a: ["x", "y"] }));
  expect(text({ a: null })).not.toBe(text({}));
});

test("text is not normalised", () => {
  expect(text({ a: "e\u0301" })).not.toBe(text({ a: "\u00e9" }));
});

test("anything that has no one form is refused", () => {
  for (const bad of [
    undefined,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    {},
    [1],
    [["a"]],
    1n,
    () => 1,
    new Date(0),
  ])
    expect(() => canonicalLine({ a: bad } as unknown as LedgerLine)).toThrow(TypeError);
  expect(text({ a: -0 })).toBe(text({ a: 0 }));
});

test("the leaf of a line is the hash of its bytes, whatever lines came before it and however long it is", () => {
  const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
  const any = fc.oneof(
    line,
    fc.integer({ min: 5_300, max: 5_600 }).map((length) => ({ a: "\u20ac".repeat(length) })),
    fc.constant({ a: "\ud800" }),
  );
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (lines) => {
      for (const given of lines) expect(leafHashOfLine(sha256, given)).toEqual(leafHash(sha256, canonicalLine(given)));
    }),
  );
});
