/**
 * Between hosts, agencies and rooms: who streams where and under whom, from when to when. A link ends with a reason, or is
 * struck out where it was an error; it is never deleted.
 */
import { sql } from "kysely";
import type { z } from "zod";
import { type Db, insertMany } from "../base/index.ts";
import { type Day, err, failure, type Instant, must, newId, ok, type Result, text } from "../kernel/index.ts";
import { type ShopLink, shopLinkKinds, type storefrontKinds } from "./model.ts";
import { type RegistryEvent, tell } from "./records.ts";
import type { SourceName } from "./source-names.ts";

type LinkKind = (typeof shopLinkKinds)[number];
type ShopKind = (typeof storefrontKinds)[number];

/** What the two ends are says what the link is. */
const ends: Readonly<Record<LinkKind, readonly [ShopKind, ShopKind]>> = {
  signed: ["host", "mcn"],
  streams: ["host", "room"],
  runs: ["mcn", "room"],
};

export interface Linking {
  readonly storefront: string;
  readonly other: string;
  readonly from: Day;
  readonly to?: Day;
  readonly source: string;
  readonly person: string;
}

interface Making {
  readonly now: Instant;
  readonly random: (bytes: number) => Uint8Array;
}

type Linked = Result<{ readonly id: string; readonly made: boolean }>;

/** `made`: false where it was known already. */
export async function linkShops(trx: Db, linking: Linking, making: Making): Promise<Linked> {
  const [linked] = await linkAllShops(trx, [linking], making);
  return must(linked, "every linking has its answer");
}

/** Many at once, each after those before it: an answer for each, in their order. */
export async function linkAllShops(trx: Db, all: readonly Linking[], making: Making): Promise<Linked[]> {
  if (all.length === 0) return [];
  const { now } = making;
  const shops = [...new Set(all.flatMap(({ storefront, other }) => [storefront, other]))];
  // Locked in order of id, so that two linkings of one pair cannot wait for each other.
  const { rows: sides } = await sql<{ id: string; kind: ShopKind }>`
    select id, kind from storefront where id = any(${shops}::text[]) order by id for update`.execute(trx);
  const { rows: known } = await sql<PairLink>`
    select id, storefront as one, other as two, from_day as "from", to_day as "to" from registry_link
    where storefront = any(${shops}::text[]) and other = any(${shops}::text[]) and struck_at is null`.execute(
    trx,
  );
  const { answers, begun, ended, told } = joined(
    all,
    new Map(sides.map(({ id, kind }) => [id, kind])),
    known,
    making,
  );
  await sql`
    update registry_link l set to_day = ended.day
    from unnest(${[...ended.keys()]}::text[], ${[...ended.values()]}::date[]) as ended (id, day)
    where l.id = ended.id`.execute(trx);
  const links = begun.map(({ id, kind, one, two, from, to, source }) => ({
    id,
    kind,
    storefront: one,
    operator: null,
    other: two,
    from_day: from,
    to_day: ended.get(id) ?? to,
    source,
    seen_at: now,
  }));
  await insertMany(trx.insertInto("registry_link"), "registry_link", links);
  await tell(trx, told);
  return answers;
}

interface PairLink {
  readonly id: string;
  readonly one: string;
  readonly two: string;
  readonly from: Day;
  readonly to: Day | null;
}

type Begun = PairLink & Pick<Linking, "source"> & { readonly kind: LinkKind };

function joined(
  all: readonly Linking[],
  kinds: ReadonlyMap<string, ShopKind>,
  known: readonly PairLink[],
  { now, random }: Making,
) {
  const pairOf = (one: string, two: string) => JSON.stringify([one, two]);
  const pairs = new Map([...Map.groupBy(known, ({ one, two }) => pairOf(one, two))]);
  const begun: Begun[] = [];
  const ended = new Map<string, Day>();
  const told: RegistryEvent[] = [];
  const answers = all.map(({ storefront, other, from, to, source, person }): Linked => {
    const oriented = orientedOf(storefront, other, kinds);
    if (oriented === undefined) return err(unlike());
    if (to !== undefined && to < from)
      return err(
        failure("invalid-input", text("止日早于起日。", "It would end before it began."), { field: "to" }),
      );
    const { kind, one, two } = oriented;
    const links = pairs.get(pairOf(one, two)) ?? [];
    const same = links.find((link) => link.from === from || link.to === null);
    if (same !== undefined && (same.to !== null || to === undefined)) return ok({ id: same.id, made: false });
    const event = { at: now, storefront: one, other: two, person };
    if (same !== undefined) {
      const ending = to === undefined || to < same.from ? same.from : to;
      ended.set(same.id, ending);
      pairs.set(
        pairOf(one, two),
        links.map((link) => (link === same ? { ...link, to: ending } : link)),
      );
      told.push({ ...event, type: "ended", body: { link: same.id, kind, source } });
      return ok({ id: same.id, made: true });
    }
    const link = { id: newId("link", now, random(10)), one, two, from, to: to ?? null };
    pairs.set(pairOf(one, two), [...links, link]);
    begun.push({ ...link, kind, source });
    told.push({ ...event, type: "related", body: { link: link.id, kind, source } });
    return ok({ id: link.id, made: true });
  });
  return { answers, begun, ended, told };
}

function orientedOf(storefront: string, other: string, kinds: ReadonlyMap<string, ShopKind>) {
  return shopLinkKinds.flatMap((kind) => {
    const [one, two] = ends[kind].map((end) => [storefront, other].find((id) => kinds.get(id) === end));
    return one === undefined || two === undefined ? [] : [{ kind, one, two }];
  })[0];
}

function unlike() {
  return failure(
    "invalid-input",
    text(
      "只能关联直播营销人员、MCN 机构与直播间，且两者种类不同。",
      "Only hosts, MCNs and rooms are linked, two of different kind.",
    ),
    { field: "other" },
  );
}

export interface Ending {
  readonly link: string;
  /** Its last day; absent where it was an error and never held. */
  readonly on?: Day;
  readonly reason: string;
  readonly person: string;
}

export async function endShopLink(
  trx: Db,
  { link, on, reason, person }: Ending,
  { now }: Pick<Making, "now">,
): Promise<Result<{ id: string }>> {
  const row = await trx
    .selectFrom("registry_link")
    .select(["id", "kind", "storefront", "other", "from_day", "to_day", "struck_at"])
    .where("id", "=", link)
    .where("kind", "<>", "operates")
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return err(failure("not-found", text("没有该关联。", "There is no such link.")));
  if (row.struck_at !== null || (on !== undefined && row.to_day !== null))
    return err(failure("conflict", text("该关联已终止或已更正。", "It ended or was struck out already.")));
  if (on !== undefined && on < row.from_day)
    return err(
      failure("invalid-input", text("止日早于起日。", "It would end before it began."), {
        field: "on",
        wayOut: text("登记有误的，请选择“更正”。", "Where it was an error, strike it out."),
      }),
    );
  const change = on === undefined ? { struck_at: now } : { to_day: on };
  await trx.updateTable("registry_link").set(change).where("id", "=", link).execute();
  await tell(trx, [
    {
      at: now,
      type: "ended",
      storefront: row.storefront,
      ...(row.other === null ? {} : { other: row.other }),
      person,
      reason,
      body: { link, kind: row.kind, ...(on === undefined ? { struck: true } : {}) },
    },
  ]);
  return ok({ id: link });
}

/** Links of the shops of a family, as they hold and held; what was struck out is left to the line of time. */
export async function shopLinksOf(
  db: Db,
  family: readonly string[],
  named: SourceName,
): Promise<z.infer<typeof ShopLink>[]> {
  const rows = await db
    .selectFrom("registry_link as l")
    .innerJoin("storefront as s", "s.id", "l.storefront")
    .innerJoin("storefront as t", "t.id", "l.other")
    .leftJoin("operator as o", "o.id", "s.operator")
    .leftJoin("operator as p", "p.id", "t.operator")
    .select(["l.id", "l.kind", "l.from_day", "l.to_day", "l.source", "l.seen_at"])
    .select(["s.name as one", "s.kind as one_kind", "s.operator as one_operator", "o.name as one_name"])
    .select(["t.name as two", "t.kind as two_kind", "t.operator as two_operator", "p.name as two_name"])
    .where("l.struck_at", "is", null)
    .where((eb) => eb.or([eb("s.operator", "in", family), eb("t.operator", "in", family)]))
    .orderBy("l.from_day", "desc")
    .orderBy("l.id")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as LinkKind,
    from: row.from_day,
    to: row.to_day,
    source: named(row.source),
    seenAt: row.seen_at,
    one: {
      name: row.one,
      kind: row.one_kind as ShopKind,
      operator: row.one_operator,
      operatorName: row.one_name,
    },
    two: {
      name: row.two,
      kind: row.two_kind as ShopKind,
      operator: row.two_operator,
      operatorName: row.two_name,
    },
  }));
}
