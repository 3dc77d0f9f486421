import { defineConfig } from "vitest/config";

/** Three kinds of test: `pure` (milliseconds), `app` (a real PostgreSQL), `e2e` (a real browser against the real server). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          sequence: { groupOrder: 0 },
          // No clock, no I/O, nothing shared: the files need no world of their own each, which costs more than they do.
          isolate: false,
          pool: "threads",
          maxWorkers: 2,
          include: [
            "packages/**/*.test.ts",
            "app/kernel/**/*.test.ts",
            "app/features/**/domain*.test.ts",
            "app/web/**/*.test.ts",
            "content/**/*.test.ts",
            "tests/*.test.ts",
          ],
        },
      },
      {
        test: {
          name: "app",
          sequence: { groupOrder: 1 },
          include: [
            "app/server/**/*.test.ts",
            "app/db/**/*.test.ts",
            "app/demo/**/*.test.ts",
            "app/features/**/{service,store,server,analyser}*.test.ts",
            "tests/app/**/*.test.ts",
          ],
          globalSetup: ["tests/app/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "e2e",
          sequence: { groupOrder: 2 },
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/shared-house.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          fileParallelism: false,
          // For the screens that axe looks at, each in a page of its own.
          maxConcurrency: 3,
        },
      },
    ],
  },
});
