import { sql } from "kysely";
import { inTransaction, type Ledger } from "../base/index.ts";

/** How many tasks of the whole house one person alone may do: what stands still when that person goes. */
export async function waitingFor({ db }: Ledger, person: string): Promise<number> {
  return inTransaction(db, { "steelyard.all": "on" }, async (trx) => {
    const { n } = await trx
      .selectFrom("matter_task")
      .select(sql<number>`count(*)::int`.as("n"))
      .where(sql<boolean>`within = array[${person}]::text[]`)
      .executeTakeFirstOrThrow();
    return n;
  });
}
