/**
 * The condition over raw text that keeps every row in which the judge finds anything. The engine repeats the part of
 * normalisation that goes character by character (translate, lower, remove what stands between); what it cannot
 * repeat (letters for syllables, halves of characters, signs for several) keeps the row. Then any expression contains
 * one of the needles, which are pairs of characters.
 */
import { characters, entry } from "../text/characters.ts";
import { foldExpression } from "../text/fold.ts";
import { soundsAlike } from "../text/sounds.ts";
import { halves, wholeWords } from "../text/sounds-data.ts";
import { expandAll } from "./expand.ts";
import { rules } from "./rules.ts";

export interface Prefilter {
  /** A ClickHouse condition over an expression of text. */
  condition(text: string): string;
  readonly needles: readonly string[];
}

let built: Prefilter | undefined;

export function prefilter(): Prefilter {
  built ??= build();
  return built;
}

/** The engine takes so many needles in one call. */
const mostNeedles = 255;

function build(): Prefilter {
  const needles = needlesOf(rules.flatMap((rule) => expandAll(rule.terms)).map(foldExpression));
  const { from, to } = translation();
  const translate = `translateUTF8({text}, ${quoted(from)}, ${quoted(to)})`;
  const plain = `replaceRegexpAll(lowerUTF8(${translate}), '[^\\\\p{L}\\\\p{N}%]+', '')`;
  const groups = Array.from({ length: Math.ceil(needles.length / mostNeedles) }, (_, at) =>
    needles.slice(at * mostNeedles, (at + 1) * mostNeedles),
  );
  const found = groups.map((group) => `multiSearchAny(plain, [${group.map(quoted).join(", ")}])`);
  return {
    needles,
    condition: (text) =>
      `arrayExists((raw, plain) -> match(raw, ${quoted(unrepeatable())}) OR match(plain, ${quoted(letters())}) OR ${found.join(" OR ")}, [${text}], [${plain.replace("{text}", text)}])`,
  };
}

/** Every unit that one unit stands for: traditional, wide, look-alike, sounding alike. */
function translation(): { from: string; to: string } {
  const { of } = characters();
  let from = "";
  let to = "";
  for (let unit = 1; unit < 65_536; unit += 1) {
    const meant = of[unit] ?? 0;
    if (meant < 32) continue;
    const sign = foldExpression(String.fromCharCode(meant));
    if (sign === String.fromCharCode(unit)) continue;
    from += String.fromCharCode(unit);
    to += sign;
  }
  return { from, to };
}

/** Signs that stand for several units, and planes beyond the first but for pictures. */
function unrepeatable(): string {
  const { of } = characters();
  const points: number[] = [];
  for (let unit = 0; unit < 65_536; unit += 1) if (of[unit] === entry.several) points.push(unit);
  const ranges: string[] = [];
  for (let at = 0; at < points.length; ) {
    let end = at;
    while (points[end + 1] === (points[end] ?? 0) + 1) end += 1;
    ranges.push(`\\x{${hex(points[at])}}-\\x{${hex(points[end])}}`);
    at = end + 1;
  }
  return `[${ranges.join("")}\\x{10000}-\\x{1F2FF}\\x{1FB00}-\\x{10FFFF}]`;
}

function letters(): string {
  const han = "[\\x{3400}-\\x{9FFF}]";
  const latin = `(?:${[...soundsAlike().syllables.keys()].join("|")})`;
  const pairs = Object.keys(halves).map(foldExpression);
  // A digit one is translated to 一 before letters are looked at.
  const one = foldExpression("一");
  // A whole run of letters beside a character is a syllable; digits and 一 were translated before.
  return `${han}${latin}(?:[^a-z]|$)|(?:^|[^a-z])${latin}${han}|d${one}|${[...Object.keys(wholeWords), ...pairs].join("|")}`;
}

/**
 * Pairs that together hit every expression: the short expressions themselves, and of each other one the pair that most
 * expressions share; a word that half of all pages contain is taken only where there is no other.
 */
function needlesOf(expressions: readonly string[]): readonly string[] {
  const shared = new Map<string, number>();
  for (const each of expressions) {
    for (const pair of pairsOf(each)) shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  const needles = new Set(expressions.filter((each) => each.length <= 2));
  for (const each of expressions) {
    const pairs = pairsOf(each);
    if (pairs.some((pair) => needles.has(pair))) continue;
    const worth = (pair: string): number => (shared.get(pair) ?? 0) / (common.has(pair) ? 1e6 : 1);
    needles.add(pairs.reduce((best, pair) => (worth(pair) > worth(best) ? pair : best)));
  }
  return [...needles];
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

const common: ReadonlySet<string> = new Set(
  "全国 全网 全球 世界 中国 国内 国际 行业 市场 本市 当地 天猫 淘宝 京东 拼多 多多 抖音 类目 销量 销售 品牌 产品 效果 功效 品质 质量 技术 安全 健康 用户 专家 医生 推荐 专用 指定 国家 政府 机关 部队 医院 价格 的人 专利 电子 皮肤 轻松 快速 提高 增强 改善 分钟 同类 目前 范围 围内 患者 女人 男人 孩子 老人 可以 没有 任何 其他 商家 名师 团队 老师 培训 教育 课程 考试 学员 收益 投资 回报 年化"
    .split(" ")
    .map(foldExpression),
);

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function hex(point: number | undefined): string {
  return (point ?? 0).toString(16);
}
