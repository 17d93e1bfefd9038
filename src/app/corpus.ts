/**
 * Old logs that must fold for ever as they fold today: a few walks of each definition, written once and committed. A
 * file is made for a procedure and version that has none; one that is there is never written again.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, chineseCalendar, sha256Hex } from "../kernel/index.ts";
import { type AnyProcedure, fold, type MatterEvent, statutes, walk } from "../procedure/index.ts";

const folder = join(import.meta.dirname, "corpus");

export interface OldLog {
  readonly log: readonly MatterEvent[];
  /** Hash of the canonical JSON of the state that the log folded to when it was written. */
  readonly state: string;
}

/** By path from the root of the project: what is there stays, what is missing is walked. */
export function corpusFiles(declared: readonly AnyProcedure[]): ReadonlyMap<string, string> {
  return new Map(
    declared.map((procedure) => {
      const name = corpusName(procedure);
      const file = join(folder, name);
      const text = existsSync(file) ? readFileSync(file, "utf8") : written(oldLogs(procedure));
      return [`src/app/corpus/${name}`, text];
    }),
  );
}

export function readCorpus(procedure: AnyProcedure): readonly OldLog[] | undefined {
  const file = join(folder, corpusName(procedure));
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as OldLog);
}

export function stateHash(procedure: AnyProcedure, log: readonly MatterEvent[]): string {
  return sha256Hex(canonicalJson(fold(procedure, log)));
}

const corpusName = ({ id, version }: AnyProcedure): string => `${id}@${version}.jsonl`;

/** One log a line, so that a change of one shows as one line. */
function written(logs: readonly OldLog[]): string {
  return `${logs.map((each) => canonicalJson(each)).join("\n")}\n`;
}

/** Few and short, chosen so that together they do every act that the walks did. */
function oldLogs(procedure: AnyProcedure): OldLog[] {
  const kept: (readonly MatterEvent[])[] = [];
  walk(procedure, {
    calendar: chineseCalendar,
    law: statutes(),
    walks: 60,
    seed: 20_261_125,
    finished: (log) => void kept.push(JSON.parse(JSON.stringify(log)) as MatterEvent[]),
  });
  const chosen: (readonly MatterEvent[])[] = [];
  const covered = new Set<string>();
  for (;;) {
    const best = kept
      .map((log) => ({ log, fresh: actsOf(log).filter((act) => !covered.has(act)).length }))
      .filter(({ fresh }) => fresh > 0)
      .sort((a, b) => b.fresh / b.log.length - a.fresh / a.log.length || b.fresh - a.fresh)[0];
    if (!best) break;
    chosen.push(best.log);
    for (const act of actsOf(best.log)) covered.add(act);
  }
  return chosen.map((log) => ({ log, state: stateHash(procedure, log) }));
}

function actsOf(log: readonly MatterEvent[]): string[] {
  return [...new Set(log.flatMap((event) => (event.type === "acted" ? [event.action] : [])))];
}
