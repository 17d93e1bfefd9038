/** Operators and shops of a simulated city, as files. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { day } from "../../src/kernel/index.ts";
import { simulate } from "../../src/simulator/index.ts";

interface Written {
  readonly file: string;
  readonly count: number;
}

/** At most so many rows of each. */
export function writeRegistry(folder: string, most: number): Record<"operator" | "storefront", Written> {
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
