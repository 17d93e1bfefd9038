import { expect, it } from "vitest";
import { day } from "../../src/kernel/index.ts";
import { lastMonths } from "./months.ts";

it("counts every month up to today, the empty ones as none, over the end of a year", () => {
  const months = lastMonths([{ key: "2025-12", count: 3 }], day("2026-02-14"), 4);
  expect(months).toEqual([
    { key: "2025-11", count: 0, from: "2025-11-01", to: "2025-11-30" },
    { key: "2025-12", count: 3, from: "2025-12-01", to: "2025-12-31" },
    { key: "2026-01", count: 0, from: "2026-01-01", to: "2026-01-31" },
    { key: "2026-02", count: 0, from: "2026-02-01", to: "2026-02-28" },
  ]);
});

it("ends February of a leap year on the 29th", () => {
  expect(lastMonths([], day("2028-03-01"), 2)[0]?.to).toBe("2028-02-29");
});
