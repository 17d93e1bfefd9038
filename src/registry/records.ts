/** What sources said: records with their claims, and the log of the registry. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { keepAllPersonal } from "../access/index.ts";
import { type Db, insertMany } from "../base/index.ts";
import { canonicalJson, type Instant, must, type Text } from "../kernel/index.ts";
import type { SinkContext } from "./model.ts";

export const MACHINE = "machine:import";

export interface Claimed {
  readonly field: string;
  readonly value: string;
  /** Kept outside, encrypted; only a keyed hash stays. */
  readonly personal?: { readonly kind: "name" | "phone"; readonly blind: string };
}

export interface NewRecord {
  readonly id: string;
  readonly kind: "operator" | "storefront";
  readonly source: string;
  readonly sourceId: string;
  readonly subject: string;
  readonly score: number;
  readonly reasons: readonly Text[];
  readonly digest: string;
}

export function digestOf(row: object): string {
  return createHash("sha256").update(canonicalJson(row)).digest("hex");
}

export async function addRecords(
  trx: Db,
  records: readonly NewRecord[],
  { file, now }: Pick<SinkContext, "file" | "now">,
): Promise<void> {
  const rows = records.map(({ sourceId, reasons, ...rest }) => ({
    ...rest,
    source_id: sourceId,
    reasons: JSON.stringify(reasons),
    file,
    first_seen_at: now,
    seen_at: now,
  }));
  await insertMany(trx.insertInto("registry_record"), "registry_record", rows, ["reasons"]);
}

/** Records on record whose source says something else: the last digest stands. */
export async function markSeen(
  trx: Db,
  seen: readonly { readonly record: string; readonly digest: string }[],
  { file, now }: Pick<SinkContext, "file" | "now">,
): Promise<void> {
  if (seen.length === 0) return;
  const last = new Map(seen.map(({ record, digest }) => [record, digest]));
  await sql`
    update registry_record r set digest = said.digest, seen_at = ${now}, file = ${file}
    from unnest(${[...last.keys()]}::text[], ${[...last.values()]}::text[]) as said (id, digest)
    where r.id = said.id`.execute(trx);
}

export interface NewClaim extends Claimed {
  readonly record: string;
  readonly subject: string;
}

export async function addClaims(trx: Db, claims: readonly NewClaim[], context: SinkContext): Promise<void> {
  const refs = await keepAllPersonal(
    trx,
    claims.flatMap(({ subject, field, value, personal }) =>
      personal === undefined
        ? []
        : [{ subject, kind: personal.kind, value, purpose: `registry.${field}`, sensitivity: "personal" }],
    ),
    context,
  );
  let kept = 0;
  const rows = claims.map(({ record, field, value, personal }) => ({
    record,
    field,
    ...(personal === undefined
      ? { value, personal: null, blind: null }
      : {
          value: null,
          personal: must(refs[kept++], "every value kept has its reference").personal,
          blind: personal.blind,
        }),
    file: context.file,
    seen_at: context.now,
  }));
  await insertMany(trx.insertInto("registry_claim"), "registry_claim", rows);
}

/** The present words of records, and those that are being said. */
export interface Words {
  /** Of what a record says now, that which is not its present word; afterwards it is. */
  readonly news: (record: string, claims: readonly Claimed[]) => Claimed[];
}

export async function wordsOf(db: Db, records: readonly string[]): Promise<Words> {
  const { rows } = await sql<{ record: string; field: string; word: string }>`
    select distinct on (record, field) record, field, coalesce(value, blind, '') as word from registry_claim
    where record = any(${records}::text[]) order by record, field, id desc`.execute(db);
  const words = new Map(
    [...Map.groupBy(rows, ({ record }) => record)].map(([record, said]) => [
      record,
      new Map(said.map(({ field, word }) => [field, word])),
    ]),
  );
  return {
    news: (record, claims) => {
      const said = words.get(record) ?? new Map<string, string>();
      const fresh = claims.filter(
        ({ field, value, personal }) => said.get(field) !== (personal?.blind ?? value),
      );
      for (const { field, value, personal } of fresh) said.set(field, personal?.blind ?? value);
      words.set(record, said);
      return fresh;
    },
  };
}

export interface RegistryEvent {
  readonly at: Instant;
  readonly type:
    | "created"
    | "changed"
    | "linked"
    | "merged"
    | "unmerged"
    | "judged"
    | "closed"
    | "related"
    | "ended";
  readonly operator?: string;
  readonly storefront?: string;
  readonly other?: string;
  readonly person: string;
  readonly reason?: string;
  readonly body?: object;
}

export async function tell(trx: Db, events: readonly RegistryEvent[]): Promise<void> {
  const rows = events.map(({ at, type, operator, storefront, other, person, reason, body }) => ({
    at,
    type,
    operator: operator ?? null,
    storefront: storefront ?? null,
    other: other ?? null,
    person,
    reason: reason ?? null,
    body: JSON.stringify(body ?? {}),
  }));
  await insertMany(trx.insertInto("registry_event"), "registry_event", rows, ["body"]);
}
