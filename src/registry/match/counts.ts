/** What occurs how often in a table of operators; one pass, some tens of megabytes whatever its size. */
import { parseAddress } from "./address.ts";
import { knownPlaces } from "./company-name.ts";
import { parsePhone } from "./contact.ts";
import { Counter } from "./hash.ts";
import type { MatchRecord } from "./model.ts";
import { type Counts, prepareOperator } from "./operator-scorer.ts";
import type { Roles } from "./roles.ts";
import { bare } from "./text.ts";

export function countOperators(records: Iterable<MatchRecord>, size: number, roles: Roles): Counts {
  const bits = Math.min(24, Math.max(14, Math.ceil(Math.log2(size + 1)) + 2));
  const counters = {
    trade: new Counter(bits),
    address: new Counter(bits),
    phone: new Counter(bits),
    person: new Counter(bits),
    pair: new Counter(bits),
  };
  const places = learnPlaces(records, roles);
  let total = 0;
  for (const record of records) {
    const operator = prepareOperator(record, roles, places);
    total += 1;
    if (operator.name.trade !== "") counters.trade.add(operator.name.trade);
    if (operator.address !== undefined) counters.address.add(operator.address.key);
    if (operator.phone !== "") counters.phone.add(parsePhone(operator.phone));
    if (operator.person !== "") counters.person.add(bare(operator.person));
    const { whole } = operator.name;
    for (let at = 0; at + 2 <= whole.length; at++) counters.pair.add(whole.slice(at, at + 2));
  }
  return { total, places, count: (what, value) => counters[what].count(value) };
}

/** Counties that stand in at least three of the first 20,000 addresses: names begin with them. */
function learnPlaces(records: Iterable<MatchRecord>, roles: Roles): ReadonlySet<string> {
  const [column] = roles.address ?? [];
  const seen = new Map<string, number>();
  if (column === undefined) return new Set();
  let left = 20_000;
  for (const { values } of records) {
    if (left-- === 0) break;
    const address = parseAddress(values[column] ?? "");
    for (const stem of [address?.county, address?.city])
      if (stem !== undefined && stem.length >= 2 && stem.length <= 5)
        seen.set(stem, (seen.get(stem) ?? 0) + 1);
  }
  return new Set(
    [...seen].filter(([stem, often]) => often >= 3 && !knownPlaces.has(stem)).map(([stem]) => stem),
  );
}
