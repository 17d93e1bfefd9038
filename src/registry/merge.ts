/** 归并 and its undoing. A pointer and an event; every record, claim, shop and matter keeps the operator it was seen with. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { err, failure, type Instant, ok, type Result, text } from "../kernel/index.ts";
import { tell } from "./records.ts";

interface Merging {
  readonly operator: string;
  readonly into: string;
  readonly reason: string;
  readonly person: string;
}

export async function mergeOperators(
  trx: Db,
  { operator, into, reason, person }: Merging,
  { now }: { readonly now: Instant },
): Promise<Result<{ id: string }>> {
  // Locked in order of id, so that two merges of one pair cannot wait for each other.
  const rows = await trx
    .selectFrom("operator")
    .select(["id", "code", "kind", "merged_into"])
    .where("id", "in", [operator, into])
    .orderBy("id")
    .forUpdate()
    .execute();
  const [one, other] = [rows.find(({ id }) => id === operator), rows.find(({ id }) => id === into)];
  if (one === undefined || other === undefined)
    return err(failure("not-found", text("没有该主体。", "There is no such operator.")));
  if (operator === into)
    return err(
      failure("invalid-input", text("不能与自身归并。", "An operator is already itself."), { field: "into" }),
    );
  if (one.merged_into !== null || other.merged_into !== null)
    return err(
      failure(
        "conflict",
        text(
          "其中之一已被归并，请以归并后的主体办理。",
          "One of them was merged already: use the one it was merged into.",
        ),
      ),
    );
  if (one.code !== null && other.code !== null && one.code !== other.code)
    return err(
      failure(
        "conflict",
        text(
          `两者统一社会信用代码不同（${one.code}、${other.code}），不是同一主体。`,
          `Their codes differ (${one.code}, ${other.code}): they are not one.`,
        ),
        { wayOut: text("更正错误的代码后再归并。", "Correct the wrong code first.") },
      ),
    );
  if ((one.kind === "platform") !== (other.kind === "platform"))
    return err(
      failure("conflict", text("平台企业与经营者不能归并。", "A platform and an operator cannot be merged.")),
    );
  await trx.updateTable("operator").set({ merged_into: into }).where("id", "=", operator).execute();
  await tell(trx, [{ at: now, type: "merged", operator, other: into, person, reason }]);
  return ok({ id: into });
}

export async function unmergeOperator(
  trx: Db,
  { operator, reason, person }: Omit<Merging, "into">,
  { now }: { readonly now: Instant },
): Promise<Result<{ id: string }>> {
  const row = await trx
    .selectFrom("operator")
    .select(["id", "merged_into"])
    .where("id", "=", operator)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return err(failure("not-found", text("没有该主体。", "There is no such operator.")));
  if (row.merged_into === null)
    return err(failure("conflict", text("该主体未被归并。", "This operator is not merged.")));
  await trx.updateTable("operator").set({ merged_into: null }).where("id", "=", operator).execute();
  await tell(trx, [{ at: now, type: "unmerged", operator, other: row.merged_into, person, reason }]);
  return ok({ id: operator });
}

/** The operator that stands for it after all merges, and all that are merged into that one, itself first. */
export async function familyOf(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select o.id, o.merged_into from operator o where o.id = ${id}
      union all select o.id, o.merged_into from operator o join up on o.id = up.merged_into
    ), down as (
      select id, 0 as depth from up where merged_into is null
      union all select o.id, down.depth + 1 from operator o join down on o.merged_into = down.id
    )
    select id from down order by depth, id`.execute(db);
  return rows.map((row) => row.id);
}
