/**
 * One run of one detector over the lake as of a moment: what it finds, strongest first, and what it counted. Nothing is
 * written here; `store.ts` keeps what a run found.
 */
import type { Lake } from "../base/index.ts";
import type { Finding, Statement } from "./definition.ts";
import { toFinding } from "./finding.ts";
import { operatorsOf } from "./operators.ts";
import type { RunRequest, RunResult } from "./run-model.ts";
import { candidateQuery, runRecords } from "./run-records.ts";
import { runSet } from "./run-set.ts";

export async function runDetector(lake: Lake, request: RunRequest): Promise<RunResult> {
  const { detector } = request;
  const judged =
    detector.form === "set"
      ? await runSet(lake, detector, request)
      : await runRecords(lake, detector, request);
  const operators = await operatorsOf(lake, judged.judgements);
  const findings = judged.judgements.map((one) => toFinding(detector, one, operators(one)));
  return { findings: findings.sort(strongestFirst), tallies: judged.tallies, query: judged.query };
}

/** What a run asks of the lake, with all that is bound in it. */
export function statementsOf(request: RunRequest): readonly Statement[] {
  const { detector, values, touched, asOf } = request;
  if (detector.form === "records")
    return detector.reads.map((kind) => candidateQuery(kind, detector.prefilter(kind, values), request));
  const { sql, params } = detector.statement(values, touched);
  return [{ sql, params: { ...params, asOf } }];
}

/** Ties by id, so that a run as of one moment always gives the same lines. */
function strongestFirst(a: Finding, b: Finding): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
