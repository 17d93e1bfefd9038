/** Who operates a storefront, from when to when. One at a time; the past stays as it was. */
import { sql } from "kysely";
import { type Db, insertMany } from "../base/index.ts";
import { addDays, type Day, type Instant, newId } from "../kernel/index.ts";
import { type RegistryEvent, tell } from "./records.ts";

export interface SetOperator {
  readonly storefront: string;
  readonly operator: string;
  readonly from: Day;
  readonly source: string;
  readonly person: string;
  readonly reason?: string;
  readonly body?: object;
}

interface Making {
  readonly now: Instant;
  readonly random: (bytes: number) => Uint8Array;
}

export async function setOperator(trx: Db, what: SetOperator, making: Making): Promise<void> {
  await setOperators(trx, [what], making);
}

/** Many at once, each after those before it; one that says what holds changes nothing. */
export async function setOperators(trx: Db, all: readonly SetOperator[], making: Making): Promise<void> {
  if (all.length === 0) return;
  const { rows: open } = await sql<OpenLink>`
    select id, storefront, operator, from_day as "from" from registry_link
    where storefront = any(${all.map(({ storefront }) => storefront)}::text[])
      and kind = 'operates' and to_day is null`.execute(trx);
  const { begun, ends, told } = handedOver(open, all, making);
  if (begun.length === 0) return;
  await sql`
    update registry_link l set to_day = ended.day
    from unnest(${[...ends.keys()]}::text[], ${[...ends.values()]}::date[]) as ended (id, day)
    where l.id = ended.id`.execute(trx);
  const links = begun.map(({ id, storefront, operator, from, source }) => ({
    id,
    kind: "operates",
    storefront,
    operator,
    other: null,
    from_day: from,
    to_day: ends.get(id) ?? null,
    source,
    seen_at: making.now,
  }));
  await insertMany(trx.insertInto("registry_link"), "registry_link", links);
  const holders = new Map(begun.map(({ storefront, operator }) => [storefront, operator]));
  await sql`
    update storefront s set operator = held.operator
    from unnest(${[...holders.keys()]}::text[], ${[...holders.values()]}::text[]) as held (id, operator)
    where s.id = held.id and s.operator is distinct from held.operator`.execute(trx);
  await tell(trx, told);
}

interface OpenLink {
  readonly id: string;
  readonly storefront: string;
  readonly operator: string;
  readonly from: Day;
}

function handedOver(open: readonly OpenLink[], all: readonly SetOperator[], { now, random }: Making) {
  const held = new Map(open.map((link) => [link.storefront, link]));
  const ends = new Map<string, Day>();
  const begun: (OpenLink & Pick<SetOperator, "source">)[] = [];
  const told: RegistryEvent[] = [];
  for (const { storefront, operator, from, source, person, reason, body } of all) {
    const before = held.get(storefront);
    if (before?.operator === operator) continue;
    if (before !== undefined) {
      // A link that would end before it began was an error of the same day: it ends on the day it began.
      ends.set(before.id, from > before.from ? addDays(from, -1) : before.from);
    }
    const link = { id: newId("link", now, random(10)), storefront, operator, from, source };
    held.set(storefront, link);
    begun.push(link);
    told.push({
      at: now,
      type: "linked",
      operator,
      storefront,
      person,
      ...(reason === undefined ? {} : { reason }),
      ...(body === undefined ? {} : { body }),
    });
  }
  return { begun, ends, told };
}
