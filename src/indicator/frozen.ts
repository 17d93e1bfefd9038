/** A figure as it stands at one moment with the rows it is the number of: what may be filed and still be read later. */
import type { Ctx } from "../access/index.ts";
import { dayOf, err, failure, type Instant, ok, type Result, type Text, text } from "../kernel/index.ts";
import { asking } from "./asking.ts";
import type { Indicator } from "./definition.ts";
import { rowsOf } from "./measure.ts";
import { groupNames } from "./names.ts";
import type { IndicatorParts } from "./operations.ts";
import { regionName, viewOf } from "./scope.ts";
import { rowView } from "./views.ts";

export interface Wanted {
  readonly id: string;
  readonly asOf?: string | undefined;
  readonly district?: string | undefined;
  readonly days?: number | undefined;
  readonly group?: string | undefined;
  readonly row?: string | undefined;
}

export interface Frozen {
  readonly indicator: Indicator;
  /** Of the group or the row, where one was asked for. */
  readonly value: number;
  readonly from: Instant | null;
  readonly asOf: Instant;
  readonly district: Text | undefined;
  readonly group: Text | undefined;
  /** The first of them, not more than were asked for. */
  readonly rows: readonly ReturnType<typeof rowView>[];
}

export function frozenFigure(
  { lake, procedures }: IndicatorParts,
  ctx: Ctx,
  wanted: Wanted,
  limit: number,
): Promise<Result<Frozen>> {
  return asking(procedures, ctx, wanted, async (db, indicator, sight) => {
    const { days = indicator.days, group, row, district } = wanted;
    const { total, rows } = await rowsOf({ db, lake }, indicator, sight, {
      days,
      group,
      row,
      offset: 0,
      limit,
      oldestFirst: true,
    });
    if (total === 0) return err(nothing());
    const nameOf = groupNames(procedures, dayOf(ctx.now()));
    return ok({
      indicator,
      value: total,
      from: days === null ? null : viewOf(sight, days).from,
      asOf: sight.asOf,
      district: district === undefined ? undefined : regionName(district),
      group: group === undefined ? undefined : nameOf(indicator.grouping, group),
      rows: rows.map((one) => rowView(indicator, one, nameOf)),
    });
  });
}

function nothing() {
  return failure("invalid-input", text("该指标此刻没有记录。", "The figure has no rows at this moment."), {
    field: "indicator",
  });
}
