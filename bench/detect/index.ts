/**
 * The detectors over the set: a whole run against its own statement alone and against a hand-written reference, rows a
 * second and memory as the lake grows; and what they find in data that others made.
 */
import type { Lake } from "../../src/base/index.ts";
import {
  type Detector,
  detectorById,
  type RunRequest,
  runDetector,
  statementsOf,
  valuesOf,
} from "../../src/detector/index.ts";
import { day, type Instant, must } from "../../src/kernel/index.ts";
import { growthExponent, sampleOf, shown, timed } from "../measure.ts";
import type { Bench, Row } from "../report.ts";
import { manyListings, manyOrders, manyPrices } from "./crowd.ts";
import { decisionPairs } from "./decisions.ts";
import { type Place, withFilledLake } from "./place.ts";
import { priceQuality } from "./prices.ts";
import { references } from "./references.ts";
import { ringQuality } from "./rings.ts";

const asOf = "2026-06-30T00:00:00.000Z" as Instant;
const fillers = { wording: manyListings, price: manyPrices, brushing: manyOrders } as const;

export const detectWording = growing("wording");
export const detectPrice = growing("price");
export const detectBrushing = growing("brushing");

/** Over real series, and over real order lines with planted rings. */
export const detectQuality: Bench = async ({ small, say }) => {
  const evaluation = process.env.STEELYARD_EVAL;
  if (evaluation === undefined || small) {
    say("not measured: STEELYARD_EVAL names no folder, or a small run was asked for");
    return [];
  }
  const { rows, missed, falseAlarms } = await ringQuality(
    evaluation,
    [20_261_125, 20_261_126, 20_261_127],
    2,
  );
  for (const { style, size, camouflage } of missed)
    say(`  missed: ${style}, ${size} accounts, ${camouflage ?? "no"} camouflage`);
  for (const { variant, reason } of falseAlarms) say(`  beside the planted: ${variant}: ${reason.zh}`);
  return [...(await priceQuality(evaluation)), ...(await decisionPairs(evaluation)), ...rows];
};

/** What a run may take: a size that would take longer is projected from the sizes below it. */
const LONGEST_MS = 6 * 60_000;
/** A run longer than this is measured once, and alone. */
const LONG_MS = 60_000;

function growing(id: keyof typeof fillers): Bench {
  return async ({ small, say }) => {
    const detector = must(detectorById.get(id), id);
    const sizes = small ? [3e3, 1e4] : [1e5, 1e6, 1e7, 1e8];
    const rows: Row[] = [];
    const points: { x: number; y: number }[] = [];
    for (const size of sizes) {
      const projected = projection(points, size);
      if (projected > LONGEST_MS) {
        rows.push(notRun(id, size, projected));
        continue;
      }
      const repeats = small || size > 1e6 ? 1 : 3;
      // Each size in an engine of its own, so that its highest memory is that size's.
      const measured = await withFilledLake(
        (lake) => fillers[id](lake, size),
        (place) => measure(place, { detector, id, size, repeats, compared: projected < LONG_MS }),
      );
      rows.push(...measured.rows);
      points.push({ x: size, y: measured.milliseconds });
      say(`${id} ${shown(size)}: ${shown(measured.milliseconds)} ms`);
    }
    rows.push({
      what: `${id}: growth of time with rows`,
      scale: points.map(({ x }) => shown(x)).join(" · "),
      result: `exponent ${growthExponent(points).toFixed(2)}`,
      spread: `last tenfold ${growthExponent(points.slice(-2)).toFixed(2)}`,
      against: "≤ 1.15",
    });
    return rows;
  };
}

/** By the slope of the last two sizes; nothing is known before there are two. */
function projection(points: readonly { readonly x: number; readonly y: number }[], size: number): number {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined) return 0;
  return last.y + ((last.y - before.y) / (last.x - before.x)) * (size - last.x);
}

function notRun(id: string, size: number, milliseconds: number): Row {
  return {
    what: `${id}: not run here`,
    scale: `${shown(size)} rows`,
    result: `${shown(milliseconds / 60_000)} minutes`,
    spread: "projected from the two sizes before",
    against: `more than ${LONGEST_MS / 60_000} minutes`,
  };
}

interface Asked {
  readonly detector: Detector;
  readonly id: keyof typeof fillers;
  readonly size: number;
  readonly repeats: number;
  /** Also its own statement alone and the reference. */
  readonly compared: boolean;
}

async function measure(
  { lake, peaks }: Place,
  { detector, id, size, repeats, compared }: Asked,
): Promise<{ rows: readonly Row[]; milliseconds: number }> {
  const values = valuesOf(detector, {}, day("2026-06-30"));
  if (!values.ok) throw new Error("a detector with its defaults");
  const request: RunRequest = { detector, values: values.value, asOf };
  const statements = statementsOf(request);
  const alone: number[] = [];
  const whole: number[] = [];
  let found = 0;
  for (let turn = 0; turn < repeats; turn += 1) {
    if (compared) {
      alone.push(
        await timed(async () => {
          for (const { sql, params } of statements) await discard(lake, sql, params);
        }),
      );
    }
    whole.push(
      await timed(async () => {
        found = (await runDetector(lake, request)).findings.length;
      }),
    );
  }
  // Of the run's own peak: the reference comes after it.
  const { engine, own } = peaks();
  const run = sampleOf(whole);
  const scale = `${shown(size)} rows, ${shown(found)} findings, × ${repeats}`;
  const row = (what: string, result: string, spread = "", against = ""): Row => ({
    what: `${id}: ${what}`,
    scale,
    result,
    spread,
    against,
  });
  const rows: Row[] = [];
  if (compared) {
    const least: number[] = [];
    for (let turn = 0; turn < repeats; turn += 1)
      least.push(await timed(() => discard(lake, references[id].sql, { asOf })));
    const over = (others: readonly number[]): readonly [number, string] => {
      const other = sampleOf(others);
      return [
        run.median / other.median,
        `${(run.low / other.high).toFixed(2)}–${(run.high / other.low).toFixed(2)}`,
      ];
    };
    const [share, spread] = over(alone);
    const [times, range] = over(least);
    rows.push(
      row("whole run ÷ its own SQL with FORMAT Null", share.toFixed(2), spread, "≤ 1.25"),
      row(`whole run ÷ ${references[id].what}`, times.toFixed(2), range),
    );
  }
  rows.push(
    row(
      "rows a second",
      shown((size / run.median) * 1000),
      `${shown((size / run.high) * 1000)}–${shown((size / run.low) * 1000)}`,
    ),
    row("highest memory of the engine", `${shown(engine / 2 ** 20)} MB`),
    row("highest memory of the process", `${shown(own / 2 ** 20)} MB`),
  );
  return { milliseconds: run.median, rows };
}

async function discard(lake: Lake, sql: string, params: Readonly<Record<string, unknown>>): Promise<void> {
  // FORMAT stands before SETTINGS; a reference has no settings of its own.
  const [query = "", settings] = sql.split(/\n\s*SETTINGS /);
  await lake.command(
    `${query}\nFORMAT Null${settings === undefined ? "" : `\nSETTINGS ${settings}`}`,
    params,
  );
}
