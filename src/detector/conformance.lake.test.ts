import { beforeAll, describe, expect, it } from "vitest";
import { day, type Instant, must } from "../kernel/index.ts";
import { observe, testLake } from "../testing/lake.ts";
import type { Detector, Seen } from "./definition.ts";
import { detectors } from "./detectors.ts";
import { runDetector } from "./run.ts";
import { valuesOf } from "./values.ts";

const lake = testLake();
const asOf = "2026-06-30T00:00:00.000Z" as Instant;

const valuesFor = (detector: Detector) => {
  const values = valuesOf(detector, {}, day("2026-06-30"));
  if (!values.ok) throw new Error(values.error.message.en);
  return values.value;
};
const run = (detector: Detector) => runDetector(lake().lake, { detector, values: valuesFor(detector), asOf });
const examplesOf = (detector: Detector) =>
  detector.examples.map(({ name, rows, variants }, at) => ({
    name: name.en,
    platform: `${detector.id}-${at}`,
    rows: ([rows].flat() as readonly Seen[]).map(({ kind, record }) => ({
      kind,
      record: { ...record, platform: `${detector.id}-${at}` },
    })),
    variants,
  }));

beforeAll(async () => {
  const rows = detectors.flatMap(examplesOf).flatMap((example) => example.rows);
  for (const [kind, own] of Map.groupBy(rows, (row) => row.kind)) {
    await observe(
      lake().lake,
      kind,
      own.map(({ record }) => record),
    );
  }
});

describe.each(detectors.map((detector): [string, Detector] => [detector.id, detector]))(
  "%s",
  (_, detector) => {
    it("judges its examples as labelled, over the lake", async () => {
      const { findings } = await run(detector);
      for (const { name, platform, variants } of examplesOf(detector)) {
        const found = findings.filter(({ storefront }) => storefront.startsWith(`${platform}/`));
        const told = [...new Set(found.map(({ variant }) => variant))].sort();
        expect(
          told,
          `${name}: ${JSON.stringify(found.map(({ reason, score }) => [score, reason.zh]))}`,
        ).toEqual([...variants].sort());
      }
    });

    it("gives the same lines as of the same moment, strongest first, and nothing as of a moment before", async () => {
      const [one, other] = [await run(detector), await run(detector)];
      expect(JSON.stringify(one.findings)).toBe(JSON.stringify(other.findings));
      expect(one.findings.length).toBeGreaterThan(0);
      const scores = one.findings.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
      const early = await runDetector(lake().lake, {
        detector,
        values: valuesFor(detector),
        asOf: "2026-05-31T00:00:00.000Z" as Instant,
      });
      expect(early.findings).toEqual([]);
    });

    it("names observations that are there", async () => {
      const { findings } = await run(detector);
      const known = new Set<string>();
      for (const example of examplesOf(detector)) {
        for (const { kind, record } of example.rows) known.add(`${example.platform} ${kind} ${record.id}`);
      }
      for (const finding of findings.filter((one) => one.storefront.startsWith(`${detector.id}-`))) {
        const [platform] = finding.storefront.split("/");
        expect(finding.observations.length).toBeGreaterThan(0);
        for (const { kind, id } of finding.observations) {
          expect(known.has(`${platform} ${kind} ${id}`), `${finding.variant}: ${kind} ${id}`).toBe(true);
        }
      }
    });

    if (detector.form === "records") {
      it("has a prefilter that lets through every row in which its judge finds anything", async () => {
        const values = valuesFor(detector);
        const { findings } = await run(detector);
        for (const { platform, rows } of examplesOf(detector)) {
          const guilty = rows.filter((row) => detector.judge(row as Seen, values).length > 0);
          const seen = new Set(
            findings
              .filter(({ storefront }) => storefront.startsWith(`${platform}/`))
              .flatMap(({ observations }) => observations.map(({ id }) => id)),
          );
          for (const row of guilty) expect(seen.has(must(row.record.id, "id")), platform).toBe(true);
        }
      });
    }
  },
);
