import type { Lake } from "../base/index.ts";
import { type ObservationKind, observationKinds } from "../observation/index.ts";
import type { ObservationRef, RecordsDetector, Seen, SetJudgement, Statement } from "./definition.ts";
import { observationId } from "./observation-id.ts";
import type { Judged, RunRequest } from "./run-model.ts";

/** Most observations that one finding names; the same words seen again on later days add nothing. */
const MOST = 50;

/** The prefilter in the lake, the judge over what it lets through as it streams, equal judgements of one subject folded. */
export async function runRecords(
  lake: Lake,
  detector: RecordsDetector,
  request: RunRequest,
): Promise<Judged> {
  const folded = new Map<string, SetJudgement>();
  const queries: string[] = [];
  let candidates = 0;
  for (const kind of detector.reads) {
    const query = candidateQuery(kind, detector.prefilter(kind, request.values), request);
    queries.push(query.sql);
    for await (const record of streamRows(lake, query, request)) {
      candidates += 1;
      judgeInto(folded, detector, { kind, record } as unknown as Seen, request);
    }
  }
  return { judgements: [...folded.values()], tallies: { candidates }, query: queries.join(";\n") };
}

/** Of what has just come in every row: to judge a few rows is quicker than to prepare the prefilter. */
export function candidateQuery(kind: ObservationKind, prefilter: Statement, request: RunRequest): Statement {
  const { touched } = request;
  const condition = touched === undefined ? prefilter : { sql: "1", params: {} };
  const own = kind === "listing" ? "id" : "listing";
  const within =
    touched === undefined ? "" : ` AND platform = {platform:String} AND ${own} IN {listings:Array(String)}`;
  const { table, fields } = observationKinds[kind];
  const columns = Object.keys(fields).map((name) => `\`${name}\``);
  return {
    sql: `SELECT ${columns.join(", ")} FROM ${table} FINAL
WHERE ingestedAt <= {asOf:DateTime64(3)}${within} AND (${condition.sql})
SETTINGS do_not_merge_across_partitions_select_final = 1`,
    params: {
      ...condition.params,
      asOf: request.asOf,
      ...(touched === undefined ? {} : { platform: touched.platform, listings: touched.listings }),
    },
  };
}

async function* streamRows(lake: Lake, { sql, params }: Statement, _request: RunRequest) {
  for await (const batch of lake.stream<Record<string, unknown>>(sql, params)) yield* batch;
}

interface Row {
  readonly platform: string;
  readonly seller?: string | null;
  readonly observedAt: string;
  readonly id?: string | null;
}

function judgeInto(
  folded: Map<string, SetJudgement>,
  detector: RecordsDetector,
  seen: Seen,
  { values }: RunRequest,
): void {
  const row = seen.record as unknown as Row;
  for (const judgement of detector.judge(seen, values)) {
    const seller = row.seller ?? "";
    const key = [row.platform, seller, judgement.subject, judgement.variant].join("\n");
    const earlier = folded.get(key);
    const here: SetJudgement = {
      ...judgement,
      platform: row.platform,
      seller,
      at: row.observedAt,
      observations: [refOf(seen)],
      listings: [listingOf(seen)],
    };
    folded.set(key, earlier === undefined ? here : together(earlier, here));
  }
}

/** The stronger speaks; the day is that of the earlier one; equal references stand once. */
function together(a: SetJudgement, b: SetJudgement): SetJudgement {
  const [first, second] = a.at <= b.at ? [a, b] : [b, a];
  const stronger = b.score > a.score || (b.score === a.score && b.at < a.at) ? b : a;
  const observations = new Map<string, ObservationRef>();
  for (const ref of [...first.observations, ...second.observations])
    observations.set(`${ref.kind} ${ref.id}`, ref);
  return {
    ...stronger,
    at: first.at,
    observations: [...observations.values()].slice(0, MOST),
    listings: [...new Set([...first.listings, ...second.listings])],
  };
}

function listingOf(seen: Seen): string {
  return seen.kind === "listing" ? seen.record.id : (seen.record.listing ?? "");
}

export function refOf(seen: Seen): ObservationRef {
  const id =
    seen.kind === "price"
      ? observationId("price", {
          id: seen.record.id ?? "",
          listing: seen.record.listing,
          sku: seen.record.sku ?? "",
          kind: seen.record.kind,
          observedAt: seen.record.observedAt,
        })
      : seen.record.id;
  return { kind: seen.kind, id };
}
