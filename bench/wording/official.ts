/**
 * Words that official instruments themselves quote as forbidden: the market regulator's codes of illegal expression and
 * the measures for reviewing adverts of drugs, devices and health food. Nobody here chose them.
 */
import { judgeAdvert } from "../../src/detector/index.ts";
import type { Row } from "../report.ts";
import { percent, wilson } from "./interval.ts";
import { read } from "./sets.ts";

interface Quoted {
  readonly category: string;
  readonly word: string;
  /** Named as a kind of content, 评比 and the like, rather than as words that may not be said. */
  readonly kind: boolean;
}

/** By the chapter of the codes: a category that its goods are sold under. */
const categories: Readonly<Record<string, string>> = {
  YP: "药品",
  YLQX: "医疗器械",
  NY: "农药",
  SY: "兽药",
  SP: "食品",
  J: "白酒",
  ZH: "日用百货",
};

/** What must be said, and what is neither a claim nor a promise. */
const otherwise = /标明|咨询热线|不具有可识别性/;

export function quotedByLaw(): readonly Quoted[] {
  const all = [...quotedByCodes(), ...quotedByReview()];
  return [...new Map(all.map((one) => [`${one.category} ${one.word}`, one])).values()];
}

function quotedByCodes(): readonly Quoted[] {
  const file = read("ad_official_taxonomy/illegalExpression.json");
  if (file === undefined) return [];
  return expressionsIn(JSON.parse(file)).flatMap(({ code, label }) => {
    const category = categories[code.replace(/\d+$/, "")];
    return category === undefined || otherwise.test(label) ? [] : quotes(label, category);
  });
}

/** 三品一械广告审查管理暂行办法 art. 11 items 5 and 6, for each kind of goods that it governs. */
function quotedByReview(): readonly Quoted[] {
  const file = read("laws_cn/official_texts.jsonl.gz");
  const line = file?.split("\n").find((one) => one.includes("三品一械广告审查管理暂行办法.md"));
  if (line === undefined) return [];
  const { text } = JSON.parse(line) as { text: string };
  const items = text.match(/（五）含有“安全”[^\n]*|（六）含有“热销[^\n]*/g) ?? [];
  return ["药品", "医疗器械", "保健食品"].flatMap((category) =>
    items.flatMap((item) => quotes(item, category)),
  );
}

function quotes(label: string, category: string): readonly Quoted[] {
  return [...label.matchAll(/“([^”]+)”(等综合性评价|，因而|药品，因而)?/g)].flatMap(([, said = "", rest]) =>
    said.split("、").map((word) => ({ category, word, kind: rest !== undefined })),
  );
}

interface Coded {
  readonly code: string;
  readonly label: string;
}

function expressionsIn(node: unknown): readonly Coded[] {
  if (Array.isArray(node)) return node.flatMap(expressionsIn);
  if (typeof node !== "object" || node === null) return [];
  const { id, label, children } = node as Record<string, unknown>;
  if (children !== undefined) return expressionsIn(children);
  return typeof id === "string" && typeof label === "string" ? [{ code: id, label }] : [];
}

export function official(say: (line: string) => void): readonly Row[] {
  const words = quotedByLaw();
  if (words.length === 0) return [];
  const found = ({ category, word }: Quoted) =>
    judgeAdvert({ description: `本品${word}，欢迎选购`, category }).length > 0;
  for (const one of words.filter((each) => !found(each)))
    say(`  official, missed: ${one.category} ${one.word}`);
  const row = (what: string, of: readonly Quoted[], against: string): Row => ({
    what,
    scale: `n = ${of.length}`,
    ...percent(wilson(of.filter(found).length, of.length)),
    against,
  });
  return [
    row(
      "recall on words that official instruments quote as forbidden, in a plain sentence about such goods",
      words.filter(({ kind }) => !kind),
      "goal ≥ 80 %; 65.3 % before what it showed missing was added",
    ),
    row(
      "of what they name as kinds of content (推荐, 获奖, 天然 …), the bare word",
      words.filter(({ kind }) => kind),
      "a bare word is lawful in most sentences",
    ),
  ];
}
