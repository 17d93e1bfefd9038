/**
 * Cites are written `O2 57(2)` — instrument, article, paragraph (款) in parentheses, item (项) in brackets:
 * `O2 82[5]` — and printed as a Chinese document prints them: 第五十七条第二款, 第八十二条第五项.
 */
import { assert, type Cite, type Text, text } from "../kernel/index.ts";
import { instrumentsByCode } from "./instruments.ts";

/** `cites("O2 57(2)", "APL 44", "O3")`; a shape it does not know throws. */
export function cites(...written: readonly string[]): readonly Cite[] {
  return written.map(cite);
}

export function cite(written: string): Cite {
  const parts = /^([A-Z][A-Z0-9]*)(?: (\d+(?:\(\d+\))?(?:\[\d+\])?))?$/.exec(written);
  assert(parts?.[1] !== undefined, `not a cite: ${written}`);
  return parts[2] === undefined ? { instrument: parts[1] } : { instrument: parts[1], article: parts[2] };
}

/** `《市场监督管理行政处罚程序规定》第五十七条第二款`; with `short`, the title officers use. */
export function citeLabel(of: Cite, form: "full" | "short" = "full"): Text {
  const found = instrumentsByCode.get(of.instrument);
  const title =
    (form === "short" ? found?.short : undefined) ?? found?.title ?? text(of.instrument, of.instrument);
  const parts = /^(\d+)(?:\((\d+)\))?(?:\[(\d+)\])?$/.exec(of.article ?? "");
  if (!parts) return text(`《${title.zh}》`, title.en);
  const [, article, paragraph, item] = parts;
  const zh = [
    `第${chineseNumber(Number(article))}条`,
    paragraph === undefined ? "" : `第${chineseNumber(Number(paragraph))}款`,
    item === undefined ? "" : `第${chineseNumber(Number(item))}项`,
  ];
  const en = [
    `art. ${article}`,
    paragraph === undefined ? "" : ` para. ${paragraph}`,
    item === undefined ? "" : ` item ${item}`,
  ];
  return text(`《${title.zh}》${zh.join("")}`, `${title.en}, ${en.join("")}`);
}

/** 1–9999 as statutes number their articles: 十, 十一, 二十, 一百零五, 一百一十. */
export function chineseNumber(n: number): string {
  assert(Number.isInteger(n) && n > 0 && n < 10_000, `no article number: ${n}`);
  const digits = String(n);
  let out = "";
  let zero = false;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[at]);
    if (digit === 0) zero = true;
    else {
      out += `${zero ? "零" : ""}${"一二三四五六七八九".charAt(digit - 1)}${["", "十", "百", "千"][digits.length - 1 - at]}`;
      zero = false;
    }
  }
  return n >= 10 && n < 20 ? out.slice(1) : out;
}
