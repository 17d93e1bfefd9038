/** 停用 and 恢复 of an account. The record of the person and what was done under it stay. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { err, failure, type Instant, ok, type Result, text } from "../kernel/index.ts";
import { endSessions } from "./sessions.ts";

/** Sessions and keys end in the same transaction: there is no moment in which a closed account still acts. */
export async function closePerson(
  db: Db,
  { person, reason, now }: { person: string; reason: string; now: Instant },
): Promise<Result<true>> {
  const closed = await db
    .updateTable("person")
    .set({ closed_at: now, closed_reason: reason })
    .where("id", "=", person)
    .where("closed_at", "is", null)
    .returning("account")
    .executeTakeFirst();
  if (closed === undefined)
    return err(
      failure("conflict", text("没有该人员，或账户已停用。", "No such person, or closed already."), {
        field: "person",
      }),
    );
  if (closed.account !== null) await endSessions(db, closed.account);
  await db
    .updateTable("api_key")
    .set({ revoked_at: sql<string>`now()` })
    .where("person", "=", person)
    .where("revoked_at", "is", null)
    .execute();
  return ok(true);
}

export async function reopenPerson(db: Db, person: string): Promise<Result<true>> {
  const { numUpdatedRows } = await db
    .updateTable("person")
    .set({ closed_at: null, closed_reason: null })
    .where("id", "=", person)
    .where("closed_at", "is not", null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return ok(true);
  return err(failure("conflict", text("该账户未停用。", "The account is not closed."), { field: "person" }));
}
