import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { enqueue } from "../base/index.ts";
import { testLedger } from "../testing/index.ts";
import { startWorker } from "./index.ts";

const ledger = testLedger();

it("runs jobs and sweeps, survives their failures, says so, and stops", async () => {
  const done: unknown[] = [];
  const lines: string[] = [];
  let sweeps = 0;
  const worker = await startWorker({
    ledger: ledger(),
    handlers: { "test.job": async (payload) => void done.push(payload) },
    periodic: [
      {
        name: "good",
        everySeconds: 0.01,
        run: async () => {
          sweeps += 1;
        },
      },
      {
        name: "bad",
        everySeconds: 0.01,
        run: async () => {
          throw new Error("no");
        },
      },
    ],
    log: (level, message) => void lines.push(`${level} ${message}`),
  });
  await enqueue(ledger().db, "test.job", { n: 1 });
  for (let n = 0; n < 200 && (done.length === 0 || worker.state().failing.length === 0); n += 1)
    await sleep(25);
  expect(done).toEqual([{ n: 1 }]);
  expect(worker.state()).toEqual({ running: true, failing: ["bad"] });
  expect(lines.some((line) => line.includes("bad failed (5 in a row): no"))).toBe(true);
  await worker.stop();
  const before = sweeps;
  await sleep(50);
  expect(before).toBeGreaterThan(2);
  expect(sweeps).toBe(before);
  expect(worker.state().running).toBe(false);
});
