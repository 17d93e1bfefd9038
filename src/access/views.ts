/** Reads of people, organs, posts, keys, settings and the audit trail. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { type Day, day, type Instant, instant, type Text, text } from "../kernel/index.ts";
import { type PostKind, postKinds } from "./abilities.ts";
import type { LocalValue, Organ, OrganKind } from "./model.ts";

export async function organs(db: Db): Promise<Organ[]> {
  const rows = await db.selectFrom("organ").selectAll().orderBy("district").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as OrganKind,
    name: text(row.name_zh, row.name_en),
    short: row.short,
    district: row.district,
    from: day(row.from_day),
    ...(row.parent === null ? {} : { parent: row.parent }),
    ...(row.to_day === null ? {} : { to: day(row.to_day) }),
  }));
}

/** The organ at the top of the tree: the city's bureau. */
export async function rootOrgan(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom("organ")
    .select("id")
    .where("parent", "is", null)
    .orderBy("id")
    .executeTakeFirst();
  return row?.id;
}

/** What the portal calls the organ that runs this house. */
export async function houseName(db: Db): Promise<Text | undefined> {
  const row = await db
    .selectFrom("organ")
    .select(["name_zh", "name_en"])
    .where("parent", "is", null)
    .orderBy("id")
    .executeTakeFirst();
  return row && { zh: row.name_zh, en: row.name_en };
}

export async function personNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly machine: boolean;
  readonly hasAccount: boolean;
  /** 停用. */
  readonly closed?: { readonly at: string; readonly reason: string };
  readonly posts: readonly {
    readonly holding: string;
    readonly post: string;
    readonly kind: string;
    readonly name: { zh: string; en: string };
    readonly organ: string;
    readonly organName: { zh: string; en: string };
    readonly from: string;
    readonly to?: string;
  }[];
  readonly certificates: readonly { readonly number: string; readonly from: string; readonly to: string }[];
}

/** Everyone on record, with posts (past ones too, by day) and certificates; `organ` narrows to it and what is below. */
export async function people(
  db: Db,
  filter: { organ?: string; text?: string; on?: Day; offset: number; limit: number },
): Promise<{ total: number; rows: PersonView[] }> {
  const { organ, on } = filter;
  let found = db.selectFrom("person");
  if (filter.text !== undefined) found = found.where("person.name", "like", `%${escapeLike(filter.text)}%`);
  if (organ !== undefined) {
    found = found.where((eb) =>
      eb.exists(
        eb
          .selectFrom("post_holding as held")
          .innerJoin("post", "post.id", "held.post")
          .innerJoin("organ_ancestor as up", "up.organ", "post.organ")
          .select("held.id")
          .whereRef("held.person", "=", "person.id")
          .where("up.ancestor", "=", organ),
      ),
    );
  }
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(["person.id", "person.name", "person.machine", "person.account"])
    .select(["person.closed_at", "person.closed_reason"])
    .orderBy("person.id")
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return { total, rows: [] };
  let holding = db
    .selectFrom("post_holding as held")
    .innerJoin("post", "post.id", "held.post")
    .innerJoin("organ", "organ.id", "post.organ")
    .select([
      "held.id",
      "held.person",
      "held.post",
      "held.from_day",
      "held.to_day",
      "post.kind",
      "post.organ",
    ])
    .select(["post.name_zh", "post.name_en", "organ.name_zh as organ_zh", "organ.name_en as organ_en"])
    .where("held.person", "in", ids)
    .orderBy("held.from_day")
    .orderBy("held.id");
  if (on !== undefined) {
    holding = holding
      .where("held.from_day", "<=", on)
      .where((eb) => eb.or([eb("held.to_day", "is", null), eb("held.to_day", ">=", on)]));
  }
  const posts = await holding.execute();
  const certificates = await db
    .selectFrom("certificate")
    .selectAll()
    .where("person", "in", ids)
    .orderBy("to_day", "desc")
    .execute();
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      machine: row.machine,
      hasAccount: row.account !== null,
      ...(row.closed_at === null ? {} : { closed: { at: row.closed_at, reason: row.closed_reason ?? "" } }),
      posts: posts
        .filter((post) => post.person === row.id)
        .map((post) => ({
          holding: post.id,
          post: post.post,
          kind: post.kind,
          name: text(post.name_zh, post.name_en),
          organ: post.organ,
          organName: text(post.organ_zh, post.organ_en),
          from: post.from_day,
          ...(post.to_day === null ? {} : { to: post.to_day }),
        })),
      certificates: certificates
        .filter((one) => one.person === row.id)
        .map((one) => ({ number: one.number, from: one.from_day, to: one.to_day })),
    })),
  };
}

/** Every post with the abilities of its kind and who holds it on the day. */
export async function posts(db: Db, on: Day) {
  const rows = await db.selectFrom("post").selectAll().orderBy("organ").orderBy("id").execute();
  const held = await db
    .selectFrom("post_holding as held")
    .innerJoin("person", "person.id", "held.person")
    .select(["held.post", "person.id", "person.name"])
    .where("held.from_day", "<=", on)
    .where((eb) => eb.or([eb("held.to_day", "is", null), eb("held.to_day", ">=", on)]))
    .orderBy("held.from_day")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organ: row.organ,
    kind: row.kind,
    name: text(row.name_zh, row.name_en),
    holders: held.filter((one) => one.post === row.id).map(({ id, name }) => ({ id, name })),
  }));
}

export async function delegations(db: Db, on: Day) {
  const rows = await db
    .selectFrom("delegation")
    .selectAll()
    .where("to_day", ">=", on)
    .orderBy("from_day")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    post: row.post,
    from: row.from_person,
    to: row.to_person,
    fromDay: row.from_day,
    toDay: row.to_day,
    reason: row.reason,
    revoked: row.revoked_at !== null,
  }));
}

/** Local values, the latest setting first: the whole history, nothing is overwritten. */
export async function settings(db: Db, filter: { key?: string; on?: Day } = {}): Promise<LocalValue[]> {
  const { key, on } = filter;
  let query = db.selectFrom("setting").selectAll().orderBy("key").orderBy("set_at", "desc").orderBy("id");
  if (key !== undefined) query = query.where("key", "=", key);
  if (on !== undefined) {
    query = query
      .where("from_day", "<=", on)
      .where((eb) => eb.or([eb("to_day", "is", null), eb("to_day", ">=", on)]));
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    organ: row.organ,
    value: row.value,
    from: day(row.from_day),
    source: row.source,
    setBy: row.set_by,
    setAt: instant(row.set_at),
    ...(row.to_day === null ? {} : { to: day(row.to_day) }),
    ...(row.confirmed_by === null || row.confirmed_at === null
      ? {}
      : { confirmedBy: row.confirmed_by, confirmedAt: instant(row.confirmed_at) }),
  }));
}

export async function keys(db: Db) {
  const rows = await db
    .selectFrom("api_key")
    .innerJoin("person", "person.id", "api_key.person")
    .select([
      "api_key.id",
      "api_key.name",
      "api_key.scopes",
      "api_key.created_at",
      "api_key.expires_at",
      "api_key.revoked_at",
    ])
    .select(["person.id as person", "person.name as personName"])
    .select(sql<boolean>`api_key.revoked_at is null and api_key.expires_at > now()`.as("valid"))
    .orderBy("api_key.created_at", "desc")
    .execute();
  return rows.map(({ created_at, expires_at, revoked_at, ...row }) => ({
    ...row,
    createdAt: created_at,
    expiresAt: expires_at,
    ...(revoked_at === null ? {} : { revokedAt: revoked_at }),
  }));
}

export interface AuditFilter {
  /** Organs of the auditor's posts: what the people of these and of all below did; the top of the tree reads all. */
  readonly within: readonly string[];
  readonly person?: string;
  readonly kind?: string;
  readonly subject?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly before?: number;
  readonly limit: number;
}

/** Newest first; `next` continues where the page ended, whatever was added meanwhile. */
export async function auditTrail(db: Db, filter: AuditFilter) {
  let query = db
    .selectFrom("access_event as e")
    .leftJoin("person", "person.id", "e.person")
    .select([
      "e.id",
      "e.at",
      "e.person",
      "person.name",
      "e.post",
      "e.organ",
      "e.kind",
      "e.subject",
      "e.purpose",
      "e.detail",
    ])
    .orderBy("e.id", "desc")
    .limit(filter.limit + 1);
  const root = await rootOrgan(db);
  if (root === undefined || !filter.within.includes(root)) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("post_holding as held")
          .innerJoin("post", "post.id", "held.post")
          .innerJoin("organ_ancestor as up", "up.organ", "post.organ")
          .select("held.id")
          .whereRef("held.person", "=", "e.person")
          .where("up.ancestor", "in", ["", ...filter.within]),
      ),
    );
  }
  if (filter.person !== undefined) query = query.where("e.person", "=", filter.person);
  if (filter.kind !== undefined) query = query.where("e.kind", "=", filter.kind);
  if (filter.subject !== undefined) query = query.where("e.subject", "=", filter.subject);
  if (filter.from !== undefined) query = query.where("e.at", ">=", filter.from);
  if (filter.to !== undefined) query = query.where("e.at", "<", filter.to);
  if (filter.before !== undefined) query = query.where("e.id", "<", filter.before);
  const rows = await query.execute();
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      id: row.id,
      at: row.at,
      kind: row.kind,
      detail: row.detail as Record<string, unknown>,
      ...(row.person === null ? {} : { person: row.person }),
      ...(row.name === null ? {} : { personName: row.name }),
      ...(row.post === null ? {} : { post: row.post }),
      ...(row.organ === null ? {} : { organ: row.organ }),
      ...(row.subject === null ? {} : { subject: row.subject }),
      ...(row.purpose === null ? {} : { purpose: row.purpose }),
    })),
    ...(rows.length > filter.limit && last !== undefined ? { next: last.id } : {}),
  };
}

export function postKindList(): {
  kind: PostKind;
  name: { zh: string; en: string };
  abilities: readonly string[];
}[] {
  return (Object.keys(postKinds) as PostKind[]).map((kind) => ({
    kind,
    name: postKinds[kind].name,
    abilities: postKinds[kind].abilities,
  }));
}

function escapeLike(part: string): string {
  return part.replaceAll(/[\\%_]/g, "\\$&");
}
