import { expect, test } from "vitest";
import { replacing } from "./router.ts";

test("every step inside the app replaces the history entry, even when a caller asks for a new one", () => {
  const steps: unknown[] = [];
  const go = replacing((to, options) => steps.push([to, options]));
  go("/me/journal");
  go("/me/help", { replace: false, state: { from: "home" } });
  expect(steps).toEqual([
    ["/me/journal", { replace: true }],
    ["/me/help", { replace: true, state: { from: "home" } }],
  ]);
});
