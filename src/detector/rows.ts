/** The rows that findings stand on, by value: the lake forgets, a finding must not. */
import type { Lake } from "../base/index.ts";
import type { Instant } from "../kernel/index.ts";
import { type ObservationKind, observationKinds } from "../observation/index.ts";
import type { Finding } from "./definition.ts";
import { observationIdSql } from "./observation-id.ts";

export interface SeenRow {
  readonly kind: ObservationKind;
  readonly id: string;
  /** Every declared column, and `file` and `line`: where it came from. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** Rows kept of one finding. */
const MOST = 400;
/** Findings asked for at once. */
const BATCH = 200;
/** Rows asked for at once: parameters travel in the address of the request, which has its limit. */
const AT_ONCE = 2000;

export async function rowsOf(
  lake: Lake,
  findings: readonly Finding[],
  asOf: Instant,
): Promise<ReadonlyMap<string, readonly SeenRow[]>> {
  const found = new Map<string, SeenRow[]>();
  for (let at = 0; at < findings.length; at += BATCH) {
    const batch = findings.slice(at, at + BATCH);
    const byKey = await lookUp(lake, batch, asOf);
    for (const finding of batch) {
      const [platform = ""] = finding.storefront.split("/", 1);
      const rows = finding.observations
        .slice(0, MOST)
        .flatMap(({ kind, id }) => byKey.get(JSON.stringify([platform, kind, id])) ?? []);
      found.set(finding.id, rows);
    }
  }
  return found;
}

async function lookUp(lake: Lake, findings: readonly Finding[], asOf: Instant) {
  const byKey = new Map<string, SeenRow[]>();
  const wanted = findings.flatMap((finding) => {
    const [platform = "", ...seller] = finding.storefront.split("/");
    return finding.observations.slice(0, MOST).map(({ kind, id }) => ({
      platform,
      seller: seller.join("/"),
      kind,
      id,
      listings: finding.listings,
    }));
  });
  for (const [kind, ofKind] of Map.groupBy(wanted, (one) => one.kind)) {
    for (const [platform, own] of Map.groupBy(ofKind, (one) => one.platform)) {
      for (let at = 0; at < own.length; at += AT_ONCE) {
        const asked = own.slice(at, at + AT_ONCE);
        const rows = await lake.rows<Record<string, unknown>>(query(kind), {
          platform,
          sellers: [...new Set(asked.map(({ seller }) => seller))],
          listings: [...new Set(asked.flatMap(({ listings }) => listings))],
          ids: [...new Set(asked.map(({ id }) => id))],
          asOf,
        });
        for (const { ref, ...row } of rows) {
          const key = JSON.stringify([platform, kind, String(ref)]);
          byKey.set(key, [...(byKey.get(key) ?? []), { kind, id: String(ref), row }]);
        }
      }
    }
  }
  return byKey;
}

/** By the front of the table's own order, so that a look-up reads a few blocks. */
function query(kind: ObservationKind): string {
  const { table, fields } = observationKinds[kind];
  const columns = [...Object.keys(fields), "file", "line"].map((name) => `\`${name}\``).join(", ");
  const front = {
    listing: "id IN {ids:Array(String)}",
    price: "listing IN {listings:Array(String)}",
    order: "seller IN {sellers:Array(String)}",
    review: "seller IN {sellers:Array(String)}",
  }[kind];
  return `SELECT ${observationIdSql(kind)} AS ref, ${columns} FROM ${table} FINAL
    WHERE platform = {platform:String} AND ${front} AND ref IN {ids:Array(String)} AND ingestedAt <= {asOf:DateTime64(3)}
    ORDER BY ref, observedAt, digest`;
}
