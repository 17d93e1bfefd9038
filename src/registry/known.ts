/** What is on record of the rows of a chunk, read at once before any of them is taken. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { validateUscc } from "../kernel/index.ts";

export interface KnownRecord {
  readonly id: string;
  readonly subject: string;
  readonly digest: string;
}

export interface KnownRecords {
  readonly get: (source: string, sourceId: string) => KnownRecord | undefined;
  readonly set: (source: string, sourceId: string, record: KnownRecord) => void;
}

export async function knownRecords(
  db: Db,
  kind: "operator" | "storefront",
  named: readonly { readonly source: string; readonly sourceId: string }[],
): Promise<KnownRecords> {
  const sources = named.map(({ source }) => source);
  const ids = named.map(({ sourceId }) => sourceId);
  const { rows } = await sql<KnownRecord & { source: string; source_id: string }>`
    select distinct id, subject, digest, source, source_id
    from registry_record join unnest(${sources}::text[], ${ids}::text[]) as named (s, i)
      on source = named.s and source_id = named.i
    where kind = ${kind}`.execute(db);
  const keyOf = (source: string, sourceId: string) => JSON.stringify([source, sourceId]);
  const known = new Map(
    rows.map(({ source, source_id, id, subject, digest }) => [
      keyOf(source, source_id),
      { id, subject, digest },
    ]),
  );
  return {
    get: (source, sourceId) => known.get(keyOf(source, sourceId)),
    set: (source, sourceId, record) => void known.set(keyOf(source, sourceId), record),
  };
}

/** By valid code, after merges. */
export async function operatorsByCode(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const right = codes.flatMap((code) => rightCode(code) ?? []);
  const { rows } = await sql<{ code: string; operator: string }>`
    select code, coalesce(merged_into, id) as operator from operator where code = any(${right}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ code, operator }) => [code, operator]));
}

/** As it is written on record; undefined where it is none. */
export function rightCode(code: string | null | undefined): string | undefined {
  const checked = code == null ? undefined : validateUscc(code);
  return checked?.ok === true ? checked.value : undefined;
}
