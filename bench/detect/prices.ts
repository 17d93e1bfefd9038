/**
 * Claims put upon real weekly price series of a store: at a price that stood before, at one never seen, and before there
 * is history. What the detector says is compared with a plain loop over the same rows.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { detectorById, runDetector, valuesOf, wilson } from "../../src/detector/index.ts";
import { type Day, day, dayNumber, type Instant, must } from "../../src/kernel/index.ts";
import { observe } from "../../src/testing/index.ts";
import type { Row } from "../report.ts";
import { withLake } from "./place.ts";

const price = must(detectorById.get("price"), "the detector");
const asOf = "2026-12-31T00:00:00.000Z" as Instant;

interface Seen {
  readonly on: Day;
  readonly amount: number;
}

/** Lowest price of a name in each week. */
function seriesOf(evaluation: string): ReadonlyMap<string, readonly Seen[]> {
  const file = join(evaluation, "price_history/za_grocery_weekly_makro.csv.gz");
  const found = new Map<string, Map<string, number>>();
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n").slice(1)) {
    const cells = /^Makro,(?:"((?:[^"]|"")*)"|([^,]*)),([\d.]+),.*,(\d{4}-\d\d-\d\d)\r?$/.exec(line);
    if (cells === null) continue;
    const [, quoted, plain, told = "", on = ""] = cells;
    const name = quoted ?? plain ?? "";
    const weeks = found.get(name) ?? new Map<string, number>();
    weeks.set(on, Math.min(weeks.get(on) ?? Number.POSITIVE_INFINITY, Math.round(Number(told) * 100)));
    found.set(name, weeks);
  }
  return new Map(
    [...found]
      .filter(([, weeks]) => weeks.size >= 8)
      .map(([name, weeks]) => [
        name,
        [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, amount]) => ({ on: day(on), amount })),
      ]),
  );
}

type Verdict = "backed" | "never seen" | "above the lowest" | "too little history";

/** The plain loop: the price that stood in the week before, carried forward for two weeks. */
function expected(series: readonly Seen[], at: number, claim: number): Verdict {
  const start = dayNumber(must(series[at], "a week").on);
  const before = series.slice(0, at);
  const first = before[0];
  const within = before.filter(({ on }) => dayNumber(on) >= start - 7);
  const carried = before.filter(({ on }) => dayNumber(on) < start - 7 && dayNumber(on) >= start - 21).at(-1);
  const covered = within[0] !== undefined && dayNumber(within[0].on) === start - 7;
  const used = covered || carried === undefined ? within : [carried, ...within];
  if (first === undefined || dayNumber(first.on) > start - 7 || used.length === 0)
    return "too little history";
  if (claim > Math.max(...before.map(({ amount }) => amount)) * 1.01) return "never seen";
  return claim > Math.min(...used.map(({ amount }) => amount)) * 1.01 ? "above the lowest" : "backed";
}

const variantOf: Readonly<Record<Verdict, string>> = {
  backed: "",
  "never seen": "never-marked",
  "above the lowest": "above-lowest-marked",
  "too little history": "",
};

export async function priceQuality(evaluation: string): Promise<readonly Row[]> {
  const values = valuesOf(price, {}, day("2026-12-31"));
  if (!values.ok) throw new Error(values.error.message.en);
  const rows: object[] = [];
  const truth: { listing: string; verdict: Verdict }[] = [];
  let number = 0;
  for (const series of seriesOf(evaluation).values()) {
    // One claim a series, its place and height by turns, so that all verdicts occur.
    const turn = number % 4;
    const at = turn === 3 ? 0 : 3 + (number % (series.length - 4));
    const here = must(series[at], "a week");
    const highest = Math.max(...series.slice(0, Math.max(1, at)).map(({ amount }) => amount));
    const claim =
      turn === 0
        ? must(series[Math.max(0, at - 1)], "before").amount
        : turn === 1
          ? Math.round(highest * 1.3)
          : highest;
    number += 1;
    const listing = `n${number}`;
    const base = { platform: "makro", seller: "makro", listing, sku: "" };
    for (const { on, amount } of series)
      rows.push({ ...base, id: "", kind: "marked", amount, observedAt: `${on}T02:00:00.000Z` });
    rows.push({
      ...base,
      id: `c${number}`,
      kind: "claimed",
      amount: claim,
      words: "原价",
      observedAt: `${here.on}T02:00:00.000Z`,
    });
    truth.push({ listing, verdict: expected(series, at, claim) });
  }
  const { findings, tallies } = await withLake(async ({ lake }) => {
    await observe(lake, "price", rows);
    return runDetector(lake, { detector: price, values: values.value, asOf });
  });
  const told = new Map(findings.map(({ subject, variant }) => [subject.split("/")[0] ?? "", variant]));
  const byVerdict = Map.groupBy(truth, ({ verdict }) => verdict);
  const scale = `${rows.length} rows of ${truth.length} real series, one claim each`;
  const share = (what: string, hits: number, n: number): Row => {
    const [low, high] = wilson(hits, n);
    return {
      what,
      scale: `${scale}, n = ${n}`,
      result: `${((hits / n) * 100).toFixed(1)} %`,
      spread: `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)} %`,
      against: "a plain loop over the rows",
    };
  };
  const agrees = ({ listing, verdict }: { listing: string; verdict: Verdict }) =>
    (told.get(listing) ?? "").replace("raised-before", "") === variantOf[verdict];
  return [
    share("price claims judged alike", truth.filter(agrees).length, truth.length),
    ...[...byVerdict].map(([verdict, own]) =>
      share(`price claims judged alike, ${verdict}`, own.filter(agrees).length, own.length),
    ),
    {
      what: "claims left unjudged for too little history",
      scale,
      result: String(tallies["too-little-history"] ?? 0),
      spread: "",
      against: String(byVerdict.get("too little history")?.length ?? 0),
    },
  ];
}
