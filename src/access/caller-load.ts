/**
 * Works out who is calling, once per request, from posts held today and posts lent by delegation.
 */
import type { Db } from "../base/index.ts";
import type { Day } from "../kernel/index.ts";
import { type PostKind, type PostKindDef, postKinds, reachesDown } from "./abilities.ts";
import type { Caller, HeldPost } from "./caller.ts";

export interface CallerOptions {
  readonly on: Day;
  readonly via: Caller["via"];
  readonly scopes?: readonly string[];
}

/** Nobody in particular: the public pages. Sees no matter, holds no post. */
export const publicCaller: Caller = {
  person: "public",
  name: "公众",
  via: "public",
  machine: false,
  posts: [],
  organs: [],
};

/** Undefined where the person is not on record, or closed. Someone without a post is a caller who may do and see nothing. */
export async function loadCaller(
  db: Db,
  person: string,
  options: CallerOptions,
): Promise<Caller | undefined> {
  const row = await db
    .selectFrom("person")
    .select(["id", "name", "machine"])
    .where("id", "=", person)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const posts = [...(await ownPosts(db, person, options.on)), ...(await lentPosts(db, person, options.on))];
  return {
    person: row.id,
    name: row.name,
    via: options.via,
    machine: row.machine,
    posts,
    organs: await readableOrgans(db, posts),
    ...(options.scopes === undefined ? {} : { scopes: options.scopes }),
  };
}

/** A part of the house that acts by itself (sweeps, imports, commands). It sees everything and holds no post. */
export function machineCaller(person: string, name = person): Caller {
  return { person, name, via: "command", machine: true, posts: [], organs: [] };
}

function ownPosts(db: Db, person: string, on: Day): Promise<HeldPost[]> {
  return heldPosts(
    db
      .selectFrom("post_holding as held")
      .innerJoin("post", "post.id", "held.post")
      .where("held.person", "=", person)
      .where("held.from_day", "<=", on)
      .where((eb) => eb.or([eb("held.to_day", "is", null), eb("held.to_day", ">=", on)]))
      .select(["post.id", "post.kind", "post.organ"])
      .orderBy("held.from_day")
      .orderBy("held.id"),
    db,
  );
}

/** A post is lent only while the lender holds it and the delegation is neither over nor revoked. */
async function lentPosts(db: Db, person: string, on: Day): Promise<HeldPost[]> {
  const query = db
    .selectFrom("delegation as lent")
    .innerJoin("post", "post.id", "lent.post")
    .innerJoin("post_holding as held", (join) =>
      join.onRef("held.post", "=", "lent.post").onRef("held.person", "=", "lent.from_person"),
    )
    .where("lent.to_person", "=", person)
    .where("lent.revoked_at", "is", null)
    .where("lent.from_day", "<=", on)
    .where("lent.to_day", ">=", on)
    .where("held.from_day", "<=", on)
    .where((eb) => eb.or([eb("held.to_day", "is", null), eb("held.to_day", ">=", on)]))
    .select(["post.id", "post.kind", "post.organ", "lent.id as delegation", "lent.from_person as lender"])
    .orderBy("lent.from_day")
    .orderBy("lent.id");
  return heldPosts(query, db);
}

interface PostRow {
  readonly id: string;
  readonly kind: string;
  readonly organ: string;
  readonly delegation?: string;
  readonly lender?: string;
}

async function heldPosts(query: { execute(): Promise<readonly PostRow[]> }, db: Db): Promise<HeldPost[]> {
  const rows = await query.execute();
  const bureaus = await bureausOf(
    db,
    rows.map((row) => row.organ),
  );
  const below = await organsBelow(db, rows);
  return rows.flatMap((row) => {
    // A kind that this version no longer declares gives nothing rather than something.
    if (!isPostKind(row.kind)) return [];
    const kind: PostKindDef = postKinds[row.kind];
    return [
      {
        post: row.id,
        kind: row.kind,
        organ: row.organ,
        bureau: bureaus.get(row.organ) ?? row.organ,
        levels: kind.levels,
        abilities: kind.abilities,
        ...(kind.abilities.some(reachesDown) ? { below: below.get(row.organ) ?? [] } : {}),
        ...(row.lender === undefined ? {} : { onBehalfOf: row.lender }),
        ...(row.delegation === undefined ? {} : { delegation: row.delegation }),
      },
    ];
  });
}

/** By organ of the posts that reach down: everything below it. */
async function organsBelow(db: Db, posts: readonly PostRow[]): Promise<Map<string, string[]>> {
  const tops = posts.filter(({ kind }) => isPostKind(kind) && postKinds[kind].abilities.some(reachesDown));
  if (tops.length === 0) return new Map();
  const rows = await db
    .selectFrom("organ_ancestor")
    .select(["organ", "ancestor"])
    .where(
      "ancestor",
      "in",
      tops.map(({ organ }) => organ),
    )
    .where("depth", ">", 0)
    .execute();
  const below = new Map<string, string[]>();
  for (const { ancestor, organ } of rows) below.set(ancestor, [...(below.get(ancestor) ?? []), organ]);
  return below;
}

/** The nearest bureau at or above each organ. */
export async function bureausOf(db: Db, organs: readonly string[]): Promise<Map<string, string>> {
  if (organs.length === 0) return new Map();
  const rows = await db
    .selectFrom("organ_ancestor as up")
    .innerJoin("organ", "organ.id", "up.ancestor")
    .where("up.organ", "in", [...new Set(organs)])
    .where("organ.kind", "=", "bureau")
    .select(["up.organ", "up.ancestor"])
    .orderBy("up.depth", "desc")
    .execute();
  // Deepest first in, nearest last: the nearest stays.
  return new Map(rows.map((row) => [row.organ, row.ancestor]));
}

/** Organs of the posts that read matters, and all below them. */
async function readableOrgans(db: Db, posts: readonly HeldPost[]): Promise<string[]> {
  const tops = posts.filter((post) => post.abilities.includes("matter.read")).map((post) => post.organ);
  if (tops.length === 0) return [];
  const rows = await db
    .selectFrom("organ_ancestor")
    .select("organ")
    .distinct()
    .where("ancestor", "in", [...new Set(tops)])
    .orderBy("organ")
    .execute();
  return rows.map((row) => row.organ);
}

export function isPostKind(kind: string): kind is PostKind {
  return Object.hasOwn(postKinds, kind);
}
