/** Operators of a simulated city, then the shops that name them: matched, judged and put on record. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { day } from "../../src/kernel/index.ts";
import { registrySinks } from "../../src/registry/index.ts";
import { simulate } from "../../src/simulator/index.ts";
import { timed } from "../measure.ts";
import type { Bench, Row } from "../report.ts";
import { masterKey } from "../town.ts";
import { inPlace, once, told } from "./place.ts";

export const importRegistry: Bench = (options) =>
  inPlace(options, async (place) => {
    const written = writeRegistry(place.folder, options.small ? 500 : 1e5);
    const rows: Row[] = [];
    for (const { kind } of registrySinks(masterKey)) {
      if (kind.id !== "operator" && kind.id !== "storefront") continue;
      const { file, count } = written[kind.id];
      const seconds = (await timed(() => once(place, kind, file, { rows: count, refused: 0 }))) / 1000;
      rows.push(told(place, `import of ${kind.id}s: rows a second`, `${count} ${kind.id}s`, count, seconds));
    }
    return rows;
  });

interface Written {
  readonly file: string;
  readonly count: number;
}

/** At most so many rows of each. */
function writeRegistry(folder: string, most: number): Record<"operator" | "storefront", Written> {
  const lines = { operator: [] as string[], storefront: [] as string[] };
  const settings = { seed: 1, operators: most, days: 1, from: day("2026-09-01"), rate: 0.06 } as const;
  for (const { file, row } of simulate({ ...settings, noise: "medium" })) {
    if (file !== "operator" && file !== "storefront") continue;
    if (lines[file].length < most) lines[file].push(`${JSON.stringify(row)}\n`);
    else if (lines.operator.length >= most && lines.storefront.length >= most) break;
  }
  const write = (kind: "operator" | "storefront"): Written => {
    const file = join(folder, `${kind}.jsonl`);
    writeFileSync(file, lines[kind].join(""));
    return { file, count: lines[kind].length };
  };
  return { operator: write("operator"), storefront: write("storefront") };
}
