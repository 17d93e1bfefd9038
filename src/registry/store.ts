import { keepPersonal, type MasterKey } from "../access/index.ts";
import { type Db, insertMany } from "../base/index.ts";
import {
  type Day,
  err,
  failure,
  grams,
  type Instant,
  newId,
  ok,
  type Result,
  text,
  validateUscc,
} from "../kernel/index.ts";
import { blindKey, blindOf } from "./blind.ts";
import { openDoubts } from "./doubt.ts";
import { prepared } from "./find-match.ts";
import { setOperator } from "./links.ts";
import type { operatorKinds } from "./model.ts";
import { MACHINE, tell } from "./records.ts";

export interface SearchEntry {
  readonly kind: string;
  readonly id: string;
  /** An organ id, or `public` for what every signed-in reader of its kind may find. */
  readonly scope: string;
  readonly title: string;
  readonly detail: string;
  /** Words to be found by that are not shown. */
  readonly more?: string;
  readonly at: Instant;
}

/** The one way into the search projection: index side and query side cut words alike. */
export async function putSearchEntry(trx: Db, entry: SearchEntry): Promise<void> {
  await putSearchEntries(trx, [entry]);
}

/** Of subjects that may have one: what it said gives way. */
export async function putSearchEntries(trx: Db, entries: readonly SearchEntry[]): Promise<void> {
  const putting = trx.insertInto("search_entry").onConflict((on) =>
    on.columns(["kind", "id"]).doUpdateSet((eb) => ({
      scope: eb.ref("excluded.scope"),
      title: eb.ref("excluded.title"),
      detail: eb.ref("excluded.detail"),
      at: eb.ref("excluded.at"),
      grams: eb.ref("excluded.grams"),
    })),
  );
  await insertMany(putting, "search_entry", entries.map(entryRow));
}

/** Of subjects that are new: none has an entry yet. */
export async function addSearchEntries(trx: Db, entries: readonly SearchEntry[]): Promise<void> {
  await insertMany(trx.insertInto("search_entry"), "search_entry", entries.map(entryRow));
}

export function operatorEntry(
  {
    id,
    name,
    code,
    address,
  }: {
    readonly id: string;
    readonly name: string;
    readonly code: string | null | undefined;
    readonly address: string | null | undefined;
  },
  at: Instant,
): SearchEntry {
  const detail = [code, address].filter((part) => part != null).join(" · ");
  return { kind: "operator", id, scope: "public", title: name, detail, at };
}

export function shopEntry(
  {
    id,
    name,
    url,
    seller,
  }: {
    readonly id: string;
    readonly name: string;
    readonly url: string | null | undefined;
    readonly seller: string;
  },
  at: Instant,
): SearchEntry {
  return { kind: "storefront", id, scope: "public", title: name, detail: url ?? "", more: seller, at };
}

function entryRow({ more = "", ...entry }: SearchEntry) {
  return { ...entry, grams: grams([entry.title, entry.detail, more].join("\n")) };
}

/** By which names and features an operator is found again. */
export async function addKeys(
  trx: Db,
  keys: readonly { readonly key: string; readonly operator: string }[],
): Promise<void> {
  const known = trx
    .insertInto("registry_key")
    .onConflict((on) => on.columns(["key", "operator"]).doNothing());
  await insertMany(known, "registry_key", keys);
}

export interface NewOperator {
  readonly kind: (typeof operatorKinds)[number];
  readonly name: string;
  readonly code?: string;
  readonly district: string;
  readonly address?: string;
  readonly personInCharge?: string;
  readonly source: string;
}

export interface Making {
  readonly now: Instant;
  readonly random: (bytes: number) => Uint8Array;
  readonly masterKey: MasterKey;
  /** Who puts it on record; the importing machine where nobody is named. */
  readonly person?: string;
}

/** A second operator with the same code is refused as a conflict, decided by the database. */
export async function createOperator(trx: Db, made: NewOperator, making: Making): Promise<Result<string>> {
  const code = made.code === undefined ? ok(undefined) : validateUscc(made.code, "code");
  if (!code.ok) return code;
  const id = newId("operator", making.now, making.random(10));
  const person = made.personInCharge;
  const blinds = person === undefined ? [] : [blindOf(await blindKey(trx, making), "personInCharge", person)];
  const charge =
    person === undefined
      ? undefined
      : await keepPersonal(trx, {
          subject: id,
          kind: "name",
          value: person,
          purpose: "registry.person-in-charge",
          sensitivity: "personal",
          ...making,
        });
  const inserted = await trx
    .insertInto("operator")
    .values({
      id,
      kind: made.kind,
      name: made.name.trim(),
      code: code.value ?? null,
      district: made.district,
      address: made.address ?? null,
      person_in_charge: charge?.personal ?? null,
      source: made.source,
      seen_at: making.now,
      created_at: making.now,
    })
    .onConflict((on) => on.column("code").where("code", "is not", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) return err(taken());
  const known = {
    name: made.name,
    ...(code.value === undefined ? {} : { code: code.value }),
    ...(made.address === undefined ? {} : { address: made.address }),
  };
  await addKeys(
    trx,
    prepared({ ...known, blinds }).keys.map((key) => ({ key, operator: id })),
  );
  await tell(trx, [
    {
      at: making.now,
      type: "created",
      operator: id,
      person: making.person ?? MACHINE,
      body: { source: made.source },
    },
  ]);
  const entry = { id, name: made.name.trim(), code: code.value, address: made.address };
  await putSearchEntry(trx, operatorEntry(entry, making.now));
  return ok(id);
}

export interface NewStorefront {
  readonly operator?: string;
  readonly platform: string;
  readonly platformKey: string;
  readonly name: string;
  readonly url?: string;
  readonly from: Day;
  readonly source: string;
}

export async function createStorefront(
  trx: Db,
  made: NewStorefront,
  making: Making,
): Promise<Result<string>> {
  const id = newId("storefront", making.now, making.random(10));
  const known = await trx
    .selectFrom("operator")
    .select(["id", "kind"])
    .where("id", "in", [made.platform, ...(made.operator === undefined ? [] : [made.operator])])
    .execute();
  if (!known.some((row) => row.id === made.platform && row.kind === "platform")) {
    return err(
      failure("invalid-input", text("没有登记该平台。", "That platform is not on record."), {
        field: "platform",
      }),
    );
  }
  if (made.operator !== undefined && !known.some((row) => row.id === made.operator)) {
    return err(
      failure("invalid-input", text("没有登记该经营者。", "That operator is not on record."), {
        field: "operator",
      }),
    );
  }
  const inserted = await trx
    .insertInto("storefront")
    .values({
      id,
      operator: null,
      platform: made.platform,
      platform_key: made.platformKey,
      name: made.name,
      url: made.url ?? null,
      from_day: made.from,
      to_day: null,
      source: made.source,
    })
    .onConflict((on) => on.columns(["platform", "platform_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!inserted) {
    return err(
      failure("conflict", text("该平台店铺号已登记。", "That shop of the platform is already on record.")),
    );
  }
  const person = making.person ?? MACHINE;
  await tell(trx, [
    { at: making.now, type: "created", storefront: id, person, body: { source: made.source } },
  ]);
  if (made.operator === undefined) await openDoubts(trx, [{ storefront: id, score: 0, reasons: [] }], making);
  else
    await setOperator(
      trx,
      { storefront: id, operator: made.operator, from: made.from, source: made.source, person },
      making,
    );
  const entry = { id, name: made.name, url: made.url, seller: made.platformKey };
  await putSearchEntry(trx, shopEntry(entry, making.now));
  return ok(id);
}

function taken() {
  return failure(
    "conflict",
    text("该统一社会信用代码已登记。", "An operator with this code is already on record."),
    {
      field: "code",
    },
  );
}
