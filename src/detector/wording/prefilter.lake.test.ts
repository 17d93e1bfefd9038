import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedLake, type Lake, openLake, startEmbeddedLake } from "../../base/index.ts";
import { examples } from "./examples-data.ts";
import { expandAll } from "./expand.ts";
import { prefilter } from "./prefilter.ts";
import { rules } from "./rules.ts";
import { judgeAdvert } from "./screen.ts";

let folder: string;
let embedded: EmbeddedLake;
let lake: Lake;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "steelyard-wording-"));
  embedded = await startEmbeddedLake(folder, "a password of this test only");
  lake = openLake(embedded);
});
afterAll(async () => {
  await lake.close();
  await embedded.supervisor.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Of each text whether the engine keeps it. */
async function kept(texts: readonly string[], category = ""): Promise<readonly boolean[]> {
  await lake.command("CREATE OR REPLACE TABLE said (n UInt32, words String) ENGINE = Memory");
  await lake.insert(
    "said",
    texts.map((words, n) => ({ n, words })),
  );
  const rows = await lake.rows<{ kept: number }>(
    `SELECT toUInt8(${prefilter().condition("words", "{category:String}")}) AS kept FROM said ORDER BY n`,
    { category },
  );
  return rows.map((row) => row.kept === 1);
}

const terms = rules.flatMap((rule) => expandAll(rule.terms));
const noise = fc.constantFrom("", "\u200b", "*", " ", "🔥", "·", "，", "é", "①", "国", "zui", "d", "女子");
/** Expressions with noise between, some characters disguised, among other words. */
const disguised = fc
  .tuple(
    fc.nat(terms.length - 1),
    fc.array(noise, { minLength: 12, maxLength: 12 }),
    fc.constantFrom(
      (s: string) => s,
      swap("最", "蕞"),
      swap("一", "①"),
      swap("级", "級"),
      swap("最", "ｚｕｉ"),
      swap("好", "女子"),
      swap("治", "氵台"),
      swap("治", "zhi"),
    ),
    fc.constantFrom("本品", "三天", "90%", "糖尿病", "", "💊 "),
    fc.constantFrom("的茶", "高血压", "28%", "，包邮", ""),
  )
  .map(([at, between, change, before, after]) => {
    const signs = [...(terms[at] ?? "")].map((sign, place) => sign + (between[place % 12] ?? ""));
    return before + change(signs.join("")) + after;
  });

function swap(from: string, to: string) {
  return (text: string) => text.replaceAll(from, to);
}

const categories = [
  "",
  "食品",
  "药品",
  "保健食品",
  "教育",
  "理财",
  "房产",
  "白酒",
  "农药",
  "电子烟",
  "奶粉",
  "美妆",
];

test("whatever the judge finds, the engine keeps", async () => {
  const texts = fc.sample(disguised, { numRuns: 4000, seed: 20260901 });
  const all = [
    ...texts,
    ...examples.flatMap(({ advert }) => [
      `${advert.title ?? ""}\n${advert.description ?? advert.text ?? ""}`,
    ]),
  ];
  let found = 0;
  for (const category of categories) {
    const passes = await kept(all, category);
    for (const [at, words] of all.entries()) {
      if (judgeAdvert({ description: words, category }).length === 0) continue;
      found += 1;
      expect(passes[at], `${category}: ${words}`).toBe(true);
    }
  }
  expect(found).toBeGreaterThan(5000);
});

test("and most ordinary words it does not", async () => {
  const ordinary = [
    "纯棉短袖T恤 圆领 夏季",
    "不锈钢保温杯 500ml",
    "家用收纳箱 大号",
    "无线鼠标 静音",
    "儿童水彩笔 24色",
  ];
  expect(await kept(ordinary)).toEqual(ordinary.map(() => false));
});
