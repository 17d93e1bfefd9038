import fc from "fast-check";
import { expect, test } from "vitest";
import { grams, normalizeForSearch, queryGrams } from "./index.ts";

const finds = (query: string, text: string): boolean => {
  const indexed = new Set(grams(text));
  return queryGrams(query).every((gram) => indexed.has(gram));
};

test("Han text becomes characters and pairs, words become themselves and their trigrams", () => {
  expect(grams("公平秤")).toEqual(["公", "平", "秤", "公平", "平秤"]);
  expect(grams("iPhone15")).toEqual(["iphone15", "iph", "pho", "hon", "one", "ne1", "e15"]);
  expect(grams("杭州 A1")).toEqual(["杭", "州", "杭州", "a1"]);
  expect(queryGrams("公平秤")).toEqual(["公平", "平秤"]);
});

test.each([
  ["杭州", "浙江省杭州市西湖区"],
  ["西", "浙江省杭州市西湖区"],
  ["330100", "杭市监处罚〔2026〕330100号"],
  ["0100", "91330100799655058B"],
  ["ＩＰＨＯＮＥ", "iPhone 手机壳"],
  ["手机壳", "手机 · 壳（新款）"],
  ["新款手机壳", "新款-手机壳"],
])("%s is found in %s", (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ["州杭", "浙江省杭州市"],
  ["宁波", "浙江省杭州市"],
  ["iphone16", "iPhone15"],
])("%s is not found in %s", (query, text) => {
  expect(finds(query, text)).toBe(false);
});

test("every piece of a Chinese name finds the name, and nothing gives nothing", () => {
  const han = fc.string({
    unit: fc.constantFrom(..."杭州西湖区市场监督管理局公平秤网络"),
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(han, fc.nat(), fc.nat(), (text, a, b) => {
      const from = a % text.length;
      const to = from + 1 + (b % (text.length - from));
      expect(finds(text.slice(from, to), text)).toBe(true);
    }),
  );
  expect(grams(" ,。!")).toEqual([]);
  expect(normalizeForSearch("《杭州》 ABC-12")).toBe("杭州abc12");
});
