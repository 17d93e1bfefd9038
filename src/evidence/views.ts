/**
 * Reads. Row-level security hides what belongs to matters that the caller may not see; who takes part in a matter to see
 * its course only (`summary`) does not see its evidence either. Not visible = not found.
 */
import { type Ctx, visibleMatters } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { type Day, dayOf } from "../kernel/index.ts";

export async function openMatter(trx: Db, ctx: Ctx, matter: string) {
  return trx
    .selectFrom("matter")
    .select(["id", "organ", "unit", "closed_at"])
    .where("id", "=", matter)
    .where(wholly(ctx))
    .executeTakeFirst();
}

function wholly({ caller, now }: Ctx) {
  return visibleMatters(caller, dayOf(now()), "matter", "whole");
}

export async function evidenceOf(trx: Db, matter: string) {
  return trx
    .selectFrom("evidence")
    .selectAll()
    .where("matter", "=", matter)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
}

export async function evidenceById(trx: Db, ctx: Ctx, id: string) {
  return trx
    .selectFrom("evidence")
    .innerJoin("matter", "matter.id", "evidence.matter")
    .selectAll("evidence")
    .where("evidence.id", "=", id)
    .where(wholly(ctx))
    .executeTakeFirst();
}

export async function touchesOf(trx: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return trx
    .selectFrom("evidence_touch as touch")
    .leftJoin("person", "person.id", "touch.person")
    .select(["touch.evidence", "touch.at", "touch.person", "touch.act", "touch.detail", "person.name"])
    .where("touch.evidence", "in", ids)
    .orderBy("touch.id")
    .execute();
}

export interface Maker {
  readonly id: string;
  readonly name: string;
  readonly machine: boolean;
  readonly certified: boolean;
}

/** The named persons that exist, with whether a law-enforcement certificate was valid on the day. */
export async function makersOn(trx: Db, ids: readonly string[], on: Day): Promise<Maker[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom("person")
    .select((eb) => [
      "person.id",
      "person.name",
      "person.machine",
      eb
        .exists(
          eb
            .selectFrom("certificate")
            .select("certificate.person")
            .whereRef("certificate.person", "=", "person.id")
            .where("certificate.from_day", "<=", on)
            .where("certificate.to_day", ">=", on),
        )
        .as("certified"),
    ])
    .where("person.id", "in", ids)
    .execute();
  return rows.map((row) => ({ ...row, certified: row.certified === true }));
}
