/** What the engine asks of its surroundings: the time, the calendar, and the law for the organ at work. */
import { type Calendar, day, type Instant } from "../kernel/index.ts";
import type { Setting } from "../law/index.ts";
import { type Surroundings, statutes } from "../procedure/index.ts";
import type { Trx } from "./ports.ts";

export type SurroundingsOf = (trx: Trx, organ: string, now: Instant) => Promise<Surroundings>;

/** Statute book and local settings; the nearest organ's setting speaks. */
export function surroundingsOf(calendar: Calendar): SurroundingsOf {
  return async (trx, organ, now) => {
    const ancestors = await ancestorsOf(trx, organ);
    const settings = await settingsOf(trx, [organ, ...ancestors]);
    return { now, calendar, law: statutes({ organ, ancestors, settings }) };
  };
}

/** Superiors, nearest first. */
async function ancestorsOf(trx: Trx, organ: string): Promise<string[]> {
  const rows = await trx
    .selectFrom("organ_ancestor")
    .select("ancestor")
    .where("organ", "=", organ)
    .where("depth", ">", 0)
    .orderBy("depth")
    .execute();
  return rows.map((row) => row.ancestor);
}

async function settingsOf(trx: Trx, organs: readonly string[]): Promise<Setting[]> {
  const rows = await trx.selectFrom("setting").selectAll().where("organ", "in", organs).execute();
  return rows.map((row) => ({
    key: row.key,
    organ: row.organ,
    value: typeof row.value === "number" ? row.value : String(row.value),
    from: day(row.from_day),
    ...(row.to_day === null ? {} : { to: day(row.to_day) }),
    source: row.source,
    ...(row.confirmed_by === null ? {} : { confirmedBy: row.confirmed_by }),
  }));
}
