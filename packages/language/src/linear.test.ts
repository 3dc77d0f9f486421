import { describe, expect, it } from "vitest";
import { decodeBase64 } from "./base64.ts";
import { logistic, unpackHeads } from "./linear.ts";

describe("decodeBase64", () => {
  it("reads what Node writes, at every length", () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 0xff);
      expect(decodeBase64(Buffer.from(bytes).toString("base64"))).toEqual(bytes);
    }
  });

  it("refuses anything else", () => {
    expect(() => decodeBase64("AA*A")).toThrow(RangeError);
    expect(() => decodeBase64("AAé=")).toThrow(RangeError);
  });
});

describe("unpackHeads", () => {
  it("reads steps, intercepts, dense and hashed weights from their places", () => {
    const bytes = Buffer.alloc(2 * 12 + 4 + 32);
    for (const [at, value] of [0.5, -1, 2, 0, 3, 4].entries()) bytes.writeFloatLE(value, at * 4);
    for (const [at, value] of [1, -2, 3, -4].entries()) bytes.writeInt8(value, 24 + at);
    const [first, second] = unpackHeads(bytes.toString("base64"), { bits: 2, denseColumns: 1, heads: [true, false] });
    expect(first).toEqual({
      step: 0.5,
      intercept: -1,
      dense: Float64Array.of(2),
      hashed: Int8Array.of(1, -2, 3, -4),
    });
    expect(second).toEqual({ step: 0, intercept: 3, dense: Float64Array.of(4), hashed: new Int8Array(0) });
  });

  it("refuses weights of another length", () => {
    expect(() => unpackHeads("AAAA", { bits: 2, denseColumns: 1, heads: [true] })).toThrow(RangeError);
  });
});

describe("logistic", () => {
  it("does not overflow", () => {
    expect([logistic(-1e6), logistic(0), logistic(1e6)]).toEqual([0, 0.5, 1]);
  });
});
