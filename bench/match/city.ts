/** The operators of a simulated city as its registry and platforms write them, and which of the records are one. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { day } from "../../src/kernel/index.ts";
import type { MatchRecord } from "../../src/registry/match/index.ts";
import { type Noise, type Settings, simulateOperators } from "../../src/simulator/index.ts";

export function settingsOf(operators: number, noise: Noise, seed: number): Settings {
  return { seed, operators, days: 1, from: day("2026-09-01"), noise, rate: 0.06 };
}

/** Records in their order with the operator each belongs to, as the truth says. */
export function cityRecords(settings: Settings): { records: MatchRecord[]; truth: string[] } {
  const records: MatchRecord[] = [];
  const owner = new Map<string, string>();
  for (const { file, row } of simulateOperators(settings)) {
    if (file === "operator") {
      const { id, ...values } = row;
      records.push({ id, values: written(values) });
    } else if (file === "truth" && row.kind === "same-operator")
      for (const { kind, id } of row.observations) if (kind === "operator") owner.set(id, row.operator);
  }
  return { records, truth: records.map(({ id }) => owner.get(id) ?? id) };
}

/** The first `most` records as lines of JSON, mixed over a window so that records of one operator do not stand together. */
export async function writeCity(path: string, most: number, noise: Noise, seed: number): Promise<number> {
  let rows = 0;
  const lines = function* () {
    for (const { file, row } of simulateOperators(settingsOf(most, noise, seed))) {
      if (file !== "operator") continue;
      yield `${JSON.stringify(row)}\n`;
      rows += 1;
      if (rows === most) return;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return rows;
}

function written(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );
}
