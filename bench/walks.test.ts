import { expect, test } from "vitest";
import { walks } from "./walks.ts";

test("walks every procedure and says how far it came", async () => {
  const rows = await walks({ small: true, say: () => {} });
  expect(rows.map(({ what }) => what)).toContain("penalty.ordinary: random walks");
  for (const { result, scale } of rows) {
    expect(Number(result.replaceAll(",", ""))).toBeGreaterThanOrEqual(20);
    expect(scale).toMatch(/^[\d,.]+ acts$/);
  }
}, 60_000);
