import { defineConfig } from "vitest/config";

/**
 * Browser tests that measure no time, and are about other people where they share a house: they run beside each other. All others run one
 * after the other, for what they hold to tenths of a second would not be true of a machine that does something else.
 */
const together = [
  "accessible",
  "alert-drill",
  "calm",
  "erase",
  "import",
  "kill",
  "plan-together",
  "safety-plan-kept",
  "set-up",
  "take-out",
  "verify-page",
  "without-software",
].map((name) => `tests/e2e/${name}.test.ts`);

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
          // A machine that is busy with something else is no failure; what must be quick says so itself.
          testTimeout: 20_000,
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
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "e2e-together",
          sequence: { groupOrder: 2 },
          include: together,
          globalSetup: ["tests/e2e/shared-house.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Much of it is waiting: for a minute without an answer, for a house to stand up again.
          maxWorkers: 3,
          // For the screens that axe looks at, each in a page of its own.
          maxConcurrency: 3,
        },
      },
      {
        test: {
          name: "e2e",
          sequence: { groupOrder: 3 },
          include: ["tests/e2e/**/*.test.ts"],
          exclude: together,
          globalSetup: ["tests/e2e/shared-house.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
