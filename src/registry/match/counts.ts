/** What occurs how often in a table of operators. */
import { parseAddress } from "./address.ts";
import { knownPlaces } from "./company-name.ts";
import type { Counter } from "./hash.ts";
import type { MatchRecord } from "./model.ts";
import type { Operator } from "./operator.ts";
import type { Counted } from "./operator-scorer.ts";
import type { Roles } from "./roles.ts";

export function countOperator(
  { name, address, phone, person }: Operator,
  counters: Readonly<Record<Counted, Counter>>,
): void {
  if (name.trade !== "") counters.trade.add(name.trade);
  if (address !== undefined) counters.address.add(address.key);
  if (phone !== "") counters.phone.add(phone);
  if (person !== undefined) counters.person.add(person.bare);
  const { whole } = name;
  for (let at = 0; at + 2 <= whole.length; at++) counters.pair.add(whole.slice(at, at + 2));
}

/** Counties that stand in at least three of these addresses: names begin with them. */
export function learnPlaces(head: readonly MatchRecord[], roles: Roles): ReadonlySet<string> {
  const [column] = roles.address ?? [];
  const seen = new Map<string, number>();
  if (column === undefined) return new Set();
  for (const { values } of head) {
    const address = parseAddress(values[column] ?? "");
    for (const stem of [address?.county, address?.city])
      if (stem !== undefined && stem.length >= 2 && stem.length <= 5)
        seen.set(stem, (seen.get(stem) ?? 0) + 1);
  }
  return new Set(
    [...seen].filter(([stem, often]) => often >= 3 && !knownPlaces.has(stem)).map(([stem]) => stem),
  );
}
