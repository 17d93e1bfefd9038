import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testLedger } from "../../testing/index.ts";
import { ledgerFacts } from "./check.ts";
import { parseInstant, parseInt8 } from "./parsers.ts";
import { inTransaction } from "./transaction.ts";

const ledger = testLedger();

describe("values of the ledger", () => {
  it("are safe integers, UTC instants and days, in arrays too", async () => {
    const { rows } = await ledger()
      .pool.query(`
      set timezone = 'Asia/Kathmandu';
      select 9007199254740991::int8 as whole, array[1, null]::int8[] as wholes,
        timestamptz '2026-02-17 00:00:00.1239+08' as moment, array[timestamptz '2026-02-17 08:00+08'] as moments,
        date '2026-02-17' as day, array[date '2026-02-17'] as days, 1.50::numeric as amount, '{"a":[1]}'::jsonb as json
    `)
      .then((results) => (Array.isArray(results) ? results[1] : results));
    expect(rows[0]).toEqual({
      whole: 9007199254740991,
      wholes: [1, null],
      moment: "2026-02-16T16:00:00.123Z",
      moments: ["2026-02-17T00:00:00.000Z"],
      day: "2026-02-17",
      days: ["2026-02-17"],
      amount: "1.50",
      json: { a: [1] },
    });
  });

  it("that JavaScript cannot hold are refused, not rounded", async () => {
    expect(() => parseInt8("9007199254740993")).toThrow("beyond 2^53");
    expect(() => parseInstant("infinity")).toThrow("not an instant");
    await expect(ledger().pool.query("select 9007199254740993::int8")).rejects.toThrow("beyond 2^53");
  });
});

describe("the app role", () => {
  it("owns nothing and creates nothing", async () => {
    await expect(ledger().pool.query("create table mine (id int)")).rejects.toThrow("permission denied");
    await expect(ledger().pool.query("create temporary table mine (id int)")).rejects.toThrow(
      "permission denied",
    );
    await expect(ledger().pool.query("drop table migration")).rejects.toThrow("must be owner");
    await expect(ledger().pool.query("select * from graphile_worker._private_jobs")).rejects.toThrow(
      "permission denied",
    );
  });

  it("finds Chinese by trigram", async () => {
    expect(await ledgerFacts(ledger().direct)).toMatchObject({ trigrams: true, encoding: "UTF8" });
  });
});

describe("a transaction", () => {
  const current = (name: string) =>
    sql<{ value: string | null }>`select current_setting(${name}, true) as value`;

  it("carries its scope and leaves none behind on the connection", async () => {
    const scope = { "steelyard.person": "p_1", "steelyard.organs": "a,b" };
    const inside = await inTransaction(ledger().db, scope, async (trx) => {
      const { rows } = await current("steelyard.person").execute(trx);
      return rows[0]?.value;
    });
    expect(inside).toBe("p_1");
    for (let connection = 0; connection < 10; connection += 1) {
      const { rows } = await current("steelyard.person").execute(ledger().db);
      expect(rows[0]?.value ?? "").toBe("");
    }
  });

  it("takes no setting but its own", async () => {
    const forbidden = inTransaction(ledger().db, { role: "postgres" }, async () => 1);
    await expect(forbidden).rejects.toThrow("not a scope setting");
  });

  it("is tried again when it could not be serialized, and loses no update", async () => {
    await ledger().direct.query(`
      create table counter (id int primary key, n int not null);
      grant select, update on counter to steelyard_app;
      insert into counter values (1, 0)`);
    let runs = 0;
    const add = () =>
      inTransaction(
        ledger().db,
        {},
        async (trx) => {
          runs += 1;
          const { rows } = await sql<{ n: number }>`select n from counter where id = 1`.execute(trx);
          await new Promise((done) => setTimeout(done, 20));
          await sql`update counter set n = ${(rows[0]?.n ?? 0) + 1} where id = 1`.execute(trx);
        },
        { isolation: "serializable", attempts: 20 },
      );
    await Promise.all([add(), add(), add()]);
    const { rows } = await ledger().pool.query("select n from counter");
    expect(rows).toEqual([{ n: 3 }]);
    expect(runs).toBeGreaterThan(3);
  });

  it("gives up in the end and does not repeat other errors", async () => {
    let runs = 0;
    const fail = (code: string) => () => {
      runs += 1;
      throw Object.assign(new Error("made to fail"), { code });
    };
    await expect(inTransaction(ledger().db, {}, fail("40001"), { attempts: 3 })).rejects.toThrow(
      "made to fail",
    );
    expect(runs).toBe(3);
    await expect(inTransaction(ledger().db, {}, fail("23505"))).rejects.toThrow("made to fail");
    expect(runs).toBe(4);
  });
});
