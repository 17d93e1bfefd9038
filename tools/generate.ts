/** `npm run generate` writes what is generated; with `--check` it writes nothing and fails where a file differs. */
import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Generator, generators } from "./generators.ts";

export type Drift = { path: string; now: string | undefined; wanted: string | undefined };

/** What would change in `root` if the generator wrote. */
export async function findDrift(root: string, generator: Generator): Promise<Drift[]> {
  const made = await generator.make();
  const drift: Drift[] = [];
  for (const [path, wanted] of made) {
    const now = readIfThere(join(root, path));
    if (now !== wanted) drift.push({ path, now, wanted });
  }
  for (const folder of generator.prune ?? []) {
    for (const path of globSync(`${folder}/**/*.*`, { cwd: root })) {
      if (!made.has(path)) drift.push({ path, now: readIfThere(join(root, path)), wanted: undefined });
    }
  }
  return drift;
}

export function write(root: string, { path, wanted }: Drift): void {
  const file = join(root, path);
  if (wanted === undefined) {
    rmSync(file, { force: true });
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
  }
}

async function main(checkOnly: boolean): Promise<number> {
  const root = join(import.meta.dirname, "..");
  let drifted = 0;
  for (const generator of generators) {
    const drift = await findDrift(root, generator);
    console.log(`${generator.name}: ${drift.length === 0 ? "as generated" : `${drift.length} files differ`}`);
    for (const each of drift) {
      drifted += 1;
      if (checkOnly) showDifference(each);
      else {
        write(root, each);
        console.log(`  ${each.wanted === undefined ? "removed" : "wrote"} ${each.path}`);
      }
    }
  }
  if (checkOnly && drifted > 0) console.error("\nRun `npm run generate` and commit what it writes.");
  return checkOnly && drifted > 0 ? 1 : 0;
}

function showDifference({ path, now, wanted }: Drift): void {
  const folder = mkdtempSync(join(tmpdir(), "steelyard-drift-"));
  try {
    const [before, after] = [join(folder, "checked-in"), join(folder, "generated")];
    writeFileSync(before, now ?? "");
    writeFileSync(after, wanted ?? "");
    const shown = spawnSync(
      "diff",
      ["-u", "--label", `${path} (checked in)`, "--label", `${path} (generated)`, before, after],
      {
        encoding: "utf8",
      },
    );
    const lines = (shown.stdout || `${path} differs\n`).split("\n");
    console.error(lines.slice(0, 80).join("\n"));
    if (lines.length > 80) console.error(`… and ${lines.length - 80} more lines`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.includes("--check"));
