import fc from "fast-check";
import { expect, test } from "vitest";
import { type Fen, fen, fenInCapitals, formatFen, parseFen, yuan } from "./index.ts";

test("formats and reads back every amount", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), (amount) => {
      expect(parseFen(formatFen(fen(amount)).replace("-¥", "-"))).toEqual({ ok: true, value: amount });
    }),
  );
});

test("writes as invoices do", () => {
  expect(formatFen(yuan(12_800))).toBe("¥12,800.00");
  expect(formatFen(fen(-5))).toBe("-¥0.05");
  expect(formatFen(fen(123_456_789))).toBe("¥1,234,567.89");
});

test("reads what people write and refuses the rest", () => {
  for (const [input, amount] of [
    ["12,800.00", 1_280_000],
    ["12800", 1_280_000],
    ["¥0.5", 50],
    ["12800元", 1_280_000],
    ["-3.10", -310],
  ] as const) {
    expect(parseFen(input)).toEqual({ ok: true, value: amount });
  }
  for (const wrong of ["", "1,28.00", "12.345", "十元", "1e3", "--1", "99999999999999999"]) {
    expect(parseFen(wrong, "fine")).toMatchObject({
      ok: false,
      error: { code: "invalid-input", field: "fine" },
    });
  }
});

test("never keeps a fraction of a fen", () => {
  expect(yuan(0.1 + 0.2)).toBe(30);
  expect(yuan(1.15)).toBe(115);
  expect(() => yuan(0.001)).toThrow();
  expect(() => fen(1.5)).toThrow();
});

test.each([
  [1_280_000, "人民币壹万贰仟捌佰元整"],
  [0, "人民币零元整"],
  [5, "人民币伍分"],
  [50, "人民币伍角整"],
  [140_950, "人民币壹仟肆佰零玖元伍角整"],
  [600_714, "人民币陆仟零柒元壹角肆分"],
  [168_032, "人民币壹仟陆佰捌拾元零叁角贰分"],
  [10_700_053, "人民币壹拾万柒仟元零伍角叁分"],
  [1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"],
  [32_504, "人民币叁佰贰拾伍元零肆分"],
  [10_000_000_100, "人民币壹亿零壹元整"],
  [10_010_000, "人民币壹拾万零壹佰元整"],
  [1_000_000_000, "人民币壹仟万元整"],
  [10_000_700_000, "人民币壹亿零柒仟元整"],
  [123_450_000_000_000, "人民币壹万贰仟叁佰肆拾伍亿元整"],
  [-100, "人民币负壹元整"],
])("%i fen in capitals", (amount, capitals) => {
  expect(fenInCapitals(amount as Fen)).toBe(capitals);
});
