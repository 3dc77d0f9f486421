import { describe, expect, test } from "vitest";
import { asNeutralPage, threeWithin } from "./leave.ts";

describe("three presses", () => {
  test("leave on the third within the time, not before", () => {
    const pressed = threeWithin(1000);
    expect([pressed(0), pressed(400), pressed(800)]).toEqual([false, false, true]);
  });

  test("slow presses never leave", () => {
    const pressed = threeWithin(1000);
    expect([0, 600, 1200, 1800, 2400].map(pressed)).toEqual([false, false, false, false, false]);
  });

  test("start again after leaving", () => {
    const pressed = threeWithin(1000);
    expect([0, 10, 20, 30, 40, 50].map(pressed)).toEqual([false, false, true, false, false, true]);
  });
});

describe("the neutral page", () => {
  test("takes addresses as people type them", () => {
    expect(asNeutralPage(" www.weather.gov ")).toBe("https://www.weather.gov/");
    expect(asNeutralPage("http://example.org/news")).toBe("http://example.org/news");
  });

  test("is never code or a file", () => {
    for (const bad of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "not a page"]) {
      expect(asNeutralPage(bad), bad).toBeNull();
    }
  });
});
