/**
 * `npm test`: every check there is, cheap ones first. A failed stage does not stop the next, so one run shows all
 * failures. `node tools/verify.ts order pure` runs only the stages named.
 *
 * The last line is a contract with machines: `N passed, N failed` (`, N skipped` only where there are any).
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runGuarded } from "./run-guarded.ts";
import { type AllowedSkips, type Counts, countReport, parseReport } from "./test-report.ts";

const root = join(import.meta.dirname, "..");
const reports = join(root, ".cache", "verify");
const minutes = 60_000;

type Stage =
  | { name: string; kind: "check"; limit: number; script: string; args: string[] }
  | { name: string; kind: "tests"; limit: number };

const bin = (name: string) => join(root, "node_modules", ...name.split("/"));

const stages: Stage[] = [
  { name: "order", kind: "check", limit: 2 * minutes, script: "tools/order.ts", args: [] },
  { name: "types", kind: "check", limit: 6 * minutes, script: "tools/types.ts", args: [] },
  {
    name: "lint",
    kind: "check",
    limit: 3 * minutes,
    script: bin("@biomejs/biome/bin/biome"),
    args: biome("check"),
  },
  {
    name: "format",
    kind: "check",
    limit: 3 * minutes,
    script: bin("@biomejs/biome/bin/biome"),
    args: biome("format"),
  },
  { name: "drift", kind: "check", limit: 10 * minutes, script: "tools/generate.ts", args: ["--check"] },
  { name: "pure", kind: "tests", limit: 10 * minutes },
  { name: "ledger", kind: "tests", limit: 25 * minutes },
  { name: "lake", kind: "tests", limit: 25 * minutes },
  { name: "browser", kind: "tests", limit: 30 * minutes },
];

process.exitCode = await main(process.argv.slice(2));

async function main(wanted: string[]): Promise<number> {
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `No stage ${unknown.join(", ")}. There are: ${stages.map((stage) => stage.name).join(", ")}.`,
    );
    return 2;
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const total: Counts = { passed: 0, failed: 0, skipped: 0, problems: [] };
  const lines: string[] = [];
  for (const stage of stages) {
    if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
    console.log(`\n── ${stage.name} ──`);
    const started = performance.now();
    const counts = stage.kind === "check" ? await runCheck(stage) : await runTests(stage);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const line = `${stage.name.padEnd(8)} ${seconds.padStart(7)} s  ${sentence(counts)}`;
    console.log(line);
    lines.push(line);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.problems.push(...counts.problems.map((problem) => `${stage.name}: ${problem}`));
  }

  console.log(`\n── all ──\n${lines.join("\n")}`);
  if (total.problems.length > 0)
    console.log(`\n${total.problems.map((problem) => `✗ ${problem}`).join("\n")}`);
  console.log(`\n${sentence(total)}`);
  return total.failed > 0 ? 1 : 0;
}

function sentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** A static check is one test. */
async function runCheck(stage: Stage & { kind: "check" }): Promise<Counts> {
  const ran = await runGuarded([stage.script, ...stage.args], { cwd: root, limit: stage.limit });
  if (ran.ok) return { passed: 1, failed: 0, skipped: 0, problems: [] };
  return { passed: 0, failed: 1, skipped: 0, problems: [ran.why] };
}

async function runTests(stage: Stage & { kind: "tests" }): Promise<Counts> {
  const output = join(reports, `${stage.name}.json`);
  const ran = await runGuarded(
    [
      bin("vitest/vitest.mjs"),
      "run",
      "--project",
      stage.name,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${output}`,
    ],
    { cwd: root, limit: stage.limit },
  );
  const report = parseReport(output);
  if (report === undefined) {
    return { passed: 0, failed: 1, skipped: 0, problems: [`${ran.ok ? "no report written" : ran.why}`] };
  }
  const counts = countReport(report, { root, allowed: allowedSkips(), environment: process.env });
  // Unhandled errors and a killed run leave a report without a failed test in it.
  if (!ran.ok && counts.failed === 0) {
    counts.failed += 1;
    counts.problems.push(ran.why);
  }
  return counts;
}

function allowedSkips(): AllowedSkips {
  return JSON.parse(readFileSync(join(root, "tools", "allowed-skips.json"), "utf8"));
}

/** Warnings count: one that is only told is never mended. */
function biome(command: "check" | "format"): string[] {
  if (command === "format") return ["format", "--error-on-warnings", "--max-diagnostics=50", "."];
  return ["check", "--formatter-enabled=false", "--error-on-warnings", "--max-diagnostics=50", "."];
}
