import { describe, expect, it } from "vitest";
import { makeUscc, must } from "../../kernel/index.ts";
import { compareAddresses, parseAddress } from "./address.ts";
import { compareCodes, parseCode } from "./code.ts";
import { parseCompanyName } from "./company-name.ts";
import { compareNames } from "./compare-names.ts";
import { isSubsequence, plainEdits, soundEdits } from "./distance.ts";
import { type MatchRecord, SAME } from "./model.ts";
import { scorerFor } from "./plan.ts";

describe("a Chinese business name", () => {
  it.each([
    [
      "阿里巴巴（中国）网络技术有限公司",
      { places: ["中国"], trade: "阿里巴巴", industry: "网络技术", form: "有限公司", formKind: "company" },
    ],
    ["杭州余韻茶葉有限公司", { places: ["杭州"], trade: "余韵", industry: "茶叶", form: "有限公司" }],
    [
      "漯河市郾城区会哎而日用百货店",
      { places: ["漯河", "郾城"], trade: "会哎而", form: "百货店", formKind: "trader" },
    ],
    ["深圳市银泰茶业有限公司大仟里分公司", { trade: "银泰", industry: "茶业", branch: "大仟里分公司" }],
    ["深圳清利环保工程合伙企业(有限合伙)", { trade: "清利", industry: "环保工程", formKind: "partnership" }],
    ["陶云（个体工商户）", { trade: "陶云", form: "个体工商户", formKind: "person" }],
    ["保德县王鹏云工程机械服务队", { trade: "王鹏云", industry: "工程机械", form: "服务队" }],
  ])("%s falls into its lawful parts", (name, parts) => {
    expect(parseCompanyName(name)).toMatchObject(parts);
  });

  const weight = (a: string, b: string) =>
    compareNames(parseCompanyName(a), parseCompanyName(b), () => 1).reduce((sum, one) => sum + one.weight, 0);

  it.each([
    ["杭州余韵茶叶有限公司", "余韻茶葉（杭州）有限公司"],
    ["杭州余韵茶叶有限公司", "杭州市余韵茶叶有限责任公司"],
    ["杭州馨源服饰有限公司", "杭州新源服饰有限公司"],
    ["阿里巴巴", "阿里巴巴（中国）网络技术有限公司"],
    ["深圳市龙品汇品牌管理有限公司", "深圳龙品匯品牌管理有限公司"],
  ])("%s and %s speak for one operator", (a, b) => {
    expect(weight(a, b)).toBeGreaterThan(2);
    expect(weight(a, b)).toBeCloseTo(weight(b, a), 9);
  });

  it.each([
    ["漯河市郾城区会哎而日用百货店", "漯河市郾城区发都热日用百货店"],
    ["深圳市银泰茶业有限公司大仟里分公司", "深圳市银泰茶业有限公司"],
    ["杭州娃哈哈集团有限公司", "宁波娃哈哈贸易有限公司"],
    ["遵义市宏达建材经营部", "贵阳市宏达汽车维修厂"],
    ["七星关区温红四号百货网店", "七星关区温红十号百货网店"],
    ["湘东区叁分贰拾玖秒劳务服务队", "湘东区叁分贰拾捌秒劳务服务队"],
    ["魏道火锅餐饮有限公司魏道包子铺一分店", "魏道火锅餐饮有限公司魏道包子铺二分店"],
  ])("%s and %s do not", (a, b) => {
    expect(weight(a, b)).toBeLessThan(0.5);
  });

  it("with a number more than the other speaks less for one, the same number in capitals not", () => {
    const without = weight("丰城市文轩服饰店", "丰城市文轩服饰商店");
    expect(weight("丰城市文轩三号服饰店", "丰城市文轩号服饰店")).toBeLessThan(without);
    expect(weight("七星关区温红四号百货网店", "七星关区温红肆号百货网店")).toBeGreaterThan(2);
  });
});

describe("two records of operators", () => {
  const judged = (...values: readonly [Record<string, string>, Record<string, string>]) => {
    const [a, b] = values.map((one, at) => ({ id: String(at), values: one })) as [MatchRecord, MatchRecord];
    const scorer = scorerFor([a, b], "table");
    return scorer.judge(scorer.prepare(a), scorer.prepare(b)).score;
  };

  it("of persons of one name are one only where something beside the name says so", () => {
    const [one, other] = [
      { name: "陶飞", personInCharge: "陶飞" },
      { name: "陶飞（个体工商户）", personInCharge: "陶飞" },
    ] as const;
    expect(judged(one, other)).toBeLessThan(SAME);
    expect(judged({ ...one, phone: "19901234567" }, { ...other, phone: "19901234567" })).toBeGreaterThan(
      SAME,
    );
  });

  it("of persons of another surname are two", () => {
    const named = (name: string) => ({ name: `${name}（个体工商户）`, personInCharge: name });
    expect(judged(named("钱凤洋"), named("彭凤洋"))).toBeLessThan(SAME);
  });

  it("that differ in place and trade are two firms of one owner, whatever the telephone", () => {
    const owner = { personInCharge: "郭俊婷", phone: "19905882266" };
    const [one, other] = [
      { ...owner, name: "杭州棠邦堂电子有限公司" },
      { ...owner, name: "湖州棠邦堂食品有限公司" },
    ] as const;
    expect(judged(one, other)).toBeLessThan(SAME);
    expect(judged(one, { ...owner, name: "棠邦堂电子公司" })).toBeGreaterThan(SAME);
  });

  it("of another county need a little more", () => {
    const [one, other] = [
      { name: "杭州南屿纺织品有限公司", district: "330106" },
      { name: "南屿纺织品" },
    ] as const;
    expect(judged(one, { ...other, district: "330110" })).toBeLessThan(
      judged(one, { ...other, district: "330106" }),
    );
  });
});

describe("a code", () => {
  const code = makeUscc("330110", 77);
  const sum = (a: string, b: string) =>
    compareCodes(parseCode(a), parseCode(b)).reduce((total, one) => total + one.weight, 0);

  it("with one slip still speaks for its operator, another valid one forbids", () => {
    const wrong = `${code.slice(0, 9)}${code[9] === "7" ? "8" : "7"}${code.slice(10)}`;
    expect(sum(code, wrong)).toBeGreaterThan(5);
    expect(sum(code, code.toLowerCase())).toBeGreaterThan(10);
    expect(sum(code, code.replace("0", "O"))).toBeGreaterThan(7);
    expect(sum(code, code.slice(8, 17))).toBeGreaterThan(7);
    expect(compareCodes(parseCode(code), parseCode(makeUscc("330110", 78)))[0]?.veto).toBe(true);
  });
});

describe("an address", () => {
  const at = (raw: string) => must(parseAddress(raw), raw);
  it("is read down to the door", () => {
    expect(at("贵州省贵阳市云岩区普陀路54号1单元负1层3号")).toMatchObject({
      city: "贵阳",
      county: "云岩",
      road: "普陀路",
      numbers: ["54", "1", "1", "3"],
    });
    expect(at("杭州市余杭区径山镇十二幢3号").numbers).toEqual(["12", "3"]);
  });

  it("that hundreds share is no evidence", () => {
    const [a, b] = [at("杭州市余杭区文一西路998号5幢201室"), at("余杭区文一西路998号5栋201室")];
    const alone = compareAddresses(a, b, () => 2)[0]?.weight ?? 0;
    const crowd = compareAddresses(a, b, () => 800)[0]?.weight ?? 9;
    expect(alone).toBeGreaterThan(3);
    expect(crowd).toBeLessThan(0.5);
  });
});

describe("distances", () => {
  it("count a swap once, a homophone a third", () => {
    expect(plainEdits("abcd", "abdc")).toBe(1);
    expect(soundEdits("馨源", "新源")).toBeCloseTo(0.3, 9);
    expect(soundEdits("", "新源")).toBe(2);
    expect(isSubsequence("浙网", "浙江网新")).toBe(true);
    expect(isSubsequence("网浙", "浙江网新")).toBe(false);
  });
});
