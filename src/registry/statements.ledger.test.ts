import { randomBytes } from "node:crypto";
import type { KyselyPlugin } from "kysely";
import { expect, it } from "vitest";
import { masterKeyOf } from "../access/index.ts";
import { inTransaction } from "../base/index.ts";
import { instant, must } from "../kernel/index.ts";
import { testLedger } from "../testing/ledger.ts";
import { registrySinks } from "./sink.ts";

const ledger = testLedger();
const masterKey = masterKeyOf(new Uint8Array(32).fill(3));
const few = 2;
const many = 120;

it("a chunk of any size is taken in with as many statements, whether its rows are new, say something else or are known", async () => {
  // The first of all draws the key of the keyed hashes.
  await statementsOf("先", 1);
  const [small, large] = [await statementsOf("小", few), await statementsOf("大", many)];
  expect(large).toEqual(small);
  expect(Math.max(...Object.values(large))).toBeLessThan(30);
});

/** For each chunk how many statements its taking in needed, after all its rows were found kept or known. */
async function statementsOf(platform: string, count: number): Promise<Record<string, number>> {
  const rows = Array.from({ length: count }, (_, at) => at);
  const operators = rows.map((at) => ({
    id: `o${at}`,
    source: platform,
    name: `${platform}${"甲乙丙丁戊己庚辛壬癸"[at % 10]}${at}号店`,
    personInCharge: `负责人${at}`,
    phone: `1390000${String(at).padStart(4, "0")}`,
  }));
  const shops = rows.flatMap((at) =>
    ["host", "room"].map((kind) => ({
      platform,
      seller: `${kind}${at}`,
      name: `${platform}${kind}${at}`,
      kind,
      ...(at % 2 === 0 ? { operator: `o${at}` } : {}),
    })),
  );
  const links = rows.map((at) => ({ platform, seller: `host${at}`, other: `room${at}`, from: "2026-03-01" }));
  const chunks = [
    ["operator", "new", operators],
    [
      "operator",
      "else",
      operators.map((row) => ({ ...row, phone: `${row.phone.slice(0, -1)}x`, address: "一路" })),
    ],
    ["storefront", "new", shops],
    ["storefront", "else", shops.map((row) => ({ ...row, name: `${row.name}改`, operator: "o1" }))],
    ["link", "new", links],
    ["link", "else", links.map((row) => ({ ...row, to: "2026-09-30" }))],
  ] as const;
  const needed: Record<string, number> = {};
  for (const [kind, what, records] of chunks) {
    const first = await write(kind, records);
    expect([kind, what, first.kept, first.known]).toEqual([kind, what, records.length, 0]);
    const again = await write(kind, records);
    expect([kind, what, again.kept, again.known]).toEqual([kind, what, 0, records.length]);
    needed[`${kind} ${what}`] = first.statements;
    needed[`${kind} ${what} again`] = again.statements;
  }
  return needed;
}

async function write(kind: string, records: readonly Record<string, unknown>[]) {
  const sink = must(
    registrySinks(masterKey).find((one) => one.kind.id === kind),
    kind,
  );
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const context = {
    file: "0".repeat(64),
    now: instant("2026-11-23T02:00:00.000Z"),
    random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
  };
  const rows = records.map((record, at) => ({ row: at + 1, record }));
  const sunk = await inTransaction(ledger().db, {}, (trx) =>
    sink.write(trx.withPlugin(counting), rows, context),
  );
  return { ...sunk, statements };
}
