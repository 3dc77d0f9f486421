import { describe, expect, test } from "vitest";
import { screens as me } from "./features.me.ts";
import { screens as work } from "./features.work.ts";

describe("the lists of screens", () => {
  test("a person's screens live under /me and /start and staff's under /work and /agency, so neither loads the other's code", () => {
    for (const { path } of me) expect(path).toMatch(/^\/(me\/|start(\/|$))/);
    for (const { path } of work) expect(path).toMatch(/^\/(work|agency|set-up)(\/|$)/);
  });

  test("no two screens share an address", () => {
    for (const list of [me, work]) {
      const shapes = list.map(({ path }) => path.replace(/:\w+/g, ":x"));
      expect(new Set(shapes).size).toBe(shapes.length);
    }
  });

  test("an address with a parameter comes after the fixed ones it would swallow", () => {
    for (const list of [me, work]) {
      list.forEach((screen, at) => {
        if (!screen.path.includes(":")) return;
        const pattern = new RegExp(`^${screen.path.replace(/:\w+/g, "[^/]+")}$`);
        for (const later of list.slice(at + 1)) {
          if (!later.path.includes(":"))
            expect(later.path, `${later.path} is hidden by ${screen.path}`).not.toMatch(pattern);
        }
      });
    }
  });

  test("help needs no sign-in", () => {
    expect(me.find(({ path }) => path === "/me/help")?.needs).toBe("nobody");
  });

  test("what is offered in a menu or on a tile can be opened without a parameter", () => {
    for (const { path, nav } of [...me, ...work]) if (nav) expect(path).not.toContain(":");
  });
});
