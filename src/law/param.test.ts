import { expect, test } from "vitest";
import { day, httpStatus } from "../kernel/index.ts";
import { certaintyLabel, needsMark, param, paramValue, type Setting } from "./index.ts";

const on = day("2026-11-23");
const province: Setting = {
  key: "P-52",
  organ: "330000",
  value: 500_000,
  from: day("2026-01-01"),
  source: "浙市监法〔示例〕1号",
  confirmedBy: "赵敏",
};

function resolved(...args: Parameters<typeof param>) {
  const result = param(...args);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

test("from the code, with version and provenance", () => {
  expect(resolved("P-20", { on })).toMatchObject({
    value: 90,
    unit: "calendar-day",
    source: "code",
    certainty: "read",
    version: "P-20@2019-04-01",
    extension: { value: 30 },
  });
  expect(resolved("P-20", { on }).provenance.zh).toBe(
    "《市场监督管理行政处罚程序规定》第六十四条、《中华人民共和国行政处罚法》第六十条；自2019-04-01起；已阅读原文",
  );
});

test("outside its validity it refuses and lists the versions", () => {
  const old = param("R-11", { on });
  expect(old).toMatchObject({ ok: false, error: { code: "expired" } });
  if (!old.ok) expect(old.error.possible?.[0]?.zh).toBe("2020-01-01 至 2026-04-14：告知实名举报人是否立案");
  expect(resolved("R-11", { on: day("2026-04-14") }).value).toBe(5);
  expect(param("R-12", { on: day("2026-04-14") }).ok).toBe(false);
  expect(param("X-99", { on })).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(httpStatus("expired")).toBe(410);
});

test("a confirmed setting of a superior reaches down, the nearest organ wins, and only with an organ", () => {
  const district: Setting = { ...province, organ: "330106", value: 300_000 };
  const context = { on, organ: "330106", ancestors: ["330100", "330000"] };
  expect(resolved("P-52", { on, settings: [province] })).toMatchObject({
    value: 1_000_000,
    certainty: "open",
  });
  expect(resolved("P-52", { ...context, settings: [province] })).toMatchObject({
    value: 500_000,
    certainty: "confirmed",
    source: "setting",
    version: "P-52@2019-04-01+330000@2026-01-01",
  });
  expect(resolved("P-52", { ...context, settings: [province, district] }).value).toBe(300_000);
  expect(resolved("P-52", { ...context, organ: "330110", settings: [province, district] }).value).toBe(
    500_000,
  );
  expect(resolved("P-52", { ...context, settings: [province] }).provenance.zh).toContain(
    "浙市监法〔示例〕1号，由赵敏确认",
  );
});

test("a setting counts only within its own dates; of one organ's the latest", () => {
  const context = { on, organ: "330000" };
  const ended: Setting = { ...province, to: day("2026-06-30") };
  const newer: Setting = { ...province, value: 600_000, from: day("2026-07-01") };
  expect(resolved("P-52", { ...context, settings: [ended] }).source).toBe("code");
  expect(resolved("P-52", { ...context, settings: [newer, province] }).value).toBe(600_000);
  expect(resolved("P-52", { ...context, on: day("2026-06-30"), settings: [newer, ended] }).value).toBe(
    500_000,
  );
});

test("an unconfirmed setting gives a value but no certainty", () => {
  const { confirmedBy: _, ...unconfirmed } = province;
  expect(resolved("P-52", { on, organ: "330000", settings: [unconfirmed] })).toMatchObject({
    value: 500_000,
    certainty: "open",
  });
});

test("configuration cannot lengthen a statutory period; confirmation of the same value can make it sure", () => {
  const longer: Setting = {
    key: "P-20",
    organ: "330100",
    value: 900,
    from: day("2026-01-01"),
    source: "会议纪要",
  };
  const context = { on, organ: "330100" };
  expect(resolved("P-20", { ...context, settings: [longer] })).toMatchObject({
    value: 90,
    source: "code",
    certainty: "read",
  });
  expect(resolved("P-20", { ...context, settings: [{ ...longer, confirmedBy: "赵敏" }] })).toMatchObject({
    value: longer.value,
    source: "setting",
    certainty: "confirmed",
  });
  const same = resolved("P-20", { ...context, settings: [{ ...longer, value: 90, confirmedBy: "赵敏" }] });
  expect(same).toMatchObject({ value: 90, certainty: "confirmed", extension: { value: 30 } });
  expect(same.pauses).toHaveLength(6);
});

test("a wrong kind of value is refused, words replace words", () => {
  const context = { on, organ: "330100" };
  for (const value of ["ten", -1, Number.NaN]) {
    expect(param("P-52", { ...context, settings: [{ ...province, organ: "330100", value }] })).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
  }
  const list: Setting = {
    key: "L-23",
    organ: "330100",
    value: "2026 年版清单",
    from: day("2026-01-01"),
    source: "省局公告",
    confirmedBy: "赵敏",
  };
  expect(resolved("L-23", { ...context, settings: [list] })).toMatchObject({
    text: { zh: "2026 年版清单" },
    certainty: "confirmed",
  });
});

test("a threshold the law leaves to the province has no value until it is set", () => {
  expect(resolved("U-11", { on }).value).toBeUndefined();
  expect(() => paramValue("U-11", { on })).toThrow("no number");
  const set: Setting = { ...province, key: "U-11" };
  expect(paramValue("U-11", { on, organ: "330000", settings: [set] })).toEqual({
    ok: true,
    value: { value: 500_000, unit: "fen" },
  });
});

test("only what a person confirmed stands without a mark", () => {
  expect((["confirmed", "read", "excerpt", "open"] as const).map(needsMark)).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect((["confirmed", "read", "excerpt", "open"] as const).map((each) => certaintyLabel(each).zh)).toEqual([
    "已确认",
    "已阅读原文",
    "摘录",
    "未核实",
  ]);
});
