/** What sources said: records with their claims, and the log of the registry. */
import { createHash, createHmac } from "node:crypto";
import { keepPersonal } from "../access/index.ts";
import type { Db } from "../base/index.ts";
import { canonicalJson, type Instant, newId, type Text } from "../kernel/index.ts";
import type { SinkContext } from "./model.ts";

export const MACHINE = "machine:import";

export interface Claimed {
  readonly field: string;
  readonly value: string;
  /** Kept outside, encrypted; only a keyed hash stays. */
  readonly personal?: "name" | "phone";
}

export interface NewRecord {
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

/** Equal values give equal hashes under the home's key, and tell nothing without it. */
export function blindOf(masterKey: Uint8Array, field: string, value: string): string {
  const plain = value
    .normalize("NFKC")
    .replace(/[\s()（）-]/g, "")
    .replace(/^\+?86(?=1\d{10}$)/, "");
  return createHmac("sha256", masterKey).update(`registry ${field} ${plain}`).digest("hex").slice(0, 32);
}

export async function addRecord(trx: Db, record: NewRecord, context: SinkContext): Promise<string> {
  const id = newId("record", context.now, context.random(10));
  const { sourceId, reasons, ...rest } = record;
  await trx
    .insertInto("registry_record")
    .values({
      id,
      ...rest,
      source_id: sourceId,
      reasons: JSON.stringify(reasons),
      file: context.file,
      first_seen_at: context.now,
      seen_at: context.now,
    })
    .execute();
  return id;
}

export async function addClaims(
  trx: Db,
  record: string,
  subject: string,
  claims: readonly Claimed[],
  context: SinkContext,
): Promise<void> {
  if (claims.length === 0) return;
  const rows = [];
  for (const { field, value, personal } of claims) {
    const kept =
      personal === undefined
        ? undefined
        : await keepPersonal(trx, {
            subject,
            kind: personal,
            value,
            purpose: `registry.${field}`,
            sensitivity: "personal",
            now: context.now,
            random: context.random,
            masterKey: context.masterKey,
          });
    rows.push({
      record,
      field,
      value: kept === undefined ? value : null,
      personal: kept?.personal ?? null,
      blind: kept === undefined ? null : blindOf(context.masterKey, field, value),
      file: context.file,
      seen_at: context.now,
    });
  }
  await trx.insertInto("registry_claim").values(rows).execute();
}

/** The present word of a record: field to value, personal values as their keyed hash. */
export async function claimsOf(db: Db, record: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("registry_claim")
    .distinctOn("field")
    .select(["field", "value", "blind"])
    .where("record", "=", record)
    .orderBy("field")
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map(({ field, value, blind }) => [field, value ?? blind ?? ""]));
}

export interface RegistryEvent {
  readonly at: Instant;
  readonly type: "created" | "changed" | "linked" | "merged" | "unmerged" | "judged" | "closed";
  readonly operator?: string;
  readonly storefront?: string;
  readonly other?: string;
  readonly person: string;
  readonly reason?: string;
  readonly body?: object;
}

export async function tell(trx: Db, events: readonly RegistryEvent[]): Promise<void> {
  if (events.length === 0) return;
  await trx
    .insertInto("registry_event")
    .values(
      events.map(({ at, type, operator, storefront, other, person, reason, body }) => ({
        at,
        type,
        operator: operator ?? null,
        storefront: storefront ?? null,
        other: other ?? null,
        person,
        reason: reason ?? null,
        body: JSON.stringify(body ?? {}),
      })),
    )
    .execute();
}
