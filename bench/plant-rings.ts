/**
 * Real order lines with rings planted in them, as files to import and their truth:
 * `STEELYARD_EVAL=… node bench/plant-rings.ts OUT [SEED] [REPEATS]`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type BookLine, plantRings, type WithRings } from "../src/simulator/index.ts";

const file = "online_retail_uci/online_retail_2010_12_2011_06.csv.gz";

/** Sales only: returns, corrections and gifts without a price are left out. */
export function readOrderLines(evaluation: string): BookLine[] {
  const rows = gunzipSync(readFileSync(join(evaluation, file)))
    .toString("utf8")
    .split("\n");
  const lines: BookLine[] = [];
  for (const row of rows.slice(1)) {
    const [invoice = "", stock = "", , quantity = "", at = "", price = "", customer = ""] = cells(row);
    const line: BookLine = {
      invoice,
      stock,
      quantity: Number(quantity),
      at: Date.parse(`${at.replace(" ", "T")}Z`),
      price: Math.round(Number(price) * 100),
      customer: customer.replace(/\.0$/, ""),
    };
    if (line.quantity > 0 && line.price > 0 && Number.isFinite(line.at)) lines.push(line);
  }
  return lines;
}

export function ordersWithRings(evaluation: string, seed = 1, repeats = 1): WithRings {
  return plantRings(readOrderLines(evaluation), { seed, sellers: 120, repeats });
}

/** Commas inside quotes stay; doubled quotes are one. */
function cells(row: string): string[] {
  if (!row.includes('"')) return row.trimEnd().split(",");
  return [...row.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((one) =>
    (one[1] ?? one[2] ?? "").replaceAll('""', '"'),
  );
}

if (process.argv[1] === import.meta.filename) {
  const [out, seed = "1", repeats = "1"] = process.argv.slice(2);
  const evaluation = process.env.STEELYARD_EVAL;
  if (out === undefined || evaluation === undefined) {
    console.error("STEELYARD_EVAL=FOLDER node bench/plant-rings.ts OUT [SEED] [REPEATS]");
    process.exit(1);
  }
  const { orders, truth } = ordersWithRings(evaluation, Number(seed), Number(repeats));
  mkdirSync(out, { recursive: true });
  const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  writeFileSync(join(out, "order.jsonl"), lines(orders));
  writeFileSync(join(out, "truth.jsonl"), lines(truth));
  console.log(`${orders.length} order lines, ${truth.length} truths in ${out}`);
}
