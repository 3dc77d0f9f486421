import { expect, test } from "vitest";
import { nextBatch } from "./domain/batch.ts";

const change = (id: string, bytes = 10) => ({ id, update: new Uint8Array(bytes) });

test("a batch whose answer was lost counts once when it is sent again, and is another one when more was written meanwhile", () => {
  const first = nextBatch([change("a"), change("b")], 1000);
  expect(nextBatch([change("a"), change("b")], 1000).id).toBe(first.id);
  expect(nextBatch([change("a"), change("b"), change("c")], 1000).id).not.toBe(first.id);
});

test("a batch holds what fits, oldest first, and one change however large", () => {
  const sizes = (unsent: ReturnType<typeof change>[]) => nextBatch(unsent, 100).updates.map(({ length }) => length);
  expect(sizes([change("a", 60), change("b", 30), change("c", 30)])).toEqual([60, 30]);
  expect(sizes([change("a", 500), change("b", 1)])).toEqual([500]);
  expect(() => nextBatch([], 100)).toThrow(RangeError);
});
