/**
 * Rings planted into real order lines by a script written before the detector: what is found by kind, size and
 * camouflage, precision among the strongest hundred, and innocent look-alikes taken for rings.
 */
import { detectorById, type Finding, runDetector, valuesOf, wilson } from "../../src/detector/index.ts";
import { day, type Instant, must } from "../../src/kernel/index.ts";
import type { Truth } from "../../src/simulator/index.ts";
import { observe } from "../../src/testing/index.ts";
import { ordersWithRings } from "../plant-rings.ts";
import type { Row } from "../report.ts";
import { withLake } from "./place.ts";

const asOf = "2026-06-30T00:00:00.000Z" as Instant;
const brushing = must(detectorById.get("brushing"), "the detector");
const innocent = "innocent:";

export interface RingQuality {
  readonly rows: readonly Row[];
  readonly missed: readonly Truth[];
  readonly falseAlarms: readonly Finding[];
}

interface Seeded {
  readonly lines: number;
  readonly rings: readonly Truth[];
  readonly lookalikes: readonly Truth[];
  readonly findings: readonly Finding[];
}

/** Each seed plants anew; what is told is of all of them together. */
export async function ringQuality(
  evaluation: string,
  seeds: readonly number[],
  repeats: number,
): Promise<RingQuality> {
  const runs: Seeded[] = [];
  for (const seed of seeds) runs.push(await planted(evaluation, seed, repeats));
  const rings = runs.flatMap((run) => run.rings);
  const found = new Set(
    runs.flatMap((run) => run.rings.filter((ring) => run.findings.some((one) => sharesMost(one, ring)))),
  );
  const taken = new Set(
    runs.flatMap((run) => run.lookalikes.filter((one) => run.findings.some((each) => touches(each, one)))),
  );
  const strongest = runs.flatMap((run) =>
    run.findings
      .filter(({ variant }) => variant !== "one-off-authors")
      .slice(0, 100)
      .map((finding) => run.rings.some((ring) => touches(finding, ring))),
  );
  const scale = `${runs[0]?.lines ?? 0} order lines, ${seeds.length} seeds`;
  const row = (what: string, hits: number, n: number, against = ""): Row => {
    const [low, high] = wilson(hits, n);
    return {
      what,
      scale: `${scale}, n = ${n}`,
      result: n === 0 ? "—" : `${((hits / n) * 100).toFixed(0)} %`,
      spread: `${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)} %`,
      against,
    };
  };
  const by = (what: string, keyOf: (truth: Truth) => string) =>
    [...Map.groupBy(rings, keyOf)]
      .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
      .map(([key, own]) =>
        row(`rings found, ${what} ${key}`, own.filter((one) => found.has(one)).length, own.length),
      );
  return {
    rows: [
      row("rings found", found.size, rings.length),
      ...by("kind", ({ style }) => style),
      ...by("size", ({ size }) => String(size)),
      ...by("camouflage", ({ camouflage }) => camouflage ?? "none"),
      row(
        "precision at 100: the finding is a planted ring",
        strongest.filter(Boolean).length,
        strongest.length,
      ),
      ...[
        ...Map.groupBy(
          runs.flatMap((run) => run.lookalikes),
          ({ style }) => style,
        ),
      ].map(([style, own]) =>
        row(
          `look-alikes taken for rings, ${style}`,
          own.filter((one) => taken.has(one)).length,
          own.length,
          "fewer is better",
        ),
      ),
    ],
    missed: rings.filter((ring) => !found.has(ring)),
    falseAlarms: runs.flatMap((run) =>
      run.findings.filter((finding) => !run.rings.some((ring) => touches(finding, ring))),
    ),
  };
}

async function planted(evaluation: string, seed: number, repeats: number): Promise<Seeded> {
  const { orders, truth } = ordersWithRings(evaluation, seed, repeats);
  const values = valuesOf(brushing, {}, day("2026-06-30"));
  if (!values.ok) throw new Error(values.error.message.en);
  const findings = await withLake(async ({ lake }) => {
    await observe(lake, "order", orders);
    return (await runDetector(lake, { detector: brushing, values: values.value, asOf })).findings;
  });
  return {
    lines: orders.length,
    rings: truth.filter(({ kind }) => !kind.startsWith(innocent)),
    lookalikes: truth.filter(({ kind }) => kind.startsWith(innocent)),
    findings,
  };
}

const idsOf = ({ observations, cover = [] }: Truth) => {
  const covers = new Set(cover.map(({ id }) => id));
  return new Set(observations.map(({ id }) => id).filter((id) => !covers.has(id)));
};

/** At least a quarter of the ring's fake orders, and they are at least half of the finding. */
function sharesMost(finding: Finding, ring: Truth): boolean {
  const fake = idsOf(ring);
  const shared = finding.observations.filter(({ id }) => fake.has(id)).length;
  return shared * 4 >= Math.min(fake.size, 400) && shared * 2 >= finding.observations.length;
}

function touches(finding: Finding, truth: Truth): boolean {
  const ids = idsOf(truth);
  return finding.observations.filter(({ id }) => ids.has(id)).length * 2 >= finding.observations.length;
}
