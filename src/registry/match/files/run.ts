/** `steelyard match`: from a file to lines of JSON, without any store. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rounded } from "../hand.ts";
import { matched, type Stage } from "../match-records.ts";
import { type MatchRecord, reasonsOf, SAME, type Scorer } from "../model.ts";
import { scorerFor } from "../plan.ts";
import { type Fault, readPairs, readRecords } from "./rows.ts";

export interface MatchRun {
  readonly file: string;
  /** Absent: standard output. */
  readonly out?: string | undefined;
  readonly tell: (stage: Stage, done: number, of?: number) => void;
  readonly fault: (fault: Fault) => void;
  /** Threads beside this one; the answer is the same with any number. Unset: one a core, none for a small table. */
  readonly threads?: number;
}

export interface MatchOutcome {
  readonly rows: number;
  readonly faults: number;
  /** Clusters, or pairs judged the same. */
  readonly found: number;
}

/** One line a good record, in input order. Bad lines are told and left out. */
export async function matchFile({ file, out, tell, fault, threads }: MatchRun): Promise<MatchOutcome> {
  let [rows, faults, found] = [0, 0, 0];
  const good = async function* () {
    for await (const row of readRecords(file)) {
      if (!("error" in row)) {
        yield row.value;
        continue;
      }
      faults += 1;
      fault(row);
    }
  };
  const write = writer(out);
  for await (const { id, cluster, first, told } of matched(good(), { progress: tell, threads })) {
    rows += 1;
    if (first) found += 1;
    await write.line(`{"id":${JSON.stringify(id)},"cluster":${JSON.stringify(cluster)},${told.slice(1)}`);
  }
  await write.end();
  return { rows, faults, found };
}

/** The file is read twice: how rare words are must be known before the first pair is judged. One line a line. */
export async function matchPairsFile({ file, out, tell, fault }: MatchRun): Promise<MatchOutcome> {
  const open = file === "-" ? await spooled() : () => readPairs(file);
  const scorer = await learn(open(), tell);
  const write = writer(out);
  let [rows, faults, found] = [0, 0, 0];
  for await (const row of open()) {
    if ("error" in row) {
      faults += 1;
      fault(row);
      await write.line(
        JSON.stringify({
          id: String(row.line),
          match: false,
          score: 0,
          reasons: [],
          error: row.error,
          line: row.line,
        }),
      );
      continue;
    }
    const { id, left, right } = row.value;
    const judgement = scorer.judge(scorer.prepare(left), scorer.prepare(right));
    const match = judgement.score >= SAME;
    if (match) found += 1;
    rows += 1;
    if (rows % 5000 === 0) tell("compare", rows);
    await write.line(
      JSON.stringify({ id, match, score: rounded(judgement.score), reasons: reasonsOf(judgement) }),
    );
  }
  await write.end();
  return { rows, faults, found };
}

/** Counts over the first 400,000 records; more would not change what is rare. */
async function learn(pairs: ReturnType<typeof readPairs>, tell: MatchRun["tell"]): Promise<Scorer<unknown>> {
  const seen: MatchRecord[] = [];
  for await (const row of pairs) {
    if ("error" in row) continue;
    seen.push(row.value.left, row.value.right);
    if (seen.length % 20_000 === 0) tell("read", seen.length / 2);
    if (seen.length >= 400_000) break;
  }
  return scorerFor(seen, "pairs");
}

async function spooled(): Promise<() => ReturnType<typeof readPairs>> {
  const rows: Awaited<ReturnType<ReturnType<typeof readPairs>["next"]>>["value"][] = [];
  for await (const row of readPairs("-")) rows.push(row);
  return async function* () {
    for (const row of rows) if (row !== undefined) yield row;
  };
}

function writer(out: string | undefined) {
  const stream = out === undefined ? process.stdout : createWriteStream(out);
  let failed: Error | undefined;
  stream.on("error", (error) => {
    failed = error;
  });
  return {
    async line(json: string): Promise<void> {
      if (failed !== undefined) throw failed;
      if (!stream.write(`${json}\n`)) await once(stream, "drain");
    },
    async end(): Promise<void> {
      if (out === undefined) return;
      stream.end();
      await once(stream, "finish");
    },
  };
}
