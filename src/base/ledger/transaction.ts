import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql, type Transaction } from "kysely";
import { errorCode } from "../trouble.ts";

/** Settings of one transaction that row-level security reads: `{ "steelyard.person": "p_1" }`. */
export type ActorScope = Readonly<Record<string, string>>;

export type TransactionOptions = {
  readonly isolation?: "read committed" | "repeatable read" | "serializable";
  readonly readOnly?: boolean;
  readonly attempts?: number;
};

/** Serialization failure and deadlock: the whole transaction may succeed when run again. */
const RETRIABLE = new Set(["40001", "40P01"]);

/**
 * Runs `work` in one transaction under this scope. After a serialization failure or a deadlock it runs `work` again,
 * so `work` must have no effect outside the transaction.
 */
export async function inTransaction<Schema, T>(
  db: Kysely<Schema>,
  scope: ActorScope,
  work: (trx: Transaction<Schema>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { isolation = "read committed", readOnly = false, attempts = 5 } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      let begin = db.transaction().setIsolationLevel(isolation);
      if (readOnly) begin = begin.setAccessMode("read only");
      return await begin.execute(async (trx) => {
        await setScope(trx, scope);
        return await work(trx);
      });
    } catch (error) {
      if (attempt >= attempts || !RETRIABLE.has(errorCode(error) ?? "")) throw error;
      // Two that met once must not meet again in step; the process id differs between them when nothing else does.
      await sleep(attempt * 10 + (process.pid % 7) + (performance.now() % 10));
    }
  }
}

async function setScope<Schema>(trx: Transaction<Schema>, scope: ActorScope): Promise<void> {
  const settings = Object.entries(scope).map(([name, value]) => {
    if (!/^steelyard\.[a-z_]+$/.test(name)) throw new Error(`not a scope setting: ${name}`);
    return sql`set_config(${name}, ${value}, true)`;
  });
  if (settings.length > 0) await sql`select ${sql.join(settings)}`.execute(trx);
}
