/** How far a post reaches that manages rather than handles: over its own organ and those below, never beside it. */
import type { Db } from "../base/index.ts";
import { type Day, failure, text } from "../kernel/index.ts";
import type { Ability } from "./abilities.ts";
import type { Caller } from "./caller.ts";

/** A post with the ability at the organ itself or above it. */
export async function heldOver(db: Db, caller: Caller, ability: Ability, organ: string): Promise<boolean> {
  const held = caller.posts.filter((post) => post.abilities.includes(ability)).map((post) => post.organ);
  if (held.length === 0) return false;
  const row = await db
    .selectFrom("organ_ancestor")
    .select("ancestor")
    .where("organ", "=", organ)
    .where("ancestor", "in", held)
    .executeTakeFirst();
  return row !== undefined;
}

export async function overPost(db: Db, caller: Caller, ability: Ability, post: string): Promise<boolean> {
  const row = await db.selectFrom("post").select("organ").where("id", "=", post).executeTakeFirst();
  // What does not exist is refused further on, in its own words.
  return row === undefined || (await heldOver(db, caller, ability, row.organ));
}

/** Over every organ in which the person serves on the day or later; who serves nowhere yet is within anybody's reach. */
export async function overPerson(
  db: Db,
  caller: Caller,
  ability: Ability,
  { person, on }: { readonly person: string; readonly on: Day },
): Promise<boolean> {
  const rows = await db
    .selectFrom("post_holding as held")
    .innerJoin("post", "post.id", "held.post")
    .select("post.organ")
    .distinct()
    .where("held.person", "=", person)
    .where((eb) => eb.or([eb("held.to_day", "is", null), eb("held.to_day", ">=", on)]))
    .execute();
  for (const { organ } of rows) if (!(await heldOver(db, caller, ability, organ))) return false;
  return true;
}

export function notHere() {
  return failure("forbidden", text("您的岗位不在该机关。", "Your post is not in this organ."), {
    field: "organ",
  });
}
