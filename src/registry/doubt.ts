/** 待认主体: what a person must judge, and the judgement. A pair once judged different is never asked again. */
import { type Db, insertMany } from "../base/index.ts";
import {
  type Day,
  dayOf,
  err,
  failure,
  type Instant,
  newId,
  ok,
  type Result,
  type Text,
  text,
} from "../kernel/index.ts";
import { setOperator } from "./links.ts";
import { mergeOperators } from "./merge.ts";
import { tell } from "./records.ts";

export interface NewDoubt {
  readonly operator?: string;
  readonly storefront?: string;
  readonly candidate?: string;
  readonly score: number;
  readonly reasons: readonly Text[];
}

interface Making {
  readonly now: Instant;
  readonly random: (bytes: number) => Uint8Array;
}

export async function openDoubts(
  trx: Db,
  doubts: readonly NewDoubt[],
  { now, random }: Making,
): Promise<void> {
  const rows = doubts.map(({ operator, storefront, candidate, score, reasons }) => ({
    id: newId("doubt", now, random(10)),
    operator: operator ?? null,
    storefront: storefront ?? null,
    candidate: candidate ?? null,
    score,
    reasons: JSON.stringify(reasons),
    opened_at: now,
    state: "open",
  }));
  const first = trx
    .insertInto("registry_doubt")
    .onConflict((on) => on.columns(["operator", "storefront", "candidate"]).doNothing());
  await insertMany(first, "registry_doubt", rows, ["reasons"]);
}

export interface Judging {
  readonly id: string;
  readonly decision: "same" | "different" | "later";
  /** For a storefront: who operates it, if not the candidate. */
  readonly operator?: string;
  readonly until?: Day;
  readonly reason: string;
  readonly person: string;
}

export async function judgeDoubt(trx: Db, judging: Judging, making: Making): Promise<Result<{ id: string }>> {
  const doubt = await trx
    .selectFrom("registry_doubt")
    .selectAll()
    .where("id", "=", judging.id)
    .forUpdate()
    .executeTakeFirst();
  if (doubt === undefined)
    return err(failure("not-found", text("没有该待认事项。", "There is no such question.")));
  if (doubt.state === "same" || doubt.state === "different")
    return err(failure("conflict", text("该事项已经认定。", "This was judged already.")));
  const same = judging.operator ?? doubt.candidate ?? undefined;
  if (judging.decision === "same") {
    if (same === undefined)
      return err(
        failure("invalid-input", text("请指明经营主体。", "Say which operator it is."), {
          field: "operator",
        }),
      );
    const { reason, person } = judging;
    if (doubt.storefront !== null) {
      const known = await trx
        .selectFrom("operator")
        .select(["id", "merged_into"])
        .where("id", "=", same)
        .executeTakeFirst();
      if (known === undefined)
        return err(
          failure("not-found", text("没有该主体。", "There is no such operator."), { field: "operator" }),
        );
      const shop = await trx
        .selectFrom("storefront")
        .select("from_day")
        .where("id", "=", doubt.storefront)
        .executeTakeFirstOrThrow();
      await setOperator(
        trx,
        {
          storefront: doubt.storefront,
          operator: known.merged_into ?? known.id,
          from: shop.from_day as Day,
          source: "人工认定",
          reason,
          person,
        },
        making,
      );
    } else if (doubt.operator !== null) {
      const merged = await mergeOperators(
        trx,
        { operator: doubt.operator, into: same, reason, person },
        making,
      );
      if (!merged.ok) return merged;
    }
  }
  await trx
    .updateTable("registry_doubt")
    .set({
      state: judging.decision,
      until: judging.until ?? null,
      decided_by: judging.person,
      decided_at: making.now,
      reason: judging.reason,
    })
    .where("id", "=", doubt.id)
    .execute();
  await tell(trx, [
    {
      at: making.now,
      type: "judged",
      ...(doubt.operator === null ? {} : { operator: doubt.operator }),
      ...(doubt.storefront === null ? {} : { storefront: doubt.storefront }),
      ...(doubt.candidate === null ? {} : { other: doubt.candidate }),
      person: judging.person,
      reason: judging.reason,
      body: { decision: judging.decision, doubt: doubt.id, day: dayOf(making.now) },
    },
  ]);
  return ok({ id: doubt.id });
}
