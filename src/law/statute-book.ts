import { type Cite, type Day, err, failure, ok, type Result, text } from "../kernel/index.ts";
import { articles } from "./articles.ts";
import { instrumentsByCode } from "./instruments.ts";
import type { Article, Instrument } from "./model.ts";

export function instrument(code: string): Result<Instrument> {
  const found = instrumentsByCode.get(code);
  return found
    ? ok(found)
    : err(failure("not-found", text(`没有代码为 ${code} 的法规文件。`, `There is no instrument ${code}.`)));
}

/** An unknown instrument is in force on no day. */
export function inForce(code: string, on: Day): boolean {
  const found = instrumentsByCode.get(code);
  return found !== undefined && found.from <= on && (found.to === undefined || on <= found.to);
}

/** The article a cite points at; a paragraph or item without a summary of its own yields that of the whole article. */
export function articleOf(cite: Cite): Article | undefined {
  if (cite.article === undefined) return undefined;
  const whole = cite.article.replace(/[([].*$/, "");
  return (
    articlesByCite.get(`${cite.instrument} ${cite.article}`) ??
    articlesByCite.get(`${cite.instrument} ${whole}`)
  );
}

const articlesByCite: ReadonlyMap<string, Article> = new Map(
  articles.map((article) => [`${article.instrument} ${article.article}`, article]),
);
