/** Who operates a storefront, from when to when. One at a time; the past stays as it was. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { addDays, type Day, type Instant, newId } from "../kernel/index.ts";
import { tell } from "./records.ts";

export interface SetOperator {
  readonly storefront: string;
  readonly operator: string;
  readonly from: Day;
  readonly source: string;
  readonly person: string;
  readonly reason?: string;
  readonly body?: object;
}

export async function setOperator(
  trx: Db,
  what: SetOperator,
  { now, random }: { readonly now: Instant; readonly random: (bytes: number) => Uint8Array },
): Promise<void> {
  const open = await trx
    .selectFrom("registry_link")
    .select(["id", "operator", "from_day"])
    .where("storefront", "=", what.storefront)
    .where("kind", "=", "operates")
    .where("to_day", "is", null)
    .executeTakeFirst();
  if (open?.operator === what.operator) return;
  if (open !== undefined) {
    // A link that would end before it began was an error of the same day: it ends on the day it began.
    const before = addDays(what.from, -1);
    await trx
      .updateTable("registry_link")
      .set({ to_day: sql<Day>`greatest(from_day, ${before}::date)` })
      .where("id", "=", open.id)
      .execute();
  }
  await trx
    .insertInto("registry_link")
    .values({
      id: newId("link", now, random(10)),
      kind: "operates",
      storefront: what.storefront,
      operator: what.operator,
      other: null,
      from_day: what.from,
      to_day: null,
      source: what.source,
      seen_at: now,
    })
    .execute();
  await trx
    .updateTable("storefront")
    .set({ operator: what.operator })
    .where("id", "=", what.storefront)
    .execute();
  await tell(trx, [
    {
      at: now,
      type: "linked",
      operator: what.operator,
      storefront: what.storefront,
      person: what.person,
      ...(what.reason === undefined ? {} : { reason: what.reason }),
      ...(what.body === undefined ? {} : { body: what.body }),
    },
  ]);
}
