/** What a source is called on screens: a platform that reports under its short code goes by its name. */
import type { Db } from "../base/index.ts";

export type SourceName = (source: string) => string;

export async function sourceNames(db: Db): Promise<SourceName> {
  const rows = await db
    .selectFrom("platform_word as w")
    .innerJoin("operator as o", "o.id", "w.platform")
    .select(["w.word", "o.name"])
    .execute();
  const names = new Map(rows.map(({ word, name }) => [word, name]));
  return (source) => names.get(source) ?? source;
}
