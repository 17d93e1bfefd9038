/**
 * The detectors over the set: a whole run against its own statement alone and against a hand-written reference, rows a
 * second and memory as the lake grows, and what they find in labelled data.
 */
import type { Lake } from "../../src/base/index.ts";
import { type Detector, detectorById, runDetector, valuesOf } from "../../src/detector/index.ts";
import { day, type Instant, must } from "../../src/kernel/index.ts";
import { growthExponent, sampleOf, shown, timed } from "../measure.ts";
import type { Bench, Row } from "../report.ts";
import { manyOrders, manyPrices } from "./crowd.ts";
import { type Place, withLake } from "./place.ts";
import { priceQuality } from "./prices.ts";
import { references } from "./references.ts";
import { ringQuality } from "./rings.ts";

const asOf = "2026-06-30T00:00:00.000Z" as Instant;
const fillers = { price: manyPrices, brushing: manyOrders } as const;

export const detect: Bench = async ({ small, say }) => {
  const sizes = small ? [1e4, 3e4] : [1e5, 1e6, 1e7];
  const rows: Row[] = [];
  for (const id of ["price", "brushing"] as const) {
    const detector = must(detectorById.get(id), id);
    // Each size in an engine of its own, so that its highest memory is that size's.
    const points: { x: number; y: number }[] = [];
    for (const size of sizes) {
      const measured = await withLake((place) => measure(place, detector, id, size, small ? 1 : 3));
      rows.push(...measured.rows);
      points.push({ x: size, y: measured.milliseconds });
      say(`${id} ${shown(size)}: ${shown(measured.milliseconds)} ms`);
    }
    rows.push({
      what: `${id}: growth of time with rows`,
      scale: sizes.map(shown).join(" · "),
      result: `exponent ${growthExponent(points).toFixed(2)}`,
      spread: "",
      against: "≤ 1.15",
    });
  }
  const evaluation = process.env.STEELYARD_EVAL;
  if (evaluation === undefined || small) return rows;
  rows.push(...(await priceQuality(evaluation)));
  rows.push(...(await ringQuality(evaluation, 20_261_125, 2)).rows);
  return rows;
};

async function measure(
  { lake, peak }: Place,
  detector: Detector,
  id: keyof typeof fillers,
  size: number,
  repeats: number,
): Promise<{ rows: readonly Row[]; milliseconds: number }> {
  await fillers[id](lake, size);
  const values = valuesOf(detector, {}, day("2026-06-30"));
  if (!values.ok || detector.form !== "set") throw new Error("a set detector with its defaults");
  const { sql, params } = detector.statement(values.value);
  const whole: number[] = [];
  const alone: number[] = [];
  const least: number[] = [];
  let found = 0;
  for (let turn = 0; turn < repeats; turn += 1) {
    alone.push(await timed(() => discard(lake, sql, { ...params, asOf })));
    whole.push(
      await timed(async () => {
        found = (await runDetector(lake, { detector, values: values.value, asOf })).findings.length;
      }),
    );
    least.push(await timed(() => discard(lake, references[id].sql, { asOf })));
  }
  const [run, own, reference] = [sampleOf(whole), sampleOf(alone), sampleOf(least)];
  const scale = `${shown(size)} rows, ${found} findings`;
  const ratio = (by: typeof own) => `${(run.low / by.high).toFixed(2)}–${(run.high / by.low).toFixed(2)}`;
  return {
    milliseconds: run.median,
    rows: [
      {
        what: `${id}: whole run ÷ its statement with FORMAT Null`,
        scale,
        result: (run.median / own.median).toFixed(2),
        spread: ratio(own),
        against: "≤ 1.25",
      },
      {
        what: `${id}: whole run ÷ ${references[id].what}`,
        scale,
        result: (run.median / reference.median).toFixed(1),
        spread: ratio(reference),
        against: "",
      },
      {
        what: `${id}: rows a second`,
        scale,
        result: shown((size / run.median) * 1000),
        spread: `${shown((size / run.high) * 1000)}–${shown((size / run.low) * 1000)}`,
        against: "",
      },
      {
        what: `${id}: highest memory of the engine`,
        scale,
        result: `${shown(peak() / 2 ** 20)} MB`,
        spread: "",
        against: "",
      },
    ],
  };
}

async function discard(lake: Lake, sql: string, params: Readonly<Record<string, unknown>>): Promise<void> {
  // FORMAT stands before SETTINGS; a reference has no settings of its own.
  const [query = "", settings] = sql.split(/\n\s*SETTINGS /);
  await lake.command(
    `${query}\nFORMAT Null${settings === undefined ? "" : `\nSETTINGS ${settings}`}`,
    params,
  );
}
