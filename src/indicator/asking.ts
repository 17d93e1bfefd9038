/** What every question about an indicator goes through: whether the caller may ask, of which moment, of which district. */
import { type Ctx, inCaller } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { err, failure, instant, type Result, text } from "../kernel/index.ts";
import type { Procedures } from "../procedure/index.ts";
import type { Indicator } from "./definition.ts";
import { indicatorById } from "./indicators.ts";
import { checkMoment } from "./measure.ts";
import { mayRead, type Sight, sightOf } from "./scope.ts";

export const readOnly = { readOnly: true, isolation: "repeatable read" } as const;

export interface Asking {
  readonly id: string;
  readonly asOf?: string | undefined;
  readonly district?: string | undefined;
}

/** In one moment, and only what the caller may see of an indicator that can be told of the moment. */
export function asking<T>(
  procedures: Procedures,
  ctx: Ctx,
  input: Asking,
  work: (db: Db, indicator: Indicator, sight: Sight) => Promise<Result<T>>,
): Promise<Result<T>> {
  const indicator = indicatorById.get(input.id);
  if (indicator === undefined || !mayRead(ctx, indicator)) return Promise.resolve(err(unknown()));
  return inCaller(
    ctx,
    async (db) => {
      const sight = await sightOf(db, ctx, procedures, momentOf(ctx, input));
      if (!sight.ok) return sight;
      const told = checkMoment(indicator, sight.value);
      return told.ok ? work(db, indicator, sight.value) : told;
    },
    readOnly,
  );
}

export function momentOf(ctx: Ctx, { asOf, district }: Omit<Asking, "id">) {
  return { asOf: asOf === undefined ? ctx.now() : instant(asOf), district };
}

function unknown() {
  return failure("not-found", text("没有该指标。", "There is no such indicator."), { field: "id" });
}
