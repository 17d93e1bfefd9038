/** Indicators as operations. Their numbers are the numbers of their rows; who asks sees those of the own districts. */
import { z } from "zod";
import { type Ctx, inCaller, operation } from "../access/index.ts";
import type { Lake } from "../base/index.ts";
import { dayOf, isInstant, must, ok, text } from "../kernel/index.ts";
import type { Procedures } from "../procedure/index.ts";
import { asking, momentOf, readOnly } from "./asking.ts";
import { board, tallies } from "./board.ts";
import { indicatorById, indicators } from "./indicators.ts";
import { measure, rowsOf, shareOf, statementOf } from "./measure.ts";
import { Board, IndicatorView, MeasureView, RowView } from "./model.ts";
import { groupNames } from "./names.ts";
import { mayRead, regionName, sightOf, viewOf } from "./scope.ts";
import { indicatorView, rowView } from "./views.ts";

export interface IndicatorParts {
  readonly lake: Lake;
  readonly procedures: Procedures;
}

const at = {
  /** Now, where it is left out. */
  asOf: z.string().refine(isInstant, "ISO 8601 UTC, milliseconds").optional(),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
};
const One = z.object({
  ...at,
  id: z.string().trim().min(1).max(80),
  days: z.coerce.number().min(0).max(3660).optional(),
});

export const indicatorOperations = ({ lake, procedures }: IndicatorParts) => {
  const names = (ctx: Ctx) => groupNames(procedures, dayOf(ctx.now()));
  return {
    "indicator.list": operation({
      kind: "read",
      ability: "indicator.read",
      summary: text("指标一览及其定义", "The indicators and what each counts"),
      input: z.object({}),
      output: z.object({ rows: z.array(IndicatorView) }),
      handler: async (ctx) => ok({ rows: indicators.filter((one) => mayRead(ctx, one)).map(indicatorView) }),
    }),
    "indicator.get": operation({
      kind: "read",
      ability: "indicator.read",
      summary: text(
        "一项指标在某一时刻的值、构成和查询语句",
        "One indicator at a moment: its value, what it is made of, the statement that counted it",
      ),
      input: One,
      output: MeasureView,
      handler: (ctx, input) =>
        asking(procedures, ctx, input, async (db, indicator, sight) => {
          const { days = indicator.days, district } = input;
          const stores = { db, lake };
          const { value, groups, districts } = await measure(stores, indicator, sight, days);
          const of = indicator.of === undefined ? undefined : must(indicatorById.get(indicator.of), "whole");
          return ok({
            indicator: indicatorView(indicator),
            asOf: sight.asOf,
            from: days === null ? null : viewOf(sight, days).from,
            district: district === undefined ? null : { code: district, name: regionName(district) },
            value,
            share: of === undefined ? null : shareOf(value, (await measure(stores, of, sight, days)).value),
            groups: tallies(groups, indicator, names(ctx)),
            // Where there is no bureau of ours there is nothing to ask for.
            districts: districts.map(({ key, value: part }) => ({
              key: key !== null && sight.reach.districts.includes(key) ? key : null,
              name: regionName(key),
              value: part,
            })),
            query: statementOf(db, indicator, sight, days),
          });
        }),
    }),
    "indicator.rows": operation({
      kind: "read",
      ability: "indicator.read",
      summary: text("一项指标的全部记录", "The rows of which an indicator is the number"),
      input: One.extend({
        /** Only those of one group of the answer of indicator.get. */
        group: z.string().max(200).optional(),
        offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(50),
      }),
      output: z.object({ total: z.number(), rows: z.array(RowView) }),
      handler: (ctx, input) =>
        asking(procedures, ctx, input, async (db, indicator, sight) => {
          const { total, rows } = await rowsOf({ db, lake }, indicator, sight, input);
          return ok({ total, rows: rows.map((row) => rowView(indicator, row, names(ctx))) });
        }),
    }),
    "indicator.board": operation({
      kind: "read",
      ability: "indicator.read",
      summary: text("驾驶舱", "The command screen"),
      input: z.object(at),
      output: Board,
      handler: (ctx, input) =>
        inCaller(
          ctx,
          async (db) => {
            const sight = await sightOf(db, ctx, procedures, momentOf(ctx, input));
            return sight.ok ? ok(await board({ db, lake }, sight.value, names(ctx))) : sight;
          },
          readOnly,
        ),
    }),
  };
};
