import { expect, test } from "vitest";
import { normalise } from "../text/normalise.ts";
import { compile } from "./compile.ts";
import { expand, expandAll } from "./expand.ts";
import { rules } from "./rules.ts";

test.each([
  ["甲", ["甲"]],
  ["全{国|网}第一", ["全国第一", "全网第一"]],
  ["最好的?", ["最好的", "最好"]],
  ["{甲|{乙|丙}丁}?戊", ["甲戊", "乙丁戊", "丙丁戊", "戊"]],
])("%s is written out", (pattern, all) => {
  expect(expand(pattern)).toEqual(all);
});

test("what is unbalanced is refused", () => {
  expect(() => expand("{甲|乙")).toThrow();
  expect(() => expand("甲}")).toThrow();
});

test("every declared expression is written as normalised, and long enough to mean something", () => {
  for (const rule of rules) {
    const terms = expandAll(rule.terms);
    // One text instead of thousands: the same, and fast.
    expect(normalise(terms.join("\n")).text, rule.id).toBe(terms.join(""));
    expect(
      terms.filter((term) => term.length < 2 || /[，。\s]/.test(term)),
      rule.id,
    ).toEqual([]);
  }
});

test("rules have unique ids, and there are far more than five hundred expressions", () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  expect(compile().expressions).toBeGreaterThan(500);
});
