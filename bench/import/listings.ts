/** Listings as a platform might send them: Chinese titles, quoted fields, one row of a hundred in a state that there is none of. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";

const moment = "DateTime64(3, 'UTC')";

/** In the order of a record, with the engine's types. */
export const columns = Object.keys(record(0)).map((name) => ({
  name,
  type: name === "observedAt" ? moment : name === "sales" ? "UInt64" : "String",
}));

const signs = { csv: ",", tsv: "\t" } as const;

/** Other `first` numbers make other listings. */
export async function writeListings(
  file: string,
  format: "csv" | "tsv" | "jsonl",
  rows: number,
  first = 0,
): Promise<void> {
  const sign = format === "jsonl" ? undefined : signs[format];
  const out = createWriteStream(file);
  let text = sign === undefined ? "" : `${columns.map(({ name }) => name).join(sign)}\n`;
  for (let at = first; at < first + rows; at += 1) {
    text += sign === undefined ? `${JSON.stringify(record(at))}\n` : line(at, sign);
    if (text.length < 1_000_000) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "close");
}

export function record(at: number) {
  return {
    platform: "taohub",
    id: `item-${at}`,
    observedAt: `2026-0${1 + (at % 9)}-1${at % 10}T0${at % 10}:15:${10 + (at % 50)}+08:00`,
    seller: `shop-${at % 5000}`,
    title: `杭州手工丝绸围巾 第${at}款，新款`,
    description: at % 3 === 0 ? '"限时"特惠，错过再等一年' : "天然桑蚕丝，柔软亲肤",
    category: "服饰/围巾",
    brand: "锦绣",
    gtin: `69012345${String(at % 100_000).padStart(5, "0")}`,
    licence: "",
    origin: "杭州",
    state: at % 100 === 7 ? "gone" : "on-sale",
    sales: at % 1000,
    url: `https://shop.example/item/${at}`,
  };
}

function line(at: number, sign: string): string {
  const cells = Object.values(record(at)).map((cell) => {
    const words = String(cell);
    return /["\n\t,]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  });
  return `${cells.join(sign)}\n`;
}
