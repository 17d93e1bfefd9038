import { expect, test } from "vitest";
import { fill, text } from "./index.ts";

test("fills placeholders in both languages, nested texts in their own", () => {
  const template = text("{who}于{n}日内", "{who} within {n} days");
  expect(fill(template, { who: text("机关", "the organ"), n: 7 })).toEqual(
    text("机关于7日内", "the organ within 7 days"),
  );
});

test("leaves an unknown placeholder standing and does not reach into prototypes", () => {
  expect(fill(text("{gap}{toString}", "{gap}"), {}).zh).toBe("{gap}{toString}");
});

test("does not expand placeholders that arrive inside a value", () => {
  expect(fill(text("{a}", "{a}"), { a: "{b}", b: "x" }).zh).toBe("{b}");
});
