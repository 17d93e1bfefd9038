/**
 * What an observation is called in findings: the source's own id; where a price has none, its natural key. Within one
 * platform this is unique for a kind and a moment.
 */
import type { ObservationKind } from "../observation/index.ts";

export interface PriceKey {
  readonly id: string;
  readonly listing: string;
  readonly sku: string;
  readonly kind: string;
  readonly observedAt: string;
}

export function observationId(kind: "price", row: PriceKey): string;
export function observationId(kind: Exclude<ObservationKind, "price">, row: { readonly id: string }): string;
export function observationId(
  kind: ObservationKind,
  row: { readonly id: string } & Partial<PriceKey>,
): string {
  if (kind !== "price" || row.id !== "") return row.id;
  return `${[row.listing, row.sku, row.kind].join("/")}@${row.observedAt}`;
}

/** The same in SQL, over the columns of the kind's table. */
export function observationIdSql(kind: ObservationKind): string {
  if (kind !== "price") return "id";
  const moment = "formatDateTime(observedAt, '%Y-%m-%dT%H:%i:%S', 'UTC')";
  const millis = "leftPad(toString(toUnixTimestamp64Milli(observedAt) % 1000), 3, '0')";
  return `if(id != '', id, concat(listing, '/', sku, '/', toString(kind), '@', ${moment}, '.', ${millis}, 'Z'))`;
}
