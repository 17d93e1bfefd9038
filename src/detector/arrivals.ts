/** The live path: what is sent by API is screened within seconds, and sending slows down before screening falls behind. */
import type { Db, Ledger } from "../base/index.ts";
import { err, failure, ok, type Result, text } from "../kernel/index.ts";
import type { Arrival, Arrivals } from "../observation/index.ts";
import type { Touched } from "./definition.ts";
import { arrivalJob, screenArrival } from "./jobs.ts";

/** Sendings that may wait to be screened. */
const MOST_WAITING = 200;

export function arrivalsFor(ledger: Pick<Ledger, "direct">): Arrivals {
  return {
    admit: () => admit(ledger),
    arrived: (trx: Db, sending) => screenArrival(trx, sending.token, [touchedBy(sending)], sending.kind),
  };
}

async function admit({ direct }: Pick<Ledger, "direct">): Promise<Result<void>> {
  const { rows } = await direct.query(
    "select count(*)::int as waiting from graphile_worker.jobs where task_identifier = $1",
    [arrivalJob],
  );
  const waiting = Number(rows[0]?.waiting ?? 0);
  if (waiting < MOST_WAITING) return ok(undefined);
  return err(
    failure(
      "rate-limited",
      text(
        `已有 ${waiting} 批数据等待筛查，请稍后再送。`,
        `${waiting} sendings wait to be screened; send again a little later.`,
      ),
      {
        wayOut: text(
          "稍候一分钟后重送同一批；重复报送不会重复入库。",
          "Send the same again in a minute: nothing is kept twice.",
        ),
      },
    ),
  );
}

export function touchedBy({ kind, platform, rows }: Arrival): Touched {
  const named = (name: string) => [
    ...new Set(rows.flatMap((row) => (typeof row[name] === "string" && row[name] !== "" ? [row[name]] : []))),
  ];
  return { platform, sellers: named("seller"), listings: named(kind === "listing" ? "id" : "listing") };
}
