/** Real registrations by their mapping file, through the import into the registry; read from the evaluation folder. */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { masterKeyOf } from "../access/index.ts";
import { openStores, readConfig, type Stores, systemClock } from "../base/index.ts";
import { bring, openSource, readMapping } from "../observation/index.ts";
import { operatorKind, registrySinks } from "./index.ts";

const evaluation = process.env.STEELYARD_EVAL ?? "";
const set = join(evaluation, "company_registry_cn/registry_2019_07_08.csv.gz");
const mappings = join(import.meta.dirname, "../observation/mappings");

describe.skipIf(evaluation === "")("86,068 real registrations", () => {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-registrations-"));
  let stores: Stores;

  beforeAll(async () => {
    chmodSync(folder, 0o711);
    stores = await openStores(readConfig({ STEELYARD_HOME: join(folder, "home") }));
  });
  afterAll(async () => {
    await stores?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("come in whole, with every mapped field, and once, whatever the file is called", async () => {
    const begin = performance.now();
    const first = await bringSet(set);
    const seconds = (performance.now() - begin) / 1000;
    const { rows, kept, known, refused } = first;
    console.log(
      `registrations: ${rows} rows in ${seconds.toFixed(0)} s, ${kept} kept, ${known} known, ${refused} refused`,
    );
    expect(rows).toBe(86_068);
    expect(kept + known + refused).toBe(rows);
    expect(refused).toBeLessThan(rows * 0.001);
    const said = await stores.ledger.direct.query<{ field: string; n: number }>(
      "select field, count(*)::int as n from registry_claim group by field",
    );
    const claims = Object.fromEntries(said.rows.map(({ field, n }) => [field, n]));
    for (const field of ["name", "code", "district", "address", "registeredAt"])
      expect(claims[field]).toBeGreaterThan(kept * 0.99);
    const sample = await stores.ledger.direct.query(
      `select o.name, o.code, o.district, o.address, r.source from operator o
       join registry_record r on r.subject = o.id where r.source_id = '92411103MA473K618N'`,
    );
    expect(sample.rows).toEqual([
      {
        name: "漯河市郾城区会哎而日用百货店",
        code: "92411103MA473K618N",
        district: "411103",
        address: "河南省漯河市郾城区李集乡潘付刘村3组",
        source: "registry 2019-07",
      },
    ]);

    const plain = join(folder, "the-same.csv");
    writeFileSync(plain, gunzipSync(readFileSync(set)));
    expect(await bringSet(plain)).toMatchObject({ rows, kept: 0, known: kept + known, refused });
  }, 600_000);

  async function bringSet(file: string) {
    const mapping = readMapping(
      JSON.parse(readFileSync(join(mappings, "company-registrations.json"), "utf8")),
    );
    if (!mapping.ok) throw new Error(mapping.error.message.en);
    const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
    const masterKey = masterKeyOf(new Uint8Array(32).fill(5));
    const sinks = registrySinks(masterKey);
    const parts = { ...stores, sinks, now: systemClock.now, random, masterKey };
    const source = await openSource(file, { spool: join(folder, "spool") });
    const done = await bring(parts, {
      kind: operatorKind,
      source,
      mapping: mapping.value,
      platform: undefined,
      person: "machine:test",
    });
    source.close();
    if (!done.ok) throw new Error(done.error.message.en);
    return done.value;
  }
});
