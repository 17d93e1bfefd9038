/** What detectors found of an operator, for its line of time: a line for each detector and day, the strongest named. */
import { sql } from "kysely";
import { holds, inCaller } from "../access/index.ts";
import { type Instant, text } from "../kernel/index.ts";
import type { OperatorHistory } from "../registry/index.ts";
import { detectorById } from "./detectors.ts";

const most = 200;

/** What stands: a finding that a later run no longer made is told by no line. */
export const findingHistory: OperatorHistory = (ctx, operator) =>
  inCaller(ctx, async (trx) => {
    if (!holds(ctx.caller, "detector.read")) return [];
    const { rows } = await sql<Found>`
      select * from (
        select distinct on (detector, day) detector, id, reason_zh, reason_en, first_seen_at as at,
          count(*) over (partition by detector, day)::int as count
        from (
          select *, (first_seen_at at time zone 'Asia/Shanghai')::date as day from finding
          where operator = ${operator} and gone_at is null and superseded_by is null
        ) standing
        order by detector, day, score desc, id
      ) strongest
      order by at desc limit ${most}`.execute(trx);
    return rows.map(({ detector, id, reason_zh, reason_en, at, count }) => {
      const { zh, en } = detectorById.get(detector)?.name ?? text(detector, detector);
      return {
        at,
        kind: "found",
        title: text(`监测发现：${zh}（${count} 项）`, `Found: ${en} (${count})`),
        detail: text(reason_zh, reason_en),
        finding: id,
      };
    });
  });

interface Found {
  readonly detector: string;
  readonly id: string;
  readonly reason_zh: string;
  readonly reason_en: string;
  readonly at: Instant;
  readonly count: number;
}
