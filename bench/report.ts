/** One table of everything measured: printed, and kept in docs/bench.md until the same bench runs again. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

export interface Row {
  readonly what: string;
  readonly scale: string;
  readonly result: string;
  /** Lowest and highest of the repeats. */
  readonly spread: string;
  /** What it is held against. */
  readonly against: string;
}

export interface Options {
  /** A quick run whose numbers say little: for tests of the bench itself. */
  readonly small: boolean;
  readonly say: (line: string) => void;
}

export type Bench = (options: Options) => Promise<readonly Row[]>;

const file = join(import.meta.dirname, "..", "docs", "bench.md");

const head = `# Measurements

Written by \`npm run bench\`: one section per bench, from its last full run. Middle value of the repeats, with the lowest
and the highest beside it.
`;

export function printed(rows: readonly Row[]): string {
  const names = ["what", "scale", "result", "spread", "against"] as const;
  const lines = rows.map((row) => `| ${names.map((name) => row[name]).join(" | ")} |`);
  return [`| ${names.join(" | ")} |`, `|${names.map(() => "---").join("|")}|`, ...lines].join("\n");
}

/** Replaces the section of this bench and leaves the others. */
export function keep(name: string, rows: readonly Row[], on: string): void {
  const old = existsSync(file) ? readFileSync(file, "utf8") : head;
  const [first = head, ...sections] = old.split(/^(?=## )/m);
  const others = sections.filter((section) => !section.startsWith(`## ${name}\n`));
  const own = `## ${name}\n\n${on}, ${machine()}\n\n${printed(rows)}\n`;
  const all = [...others.map((section) => `${section.trimEnd()}\n`), own].sort();
  writeFileSync(file, `${[first.trimEnd(), ...all.map((section) => section.trimEnd())].join("\n\n")}\n`);
}

export function machine(): string {
  const all = cpus();
  const model = (all[0]?.model ?? "").trim().replaceAll(/\s+/g, " ");
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} × ${model || process.arch}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}
