import { beforeAll, describe, expect, test } from "vitest";
import { type ActorScope, inTransaction } from "../base/index.ts";
import { day, instant } from "../kernel/index.ts";
import type { Facts } from "../procedure/index.ts";
import { testLedger } from "../testing/index.ts";
import { penaltyContext } from "./context.ts";
import { Walk } from "./scenario.ts";

const ledger = testLedger();
const { state } = new Walk("2026-08-03");

const everything = { "steelyard.all": "on" };

function ask(name: string, { organ = "city", facts = state.facts, scope = everything }: Asking = {}) {
  const about = {
    matter: "asking",
    state: { ...state, organ },
    facts,
    persons: [],
    now: instant("2026-08-03T02:00:00.000Z"),
    today: day("2026-08-03"),
  };
  return inTransaction(ledger().db, scope, async (trx) =>
    penaltyContext[`penalty.ordinary.${name}`]?.(trx, about),
  );
}

interface Asking {
  readonly organ?: string;
  readonly facts?: Facts;
  readonly scope?: ActorScope;
}

async function decided(id: string, facts: Facts): Promise<void> {
  const now = "2026-01-05T02:00:00.000Z";
  const row = {
    id,
    procedure: "penalty.ordinary",
    version: 1,
    number: id,
    title_zh: "案",
    title_en: "case",
    organ: "city",
    district: "330100",
    stage: "execution",
    seq: 1,
    opened_at: now,
    state: JSON.stringify({ ...state, facts: { ...state.facts, decisionKind: "penalty", ...facts } }),
  };
  await inTransaction(ledger().db, everything, (trx) => trx.insertInto("matter").values(row).execute());
}

beforeAll(async () => {
  const organ = { parent: null, kind: "bureau", name_en: "bureau", from_day: "2020-01-01" } as const;
  await ledger()
    .db.insertInto("organ")
    .values([
      { ...organ, id: "city", name_zh: "市局", short: "杭市监", district: "330100" },
      { ...organ, id: "district", name_zh: "区局", short: "杭余市监", district: "330110" },
    ])
    .execute();
});

describe("first violation", () => {
  test("no penalty on record; the look-back of five years; an annulled decision does not count", async () => {
    await decided("asking", { decisionKind: "none" });
    expect(await ask("firstViolation")).toBe(true);
    await decided("other-subject", { subject: "price", decidedOn: "2026-01-05" });
    await decided("other-party", { partyCode: "91330110MA2YYYYY0Y", decidedOn: "2026-01-05" });
    await decided("annulled", { decidedOn: "2026-01-05", changeKind: "revoked" });
    // Five years before 2026-08-03 is 2021-08-03.
    await decided("too-long-ago", { decidedOn: "2021-08-02" });
    expect(await ask("firstViolation")).toBe(true);
    await decided("within", { decidedOn: "2021-08-03" });
    expect(await ask("firstViolation")).toBe(false);
  });

  test("what cannot be known is not a first violation: no code, or a scope that sees nothing", async () => {
    const { partyCode: _code, ...facts } = state.facts;
    expect(await ask("firstViolation", { facts })).toBeUndefined();
    expect(await ask("firstViolation", { scope: {} })).toBeUndefined();
  });
});

test("the level of the organ is read from its division code", async () => {
  expect(await ask("cityOrAbove", { organ: "city" })).toBe(true);
  expect(await ask("cityOrAbove", { organ: "district" })).toBe(false);
});
