/**
 * Minimal pairs out of real penalty decisions: what a decision found, as rows, and the same with the one fact changed
 * that makes it lawful, sales at the claimed price in the week before the comparison. Amounts and numbers of sales are
 * read from the decisions' own words; whatever they do not tell is said with the result.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { detectorById, runDetector, valuesOf, wilson } from "../../src/detector/index.ts";
import { addDays, day, type Instant, must } from "../../src/kernel/index.ts";
import { observe } from "../../src/testing/index.ts";
import type { Row } from "../report.ts";
import { withLake } from "./place.ts";

const price = must(detectorById.get("price"), "the detector");
const asOf = "2026-12-31T00:00:00.000Z" as Instant;
const start = day("2026-03-01");
/** The comparison stands for so long. */
const DAYS = 40;
/** Where a decision gives no number of sales. */
const UNTOLD = 10;

interface Compared {
  readonly decision: string;
  /** In fen. */
  readonly claimed: number;
  readonly asked: number;
  readonly sales: number | undefined;
}

const amount = String.raw`[¥￥]?\s*(\d{1,5}(?:\.\d{1,2})?)\s*元?`;
const claim = "(?:原价|划线价(?:格)?|被比较价格|优惠前)";
const asks =
  "(?:实际销售价|销售价|折后售价|团购售价|售价|现价|团购价|抢购价|优惠价|折后价(?:格)?|特惠|特价|补贴后)";
const joint = String.raw`(?:均?为|标注为|[:：“”（(\s])*`;

/** Both amounts beside each other; `claimedFirst` where the higher one is named first. */
const patterns: readonly { readonly shape: RegExp; readonly claimedFirst: boolean }[] = [
  {
    shape: new RegExp(`${claim}${joint}${amount}[^。；]{0,16}?${asks}${joint}${amount}`, "g"),
    claimedFirst: true,
  },
  {
    shape: new RegExp(`${asks}${joint}${amount}[^。；]{0,16}?${claim}${joint}${amount}`, "g"),
    claimedFirst: false,
  },
  {
    shape: /[¥￥]\s*(\d{1,5}(?:\.\d{1,2})?)\s*(?:[\d.]+折)?\s*[¥￥]\s*(\d{1,5}(?:\.\d{1,2})?)/g,
    claimedFirst: false,
  },
];
const sold = /(?:售出|销售|共售|成交|售卖|核销)[^。；\d]{0,12}(\d{1,5})(?:单|份|件|次|个|套|笔)/;

export function comparedIn(decision: string, words: string): readonly Compared[] {
  const told = words.replaceAll("\n", "");
  const sales = sold.exec(told)?.[1];
  const found = patterns.flatMap(({ shape, claimedFirst }) =>
    [...told.matchAll(shape)].map(([, first = "", second = ""]) => {
      const [a, b] = [Math.round(Number(first) * 100), Math.round(Number(second) * 100)];
      return { claimed: claimedFirst ? a : b, asked: claimedFirst ? b : a };
    }),
  );
  const real = found.filter(({ claimed, asked }) => asked > 0 && claimed > asked);
  return [...new Map(real.map((one) => [`${one.claimed} ${one.asked}`, one])).values()].map((one) => ({
    ...one,
    decision,
    sales: sales === undefined ? undefined : Number(sales),
  }));
}

function decisions(evaluation: string): readonly Compared[] {
  const lines = readFileSync(join(evaluation, "price_penalty_samr/extracted133.jsonl"), "utf8")
    .trim()
    .split("\n");
  const byWords = new Map<string, readonly Compared[]>();
  for (const line of lines) {
    const { case_id: id, violation_description: words } = JSON.parse(line) as Record<string, string | null>;
    if (typeof words === "string") byWords.set(words, comparedIn(id ?? "", words));
  }
  return [...byWords.values()].flat();
}

/** Sold at what was asked while it was compared; lawful where it sold at the claimed price in the week before. */
function rowsOf(one: Compared, listing: string, lawful: boolean): readonly object[] {
  const base = { platform: "p", seller: "s", listing, sku: "" };
  const at = (on: number, hour: string) => `${addDays(start, on)}T${hour}:00:00.000Z`;
  const began = 8;
  const sales = Math.min(one.sales ?? UNTOLD, DAYS);
  const row = (kind: string, on: number, amount: number, hour: string, more = {}) => ({
    ...base,
    id: `${listing}-${kind}-${on}`,
    kind,
    amount,
    observedAt: at(on, hour),
    ...more,
  });
  const during = Array.from({ length: DAYS }, (_, n) => began + n);
  return [
    ...during.flatMap((on) => [
      row("claimed", on, one.claimed, "02", { words: "划线价" }),
      row("marked", on, one.asked, "02"),
    ]),
    ...Array.from({ length: sales }, (_, n) =>
      row("transaction", began + Math.floor((n * DAYS) / sales), one.asked, "06"),
    ),
    ...(lawful ? Array.from({ length: began }, (_, on) => row("transaction", on, one.claimed, "06")) : []),
  ];
}

export async function decisionPairs(evaluation: string): Promise<readonly Row[]> {
  const values = valuesOf(price, {}, day("2026-12-31"));
  if (!values.ok) throw new Error(values.error.message.en);
  const all = decisions(evaluation);
  const found = await withLake(async ({ lake }) => {
    const rows = all.flatMap((one, n) => [...rowsOf(one, `g${n}`, false), ...rowsOf(one, `l${n}`, true)]);
    await observe(lake, "price", rows);
    const { findings } = await runDetector(lake, { detector: price, values: values.value, asOf });
    return new Set(findings.map(({ subject }) => subject.split("/")[0]));
  });
  const numbered = all.map((one, n) => ({ ...one, guilty: found.has(`g${n}`), lawful: found.has(`l${n}`) }));
  const told = numbered.filter(({ sales }) => sales !== undefined);
  const row = (what: string, hits: number, of: readonly Compared[], against: string): Row => {
    const [low, high] = wilson(hits, of.length);
    return {
      what,
      scale: `n = ${of.length}, of ${new Set(of.map(({ decision }) => decision)).size} decisions`,
      result: `${((hits / of.length) * 100).toFixed(1)} %`,
      spread: `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)} %`,
      against,
    };
  };
  const guilty = (of: typeof numbered) => of.filter((one) => one.guilty).length;
  return [
    row(
      "penalty decisions: comparisons found, as they were punished",
      guilty(numbered),
      numbered,
      `${UNTOLD} sales where the decision tells no number`,
    ),
    row(
      "penalty decisions: of those with a number of sales",
      guilty(told),
      told,
      "fewer than three sales: not told",
    ),
    row(
      "penalty decisions: alarms on the same, sold at the claimed price the week before",
      numbered.filter((one) => one.lawful).length,
      numbered,
      "none wanted",
    ),
  ];
}
