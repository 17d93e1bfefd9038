/** What the rows of a chunk put on record, gathered row by row and put down together: one statement a table. */
import type { Insertable } from "kysely";
import { keepAllPersonal } from "../access/index.ts";
import { type Db, insertMany, type Tables } from "../base/index.ts";
import { must } from "../kernel/index.ts";
import { type NewDoubt, openDoubts } from "./doubt.ts";
import type { SinkContext } from "./model.ts";
import { addClaims, addRecords, type NewClaim, type NewRecord, type RegistryEvent, tell } from "./records.ts";
import { addKeys, addSearchEntries, type SearchEntry } from "./store.ts";

export interface Writes {
  readonly operators: (Omit<Insertable<Tables["operator"]>, "merged_into" | "person_in_charge"> & {
    readonly personInCharge: string | undefined;
  })[];
  readonly words: { readonly word: string; readonly platform: string }[];
  readonly storefronts: Insertable<Tables["storefront"]>[];
  readonly records: NewRecord[];
  readonly claims: NewClaim[];
  readonly keys: { readonly key: string; readonly operator: string }[];
  readonly links: Insertable<Tables["registry_link"]>[];
  readonly doubts: NewDoubt[];
  readonly events: RegistryEvent[];
  readonly entries: SearchEntry[];
}

export function gathering(): Writes {
  return {
    operators: [],
    words: [],
    storefronts: [],
    records: [],
    claims: [],
    keys: [],
    links: [],
    doubts: [],
    events: [],
    entries: [],
  };
}

/** In the order in which one refers to another; what was gathered is empty afterwards. */
export async function putDown(trx: Db, writes: Writes, context: SinkContext): Promise<void> {
  await putOperators(trx, writes, context);
  const words = trx.insertInto("platform_word").onConflict((on) => on.column("word").doNothing());
  await insertMany(words, "platform_word", writes.words);
  await insertMany(trx.insertInto("storefront"), "storefront", writes.storefronts);
  await addRecords(trx, writes.records, context);
  await addClaims(trx, writes.claims, context);
  await addKeys(trx, writes.keys);
  await insertMany(trx.insertInto("registry_link"), "registry_link", writes.links);
  await openDoubts(trx, writes.doubts, context);
  await tell(trx, writes.events);
  await addSearchEntries(trx, writes.entries);
  for (const list of Object.values(writes)) list.length = 0;
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
