/**
 * Who sees which figure of which district: the one place. A caller sees what lies in the districts of the organs he or
 * she reads; the top of the tree sees the city, and with it what belongs to no known district.
 */
import { sql } from "kysely";
import { type Ctx, holds, rootOrgan, seesAll, visibleMatters } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import {
  addMillis,
  dayOf,
  err,
  failure,
  type Instant,
  millisOf,
  ok,
  type Result,
  type Text,
  text,
} from "../kernel/index.ts";
import { cityRegion, regions } from "../law/index.ts";
import type { Procedures } from "../procedure/index.ts";
import type { Indicator, View } from "./definition.ts";

export interface Reach {
  /** The whole city, unless one district is asked for. */
  readonly whole: boolean;
  /** Districts that the caller may ask for. */
  readonly districts: readonly string[];
}

export interface Asked {
  readonly asOf: Instant;
  readonly district?: string | undefined;
}

/** Everything between the caller and a figure that does not depend on which figure it is. */
export interface Sight extends Asked {
  readonly ctx: Ctx;
  readonly reach: Reach;
  readonly procedures: Procedures;
}

export function mayRead(ctx: Ctx, indicator: Pick<Indicator, "needs">): boolean {
  return seesAll(ctx.caller) || holds(ctx.caller, indicator.needs);
}

export async function sightOf(
  db: Db,
  ctx: Ctx,
  procedures: Procedures,
  asked: Asked,
): Promise<Result<Sight>> {
  if (asked.asOf > ctx.now()) return err(inFuture());
  const reach = await reachOf(db, ctx);
  const { district } = asked;
  if (district !== undefined && !reach.districts.includes(district)) return err(elsewhere());
  return ok({ ...asked, ctx, reach, procedures });
}

export function viewOf(sight: Sight, days: number | null): View {
  const { ctx, asOf, district, reach, procedures } = sight;
  const codes = district !== undefined ? [district] : reach.whole ? undefined : reach.districts;
  const within = (column: string) =>
    codes === undefined
      ? sql<boolean>`true`
      : sql<boolean>`${sql.ref(column)} = any (string_to_array(${codes.join(",")}, ','))`;
  const internal = procedures.all.filter((one) => one.internal).map(({ id }) => id);
  return {
    asOf,
    from: addMillis(asOf, -(days ?? 0) * 86_400_000),
    today: dayOf(asOf),
    matters: sql<boolean>`(${visibleMatters(ctx.caller, dayOf(ctx.now()), "m", "whole")} and ${within("m.district")})`,
    statutory: sql<boolean>`m.procedure <> all (string_to_array(${internal.join(",")}, ','))`,
    operators: within,
  };
}

export function earlier(sight: Sight, days: number): Sight {
  return { ...sight, asOf: addMillis(sight.asOf, -days * 86_400_000) };
}

export const isNow = ({ asOf, ctx }: Sight): boolean => millisOf(ctx.now()) - millisOf(asOf) < 60_000;

export function regionName(code: string | null): Text {
  if (code === null) return text("未知", "unknown");
  const here = [cityRegion, ...regions].find((region) => region.code === code);
  return here?.name ?? text(`市外（${code}）`, `outside the city (${code})`);
}

async function reachOf(db: Db, { caller }: Ctx): Promise<Reach> {
  const root = await rootOrgan(db);
  const whole = seesAll(caller) || (root !== undefined && caller.organs.includes(root));
  const rows = await db
    .selectFrom("organ")
    .select("district")
    .distinct()
    .where((eb) => (whole ? eb.val(true) : eb("id", "in", ["", ...caller.organs])))
    .orderBy("district")
    .execute();
  return { whole, districts: rows.map(({ district }) => district) };
}

function inFuture() {
  return failure("invalid-input", text("截止时刻不能晚于现在。", "The moment lies in the future."), {
    field: "asOf",
  });
}

function elsewhere() {
  return failure(
    "forbidden",
    text("您不能查阅该辖区的指标。", "You may not read the figures of this district."),
    { field: "district", wayOut: text("请选择本辖区。", "Choose a district of your own.") },
  );
}
