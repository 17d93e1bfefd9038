/** Writes the tables of people, organs, posts and settings. Rules that need no judgement stand here; nothing deletes. */
import { sql } from "kysely";
import type { Db } from "../base/index.ts";
import { type Day, err, failure, type Instant, ok, type Result, text } from "../kernel/index.ts";
import { type PostKind, type PostKindDef, postKinds } from "./abilities.ts";
import { bureausOf, isPostKind } from "./caller-load.ts";
import type { Organ } from "./model.ts";

export async function addOrgan(db: Db, organ: Organ): Promise<void> {
  const { id, parent = null, kind, name, short, district, from, to = null } = organ;
  await db
    .insertInto("organ")
    .values({
      id,
      parent,
      kind,
      name_zh: name.zh,
      name_en: name.en,
      short,
      district,
      from_day: from,
      to_day: to,
    })
    .execute();
  await sql`
    insert into organ_ancestor (organ, ancestor, depth)
    select ${id}, ${id}, 0
    union all
    select ${id}, ancestor, depth + 1 from organ_ancestor where organ = ${parent}
  `.execute(db);
}

export async function addPerson(
  db: Db,
  person: { id: string; name: string; account?: string; machine?: boolean; now: Instant },
): Promise<void> {
  const { id, name, account = null, machine = false, now } = person;
  await db.insertInto("person").values({ id, name, account, machine, created_at: now }).execute();
}

/** A machine of the house as a person on record, made when first used. */
export async function ensureMachine(db: Db, id: string, name: string, now: Instant): Promise<void> {
  await db
    .insertInto("person")
    .values({ id, name, machine: true, created_at: now })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function linkAccount(db: Db, person: string, account: string): Promise<void> {
  await db.updateTable("person").set({ account }).where("id", "=", person).execute();
}

export async function setCertificate(
  db: Db,
  certificate: { person: string; number: string; from: Day; to: Day },
): Promise<void> {
  const { person, number, from, to } = certificate;
  await db
    .insertInto("certificate")
    .values({ person, number, from_day: from, to_day: to })
    .onConflict((conflict) =>
      conflict.columns(["person", "number"]).doUpdateSet({ from_day: from, to_day: to }),
    )
    .execute();
}

export async function addPost(
  db: Db,
  post: { id: string; organ: string; kind: PostKind; name: { zh: string; en: string } },
): Promise<void> {
  const { id, organ, kind, name } = post;
  await db.insertInto("post").values({ id, organ, kind, name_zh: name.zh, name_en: name.en }).execute();
}

export interface Holding {
  readonly id: string;
  readonly post: string;
  readonly person: string;
  readonly from: Day;
  readonly to?: Day;
}

/** Refuses posts that one person may not hold together (三权分立), for any day on which the two would overlap. */
export async function holdPost(db: Db, holding: Holding): Promise<Result<{ id: string }>> {
  // One at a time per person: two posts taken at once must see each other.
  await db.selectFrom("person").select("id").where("id", "=", holding.person).forUpdate().execute();
  const clash = await clashing(db, holding);
  if (clash !== undefined) return err(clash);
  const { id, post, person, from, to = null } = holding;
  await db.insertInto("post_holding").values({ id, post, person, from_day: from, to_day: to }).execute();
  return ok({ id });
}

async function clashing(db: Db, holding: Holding) {
  const post = await db.selectFrom("post").select("kind").where("id", "=", holding.post).executeTakeFirst();
  if (post === undefined)
    return failure("not-found", text("没有该岗位。", "There is no such post."), { field: "post" });
  const holder = await db
    .selectFrom("person")
    .select("machine")
    .where("id", "=", holding.person)
    .executeTakeFirst();
  const forPrograms = isPostKind(post.kind) && "forPrograms" in postKinds[post.kind];
  if (holder?.machine === true && post.kind !== "analyst" && !forPrograms) return noMachine();
  if (holder?.machine === false && forPrograms) return noPerson();
  const held = await db
    .selectFrom("post_holding as held")
    .innerJoin("post", "post.id", "held.post")
    .select(["post.id", "post.kind"])
    .where("held.person", "=", holding.person)
    .where((eb) => eb.or([eb("held.to_day", "is", null), eb("held.to_day", ">=", holding.from)]))
    .where((eb) => (holding.to === undefined ? eb.lit(true) : eb("held.from_day", "<=", holding.to)))
    .execute();
  const lent = await db
    .selectFrom("delegation as lent")
    .innerJoin("post", "post.id", "lent.post")
    .select(["post.id", "post.kind"])
    .where("lent.to_person", "=", holding.person)
    .where("lent.revoked_at", "is", null)
    .where("lent.to_day", ">=", holding.from)
    .where((eb) => (holding.to === undefined ? eb.lit(true) : eb("lent.from_day", "<=", holding.to)))
    .execute();
  const others = [...held, ...lent];
  if (held.some((other) => other.id === holding.post)) {
    return failure("conflict", text("该人员已任此岗位。", "The person holds this post already."), {
      field: "person",
    });
  }
  const other = others.find((one) => exclude(one.kind, post.kind));
  if (other === undefined || !isPostKind(other.kind) || !isPostKind(post.kind)) return undefined;
  const [a, b] = [postKinds[post.kind].name, postKinds[other.kind].name];
  return failure(
    "separation-of-duty",
    text(`${a.zh}与${b.zh}不得由同一人兼任。`, `One person may not be ${a.en} and ${b.en}.`),
    {
      field: "person",
      wayOut: text("请另选人员，或先结束其原岗位。", "Choose someone else, or end the other post first."),
    },
  );
}

function noPerson() {
  return failure(
    "not-competent",
    text("该岗位只由程序账户担任。", "Only a program's account may hold this post."),
    { field: "person" },
  );
}

/** A program observes and proposes; what the law asks of a post, a person does. */
function noMachine() {
  return failure(
    "not-competent",
    text("程序账户只能任监测岗位。", "A program's account may only hold the post of a monitoring analyst."),
    { field: "person", wayOut: text("请由人员担任该岗位。", "Let a person hold this post.") },
  );
}

/** Holds either way round: an exclusion is declared at one of the two kinds. */
export function exclude(a: string, b: string): boolean {
  const excludes = (kind: string, other: string): boolean => {
    if (!isPostKind(kind)) return false;
    const declared: PostKindDef = postKinds[kind];
    return declared.excludes?.includes(other) ?? false;
  };
  return excludes(a, b) || excludes(b, a);
}

/** Ends a holding on a day, with or without someone it was handed over to. */
export async function endHolding(
  db: Db,
  end: { post: string; person: string; on: Day; handedOverTo?: string },
): Promise<Result<{ ended: true }>> {
  const { numUpdatedRows } = await db
    .updateTable("post_holding")
    .set({ to_day: end.on, handed_over_to: end.handedOverTo ?? null })
    .where("post", "=", end.post)
    .where("person", "=", end.person)
    .where("from_day", "<=", end.on)
    .where((eb) => eb.or([eb("to_day", "is", null), eb("to_day", ">", end.on)]))
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return ok({ ended: true });
  return err(
    failure("not-found", text("该人员当日不任此岗位。", "The person does not hold this post on that day.")),
  );
}

export interface Delegating {
  readonly id: string;
  readonly post: string;
  readonly from: string;
  readonly to: string;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly reason: string;
}

/** Lends a post's abilities. What one person may not hold may not be lent to that person either. */
export async function delegate(db: Db, lent: Delegating): Promise<Result<{ id: string }>> {
  const held = await db
    .selectFrom("post_holding")
    .select("id")
    .where("post", "=", lent.post)
    .where("person", "=", lent.from)
    .where("from_day", "<=", lent.fromDay)
    .where((eb) => eb.or([eb("to_day", "is", null), eb("to_day", ">=", lent.toDay)]))
    .executeTakeFirst();
  if (held === undefined) {
    return err(
      failure(
        "conflict",
        text("委托人在此期间不任该岗位。", "The lender does not hold the post for the whole time."),
        { field: "post" },
      ),
    );
  }
  // One at a time per borrower, as in `holdPost`.
  await db.selectFrom("person").select("id").where("id", "=", lent.to).forUpdate().execute();
  if (await servesElsewhere(db, lent)) return err(notOfTheBureau());
  const clash = await clashing(db, {
    id: "",
    post: lent.post,
    person: lent.to,
    from: lent.fromDay,
    to: lent.toDay,
  });
  if (clash !== undefined) return err(clash);
  await db
    .insertInto("delegation")
    .values({
      id: lent.id,
      post: lent.post,
      from_person: lent.from,
      to_person: lent.to,
      from_day: lent.fromDay,
      to_day: lent.toDay,
      reason: lent.reason,
    })
    .execute();
  return ok({ id: lent.id });
}

/** Whoever serves in other bureaus only would see into this one by a loan that nobody approved. */
async function servesElsewhere(db: Db, { post, to, fromDay }: Delegating): Promise<boolean> {
  const serving = await db
    .selectFrom("post_holding as held")
    .innerJoin("post", "post.id", "held.post")
    .select("post.organ")
    .where("held.person", "=", to)
    .where("held.from_day", "<=", fromDay)
    .where((eb) => eb.or([eb("held.to_day", "is", null), eb("held.to_day", ">=", fromDay)]))
    .execute();
  if (serving.length === 0) return false;
  const { organ } = await db
    .selectFrom("post")
    .select("organ")
    .where("id", "=", post)
    .executeTakeFirstOrThrow();
  const bureaus = await bureausOf(db, [organ, ...serving.map((row) => row.organ)]);
  return serving.every((row) => bureaus.get(row.organ) !== bureaus.get(organ));
}

function notOfTheBureau() {
  return failure(
    "not-competent",
    text("岗位只能由本机关人员代行。", "A post is lent to somebody of the same authority only."),
    { field: "to" },
  );
}

export async function revokeDelegation(db: Db, id: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("delegation")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface NewSetting {
  readonly id: string;
  readonly key: string;
  readonly organ: string;
  readonly value: unknown;
  readonly from: Day;
  readonly to?: Day;
  readonly source: string;
  readonly setBy: string;
  readonly now: Instant;
}

export async function addSetting(db: Db, setting: NewSetting): Promise<void> {
  const { id, key, organ, value, from, to = null, source, setBy, now } = setting;
  await db
    .insertInto("setting")
    .values({
      id,
      key,
      organ,
      value: JSON.stringify(value),
      from_day: from,
      to_day: to,
      source,
      set_by: setBy,
      set_at: now,
    })
    .execute();
}

/** Only another person than the one who set it may confirm a value (also a constraint of the table). */
export async function confirmSetting(
  db: Db,
  id: string,
  by: string,
  now: Instant,
): Promise<Result<{ id: string }>> {
  const row = await db
    .selectFrom("setting")
    .select(["set_by", "confirmed_by"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined)
    return err(failure("not-found", text("没有该参数值。", "There is no such value."), { field: "id" }));
  if (row.confirmed_by !== null)
    return err(failure("conflict", text("该值已确认。", "The value is confirmed already.")));
  if (row.set_by === by) {
    return err(
      failure(
        "separation-of-duty",
        text("设置人不得确认自己设置的值。", "Who set a value may not confirm it."),
      ),
    );
  }
  await db.updateTable("setting").set({ confirmed_by: by, confirmed_at: now }).where("id", "=", id).execute();
  return ok({ id });
}
