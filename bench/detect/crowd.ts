/** Made observations by the million, written by the engine itself: many shops, one in a hundred with something to find. */
import type { Lake } from "../../src/base/index.ts";
import { day } from "../../src/kernel/index.ts";
import { simulate } from "../../src/simulator/index.ts";

/** Pages of a simulated city over and over, each under an id of its own; about one in a hundred offends. */
export async function manyListings(lake: Lake, rows: number): Promise<void> {
  const pages = new Map<string, object>();
  const city = { seed: 20_261_129, operators: 500, from: day("2026-05-01"), days: 3, rate: 0.05 } as const;
  for (const { file, row } of simulate({ ...city, noise: "low" })) {
    if (file !== "listing") continue;
    const { title, description, category } = row;
    pages.set(`${title}\n${description}`, { title, description, category });
  }
  const numbered = [...pages.values()].map((page, n) => ({ n, ...page }));
  await lake.command(
    "CREATE OR REPLACE TABLE page (n UInt32, title String, description String, category String) ENGINE = Memory",
  );
  await lake.insert("page", numbered);
  await lake.command("TRUNCATE TABLE seen_listing");
  await lake.command(
    `INSERT INTO seen_listing (platform, id, observedAt, seller, title, description, category, file, line, ingestedAt, digest)
    SELECT 'p', toString(number), toDateTime64('2026-01-01 00:00:00', 3, 'UTC') + toIntervalSecond(number % 15552000),
      toString(intDiv(number, 100)), title, description, category, 'bench', number, '2026-06-01 00:00:00',
      reinterpretAsUInt128(sipHash128(number))
    FROM (SELECT number, toUInt32(number % {pages:UInt32}) AS n FROM numbers({rows:UInt64})) AS made
    JOIN page ON made.n = page.n`,
    { rows, pages: numbered.length },
    { max_partitions_per_insert_block: "100" },
  );
  await lake.command("DROP TABLE page");
}

/**
 * A listing has 300 rows over 100 days: marked each day, sold between, compared with a claim in two stretches. One
 * listing in a hundred claims half more than it ever charged.
 */
export async function manyPrices(lake: Lake, rows: number): Promise<void> {
  await lake.command("TRUNCATE TABLE seen_price");
  await lake.command(
    `INSERT INTO seen_price (platform, id, observedAt, seller, listing, sku, kind, amount, words, file, line, ingestedAt, digest)
    SELECT 'p', if(turn = 0, toString(number), ''),
      toDateTime64('2026-01-01 00:00:00', 3, 'UTC') + toIntervalSecond(intDiv(place, 3) * 86400 + turn * 21600 + 3600),
      toString(intDiv(item, 100)), toString(item), '',
      multiIf(turn = 2 AND claims, 'claimed', turn = 1, 'marked', 'transaction'),
      multiIf(turn = 2 AND claims, base + if(item % 100 = 0, intDiv(base, 2), 0), claims, intDiv(base * 8, 10), base),
      if(turn = 2 AND claims, '原价', ''), 'bench', number, '2026-06-01 00:00:00',
      reinterpretAsUInt128(sipHash128(number))
    FROM (
      SELECT number, intDiv(number, 300) AS item, number % 300 AS place, place % 3 AS turn,
        1000 + cityHash64(item) % 50000 AS base, (intDiv(place, 3) BETWEEN 40 AND 49) OR (intDiv(place, 3) BETWEEN 80 AND 89) AS claims
      FROM numbers({rows:UInt64})
    )`,
    { rows },
    { max_partitions_per_insert_block: "100" },
  );
}

/** Shops of 5,000 lines over 180 days, buyers with three lines each in shops of their own; one shop in ten has a ring. */
export async function manyOrders(lake: Lake, rows: number): Promise<void> {
  await lake.command("TRUNCATE TABLE seen_order");
  await lake.command(
    `INSERT INTO seen_order (platform, id, observedAt, order, seller, listing, buyer, device, payer, address, network, tracking,
      weight, quantity, amount, state, placedAt, file, line, ingestedAt, digest)
    SELECT 'p', toString(number), moment, toString(number), toString(shop),
      concat(toString(shop), '-', toString(if(ring, 0, cityHash64(number, 1) % 40))),
      if(ring, concat('r', toString(number)), toString(person)),
      if(ring, concat('rd', toString(shop), '-', toString(number % 2)), concat('d', toString(person))),
      if(ring, concat('rp', toString(shop)), concat('p', toString(person))),
      concat('a', toString(if(ring, number, intDiv(person, 3)))), concat('n', toString(intDiv(person, 20))),
      concat('t', toString(number)), if(ring, 30, 500 + cityHash64(number, 3) % 300), 1, 5900, 'received', moment,
      'bench', number, '2026-06-01 00:00:00', reinterpretAsUInt128(sipHash128(number))
    FROM (
      SELECT number, intDiv(number, 5000) AS shop, shop % 10 = 0 AND number % 5000 < 30 AS ring,
        cityHash64(number, 2) % greatest(1, intDiv({rows:UInt64}, 3)) AS person,
        toDateTime64('2026-01-01 00:00:00', 3, 'UTC') + toIntervalSecond(if(ring, 5184000 + number % 5000 * 900, cityHash64(number, 4) % 15552000)) AS moment
      FROM numbers({rows:UInt64})
    )`,
    { rows },
    { max_partitions_per_insert_block: "100" },
  );
}
