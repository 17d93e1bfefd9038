import type { Lake } from "../base/index.ts";
import type { Candidate, SetDetector } from "./definition.ts";
import type { Judged, RunRequest } from "./run-model.ts";

/** One statement, then arithmetic over its candidates. */
export async function runSet(lake: Lake, detector: SetDetector, request: RunRequest): Promise<Judged> {
  const { sql, params } = detector.statement(request.values, request.touched);
  const candidates = await lake.rows<Candidate>(sql, { ...params, asOf: request.asOf });
  const { judgements, tallies } = detector.conclude(candidates, request.values);
  return { judgements, tallies, query: sql };
}
