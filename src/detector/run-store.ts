/** Runs on record: asked for, ended, or failed. */
import type { Db } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import type { Values } from "./definition.ts";

export type RunRole = "live" | "arrival" | "shadow" | "backtest";
export type RunTrigger = "nightly" | "command" | "officer" | "arrival";

export interface RunOrder {
  readonly id: string;
  readonly detector: string;
  readonly version: string;
  readonly role: RunRole;
  readonly trigger: RunTrigger;
  readonly person: string | null;
  readonly parameters: Values;
  readonly asOf: Instant;
  readonly askedAt: Instant;
}

export interface RunEnd {
  readonly endedAt: Instant;
  readonly milliseconds: number;
  readonly rowsRead: number;
  readonly found: number;
  readonly fresh?: number;
  readonly again?: number;
  readonly gone?: number;
  readonly tallies: Readonly<Record<string, number>>;
  readonly gained?: readonly unknown[];
  readonly lost?: readonly unknown[];
  readonly query: string;
}

export async function beginRun(db: Db, { asOf, askedAt, parameters, ...order }: RunOrder): Promise<void> {
  await db
    .insertInto("detector_run")
    .values({ ...order, parameters: JSON.stringify(parameters), as_of: asOf, asked_at: askedAt })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function endRun(db: Db, id: string, end: RunEnd): Promise<void> {
  const { endedAt, rowsRead, tallies, gained, lost, ...rest } = end;
  await db
    .updateTable("detector_run")
    .set({
      ...rest,
      ended_at: endedAt,
      rows_read: rowsRead,
      tallies: JSON.stringify(tallies),
      ...(gained === undefined ? {} : { gained: JSON.stringify(gained) }),
      ...(lost === undefined ? {} : { lost: JSON.stringify(lost) }),
      error: null,
    })
    .where("id", "=", id)
    .execute();
}

export async function failRun(db: Db, id: string, at: Instant, error: string): Promise<void> {
  await db
    .updateTable("detector_run")
    .set({ ended_at: at, error: error.slice(0, 2000) })
    .where("id", "=", id)
    .execute();
}
