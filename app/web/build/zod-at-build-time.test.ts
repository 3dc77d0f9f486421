import { expect, test } from "vitest";
import { z } from "./zod-at-build-time.ts";

type Chain = ((...inputs: unknown[]) => Chain) & {
  [part in "min" | "brand" | "optional" | "extend" | "array" | "default" | "safeParse"]: Chain;
};
const stub = z as unknown as Record<"object" | "string" | "enum", Chain>;

test("contracts of any shape can be described without zod", () => {
  const shape = stub.object({ id: stub.string().min(1).brand("X").optional() });
  expect(shape.extend({}).array().default([])).toBeTypeOf("function");
});

test("the options of an enumeration are there at run time", () => {
  const mood = stub.enum(["low", "fair"]) as unknown as { options: string[]; enum: Record<string, string> };
  expect(mood.options).toEqual(["low", "fair"]);
  expect(mood.enum.low).toBe("low");
});

test("checking input in the browser is told off instead of passing everything", () => {
  const text = stub.string();
  expect(() => text.safeParse("x")).toThrow("server");
});
