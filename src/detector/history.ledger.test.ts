import { afterAll, beforeAll, expect, it } from "vitest";
import { fixtureCase, fixtureFollow } from "../testing/fixture-procedure.ts";
import { aHouse, type TestHouse } from "../testing/house.ts";
import { testLedger } from "../testing/ledger.ts";
import { findingHistory } from "./history.ts";

const ledger = testLedger();
let house: TestHouse;

beforeAll(async () => {
  house = await aHouse(ledger(), { procedures: [fixtureCase, fixtureFollow] });
  await ledger().direct.query(
    `insert into detector_run (id, detector, version, role, trigger, parameters, as_of, asked_at)
     values ('run', 'wording', '1', 'live', 'nightly', '{}', '2026-03-01', '2026-03-01')`,
  );
  await found("weak", "2026-03-02T01:00:00Z", 0.4);
  await found("strong", "2026-03-02T02:00:00Z", 0.9);
  await found("later", "2026-03-02T17:00:00Z", 0.5);
  await found("gone", "2026-03-05T01:00:00Z", 0.9, { gone_at: "2026-03-06T00:00:00Z" });
  await found("foreign", "2026-03-05T01:00:00Z", 0.9, { operator: "somebody else" });
});
afterAll(() => house.end());

it("tells what stands of an operator, a line for each detector and day, with the strongest", async () => {
  const lines = await findingHistory(await house.as("officer"), house.operator);
  expect(lines).toEqual([
    {
      at: "2026-03-02T17:00:00.000Z",
      kind: "found",
      title: { zh: "监测发现：广告用语（1 项）", en: expect.stringContaining("(1)") },
      detail: { zh: "later", en: "later" },
      finding: "later",
    },
    expect.objectContaining({
      finding: "strong",
      title: expect.objectContaining({ zh: "监测发现：广告用语（2 项）" }),
    }),
  ]);
});

it("tells nothing to who may not read findings", async () => {
  const ctx = await house.as("officer");
  const caller = { ...ctx.caller, posts: [] };
  expect(await findingHistory({ ...ctx, caller }, house.operator)).toEqual([]);
});

async function found(id: string, at: string, score: number, others: Record<string, string> = {}) {
  const row = {
    id,
    key: id,
    detector: "wording",
    version: "1",
    variant: "absolute",
    platform: "淘好",
    seller: "s1",
    operator: house.operator,
    subject: id,
    acted_at: at,
    score,
    severity: "minor",
    law: "{}",
    reason_zh: id,
    reason_en: id,
    facts: "{}",
    observations: "[]",
    rows: "[]",
    run: "run",
    first_seen_at: at,
    last_seen_at: at,
    ...others,
  };
  const names = Object.keys(row);
  const places = names.map((_, at0) => `$${at0 + 1}`);
  await ledger().direct.query(
    `insert into finding (${names.join(", ")}) values (${places.join(", ")})`,
    Object.values(row),
  );
}
