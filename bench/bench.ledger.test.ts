import { expect, it } from "vitest";
import { road } from "./road/index.ts";
import { scale } from "./scale/index.ts";
import { sweep } from "./scale/sweep.ts";

const quick = { small: true, say: () => {} };

it("drives a case to its publication and replays its statements", async () => {
  const rows = await road(quick);
  expect(rows).toHaveLength(4);
  for (const { result } of rows) expect(Number(result.replaceAll(",", ""))).toBeGreaterThan(0);
}, 120_000);

it("measures fold, queue, list and sweep on a multiplied ledger", async () => {
  const rows = [...(await scale(quick)), ...(await sweep(quick))];
  expect(rows.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      "fold: µs per event",
      "queue.mine, an officer: ms",
      "sweep, each matter due: ms",
      "sweep, nothing due: ms",
    ]),
  );
  for (const { result } of rows) expect(result).toMatch(/^(n\^-?)?\d/);
}, 120_000);
