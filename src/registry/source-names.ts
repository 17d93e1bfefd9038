/** What a source is called on screens: a platform goes by its name, whether it reports under a short code or its id. */
import type { Db } from "../base/index.ts";

export type SourceName = (source: string) => string;

export async function sourceNames(db: Db): Promise<SourceName> {
  const rows = await db
    .selectFrom("operator as o")
    .leftJoin("platform_word as w", "w.platform", "o.id")
    .select(["o.id", "w.word", "o.name"])
    .where("o.kind", "=", "platform")
    .execute();
  const names = new Map(rows.flatMap(({ id, word, name }) => [id, word ?? id].map((said) => [said, name])));
  return (source) => names.get(source) ?? source;
}
