import { defineConfig } from "vitest/config";

const NEEDS = ["**/*.ledger.test.ts", "**/*.lake.test.ts", "**/*.e2e.test.ts"];
const LEDGER_SETUP = ["src/testing/global-setup.ts"];

/** The suffix of a test file says what must run for it; each suffix is a project. */
export default defineConfig({
  test: {
    pool: "forks",
    projects: [
      {
        test: {
          name: "pure",
          // Seconds on an idle machine; a busy one is no reason to fail.
          testTimeout: 30_000,
          include: [
            "src/**/*.test.ts",
            "tools/**/*.test.ts",
            "web/**/*.test.{ts,tsx}",
            "{bench,e2e}/**/*.test.ts",
          ],
          exclude: ["node_modules/**", ...NEEDS],
        },
      },
      {
        test: {
          name: "ledger",
          include: ["{src,tools,bench}/**/*.ledger.test.ts"],
          globalSetup: LEDGER_SETUP,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "lake",
          include: ["src/**/*.lake.test.ts", "bench/**/*.lake.test.ts"],
          // Each engine takes some 300 MB and all cores it finds.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["{src,web,e2e}/**/*.e2e.test.ts"],
          globalSetup: LEDGER_SETUP,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
