import { describe, expect, it } from "vitest";
import { testLedger } from "../../testing/index.ts";
import { inTransaction } from "../ledger/transaction.ts";
import { drainJobs, enqueue, runJobs } from "./jobs.ts";

const ledger = testLedger();

describe("a job", () => {
  it("runs after the transaction that enqueued it, as the app role, and not when that is rolled back", async () => {
    const seen: unknown[] = [];
    await inTransaction(ledger().db, {}, (trx) => enqueue(trx, "note", { id: 1, 名: "秤" }));
    const cut = inTransaction(ledger().db, {}, async (trx) => {
      await enqueue(trx, "note", { id: 2 });
      throw new Error("cut off");
    });
    await expect(cut).rejects.toThrow("cut off");
    await drainJobs(ledger(), { note: async (payload) => void seen.push(payload) });
    expect(seen).toEqual([{ id: 1, 名: "秤" }]);
  });

  it("of the same key waits once, with the last payload", async () => {
    const seen: unknown[] = [];
    for (const id of [1, 2, 3]) await enqueue(ledger().db, "sweep", { id }, { key: "sweep" });
    await drainJobs(ledger(), { sweep: async (payload) => void seen.push(payload) });
    expect(seen).toEqual([{ id: 3 }]);
  });

  it("that fails is kept for another attempt with its error", async () => {
    await enqueue(ledger().db, "fragile", {}, { attempts: 2 });
    const said: string[] = [];
    const handlers = { fragile: async () => Promise.reject(new Error("no paper")) };
    await drainJobs(ledger(), handlers, { log: (level, message) => said.push(`${level} ${message}`) });
    const { rows } = await ledger().direct.query(
      "select attempts, last_error from graphile_worker.jobs where task_identifier = 'fragile'",
    );
    expect(rows).toEqual([{ attempts: 1, last_error: "no paper" }]);
    expect(said.some((line) => line.startsWith("error") && line.includes("no paper"))).toBe(true);
  });

  it("that a killed process holds is taken up by the next runner, its queue with it; what a living one holds is not", async () => {
    const held = async () => {
      await enqueue(ledger().db, "arrival", {}, { queue: "arrival" });
      for (const table of ["_private_jobs", "_private_job_queues"])
        await ledger().direct.query(
          `update graphile_worker.${table} set locked_by = 'worker-killed', locked_at = now()`,
        );
    };
    const locked = async () => {
      const { rows } = await ledger().direct.query(
        "select locked_by from graphile_worker.jobs where task_identifier = 'arrival'",
      );
      return rows;
    };
    await held();
    const ran = Promise.withResolvers<void>();
    const first = await runJobs(ledger(), { arrival: async () => ran.resolve() });
    await ran.promise;
    await first.stop();

    const living = await runJobs(ledger(), { nothing: async () => {} });
    await held();
    const beside = await runJobs(ledger(), { nothing: async () => {} });
    expect(await locked()).toEqual([{ locked_by: "worker-killed" }]);
    await Promise.all([living.stop(), beside.stop()]);
    await ledger().direct.query("delete from graphile_worker._private_jobs");
  });

  it("is picked up at once by a runner, which stops when told", async () => {
    let done: (payload: unknown) => void = () => {};
    const ran = new Promise((resolve) => {
      done = resolve;
    });
    const jobs = await runJobs(ledger(), { greet: async (payload) => done(payload) });
    const before = performance.now();
    await enqueue(ledger().db, "greet", { to: "杭州" });
    expect(await ran).toEqual({ to: "杭州" });
    expect(performance.now() - before).toBeLessThan(900);
    await jobs.stop();
    await jobs.ended;
  });
});
