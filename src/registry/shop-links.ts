/**
 * Between hosts, agencies and rooms: who streams where and under whom, from when to when. A link ends with a reason, or is
 * struck out where it was an error; it is never deleted.
 */
import type { z } from "zod";
import type { Db } from "../base/index.ts";
import { type Day, err, failure, type Instant, newId, ok, type Result, text } from "../kernel/index.ts";
import { type ShopLink, shopLinkKinds, type storefrontKinds } from "./model.ts";
import { tell } from "./records.ts";
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

/** `made`: false where it was known already. */
export async function linkShops(
  trx: Db,
  { storefront, other, from, to, source, person }: Linking,
  { now, random }: Making,
): Promise<Result<{ readonly id: string; readonly made: boolean }>> {
  const shops = await trx
    .selectFrom("storefront")
    .select(["id", "kind"])
    .where("id", "in", [storefront, other])
    .orderBy("id")
    .forUpdate()
    .execute();
  const oriented = shopLinkKinds.flatMap((kind) => {
    const [one, two] = ends[kind].map((end) => shops.find((shop) => shop.kind === end));
    return one === undefined || two === undefined ? [] : [{ kind, one: one.id, two: two.id }];
  })[0];
  if (oriented === undefined)
    return err(
      failure(
        "invalid-input",
        text(
          "只能关联直播营销人员、MCN 机构与直播间，且两者种类不同。",
          "Only hosts, MCNs and rooms are linked, two of different kind.",
        ),
        { field: "other" },
      ),
    );
  if (to !== undefined && to < from)
    return err(
      failure("invalid-input", text("止日早于起日。", "It would end before it began."), { field: "to" }),
    );
  const known = await trx
    .selectFrom("registry_link")
    .select(["id", "from_day", "to_day"])
    .where("storefront", "=", oriented.one)
    .where("other", "=", oriented.two)
    .where("struck_at", "is", null)
    .execute();
  const same = known.find((link) => link.from_day === from || link.to_day === null);
  if (same !== undefined && (same.to_day !== null || to === undefined))
    return ok({ id: same.id, made: false });
  const event = { at: now, storefront: oriented.one, other: oriented.two, person };
  if (same !== undefined) {
    const ending = to === undefined || to < same.from_day ? same.from_day : to;
    await trx.updateTable("registry_link").set({ to_day: ending }).where("id", "=", same.id).execute();
    await tell(trx, [{ ...event, type: "ended", body: { link: same.id, kind: oriented.kind, source } }]);
    return ok({ id: same.id, made: true });
  }
  const id = newId("link", now, random(10));
  await trx
    .insertInto("registry_link")
    .values({
      id,
      kind: oriented.kind,
      storefront: oriented.one,
      operator: null,
      other: oriented.two,
      from_day: from,
      to_day: to ?? null,
      source,
      seen_at: now,
    })
    .execute();
  await tell(trx, [{ ...event, type: "related", body: { link: id, kind: oriented.kind, source } }]);
  return ok({ id, made: true });
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
