/** Who holds a post with an ability, by the organs of the posts: for choosing people to whom something is given. */
import type { Db } from "../base/index.ts";
import type { Day, Text } from "../kernel/index.ts";
import type { Level } from "../procedure/index.ts";
import { type Ability, type PostKindDef, postKinds } from "./abilities.ts";
import { bureausOf, isPostKind } from "./caller-load.ts";

export interface Holder {
  readonly person: string;
  readonly name: string;
  readonly post: Text;
  /** The organ of the post, and the bureau it belongs to. */
  readonly organ: string;
  readonly bureau: string;
  readonly heads: boolean;
}

/** Heads of units first within an organ. Delegations do not count: what is given is given to the holder. */
export async function holdersIn(
  db: Db,
  organs: readonly string[],
  { ability, level, on }: { readonly ability: Ability; readonly level: Level; readonly on: Day },
): Promise<Holder[]> {
  if (organs.length === 0) return [];
  const kinds = Object.entries<PostKindDef>(postKinds)
    .filter(([, kind]) => kind.abilities.includes(ability) && kind.levels.includes(level))
    .map(([id]) => id);
  const rows = await db
    .selectFrom("post_holding as held")
    .innerJoin("post", "post.id", "held.post")
    .innerJoin("person", "person.id", "held.person")
    .select(["person.id", "person.name", "post.kind", "post.organ", "post.name_zh", "post.name_en"])
    .where("post.organ", "in", organs)
    .where("post.kind", "in", ["", ...kinds])
    .where("person.machine", "=", false)
    .where("person.closed_at", "is", null)
    .where("held.from_day", "<=", on)
    .where((eb) => eb.or([eb("held.to_day", "is", null), eb("held.to_day", ">=", on)]))
    .orderBy("post.organ")
    .orderBy("person.id")
    .execute();
  const bureaus = await bureausOf(
    db,
    rows.map(({ organ }) => organ),
  );
  return rows
    .map(({ id, name, kind, organ, name_zh: zh, name_en: en }) => ({
      person: id,
      name,
      post: { zh, en },
      organ,
      bureau: bureaus.get(organ) ?? organ,
      heads: isPostKind(kind) && (postKinds[kind] as PostKindDef).levels.includes("unit-head"),
    }))
    .sort((a, b) => a.bureau.localeCompare(b.bureau) || Number(b.heads) - Number(a.heads));
}
