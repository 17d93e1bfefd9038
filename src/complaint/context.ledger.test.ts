/** What a complaint is told of the mediation it delegated: the latest one, and only what it opened itself. */
import { beforeAll, expect, test } from "vitest";
import { inTransaction } from "../base/index.ts";
import { day, instant } from "../kernel/index.ts";
import type { MatterState } from "../procedure/index.ts";
import { testLedger } from "../testing/ledger.ts";
import { complaintContext } from "./context.ts";

const ledger = testLedger();
const everything = { "steelyard.all": "on" };

beforeAll(async () => {
  await ledger().direct.query(
    `insert into organ (id, kind, name_zh, name_en, short, district, from_day)
     values ('yh', 'bureau', '余杭区局', 'Yuhang', '杭余市监', '330110', '2020-01-01')`,
  );
});

async function mediation(id: string, stage: string, openedOn: string, procedure = "mediation") {
  await ledger().direct.query(
    `insert into matter (id, procedure, version, number, title_zh, title_en, organ, district, stage, seq, opened_at, state)
     values ($1, $2, 1, $1, '调解', 'mediation', 'yh', '330110', $3, 1, $4, '{}')`,
    [id, procedure, stage, openedOn],
  );
}

function ask(...opened: readonly string[]) {
  const links = opened.map((matter) => ({ link: "opens", direction: "to", matter }));
  const from = { link: "opens", direction: "from", matter: "lead" };
  const about = {
    matter: "complaint",
    state: { links: [from, ...links] } as unknown as MatterState,
    facts: {},
    persons: [],
    now: instant("2026-11-23T02:00:00.000Z"),
    today: day("2026-11-23"),
  };
  return inTransaction(ledger().db, everything, async (trx) =>
    complaintContext["complaint.delegatedEnd"]?.(trx, about),
  );
}

test("the end of the latest mediation that the complaint delegated; none is no end", async () => {
  expect(await ask()).toBeUndefined();
  await mediation("first", "failed", "2026-11-02");
  await mediation("second", "mediating", "2026-11-10");
  await mediation("lead", "filed", "2026-11-12", "lead");
  expect(await ask("first")).toBe("failed");
  expect(await ask("first", "second", "lead")).toBe("running");
  await mediation("third", "performed", "2026-11-20");
  expect(await ask("first", "second", "third")).toBe("agreed");
  // Opened from elsewhere, or not there.
  expect(await ask("nowhere")).toBeUndefined();
});
