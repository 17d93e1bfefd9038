/** One advert in, its findings out: what `steelyard screen`, the API and the live path say of wording. */
import { type Language, type Text, text } from "../../kernel/index.ts";
import { type Certainty, certaintyLabel, citeLabel, parameters } from "../../law/index.ts";
import type { Severity } from "../definition.ts";
import { goodsOf } from "./goods.ts";
import { judgeText } from "./judge.ts";
import { type Advert, type Field, fields, type Passage } from "./model.ts";

export const detectorId = "wording";
export const detectorVersion = "2";

/** Offsets in UTF-16 units of the field as received, half open; `text` is that slice. */
export interface ScreenFinding {
  readonly detector: string;
  readonly version: string;
  readonly law: readonly string[];
  readonly severity: Severity;
  readonly reason: string;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Passages of all fields, title first. */
export function judgeAdvert(advert: Advert): readonly Passage[] {
  if (isReview(advert.category)) return [];
  const goods = goodsOf(advert);
  return fields.flatMap((field) => {
    const said = advert[field];
    return said === undefined || said === "" ? [] : judgeText(said, field, goods);
  });
}

export function screen(advert: Advert, language: Language = "zh"): readonly ScreenFinding[] {
  return judgeAdvert(advert).map((passage) => ({
    detector: detectorId,
    version: detectorVersion,
    law: passage.law,
    severity: passage.severity,
    reason: reasonOf(passage)[language],
    field: passage.field,
    start: passage.start,
    end: passage.end,
    text: passage.text,
  }));
}

/** One sentence: what is written, for what, against which article, and how sure we are of the article. */
export function reasonOf(passage: Passage): Text {
  const { rule } = passage;
  const article = citeLabel(rule.cite, "short");
  const written = passage.text.replaceAll(/\s+/g, " ");
  const why = {
    zh: rule.why.zh.replace("{term}", written),
    en: rule.why.en.replace("{term}", written),
  };
  const behind =
    passage.disguised === undefined
      ? text("", "")
      : text(`（实为“${passage.disguised}”）`, ` (standing for “${passage.disguised}”)`);
  const grave = passage.law.includes("L-16") && rule.claim === "absolute";
  const weight = grave
    ? text("，且属于一般不认为轻微的情形", ", in a case that is generally not minor")
    : text("", "");
  return text(
    `${why.zh}${behind.zh}，涉嫌违反${article.zh}${weight.zh}。`,
    `${upper(why.en)}${behind.en}: a suspected breach of the ${article.en}${weight.en}.`,
  );
}

/** How sure we are of the law a passage stands on: as sure as of its main parameter. */
export function certaintyOf(law: readonly string[]): { certainty: Certainty; label: Text } {
  const certainty = parameters.find((each) => each.id === law[0])?.certainty ?? "open";
  return { certainty, label: certaintyLabel(certainty) };
}

/** What buyers say of goods is no advertisement (广告法适用问题执法指南一第四条). */
function isReview(category: string | undefined): boolean {
  return (
    category !== undefined && /^(用户|商品|买家|消费者)?(评价|评论|点评|review)s?$/i.test(category.trim())
  );
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
