/** Indicators, measures and rows in the shape of their answers. */
import type { z } from "zod";
import { must } from "../kernel/index.ts";
import type { Indicator } from "./definition.ts";
import { indicatorById } from "./indicators.ts";
import type { SeenRow } from "./measure.ts";
import type { IndicatorView, RowView } from "./model.ts";
import { addressOf, type GroupName } from "./names.ts";
import { regionName } from "./scope.ts";

export function indicatorView(indicator: Indicator): z.input<typeof IndicatorView> {
  const { id, name, unit, counts, notCounted, of, days, asOf, area } = indicator;
  const whole = of === undefined ? null : { id: of, name: must(indicatorById.get(of), of).name };
  return { id, name, unit, counts, notCounted, of: whole, days, asOf, area };
}

export function rowView(indicator: Indicator, row: SeenRow, nameOf: GroupName): z.input<typeof RowView> {
  const { id, title, detail, at, grp, district } = row;
  return {
    id,
    title,
    detail,
    at,
    group: nameOf(indicator.grouping, grp),
    district: regionName(district),
    to: addressOf(indicator, id, grp),
  };
}
