/** What counts as found again after guidance: the same operator, the same kind, later, not dismissed. */
import { beforeAll, expect, it } from "vitest";
import { inCaller, machineCaller } from "../access/index.ts";
import type { Lake } from "../base/index.ts";
import { type Instant, must } from "../kernel/index.ts";
import { aHouse, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { indicatorById } from "./indicators.ts";
import { rowsOf } from "./measure.ts";
import { sightOf } from "./scope.ts";

const ledger = testLedger();
let house: TestHouse;

beforeAll(async () => {
  house = await aHouse(ledger(), { procedures: [], now: "2026-11-23T02:00:00.000Z" });
  return () => house.end();
});

/** As the projection would leave it; the rows matter here, not how they came about. */
async function ended(id: string, of: { subject: string; outcome?: string; procedure?: string }) {
  const { subject, outcome = "corrected", procedure = "guidance.order" } = of;
  await ledger().direct.query(
    `insert into matter (id, procedure, version, number, title_zh, title_en, organ, district, stage, seq, operator,
       opened_at, closed_at, outcome, state)
     values ($1, $2, 1, $1, '责令改正', 'order', 'yh', '330110', 'ended', 1, $3, '2026-09-01', '2026-10-01', $4, $5)`,
    [id, procedure, house.operator, outcome, JSON.stringify({ facts: { subject } })],
  );
}

async function found(id: string, of: { detector: string; at: string; outcome?: string; operator?: string }) {
  const { detector, at, outcome = null, operator = house.operator } = of;
  await ledger().direct.query(
    `insert into detector_run (id, detector, version, role, trigger, parameters, as_of, asked_at)
     values ($1, $2, '1', 'live', 'command', '{}', $3, $3)`,
    [`run ${id}`, detector, at],
  );
  await ledger().direct.query(
    `insert into finding (id, key, detector, version, variant, platform, seller, operator, subject, acted_at, score,
       severity, law, reason_zh, reason_en, facts, observations, rows, run, first_seen_at, last_seen_at, outcome)
     values ($1, $1, $2, '1', 'absolute', 'p', 's', $5, 'g', $3, 0.9, 'minor', '{}', '理由', 'reason', '{}', '[]', '[]',
       $6, $3, $3, $4)`,
    [id, detector, at, outcome, operator, `run ${id}`],
  );
}

async function rows(id: "guidance.corrected" | "guidance.recurred", asOf = house.clock.now()) {
  const ctx = {
    caller: machineCaller("machine:sweep"),
    ledger: ledger(),
    now: house.clock.now,
    random: (bytes: number) => new Uint8Array(bytes),
  };
  return inCaller(ctx, async (db) => {
    const sight = await sightOf(db, ctx, house.matters.house.procedures, { asOf });
    if (!sight.ok) throw new Error(sight.error.message.en);
    const indicator = must(indicatorById.get(id), id);
    // Nothing here asks the lake.
    const stores = { db, lake: {} as Lake };
    const told = await rowsOf(stores, indicator, sight.value, { offset: 0, limit: 100 });
    return told.rows.map((row) => row.id).sort();
  });
}

it("counts the same kind at the same operator after the end, and nothing else", async () => {
  await ended("advert", { subject: "advertising" });
  await ended("price", { subject: "price" });
  await ended("talk", { subject: "advertising", outcome: "carried-out", procedure: "guidance.interview" });
  await ended("unwatched", { subject: "food" });
  await ended("given-up", { subject: "advertising", outcome: "withdrawn" });
  await ended("fined", { subject: "advertising", procedure: "penalty.ordinary" });
  expect(await rows("guidance.corrected")).toEqual(["advert", "price", "talk"]);

  await found("before", { detector: "wording", at: "2026-09-20" });
  await found("dismissed", { detector: "wording", at: "2026-10-20", outcome: "wrong" });
  await found("another-kind", { detector: "brushing", at: "2026-10-20" });
  await found("another-operator", { detector: "wording", at: "2026-10-20", operator: house.platform });
  expect(await rows("guidance.recurred")).toEqual([]);

  await found("again", { detector: "wording", at: "2026-10-21" });
  expect(await rows("guidance.recurred")).toEqual(["advert", "talk"]);
  // Not before it was seen.
  expect(await rows("guidance.recurred", "2026-10-20T12:00:00.000Z" as Instant)).toEqual([]);
});
