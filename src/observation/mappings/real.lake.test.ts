/** Real sets by their mapping files; read from the evaluation folder, never copied. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { masterKeyOf } from "../../access/index.ts";
import { openStores, readConfig, type Stores, systemClock } from "../../base/index.ts";
import { bring } from "../import/bring.ts";
import { openSource } from "../import/source.ts";
import { observationKinds } from "../kinds.ts";
import { readMapping } from "../mapping.ts";

const evaluation = process.env.STEELYARD_EVAL ?? "";

const sets = [
  ["online_retail_uci/online_retail_2010_12_2011_06.csv.gz", "order", "online-retail-orders", 245_903],
  ["price_history/za_grocery_weekly_makro.csv.gz", "price", "grocery-marked-prices", 61_471],
  ["price_history/za_grocery_weekly_makro.csv.gz", "price", "grocery-claimed-prices", 61_471],
  ["zh_sku_match/meituan_linlv.csv.gz", "listing", "retail-shelf-listings", undefined],
  ["zh_sku_match/meituan_linlv.csv.gz", "price", "retail-shelf-prices", undefined],
  ["zh_sku_match/meituan_linlv.csv.gz", "price", "retail-shelf-claimed", undefined],
  ["zh_reviews/online_shopping_10_cats.csv.gz", "review", "shopping-reviews", 62_774],
  ["zh_taobao_listing_2021/listings_2021_06_09.jsonl.gz", "listing", "taobao-listings", 1261],
  ["zh_taobao_listing_2021/listings_2021_06_09.jsonl.gz", "price", "taobao-prices", 1261],
] as const;

describe.skipIf(evaluation === "")("real sets by their mapping files", () => {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-real-"));
  let stores: Stores;

  beforeAll(async () => {
    chmodSync(folder, 0o711);
    stores = await openStores(readConfig({ STEELYARD_HOME: join(folder, "home") }));
  });
  afterAll(async () => {
    await stores?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("are brought in whole, and once", async () => {
    for (const set of sets) await bringSet(...set);
  }, 300_000);

  async function bringSet(...[file, kind, map, rows]: (typeof sets)[number]): Promise<void> {
    const mapping = readMapping(JSON.parse(readFileSync(join(import.meta.dirname, `${map}.json`), "utf8")));
    if (!mapping.ok) throw new Error(mapping.error.message.en);
    const source = await openSource(join(evaluation, file), { spool: join(folder, "spool") });
    let drawn = 0;
    const random = (bytes: number) => {
      drawn += 1;
      return new Uint8Array(bytes).fill((drawn + map.length) % 255);
    };
    const masterKey = masterKeyOf(new Uint8Array(32).fill(5));
    const parts = { ...stores, sinks: [], now: systemClock.now, random, masterKey };
    const wanted = { kind: observationKinds[kind], mapping: mapping.value, source, person: "t" };
    const done = await bring(parts, wanted);
    if (!done.ok) throw new Error(done.error.message.en);
    const { rows: read, kept, known, refused, skipped } = done.value;
    console.log(`${map}: ${read} rows, ${kept} kept, ${known} known, ${refused} refused, ${skipped} skipped`);
    if (rows !== undefined) expect(read).toBe(rows);
    expect(kept + known + refused + skipped).toBe(read);
    expect(refused).toBeLessThan(read * 0.05);
    expect(await bring(parts, wanted)).toMatchObject({ ok: true, value: { again: true } });
  }
});
