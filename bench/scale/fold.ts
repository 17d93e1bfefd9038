/** What folding costs per event, for logs of growing length: a real case whose evidence grows and grows. */
import { type AnyProcedure, fold, type MatterEvent } from "../../src/procedure/index.ts";
import { growthExponent, sampleOf, shown } from "../measure.ts";
import type { Row } from "../report.ts";

export function foldRows(procedure: AnyProcedure, log: readonly MatterEvent[], small: boolean): Row[] {
  const lengths = small ? [log.length, 100] : [log.length, 100, 1000, 5000];
  const repeats = small ? 2 : 9;
  const points = lengths.map((length) => {
    const long = lengthened(log, length);
    const rounds = Math.max(1, Math.floor(5000 / length));
    const costs: number[] = [];
    for (let repeat = 0; repeat <= repeats; repeat += 1) {
      const begin = performance.now();
      for (let round = 0; round < rounds; round += 1) fold(procedure, long);
      // The first only warms up.
      if (repeat > 0) costs.push(((performance.now() - begin) * 1000) / (rounds * length));
    }
    return { length, cost: sampleOf(costs) };
  });
  const exponent = growthExponent(points.map(({ length, cost }) => ({ x: length, y: cost.median * length })));
  return [
    ...points.map(({ length, cost }) => ({
      what: "fold: µs per event",
      scale: `log of ${length} events`,
      result: shown(cost.median),
      spread: `${shown(cost.low)} – ${shown(cost.high)}`,
      against: "—",
    })),
    {
      what: "fold: growth of the whole with the length of the log",
      scale: `${lengths[0]} – ${lengths.at(-1)} events`,
      result: `n^${exponent.toFixed(2)}`,
      spread: "—",
      against: "n^1: each event costs the same",
    },
  ];
}

/** The last act that gathers evidence, again and again. */
function lengthened(log: readonly MatterEvent[], length: number): MatterEvent[] {
  const at = log.findIndex((event) => event.type === "acted" && event.action === "collect-evidence");
  const repeated = log[at];
  if (repeated === undefined) throw new Error("the log gathers no evidence");
  const more = Array.from({ length: Math.max(0, length - log.length) }, () => repeated);
  return [...log.slice(0, at), ...more, ...log.slice(at)].map((event, index) => ({
    ...event,
    seq: index + 1,
  }));
}
