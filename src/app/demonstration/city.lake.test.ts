import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inTransaction, openStores, readConfig, type Stores } from "../../base/index.ts";
import { createOperator } from "../../registry/index.ts";
import { platforms } from "../../simulator/index.ts";
import { buildHouse, type House } from "../house.ts";
import { seedCity } from "./city.ts";

const folder = mkdtempSync(join(tmpdir(), "steelyard-city-"));
chmodSync(folder, 0o711);
const home = join(folder, "home");
const config = readConfig({ STEELYARD_HOME: home, PORT: "0", LOG_LEVEL: "silent" });
const size = { operators: 4, days: 12 };
let stores: Stores;
let house: House;

beforeAll(async () => {
  stores = await openStores(config);
  house = buildHouse(config, stores);
  for (const { company, code, district } of platforms)
    await inTransaction(stores.ledger.db, {}, async (trx) => {
      const made = { kind: "platform", name: company, code, district, source: "test" } as const;
      return createOperator(trx, made, { ...house, now: house.now() });
    });
  await seedCity(house, () => {}, size);
}, 180_000);

afterAll(async () => {
  await stores?.close();
  rmSync(folder, { recursive: true, force: true });
});

it("brings every row of the market in, under the platforms on record", async () => {
  const refused = await stores.ledger.direct.query(
    "select i.kind, count(*) from import_refused r join import i on i.id = r.import where i.kind in ('listing', 'price', 'order', 'review', 'storefront') group by 1",
  );
  expect(refused.rows).toEqual([]);
  const known = await stores.ledger.direct.query<{ id: string }>(
    "select id from operator where kind = 'platform'",
  );
  expect(known.rows).toHaveLength(platforms.length);
  const ids = known.rows.map(({ id }) => id);
  for (const table of ["seen_listing", "seen_price", "seen_order", "seen_review"]) {
    const rows = await stores.lake.rows<{ platform: string; n: string }>(
      `SELECT platform, count() AS n FROM ${table} GROUP BY platform`,
    );
    expect(rows.length, table).toBeGreaterThan(0);
    for (const { platform } of rows) expect(ids).toContain(platform);
  }
});

it("leaves no files behind and changes nothing when begun again", async () => {
  expect(existsSync(join(home, "simulated"))).toBe(false);
  const count = async () => {
    const [row] = await stores.lake.rows<{ n: string }>("SELECT count() AS n FROM seen_order");
    return row?.n;
  };
  const before = await count();
  await seedCity(house, () => expect.unreachable("it stands already"), size);
  expect(await count()).toBe(before);
});
