/** Platforms by whatever a person calls them. Nobody is guessed: what fits none is refused, with those that come near. */
import type { Db } from "../base/index.ts";
import { err, failure, nearest, normalizeForSearch, ok, type Text, text } from "../kernel/index.ts";
import type { PlatformName } from "../observation/index.ts";

/** A platform on record goes by its id: found by that, by its code, its name, or a short key under which sources name it. */
export function platformNames(db: Db): PlatformName {
  return async (given) => {
    const all = await platformsOn(db);
    const wanted = given.trim();
    const found = all.find(({ id, code, names }) =>
      [id, code ?? "", ...names].some((each) => each !== "" && same(each, wanted)),
    );
    return found === undefined ? err(unknown(wanted, all)) : ok(found.id);
  };
}

/** Further words under which a platform on record is named. A word that names another one stays with that. */
export async function namePlatform(db: Db, platform: string, words: readonly string[]): Promise<void> {
  await db
    .insertInto("platform_word")
    .values(words.map((word) => ({ word, platform })))
    .onConflict((on) => on.column("word").doNothing())
    .execute();
}

interface NamedPlatform {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  /** Its name first, then its short keys. */
  readonly names: readonly string[];
}

async function platformsOn(db: Db): Promise<NamedPlatform[]> {
  const rows = await db
    .selectFrom("operator as o")
    .leftJoin("platform_word as w", "w.platform", "o.id")
    .select(["o.id", "o.name", "o.code", "w.word"])
    .where("o.kind", "=", "platform")
    .orderBy("o.name")
    .orderBy("w.word")
    .execute();
  const all = new Map<string, NamedPlatform & { names: string[] }>();
  for (const { word, ...row } of rows) {
    const platform = all.get(row.id) ?? { ...row, names: [row.name] };
    if (word !== null && !platform.names.includes(word)) platform.names.push(word);
    all.set(row.id, platform);
  }
  return [...all.values()];
}

function same(a: string, b: string): boolean {
  return a === b || normalizeForSearch(a) === normalizeForSearch(b);
}

function unknown(given: string, all: readonly NamedPlatform[]) {
  const of = ({ names }: NamedPlatform) => names;
  const near = nearest(given, all, { of, least: 0.3 });
  const names = (near.length > 0 ? near : all.slice(0, 5)).map(({ name, names: [, key] }) =>
    key === undefined ? name : `${name}（${key}）`,
  );
  const told: Text =
    names.length === 0
      ? text("尚无在册平台。", "No platform is on record yet.")
      : near.length > 0
        ? text(`是否指：${names.join("、")}？`, `Did you mean: ${names.join(", ")}?`)
        : text(`在册平台有：${names.join("、")}。`, `On record are: ${names.join(", ")}.`);
  return failure(
    "not-found",
    text(`没有平台“${given}”。${told.zh}`, `There is no platform “${given}”. ${told.en}`),
    {
      field: "platform",
      wayOut: text(
        "请填写在册平台的短名、名称、统一社会信用代码或编号；新平台先以经营主体或网店导入登记。",
        "Give the short key, name, code or id of a platform on record; a new one comes on record with its operators or storefronts.",
      ),
    },
  );
}
