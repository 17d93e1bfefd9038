import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { masterKeyOf } from "../access/index.ts";
import { openStores, readConfig, type Stores } from "../base/index.ts";
import { instant, makeUscc } from "../kernel/index.ts";
import { projectSellers, registrySink } from "./index.ts";
import { mergeOperators, unmergeOperator } from "./merge.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-sellers-"));
chmodSync(folder, 0o711);
let stores: Stores;
let drawn = 0;
const context = {
  file: "file",
  now: instant("2026-03-02T02:00:00.000Z"),
  random: (bytes: number) => new Uint8Array(bytes).map(() => ++drawn % 256),
  masterKey: masterKeyOf(new Uint8Array(32).fill(7)),
};
const bring = (kind: string, rows: readonly Record<string, unknown>[]) =>
  stores.ledger.db.transaction().execute((trx) => registrySink(trx, kind, rows, context));
const who = async (day: string) =>
  (
    await stores.lake.rows<{ operator: string }>(
      "SELECT operator FROM seller_operator FINAL WHERE gone = 0 AND platform = 'taotao' AND seller = 's1' AND fromDay <= toDate32({day:String}) AND toDay >= toDate32({day:String})",
      { day },
    )
  ).map(({ operator }) => operator);
const idOf = async (name: string) =>
  (
    await stores.ledger.db
      .selectFrom("operator")
      .select("id")
      .where("name", "=", name)
      .executeTakeFirstOrThrow()
  ).id;

beforeAll(async () => {
  stores = await openStores(readConfig({ STEELYARD_HOME: join(folder, "home"), LOG_LEVEL: "silent" }));
});
afterAll(async () => {
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("the lake knows who stood behind a seller on each day, after merges and their undoing", async () => {
  const [a, b] = [makeUscc("330110", 41), makeUscc("330203", 42)];
  await bring("operator", [
    { id: "1", source: "登记", name: "杭州云栖茶叶有限公司", code: a },
    { id: "2", source: "登记", name: "宁波海纳渔具有限公司", code: b },
    { id: "3", source: "平台", name: "云栖茶叶专营店" },
  ]);
  await bring("storefront", [
    { platform: "taotao", seller: "s1", name: "云栖", shownCode: a, openedAt: "2025-01-01" },
  ]);
  expect((await projectSellers(stores.ledger.db, stores.lake)).written).toBeGreaterThan(0);
  expect((await projectSellers(stores.ledger.db, stores.lake)).written).toBe(0);
  const [tea, fish, sign] = [
    await idOf("杭州云栖茶叶有限公司"),
    await idOf("宁波海纳渔具有限公司"),
    await idOf("云栖茶叶专营店"),
  ];
  expect(await who("2024-12-31")).toEqual([]);
  expect(await who("2025-01-01")).toEqual([tea]);

  await bring("storefront", [
    { platform: "taotao", seller: "s1", name: "云栖", shownCode: b, openedAt: "2025-01-01" },
  ]);
  await projectSellers(stores.ledger.db, stores.lake);
  expect(await who("2026-03-01")).toEqual([tea]);
  expect(await who("2026-03-02")).toEqual([fish]);

  const making = { now: context.now };
  const reasons = { reason: "测试", person: "machine:import" };
  await stores.ledger.db
    .transaction()
    .execute((trx) => mergeOperators(trx, { operator: tea, into: sign, ...reasons }, making));
  await projectSellers(stores.ledger.db, stores.lake);
  expect(await who("2025-06-01")).toEqual([sign]);
  await stores.ledger.db
    .transaction()
    .execute((trx) => unmergeOperator(trx, { operator: tea, ...reasons }, making));
  await projectSellers(stores.ledger.db, stores.lake);
  expect(await who("2025-06-01")).toEqual([tea]);
});
