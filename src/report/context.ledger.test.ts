/** What a report is told of its lead, and a reward of the amount that its level gives. */
import { beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "../base/index.ts";
import { day, instant } from "../kernel/index.ts";
import type { Facts, MatterState } from "../procedure/index.ts";
import { testLedger } from "../testing/ledger.ts";
import { reportContext } from "./context.ts";

const ledger = testLedger();
const everything = { "steelyard.all": "on" };

beforeAll(async () => {
  await ledger().direct.query(
    `insert into organ (id, kind, name_zh, name_en, short, district, from_day)
     values ('yh', 'bureau', '余杭区局', 'Yuhang', '杭余市监', '330110', '2020-01-01')`,
  );
  for (const [id, stage, openedOn] of [
    ["first", "declined", "2026-11-02"],
    ["second", "verifying", "2026-11-10"],
  ]) {
    await ledger().direct.query(
      `insert into matter (id, procedure, version, number, title_zh, title_en, organ, district, stage, seq, opened_at, state)
       values ($1, 'lead', 1, $1, '线索', 'lead', 'yh', '330110', $2, 1, $3, '{}')`,
      [id, stage, openedOn],
    );
  }
});

function ask(name: string, facts: Facts, opened: readonly string[] = []) {
  const links = opened.map((matter) => ({ link: "opens", direction: "to", matter }));
  const about = {
    matter: "report",
    state: { links } as unknown as MatterState,
    facts,
    persons: [],
    now: instant("2026-11-23T02:00:00.000Z"),
    today: day("2026-11-23"),
  };
  return inTransaction(ledger().db, everything, async (trx) => reportContext[name]?.(trx, about));
}

test("the end of the latest lead that was opened from the report", async () => {
  expect(await ask("report.leadEnd", {})).toBeUndefined();
  expect(await ask("report.leadEnd", {}, ["first"])).toBe("declined");
  expect(await ask("report.leadEnd", {}, ["first", "second"])).toBe("running");
});

describe("the amount of a reward", () => {
  // Level 2 gives three per cent of fines and confiscations: of 1,000,000 yuan 30,000.
  const fines = 100_000_000;
  const right = (amount: number, level = "2") => ask("report.reward.amountRight", { level, fines, amount });

  test("is the share of its level to the fen", async () => {
    expect(await right(3_000_000)).toBe(true);
    expect(await right(3_000_001)).toBe(false);
    expect(await right(2_999_999)).toBe(false);
  });

  test("is not judged where level or fines are not known", async () => {
    expect(await ask("report.reward.amountRight", { fines, amount: 1 })).toBeUndefined();
    expect(await ask("report.reward.amountRight", { level: "2", amount: 1 })).toBeUndefined();
    expect(await right(3_000_000, "9")).toBeUndefined();
  });
});
