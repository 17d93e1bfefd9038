/**
 * `npm run bench`: everything; `npm run bench -- road kill`: those; `--small`: quickly, only to see that it runs.
 * Every bench is bounded and cleans up behind itself. A full run writes its section of docs/bench.md.
 */
import { detectBrushing, detectPrice, detectQuality, detectWording } from "./detect/index.ts";
import { dueDates } from "./due-dates.ts";
import { fuzz } from "./fuzz/index.ts";
import { imports } from "./import/index.ts";
import { importRegistry } from "./import/registry.ts";
import { kill } from "./kill/index.ts";
import { match } from "./match/index.ts";
import { portal } from "./portal.ts";
import { type Bench, keep, machine, printed } from "./report.ts";
import { road } from "./road/index.ts";
import { scale } from "./scale/index.ts";
import { sweep } from "./scale/sweep.ts";
import { simulator } from "./simulator.ts";
import { soak } from "./soak/index.ts";
import { walks } from "./walks.ts";
import { wording } from "./wording/index.ts";

const benches: Readonly<Record<string, Bench>> = {
  "detect-brushing": detectBrushing,
  "detect-price": detectPrice,
  "detect-quality": detectQuality,
  "detect-wording": detectWording,
  "due-dates": dueDates,
  fuzz,
  import: imports,
  "import-registry": importRegistry,
  kill,
  match,
  portal,
  road,
  scale,
  simulator,
  soak,
  sweep,
  walks,
  wording,
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const small = args.includes("--small");
  const named = args.filter((arg) => arg !== "--small");
  const unknown = named.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) {
    console.error(`No bench ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`);
    return 2;
  }
  console.log(machine());
  for (const [name, bench] of Object.entries(benches)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`\n── ${name} ──`);
    const begin = performance.now();
    const rows = await bench({ small, say: (line) => console.log(line) });
    console.log(`\n${printed(rows)}\n\n${((performance.now() - begin) / 1000).toFixed(0)} s`);
    if (!small) keep(name, rows, new Date().toISOString().slice(0, 10));
  }
  return 0;
}
