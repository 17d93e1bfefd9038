/** What the rows of a chunk put on record, gathered row by row and put down together: one statement a table. */
import { type Insertable, sql } from "kysely";
import { keepAllPersonal } from "../access/index.ts";
import { type Db, insertMany, type Tables } from "../base/index.ts";
import { type Day, must } from "../kernel/index.ts";
import { type NewDoubt, openDoubts } from "./doubt.ts";
import { type SetOperator, setOperators } from "./links.ts";
import type { SinkContext } from "./model.ts";
import {
  addClaims,
  addRecords,
  markSeen,
  type NewClaim,
  type NewRecord,
  type RegistryEvent,
  tell,
} from "./records.ts";
import {
  addKeys,
  addSearchEntries,
  operatorEntry,
  putSearchEntries,
  type SearchEntry,
  shopEntry,
} from "./store.ts";

export interface Writes {
  readonly operators: (Omit<Insertable<Tables["operator"]>, "merged_into" | "person_in_charge"> & {
    readonly personInCharge: string | undefined;
  })[];
  readonly words: { readonly word: string; readonly platform: string }[];
  readonly storefronts: Insertable<Tables["storefront"]>[];
  readonly records: NewRecord[];
  readonly claims: NewClaim[];
  readonly keys: { readonly key: string; readonly operator: string }[];
  readonly doubts: NewDoubt[];
  readonly events: RegistryEvent[];
  readonly entries: SearchEntry[];
  /** Records on record whose source says something else. */
  readonly seen: { readonly record: string; readonly digest: string }[];
  /** An operator's own row follows the source it stands on, and no other. */
  readonly renewed: {
    readonly operator: string;
    readonly source: string;
    readonly name: string;
    readonly address: string | undefined;
  }[];
  readonly renamed: { readonly storefront: string; readonly name: string; readonly closed: Day | null }[];
  readonly holders: SetOperator[];
}

export function gathering(): Writes {
  return {
    operators: [],
    words: [],
    storefronts: [],
    records: [],
    claims: [],
    keys: [],
    doubts: [],
    events: [],
    entries: [],
    seen: [],
    renewed: [],
    renamed: [],
    holders: [],
  };
}

/** In the order in which one refers to another. */
export async function putDown(trx: Db, writes: Writes, context: SinkContext): Promise<void> {
  await putOperators(trx, writes, context);
  const words = trx.insertInto("platform_word").onConflict((on) => on.column("word").doNothing());
  await insertMany(words, "platform_word", writes.words);
  await insertMany(trx.insertInto("storefront"), "storefront", writes.storefronts);
  await addRecords(trx, writes.records, context);
  await addClaims(trx, writes.claims, context);
  await addKeys(trx, writes.keys);
  await openDoubts(trx, writes.doubts, context);
  await tell(trx, writes.events);
  await addSearchEntries(trx, writes.entries);
  await markSeen(trx, writes.seen, context);
  await renew(trx, writes, context);
  await rename(trx, writes, context);
  await setOperators(trx, writes.holders, context);
}

async function putOperators(trx: Db, { operators }: Writes, context: SinkContext): Promise<void> {
  const led = operators.flatMap(({ id, personInCharge }) =>
    personInCharge === undefined ? [] : [{ id, value: personInCharge }],
  );
  const refs = await keepAllPersonal(
    trx,
    led.map(({ id, value }) => ({
      subject: id,
      kind: "name",
      value,
      purpose: "registry.person-in-charge",
      sensitivity: "personal",
    })),
    context,
  );
  const charge = new Map(
    led.map(({ id }, at) => [id, must(refs[at], "every value kept has its reference").personal]),
  );
  const rows = operators.map(({ personInCharge: _, ...row }) => ({
    ...row,
    person_in_charge: charge.get(row.id as string) ?? null,
  }));
  await insertMany(trx.insertInto("operator"), "operator", rows);
}

async function renew(trx: Db, { renewed }: Writes, { now }: SinkContext): Promise<void> {
  if (renewed.length === 0) return;
  const last = new Map<string, Writes["renewed"][number]>();
  for (const one of renewed) {
    const key = JSON.stringify([one.operator, one.source]);
    last.set(key, { ...one, address: one.address ?? last.get(key)?.address });
  }
  const said = [...last.values()];
  const { rows } = await sql<{ id: string; name: string; code: string | null; address: string | null }>`
    update operator o set name = said.name, address = coalesce(said.address, o.address), seen_at = ${now}
    from unnest(
      ${said.map(({ operator }) => operator)}::text[], ${said.map(({ source }) => source)}::text[],
      ${said.map(({ name }) => name)}::text[], ${said.map(({ address }) => address ?? null)}::text[]
    ) as said (operator, source, name, address)
    where o.id = said.operator and o.source = said.source
    returning o.id, o.name, o.code, o.address`.execute(trx);
  await putSearchEntries(
    trx,
    rows.map((row) => operatorEntry(row, now)),
  );
}

async function rename(trx: Db, { renamed }: Writes, { now }: SinkContext): Promise<void> {
  if (renamed.length === 0) return;
  const said = [...new Map(renamed.map((one) => [one.storefront, one])).values()];
  const { rows } = await sql<{ id: string; name: string; url: string | null; seller: string }>`
    update storefront s set name = said.name, to_day = said.closed
    from unnest(
      ${said.map(({ storefront }) => storefront)}::text[], ${said.map(({ name }) => name)}::text[],
      ${said.map(({ closed }) => closed)}::date[]
    ) as said (storefront, name, closed)
    where s.id = said.storefront
    returning s.id, s.name, s.url, s.platform_key as seller`.execute(trx);
  await putSearchEntries(
    trx,
    rows.map((row) => shopEntry(row, now)),
  );
}
