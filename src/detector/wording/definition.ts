/** 广告用语: the wording detector as the house's detectors are declared. */
import { text } from "../../kernel/index.ts";
import { defineDetector, type Judgement, type Severity, type Variant } from "../definition.ts";
import type { Claim, Passage } from "./model.ts";
import { prefilter } from "./prefilter.ts";
import { detectorId, detectorVersion, judgeAdvert, reasonOf } from "./screen.ts";

const labels: Readonly<Record<Claim, readonly [string, string, Severity, readonly string[]]>> = {
  absolute: ["绝对化用语", "Absolute terms", "minor", ["AV-01", "AV-02", "AV-03", "AV-04"]],
  disease: [
    "非药品广告涉及疾病治疗、医疗用语",
    "Treatment of disease or medical terms for other goods",
    "major",
    ["AV-08"],
  ],
  medicalGoods: [
    "医疗、药品、医疗器械的功效断言",
    "Asserted effect of medical service, drug or device",
    "major",
    ["AV-07"],
  ],
  healthFood: [
    "保健食品的功效断言、疾病治疗",
    "Asserted effect or treatment by health food",
    "major",
    ["AV-09"],
  ],
  infantFood: ["声称替代母乳", "Claimed to replace breast milk", "major", ["AV-14"]],
  reviewed: [
    "药品、医疗器械、保健食品的诱导用语",
    "Inducement to buy drugs, devices or health food",
    "minor",
    ["AV-14"],
  ],
  effect: ["无法验证的功效保证", "Guaranteed effect that cannot be verified", "minor", ["AV-14"]],
  investment: ["投资收益保证", "Guaranteed return", "major", ["AV-14", "L-16"]],
  education: ["教育、培训效果保证", "Guaranteed result of education", "major", ["AV-14", "L-16"]],
  realty: ["房地产升值、位置、入学承诺", "Promises of real estate", "major", ["AV-14"]],
  alcohol: ["诱导饮酒、饮酒功效", "Inducement to drink, effects of alcohol", "major", ["AV-14"]],
  agricultural: [
    "农药、兽药、种子等的功效断言",
    "Asserted effect of pesticides, veterinary drugs, seed",
    "major",
    ["AV-14"],
  ],
  tobacco: ["互联网烟草广告", "Tobacco on the internet", "major", ["AV-18"]],
  state: ["国家机关、军队名义", "Names of state organs and forces", "major", ["AV-06"]],
  morals: ["迷信、低俗、歧视", "Superstition, indecency, discrimination", "minor", ["AV-06"]],
  citation: ["引证未表明出处", "Citations without source", "minor", ["AV-10"]],
  patent: ["专利未标明专利号", "Patent without number", "info", ["AV-11"]],
  belittling: ["贬低他人", "Belittling others", "minor", ["AV-12"]],
  inducement: ["虚假奖励、提示诱导点击", "Clicks induced by false prizes", "minor", ["AV-17"]],
};

const reason = text(
  "商品 {listing} 的页面：{sentence}共 {count} 处：{marks}",
  "Page of listing {listing}: {sentence} {count} passages: {marks}",
);

const variants = Object.fromEntries(
  (Object.keys(labels) as Claim[]).flatMap((claim): [string, Variant][] => {
    const [zh, en, severity, law] = labels[claim];
    const plain: Variant = { label: text(zh, en), severity, law, reason };
    if (claim !== "absolute") return [[claim, plain]];
    // 执法指南第十一条: efficacy of medical goods, return of investments, results of education.
    const grave: Variant = {
      label: text(`${zh}（一般不认为轻微）`, `${en}, generally not minor`),
      severity: "major",
      law: ["AV-01", "L-16"],
      reason,
    };
    return [
      [claim, plain],
      ["absolute-grave", grave],
    ];
  }),
);

export const wordingDetector = defineDetector({
  id: detectorId,
  version: detectorVersion,
  name: text("广告用语", "Advertising wording"),
  form: "records",
  reads: ["listing"],
  claims: text(
    "商品页面的文字含有广告法禁止的用语或者承诺，标出每一处、条文和理由；规避写法（零宽、形近、拆字、谐音、拼音、夹符号）已还原",
    "the words of a page contain what the Advertising Law forbids; each passage is marked with article and reason, disguised writings undone",
  ),
  claimsNot: [
    text("不说明图片、视频和语音里写了什么", "nothing of pictures, video and speech"),
    text(
      "不说明内容是否属实：有出处、限定时间地域的事实由广告主证明（AV-04）",
      "not whether a statement is true: exempt facts are proved by the advertiser (AV-04)",
    ),
    text(
      "不说明是否经过广告审查、页面是否属于广告",
      "not whether the advert was reviewed, nor whether the page is an advertisement",
    ),
  ],
  parameters: {
    least: {
      label: text("最低严重程度", "Least severity"),
      about: text(
        "1 提示、2 一般、3 严重；调高则只报较重的",
        "1 info, 2 minor, 3 major: turned up, only the graver are told",
      ),
      unit: "count",
      min: 1,
      max: 3,
      default: 2,
    },
  },
  facts: {
    listing: { label: text("商品", "Listing"), kind: "text" },
    sentence: { label: text("最重的一处", "The gravest passage"), kind: "text" },
    count: { label: text("处数", "Passages"), kind: "count" },
    marks: { label: text("标出的文字", "Marked words"), kind: "marks" },
  },
  variants,
  prefilter: (kind) => ({
    sql: kind === "listing" ? prefilter().condition("concat(title, '\\n', description)", "category") : "0",
    params: {},
  }),
  judge: (seen, values) => {
    if (seen.kind !== "listing") return [];
    const { id, title, description, category } = seen.record;
    const passages = judgeAdvert({
      title,
      description: description ?? undefined,
      category: category ?? undefined,
    }).filter((passage) => weight[passage.severity] >= (values.least ?? 2));
    return judgements(id, passages);
  },
  examples: [
    {
      name: text("国家级、全网最低价", "absolute terms"),
      rows: listing("国家级面料羽绒服 全网最低价"),
      variants: ["absolute"],
    },
    {
      name: text("谐音和夹符号", "homophones and symbols"),
      rows: listing("蕞★好的面膜"),
      variants: ["absolute"],
    },
    {
      name: text("普通商品治病", "tea that cures"),
      rows: listing("苦荞茶 治疗高血压"),
      variants: ["disease"],
    },
    {
      name: text("培训包过", "a guaranteed pass"),
      rows: listing("教师资格证培训 包过"),
      variants: ["education"],
    },
    { name: text("自我比较", "comparison with oneself"), rows: listing("本店最畅销的双肩包"), variants: [] },
    { name: text("消费提示", "a usage tip"), rows: listing("龙井茶 最佳饮用温度80度"), variants: [] },
    { name: text("作品名", "the title of a work"), rows: listing("《世界上最好的爸爸》绘本"), variants: [] },
  ],
});

const weight: Readonly<Record<Severity, number>> = { info: 1, minor: 2, major: 3 };

/** One judgement a claim, so that an officer meets a page once for each article. */
function judgements(listing: string, passages: readonly Passage[]): readonly Judgement[] {
  const byVariant = Map.groupBy(passages, (passage) =>
    passage.rule.claim === "absolute" && passage.severity === "major" ? "absolute-grave" : passage.rule.claim,
  );
  return [...byVariant].map(([variant, found]) => {
    const gravest = found.reduce((a, b) => (weight[b.severity] > weight[a.severity] ? b : a));
    return {
      variant,
      subject: listing,
      score: scoreOf(gravest, found.length),
      facts: {
        listing,
        sentence: reasonOf(gravest),
        count: found.length,
        marks: found.map(({ field, start, end, text: words }) => ({ field, start, end, text: words })),
      },
    };
  });
}

/** Severity first, then disguise, which nobody does by mistake, then how often. */
function scoreOf(gravest: Passage, count: number): number {
  const base = { info: 0.2, minor: 0.45, major: 0.75 }[gravest.severity];
  const disguise = gravest.disguised === undefined ? 0 : 0.1;
  return Math.min(1, base + disguise + Math.min(0.1, 0.02 * (count - 1)));
}

function listing(title: string) {
  return {
    kind: "listing",
    record: { platform: "example", id: "1", observedAt: "2026-09-01T00:00:00.000Z", seller: "1", title },
  } as const;
}
